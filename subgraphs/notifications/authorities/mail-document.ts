import { recordAccess } from '../../../platform/audit/trace.ts';
import { AppError, noSuchIncident } from '../../../platform/errors.ts';
import type { Context } from '../context.ts';
import { mailApprovers } from '../deliveries/approver-mail.ts';
import type { ProcessRow } from '../tables.ts';
import { noticeToAuthority } from './notices.ts';

/**
 * Mails Legal the document required for an authority. Its content is that of the time when the mail is rendered.
 * @throws AppError NOT_FOUND when there is no such incident, or no notification is required for the authority
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
    throw new AppError('NOT_FOUND', 'No notification is required for this authority.', { field: 'authorityId' });
  }
  const at = clock();
  await transaction(async (tx) => {
    await mailApprovers(tx, process, 'AUTHORITY_DOCUMENT', `${authorityId}|${at.toISOString()}`, at);
    const details = { authorityId };
    await recordAccess(tx, { at, actor: viewer.subject, action: 'authority.document_mailed', incidentId, details });
  });
  return process;
}
