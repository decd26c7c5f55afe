/** Roles of the provider's own people. */
const PROVIDER_ROLES = [
  'RESPONDER',
  'SERVICE_OPERATOR',
  'RED_TEAM',
  'BLUE_TEAM',
  'EXECUTIVE_INCIDENT_MANAGER',
  'LEGAL',
  'AUDITOR',
  'CUSTOMER_SUPPORT',
  'ESTATE_SYNCHRONIZATION',
] as const;

/** Account managers: of a partner, or the provider's own for a portfolio. */
export const PARTNER_ROLES = ['ACCOUNT_MANAGER', 'CUSTOMER_SUCCESS_ACCOUNT_MANAGER'] as const;

/** The contact roles of a tenant, which receive mail. */
export const CONTACT_ROLES = [
  'SUBSCRIPTION_ADMINISTRATOR',
  'SUBSCRIPTION_OWNER',
  'GLOBAL_TENANT_ADMINISTRATOR',
  'TENANT_TECHNICAL_CONTACT',
  'PRIVACY_CONTACT',
] as const;

/** The contact roles, and the readers of a tenant's service health. */
export const CUSTOMER_ROLES = [...CONTACT_ROLES, 'SERVICE_HEALTH_READER'] as const;

export type ContactRole = (typeof CONTACT_ROLES)[number];
export type CustomerRole = (typeof CUSTOMER_ROLES)[number];

/** Every role, once: tokens with other roles are read without them, and each role has its policies in the role matrix. */
export const ROLES = [...PROVIDER_ROLES, ...PARTNER_ROLES, ...CUSTOMER_ROLES] as const;
export type Role = (typeof ROLES)[number];

/** Whether the role is restricted to individual cloud subscriptions of a tenant. */
export function isSubscriptionRole(role: Role): boolean {
  return role === 'SUBSCRIPTION_ADMINISTRATOR' || role === 'SUBSCRIPTION_OWNER';
}
