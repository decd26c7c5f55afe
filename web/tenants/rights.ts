import { useSession } from '../parts/viewer.tsx';
import { CONTACTS, CUSTOMERS, INTERNAL, PARTNERS } from '../role-groups.ts';

const CONTACTING = ['RESPONDER', 'EXECUTIVE_INCIDENT_MANAGER', 'LEGAL', 'CUSTOMER_SUPPORT'];

/** The fields of a tenant that the viewer may read. The gateway rejects a query that includes others. */
export interface Rights {
  /** More than the name and the notices. */
  whole: boolean;
  /** Delegations and commitments. */
  terms: boolean;
  /** Names and addresses of contacts. */
  addresses: boolean;
  /** Internal data of incidents, such as titles, and the inventory's services. */
  internal: boolean;
}

export function useRights(): Rights {
  const { roles } = useSession().viewer;
  const holds = (...some: string[]) => some.some((role) => roles.includes(role));
  return {
    whole: holds(...CONTACTING, ...CUSTOMERS, ...PARTNERS),
    terms: holds(...CONTACTING, ...CUSTOMERS),
    addresses: holds(...CONTACTING, ...CONTACTS),
    internal: holds(...INTERNAL),
  };
}
