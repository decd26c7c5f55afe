import { setTimeout as delay } from 'node:timers/promises';
import { connect } from '../database/connect.ts';
import type { Database } from '../database/database.ts';
import type { Log } from '../log.ts';
import { repeat } from '../retry.ts';
import { type Batch, type Cursor, compareCursors, head, read, type StoredEvent } from './events.ts';

/** The end of the event table as one process follows it: one reader and one listening connection, however many followers. */
export interface EventTail {
  /** As far as the tail has read. */
  position(): Cursor;
  /**
   * Events after a cursor, or from now on: replayed from the table, then live; in order, none missed, none twice. A
   * follower that is slower than the events goes back to the table, so that it costs nobody memory.
   * @param wanted the events it is given; nothing is kept of the others, and none of them wakes it
   */
  follow(
    after: Cursor | null,
    signal: AbortSignal,
    wanted?: (event: StoredEvent) => boolean,
  ): AsyncGenerator<StoredEvent, void, void>;
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
/** Between two attempts to listen, in milliseconds. */
const PAUSES = { first: 100, longest: 5_000 };
/** While committed events are held back by a running transaction, which notifies nobody of its end. Milliseconds. */
const HELD_BACK = 25;

interface Follower {
  wanted: (event: StoredEvent) => boolean;
  /** As far as it has been given what it wants. */
  cursor: Cursor;
  buffer: StoredEvent[];
  weight: number;
  /** Where the buffer begins: what lies between the follower and here it must read from the table. */
  from: Cursor;
  /** Goes on with what is in the buffer; null while it is busy with something else. */
  wake: (() => void) | null;
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
  const pump = repeat(readOn, {
    signal: closed.signal,
    pauses: { first: IDLE, longest: IDLE },
    failed: (error) => log.error({ error }, 'reading events failed; trying again'),
  });

  async function readOn(): Promise<void> {
    const batch = await advance();
    if (!batch.more) await bell.wait(batch.heldBack ? HELD_BACK : IDLE);
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
    for (const follower of followers) {
      const wanted = events.filter(follower.wanted);
      if (wanted.length === 0) {
        // Whoever waits has all until here, and need never read it from the table.
        if (follower.wake) advanceTo(follower, until);
        continue;
      }
      const weight = wanted.reduce((sum, { tenantIds }) => sum + EVENT + tenantIds.length, 0);
      if (follower.weight + weight > BUFFER) {
        empty(follower);
        follower.from = until;
      } else {
        follower.buffer.push(...wanted);
        follower.weight += weight;
      }
      follower.wake?.();
    }
    position = until;
    for (const listen of listeners) listen(events);
  }

  async function* follow(
    after: Cursor | null,
    signal: AbortSignal,
    wanted: (event: StoredEvent) => boolean = () => true,
  ): AsyncGenerator<StoredEvent, void, void> {
    const ended = AbortSignal.any([signal, closed.signal]);
    const cursor = after ?? position;
    const follower: Follower = { wanted, cursor, buffer: [], weight: 0, from: position, wake: null };
    const end = () => follower.wake?.();
    ended.addEventListener('abort', end, { once: true });
    followers.add(follower);
    try {
      while (!ended.aborted) {
        const { events, until } = await nextOf(follower);
        for (const event of events) {
          if (ended.aborted) return;
          if (compareCursors(event.cursor, follower.cursor) <= 0) continue;
          follower.cursor = event.cursor;
          yield event;
        }
        advanceTo(follower, until);
      }
    } finally {
      ended.removeEventListener('abort', end);
      followers.delete(follower);
    }
  }

  /** What a follower gets next: from the table while it is behind its buffer, then from the buffer. */
  async function nextOf(follower: Follower): Promise<Pick<Batch, 'events' | 'until'>> {
    if (compareCursors(follower.cursor, follower.from) < 0) {
      const { events, until } = await read(dataSource, follower.cursor, BATCH);
      // Nothing left below the buffer: events a position was taken from may have been removed since.
      if (events.length === 0) follower.from = follower.cursor;
      return { events: events.filter(follower.wanted), until };
    }
    if (follower.buffer.length === 0) {
      await new Promise<void>((resolve) => {
        follower.wake = () => {
          follower.wake = null;
          resolve();
        };
      });
    }
    const events = empty(follower);
    return { events, until: events.at(-1)?.cursor ?? follower.cursor };
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

function advanceTo(follower: Follower, cursor: Cursor): void {
  if (compareCursors(cursor, follower.cursor) > 0) follower.cursor = cursor;
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
function listen(database: Database, log: Log, closed: AbortSignal, notified: () => void): Promise<void> {
  async function once(): Promise<void> {
    const config = { connectionString: database.url, application_name: 'tocsin events', keepAlive: true };
    const client = await connect(config, closed);
    const lost = new Promise<void>((resolve) => {
      client.on('error', () => resolve());
      client.on('end', () => resolve());
    });
    try {
      client.on('notification', notified);
      await client.query('LISTEN tocsin_events');
      // What was announced while nobody listened is in the table.
      notified();
      await lost;
    } finally {
      await client.end();
    }
    await pause(PAUSES.first, closed);
  }
  return repeat(once, {
    signal: closed,
    pauses: PAUSES,
    failed: (error) => log.warn({ error }, 'listening for events failed; trying again'),
  });
}

async function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  await delay(milliseconds, undefined, { signal }).catch(() => {});
}
