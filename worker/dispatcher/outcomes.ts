import { setTimeout as delay } from 'node:timers/promises';
import { type Database, type Transaction, transaction } from '../../platform/database/database.ts';
import { TENANTS_PER_EVENT } from '../../platform/events/events.ts';
import type { Log } from '../../platform/log.ts';
import { retry } from '../../platform/retry.ts';
import { type Claimed, type Released, release } from '../../subgraphs/notifications/deliveries/queue.ts';
import { recordSent, type Sent } from '../../subgraphs/notifications/fan-out/outcomes.ts';

/** What became of a delivery that was taken: it was sent or is not due any more, or it is given back untried. */
export type Ending = Sent | { delivery: Claimed; nextAttemptAt: Date };

export interface OutcomeWriterDependencies {
  database: Database;
  clock: () => Date;
  log: Log;
  /** What else follows from what became of them, in the transaction that writes it down. */
  settle?: (tx: Transaction, concluded: readonly Sent[], at: Date) => Promise<void>;
}

export interface OutcomeWriter {
  /** Resolves once it is written down. */
  write(ending: Ending): Promise<void>;
  /** How many are not written down yet. */
  waiting(): number;
}

interface Page {
  endings: Ending[];
  written: Promise<void>;
}

/** How often is written: milliseconds. */
const OFTEN = 200;
/** Between two attempts to write, in milliseconds, and how many there are: for almost a minute. */
const PAUSES = { first: 200, longest: 30_000 };
const ATTEMPTS = 9;
/** What one transaction writes at most: a single event may name all their tenants. */
const MOST = TENANTS_PER_EVENT;

/**
 * Writes down what is done as it comes, many at once: one transaction after the other, whichever jobs it comes from.
 * @param stopped from then on a failure is final
 */
export function openOutcomeWriter(
  { database, clock, log, settle }: OutcomeWriterDependencies,
  stopped: AbortSignal = new AbortController().signal,
): OutcomeWriter {
  let open: Page | null = null;
  let waiting = 0;
  /** When the page after the last one may be written. */
  let turn: Promise<unknown> = Promise.resolve();

  function newPage(): Page {
    const endings: Ending[] = [];
    const begun = turn.then(() => {
      if (open === page) open = null;
    });
    const written = begun
      .then(() => insist(() => transaction(database, (tx) => write(tx, endings))))
      .finally(() => {
        waiting -= endings.length;
      });
    turn = Promise.allSettled([written, begun.then(() => (endings.length < MOST ? delay(OFTEN) : null))]);
    const page = { endings, written };
    return page;
  }

  async function write(tx: Transaction, endings: readonly Ending[]): Promise<void> {
    const sent = endings.filter((ending) => 'conclusion' in ending);
    const untried: Released[] = endings.flatMap((ending) =>
      'conclusion' in ending ? [] : { id: ending.delivery.id, nextAttemptAt: ending.nextAttemptAt },
    );
    if (sent.length > 0) await recordSent(tx, sent, clock(), settle);
    if (untried.length > 0) await release(tx, untried);
  }

  /** What was sent is not forgotten because the database is away for a moment: it would be sent twice. */
  const insist = (work: () => Promise<void>) =>
    retry(work, {
      signal: stopped,
      pauses: PAUSES,
      attempts: ATTEMPTS,
      failed: (error) => log.warn({ error }, 'writing down what was sent failed; trying again'),
    });

  return {
    write(ending) {
      if (!open || open.endings.length >= MOST) open = newPage();
      open.endings.push(ending);
      waiting += 1;
      return open.written;
    },
    waiting: () => waiting,
  };
}
