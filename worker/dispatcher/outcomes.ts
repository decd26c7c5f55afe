import { setTimeout as delay } from 'node:timers/promises';
import { type Database, type Transaction, transaction } from '../../platform/database/database.ts';
import { TENANTS_PER_EVENT } from '../../platform/events/events.ts';
import type { Log } from '../../platform/log.ts';
import { retry } from '../../platform/retry.ts';
import { type Claimed, type Released, release } from '../../subgraphs/notifications/deliveries/queue.ts';
import { recordSent, type Sent } from '../../subgraphs/notifications/fan-out/outcomes.ts';

/** How a claimed delivery ended: it was sent or is no longer due, or it is released without an attempt. */
export type Ending = Sent | { delivery: Claimed; nextAttemptAt: Date };

export interface OutcomeWriterDependencies {
  database: Database;
  clock: () => Date;
  log: Log;
  /** Further consequences of the outcomes, in the transaction that records them. */
  onConcluded?: (tx: Transaction, concluded: readonly Sent[], at: Date) => Promise<void>;
}

export interface OutcomeWriter {
  /** Resolves once the outcome is recorded. */
  write(ending: Ending): Promise<void>;
  /** How many outcomes are not recorded yet. */
  waiting(): number;
}

interface Page {
  endings: Ending[];
  written: Promise<void>;
}

/** The interval between transactions. */
const WRITE_INTERVAL_MS = 200;
/** The pauses between attempts to write, in milliseconds, and their number: almost a minute in total. */
const PAUSES = { first: 200, longest: 30_000 };
const MAX_ATTEMPTS = 9;
/** The most outcomes in one transaction, so that a single event can name all their tenants. */
const MAX_ENDINGS_PER_TRANSACTION = TENANTS_PER_EVENT;

/**
 * Records outcomes of all jobs in batches, one transaction after the other.
 * @param stopped once aborted, a failure is final
 */
export function openOutcomeWriter(
  { database, clock, log, onConcluded }: OutcomeWriterDependencies,
  stopped: AbortSignal = new AbortController().signal,
): OutcomeWriter {
  let open: Page | null = null;
  let waiting = 0;
  /** Resolves when the page after the last one may be written. */
  let readyForNext: Promise<unknown> = Promise.resolve();

  function newPage(): Page {
    const endings: Ending[] = [];
    const begun = readyForNext.then(() => {
      if (open === page) open = null;
    });
    const written = begun
      .then(() => persist(() => transaction(database, (tx) => write(tx, endings))))
      .finally(() => {
        waiting -= endings.length;
      });
    readyForNext = Promise.allSettled([
      written,
      begun.then(() => (endings.length < MAX_ENDINGS_PER_TRANSACTION ? delay(WRITE_INTERVAL_MS) : null)),
    ]);
    const page = { endings, written };
    return page;
  }

  async function write(tx: Transaction, endings: readonly Ending[]): Promise<void> {
    const sent = endings.filter((ending) => 'conclusion' in ending);
    const untried: Released[] = endings.flatMap((ending) =>
      'conclusion' in ending ? [] : { id: ending.delivery.id, nextAttemptAt: ending.nextAttemptAt },
    );
    if (sent.length > 0) await recordSent(tx, sent, clock(), onConcluded);
    if (untried.length > 0) await release(tx, untried);
  }

  /** Retries while the database is unavailable, because deliveries without a recorded outcome would be sent twice. */
  const persist = (work: () => Promise<void>) =>
    retry(work, {
      signal: stopped,
      pauses: PAUSES,
      attempts: MAX_ATTEMPTS,
      failed: (error) => log.warn({ err: error }, 'recording outcomes failed; trying again'),
    });

  return {
    write(ending) {
      if (!open || open.endings.length >= MAX_ENDINGS_PER_TRANSACTION) open = newPage();
      open.endings.push(ending);
      waiting += 1;
      return open.written;
    },
    waiting: () => waiting,
  };
}
