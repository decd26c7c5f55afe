import type { ContactRole } from '../../domain/access/role.ts';

/** Whom the worker is about to write to: the ledger knows ids, addresses stay with customers and are read when needed. */
export interface RecipientsRequest {
  tenantIds: string[];
  contactIds: string[];
  /** Of account teams. */
  subjects: string[];
  /** All contacts of one role at the tenants named. */
  role?: ContactRole;
}

export interface Recipients {
  tenants: { id: string; name: string; country: string; locale: string }[];
  /** But for those that have ended. */
  contacts: { id: string; tenantId: string; name: string; email: string; locale: string | null }[];
  /** Of account teams, whoever is on one today. */
  members: { subject: string; name: string; email: string }[];
}

/** Asks customers who somebody is. */
export type FetchRecipients = (partition: string, asked: RecipientsRequest) => Promise<Recipients>;
