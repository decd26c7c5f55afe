import type { DataSource, EntityManager } from 'typeorm';
import type { EventType, TocsinEvent } from '../../domain/event.ts';
import type { Transaction } from '../database/database.ts';
import { AppError } from '../errors.ts';

/** A position among the events: the transaction that wrote one, and its number in it. Decimal strings (xid8, bigint). */
export interface Cursor {
  xid: string;
  sequence: string;
}

/** Before the first event. */
export const ORIGIN: Cursor = { xid: '0', sequence: '0' };

/** How many tenants one event may name, and so one transaction may notify. */
export const TENANTS_PER_EVENT = 1_000;

/**
 * The size of the stored tenant ids, in bytes, at which a batch ends. A batch of events that name a thousand tenants each
 * holds about thirty, so reading them needs no more memory than reading events without tenants.
 */
const MAX_BATCH_BYTES = 2 ** 20;

export interface StoredEvent extends TocsinEvent {
  cursor: Cursor;
  recordedAt: Date;
}

export interface Batch {
  events: StoredEvent[];
  /** The reader's position: everything up to here has been read, and no event will appear below it any more. */
  until: Cursor;
  /** Whether more events may be readable right now. */
  more: boolean;
  /** Whether committed events could not be read yet, because an older transaction was still running: read again soon. */
  heldBack: boolean;
}

/** Appends events, in their order, in the transaction that changed the state. */
export async function append(tx: Transaction, ...events: TocsinEvent[]): Promise<void> {
  if (events.length === 0) return;
  await tx.query(
    `INSERT INTO platform.events (type, at, incident_id, tenant_ids, partition, facts)
     SELECT type, at, "incidentId", "tenantIds", partition, facts FROM ROWS FROM (jsonb_to_recordset($1::jsonb)
       AS (type text, at timestamptz, "incidentId" text, "tenantIds" text[], partition text, facts jsonb)) WITH ORDINALITY
     ORDER BY ordinality`,
    [JSON.stringify(events)],
  );
}

/**
 * Reads events in the order of their transactions, and only below the oldest transaction still running: an event that
 * commits late is read late, and never skipped. The danger: a transaction that writes and stays open holds back every event
 * written after it began, in every feed.
 * @param types the events to be read with their tenants; others are read without; all with their tenants, if absent
 */
export async function read(
  executor: DataSource | EntityManager,
  after: Cursor,
  limit: number,
  types: readonly EventType[] | null = null,
): Promise<Batch> {
  const rows: (EventRow & { enough: boolean })[] = await executor.query(
    // Tenants as JSON: the driver parses an array character by character.
    `SELECT xid::text, sequence::text, type, at, recorded_at, incident_id, to_json(named) AS tenant_ids, partition, facts,
       so_far >= $4 AS enough
     FROM (
       SELECT *, sum(size) OVER (ORDER BY xid, sequence) AS so_far
       FROM (
         SELECT events.*, named, pg_column_size(named) AS size FROM platform.events
         CROSS JOIN LATERAL (SELECT CASE WHEN $5::text[] IS NULL OR type = ANY($5::text[]) THEN tenant_ids ELSE '{}' END AS named) own
         WHERE (xid, sequence) > ($1::text::xid8, $2::bigint) AND xid < pg_snapshot_xmin(pg_current_snapshot())
         ORDER BY xid, sequence LIMIT $3) nearest) event
     WHERE so_far - size < $4 ORDER BY event.xid, event.sequence`,
    [after.xid, after.sequence, limit, MAX_BATCH_BYTES, types],
  );
  const events = rows.map(eventOf);
  const until = events.at(-1)?.cursor ?? after;
  const more = rows.length === limit || rows.at(-1)?.enough === true;
  return { events, until, more, heldBack: !more && (await isAnyAfter(executor, until)) };
}

/** The position of the newest event that may be read at this moment. */
export async function head(executor: DataSource | EntityManager): Promise<Cursor> {
  const [row] = await executor.query(
    `SELECT xid::text, sequence::text FROM platform.events
     WHERE xid < pg_snapshot_xmin(pg_current_snapshot()) ORDER BY events.xid DESC, events.sequence DESC LIMIT 1`,
  );
  return row ?? ORIGIN;
}

export function compareCursors(one: Cursor, other: Cursor): number {
  const [a, b] = one.xid === other.xid ? [one.sequence, other.sequence] : [one.xid, other.xid];
  const difference = BigInt(a) - BigInt(b);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** A cursor in its opaque form for clients. `ordinal` is the index of a tenant among those an event names. */
export function encodeCursor({ xid, sequence }: Cursor, ordinal = 0): string {
  return Buffer.from(`${xid}.${sequence}.${ordinal}`).toString('base64url');
}

/** The cursor after an event and all the tenants it names. */
export function encodePosition(position: Cursor): string {
  return encodeCursor(position, TENANTS_PER_EVENT);
}

/** @throws AppError INVALID naming the argument `after` */
export function decodeCursor(text: string): { cursor: Cursor; ordinal: number } {
  const match = /^(\d{1,20})\.(\d{1,19})\.(\d{1,9})$/.exec(Buffer.from(text, 'base64url').toString());
  const [, xid, sequence, ordinal] = match ?? [];
  if (xid && sequence && ordinal && BigInt(xid) < 2n ** 64n && BigInt(sequence) < 2n ** 63n) {
    return { cursor: { xid, sequence }, ordinal: Number(ordinal) };
  }
  throw new AppError('INVALID', 'Invalid cursor: `after` must be the `cursor` of an event of this feed.', {
    field: 'after',
  });
}

/** The position from which the event at a cursor is read again: an event may hold entries for several tenants. */
export function justBefore({ xid, sequence }: Cursor): Cursor {
  return { xid, sequence: String(BigInt(sequence) - 1n) };
}

/**
 * Whether any event exists beyond those just read: it was held back then, and may be readable by now. If this statement
 * looked only for events still held back, one released between the two statements would wait for the next idle poll.
 */
async function isAnyAfter(executor: DataSource | EntityManager, until: Cursor): Promise<boolean> {
  const [row] = await executor.query(
    `SELECT EXISTS (SELECT FROM platform.events WHERE (xid, sequence) > ($1::text::xid8, $2::bigint)) AS any`,
    [until.xid, until.sequence],
  );
  return row.any;
}

interface EventRow {
  xid: string;
  sequence: string;
  type: EventType;
  at: Date;
  recorded_at: Date;
  incident_id: string | null;
  tenant_ids: string[];
  partition: string;
  facts: TocsinEvent['facts'];
}

function eventOf(row: EventRow): StoredEvent {
  return {
    cursor: { xid: row.xid, sequence: row.sequence },
    type: row.type,
    at: row.at,
    recordedAt: row.recorded_at,
    incidentId: row.incident_id,
    tenantIds: row.tenant_ids,
    partition: row.partition,
    facts: row.facts,
  };
}

/** Whether an event of a type was recorded for an incident after a position. */
export async function occursAfter(
  executor: DataSource | EntityManager,
  after: Cursor,
  incidentId: string,
  type: EventType,
): Promise<boolean> {
  const [{ any }] = await executor.query(
    `SELECT EXISTS (SELECT FROM platform.events
       WHERE (xid, sequence) > ($1::text::xid8, $2::bigint) AND incident_id = $3 AND type = $4) AS any`,
    [after.xid, after.sequence, incidentId, type],
  );
  return any;
}
