import type { PageAction, PageCallState } from '../../../domain/paging/call.ts';
import type { PageReason } from '../../../domain/paging/page.ts';
import type { PageChannel } from '../../../domain/paging/target.ts';
import { type Database, type Transaction, transaction } from '../../../platform/database/database.ts';
import { setTimer } from '../../../platform/jobs/jobs.ts';
import type { SecretBox } from '../../../platform/secret-box.ts';

export const PAGE_CALL_TASK = 'incidents.page_call';
export const PAGE_ESCALATION_TASK = 'incidents.page_escalation';

/** A call as the pager sends it. */
export interface PageCall {
  id: string;
  action: PageAction;
  channel: PageChannel;
  /** Opened at the moment of sending. */
  address: string;
  /** Signs the calls of a webhook. */
  secret: string | null;
  attempts: number;
  queuedAt: Date;
  page: {
    id: string;
    incidentId: string;
    trackingId: string;
    alarm: string;
    level: number;
    reason: PageReason;
    exercise: boolean;
    raisedAt: Date;
  };
}

/** Queues the calls of a page to all targets of its person and its role, each with the job that sends it. */
export async function queueTriggers(
  tx: Transaction,
  page: { id: string; partition: string; subject: string | null; role: string | null },
  at: Date,
): Promise<void> {
  const rows: { id: string }[] = await tx.query(
    `INSERT INTO incidents.page_calls (id, page_id, target_id, action, state, queued_at)
     SELECT gen_random_uuid()::text, $1, target.id, 'TRIGGER', 'QUEUED', $5 FROM incidents.page_targets target
     WHERE target.partition = $2 AND target.removed_at IS NULL AND (target.subject = $3 OR target.role = $4)
     ON CONFLICT (page_id, target_id, action) DO NOTHING RETURNING id`,
    [page.id, page.partition, page.subject, page.role, at],
  );
  await wake(tx, rows, at);
}

/** Queues what PagerDuty must hear of pages that it was sent: that they are acknowledged, or over. */
export async function queueFollowUps(
  tx: Transaction,
  pageIds: readonly string[],
  action: 'ACKNOWLEDGE' | 'RESOLVE',
  at: Date,
): Promise<void> {
  const rows: { id: string }[] = await tx.query(
    `INSERT INTO incidents.page_calls (id, page_id, target_id, action, state, queued_at)
     SELECT gen_random_uuid()::text, call.page_id, call.target_id, $2, 'QUEUED', $3
     FROM incidents.page_calls call JOIN incidents.page_targets target ON target.id = call.target_id
     WHERE call.page_id = ANY($1::text[]) AND call.action = 'TRIGGER' AND target.channel = 'PAGERDUTY'
       AND target.removed_at IS NULL
     ON CONFLICT (page_id, target_id, action) DO NOTHING RETURNING id`,
    [pageIds, action, at],
  );
  await wake(tx, rows, at);
}

async function wake(tx: Transaction, calls: readonly { id: string }[], dueAt: Date): Promise<void> {
  for (const { id } of calls) await setCallTimer(tx, id, dueAt);
}

async function setCallTimer(tx: Transaction, id: string, dueAt: Date): Promise<void> {
  await setTimer(tx, { task: PAGE_CALL_TASK, key: `${PAGE_CALL_TASK}:${id}`, dueAt, payload: { callId: id } });
}

interface SealedCall extends Omit<PageCall, 'address' | 'secret' | 'page'> {
  targetId: string;
  address: Buffer | null;
  secret: Buffer | null;
  state: PageCallState | 'CANCELLED';
  page: Omit<PageCall['page'], 'raisedAt'>;
  raisedAt: Date;
  settled: boolean;
}

/**
 * The call that is to be sent now; null when it was sent, or is not due any more: its target was removed, or its alarm was
 * acknowledged or is over.
 */
export async function takeCall(
  database: Database,
  id: string,
  secretBox: Pick<SecretBox, 'open'>,
): Promise<PageCall | null> {
  return transaction(database, async (tx) => {
    const [row]: SealedCall[] = await tx.query(
      `SELECT call.id, call.action, call.state, call.attempts, call.queued_at AS "queuedAt", target.id AS "targetId", target.channel,
         target.address, target.secret, page.raised_at AS "raisedAt",
         jsonb_build_object('id', page.id, 'incidentId', page.incident_id, 'trackingId', incident.tracking_id,
           'alarm', page.alarm, 'level', page.level, 'reason', page.reason, 'exercise', page.exercise) AS page,
         (page.resolved_at IS NOT NULL OR EXISTS (SELECT FROM incidents.pages other
           WHERE other.alarm = page.alarm AND other.acknowledged_at IS NOT NULL)) AS settled
       FROM incidents.page_calls call
         JOIN incidents.pages page ON page.id = call.page_id
         JOIN incidents.incidents incident ON incident.id = page.incident_id
         JOIN incidents.page_targets target ON target.id = call.target_id
       WHERE call.id = $1 FOR UPDATE OF call`,
      [id],
    );
    if (!row || (row.state !== 'QUEUED' && row.state !== 'RETRYING')) return null;
    const { address: sealed, secret, targetId, state: _state, settled, raisedAt, ...call } = row;
    if (sealed === null || (settled && call.action === 'TRIGGER')) {
      await tx.query(`UPDATE incidents.page_calls SET state = 'CANCELLED' WHERE id = $1`, [id]);
      return null;
    }
    return {
      ...call,
      address: secretBox.open(sealed, targetId),
      secret: secret && secretBox.open(secret, targetId),
      page: { ...call.page, raisedAt },
    };
  });
}

/**
 * Records the outcome of an attempt. When all calls of a page have failed, it has reached no person: it is escalated at once.
 */
export async function recordAttempt(
  database: Database,
  { id, attempts, page, action }: PageCall,
  { state, nextAttemptAt }: { state: PageCallState; nextAttemptAt: Date | null },
  answer: string | null,
  at: Date,
): Promise<void> {
  await transaction(database, async (tx) => {
    await tx.query(
      `UPDATE incidents.page_calls SET state = $2, attempts = $3, last_attempt_at = $4, answer = $5 WHERE id = $1`,
      [id, state, attempts + 1, at, answer],
    );
    if (nextAttemptAt) await setCallTimer(tx, id, nextAttemptAt);
    if (action !== 'TRIGGER') return;
    if (state === 'ACCEPTED')
      await tx.query('UPDATE incidents.pages SET sent_at = COALESCE(sent_at, $2) WHERE id = $1', [page.id, at]);
    if (state !== 'FAILED') return;
    const [{ hopeless }] = await tx.query(
      `SELECT NOT EXISTS (SELECT FROM incidents.page_calls
         WHERE page_id = $1 AND action = 'TRIGGER' AND state <> 'FAILED') AS hopeless`,
      [page.id],
    );
    if (hopeless) await setEscalationTimer(tx, page.id, at);
  });
}

/** Sets or moves the timer of a page's escalation. */
export async function setEscalationTimer(tx: Transaction, pageId: string, dueAt: Date): Promise<void> {
  const key = `${PAGE_ESCALATION_TASK}:${pageId}`;
  await setTimer(tx, { task: PAGE_ESCALATION_TASK, key, dueAt, payload: { pageId } });
}
