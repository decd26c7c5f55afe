import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { exportJWK, generateKeyPair, importJWK, type JWK, SignJWT } from 'jose';
import type { Config } from '../platform/config.ts';
import { AppError } from '../platform/errors.ts';
import type { Claims } from './personas.ts';

export const DEVELOPMENT_ISSUER = 'tocsin:development';

interface Keys {
  /** Signs people's tokens when no issuer is configured. */
  token: JWK;
  /** Signs what the gateway tells the subgraphs about a viewer. */
  identity: JWK;
}

/** The keys of this installation: made at first start and kept, readable by its owner only. */
export async function readKeys({ stateDirectory }: Config): Promise<Keys> {
  const file = join(stateDirectory, 'keys.json');
  const keys: Keys = { token: await newKey('development'), identity: await newKey('identity') };
  try {
    mkdirSync(stateDirectory, { recursive: true });
    writeFileSync(file, JSON.stringify(keys), { mode: 0o600, flag: 'wx' });
    return keys;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return JSON.parse(readFileSync(file, 'utf8'));
  }
}

/** The private key the gateway signs identities with: configured, or this installation's own. */
export async function identityKey(config: Config): Promise<JWK> {
  return config.identityKey ? parseKey('IDENTITY_KEY', config.identityKey) : (await readKeys(config)).identity;
}

/** The public key subgraphs check identities with. */
export async function identityPublicKey(config: Config): Promise<JWK> {
  if (config.identityPublicKey) return parseKey('IDENTITY_PUBLIC_KEY', config.identityPublicKey);
  return publicPart(await identityKey(config));
}

/** A development token. @throws AppError INVALID when an issuer is configured: then tokens come from there. */
export async function issueToken(config: Config, claims: Claims, hours: number): Promise<string> {
  if (config.oidcIssuer) throw new AppError('INVALID', 'OIDC_ISSUER is set: get a token from that issuer.');
  const { token } = await readKeys(config);
  const { sub, ...rest } = claims;
  return new SignJWT({ ...rest })
    .setProtectedHeader({ alg: 'EdDSA', kid: token.kid ?? '' })
    .setSubject(sub)
    .setIssuer(DEVELOPMENT_ISSUER)
    .setAudience(config.oidcAudience)
    .setIssuedAt()
    .setExpirationTime(`${hours}h`)
    .sign(await importJWK(token, 'EdDSA'));
}

export function publicPart({ d, ...rest }: JWK): JWK {
  return rest;
}

async function newKey(kid: string): Promise<JWK> {
  const { privateKey } = await generateKeyPair('EdDSA', { extractable: true });
  return { ...(await exportJWK(privateKey)), kid, alg: 'EdDSA' };
}

function parseKey(variable: string, text: string): JWK {
  try {
    return JSON.parse(text);
  } catch {
    throw new AppError('INVALID', `${variable} must be a JSON Web Key.`);
  }
}
