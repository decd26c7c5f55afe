import type { Channel } from '../../domain/channel.ts';
import { record } from '../../platform/audit.ts';
import { AppError, noSuchIncident } from '../../platform/errors.ts';
import { append } from '../../platform/events.ts';
import { noticeToAuthority } from './authorities.ts';
import type { Context } from './context.ts';
import { requeueFailed } from './delivery-progress-store.ts';
import { mailOffices } from './office-mail.ts';
import { BATCH, enqueueBatch } from './queue.ts';
import { lockProcess } from './store.ts';
import type { ProcessRow } from './tables.ts';

/**
 * Puts what could not be delivered back into the queue, at the beginning of its schedule.
 * @param channels null for all
 * @throws AppError NOT_FOUND when the viewer's partition has no such incident
 */
export function retryDeliveries(
  { transaction, viewer, clock, newId }: Context,
  incidentId: string,
  channels: readonly Channel[] | null,
): Promise<{ incidentId: string; deliveries: number }> {
  return transaction(async (tx) => {
    const process = await lockProcess(tx, viewer.partition, incidentId);
    if (!process) throw noSuchIncident();
    const at = clock();
    const again = { channels, batch: `again:${newId()}`, size: BATCH, at };
    const { batches, deliveries } = await requeueFailed(tx, incidentId, again);
    for (const batch of batches) await enqueueBatch(tx, batch, at);
    const { partition } = process;
    const type = 'delivery.retried';
    const facts = { deliveries, channels: channels ? [...channels] : null };
    await append(tx, { type, at, incidentId, tenantIds: [], partition, facts });
    await record(tx, { at, actor: viewer.subject, action: type, incidentId, details: facts });
    return { incidentId, deliveries };
  });
}

/**
 * Mails Legal the document an authority is owed, as it will stand when the mail is written.
 * @throws AppError NOT_FOUND when there is no such incident, or the authority is owed nothing
 */
export async function mailAuthorityDocument(
  context: Context,
  incidentId: string,
  authorityId: string,
): Promise<ProcessRow> {
  const { viewer, clock, transaction } = context;
  const process = await context.startedProcesses.load(incidentId);
  if (!process) throw noSuchIncident();
  if (!(await noticeToAuthority(context, process, authorityId))) {
    throw new AppError('NOT_FOUND', 'This authority is owed nothing of the incident.', { field: 'authorityId' });
  }
  const at = clock();
  await transaction(async (tx) => {
    await mailOffices(tx, process, 'AUTHORITY_DOCUMENT', `${authorityId}|${at.toISOString()}`, at);
    const details = { authorityId };
    await record(tx, { at, actor: viewer.subject, action: 'authority.document_mailed', incidentId, details });
  });
  return process;
}
