import { type Holder, POLICIES } from './policies.ts';
import { POLICY } from './policy-matrix.ts';
import { CUSTOMER_ROLES, isSubscriptionRole, PARTNER_ROLES, type Role } from './role.ts';

export { POLICIES } from './policies.ts';
export { POLICY } from './policy-matrix.ts';
export { PARTNER_ROLES, ROLES, type Role } from './role.ts';

/** The viewer of a request, as identified by the token. */
export interface Viewer {
  subject: string;
  name: string;
  roles: Role[];
  /** A customer's own tenants; the portfolio of the provider's own account managers. */
  tenantIds: string[];
  /** The cloud subscriptions of subscription administrators and owners. */
  cloudSubscriptionIds: string[];
  partnerId: string | null;
  partition: string;
  /** When the token was issued, RFC 3339: memberships revoked after it no longer count. */
  issuedAt: string;
  /** The period whose incidents an auditor may read, both ends RFC 3339; null without an engagement. */
  engagement: { from: string; until: string } | null;
}

/** The roles that read the internal data of an incident, including its post-mortem. */
const INTERNAL_ROLES: readonly Role[] = ['RESPONDER', 'EXECUTIVE_INCIDENT_MANAGER', 'LEGAL', 'AUDITOR'];

/** Roles that see every tenant; the matrix decides which fields of it. */
const UNBOUND_ROLES: readonly Role[] = [...INTERNAL_ROLES, 'CUSTOMER_SUPPORT'];

/** Roles that see tenants at all. Any other role, in addition to that of a subscription owner, does not widen visibility. */
const REACHING_ROLES: readonly Role[] = [...UNBOUND_ROLES, ...PARTNER_ROLES, ...CUSTOMER_ROLES];

/**
 * Whether these roles may read or call a coordinate. Denied by default: the entry of the coordinate decides, otherwise that
 * of its type; without either, access is denied.
 * @param coordinate a GraphQL schema coordinate, such as `Incident.stage`
 */
export function mayAccess(roles: readonly Role[], coordinate: string): boolean {
  const line = lineOf(coordinate);
  if (!line) return false;
  return roles.length === 0 ? line.includes('SIGNED_IN') : roles.some((role) => line.includes(role));
}

/** Whether the matrix has an entry for this coordinate. */
export function hasEntry(coordinate: string): boolean {
  return lineOf(coordinate) !== undefined;
}

/** The tenants whose rows are visible to a viewer. */
export type VisibleTenants =
  | { kind: 'ALL' }
  | { kind: 'TENANTS'; tenantIds: string[] }
  /** The tenants delegated to the partner at the time of the request. */
  | { kind: 'PARTNER'; partnerId: string }
  | { kind: 'NONE' };

/** A viewer with several roles has the visibility of the widest one. */
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
 * Whether a token rests on a membership that has been revoked. A token issued after the revocation does not, because its
 * issuer knew of the revocation.
 */
export function isMembershipRevoked({ issuedAt }: Pick<Viewer, 'issuedAt'>, revokedAt: Date | null): boolean {
  return revokedAt !== null && revokedAt >= new Date(issuedAt);
}

/**
 * The cloud subscriptions that a notice must affect to be visible: subscription administrators and owners see only those.
 * @returns null for a viewer who is not restricted to individual subscriptions
 */
export function visibleSubscriptions({ roles, cloudSubscriptionIds }: Viewer): string[] | null {
  const reaching = roles.filter((role) => holdsAny([role], REACHING_ROLES));
  const bound = reaching.length > 0 && reaching.every(isSubscriptionRole);
  return bound ? cloudSubscriptionIds : null;
}

/** The roles that read internal data of any time: only an auditor is restricted to a period. */
const UNTIMED_ROLES: readonly Role[] = ['RESPONDER', 'EXECUTIVE_INCIDENT_MANAGER', 'LEGAL'];
/** A period in which no incident was open. */
const NO_PERIOD = { from: new Date(0).toISOString(), until: new Date(0).toISOString() };

/**
 * The period of an auditor's engagement: an auditor sees data only of incidents open in it.
 * @returns null for a viewer who is not restricted to a period
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

/** Whether these roles may import an estate from the provider's customer systems. */
export function maySynchronize(roles: readonly Role[]): boolean {
  return roles.includes('ESTATE_SYNCHRONIZATION');
}

/** Whether these roles may see more of an incident than its id, tracking id and stage. */
export function seesInternals(roles: readonly Role[]): boolean {
  return holdsAny(roles, INTERNAL_ROLES);
}

/** Whether these roles may see all the partners a tenant is delegated to; an account manager sees only their own. */
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
