import { CONTACT_ROLES, CUSTOMER_ROLES, PARTNER_ROLES, type Role } from './role.ts';

/** A role, or SIGNED_IN for a signed-in person without one. */
export type Holder = Role | 'SIGNED_IN';

const INTERNAL: Role[] = ['RESPONDER', 'EXECUTIVE_INCIDENT_MANAGER', 'LEGAL', 'AUDITOR'];
const COMMAND: Role[] = ['RESPONDER', 'EXECUTIVE_INCIDENT_MANAGER'];
const REACHING: Role[] = ['RESPONDER', 'EXECUTIVE_INCIDENT_MANAGER', 'LEGAL', 'CUSTOMER_SUPPORT'];
const TENANT_TERMS: Role[] = [...REACHING, ...CUSTOMER_ROLES];
const TENANTS: Role[] = [...TENANT_TERMS, ...PARTNER_ROLES];
/** Which detection source each of them may claim: `domain/access/detection-sources.ts`. */
const REPORTERS: Holder[] = [
  ...(['SIGNED_IN', 'SERVICE_OPERATOR', 'RED_TEAM', 'BLUE_TEAM', 'ESTATE_SYNCHRONIZATION'] as const),
  ...(['RESPONDER', 'EXECUTIVE_INCIDENT_MANAGER', 'CUSTOMER_SUPPORT'] as const),
  ...PARTNER_ROLES,
  ...CUSTOMER_ROLES,
];

/** The holders of each policy. The SDL carries a policy's name, as `@policy`, wherever the matrix assigns it. */
export const POLICIES = {
  RESPONSE: ['RESPONDER'],
  /** Declares, classifies, drafts and publishes. */
  COMMAND,
  COMMAND_AND_LEGAL: [...COMMAND, 'LEGAL'],
  LEGAL: ['LEGAL'],
  /** Approves. */
  APPROVERS: ['LEGAL', 'EXECUTIVE_INCIDENT_MANAGER'],
  /** Revokes memberships and delegations: a tenant's administrators, and the roles that must stop a breached partner. */
  REVOCATION: ['GLOBAL_TENANT_ADMINISTRATOR', 'CUSTOMER_SUPPORT', 'EXECUTIVE_INCIDENT_MANAGER'],
  /** Ends contacts and sets their mail preferences: the tenant's own roles, and customer support. */
  CONTACT_KEEPING: ['GLOBAL_TENANT_ADMINISTRATOR', 'PRIVACY_CONTACT', 'CUSTOMER_SUPPORT'],
  /** Reads the internal data of an incident. */
  INTERNAL,
  /** Customer support processes a customer-only compromise after its hand-over. */
  HAND_OVER: [...INTERNAL, 'CUSTOMER_SUPPORT'],
  /** Reads stage and tracking id of an incident directly; customers read them by a notice. */
  STAGE: [...INTERNAL, 'CUSTOMER_SUPPORT', ...PARTNER_ROLES],
  /** Reads a tenant's delegations to other partners, and its contract: not account managers. */
  TENANT_TERMS,
  TENANTS,
  /** Auditors read notices, and only the names of tenants. */
  TENANT_NAMES: [...TENANTS, 'AUDITOR'],
  NOTICES: [...TENANTS, 'AUDITOR'],
  /** Reads the addresses of people: the roles that have to reach them, and the tenants' own contacts. */
  CONTACT_ADDRESSES: [...REACHING, ...CONTACT_ROLES],
  /** The recipients of notices. */
  CONTACTS: CONTACT_ROLES,
  /** Registers and reads the webhooks of a tenant: its administrators and owners. */
  WEBHOOKS: ['SUBSCRIPTION_ADMINISTRATOR', 'SUBSCRIPTION_OWNER', 'GLOBAL_TENANT_ADMINISTRATOR'],
  /** Reads the data of one tenant. */
  OWN: [...INTERNAL, ...CUSTOMER_ROLES],
  REPORTERS,
  ANYONE: [...REPORTERS, 'LEGAL', 'AUDITOR'],
} as const satisfies Record<string, readonly Holder[]>;

export type PolicyName = keyof typeof POLICIES;
