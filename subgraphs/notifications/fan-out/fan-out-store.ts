import { Readable } from 'node:stream';
import type { EntityManager } from 'typeorm';
import { NOTICE_HOURS } from '../../../domain/notification/clock.ts';
import { copyIn } from '../../../platform/database/copy.ts';
import { AppError } from '../../../platform/errors.ts';
import { type Cursor, ORIGIN } from '../../../platform/events/events.ts';
import { type ProcessRow, ProcessTable, RevisionTable } from '../tables.ts';
import type { FanOut, NotifiedRevision, Range } from './notice-writes.ts';

/** How far the planner has read the events. */
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

/** How many chunks are written at once: a database has more processors than one, and a chunk keeps one busy. */
const PARTITIONS = 2;

/** The number of what is done in many transactions, one of them at a time. */
export type Epoch = string;

/**
 * Begins a epoch: of the turns before, no chunk is under way any more, and none will begin. A planner that lost its lead with
 * its connection goes on until it notices, and so does a statement whose client is gone; a tenant that two met untold would
 * be told twice, and of an audience that two take over the older might be kept.
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
 * Keeps the next epoch from beginning, until the end of the transaction.
 * @throws AppError CONFLICT when it has begun already
 */
export async function assertEpoch(tx: EntityManager, epoch: Epoch): Promise<void> {
  const kept = await tx.query('SELECT FROM notifications.fan_out WHERE epoch = $1 FOR SHARE', [epoch]);
  if (kept.length === 0) throw new AppError('CONFLICT', 'Another fan-out of this revision has started.');
}

/**
 * Parts an incident's audience into ranges of about as many tenants each. Where they meet a sample says: that they are even is a
 * matter of speed alone. A small audience has none, and one range.
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
    // What was published when there was no choice was told by service health.
    channels: channels ?? ['SERVICE_HEALTH'],
    mailRoles: mailRoles ?? [],
    notifyAccountTeam: notifyAccountTeam ?? false,
  };
}

/** Whether the revision is of the declaration in force: what was said of another since withdrawn is not told any more. */
export function isInForce({ process: { declaredAt, withdrawnAt }, publishedAt }: Published): boolean {
  return declaredAt !== null && withdrawnAt === null && publishedAt >= declaredAt;
}

/** What is taken over of each tenant, in the order of the columns of customers' COPY, and how it is kept here. */
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
  contacts: 'jsonb',
  cloud_subscription_ids: 'text[]',
};

/** As of when an incident's audience was taken over last; null when it never was. */
export async function readAsOf(tx: EntityManager, incidentId: string): Promise<string | null> {
  const [row] = await tx.query('SELECT as_of FROM notifications.audiences WHERE incident_id = $1', [incidentId]);
  return row?.as_of ?? null;
}

/** Takes over from customers a piece of what is new of an audience, as COPY text. */
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

/** Records as of when an audience has been taken over to its end. */
export async function saveAsOf(tx: EntityManager, incidentId: string, asOf: string): Promise<void> {
  await tx.query(
    `INSERT INTO notifications.audiences (incident_id, as_of) VALUES ($1, $2)
     ON CONFLICT (incident_id) DO UPDATE SET as_of = excluded.as_of`,
    [incidentId, asOf],
  );
}

/** Whether a tenant still impacted waits for a mail to be accepted before it is told. */
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
       -- What was notified of a declaration since withdrawn is not what this one owes.
       LEFT JOIN notifications.notices notice
         ON notice.incident_id = owner.incident_id AND notice.published_at >= owner.declared_at AND notice.state <> 'PENDING'
       -- By key and not otherwise: before statistics know of the notices Postgres would look through all for each.
       LEFT JOIN LATERAL (SELECT found_at FROM notifications.audience known
         WHERE known.incident_id = notice.incident_id AND known.tenant_id = notice.tenant_id LIMIT 1) audience ON true
       WHERE owner.incident_id = $1) notified
     WHERE process.incident_id = $1`,
    [incidentId, recordedAt, at, NOTICE_HOURS],
  );
}
