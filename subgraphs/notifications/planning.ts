import type { Readable } from 'node:stream';
import type { EntityManager } from 'typeorm';
import type { RevisionKind } from '../../domain/advisory.ts';
import { copyIn } from '../../platform/copy.ts';
import { type Cursor, ORIGIN } from '../../platform/events.ts';
import { type ProcessRow, ProcessTable, RevisionTable } from './tables.ts';

/** How many tenants one transaction, and so one event, may name. */
const CHUNK = 1_000;

/** What a chunk of planning writes is done for: an event, at an instant, of one incident. */
export interface Telling {
  incidentId: string;
  /** When the tenants are told. */
  at: Date;
  recordedAt: Date;
  /** The event that caused it: a tenant told of it is not told again. */
  cause: Cursor;
}

/** How far the planner has read the events. */
export async function readPosition(tx: EntityManager): Promise<Cursor> {
  const [row] = await tx.query('SELECT xid::text, sequence::text FROM notifications.planner');
  return row ?? ORIGIN;
}

export async function savePosition(tx: EntityManager, { xid, sequence }: Cursor): Promise<void> {
  await tx.query(
    `INSERT INTO notifications.planner (xid, sequence) VALUES ($1::text::xid8, $2)
     ON CONFLICT (singleton) DO UPDATE SET xid = excluded.xid, sequence = excluded.sequence`,
    [xid, sequence],
  );
}

/** The process of an incident and the revision published last; null while nothing is published. */
export async function findPublished(
  tx: EntityManager,
  incidentId: string,
): Promise<{ process: ProcessRow; number: number; kind: RevisionKind } | null> {
  const process = await tx.findOneBy(ProcessTable, { incidentId });
  const revision = await tx
    .createQueryBuilder(RevisionTable, 'revision')
    .where('revision.incidentId = :incidentId AND revision.publishedAt IS NOT NULL', { incidentId })
    .orderBy('revision.number', 'DESC')
    .getOne();
  return process && revision ? { process, number: revision.number, kind: revision.kind } : null;
}

/**
 * Takes the audience over from customers.
 * @param rows COPY text: tenant id, certainty, instant found, hours of the shortest commitment to a notice or null
 */
export async function takeAudience(tx: EntityManager, incidentId: string, rows: Readable): Promise<void> {
  await tx.query(
    `CREATE TEMPORARY TABLE incoming (tenant_id text, certainty text, found_at timestamptz, commitment_hours integer)
     ON COMMIT DROP`,
  );
  await copyIn(tx, 'incoming (tenant_id, certainty, found_at, commitment_hours)', rows);
  await tx.query(
    `INSERT INTO notifications.audience (incident_id, tenant_id, certainty, found_at, commitment_hours)
     SELECT $1, tenant_id, certainty, found_at, commitment_hours FROM incoming
     ON CONFLICT (incident_id, tenant_id)
     DO UPDATE SET certainty = excluded.certainty, commitment_hours = excluded.commitment_hours`,
    [incidentId],
  );
}

/**
 * Writes the first notices of the next chunk of tenants that have none. Each tenant's deadline is domain/clock's: 72
 * hours, or its shorter commitment, from the declaration or from when it was found, if that came later.
 * @param after the last tenant of the chunk before
 * @returns the tenants told, in order; empty when all are
 */
export function insertNotices(
  tx: EntityManager,
  { incidentId, at, recordedAt, cause }: Telling,
  revision: { number: number; kind: RevisionKind },
  after: string,
): Promise<string[]> {
  return tenants(
    tx,
    `WITH told AS (
       INSERT INTO notifications.notices (id, incident_id, tenant_id, first_revision, revision, state, published_at,
         recorded_at, updated_at, deadline, stage_xid, stage_sequence)
       SELECT gen_random_uuid(), $1, audience.tenant_id, $2, $2, $3, $4, $5, $4,
         GREATEST(process.declared_at, audience.found_at) + LEAST(72, audience.commitment_hours) * interval '1 hour',
         $6::text::xid8, $7
       FROM notifications.audience JOIN notifications.processes process USING (incident_id)
       WHERE audience.incident_id = $1 AND audience.certainty <> 'RULED_OUT' AND audience.tenant_id > $8
         AND NOT EXISTS (SELECT FROM notifications.notices notice
           WHERE notice.incident_id = $1 AND notice.tenant_id = audience.tenant_id)
       ORDER BY audience.tenant_id LIMIT ${CHUNK}
       ON CONFLICT (incident_id, tenant_id) DO NOTHING
       RETURNING tenant_id)
     SELECT tenant_id FROM told ORDER BY tenant_id`,
    [incidentId, revision.number, stateAfter(revision.kind), at, recordedAt, cause.xid, cause.sequence, after],
  );
}

/** Brings the next chunk of notices to a later revision. @returns as insertNotices */
export function updateNotices(
  tx: EntityManager,
  { incidentId, at }: Telling,
  revision: { number: number; kind: RevisionKind },
  after: string,
): Promise<string[]> {
  return tenants(
    tx,
    `WITH chunk AS (
       SELECT id FROM notifications.notices
       WHERE incident_id = $1 AND revision < $2 AND tenant_id > $5 ORDER BY tenant_id LIMIT ${CHUNK} FOR UPDATE),
     told AS (
       UPDATE notifications.notices SET revision = $2, state = $3, updated_at = $4
       WHERE id IN (SELECT id FROM chunk) RETURNING tenant_id)
     SELECT tenant_id FROM told ORDER BY tenant_id`,
    [incidentId, revision.number, stateAfter(revision.kind), at, after],
  );
}

/** Marks the next chunk of notices as told of a stage change. @returns as insertNotices */
export function markStage(tx: EntityManager, { incidentId, cause }: Telling, after: string): Promise<string[]> {
  return tenants(
    tx,
    `WITH chunk AS (
       SELECT id FROM notifications.notices
       WHERE incident_id = $1 AND (stage_xid, stage_sequence) < ($2::text::xid8, $3::bigint) AND tenant_id > $4
       ORDER BY tenant_id LIMIT ${CHUNK} FOR UPDATE),
     told AS (
       UPDATE notifications.notices SET stage_xid = $2::text::xid8, stage_sequence = $3
       WHERE id IN (SELECT id FROM chunk) RETURNING tenant_id)
     SELECT tenant_id FROM told ORDER BY tenant_id`,
    [incidentId, cause.xid, cause.sequence, after],
  );
}

/**
 * Records that everyone known has been told. The process' own clock looks at the tenants known by its deadline; one
 * found later has a clock of its own.
 */
export async function setNotified(tx: EntityManager, { incidentId, at, recordedAt }: Telling): Promise<void> {
  await tx.query(
    `UPDATE notifications.processes process
     SET notified_at = COALESCE(process.notified_at, $2), first_told_at = COALESCE(told.first, $3),
       last_told_at = COALESCE(told.last, process.last_told_at, $3)
     FROM (SELECT min(notice.published_at) AS first,
         max(notice.published_at) FILTER (WHERE audience.found_at <= owner.declared_at + interval '72 hours') AS last
       FROM notifications.processes owner
       LEFT JOIN notifications.notices notice USING (incident_id)
       LEFT JOIN notifications.audience USING (incident_id, tenant_id)
       WHERE owner.incident_id = $1) told
     WHERE process.incident_id = $1`,
    [incidentId, recordedAt, at],
  );
}

function stateAfter(kind: RevisionKind): 'ACTIVE' | 'RESOLVED' {
  return kind === 'FINAL' ? 'RESOLVED' : 'ACTIVE';
}

async function tenants(tx: EntityManager, statement: string, parameters: unknown[]): Promise<string[]> {
  const rows: { tenant_id: string }[] = await tx.query(statement, parameters);
  return rows.map((row) => row.tenant_id);
}
