import type { Escalation, EscalationStep } from '../../../domain/paging/escalation.ts';
import type { OnCallRole, Shift } from '../../../domain/paging/rota.ts';
import type { PageChannel } from '../../../domain/paging/target.ts';
import type { Executor, Transaction } from '../../../platform/database/database.ts';

const SHIFT = `id, kind, role, subject, starts_at AS "startsAt", ends_at AS "endsAt", reason, recorded_at AS "recordedAt",
  recorded_by AS by, removed_at AS "removedAt", removed_by AS "removedBy"`;

/** The escalation of a role that applies. */
export interface EscalationRow extends Escalation {
  recordedAt: Date;
  by: string;
}

/** A page target that was not removed, without its address and secret. */
export interface PageTargetRow {
  id: string;
  channel: PageChannel;
  subject: string | null;
  role: OnCallRole | null;
  recordedAt: Date;
  by: string;
}

/** The shifts and overrides of a partition that are in a period, even in part, removed ones included, in the order of their start. */
export function findShifts(executor: Executor, partition: string, from: Date, until: Date): Promise<Shift[]> {
  return executor.query(
    `SELECT ${SHIFT} FROM incidents.shifts WHERE partition = $1 AND ends_at > $2 AND starts_at < $3
     ORDER BY starts_at, recorded_at, id`,
    [partition, from, until],
  );
}

/** Those in force at a time: who is on call depends on nothing else. */
export function findShiftsAt(executor: Executor, partition: string, at: Date): Promise<Shift[]> {
  return executor.query(
    `SELECT ${SHIFT} FROM incidents.shifts WHERE partition = $1 AND starts_at <= $2 AND ends_at > $2
       AND (removed_at IS NULL OR removed_at > $2)
     ORDER BY starts_at, recorded_at, id`,
    [partition, at],
  );
}

/** Serializes changes of a partition's rota, so that two of them cannot overlap. */
export async function lockRota(tx: Transaction, partition: string): Promise<void> {
  await tx.query(`SELECT pg_advisory_xact_lock(hashtext('incidents.rota:' || $1))`, [partition]);
}

export async function findShift(tx: Transaction, partition: string, id: string): Promise<Shift | null> {
  const [row] = await tx.query(`SELECT ${SHIFT} FROM incidents.shifts WHERE partition = $1 AND id = $2`, [
    partition,
    id,
  ]);
  return row ?? null;
}

export async function insertShift(tx: Transaction, partition: string, shift: Shift): Promise<void> {
  const { id, kind, role, subject, startsAt, endsAt, reason, recordedAt, by } = shift;
  await tx.query(
    `INSERT INTO incidents.shifts (id, partition, kind, role, subject, starts_at, ends_at, reason, recorded_at, recorded_by)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [id, partition, kind, role, subject, startsAt, endsAt, reason, recordedAt, by],
  );
}

export async function saveRemoval(tx: Transaction, { id, removedAt, removedBy }: Shift): Promise<void> {
  await tx.query('UPDATE incidents.shifts SET removed_at = $2, removed_by = $3 WHERE id = $1', [
    id,
    removedAt,
    removedBy,
  ]);
}

/** The escalation of each role that has one. */
export function findEscalations(executor: Executor, partition: string): Promise<EscalationRow[]> {
  return executor.query(
    `SELECT DISTINCT ON (role) role, steps, recorded_at AS "recordedAt", recorded_by AS by
     FROM incidents.escalations WHERE partition = $1 ORDER BY role, recorded_at DESC, id DESC`,
    [partition],
  );
}

export async function insertEscalation(
  tx: Transaction,
  id: string,
  partition: string,
  { role, steps, recordedAt, by }: EscalationRow & { steps: EscalationStep[] },
): Promise<void> {
  await tx.query(
    `INSERT INTO incidents.escalations (id, partition, role, steps, recorded_at, recorded_by)
     VALUES ($1, $2, $3, $4::jsonb, $5, $6)`,
    [id, partition, role, JSON.stringify(steps), recordedAt, by],
  );
}

const TARGET = `id, channel, subject, role, recorded_at AS "recordedAt", recorded_by AS by`;

export function findPageTargets(executor: Executor, partition: string): Promise<PageTargetRow[]> {
  return executor.query(
    `SELECT ${TARGET} FROM incidents.page_targets WHERE partition = $1 AND removed_at IS NULL
     ORDER BY role, subject, recorded_at, id`,
    [partition],
  );
}

export async function insertPageTarget(
  tx: Transaction,
  partition: string,
  { id, channel, subject, role, recordedAt, by }: PageTargetRow,
  sealed: { address: Buffer; secret: Buffer | null },
): Promise<void> {
  await tx.query(
    `INSERT INTO incidents.page_targets (id, partition, channel, subject, role, address, secret, recorded_at, recorded_by)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [id, partition, channel, subject, role, sealed.address, sealed.secret, recordedAt, by],
  );
}

/** The row remains, because calls refer to it; address and secret are erased. @returns null when there is none */
export async function removeTarget(
  tx: Transaction,
  partition: string,
  id: string,
  removed: { at: Date; by: string },
): Promise<PageTargetRow | null> {
  const [[row]] = await tx.query(
    `UPDATE incidents.page_targets SET removed_at = $3, removed_by = $4, address = NULL, secret = NULL
     WHERE partition = $1 AND id = $2 AND removed_at IS NULL RETURNING ${TARGET}`,
    [partition, id, removed.at, removed.by],
  );
  return row ?? null;
}
