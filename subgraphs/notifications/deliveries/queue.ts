import { escapeLiteral } from 'pg';
import { type DeliveryState, UNFINISHED_STATES } from '../../../domain/notification/delivery.ts';
import type { Executor, Transaction } from '../../../platform/database/database.ts';
import { setTimer } from '../../../platform/jobs/jobs.ts';
import { isReadyToRun } from '../../../platform/jobs/private-tables.ts';
import type { DeliveryRow } from '../tables.ts';

/** The job that sends a batch. It only wakes a dispatcher: the ledger says what is due. */
export const DISPATCHER_TASK = 'notifications.dispatcher';
/** The limit of deliveries in a batch, which one job sends. */
export const BATCH = 250;
/** Abandoned batches enqueued in one transaction. */
const MAX_ABANDONED_BATCHES = 100;
/** When a delivery without a final state is due next. */
const DUE = `CASE state WHEN 'SENDING' THEN claimed_until ELSE COALESCE(next_attempt_at, queued_at) END`;

/** What there is still something to do for. */
const UNFINISHED = `state IN (${UNFINISHED_STATES.map(escapeLiteral).join(', ')})`;
/** When something is to be done next for the batch that is named behind it. */
const NEXT_DUE = `SELECT min(${DUE}) AS due FROM notifications.deliveries WHERE ${UNFINISHED} AND batch =`;

/** A delivery that a dispatcher has claimed from the ledger. */
export type Claimed = Pick<
  DeliveryRow,
  | 'id'
  | 'incidentId'
  | 'partition'
  | 'tenantId'
  | 'revision'
  | 'audience'
  | 'channel'
  | 'recipient'
  | 'role'
  | 'escalation'
  | 'message'
  | 'occasion'
  | 'queuedAt'
  | 'attempts'
  | 'pauses'
>;

/** Schedules a dispatcher for a batch at a given time, in the transaction that queues its deliveries. */
export async function enqueueBatch(tx: Transaction, batch: string, at: Date): Promise<void> {
  await tx.query('SELECT notifications.open_batch($1)', [batch]);
  await scheduleDispatch(tx, batch, at);
}

function scheduleDispatch(tx: Transaction, batch: string, at: Date): Promise<void> {
  return setTimer(tx, { task: DISPATCHER_TASK, key: `${DISPATCHER_TASK}:${batch}`, dueAt: at, payload: { batch } });
}

/**
 * SQL that enqueues each batch of rows just inserted, for statements that write many at once.
 * @param rows a CTE with a column `batch`, null where nothing is to be sent
 * @param at the placeholder of the time when they are due
 */
export function enqueueAll(rows: string, at: string): string {
  return `SELECT notifications.open_batch(batch), graphile_worker.add_job('${DISPATCHER_TASK}',
      json_build_object('batch', batch, 'dueAt', to_char(${at}::timestamptz AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')),
      run_at := ${at}::timestamptz, job_key := '${DISPATCHER_TASK}:' || batch)
    FROM (SELECT DISTINCT batch FROM ${rows} WHERE batch IS NOT NULL) batches`;
}

/**
 * Claims the due deliveries of a batch: they are SENDING until concluded or, should their dispatcher die, until the lease
 * expires and another dispatcher may claim them.
 * @param until when the lease expires
 * @param most the maximum number of deliveries
 */
export async function claim(
  executor: Executor,
  batch: string,
  { now, until, most }: { now: Date; until: Date; most: number },
): Promise<Claimed[]> {
  const [rows] = await executor.query(
    `UPDATE notifications.deliveries SET state = 'SENDING', claimed_until = $3, last_attempt_at = $2
     WHERE id IN (
       SELECT id FROM notifications.deliveries
       WHERE batch = $1 AND (state = 'QUEUED' AND COALESCE(next_attempt_at, queued_at) <= $2
         OR state = 'RETRYING' AND next_attempt_at <= $2 OR state = 'SENDING' AND claimed_until <= $2)
       LIMIT $4 FOR UPDATE SKIP LOCKED)
     RETURNING id, incident_id AS "incidentId", partition, tenant_id AS "tenantId", revision, audience, channel, recipient,
       role, escalation, message, occasion, queued_at AS "queuedAt", attempts, pauses`,
    [batch, now, until, most],
  );
  return rows;
}

/**
 * The state SENDING, written so that Postgres does not use its statistics: they may date from a moment without any such row,
 * and Postgres would then search by state, expecting few rows, instead of looking up the ids.
 */
const UNDER_WAY = `delivery.state || '' = 'SENDING'`;

/** The outcome of an attempt to send a delivery. */
export interface Conclusion {
  id: string;
  state: DeliveryState;
  attempts: number;
  pauses: number;
  nextAttemptAt: Date | null;
  answer: string | null;
}

/**
 * Records the outcomes of deliveries under way, each with its attempt. A delivery that another dispatcher has concluded in
 * the meantime is left unchanged.
 * @returns the ids of the deliveries recorded
 */
export async function conclude(tx: Transaction, conclusions: readonly Conclusion[], at: Date): Promise<Set<string>> {
  const column = <Key extends keyof Conclusion>(key: Key) => conclusions.map((conclusion) => conclusion[key]);
  const rows: { id: string }[] = await tx.query(
    `WITH given AS (
       SELECT * FROM unnest($1::text[], $2::text[], $3::integer[], $4::integer[], $5::timestamptz[], $6::text[])
         AS given (id, state, attempts, pauses, next_attempt_at, answer)),
     concluded AS (
       UPDATE notifications.deliveries delivery
       SET state = given.state, attempts = given.attempts, pauses = given.pauses, next_attempt_at = given.next_attempt_at,
         answer = given.answer, claimed_until = NULL, accepted_at = CASE given.state WHEN 'ACCEPTED' THEN $7::timestamptz END
       FROM given WHERE delivery.id = given.id AND ${UNDER_WAY}
       RETURNING delivery.id, given.state, given.attempts, given.answer),
     attempted AS (
       INSERT INTO notifications.delivery_attempts (delivery_id, number, state, at, answer)
       SELECT id, attempts, state, $7, answer FROM concluded WHERE state <> 'CANCELLED' ON CONFLICT DO NOTHING)
     SELECT id FROM concluded`,
    [
      column('id'),
      column('state'),
      column('attempts'),
      column('pauses'),
      column('nextAttemptAt'),
      column('answer'),
      at,
    ],
  );
  return new Set(rows.map(({ id }) => id));
}

export interface Released {
  id: string;
  nextAttemptAt: Date;
}

/** Releases claimed deliveries that were not attempted, because their receiver has the maximum number of concurrent calls. */
export async function release(tx: Transaction, released: readonly Released[]): Promise<void> {
  await tx.query(
    `UPDATE notifications.deliveries delivery
     SET state = 'RETRYING', next_attempt_at = given.next_attempt_at, claimed_until = NULL
     FROM unnest($1::text[], $2::timestamptz[]) AS given (id, next_attempt_at)
     WHERE delivery.id = given.id AND ${UNDER_WAY}`,
    [released.map(({ id }) => id), released.map(({ nextAttemptAt }) => nextAttemptAt)],
  );
}

/** Renews the lease of deliveries under way. */
export async function renew(tx: Transaction, ids: readonly string[], until: Date): Promise<void> {
  await tx.query(
    `UPDATE notifications.deliveries delivery SET claimed_until = $2 WHERE id = ANY($1::text[]) AND ${UNDER_WAY}`,
    [ids, until],
  );
}

/** Schedules a dispatcher for a batch when deliveries remain to be sent, and closes the batch when none do. */
export async function enqueueRest(tx: Transaction, batch: string): Promise<void> {
  // Without the lock, of two concurrent callers the one with the older snapshot could close the batch last.
  const open = await tx.query('SELECT FROM notifications.open_batches WHERE batch = $1 FOR UPDATE', [batch]);
  if (open.length === 0) return;
  const due = await findNextDue(tx, batch);
  if (due) await scheduleDispatch(tx, batch, due);
  else await tx.query('DELETE FROM notifications.open_batches WHERE batch = $1', [batch]);
}

/**
 * Schedules a dispatcher for batches whose job was lost, was never finished by the worker that took it, or was postponed for
 * long because it failed: a delivery has been due since before the given time, or the batch was never closed, and no job is
 * ready to run.
 * @returns the number of batches
 */
export async function enqueueForgotten(tx: Transaction, before: Date): Promise<number> {
  const forgotten: { batch: string }[] = await tx.query(
    `SELECT batch FROM notifications.open_batches open
     WHERE NOT ${isReadyToRun("$2 || ':' || batch")}
       AND COALESCE((${NEXT_DUE} open.batch) < $1, true)
     ORDER BY batch LIMIT ${MAX_ABANDONED_BATCHES}`,
    [before, DISPATCHER_TASK],
  );
  for (const { batch } of forgotten) await enqueueRest(tx, batch);
  return forgotten.length;
}

async function findNextDue(tx: Transaction, batch: string): Promise<Date | null> {
  const [row] = await tx.query(`${NEXT_DUE} $1`, [batch]);
  return row?.due ?? null;
}
