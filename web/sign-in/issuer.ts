import { askJson, Trouble } from './trouble.ts';

/** What the gateway says of how one signs in here: nothing of it is a secret. */
export interface Configuration {
  issuer: string;
  /** Null: signing in is not set up here. */
  clientId: string | null;
  scope: string;
  /** Where this installation is reached, without a slash at its end: the issuer sends people back to its `/sign-in`. */
  address: string;
}

export interface Endpoints {
  authorization_endpoint: string;
  token_endpoint: string;
  revocation_endpoint?: string;
}

/**
 * The issuer's own account of itself (OpenID Connect Discovery 1.0, section 4).
 * @throws Trouble when it does not answer, or describes itself as somebody else
 */
export async function discover({ issuer }: Configuration): Promise<Endpoints> {
  const address = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const found = await askJson<Endpoints & { issuer: string }>(address, {}, { key: 'issuerSilent', issuer });
  const secure = (endpoint: string) => ['https:', new URL(issuer).protocol].includes(new URL(endpoint).protocol);
  if (found.issuer !== issuer || !secure(found.authorization_endpoint) || !secure(found.token_endpoint)) {
    throw new Trouble({ key: 'issuerElse', issuer });
  }
  return found;
}
