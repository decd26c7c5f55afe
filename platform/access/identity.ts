import { importJWK, type JWK, jwtVerify } from 'jose';
import { LRUCache } from 'lru-cache';
import type { Viewer } from '../../domain/access/policy.ts';
import { AppError } from '../errors.ts';

/** The issuer of identity tokens and their audience. */
export const IDENTITY_ISSUER = 'tocsin:gateway';
export const IDENTITY_AUDIENCE = 'tocsin:subgraph';

/**
 * Reads the identity token the gateway passes to a subgraph, by the gateway's public key (an Ed25519 JWK).
 * The function it returns throws AppError UNAUTHENTICATED for a missing or invalid token.
 */
export function identityVerifier(
  publicJwk: JWK,
  now: () => Date = () => new Date(),
): (token: string | null) => Promise<Viewer> {
  const key = importJWK(publicJwk, 'EdDSA');
  const verified = rememberTokens<Viewer>(10_000);
  return async (token) => {
    const at = now();
    const known = token === null ? undefined : verified.get(token, at);
    if (known) return known;
    try {
      const { payload } = await jwtVerify<{ viewer: Viewer }>(token ?? '', await key, {
        algorithms: ['EdDSA'],
        issuer: IDENTITY_ISSUER,
        audience: IDENTITY_AUDIENCE,
        requiredClaims: ['exp', 'viewer'],
        currentDate: at,
        clockTolerance: 5,
      });
      verified.set(token as string, payload.viewer, (payload.exp as number) * 1_000);
      return payload.viewer;
    } catch {
      throw new AppError('UNAUTHENTICATED', 'Requests must come through the gateway.');
    }
  };
}

export interface RememberedTokens<Value> {
  get(token: string, at: Date): Value | undefined;
  /** @param until when the token expires, in milliseconds since 1970 */
  set(token: string, value: Value, until: number): void;
}

/** A cache of verified tokens' values: each until it expires, and at most `limit`, evicting the least recently used. */
export function rememberTokens<Value>(limit: number): RememberedTokens<Value> {
  const entries = new LRUCache<string, { value: Value; until: number }>({ max: limit });
  return {
    get(token, at) {
      const entry = entries.get(token);
      if (!entry) return undefined;
      if (at.getTime() < entry.until) return entry.value;
      entries.delete(token);
      return undefined;
    },
    set(token, value, until) {
      entries.set(token, { value, until });
    },
  };
}
