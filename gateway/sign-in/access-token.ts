import type { JWTHeaderParameters, JWTPayload } from 'jose';

/** How far the issuer's clock and ours may differ, in seconds. */
export const CLOCK_SKEW_SECONDS = 5;

/** RFC 9068, section 4, as a full or short media type; issuers that do not follow it use JWT or no type. */
const DECLARED = ['at+jwt', 'application/at+jwt'];
const UNDECLARED = ['jwt', undefined];
/** Claims that OpenID Connect Core (2, 3.1.3.6, 3.3.2.11) defines for ID tokens alone. */
const ID_TOKEN_CLAIMS = ['nonce', 'at_hash', 'c_hash'];

/**
 * Checks what a verified signature does not prove: that the token is an access token, already issued, and fully
 * understood. An ID token proves that a person signed in to a client, not that the client may access this API. The
 * audience excludes it, and where an issuer uses one audience for both, its type and its claims do (RFC 8725, sections
 * 3.11 and 3.12).
 * @throws Error with the fault, for the log alone
 */
export function assertAccessToken(header: JWTHeaderParameters, claims: JWTPayload, at: Date): void {
  // RFC 7515, section 4.1.11: no critical extension is supported here.
  if (header.crit !== undefined) throw new Error('has critical extensions, which are not supported');
  const type = header.typ?.toLowerCase();
  if (!DECLARED.includes(type as string)) {
    if (!UNDECLARED.includes(type)) throw new Error('not an access token (typ)');
    if (ID_TOKEN_CLAIMS.some((claim) => claim in claims)) throw new Error('an ID token, not an access token');
  }
  const latest = at.getTime() / 1_000 + CLOCK_SKEW_SECONDS;
  if (claims.iat !== undefined && claims.iat > latest) throw new Error('issued in the future');
  if (claims.sub === '') throw new Error('the subject (sub) is empty');
}
