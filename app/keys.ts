import { randomBytes } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { exportJWK, generateKeyPair, importJWK, type JWK, SignJWT } from 'jose';
import type { Claims } from '../demo/personas.ts';
import type { Config } from '../platform/config.ts';
import { AppError } from '../platform/errors.ts';

interface Keys {
  /** Signs people's tokens when no issuer is configured. */
  token: JWK;
  /** Signs the identity of a viewer that the gateway sends to the subgraphs. */
  identity: JWK;
  /** The secret of the embedded issuer's machine client. */
  machine: string;
  /** Signs proofs only. */
  proof: JWK;
  /** Encrypts secrets in the database: 32 bytes in base64. */
  secrets: string;
}

/** The keys of this installation: created at the first start and stored in a file, readable by its owner only. */
export async function readKeys(config: Pick<Config, 'stateDirectory'>): Promise<Keys> {
  const file = join(config.stateDirectory, 'keys.json');
  const kept: Partial<Keys> | null = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
  if (isComplete(kept)) return kept;
  // An earlier version had fewer keys; those are kept.
  const keys: Keys = { ...(await newKeys()), ...kept };
  mkdirSync(config.stateDirectory, { recursive: true });
  const draft = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`;
  writeFileSync(draft, JSON.stringify(keys), { mode: 0o600 });
  if (kept) {
    renameSync(draft, file);
    return keys;
  }
  try {
    // The file appears complete. If several processes start at once on an empty folder, one creates the keys for all.
    linkSync(draft, file);
    return keys;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return readKeys(config);
    // Some file systems have no links: there the file appears complete as well, and the last process creates the keys.
    renameSync(draft, file);
    return keys;
  } finally {
    rmSync(draft, { force: true });
  }
}

const MAKE: { [Name in keyof Keys]: () => Keys[Name] | Promise<Keys[Name]> } = {
  token: () => newKey('development'),
  identity: () => newKey('identity'),
  machine: () => randomBytes(32).toString('base64url'),
  proof: () => newKey('proof'),
  secrets: () => randomBytes(32).toString('base64'),
};

function isComplete(keys: Partial<Keys> | null): keys is Keys {
  return keys !== null && Object.keys(MAKE).every((name) => name in keys);
}

async function newKeys(): Promise<Keys> {
  const made = Object.entries(MAKE).map(async ([name, make]) => [name, await make()]);
  return Object.fromEntries(await Promise.all(made));
}

/** The embedded issuer's name, which is its URL. */
export function embeddedIssuer({ provider }: Config): string {
  return `${provider.url}/oidc`;
}

/**
 * Stores the embedded issuer's name next to its keys, so that tokens can be issued offline, whatever port the gateway
 * uses.
 */
export function keepIssuer(config: Config): void {
  mkdirSync(config.stateDirectory, { recursive: true });
  writeFileSync(join(config.stateDirectory, 'issuer'), embeddedIssuer(config));
}

/** The name of the embedded issuer when the gateway last started it, or the name that it would have now. */
export function keptIssuer(config: Config): string {
  const file = join(config.stateDirectory, 'issuer');
  return existsSync(file) ? readFileSync(file, 'utf8') : embeddedIssuer(config);
}

/** The private key with which the gateway signs identities: configured, or this installation's own. */
export async function identityKey(config: Config): Promise<JWK> {
  return config.identityKey ? parseKey('IDENTITY_KEY', config.identityKey) : (await readKeys(config)).identity;
}

/** The public key with which subgraphs verify identities. */
export async function identityPublicKey(config: Config): Promise<JWK> {
  if (config.identityPublicKey) return parseKey('IDENTITY_PUBLIC_KEY', config.identityPublicKey);
  return publicPart(await identityKey(config));
}

/**
 * The key that encrypts secrets in the database and authenticates return paths: configured, or this installation's own.
 * @returns 32 bytes
 */
export async function secretsKey(config: Config): Promise<Buffer> {
  const given = config.secretsKey ?? (await readKeys(config)).secrets;
  const key = Buffer.from(given, 'base64');
  if (key.length === 32) return key;
  throw new AppError('INVALID', 'SECRETS_KEY must be 32 bytes in base64, e.g. from `openssl rand -base64 32`.');
}

/** The private key that signs proofs: configured, or this installation's own. */
export async function proofKey(config: Config): Promise<JWK> {
  return config.proofKey ? parseKey('PROOF_KEY', config.proofKey) : (await readKeys(config)).proof;
}

/**
 * Issues a token of the embedded issuer.
 * @throws AppError INVALID when an issuer is configured, which then issues all tokens
 */
export async function issueToken(config: Config, claims: Claims, hours: number): Promise<string> {
  if (config.oidcIssuer)
    throw new AppError('INVALID', 'Not available with an external OIDC issuer (OIDC_ISSUER is set).');
  const { token } = await readKeys(config);
  const { sub, ...rest } = claims;
  return new SignJWT({ ...rest })
    .setProtectedHeader({ alg: 'EdDSA', typ: 'at+jwt', kid: token.kid ?? '' })
    .setSubject(sub)
    .setIssuer(keptIssuer(config))
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
