import { setTimeout as delay } from 'node:timers/promises';
import { Client } from 'pg';
import type { Database } from './database.ts';
import { type Batch, type Cursor, compareCursors, head, read, type StoredEvent } from './events.ts';
import type { Log } from './log.ts';

/** The end of the event table as one process follows it: one reader and one listening connection, however many followers. */
export interface EventTail {
  /** As far as the tail has read. */
  position(): Cursor;
  /**
   * Events after a cursor, or from now on: replayed from the table, then live; in order, none missed, none twice. A
   * follower that is slower than the events goes back to the table, so that it costs nobody memory.
   */
  follow(after: Cursor | null, signal: AbortSignal): AsyncGenerator<StoredEvent, void, void>;
  /** Calls a listener for every batch read. @returns the way to stop it */
  onBatch(listener: (events: StoredEvent[]) => void): () => void;
  /** Reads now, and resolves when everything committed and readable at the call has been read. */
  refresh(): Promise<void>;
  close(): Promise<void>;
}

const BATCH = 500;
/** How much waits in memory for one follower before it is sent back to the table: tenants named, each event counting as EVENT. */
const BUFFER = 100_000;
const EVENT = 100;
/** Without a notification the table is looked at this often: one may be lost with its connection. Milliseconds. */
const IDLE = 1_000;
/** While committed events are held back by a running transaction, which notifies nobody of its end. Milliseconds. */
const HELD_BACK = 25;

interface Follower {
  buffer: StoredEvent[];
  weight: number;
  /** Where the buffer begins: what lies between the follower and here it must read from the table. */
  from: Cursor;
  wake: () => void;
}

/** Opens the tail at the newest readable event. */
export async function openTail(database: Database, log: Log): Promise<EventTail> {
  const { dataSource } = database;
  const closed = new AbortController();
  const followers = new Set<Follower>();
  const listeners = new Set<(events: StoredEvent[]) => void>();
  let position = await head(dataSource);
  const bell = openBell();
  let reading: Promise<Batch> | null = null;

  const listener = listen(database, log, closed.signal, bell.ring);
  const pump = run();

  async function run(): Promise<void> {
    while (!closed.signal.aborted) {
      try {
        const batch = await advance();
        if (!batch.more) await bell.wait(batch.heldBack ? HELD_BACK : IDLE);
      } catch (error) {
        if (closed.signal.aborted) return;
        log.error({ error }, 'reading events failed; trying again');
        await pause(IDLE, closed.signal);
      }
    }
  }

  /** One reader at a time: whoever asks while one is under way waits its turn. */
  async function advance(): Promise<Batch> {
    while (reading) await reading.catch(() => {});
    reading = read(dataSource, position, BATCH);
    try {
      const batch = await reading;
      hand(batch.events, batch.until);
      return batch;
    } finally {
      reading = null;
    }
  }

  function hand(events: StoredEvent[], until: Cursor): void {
    if (events.length === 0) return;
    const weight = events.reduce((sum, { tenantIds }) => sum + EVENT + tenantIds.length, 0);
    for (const follower of followers) {
      if (follower.weight + weight > BUFFER) {
        empty(follower);
        follower.from = until;
      } else {
        follower.buffer.push(...events);
        follower.weight += weight;
      }
      follower.wake();
    }
    position = until;
    for (const listen of listeners) listen(events);
  }

  async function* follow(after: Cursor | null, signal: AbortSignal): AsyncGenerator<StoredEvent, void, void> {
    const ended = AbortSignal.any([signal, closed.signal]);
    const follower: Follower = { buffer: [], weight: 0, from: position, wake: () => {} };
    const end = () => follower.wake();
    ended.addEventListener('abort', end, { once: true });
    followers.add(follower);
    let cursor = after ?? position;
    try {
      while (!ended.aborted) {
        const live = await nextOf(follower, cursor);
        for (const event of live) {
          if (ended.aborted) return;
          if (compareCursors(event.cursor, cursor) <= 0) continue;
          cursor = event.cursor;
          yield event;
        }
      }
    } finally {
      ended.removeEventListener('abort', end);
      followers.delete(follower);
    }
  }

  /** What a follower at a cursor gets next: from the table while it is behind its buffer, then from the buffer. */
  async function nextOf(follower: Follower, cursor: Cursor): Promise<StoredEvent[]> {
    if (compareCursors(cursor, follower.from) < 0) {
      const { events } = await read(dataSource, cursor, BATCH);
      // Nothing left below the buffer: events a position was taken from may have been removed since.
      if (events.length === 0) follower.from = cursor;
      return events;
    }
    if (follower.buffer.length === 0) {
      await new Promise<void>((resolve) => {
        follower.wake = resolve;
      });
    }
    return empty(follower);
  }

  return {
    position: () => position,
    follow,
    onBatch(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async refresh() {
      while ((await advance()).more);
    },
    async close() {
      closed.abort();
      bell.ring();
      await Promise.all([pump, listener]);
    },
  };
}

/** @returns what was in the buffer */
function empty(follower: Follower): StoredEvent[] {
  const { buffer } = follower;
  follower.buffer = [];
  follower.weight = 0;
  return buffer;
}

/** Ends a wait early; rung while nobody waits, it ends the next one at once. */
function openBell() {
  let rung = false;
  let resume = () => {};
  return {
    ring() {
      rung = true;
      resume();
    },
    /** @param longest milliseconds */
    async wait(longest: number): Promise<void> {
      if (!rung) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, longest);
          resume = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      }
      rung = false;
    },
  };
}

/** Keeps one connection listening; a lost one is made again. */
async function listen(database: Database, log: Log, closed: AbortSignal, notified: () => void): Promise<void> {
  for (let wait = 100; !closed.aborted; wait = Math.min(wait * 2, 5_000)) {
    const client = new Client({ connectionString: database.url, application_name: 'tocsin events', keepAlive: true });
    const lost = new Promise<void>((resolve) => {
      client.on('error', () => resolve());
      client.on('end', () => resolve());
    });
    try {
      await client.connect();
      client.on('notification', notified);
      await client.query('LISTEN tocsin_events');
      wait = 100;
      // What was announced while nobody listened is in the table.
      notified();
      await Promise.race([lost, aborted(closed)]);
    } catch (error) {
      log.warn({ error }, 'listening for events failed; trying again');
    } finally {
      await client.end().catch(() => {});
    }
    await pause(wait, closed);
  }
}

async function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  await delay(milliseconds, undefined, { signal }).catch(() => {});
}

function aborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
}
