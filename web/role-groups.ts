/** The roles of a tenant's contacts: whom notices are addressed to. */
export const CONTACTS = [
  'SUBSCRIPTION_ADMINISTRATOR',
  'SUBSCRIPTION_OWNER',
  'GLOBAL_TENANT_ADMINISTRATOR',
  'TENANT_TECHNICAL_CONTACT',
  'PRIVACY_CONTACT',
] as const;
/** Whoever has a service-health feed. */
export const CUSTOMERS = [...CONTACTS, 'SERVICE_HEALTH_READER'] as const;
export const PARTNERS = ['ACCOUNT_MANAGER', 'CUSTOMER_SUCCESS_ACCOUNT_MANAGER'] as const;
/** Whoever reads what is internal to an incident. */
export const INTERNAL = ['RESPONDER', 'EXECUTIVE_INCIDENT_MANAGER', 'LEGAL', 'AUDITOR'] as const;
