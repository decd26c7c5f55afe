import { useSeat } from '../parts/viewer.tsx';
import { CONTACTS, CUSTOMERS, INTERNAL, PARTNERS } from '../role-groups.ts';

const REACHING = ['RESPONDER', 'EXECUTIVE_INCIDENT_MANAGER', 'LEGAL', 'CUSTOMER_SUPPORT'];

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
