import { createLocalJWKSet, errors, type JSONWebKeySet, type JWTVerifyGetKey } from 'jose';
import { AppError } from '../../platform/errors.ts';
import type { Log } from '../../platform/log.ts';

/** Keys older than this are read again. A key withdrawn at the issuer is accepted no longer than that. */
const REFRESH_AFTER_MS = 240_000;
/** The least time between two readings: tokens with invented key ids must not cause a request to the issuer each. */
const MIN_INTERVAL_MS = 10_000;
/** While the issuer does not respond, the keys last read are used for this long. */
const MAX_AGE_MS = 3_600_000;
/** The limits of one response of the issuer. */
const TIMEOUT_MS = 5_000;
const MAX_CHARACTERS = 512 * 1_024;

interface Known {
  find: JWTVerifyGetKey;
  readAt: number;
}

/**
 * The public keys of an OIDC issuer, found by discovery at the first token (OpenID Connect Discovery 1.0, section 4)
 * and followed through rotation: an unknown key id is looked up again (OpenID Connect Core, section 10.1.1). The
 * returned function throws AppError UNAVAILABLE when the issuer does not respond and no recent keys are known.
 */
export function issuerKeys(issuer: string, now: () => Date, log?: Log): JWTVerifyGetKey {
  let known: Known | null = null;
  let triedAt = Number.NEGATIVE_INFINITY;
  let reading: Promise<void> | null = null;

  async function read(at: number): Promise<void> {
    triedAt = at;
    try {
      known = { find: createLocalJWKSet(await readKeySet(issuer)), readAt: at };
    } catch (error) {
      log?.warn({ issuer, reason: (error as Error).message }, 'the issuer’s keys cannot be read');
    }
  }
  async function refresh(at: number): Promise<void> {
    if (at - triedAt >= MIN_INTERVAL_MS) reading ??= read(at).finally(() => (reading = null));
    await reading;
  }
  function current(at: number): JWTVerifyGetKey {
    if (known && at - known.readAt < MAX_AGE_MS) return known.find;
    throw new AppError('UNAVAILABLE', 'Identity provider unavailable; try again in a moment.');
  }

  return async (header, token) => {
    const at = now().getTime();
    if (!known || at - known.readAt >= REFRESH_AFTER_MS) await refresh(at);
    try {
      return await current(at)(header, token);
    } catch (error) {
      if (!(error instanceof errors.JWKSNoMatchingKey)) throw error;
      await refresh(at);
      return current(at)(header, token);
    }
  };
}

async function readKeySet(issuer: string): Promise<JSONWebKeySet> {
  const address = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const { issuer: stated, jwks_uri } = await readJson(address);
  if (stated !== issuer) throw new Error(`${address} speaks for another issuer`);
  if (typeof jwks_uri !== 'string') throw new Error(`${address} names no jwks_uri`);
  if (new URL(issuer).protocol === 'https:' && new URL(jwks_uri).protocol !== 'https:') {
    throw new Error(`${address} names keys that do not come over https`);
  }
  return (await readJson(jwks_uri)) as unknown as JSONWebKeySet;
}

async function readJson(address: string): Promise<Record<string, unknown>> {
  const response = await fetch(address, {
    headers: { accept: 'application/json' },
    signal: AbortSignal.timeout(TIMEOUT_MS),
    redirect: 'error',
  });
  if (response.status !== 200 || !response.body) throw new Error(`${address} answers ${response.status}`);
  let text = '';
  for await (const piece of response.body.pipeThrough(new TextDecoderStream())) {
    text += piece;
    if (text.length > MAX_CHARACTERS) throw new Error(`${address} answers more than a key set can be`);
  }
  const value: unknown = JSON.parse(text);
  if (typeof value === 'object' && value !== null) return value as Record<string, unknown>;
  throw new Error(`${address} answers no object`);
}
