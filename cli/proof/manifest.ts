import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import { CompactSign, calculateJwkThumbprint, compactVerify, importJWK, type JWK } from 'jose';
import { canonical } from '../../platform/audit/audit.ts';
import { AppError } from '../../platform/errors.ts';
import { FILES, isInstant } from './shapes.ts';

export const MANIFEST = 'manifest.json';
export const SIGNATURE = 'manifest.jws';
const FORMAT = 1;
/** In the signature's header: a token signed with the same key by mistake is no signature of a proof. */
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
  /** How many lines it has. */
  rows: number;
  /** Hexadecimal. */
  sha256: string;
}

export interface Manifest {
  format: typeof FORMAT;
  incident: { id: string; trackingId: string; partition: string };
  exportedAt: string;
  exportedBy: { provider: string; tocsin: string };
  files: ListedFile[];
  audit: { entries: number; head: string };
  /** With its thumbprint (RFC 7638). */
  key: { jwk: PublicKey; thumbprint: string };
}

export interface SigningKey {
  privateKey: KeyObject;
  jwk: PublicKey;
  thumbprint: string;
}

/** @throws AppError INVALID when it is no private Ed25519 key */
export async function signingKey(jwk: JWK): Promise<SigningKey> {
  try {
    if (jwk.kty !== 'OKP' || jwk.crv !== 'Ed25519') throw new Error('not an Ed25519 key');
    const privateKey = createPrivateKey({ key: jwk as never, format: 'jwk' });
    // Of the private part, whatever public part stands beside it.
    const { x } = createPublicKey(privateKey as never).export({ format: 'jwk' });
    const own: PublicKey = { kty: 'OKP', crv: 'Ed25519', x: x as string };
    return { privateKey, jwk: own, thumbprint: await calculateJwkThumbprint(own) };
  } catch {
    throw new AppError('INVALID', 'PROOF_KEY must be a private Ed25519 key as JWK: kty "OKP", crv "Ed25519", d and x.');
  }
}

/** The manifest as it stands in its file: JSON with its keys in order and no blanks, and a line's end. */
export function manifestText(manifest: Omit<Manifest, 'format'>): string {
  return `${canonical({ format: FORMAT, ...manifest })}\n`;
}

/** A JWS over the manifest's bytes, without them (RFC 7515, appendix F), and a line's end. */
export async function signManifest(text: string, { privateKey, thumbprint }: SigningKey): Promise<string> {
  const jws = await new CompactSign(Buffer.from(text))
    .setProtectedHeader({ alg: 'EdDSA', kid: thumbprint, typ: TYPE })
    .sign(privateKey);
  const [header, , signature] = jws.split('.');
  return `${header}..${signature}\n`;
}

/** What the file says; or what is wrong with it. */
export function readManifest(text: string): Manifest | { fault: string } {
  let manifest: Manifest;
  try {
    manifest = JSON.parse(text);
  } catch {
    return { fault: 'not JSON' };
  }
  if (manifest?.format !== FORMAT) return { fault: `format must be ${FORMAT}, the only one this version supports` };
  if (text !== `${canonical(manifest)}\n`)
    return { fault: 'not canonical: keys must be in order, without whitespace, on one line' };
  const wrong = Object.entries(PARTS).find(([, isRight]) => !isRight(manifest));
  return wrong ? { fault: `${wrong[0]} is invalid` } : manifest;
}

/** Whether the signature is that key's, over these bytes and not one bit different; what is wrong with it otherwise. */
export async function faultOfSignature(jws: string, manifestBytes: Buffer, { jwk, thumbprint }: Manifest['key']) {
  const [, header = '', signature = ''] = /^([\w-]+)\.\.([\w-]+)\n$/.exec(jws) ?? [];
  if (!header) return 'not a detached JWS on one line';
  // The last letter of base64url may hold bits that count for nothing: two texts, one signature.
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

/** 32 bytes in base64url, written the one way there is. */
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

/** Part by part, its keys in canonical order. */
const PARTS: Record<string, (manifest: Manifest) => boolean> = {
  manifest: (manifest) => has(manifest, 'audit', 'exportedAt', 'exportedBy', 'files', 'format', 'incident', 'key'),
  audit: ({ audit }) => has(audit, 'entries', 'head') && isCount(audit.entries) && isHex(audit.head),
  exportedAt: ({ exportedAt }) => isInstant(exportedAt),
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
