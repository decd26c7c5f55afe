import type { DetectionSource } from '../incident/incident.ts';
import { CUSTOMER_ROLES, PARTNER_ROLES, type Role } from './role.ts';

/** A role, or what distinguishes reporters with the same role, or without one. */
type Claimant =
  | Exclude<Role, (typeof PARTNER_ROLES)[number]>
  /** An alert source: an authenticated client without a role. */
  | 'SIGNED_IN'
  /** An account manager of a partner. */
  | 'PARTNER'
  /** The provider's own account manager. */
  | 'PROVIDER_ACCOUNT_MANAGER';

/**
 * Who may claim each detection source: a reporter states what it is itself. Responders also record what reaches them
 * otherwise, by telephone or from another system. Claimants that a line does not name are refused.
 */
const SOURCE_CLAIMANTS: { readonly [source in DetectionSource]: readonly Claimant[] } = {
  AUTOMATED_ALERT: ['RESPONDER', 'SERVICE_OPERATOR', 'ESTATE_SYNCHRONIZATION', 'SIGNED_IN'],
  FIRST_PARTY_REPORT: [
    'RESPONDER',
    'EXECUTIVE_INCIDENT_MANAGER',
    'CUSTOMER_SUPPORT',
    'SERVICE_OPERATOR',
    'RED_TEAM',
    'BLUE_TEAM',
    'PROVIDER_ACCOUNT_MANAGER',
  ],
  VULNERABILITY_REPORT: ['RESPONDER', 'EXECUTIVE_INCIDENT_MANAGER', 'SERVICE_OPERATOR', 'RED_TEAM', 'BLUE_TEAM'],
  CUSTOMER_REPORT: ['RESPONDER', 'CUSTOMER_SUPPORT', 'PROVIDER_ACCOUNT_MANAGER', ...CUSTOMER_ROLES],
  PARTNER_REPORT: ['RESPONDER', 'PARTNER'],
  EXTERNAL_REPORT: ['RESPONDER'],
  RED_TEAM: ['RESPONDER', 'RED_TEAM'],
  BLUE_TEAM: ['RESPONDER', 'BLUE_TEAM'],
  OPERATOR_ESCALATION: ['RESPONDER', 'EXECUTIVE_INCIDENT_MANAGER', 'SERVICE_OPERATOR'],
};

/** The roles that may mark an incident as an exercise: those that plan exercises, and those that respond to them. */
export const EXERCISE_MARKERS: readonly Role[] = ['RESPONDER', 'RED_TEAM', 'BLUE_TEAM'];

interface Claiming {
  roles: readonly Role[];
  partnerId: string | null;
}

/** The detection sources that a reporter may claim, in the order of the schema. */
export function claimableSources(reporter: Claiming): DetectionSource[] {
  const claimants = claimantsOf(reporter);
  return (Object.keys(SOURCE_CLAIMANTS) as DetectionSource[]).filter((source) =>
    SOURCE_CLAIMANTS[source].some((claimant) => claimants.includes(claimant)),
  );
}

function claimantsOf({ roles, partnerId }: Claiming): Claimant[] {
  if (roles.length === 0) return ['SIGNED_IN'];
  const accountManager = partnerId === null ? 'PROVIDER_ACCOUNT_MANAGER' : 'PARTNER';
  return roles.map((role) => (isPartnerRole(role) ? accountManager : role));
}

function isPartnerRole(role: Role): role is (typeof PARTNER_ROLES)[number] {
  return PARTNER_ROLES.some((partnerRole) => partnerRole === role);
}
