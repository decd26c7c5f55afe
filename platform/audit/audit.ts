import { createHash } from 'node:crypto';
import type { Executor, Transaction } from '../database/database.ts';

type Detail = string | number | boolean | null | string[];

/** What somebody did. Ids, never names or addresses: what is appended here cannot be erased. */
export interface AuditEntry {
  at: Date;
  actor: string;
  action: string;
  incidentId: string | null;
  /** Of an entry that belongs to no incident: whose people may read it. */
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
  /** How many entries were found in order. */
  entries: number;
  /** The position of the first entry that is not what was written, null when the chain is whole. */
  brokenAt: number | null;
  reason: string | null;
  head: string;
}

/** The chain of a partition's entries that belong to no incident: partitions never see one another. */
export const generalChain = (partition: string) => `general:${partition}`;
/** The chain of what belongs to no partition either. */
export const GENERAL = 'general';
/** What the first entry of a chain stands on. */
export const GENESIS = '0'.repeat(64);
const PAGE = 1_000;

/**
 * Appends entries, each to its incident's chain, in the transaction of what they record. hash = sha256(hash of the entry
 * before + newline + body). Entries of one chain wait for one another: an incident's chain is as busy as its responders.
 * Chains are locked in the order of their names, so that two who append to several never wait for one another.
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

/** The entry as the next link of its chain, whose end it becomes. */
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

/** How many entries a chain says it has. */
export async function chainLength(executor: Executor, chain: string): Promise<number> {
  const [row] = await executor.query('SELECT length::int FROM platform.audit_chains WHERE chain = $1', [chain]);
  return row?.length ?? 0;
}

/** The chains there are, those included of which only entries are left. */
export async function listChains(executor: Executor): Promise<string[]> {
  const rows: { chain: string }[] = await executor.query(
    'SELECT chain FROM platform.audit_chains UNION SELECT chain FROM platform.audit_entries ORDER BY chain',
  );
  return rows.map(({ chain }) => chain);
}

/**
 * Walks a chain from its beginning and finds the first link that is broken, or that its end is missing. The
 * transaction must see one instant (REPEATABLE READ), or entries appended meanwhile are taken for a fault.
 */
export async function verifyChain(tx: Transaction, chain: string): Promise<Verification> {
  let position = 0;
  let head = GENESIS;
  for (let page = await readChain(tx, chain, 0, PAGE); page.length > 0; ) {
    for (const row of page) {
      const reason = faultOf(row, position + 1, head);
      if (reason) return { entries: position, brokenAt: position + 1, reason, head };
      position = row.position;
      head = row.hash;
    }
    page = await readChain(tx, chain, position, PAGE);
  }
  const [stated] = await tx.query('SELECT length::int, head FROM platform.audit_chains WHERE chain = $1', [chain]);
  const complete = stated ? stated.length === position && stated.head === head : position === 0;
  const reason = complete ? null : `the chain must have ${stated?.length ?? 0} entries but ends after ${position}`;
  return { entries: position, brokenAt: complete ? null : position + 1, reason, head };
}

/** Why an entry is not the one that should stand at this position, after this head; null when it is. */
export function faultOf(row: AuditRow, expected: number, head: string): string | null {
  if (row.position !== expected) return `entry ${expected} is missing`;
  if (row.previousHash !== head) return 'its previous hash does not match the previous entry';
  if (row.hash !== digest(head, row.body)) return 'its content does not match its hash';
  return null;
}

function digest(previousHash: string, body: string): string {
  return createHash('sha256').update(`${previousHash}\n${body}`).digest('hex');
}

/** JSON with its keys in order, so that the same entry is always the same text. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
