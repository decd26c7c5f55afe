import { createHash } from 'node:crypto';
import type { DataSource, EntityManager } from 'typeorm';
import type { Transaction } from './database.ts';

type Detail = string | number | boolean | null | string[];

/** What somebody did. Ids, never names or addresses: what is appended here cannot be erased. */
export interface AuditEntry {
  at: Date;
  actor: string;
  action: string;
  incidentId: string | null;
  details: Record<string, Detail>;
}

export interface AuditRow {
  position: number;
  previousHash: string;
  hash: string;
  /** The entry exactly as hashed: canonical JSON. */
  body: string;
}

export interface Verification {
  /** How many entries were found in order. */
  entries: number;
  /** The position of the first entry that is not what was written, null when the chain is whole. */
  brokenAt: number | null;
  reason: string | null;
  head: string;
}

/** The chain of entries that belong to no incident. */
export const GENERAL = 'general';
/** What the first entry of a chain stands on. */
const GENESIS = '0'.repeat(64);
const PAGE = 1_000;

/**
 * Appends an entry to its incident's chain, in the transaction of what it records. hash = sha256(hash of the entry
 * before + newline + body). Entries of one chain wait for one another: an incident's chain is as busy as its responders.
 */
export async function record(tx: Transaction, entry: AuditEntry): Promise<void> {
  const chain = entry.incidentId ?? GENERAL;
  await tx.query('INSERT INTO platform.audit_chains (chain, length, head) VALUES ($1, 0, $2) ON CONFLICT DO NOTHING', [
    chain,
    GENESIS,
  ]);
  const [{ length, head, now }] = await tx.query(
    'SELECT length::int, head, clock_timestamp() AS now FROM platform.audit_chains WHERE chain = $1 FOR UPDATE',
    [chain],
  );
  const position = length + 1;
  const body = canonical({
    ...entry,
    at: entry.at.toISOString(),
    recordedAt: now.toISOString(),
    chain,
    position,
  });
  const hash = digest(head, body);
  await tx.query(
    'INSERT INTO platform.audit_entries (chain, position, recorded_at, previous_hash, hash, body) VALUES ($1, $2, $3, $4, $5, $6)',
    [chain, position, now, head, hash, body],
  );
  await tx.query('UPDATE platform.audit_chains SET length = $2, head = $3 WHERE chain = $1', [chain, position, hash]);
}

/** A page of a chain, in order. */
export function readChain(
  executor: DataSource | EntityManager,
  chain: string,
  afterPosition: number,
  limit: number,
): Promise<AuditRow[]> {
  return executor.query(
    `SELECT position::int, previous_hash AS "previousHash", hash, body FROM platform.audit_entries
     WHERE chain = $1 AND position > $2 ORDER BY position LIMIT $3`,
    [chain, afterPosition, limit],
  );
}

/** Walks a chain from its beginning and finds the first link that is broken, or that its end is missing. */
export async function verifyChain(executor: DataSource | EntityManager, chain: string): Promise<Verification> {
  let position = 0;
  let head = GENESIS;
  for (let page = await readChain(executor, chain, 0, PAGE); page.length > 0; ) {
    for (const row of page) {
      const reason = fault(row, position + 1, head);
      if (reason) return { entries: position, brokenAt: position + 1, reason, head };
      position = row.position;
      head = row.hash;
    }
    page = await readChain(executor, chain, position, PAGE);
  }
  const [stated] = await executor.query('SELECT length::int, head FROM platform.audit_chains WHERE chain = $1', [
    chain,
  ]);
  const complete = stated ? stated.length === position && stated.head === head : position === 0;
  const reason = complete ? null : `the chain should have ${stated?.length ?? 0} entries and ends after ${position}`;
  return { entries: position, brokenAt: complete ? null : position + 1, reason, head };
}

function fault(row: AuditRow, expected: number, head: string): string | null {
  if (row.position !== expected) return `entry ${expected} is missing`;
  if (row.previousHash !== head) return 'it does not stand on the entry before';
  if (row.hash !== digest(head, row.body)) return 'its content is not what was hashed';
  return null;
}

function digest(previousHash: string, body: string): string {
  return createHash('sha256').update(`${previousHash}\n${body}`).digest('hex');
}

/** JSON with its keys in order, so that the same entry is always the same text. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
