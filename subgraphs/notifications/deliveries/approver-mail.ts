import type { Transaction } from '../../../platform/database/database.ts';
import type { ProcessRow } from '../tables.ts';
import { enqueueBatch } from './queue.ts';

/** The provider's approver roles, by the names of their mailboxes in the configuration. */
const APPROVER_ROLES = ['RESPONDERS', 'LEGAL', 'EXECUTIVE_INCIDENT_MANAGER'] as const;

/**
 * Mails the provider's approver roles, once for each occasion.
 * @param occasion distinguishes this mail from the next of its kind
 */
export async function mailApprovers(
  tx: Transaction,
  { incidentId, partition }: Pick<ProcessRow, 'incidentId' | 'partition'>,
  message: 'CLOCK_REMINDER' | 'AUTHORITY_REMINDER' | 'AUTHORITY_DOCUMENT',
  occasion: string,
  at: Date,
): Promise<void> {
  const batch = `${message}:${incidentId}:${occasion}`;
  const approverRoles = message === 'AUTHORITY_DOCUMENT' ? ['LEGAL'] : APPROVER_ROLES;
  await tx.query(
    `INSERT INTO notifications.deliveries (incident_id, partition, audience, channel, recipient, message, occasion, escalation,
       state, queued_at, batch)
     SELECT $1, $2, 'RESPONSE', 'EMAIL', approverRole, $3, $4, false, 'QUEUED', $5, $6 FROM unnest($7::text[]) approverRole
     ON CONFLICT DO NOTHING`,
    [incidentId, partition, message, occasion, at, batch, approverRoles],
  );
  await enqueueBatch(tx, batch, at);
}
