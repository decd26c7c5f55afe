import { type AuditRow, listChains, readChain, type Verification, verifyChain } from '../platform/audit/audit.ts';
import type { Database, Executor } from '../platform/database/database.ts';
import { AppError } from '../platform/errors.ts';
import { counted } from './counted.ts';

export interface BrokenChain extends Verification {
  chain: string;
}

/** Entries read at once. */
const PAGE_SIZE = 1_000;
/** Chains between two lines of progress. */
const PROGRESS_INTERVAL_CHAINS = 1_000;

/**
 * Verifies one chain or all chains that must exist: an incident without one has lost it as a whole.
 * @param report is called with the progress and with each failure
 * @returns the chains that are broken
 */
export async function verifyAudit(
  database: Database,
  incidentId: string | null,
  report: (line: string) => void,
): Promise<BrokenChain[]> {
  const chains = await chainsOf(database, incidentId);
  const broken: BrokenChain[] = [];
  let entries = 0;
  for (const [index, chain] of chains.entries()) {
    const found = await database.dataSource.transaction('REPEATABLE READ', (tx) => verifyChain(tx, chain));
    // Every incident's chain has at least one entry, that of its report.
    const verification = found.entries === 0 ? { ...found, brokenAt: 1, reason: 'entry 1 is missing' } : found;
    entries += found.entries;
    if (verification.brokenAt !== null) {
      broken.push({ chain, ...verification });
      report(`Verification failed: chain ${chain}, entry ${verification.brokenAt}: ${verification.reason}`);
    }
    if ((index + 1) % PROGRESS_INTERVAL_CHAINS === 0) report(`${index + 1} of ${chains.length} chains verified`);
  }
  report(
    `${counted(chains.length, 'chain')}, ${entries} entries: ` +
      (broken.length === 0 ? 'verification passed.' : `verification failed for ${counted(broken.length, 'chain')}.`),
  );
  return broken;
}

/** Every entry as a line of JSON: `{ chain, position, previousHash, hash, body }`, chain by chain, oldest first. */
export async function* exportAudit(database: Database, incidentId: string | null): AsyncGenerator<string> {
  for (const chain of await chainsOf(database, incidentId)) {
    for await (const rows of pagesOf(database.dataSource, chain)) yield* rows.map((row) => auditLine(chain, row));
  }
}

/** A chain page by page, oldest first. */
export async function* pagesOf(executor: Executor, chain: string): AsyncGenerator<AuditRow[]> {
  let after = 0;
  for (let more = true; more; ) {
    const rows = await readChain(executor, chain, after, PAGE_SIZE);
    if (rows.length > 0) yield rows;
    after = rows.at(-1)?.position ?? after;
    more = rows.length === PAGE_SIZE;
  }
}

function auditLine(chain: string, { position, previousHash, hash, body }: AuditRow): string {
  return `${JSON.stringify({ chain, position, previousHash, hash, body })}\n`;
}

/** @throws AppError NOT_FOUND when neither the incident nor a chain of it exists */
async function chainsOf({ dataSource }: Database, incidentId: string | null): Promise<string[]> {
  const incidents: { id: string }[] = await dataSource.query('SELECT id FROM incidents.incidents ORDER BY id');
  const chains = [...new Set([...(await listChains(dataSource)), ...incidents.map(({ id }) => id)])].sort();
  if (incidentId === null) return chains;
  if (chains.includes(incidentId)) return [incidentId];
  throw new AppError('NOT_FOUND', `Incident not found: ${incidentId}.`);
}
