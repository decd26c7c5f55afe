import { escapeLiteral } from 'pg';
import { type DeliveryState, UNFINISHED_STATES } from '../../../domain/notification/delivery.ts';
import type { Executor, Transaction } from '../../../platform/database/database.ts';
import { setTimer } from '../../../platform/jobs/jobs.ts';
import type { DeliveryRow } from '../tables.ts';

/** The job that sends a batch: a wake-up call and no more, since the ledger says what is due. */
export const DISPATCHER_TASK = 'notifications.dispatcher';
/** Deliveries that one job sends. */
export const BATCH = 250;
/** Forgotten batches looked at in one transaction. */
const FORGOTTEN = 100;
/** When a delivery that is not concluded is to be looked at next. */
const DUE = `CASE state WHEN 'SENDING' THEN claimed_until ELSE COALESCE(next_attempt_at, queued_at) END`;

/** What there is still something to do for. */
const UNFINISHED = `state IN (${UNFINISHED_STATES.map(escapeLiteral).join(', ')})`;
/** When something is to be done next for the batch that is named behind it. */
const NEXT_DUE = `SELECT min(${DUE}) AS due FROM notifications.deliveries WHERE ${UNFINISHED} AND batch =`;

/** A delivery under way, as a courier took it from the ledger. */
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

/** Has a courier look at a batch at an instant, in the transaction of what it is to send. */
export async function enqueueBatch(tx: Transaction, batch: string, at: Date): Promise<void> {
  await tx.query('SELECT notifications.open_batch($1)', [batch]);
  await wakeFor(tx, batch, at);
}

function wakeFor(tx: Transaction, batch: string, at: Date): Promise<void> {
  return setTimer(tx, { task: DISPATCHER_TASK, key: `${DISPATCHER_TASK}:${batch}`, dueAt: at, payload: { batch } });
}

/**
 * SQL that enqueues each batch of rows just inserted, for statements that write many at once.
 * @param rows a CTE with a column `batch`, null where nothing is to be sent
 * @param at the placeholder of the instant they are due
 */
export function enqueueAll(rows: string, at: string): string {
  return `SELECT notifications.open_batch(batch), graphile_worker.add_job('${DISPATCHER_TASK}',
      json_build_object('batch', batch, 'dueAt', to_char(${at}::timestamptz AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')),
      run_at := ${at}::timestamptz, job_key := '${DISPATCHER_TASK}:' || batch)
    FROM (SELECT DISTINCT batch FROM ${rows} WHERE batch IS NOT NULL) batches`;
}

/**
 * Takes what is due of a batch: SENDING until it is concluded, or until somebody else may take it over because whoever took
 * it has died.
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
 * SENDING, said so that no statistics are asked: they are from a moment at which none was, and Postgres would look for the few
 * that must be instead of going by their ids.
 */
const UNDER_WAY = `delivery.state || '' = 'SENDING'`;

/** What became of a delivery that was under way. */
export interface Conclusion {
  id: string;
  state: DeliveryState;
  attempts: number;
  pauses: number;
  nextAttemptAt: Date | null;
  answer: string | null;
}

/**
 * Writes down what became of deliveries under way, with the attempt each stands for. One that somebody has taken over or
 * concluded in the meantime is left alone.
 * @returns those written down
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

/** Gives back what was taken and not tried: its receiver is being called by as many as it may be. */
export async function release(tx: Transaction, released: readonly Released[]): Promise<void> {
  await tx.query(
    `UPDATE notifications.deliveries delivery
     SET state = 'RETRYING', next_attempt_at = given.next_attempt_at, claimed_until = NULL
     FROM unnest($1::text[], $2::timestamptz[]) AS given (id, next_attempt_at)
     WHERE delivery.id = given.id AND ${UNDER_WAY}`,
    [released.map(({ id }) => id), released.map(({ nextAttemptAt }) => nextAttemptAt)],
  );
}

/** Keeps what is under way from being taken over for a while longer. */
export async function renew(tx: Transaction, ids: readonly string[], until: Date): Promise<void> {
  await tx.query(
    `UPDATE notifications.deliveries delivery SET claimed_until = $2 WHERE id = ANY($1::text[]) AND ${UNDER_WAY}`,
    [ids, until],
  );
}

/** Has a courier look at a batch again when there is something to do for it, and closes it when all of it is concluded. */
export async function enqueueRest(tx: Transaction, batch: string): Promise<void> {
  // Of two that look at once the one that saw less must not have the last word.
  const open = await tx.query('SELECT FROM notifications.open_batches WHERE batch = $1 FOR UPDATE', [batch]);
  if (open.length === 0) return;
  const due = await findNextDue(tx, batch);
  if (due) await wakeFor(tx, batch, due);
  else await tx.query('DELETE FROM notifications.open_batches WHERE batch = $1', [batch]);
}

/**
 * Has couriers look at batches whose job was lost, never came back from whoever took it or was put off for long because it
 * failed: something of them is due since before an instant, or nobody closed them, and no job waits for its turn.
 * @returns how many
 */
export async function enqueueForgotten(tx: Transaction, before: Date): Promise<number> {
  const forgotten: { batch: string }[] = await tx.query(
    `SELECT batch FROM notifications.open_batches open
     WHERE NOT EXISTS (
         SELECT FROM graphile_worker._private_jobs WHERE key = $2 || ':' || batch AND is_available AND run_at <= now())
       AND COALESCE((${NEXT_DUE} open.batch) < $1, true)
     ORDER BY batch LIMIT ${FORGOTTEN}`,
    [before, DISPATCHER_TASK],
  );
  for (const { batch } of forgotten) await enqueueRest(tx, batch);
  return forgotten.length;
}

async function findNextDue(tx: Transaction, batch: string): Promise<Date | null> {
  const [row] = await tx.query(`${NEXT_DUE} $1`, [batch]);
  return row?.due ?? null;
}
