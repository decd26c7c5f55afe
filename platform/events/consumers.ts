import { setTimeout as delay } from 'node:timers/promises';
import type { EventType } from '../../domain/event.ts';
import { type Database, type Transaction, transaction } from '../database/database.ts';
import type { Log } from '../log.ts';
import { repeat } from '../retry.ts';
import { type Cursor, ORIGIN, read, type StoredEvent } from './events.ts';
import type { EventTail } from './tail.ts';

/** A projection: it writes facts from events into its own tables. */
export interface Consumer {
  name: string;
  types: readonly EventType[];
  /** Writes the facts of an event. Each event takes effect once, in order. */
  handle(tx: Transaction, event: StoredEvent): Promise<void>;
}

export interface RunningConsumer {
  /**
   * Resolves when every event committed at the call has been handled, but waits at most CATCH_UP_TIMEOUT_MS for a running
   * transaction that holds events back; rejects with the handler's error.
   * @returns whether all of them have been handled; otherwise some are still held back
   */
  catchUp(): Promise<boolean>;
  stop(): Promise<void>;
}

/** Events handled in one transaction. */
const BATCH_EVENTS = 100;
/** How long catching up waits for events that are held back, and how often it looks for them. */
const CATCH_UP_TIMEOUT_MS = 2_000;
const HELD_BACK_INTERVAL_MS = 10;
/** Pauses between two attempts after a failure. */
const RETRY_PAUSES_MS = { first: 100, longest: 10_000 };

/**
 * Runs a consumer. Its cursor is a row that is locked and moved in the transaction of what it writes. So an event takes
 * effect once, however many processes run the consumer and wherever one dies.
 */
export function runConsumer(database: Database, tail: EventTail, consumer: Consumer, log: Log): RunningConsumer {
  const stopped = new AbortController();
  let wake = () => {};
  const unsubscribe = tail.onBatch((events) => {
    if (events.some(({ type }) => consumer.types.includes(type))) wake();
  });
  let last: Promise<unknown> = Promise.resolve();
  const running = repeat(handleUntilWoken, {
    signal: stopped.signal,
    pauses: RETRY_PAUSES_MS,
    failed: (error) => log.error({ err: error, consumer: consumer.name }, 'consumer failed; trying again'),
  });

  async function handleUntilWoken(): Promise<void> {
    const woken = new Promise<void>((resolve) => {
      wake = resolve;
    });
    await serialized(handleReadable);
    await woken;
  }

  /** Calls of one process wait here instead of at the row's lock, where each would hold a connection. */
  function serialized<Result>(work: () => Promise<Result>): Promise<Result> {
    const current = last.catch(() => {}).then(work);
    last = current;
    return current;
  }

  async function catchUp(): Promise<boolean> {
    for (let waited = 0; await serialized(handleReadable); waited += HELD_BACK_INTERVAL_MS) {
      if (waited >= CATCH_UP_TIMEOUT_MS || stopped.signal.aborted) return false;
      await delay(HELD_BACK_INTERVAL_MS, undefined, { signal: stopped.signal }).catch(() => {});
    }
    return true;
  }

  /** @returns whether there are events that could not be read yet */
  async function handleReadable(): Promise<boolean> {
    for (;;) {
      const { more, heldBack } = await transaction(database, handleBatch);
      if (!more || stopped.signal.aborted) return more || heldBack;
    }
  }

  async function handleBatch(tx: Transaction): Promise<{ more: boolean; heldBack: boolean }> {
    const after = await lockCursor(tx, consumer.name);
    const { events, until, more, heldBack } = await read(tx, after, BATCH_EVENTS, consumer.types);
    if (events.length === 0) return { more, heldBack };
    for (const event of events) if (consumer.types.includes(event.type)) await consumer.handle(tx, event);
    await tx.query('UPDATE platform.consumers SET xid = $2::text::xid8, sequence = $3 WHERE name = $1', [
      consumer.name,
      until.xid,
      until.sequence,
    ]);
    return { more, heldBack };
  }

  return {
    catchUp,
    async stop() {
      unsubscribe();
      stopped.abort();
      wake();
      await running;
      await last.catch(() => {});
    },
  };
}

async function lockCursor(tx: Transaction, name: string): Promise<Cursor> {
  const lock = (): Promise<Cursor[]> =>
    tx.query('SELECT xid::text, sequence::text FROM platform.consumers WHERE name = $1 FOR UPDATE', [name]);
  const [known] = await lock();
  if (known) return known;
  await tx.query(
    `INSERT INTO platform.consumers (name, xid, sequence) VALUES ($1, $2::text::xid8, $3) ON CONFLICT (name) DO NOTHING`,
    [name, ORIGIN.xid, ORIGIN.sequence],
  );
  const [begun] = await lock();
  return begun as Cursor;
}
