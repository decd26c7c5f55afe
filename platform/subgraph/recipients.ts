import type { ContactRole } from '../../domain/access/role.ts';

/** The recipients of deliveries: the ledger holds ids only; customers holds the addresses, and they are read when needed. */
export interface RecipientsRequest {
  tenantIds: string[];
  contactIds: string[];
  /** Members of account teams. */
  subjects: string[];
  /** Requests all contacts with this role at `tenantIds`. */
  role?: ContactRole;
}

export interface Recipients {
  tenants: { id: string; name: string; country: string; locale: string }[];
  /** Without contacts that have ended. */
  contacts: { id: string; tenantId: string; name: string; email: string; locale: string | null }[];
  /** The requested subjects that are members of an account team today. */
  members: { subject: string; name: string; email: string }[];
}

/** Fetches names and addresses of recipients from customers. */
export type FetchRecipients = (partition: string, request: RecipientsRequest) => Promise<Recipients>;
