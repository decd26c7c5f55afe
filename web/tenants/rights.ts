import { useSeat } from '../parts/viewer.tsx';

const INTERNAL = ['RESPONDER', 'EXECUTIVE_INCIDENT_MANAGER', 'LEGAL', 'AUDITOR'];
const REACHING = ['RESPONDER', 'EXECUTIVE_INCIDENT_MANAGER', 'LEGAL', 'CUSTOMER_SUPPORT'];
const PARTNERS = ['ACCOUNT_MANAGER', 'CUSTOMER_SUCCESS_ACCOUNT_MANAGER'];
const CONTACTS = [
  'SUBSCRIPTION_ADMINISTRATOR',
  'SUBSCRIPTION_OWNER',
  'GLOBAL_TENANT_ADMINISTRATOR',
  'TENANT_TECHNICAL_CONTACT',
  'PRIVACY_CONTACT',
];
const CUSTOMERS = [...CONTACTS, 'SERVICE_HEALTH_READER'];

/** What of a tenant the viewer may read: whatever else is asked for, the graph refuses. */
export interface Rights {
  /** More than names and notices. */
  whole: boolean;
  /** Delegations and commitments. */
  terms: boolean;
  /** How people are reached. */
  addresses: boolean;
  /** What is internal to incidents: their titles, the services of the estate. */
  internal: boolean;
}

export function useRights(): Rights {
  const { roles } = useSeat().viewer;
  const holds = (...some: string[]) => some.some((role) => roles.includes(role));
  return {
    whole: holds(...REACHING, ...CUSTOMERS, ...PARTNERS),
    terms: holds(...REACHING, ...CUSTOMERS),
    addresses: holds(...REACHING, ...CONTACTS),
    internal: holds(...INTERNAL),
  };
}
