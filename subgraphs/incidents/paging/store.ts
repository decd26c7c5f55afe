import type { PageAction, PageCallState } from '../../../domain/paging/call.ts';
import type { PageReason } from '../../../domain/paging/page.ts';
import type { OnCallRole } from '../../../domain/paging/rota.ts';
import type { PageChannel } from '../../../domain/paging/target.ts';
import type { Executor, Transaction } from '../../../platform/database/database.ts';

/** A page: one level that an alarm has reached. */
export interface PageRow {
  id: string;
  partition: string;
  incidentId: string;
  /** The event that raised it. */
  alarm: string;
  level: number;
  reason: PageReason;
  exercise: boolean;
  role: OnCallRole | null;
  /** Null when no person was on call. */
  subject: string | null;
  raisedAt: Date;
  escalatesAt: Date | null;
  sentAt: Date | null;
  acknowledgedAt: Date | null;
  acknowledgedBy: string | null;
  resolvedAt: Date | null;
}

/** The call of a page to one target. */
export interface PageCallRow {
  id: string;
  pageId: string;
  channel: PageChannel;
  action: PageAction;
  state: PageCallState | 'CANCELLED';
  attempts: number;
  lastAttemptAt: Date | null;
  answer: string | null;
}

const PAGE = `page.id, page.partition, page.incident_id AS "incidentId", page.alarm, page.level, page.reason, page.exercise,
  page.role, page.subject, page.raised_at AS "raisedAt", page.escalates_at AS "escalatesAt", page.sent_at AS "sentAt",
  page.acknowledged_at AS "acknowledgedAt", page.acknowledged_by AS "acknowledgedBy", page.resolved_at AS "resolvedAt"`;

/** The most pages that are shown as open. */
const MAX_OPEN = 200;

/** The unacknowledged pages, newest first, without those of an alarm that was acknowledged at another level. */
export function findOpenPages(executor: Executor, partition: string): Promise<PageRow[]> {
  return executor.query(
    `SELECT ${PAGE} FROM incidents.pages page
     WHERE page.partition = $1 AND page.acknowledged_at IS NULL AND page.resolved_at IS NULL AND NOT EXISTS (
       SELECT FROM incidents.pages other WHERE other.alarm = page.alarm AND other.acknowledged_at IS NOT NULL)
     ORDER BY page.raised_at DESC, page.id LIMIT ${MAX_OPEN}`,
    [partition],
  );
}

/** The pages of incidents, each list in the order in which they were raised. */
export async function findPagesOf(executor: Executor, incidentIds: readonly string[]): Promise<PageRow[][]> {
  const rows: PageRow[] = await executor.query(
    `SELECT ${PAGE} FROM incidents.pages page WHERE page.incident_id = ANY($1::text[])
     ORDER BY page.raised_at, page.alarm, page.level`,
    [incidentIds],
  );
  return incidentIds.map((id) => rows.filter(({ incidentId }) => incidentId === id));
}

/** The calls of pages, each list in the order in which they were queued. */
export async function findCallsOf(executor: Executor, pageIds: readonly string[]): Promise<PageCallRow[][]> {
  const rows: PageCallRow[] = await executor.query(
    `SELECT call.id, call.page_id AS "pageId", target.channel, call.action, call.state, call.attempts,
       call.last_attempt_at AS "lastAttemptAt", call.answer
     FROM incidents.page_calls call JOIN incidents.page_targets target ON target.id = call.target_id
     WHERE call.page_id = ANY($1::text[]) ORDER BY call.queued_at, call.id`,
    [pageIds],
  );
  return pageIds.map((id) => rows.filter(({ pageId }) => pageId === id));
}

/** A page, with all pages of its alarm locked; null when there is none. @param partition null for any */
export async function lockPage(tx: Transaction, id: string, partition: string | null): Promise<PageRow | null> {
  const [page] = await tx.query(
    `SELECT ${PAGE} FROM incidents.pages page WHERE page.id = $1 AND ($2::text IS NULL OR page.partition = $2)`,
    [id, partition],
  );
  if (!page) return null;
  const all = await lockAlarm(tx, page.alarm);
  return all.find((each) => each.id === id) ?? null;
}

/** All levels of an alarm, locked, in their order. */
export function lockAlarm(tx: Transaction, alarm: string): Promise<PageRow[]> {
  return tx.query(`SELECT ${PAGE} FROM incidents.pages page WHERE page.alarm = $1 ORDER BY page.level FOR UPDATE`, [
    alarm,
  ]);
}

/** @returns whether this level of the alarm was not paged before */
export async function insertPage(tx: Transaction, page: PageRow): Promise<boolean> {
  const rows: unknown[] = await tx.query(
    `INSERT INTO incidents.pages (id, partition, incident_id, alarm, level, reason, exercise, role, subject, raised_at, escalates_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) ON CONFLICT (alarm, level) DO NOTHING RETURNING 1`,
    [
      page.id,
      page.partition,
      page.incidentId,
      page.alarm,
      page.level,
      page.reason,
      page.exercise,
      page.role,
      page.subject,
      page.raisedAt,
      page.escalatesAt,
    ],
  );
  return rows.length > 0;
}

export async function saveAcknowledgement(tx: Transaction, { id, acknowledgedAt, acknowledgedBy }: PageRow) {
  await tx.query('UPDATE incidents.pages SET acknowledged_at = $2, acknowledged_by = $3 WHERE id = $1', [
    id,
    acknowledgedAt,
    acknowledgedBy,
  ]);
}

/** Marks the open pages of an incident as resolved. @returns those marked now */
export async function resolvePages(tx: Transaction, incidentId: string, at: Date): Promise<{ id: string }[]> {
  const [rows] = await tx.query(
    'UPDATE incidents.pages SET resolved_at = $2 WHERE incident_id = $1 AND resolved_at IS NULL RETURNING id',
    [incidentId, at],
  );
  return rows;
}

/** What a page needs to know of its incident; null when there is none. */
export async function findPaged(
  executor: Executor,
  incidentId: string,
): Promise<{ partition: string; exercise: boolean } | null> {
  const [row] = await executor.query('SELECT partition, exercise FROM incidents.incidents WHERE id = $1', [incidentId]);
  return row ?? null;
}

/** Whether a partition has, or had, anybody on call or anything to page: without, nothing is recorded. */
export async function hasRota(executor: Executor, partition: string): Promise<boolean> {
  const [{ present }] = await executor.query(
    `SELECT EXISTS (SELECT FROM incidents.shifts WHERE partition = $1)
       OR EXISTS (SELECT FROM incidents.page_targets WHERE partition = $1 AND removed_at IS NULL) AS present`,
    [partition],
  );
  return present;
}
