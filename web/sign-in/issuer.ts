import { fetchJson, SignInError } from './sign-in-error.ts';

/** How users sign in to this installation, as the gateway publishes it. None of it is secret. */
export interface Configuration {
  issuer: string;
  /** Null when web sign-in is not configured. */
  clientId: string | null;
  scope: string;
  /** This installation's URL, without a trailing slash. The issuer redirects to its `/sign-in`. */
  address: string;
}

export interface Endpoints {
  authorization_endpoint: string;
  token_endpoint: string;
  revocation_endpoint?: string;
}

/**
 * The issuer's endpoints (OpenID Connect Discovery 1.0, section 4).
 * @throws SignInError when the issuer does not respond, or its document names another issuer or an insecure endpoint
 */
export async function discover({ issuer }: Configuration): Promise<Endpoints> {
  const address = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const found = await fetchJson<Endpoints & { issuer: string }>(address, {}, { key: 'issuerUnavailable', issuer });
  const secure = (endpoint: string) => ['https:', new URL(issuer).protocol].includes(new URL(endpoint).protocol);
  if (found.issuer !== issuer || !secure(found.authorization_endpoint) || !secure(found.token_endpoint)) {
    throw new SignInError({ key: 'issuerMismatch', issuer });
  }
  return found;
}
