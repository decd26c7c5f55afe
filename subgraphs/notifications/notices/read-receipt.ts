import type { Context } from '../context.ts';
import { markSeen } from '../deliveries/progress-store.ts';
import type { NoticeRow } from '../tables.ts';

/** A member of the tenant has opened its notice: that proves more than that it stood in the feed. */
export async function markNoticeRead({ viewer, transaction }: Context, notice: NoticeRow): Promise<void> {
  if (viewer.partnerId !== null || !viewer.tenantIds.includes(notice.tenantId)) return;
  await transaction((tx) => markSeen(tx, notice));
}
