import { recordChange } from '../../../platform/audit/trace.ts';
import { AppError } from '../../../platform/errors.ts';
import type { Context } from '../context.ts';
import { markSeen } from '../deliveries/progress-store.ts';
import type { NoticeRow } from '../tables.ts';
import { acknowledge, findNotices } from './store.ts';

/** Records that a member of the tenant has read its notice; only the first acknowledgement counts. */
export async function acknowledgeNotice(context: Context, id: string): Promise<NoticeRow> {
  const at = context.clock();
  const { viewer } = context;
  return context.transaction(async (tx) => {
    const [notice] = await findNotices(tx, viewer, [id], at);
    if (!notice) throw new AppError('NOT_FOUND', 'Notice not found.', { field: 'id' });
    if (!(await acknowledge(tx, id, viewer.subject, at)))
      return (await findNotices(tx, viewer, [id], at))[0] as NoticeRow;
    const { incidentId, tenantId } = notice;
    await markSeen(tx, notice);
    const { subject: actor, partition } = viewer;
    await recordChange(tx, {
      ...{ type: 'notice.acknowledged', at, actor, incidentId, partition, tenantIds: [tenantId] },
      details: { noticeId: id },
    });
    return { ...notice, acknowledgedAt: at, acknowledgedBy: viewer.subject };
  });
}
