import { type Holder, POLICIES, POLICY } from './policy-matrix.ts';
import { CUSTOMER_ROLES, isSubscriptionRole, PARTNER_ROLES, type Role } from './role.ts';

export { POLICIES, POLICY } from './policy-matrix.ts';
export { PARTNER_ROLES, ROLES, type Role } from './role.ts';

/** Who asks: as the gateway found them in their token. */
export interface Viewer {
  subject: string;
  name: string;
  roles: Role[];
  /** A customer's own tenants; the portfolio of the provider's own account managers. */
  tenantIds: string[];
  /** What subscription administrators and owners answer for. */
  cloudSubscriptionIds: string[];
  partnerId: string | null;
  partition: string;
  /** When the token they show was issued, RFC 3339: what was revoked after it no longer holds. */
  issuedAt: string;
  /** The period whose incidents an auditor may look at, both ends RFC 3339; null without an engagement. */
  engagement: { from: string; until: string } | null;
}

/** Whoever reads what is internal to an incident, its post-mortem included. */
const INTERNAL_ROLES: readonly Role[] = ['RESPONDER', 'EXECUTIVE_INCIDENT_MANAGER', 'LEGAL', 'AUDITOR'];

/** Roles not bound to tenants; what they may see of one is the matrix's business. */
const UNBOUND_ROLES: readonly Role[] = [...INTERNAL_ROLES, 'CUSTOMER_SUPPORT'];

/** Roles that reach tenants at all. Another role beside that of a subscription owner does not widen what it reaches. */
const REACHING_ROLES: readonly Role[] = [...UNBOUND_ROLES, ...PARTNER_ROLES, ...CUSTOMER_ROLES];

/**
 * May someone with these roles read or call this? Deny by default: the line of the coordinate decides, else the line of
 * its type, else nobody may.
 * @param coordinate a GraphQL schema coordinate, `Incident.stage` say
 */
export function mayAccess(roles: readonly Role[], coordinate: string): boolean {
  const line = lineOf(coordinate);
  if (!line) return false;
  return roles.length === 0 ? line.includes('SIGNED_IN') : roles.some((role) => line.includes(role));
}

/** Does the matrix say anything about this coordinate? */
export function hasLine(coordinate: string): boolean {
  return lineOf(coordinate) !== undefined;
}

/** Of which tenants a viewer may see rows. */
export type VisibleTenants =
  | { kind: 'ALL' }
  | { kind: 'TENANTS'; tenantIds: string[] }
  /** The tenants delegated to the partner at the moment of asking. */
  | { kind: 'PARTNER'; partnerId: string }
  | { kind: 'NONE' };

/** A viewer with several roles reaches what the widest of them reaches. */
export function visibleTenants({ roles, tenantIds, partnerId }: Viewer): VisibleTenants {
  if (holdsAny(roles, UNBOUND_ROLES)) return { kind: 'ALL' };
  if (holdsAny(roles, PARTNER_ROLES) && partnerId !== null) return { kind: 'PARTNER', partnerId };
  if (holdsAny(roles, [...PARTNER_ROLES, ...CUSTOMER_ROLES]) && tenantIds.length > 0)
    return { kind: 'TENANTS', tenantIds };
  return { kind: 'NONE' };
}

/** A tenant delegated to a partner for a time. */
export interface Delegation {
  partnerId: string;
  from: Date;
  /** The delegation has ended at this very time. */
  until: Date;
  revokedAt: Date | null;
}

/** Whether a tenant is delegated to a partner at a time. One that was revoked never is again. */
export function isDelegatedTo(partnerId: string, delegations: readonly Delegation[], at: Date): boolean {
  return delegations.some(
    (each) => each.partnerId === partnerId && each.revokedAt === null && each.from <= at && at < each.until,
  );
}

/**
 * Whether a token still stands for a membership that was revoked: only one issued after that does, since then the issuer
 * knew of it.
 */
export function isMembershipRevoked({ issuedAt }: Pick<Viewer, 'issuedAt'>, revokedAt: Date | null): boolean {
  return revokedAt !== null && revokedAt >= new Date(issuedAt);
}

/**
 * The cloud subscriptions a viewer's notices must touch: subscription administrators and owners see only those.
 * @returns null for a viewer not bound to single subscriptions
 */
export function visibleSubscriptions({ roles, cloudSubscriptionIds }: Viewer): string[] | null {
  const reaching = roles.filter((role) => holdsAny([role], REACHING_ROLES));
  const bound = reaching.length > 0 && reaching.every(isSubscriptionRole);
  return bound ? cloudSubscriptionIds : null;
}

/** Who reads what is internal whenever it was: only an auditor comes for a period. */
const UNTIMED_ROLES: readonly Role[] = ['RESPONDER', 'EXECUTIVE_INCIDENT_MANAGER', 'LEGAL'];
/** No incident was open in it. */
const NO_PERIOD = { from: new Date(0).toISOString(), until: new Date(0).toISOString() };

/**
 * The period an auditor is engaged for: of all that is about incidents they see what is about those open in it.
 * @returns null for whoever is not bound to one
 */
export function engagementOf({ roles, engagement }: Viewer): { from: string; until: string } | null {
  if (!roles.includes('AUDITOR') || holdsAny(roles, UNTIMED_ROLES)) return null;
  return engagement ?? NO_PERIOD;
}

/** Whether an incident was open in a period, whose end is not part of it. */
export function wasOpenIn(
  period: { from: string; until: string },
  { openedAt, closedAt }: { openedAt: Date; closedAt: Date | null },
): boolean {
  return openedAt < new Date(period.until) && (closedAt === null || closedAt >= new Date(period.from));
}

/** May someone with these roles take an estate over from where its customers are kept? */
export function maySynchronize(roles: readonly Role[]): boolean {
  return roles.includes('ESTATE_SYNCHRONIZATION');
}

/** May someone with these roles see more of an incident than its id, tracking id and stage? */
export function seesInternals(roles: readonly Role[]): boolean {
  return holdsAny(roles, INTERNAL_ROLES);
}

/** May someone with these roles know to which partners a tenant is delegated? An account manager knows of their own partner. */
export function seesEveryPartner(roles: readonly Role[]): boolean {
  return seesInternals(roles) || mayAccess(roles, 'Tenant.delegations');
}

function holdsAny(roles: readonly Role[], wanted: readonly Role[]): boolean {
  return roles.some((role) => wanted.includes(role));
}

function lineOf(coordinate: string): readonly Holder[] | undefined {
  const type = coordinate.slice(0, coordinate.indexOf('.'));
  const policy = POLICY.get(coordinate) ?? POLICY.get(`${type}.*`);
  return policy && POLICIES[policy];
}
