import { createLocalJWKSet, errors, importJWK, type JSONWebKeySet, type JWK, jwtVerify, SignJWT } from 'jose';
import { ROLES, type Role, type Viewer } from '../../domain/access/policy.ts';
import { IDENTITY_AUDIENCE, IDENTITY_ISSUER, rememberTokens } from '../../platform/access/identity.ts';
import { isStorable } from '../../platform/database/storable.ts';
import { AppError } from '../../platform/errors.ts';
import type { Log } from '../../platform/log.ts';
import { parseTimestamp } from '../../platform/timestamp.ts';
import { assertAccessToken, CLOCK_SKEW_SECONDS } from './access-token.ts';
import type { Authenticate, Authenticated } from './authentication.ts';
import { issuerKeys } from './issuer-keys.ts';

/** Asymmetric algorithms only: with a symmetric one, every client that knows the published key could sign tokens. */
const ALGORITHMS = ['EdDSA', 'ES256', 'RS256', 'PS256'];
/** How long a verified token is accepted without verification: the withdrawal of a key takes effect within a minute. */
const TOKEN_CACHE_MS = 60_000;
/** How long subgraphs accept an identity token, and how long the gateway reuses one. */
const IDENTITY_LIFETIME_MS = 60_000;
const IDENTITY_REUSE_MS = 30_000;

interface TokenVerifierOptions {
  issuer: string;
  audience: string;
  /** The issuer's public keys; if absent, they are found by OIDC discovery at the first token. */
  keys?: JSONWebKeySet;
  now?: () => Date;
  log?: Log;
}

/**
 * Verifies bearer tokens of one OIDC issuer. Every fault of a token is reported as UNAUTHENTICATED; UNAVAILABLE means
 * that the issuer does not respond. Only the issuer's published keys are used: the `jwk`, `jku`, `x5u` and `x5c` of a
 * header are ignored, and its `kid` is only compared (RFC 8725, section 3.10).
 */
export function tokenVerifier(options: TokenVerifierOptions): Authenticate {
  const { issuer, audience, keys, now = () => new Date(), log } = options;
  const keyOf = keys ? createLocalJWKSet(keys) : issuerKeys(issuer, now, log);
  const verified = rememberTokens<Authenticated>(10_000);
  return async (token) => {
    if (token === null) throw refused('Authentication required: send `Authorization: Bearer <token>`.');
    const at = now();
    const known = verified.get(token, at);
    if (known) return known;
    try {
      const { payload, protectedHeader } = await jwtVerify(token, keyOf, {
        algorithms: ALGORITHMS,
        issuer,
        audience,
        requiredClaims: ['exp', 'sub'],
        clockTolerance: CLOCK_SKEW_SECONDS,
        currentDate: at,
      });
      assertAccessToken(protectedHeader, payload, at);
      const authenticated = { viewer: viewerOf(payload), expiresAt: new Date((payload.exp as number) * 1_000) };
      verified.set(token, authenticated, Math.min(authenticated.expiresAt.getTime(), at.getTime() + TOKEN_CACHE_MS));
      return authenticated;
    } catch (error) {
      if (error instanceof AppError) throw error;
      if (error instanceof errors.JWTExpired) throw refused('The token has expired; sign in again.');
      throw refused('Invalid token; sign in again.');
    }
  };
}

/** Signs a viewer's identity for the subgraphs. A burst of fetches for one viewer needs one signature. */
export function identitySigner(
  privateJwk: JWK,
  now: () => Date = () => new Date(),
): (viewer: Viewer) => Promise<string> {
  const key = importJWK(privateJwk, 'EdDSA');
  const signed = new WeakMap<Viewer, { token: Promise<string>; until: number }>();
  return (viewer) => {
    const at = now().getTime();
    const known = signed.get(viewer);
    if (known && at < known.until) return known.token;
    const token = key.then((secret) =>
      new SignJWT({ viewer })
        .setProtectedHeader({ alg: 'EdDSA' })
        .setIssuer(IDENTITY_ISSUER)
        .setAudience(IDENTITY_AUDIENCE)
        .setIssuedAt(new Date(at))
        .setExpirationTime(new Date(at + IDENTITY_LIFETIME_MS))
        .sign(secret),
    );
    signed.set(viewer, { token, until: at + IDENTITY_REUSE_MS });
    return token;
  };
}

/**
 * The viewer that a token's claims describe. A claim of another type than documented is refused: a default in its place could
 * be another's rights.
 * @throws AppError UNAUTHENTICATED naming the claim
 */
function viewerOf(claims: Record<string, unknown>): Viewer {
  const own = claims['tocsin'] ?? {};
  if (typeof own !== 'object' || Array.isArray(own)) throw wrong('tocsin', 'an object');
  const {
    roles,
    tenants,
    cloudSubscriptions,
    partner,
    partition = 'public',
    engagement,
  } = own as Record<string, unknown>;
  const subject = claims['sub'];
  if (!isName(subject)) throw wrong('sub', 'a string');
  if (!isName(partition)) throw wrong('tocsin.partition', 'a string');
  if (partner != null && !isName(partner)) throw wrong('tocsin.partner', 'a string');
  return {
    subject,
    name: isName(claims['name']) ? claims['name'] : subject,
    roles: names(roles, 'roles').filter((role): role is Role => ROLES.includes(role as Role)),
    tenantIds: names(tenants, 'tenants'),
    cloudSubscriptionIds: names(cloudSubscriptions, 'cloudSubscriptions'),
    partnerId: partner ?? null,
    partition,
    // A token without a time of issue counts as the oldest possible: every revocation applies to it.
    issuedAt: new Date((typeof claims['iat'] === 'number' ? claims['iat'] : 0) * 1_000).toISOString(),
    engagement: engagementOf(engagement),
  };
}

/** `{ from, until }`, two timestamps in order; any other claim is no engagement. */
function engagementOf(claim: unknown): Viewer['engagement'] {
  const { from, until } = (claim ?? {}) as Record<string, unknown>;
  const [begin, end] = [from, until].map((value) => (typeof value === 'string' ? parseTimestamp(value) : null));
  if (!begin || !end || !(begin < end)) return null;
  return { from: begin.toISOString(), until: end.toISOString() };
}

/** A name: not blank, and without what the database cannot store. */
function isName(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '' && isStorable(value);
}

function names(claim: unknown, name: string): string[] {
  if (claim == null) return [];
  if (!Array.isArray(claim) || !claim.every(isName)) throw wrong(`tocsin.${name}`, 'a list of strings');
  return claim;
}

function wrong(claim: string, type: string): AppError {
  return refused(`Invalid token: the claim ${claim} must be ${type}.`);
}

function refused(message: string): AppError {
  return new AppError('UNAUTHENTICATED', message);
}
