/** The roles of a tenant's contacts, the recipients of notices. */
export const CONTACTS = [
  'SUBSCRIPTION_ADMINISTRATOR',
  'SUBSCRIPTION_OWNER',
  'GLOBAL_TENANT_ADMINISTRATOR',
  'TENANT_TECHNICAL_CONTACT',
  'PRIVACY_CONTACT',
] as const;
/** The roles with a Service Health feed. */
export const CUSTOMERS = [...CONTACTS, 'SERVICE_HEALTH_READER'] as const;
export const PARTNERS = ['ACCOUNT_MANAGER', 'CUSTOMER_SUCCESS_ACCOUNT_MANAGER'] as const;
/** The roles that may mark an incident as an exercise. */
export const EXERCISE_MARKERS = ['RESPONDER', 'RED_TEAM', 'BLUE_TEAM'] as const;
/** The roles that may read the internal data of an incident. */
export const INTERNAL = ['RESPONDER', 'EXECUTIVE_INCIDENT_MANAGER', 'LEGAL', 'AUDITOR'] as const;
