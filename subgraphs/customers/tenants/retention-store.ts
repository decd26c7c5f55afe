import type { EntityManager } from 'typeorm';
import type { Viewer } from '../../../domain/access/policy.ts';
import { parameter } from '../../../platform/access/visibility.ts';
import { type ContactRow, ContactTable } from '../tables.ts';

/** The number of rows that one transaction erases. */
export const CHUNK_ROWS = 1_000;

/** The tables whose rows are erased after a period, and the columns from which the period counts. */
const ERASED = { contacts: 'ended_at', lookups: 'at' } as const;

export type Erased = keyof typeof ERASED;

/** Erases a chunk of the oldest rows before a given time. @returns their number */
export async function erase(tx: EntityManager, what: Erased, before: Date): Promise<number> {
  const column = ERASED[what];
  const [, erased]: [unknown, number] = await tx.query(
    `DELETE FROM customers.${what} WHERE id IN (
       SELECT id FROM customers.${what} WHERE ${column} < $1 ORDER BY ${column} LIMIT ${CHUNK_ROWS})`,
    [before],
  );
  return erased;
}

/**
 * Ends a contact of the viewer's partition.
 * @param tenantIds the tenants whose contacts may be ended; null for any
 * @returns its tenant; null when there is none to end
 */
export async function endContact(
  tx: EntityManager,
  { partition }: Viewer,
  id: string,
  tenantIds: readonly string[] | null,
  at: Date,
): Promise<string | null> {
  const parameters: unknown[] = [id, at, partition];
  const ofThem = tenantIds ? `AND contact.tenant_id = ANY(${parameter(parameters, tenantIds)}::text[])` : '';
  const [rows]: [{ tenantId: string }[], number] = await tx.query(
    `UPDATE customers.contacts contact SET ended_at = $2 FROM customers.tenants tenant
     WHERE contact.id = $1 AND contact.ended_at IS NULL AND tenant.id = contact.tenant_id AND tenant.partition = $3 ${ofThem}
     RETURNING contact.tenant_id AS "tenantId"`,
    parameters,
  );
  return rows[0]?.tenantId ?? null;
}

/**
 * Stores a contact's mail preferences.
 * @param tenantIds as for `endContact`
 * @returns the contact after the change; null when there is no such contact
 */
export async function savePreference(
  tx: EntityManager,
  { partition }: Viewer,
  { contactId, mailUpdates, stageDigest }: { contactId: string; mailUpdates: boolean; stageDigest: boolean },
  tenantIds: readonly string[] | null,
): Promise<ContactRow | null> {
  const parameters: unknown[] = [contactId, partition, mailUpdates, stageDigest];
  const ofThem = tenantIds ? `AND contact.tenant_id = ANY(${parameter(parameters, tenantIds)}::text[])` : '';
  const [, written]: [unknown, number] = await tx.query(
    `UPDATE customers.contacts contact SET mail_updates = $3, stage_digest = $4 FROM customers.tenants tenant
     WHERE contact.id = $1 AND contact.ended_at IS NULL AND tenant.id = contact.tenant_id AND tenant.partition = $2 ${ofThem}`,
    parameters,
  );
  return written > 0 ? tx.findOneBy(ContactTable, { id: contactId }) : null;
}
