import { createLocalJWKSet, errors, importJWK, type JSONWebKeySet, type JWK, jwtVerify, SignJWT } from 'jose';
import type { Role, Viewer } from '../../domain/access/policy.ts';
import { IDENTITY_AUDIENCE, IDENTITY_ISSUER, rememberTokens } from '../../platform/access/identity.ts';
import { AppError } from '../../platform/errors.ts';
import type { Log } from '../../platform/log.ts';
import { assertAccessToken, CLOCK_SKEW } from './access-token.ts';
import type { Authenticate, Authenticated } from './authentication.ts';
import { issuerKeys } from './issuer-keys.ts';

/** Signatures only an issuer can make. With a symmetric one, the published key would sign as well as verify. */
const ALGORITHMS = ['EdDSA', 'ES256', 'RS256', 'PS256'];
/** A verified token is taken for this long without a second look, in milliseconds: a key withdrawn counts within a minute. */
const REMEMBERED = 60_000;
/** How long subgraphs take an identity token, and how long the gateway hands out the same one, in milliseconds. */
const IDENTITY_LIFE = 60_000;
const IDENTITY_REUSE = 30_000;

const ROLES: Record<Role, true> = {
  RESPONDER: true,
  SERVICE_OPERATOR: true,
  EXECUTIVE_INCIDENT_MANAGER: true,
  LEGAL: true,
  AUDITOR: true,
  CUSTOMER_SUPPORT: true,
  ESTATE_SYNCHRONIZATION: true,
  ACCOUNT_MANAGER: true,
  CUSTOMER_SUCCESS_ACCOUNT_MANAGER: true,
  SUBSCRIPTION_ADMINISTRATOR: true,
  SUBSCRIPTION_OWNER: true,
  GLOBAL_TENANT_ADMINISTRATOR: true,
  TENANT_TECHNICAL_CONTACT: true,
  PRIVACY_CONTACT: true,
  SERVICE_HEALTH_READER: true,
};

interface TokenVerifierOptions {
  issuer: string;
  audience: string;
  /** The issuer's public keys; when absent they are found by OIDC discovery, at the first token. */
  keys?: JSONWebKeySet;
  now?: () => Date;
  log?: Log;
}

/**
 * Reads bearer tokens of one OIDC issuer. Whatever is wrong with a token, the answer is UNAUTHENTICATED; UNAVAILABLE is the
 * issuer's own silence. Keys are the issuer's published ones alone: a header's `jwk`, `jku`, `x5u` and `x5c` count for
 * nothing, and its `kid` is only compared (RFC 8725, section 3.10).
 */
export function tokenVerifier(options: TokenVerifierOptions): Authenticate {
  const { issuer, audience, keys, now = () => new Date(), log } = options;
  const keyOf = keys ? createLocalJWKSet(keys) : issuerKeys(issuer, now, log);
  const remembered = rememberTokens<Authenticated>(10_000);
  return async (token) => {
    if (token === null) throw refused('Authentication required: send `Authorization: Bearer <token>`.');
    const at = now();
    const known = remembered.get(token, at);
    if (known) return known;
    try {
      const { payload, protectedHeader } = await jwtVerify(token, keyOf, {
        algorithms: ALGORITHMS,
        issuer,
        audience,
        requiredClaims: ['exp', 'sub'],
        clockTolerance: CLOCK_SKEW,
        currentDate: at,
      });
      assertAccessToken(protectedHeader, payload, at);
      const authenticated = { viewer: viewerOf(payload), expiresAt: new Date((payload.exp as number) * 1_000) };
      remembered.set(token, authenticated, Math.min(authenticated.expiresAt.getTime(), at.getTime() + REMEMBERED));
      return authenticated;
    } catch (error) {
      if (error instanceof AppError) throw error;
      if (error instanceof errors.JWTExpired) throw refused('The token has expired; sign in again.');
      throw refused('Invalid token; sign in again.');
    }
  };
}

/** Signs who the viewer is for the subgraphs. A burst of fetches for one viewer costs one signature. */
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
        .setExpirationTime(new Date(at + IDENTITY_LIFE))
        .sign(secret),
    );
    signed.set(viewer, { token, until: at + IDENTITY_REUSE });
    return token;
  };
}

function viewerOf(claims: Record<string, unknown>): Viewer {
  const own = (claims['tocsin'] ?? {}) as Record<string, unknown>;
  const subject = claims['sub'] as string;
  return {
    subject,
    name: typeof claims['name'] === 'string' ? claims['name'] : subject,
    roles: texts(own['roles']).filter((role): role is Role => Object.hasOwn(ROLES, role)),
    tenantIds: texts(own['tenants']),
    cloudSubscriptionIds: texts(own['cloudSubscriptions']),
    partnerId: typeof own['partner'] === 'string' ? own['partner'] : null,
    partition: typeof own['partition'] === 'string' ? own['partition'] : 'public',
    // A token that does not say when it was issued is as old as can be: every revocation counts against it.
    issuedAt: new Date((typeof claims['iat'] === 'number' ? claims['iat'] : 0) * 1_000).toISOString(),
    engagement: engagementOf(own['engagement']),
  };
}

/** `{ from, until }`, two instants in order; anything else is no engagement. */
function engagementOf(claim: unknown): Viewer['engagement'] {
  const { from, until } = (claim ?? {}) as Record<string, unknown>;
  const [begin, end] = [from, until].map((value) => new Date(typeof value === 'string' ? value : Number.NaN));
  if (!begin || !end || !(begin < end)) return null;
  return { from: begin.toISOString(), until: end.toISOString() };
}

function texts(claim: unknown): string[] {
  return Array.isArray(claim) ? claim.filter((entry) => typeof entry === 'string') : [];
}

function refused(message: string): AppError {
  return new AppError('UNAUTHENTICATED', message);
}
