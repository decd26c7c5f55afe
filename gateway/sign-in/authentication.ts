import type { Role, Viewer } from '../../domain/access/policy.ts';

export interface Authenticated {
  viewer: Viewer;
  /** When the token expires; null if it does not. */
  expiresAt: Date | null;
}

/** @throws AppError UNAUTHENTICATED without a valid token */
export type Authenticate = (token: string | null) => Promise<Authenticated>;

/** An authenticated client: when its session ends, and its identity for the subgraphs. */
export interface Session {
  expiresAt: Date | null;
  /** Null on an anonymous gateway, which has no limits for each viewer. */
  subject: string | null;
  /** Empty on an anonymous gateway. */
  roles: readonly Role[];
  identity(): Promise<string | null>;
}

interface AuthenticationOptions {
  /** Absent on an anonymous gateway, which serves every client and passes no identity to its subgraphs. */
  authenticate?: Authenticate | undefined;
  signIdentity?: ((viewer: Viewer) => Promise<string>) | undefined;
}

/**
 * Opens a session for the value of an Authorization header.
 * @throws AppError UNAUTHENTICATED
 */
export type OpenSession = (authorization: string | undefined) => Promise<Session>;

export function authenticationOf({ authenticate, signIdentity }: AuthenticationOptions): OpenSession {
  if (!authenticate) return async () => ({ expiresAt: null, subject: null, roles: [], identity: async () => null });
  return async (authorization) => {
    const { viewer, expiresAt } = await authenticate(bearer(authorization));
    const { subject, roles } = viewer;
    return { expiresAt, subject, roles, identity: async () => signIdentity?.(viewer) ?? null };
  };
}

function bearer(authorization: string | undefined): string | null {
  return /^Bearer +(\S+)$/i.exec(authorization ?? '')?.[1] ?? null;
}
