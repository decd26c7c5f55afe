import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import { CompactSign, calculateJwkThumbprint, compactVerify, importJWK, type JWK } from 'jose';
import { canonical } from '../../platform/audit/audit.ts';
import { AppError } from '../../platform/errors.ts';
import { FORMATS, type Format } from './format.ts';
import { FILES, isTimestamp } from './shapes.ts';

export const MANIFEST = 'manifest.json';
export const SIGNATURE = 'manifest.jws';
/** Type in the signature's header, so that a token signed with the same key by mistake is not accepted as a proof's signature. */
const TYPE = 'tocsin-proof';

/** Public part of an Ed25519 key (RFC 8037). */
export interface PublicKey {
  kty: 'OKP';
  crv: 'Ed25519';
  x: string;
}

export interface ListedFile {
  name: string;
  bytes: number;
  /** Number of lines. */
  rows: number;
  /** Hexadecimal. */
  sha256: string;
}

export interface Manifest {
  format: Format;
  incident: { id: string; trackingId: string; partition: string };
  exportedAt: string;
  exportedBy: { provider: string; tocsin: string };
  files: ListedFile[];
  audit: { entries: number; head: string };
  /** The signing key and its thumbprint (RFC 7638). */
  key: { jwk: PublicKey; thumbprint: string };
}

export interface SigningKey {
  privateKey: KeyObject;
  jwk: PublicKey;
  thumbprint: string;
}

/** @throws AppError INVALID when the JWK is not a private Ed25519 key */
export async function signingKey(jwk: JWK): Promise<SigningKey> {
  try {
    if (jwk.kty !== 'OKP' || jwk.crv !== 'Ed25519') throw new Error('not an Ed25519 key');
    const privateKey = createPrivateKey({ key: jwk as never, format: 'jwk' });
    // Derived from the private part: the JWK's own x could belong to another key.
    const { x } = createPublicKey(privateKey as never).export({ format: 'jwk' });
    const own: PublicKey = { kty: 'OKP', crv: 'Ed25519', x: x as string };
    return { privateKey, jwk: own, thumbprint: await calculateJwkThumbprint(own) };
  } catch {
    throw new AppError('INVALID', 'PROOF_KEY must be a private Ed25519 key as JWK: kty "OKP", crv "Ed25519", d and x.');
  }
}

/** The content of the manifest's file: canonical JSON (keys in order, no whitespace) and a line feed. */
export function manifestText(manifest: Manifest): string {
  return `${canonical(manifest)}\n`;
}

/** A JWS over the manifest's bytes with detached content (RFC 7515, appendix F), and a line feed. */
export async function signManifest(text: string, { privateKey, thumbprint }: SigningKey): Promise<string> {
  const jws = await new CompactSign(Buffer.from(text))
    .setProtectedHeader({ alg: 'EdDSA', kid: thumbprint, typ: TYPE })
    .sign(privateKey);
  const [header, , signature] = jws.split('.');
  return `${header}..${signature}\n`;
}

/** The manifest, or what is wrong with its file. */
export function readManifest(text: string): Manifest | { fault: string } {
  let manifest: Manifest;
  try {
    manifest = JSON.parse(text);
  } catch {
    return { fault: 'not JSON' };
  }
  if (!FORMATS.includes(manifest?.format)) return { fault: `format must be ${FORMATS.join(' or ')}` };
  if (text !== `${canonical(manifest)}\n`)
    return { fault: 'not canonical: keys must be in order, without whitespace, on one line' };
  const wrong = Object.entries(PARTS).find(([, isRight]) => !isRight(manifest));
  return wrong ? { fault: `${wrong[0]} is invalid` } : manifest;
}

/**
 * Verifies that the key signed exactly these bytes.
 * @returns what is wrong with the signature, null when it is valid
 */
export async function faultOfSignature(jws: string, manifestBytes: Buffer, { jwk, thumbprint }: Manifest['key']) {
  const [, header = '', signature = ''] = /^([\w-]+)\.\.([\w-]+)\n$/.exec(jws) ?? [];
  if (!header) return 'not a detached JWS on one line';
  // The last character of base64url can hold unused bits, so two texts could decode to the same signature.
  if (![header, signature].every(isExact)) return 'not canonical base64url';
  try {
    const whole = `${header}.${manifestBytes.toString('base64url')}.${signature}`;
    const { protectedHeader } = await compactVerify(whole, await importJWK({ ...jwk }, 'EdDSA'), {
      algorithms: ['EdDSA'],
    });
    const { alg, kid, typ, ...more } = protectedHeader;
    if (kid !== thumbprint || typ !== TYPE || Object.keys(more).length > 0)
      return `the header is not that of a ${TYPE}`;
    return null;
  } catch {
    return `not the signature of ${thumbprint} for ${MANIFEST}: one of the two files was changed`;
  }
}

export async function thumbprintOf(jwk: PublicKey): Promise<string> {
  return calculateJwkThumbprint(jwk);
}

export function isPublicKey(value: unknown): value is PublicKey {
  const jwk = value as Partial<PublicKey> | null;
  return jwk?.kty === 'OKP' && jwk.crv === 'Ed25519' && isText(jwk.x) && isDigest(jwk.x);
}

/** Whether it is 32 bytes in canonical base64url. */
export function isDigest(text: string): boolean {
  return /^[\w-]{43}$/.test(text) && isExact(text);
}

function isExact(text: string): boolean {
  return Buffer.from(text, 'base64url').toString('base64url') === text;
}

const isText = (value: unknown): value is string => typeof value === 'string';
const isHex = (value: unknown) => isText(value) && /^[0-9a-f]{64}$/.test(value);
const isCount = (value: unknown) => Number.isSafeInteger(value) && (value as number) >= 0;
const has = (value: object | undefined, ...keys: string[]) => Object.keys(value ?? {}).join() === keys.join();

/** The checks of the manifest's parts; keys are listed in canonical order. */
const PARTS: Record<string, (manifest: Manifest) => boolean> = {
  manifest: (manifest) => has(manifest, 'audit', 'exportedAt', 'exportedBy', 'files', 'format', 'incident', 'key'),
  audit: ({ audit }) => has(audit, 'entries', 'head') && isCount(audit.entries) && isHex(audit.head),
  exportedAt: ({ exportedAt }) => isTimestamp(exportedAt),
  exportedBy: ({ exportedBy }) => has(exportedBy, 'provider', 'tocsin') && Object.values(exportedBy).every(isText),
  incident: ({ incident }) => has(incident, 'id', 'partition', 'trackingId') && Object.values(incident).every(isText),
  key: ({ key }) => has(key, 'jwk', 'thumbprint') && has(key.jwk, 'crv', 'kty', 'x') && isPublicKey(key.jwk),
  files: ({ files }) =>
    Array.isArray(files) &&
    files.map((file) => file?.name).join() === FILES.join() &&
    files.every(
      (file) =>
        has(file, 'bytes', 'name', 'rows', 'sha256') && isCount(file.bytes) && isCount(file.rows) && isHex(file.sha256),
    ),
};
