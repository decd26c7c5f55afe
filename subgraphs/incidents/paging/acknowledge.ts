import { recordChange } from '../../../platform/audit/trace.ts';
import { type Database, type Transaction, transaction } from '../../../platform/database/database.ts';
import { AppError } from '../../../platform/errors.ts';
import { clearTimer } from '../../../platform/jobs/jobs.ts';
import type { Context } from '../context.ts';
import { PAGE_ESCALATION_TASK, queueFollowUps } from './calls.ts';
import type { PageLinks } from './links.ts';
import * as store from './store.ts';

/** Acknowledges a page as the viewer, who need not be the person paged. One that is acknowledged remains so. @throws AppError NOT_FOUND */
export async function acknowledgePage({ viewer, transaction, clock }: Context, id: string): Promise<store.PageRow> {
  const page = await transaction((tx) => acknowledge(tx, id, viewer.partition, () => viewer.subject, clock()));
  if (!page) throw new AppError('NOT_FOUND', 'Page not found.', { field: 'id' });
  return page;
}

/** How long the link of a mail acknowledges its page. */
const LINK_VALID_MS = 7 * 86_400_000;

export type LinkResult = 'ACKNOWLEDGED' | 'BEFORE' | 'INVALID';

/** Acknowledges a page by the link in its mail, as the person that was paged. It takes effect once. */
export async function acknowledgeByLink(
  database: Database,
  links: Pick<PageLinks, 'pageOf'>,
  token: string,
  now: Date,
): Promise<LinkResult> {
  const id = links.pageOf(token);
  if (id === null) return 'INVALID';
  return transaction(database, async (tx) => {
    const page = await store.lockPage(tx, id, null);
    if (!page || now.getTime() - page.raisedAt.getTime() > LINK_VALID_MS) return 'INVALID';
    const levels = await store.lockAlarm(tx, page.alarm);
    if (page.resolvedAt || levels.some(({ acknowledgedAt }) => acknowledgedAt)) return 'BEFORE';
    await acknowledge(tx, id, null, ({ subject }) => subject ?? 'tocsin:page-link', now);
    return 'ACKNOWLEDGED';
  });
}

async function acknowledge(
  tx: Transaction,
  id: string,
  partition: string | null,
  by: (page: store.PageRow) => string,
  now: Date,
): Promise<store.PageRow | null> {
  const page = await store.lockPage(tx, id, partition);
  if (!page || page.acknowledgedAt) return page;
  const acknowledged = { ...page, acknowledgedAt: now, acknowledgedBy: by(page) };
  await store.saveAcknowledgement(tx, acknowledged);
  const levels = await store.lockAlarm(tx, page.alarm);
  for (const each of levels) await clearTimer(tx, `${PAGE_ESCALATION_TASK}:${each.id}`);
  await queueFollowUps(
    tx,
    levels.map((each) => each.id),
    'ACKNOWLEDGE',
    now,
  );
  const { incidentId } = page;
  await recordChange(tx, {
    ...{
      type: 'page.acknowledged',
      at: now,
      actor: acknowledged.acknowledgedBy,
      incidentId,
      partition: page.partition,
    },
    facts: { pageId: id, level: page.level },
  });
  return acknowledged;
}
