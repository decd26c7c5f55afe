import type { Context } from '../context.ts';
import { markSeen } from '../deliveries/progress-store.ts';
import type { NoticeRow } from '../tables.ts';

/** Records that a member of the tenant has opened its notice: stronger evidence than the notice's presence in the feed. */
export async function markNoticeRead({ viewer, transaction }: Context, notice: NoticeRow): Promise<void> {
  if (viewer.partnerId !== null || !viewer.tenantIds.includes(notice.tenantId)) return;
  await transaction((tx) => markSeen(tx, notice));
}
