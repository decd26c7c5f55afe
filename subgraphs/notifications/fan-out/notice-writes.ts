import type { EntityManager } from 'typeorm';
import type { ContactRole } from '../../../domain/access/role.ts';
import { RESOLVING_KINDS, type RevisionKind } from '../../../domain/notification/advisory.ts';
import { replacesServiceHealth } from '../../../domain/notification/audience.ts';
import type { Channel } from '../../../domain/notification/channel.ts';
import { NOTICE_HOURS } from '../../../domain/notification/clock.ts';
import { type Cursor, TENANTS_PER_EVENT } from '../../../platform/events/events.ts';

/** What a fan-out is done for: one event of one incident, and its times. */
export interface FanOut {
  incidentId: string;
  partition: string;
  /** When the tenants are notified. */
  at: Date;
  recordedAt: Date;
  /** The event that caused it: a tenant is notified of it once. */
  cause: Cursor;
}

export interface NotifiedRevision {
  number: number;
  kind: RevisionKind;
  publishedAt: Date;
  channels: Channel[];
  mailRoles: ContactRole[];
  notifyAccountTeam: boolean;
}

/** A range of tenant ids: after `after`, up to and including `until` or, when it is null, to the end. */
export interface Range {
  after: string;
  until: string | null;
}

/** The tenants of a chunk, in order. */
export interface Chunk {
  tenantIds: string[];
  /** Those of them that are notified when the chunk commits; the others are, once a mail is accepted. */
  notified: string[];
}

/**
 * Writes notices for the next chunk of tenants that have none of the declaration in force: a new notice; one of a withdrawn
 * declaration, restarted; or one that is still PENDING when service health is chosen after all. Each tenant's deadline
 * follows `domain/notification/clock.ts`: 72 hours, or its shorter commitment, from the declaration or from when the tenant
 * was found, whichever is later. Where mails are sent instead of service health, the notice is PENDING until one is
 * accepted; a tenant without a contact to mail is notified by service health.
 * @param range of the tenants to search: it begins after the last tenant of the previous chunk
 * @returns the tenants of the chunk; none when no tenant is left
 */
export function insertNotices(
  tx: EntityManager,
  { incidentId, at, recordedAt, cause }: FanOut,
  { number, kind, publishedAt, channels, mailRoles }: NotifiedRevision,
  range: Range,
): Promise<Chunk> {
  return tenants(
    tx,
    `INSERT INTO notifications.notices AS known (id, incident_id, tenant_id, first_revision, revision, state, service_health,
       published_at, recorded_at, updated_at, deadline, locale, stage_xid, stage_sequence)
     SELECT platform.new_id(), $1, audience.tenant_id, $2, $2, CASE WHEN way.service_health THEN $3 ELSE 'PENDING' END,
       way.service_health, notified.at, $5, notified.at,
       GREATEST(process.declared_at, audience.found_at) + LEAST($13::integer, audience.commitment_hours) * interval '1 hour',
       audience.locale, $6::text::xid8, $7
     FROM notifications.audience JOIN notifications.processes process USING (incident_id)
     -- A tenant is never notified of a revision before its publication, even if the event that led to it is backdated.
     CROSS JOIN (SELECT GREATEST($4::timestamptz, $10::timestamptz) AS at) notified
     CROSS JOIN LATERAL (SELECT NOT $11::boolean OR NOT EXISTS (
       SELECT FROM jsonb_to_recordset(audience.contacts) AS contact (role text) WHERE role = ANY($12::text[])) AS service_health) way
     LEFT JOIN LATERAL (SELECT published_at, state FROM notifications.notices notice
       WHERE notice.incident_id = $1 AND notice.tenant_id = audience.tenant_id LIMIT 1) held ON true
     WHERE audience.incident_id = $1 AND audience.certainty <> 'RULED_OUT' AND ${within('audience.tenant_id', 8)}
       AND (held.published_at IS NULL OR held.published_at < process.declared_at
         OR held.state = 'PENDING' AND NOT $11::boolean)
     ORDER BY audience.tenant_id LIMIT ${TENANTS_PER_EVENT}
     ON CONFLICT (incident_id, tenant_id) DO UPDATE SET revision = excluded.revision, state = excluded.state,
       service_health = excluded.service_health,
       published_at = excluded.published_at, recorded_at = excluded.recorded_at, updated_at = excluded.updated_at,
       deadline = excluded.deadline, locale = excluded.locale, acknowledged_at = NULL, acknowledged_by = NULL,
       escalated_at = NULL, resolved_reason = NULL
     WHERE known.published_at < excluded.published_at OR known.state = 'PENDING'
     RETURNING tenant_id, state`,
    [
      incidentId,
      number,
      stateAfter(kind),
      at,
      recordedAt,
      cause.xid,
      cause.sequence,
      range.after,
      range.until,
      publishedAt,
      replacesServiceHealth({ channels }),
      mailRoles,
      NOTICE_HOURS,
    ],
  );
}

/**
 * Updates the next chunk of notices to a later revision, and reactivates those of tenants that are impacted again. A tenant
 * that is ruled out receives no further revision except a retraction, which goes to all notified tenants. A PENDING notice
 * remains PENDING.
 * @returns as insertNotices
 */
export function updateNotices(
  tx: EntityManager,
  { incidentId, at }: FanOut,
  { number, kind, channels }: NotifiedRevision,
  range: Range,
): Promise<Chunk> {
  const wanted =
    kind === 'RETRACTION'
      ? `notice.revision < $2 AND notice.state <> 'PENDING'`
      : `audience.certainty <> 'RULED_OUT' AND (notice.revision < $2 OR notice.resolved_reason IS NOT NULL)`;
  const reason = kind === 'RETRACTION' ? 'notice.resolved_reason' : 'NULL';
  return tenants(
    tx,
    `WITH chunk AS (
       SELECT notice.id, audience.locale
       FROM notifications.notices notice CROSS JOIN LATERAL (SELECT certainty, locale FROM notifications.audience known
         WHERE known.incident_id = $1 AND known.tenant_id = notice.tenant_id LIMIT 1) audience
       WHERE notice.incident_id = $1 AND ${wanted} AND ${within('notice.tenant_id', 5)}
       ORDER BY notice.tenant_id LIMIT ${TENANTS_PER_EVENT} FOR UPDATE OF notice)
     UPDATE notifications.notices notice
     SET revision = $2, state = CASE notice.state WHEN 'PENDING' THEN 'PENDING' ELSE $3 END, updated_at = $4,
       locale = chunk.locale, resolved_reason = ${reason}, service_health = notice.service_health OR NOT $7::boolean
     FROM chunk WHERE notice.id = chunk.id RETURNING notice.tenant_id, notice.state`,
    [incidentId, number, stateAfter(kind), at, range.after, range.until, replacesServiceHealth({ channels })],
  );
}

/** Resolves the next chunk of notices whose tenants have been ruled out, with the reason. @returns as insertNotices */
export function resolveRuledOut(tx: EntityManager, { incidentId, at }: FanOut, range: Range): Promise<Chunk> {
  return tenants(
    tx,
    `WITH chunk AS (
       SELECT notice.id, audience.ruled_out_reason
       FROM notifications.audience CROSS JOIN LATERAL (SELECT id, resolved_reason FROM notifications.notices held
         WHERE held.incident_id = $1 AND held.tenant_id = audience.tenant_id AND held.state <> 'PENDING' LIMIT 1) notice
       WHERE audience.incident_id = $1 AND audience.certainty = 'RULED_OUT' AND audience.ruled_out_reason IS NOT NULL
         AND notice.resolved_reason IS NULL AND ${within('audience.tenant_id', 3)}
       ORDER BY audience.tenant_id LIMIT ${TENANTS_PER_EVENT})
     UPDATE notifications.notices notice
     SET state = 'RESOLVED', updated_at = $2, resolved_reason = chunk.ruled_out_reason
     FROM chunk WHERE notice.id = chunk.id RETURNING notice.tenant_id, notice.state`,
    [incidentId, at, range.after, range.until],
  );
}

/** Marks the next chunk of notices as notified of a stage change. @returns as insertNotices */
export function markStage(tx: EntityManager, { incidentId, cause }: FanOut, range: Range): Promise<Chunk> {
  return tenants(
    tx,
    `WITH chunk AS (
       SELECT id FROM notifications.notices
       WHERE incident_id = $1 AND (stage_xid, stage_sequence) < ($2::text::xid8, $3::bigint) AND ${within('tenant_id', 4)}
       ORDER BY tenant_id LIMIT ${TENANTS_PER_EVENT} FOR UPDATE)
     UPDATE notifications.notices SET stage_xid = $2::text::xid8, stage_sequence = $3
     WHERE id IN (SELECT id FROM chunk) RETURNING tenant_id, state`,
    [incidentId, cause.xid, cause.sequence, range.after, range.until],
  );
}

function stateAfter(kind: RevisionKind): 'ACTIVE' | 'RESOLVED' {
  return RESOLVING_KINDS.includes(kind) ? 'RESOLVED' : 'ACTIVE';
}

/** SQL that limits a column to a range, given as this parameter and the next. */
function within(column: string, parameter: number): string {
  return `${column} > $${parameter} AND ($${parameter + 1}::text IS NULL OR ${column} <= $${parameter + 1})`;
}

/**
 * The tenants of a chunk, in order. Statistics do not cover an audience written a moment ago, and Postgres would read and
 * sort all the remaining tenants for every chunk, which takes quadratic time. The settings make it scan the index in order,
 * and the LATERAL lookups above, each with its LIMIT, force it to read the other table by key.
 */
async function tenants(tx: EntityManager, statement: string, parameters: unknown[]): Promise<Chunk> {
  await tx.query('SET LOCAL enable_bitmapscan = off; SET LOCAL enable_seqscan = off; SET LOCAL enable_sort = off');
  const rows: { tenant_id: string; state: string }[] = await tx.query(
    `WITH notified AS (${statement}) SELECT tenant_id, state FROM notified ORDER BY tenant_id`,
    parameters,
  );
  const notified = rows.filter(({ state }) => state !== 'PENDING');
  return { tenantIds: rows.map((row) => row.tenant_id), notified: notified.map((row) => row.tenant_id) };
}
