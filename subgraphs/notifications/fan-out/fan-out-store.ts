import { Readable } from 'node:stream';
import type { EntityManager } from 'typeorm';
import { NOTICE_HOURS } from '../../../domain/notification/clock.ts';
import { countsSince } from '../../../domain/notification/counting.ts';
import { holdAt } from '../../../domain/notification/delay.ts';
import { copyIn } from '../../../platform/database/copy.ts';
import { AppError } from '../../../platform/errors.ts';
import { type Cursor, ORIGIN } from '../../../platform/events/events.ts';
import { findDelays } from '../process/delay-store.ts';
import { type ProcessRow, ProcessTable, RevisionTable } from '../tables.ts';
import type { FanOut, NotifiedRevision, Range } from './notice-writes.ts';

/** The position up to which the fan-out has read the events. */
export async function readPosition(tx: EntityManager): Promise<Cursor> {
  const [row] = await tx.query('SELECT xid::text, sequence::text FROM notifications.fan_out');
  return row ?? ORIGIN;
}

export async function savePosition(tx: EntityManager, { xid, sequence }: Cursor): Promise<void> {
  await tx.query(
    `INSERT INTO notifications.fan_out (xid, sequence) VALUES ($1::text::xid8, $2)
     ON CONFLICT (singleton) DO UPDATE SET xid = excluded.xid, sequence = excluded.sequence`,
    [xid, sequence],
  );
}

/** The number of chunks written concurrently: a chunk keeps one of the database's processors busy. */
const PARTITIONS = 2;

/** A fencing token: the number of a round of work that spans many transactions. Only the latest epoch may write. */
export type Epoch = string;

/**
 * Begins an epoch: once it returns, no chunk of an earlier epoch is under way, and none can begin. A fan-out that lost the
 * leader's lock together with its connection continues until it notices, and so does a statement whose client is gone.
 * Without epochs a tenant found by two fan-outs would be notified twice, and of two audience syncs the older might prevail.
 */
export async function beginEpoch(tx: EntityManager): Promise<Epoch> {
  const [{ epoch }] = await tx.query(
    `INSERT INTO notifications.fan_out AS known (xid, sequence, epoch) VALUES ($1::text::xid8, $2, 1)
     ON CONFLICT (singleton) DO UPDATE SET epoch = known.epoch + 1 RETURNING epoch`,
    [ORIGIN.xid, ORIGIN.sequence],
  );
  return epoch;
}

/**
 * Prevents the next epoch from beginning until the end of the transaction.
 * @throws AppError CONFLICT when the next epoch has begun already
 */
export async function assertEpoch(tx: EntityManager, epoch: Epoch): Promise<void> {
  const kept = await tx.query('SELECT FROM notifications.fan_out WHERE epoch = $1 FOR SHARE', [epoch]);
  if (kept.length === 0) throw new AppError('CONFLICT', 'Another fan-out of this revision has started.');
}

/**
 * Divides an incident's audience into ranges of about equal numbers of tenants. The bounds are taken from a sample, because
 * equal sizes matter for speed alone. The sample of a small audience is empty: then there is one range.
 */
export async function splitAudience(tx: EntityManager, incidentId: string): Promise<Range[]> {
  const shares = Array.from({ length: PARTITIONS - 1 }, (_, place) => (place + 1) / PARTITIONS);
  const [{ cuts }]: [{ cuts: string[] | null }] = await tx.query(
    `SELECT percentile_disc($2::double precision[]) WITHIN GROUP (ORDER BY tenant_id) AS cuts
     FROM notifications.audience TABLESAMPLE SYSTEM (1) REPEATABLE (1) WHERE incident_id = $1`,
    [incidentId, shares],
  );
  return ['', ...(cuts ?? [])].map((after, place) => ({ after, until: cuts?.[place] ?? null }));
}

export interface Published extends NotifiedRevision {
  process: ProcessRow;
}

/** The process of an incident and the revision published last; null while nothing is published. */
export async function findPublished(tx: EntityManager, incidentId: string): Promise<Published | null> {
  const process = await tx.findOneBy(ProcessTable, { incidentId });
  const revision = await tx
    .createQueryBuilder(RevisionTable, 'revision')
    .where('revision.incidentId = :incidentId AND revision.publishedAt IS NOT NULL', { incidentId })
    .orderBy('revision.number', 'DESC')
    .getOne();
  if (!process || !revision?.publishedAt) return null;
  const { number, kind, publishedAt, channels, mailRoles, notifyAccountTeam } = revision;
  return {
    process,
    number,
    kind,
    publishedAt,
    // Revisions published before channels could be chosen were published by service health.
    channels: channels ?? ['SERVICE_HEALTH'],
    mailRoles: mailRoles ?? [],
    notifyAccountTeam: notifyAccountTeam ?? false,
  };
}

/** Whether the revision belongs to the declaration in force: revisions of a withdrawn one, or of an exercise, are not sent any more. */
export function isInForce({ process, publishedAt }: Pick<Published, 'process' | 'publishedAt'>): boolean {
  const { declaredAt, withdrawnAt } = process;
  const since = countsSince({ ...process, withdrawn: withdrawnAt !== null });
  return declaredAt !== null && withdrawnAt === null && since !== null && publishedAt >= since;
}

/** Whether an approved delay holds the notices at a time. */
export async function isHeld(tx: EntityManager, process: ProcessRow, at: Date): Promise<boolean> {
  return holdAt(await findDelays(tx, process), at) !== null;
}

/** The synced columns of each tenant, in the order of the COPY that customers sends, with their types here. */
const TAKEN = {
  tenant_id: 'text',
  certainty: 'text',
  found_at: 'timestamptz',
  commitment_hours: 'integer',
  commitments: 'jsonb',
  locale: 'text',
  ruled_out_reason: 'text',
  account_team: 'jsonb',
  country: 'text',
  region: 'text',
  contacts: 'jsonb',
  cloud_subscription_ids: 'text[]',
};

/** The snapshot of the last audience sync of an incident; null when there was none. */
export async function readAsOf(tx: EntityManager, incidentId: string): Promise<string | null> {
  const [row] = await tx.query('SELECT as_of FROM notifications.audiences WHERE incident_id = $1', [incidentId]);
  return row?.as_of ?? null;
}

/** Writes one chunk of an audience's changes from customers, as COPY text. */
export async function applyChunk(tx: EntityManager, incidentId: string, piece: Buffer): Promise<void> {
  const columns = Object.keys(TAKEN);
  const kept = columns.filter((column) => column !== 'tenant_id');
  const declared = Object.entries(TAKEN).map(([column, type]) => `${column} ${type}`);
  const as = (table: string) => kept.map((column) => `${table}.${column}`).join(', ');
  await tx.query(`CREATE TEMPORARY TABLE incoming (${declared.join(', ')}) ON COMMIT DROP`);
  await copyIn(tx, `incoming (${columns.join(', ')})`, Readable.from([piece]));
  await tx.query(
    `INSERT INTO notifications.audience AS known (incident_id, ${columns.join(', ')})
     SELECT $1, ${columns.join(', ')} FROM incoming
     ON CONFLICT (incident_id, tenant_id)
     DO UPDATE SET (${kept.join(', ')}) = ROW (${as('excluded')})
     WHERE ROW (${as('known')}) IS DISTINCT FROM ROW (${as('excluded')})`,
    [incidentId],
  );
}

/** Records the snapshot of an audience sync that is complete. */
export async function saveAsOf(tx: EntityManager, incidentId: string, asOf: string): Promise<void> {
  await tx.query(
    `INSERT INTO notifications.audiences (incident_id, as_of) VALUES ($1, $2)
     ON CONFLICT (incident_id) DO UPDATE SET as_of = excluded.as_of`,
    [incidentId, asOf],
  );
}

/** Whether a tenant that is still impacted will be notified only when a mail is accepted. */
export async function isAnyPending(tx: EntityManager, incidentId: string): Promise<boolean> {
  const [{ pending }] = await tx.query(
    `SELECT EXISTS (
       SELECT FROM notifications.notices notice JOIN notifications.audience USING (incident_id, tenant_id)
       WHERE notice.incident_id = $1 AND notice.state = 'PENDING' AND certainty <> 'RULED_OUT') AS pending`,
    [incidentId],
  );
  return pending;
}

/**
 * Records that every tenant known has been notified: `lastNotifiedAt` of domain/notification/process.
 */
export async function setNotified(
  tx: EntityManager,
  { incidentId, at, recordedAt }: Pick<FanOut, 'incidentId' | 'at' | 'recordedAt'>,
): Promise<void> {
  await tx.query(
    `UPDATE notifications.processes process
     SET notified_at = COALESCE(process.notified_at, $2), first_notified_at = COALESCE(notified.first, $3),
       last_notified_at = COALESCE(notified.last, process.last_notified_at, $3)
     FROM (SELECT min(notice.published_at) AS first,
         max(notice.published_at) FILTER (WHERE audience.found_at <= owner.declared_at + $4::integer * interval '1 hour') AS last
       FROM notifications.processes owner
       -- Notices of a withdrawn declaration do not count for the one in force.
       LEFT JOIN notifications.notices notice
         ON notice.incident_id = owner.incident_id AND notice.published_at >= owner.declared_at AND notice.state <> 'PENDING'
       -- LATERAL with LIMIT forces a lookup by key: without statistics Postgres would scan the audience for each notice.
       LEFT JOIN LATERAL (SELECT found_at FROM notifications.audience known
         WHERE known.incident_id = notice.incident_id AND known.tenant_id = notice.tenant_id LIMIT 1) audience ON true
       WHERE owner.incident_id = $1) notified
     WHERE process.incident_id = $1`,
    [incidentId, recordedAt, at, NOTICE_HOURS],
  );
}
