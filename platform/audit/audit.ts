import { createHash } from 'node:crypto';
import type { Executor, Transaction } from '../database/database.ts';

type Detail = string | number | boolean | null | string[];

/** An action of an actor. It holds ids, never names or addresses: audit entries cannot be erased. */
export interface AuditEntry {
  at: Date;
  actor: string;
  action: string;
  incidentId: string | null;
  /** The partition whose people may read an entry that belongs to no incident. */
  partition?: string | undefined;
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
  /** The number of intact entries from the beginning of the chain. */
  entries: number;
  /** The position of the first entry that was altered or is missing, null when the chain is intact. */
  brokenAt: number | null;
  reason: string | null;
  head: string;
}

/** The chain of a partition's entries that belong to no incident: one per partition, since partitions are isolated. */
export const generalChain = (partition: string) => `general:${partition}`;
/** The chain of entries that belong to neither incident nor partition. */
export const GENERAL = 'general';
/** The previous hash of the first entry of a chain. */
export const GENESIS = '0'.repeat(64);
const PAGE_SIZE = 1_000;

/**
 * Appends entries, each to its incident's chain, in the transaction of what they record. hash = sha256(hash of the previous
 * entry + newline + body). Entries of one chain are serialized, which is no bottleneck at the pace of an incident's
 * responders. Chains are locked in the order of their names, so that transactions that append to several cannot deadlock.
 */
export async function record(tx: Transaction, ...entries: AuditEntry[]): Promise<void> {
  const chains = [...new Set(entries.map(chainOf))];
  await tx.query(
    `INSERT INTO platform.audit_chains (chain, length, head)
     SELECT chain, 0, $2 FROM unnest($1::text[]) AS named (chain) ORDER BY chain ON CONFLICT DO NOTHING`,
    [chains, GENESIS],
  );
  const rows: ChainEnd[] = await tx.query(
    `SELECT chain, length::int, head, clock_timestamp() AS now FROM platform.audit_chains
     WHERE chain = ANY($1) ORDER BY chain FOR UPDATE`,
    [chains],
  );
  const ends = new Map(rows.map((row) => [row.chain, row]));
  const added = entries.map((entry) => link(entry, ends));
  const column = (name: keyof (typeof added)[number]) => added.map((row) => row[name]);
  await tx.query(
    `INSERT INTO platform.audit_entries (chain, position, recorded_at, previous_hash, hash, body)
     SELECT * FROM unnest($1::text[], $2::bigint[], $3::timestamptz[], $4::text[], $5::text[], $6::text[])`,
    [column('chain'), column('position'), column('now'), column('previousHash'), column('hash'), column('body')],
  );
  const last = [...ends.values()];
  await tx.query(
    `UPDATE platform.audit_chains chains SET length = ends.length, head = ends.head
     FROM unnest($1::text[], $2::bigint[], $3::text[]) AS ends (chain, length, head) WHERE chains.chain = ends.chain`,
    [last.map(({ chain }) => chain), last.map(({ length }) => length), last.map(({ head }) => head)],
  );
}

interface ChainEnd {
  chain: string;
  length: number;
  head: string;
  now: Date;
}

/** Links the entry to the end of its chain, and makes it the new end. */
function link({ partition, ...entry }: AuditEntry, ends: Map<string, ChainEnd>) {
  const chain = chainOf({ partition, ...entry });
  const end = ends.get(chain) as ChainEnd;
  const { head: previousHash, now } = end;
  const position = end.length + 1;
  const body = canonical({
    ...entry,
    at: entry.at.toISOString(),
    recordedAt: now.toISOString(),
    chain,
    position,
  });
  const hash = digest(previousHash, body);
  ends.set(chain, { ...end, length: position, head: hash });
  return { chain, position, now, previousHash, hash, body };
}

function chainOf({ incidentId, partition }: AuditEntry): string {
  return incidentId ?? (partition === undefined ? GENERAL : generalChain(partition));
}

/** A page of a chain, in order. */
export function readChain(
  executor: Executor,
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

/** The number of entries according to the chain's end. */
export async function chainLength(executor: Executor, chain: string): Promise<number> {
  const [row] = await executor.query('SELECT length::int FROM platform.audit_chains WHERE chain = $1', [chain]);
  return row?.length ?? 0;
}

/** All chains, including those whose end is missing and of which only entries remain. */
export async function listChains(executor: Executor): Promise<string[]> {
  const rows: { chain: string }[] = await executor.query(
    'SELECT chain FROM platform.audit_chains UNION SELECT chain FROM platform.audit_entries ORDER BY chain',
  );
  return rows.map(({ chain }) => chain);
}

/**
 * Verifies a chain from its beginning and finds the first broken link, or a missing end. The transaction must read one
 * snapshot (REPEATABLE READ); otherwise entries appended meanwhile look like a fault.
 */
export async function verifyChain(tx: Transaction, chain: string): Promise<Verification> {
  let position = 0;
  let head = GENESIS;
  for (let page = await readChain(tx, chain, 0, PAGE_SIZE); page.length > 0; ) {
    for (const row of page) {
      const reason = faultOf(row, position + 1, head);
      if (reason) return { entries: position, brokenAt: position + 1, reason, head };
      position = row.position;
      head = row.hash;
    }
    page = await readChain(tx, chain, position, PAGE_SIZE);
  }
  const [stated] = await tx.query('SELECT length::int, head FROM platform.audit_chains WHERE chain = $1', [chain]);
  const complete = stated ? stated.length === position && stated.head === head : position === 0;
  const reason = complete ? null : `the chain must have ${stated?.length ?? 0} entries but ends after ${position}`;
  return { entries: position, brokenAt: complete ? null : position + 1, reason, head };
}

/** Why an entry is not the expected one at this position, after this head; null when it is. */
export function faultOf(row: AuditRow, expected: number, head: string): string | null {
  if (row.position !== expected) return `entry ${expected} is missing`;
  if (row.previousHash !== head) return 'its previous hash does not match the previous entry';
  if (row.hash !== digest(head, row.body)) return 'its content does not match its hash';
  return null;
}

function digest(previousHash: string, body: string): string {
  return createHash('sha256').update(`${previousHash}\n${body}`).digest('hex');
}

/** JSON with sorted keys, so that equal entries have equal texts. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
