import { setTimeout as delay } from 'node:timers/promises';
import { connect } from '../database/connect.ts';
import type { Database } from '../database/database.ts';
import type { Log } from '../log.ts';
import { repeat } from '../retry.ts';
import { type Batch, type Cursor, compareCursors, head, read, type StoredEvent } from './events.ts';

/** Follows the end of the event table: one reader and one listening connection in a process, for any number of followers. */
export interface EventTail {
  /** The position up to which the tail has read. */
  position(): Cursor;
  /**
   * Events after a cursor, or from now on: replayed from the table, then live; in order, without gaps or duplicates. A
   * follower slower than the events reads from the table again, so that its backlog needs no memory.
   * @param wanted selects its events; the others are neither buffered nor wake it
   */
  follow(
    after: Cursor | null,
    signal: AbortSignal,
    wanted?: (event: StoredEvent) => boolean,
  ): AsyncGenerator<StoredEvent, void, void>;
  /** Calls a listener for every batch read. @returns a function that removes the listener */
  onBatch(listener: (events: StoredEvent[]) => void): () => void;
  /** Reads now, and resolves when everything committed and readable at the call has been read. */
  refresh(): Promise<void>;
  close(): Promise<void>;
}

const BATCH_EVENTS = 500;
/** The limit of one follower's buffer, counted in tenants named; each event counts as EVENT_WEIGHT more. */
const MAX_BUFFERED_TENANTS = 100_000;
const EVENT_WEIGHT = 100;
/** How often the table is read without a notification, which may be lost with its connection. */
const IDLE_INTERVAL_MS = 1_000;
/** Pauses between two attempts to listen. */
const RETRY_PAUSES_MS = { first: 100, longest: 5_000 };
/** How often the table is read while a running transaction, whose end raises no notification, holds back events. */
const HELD_BACK_INTERVAL_MS = 25;

interface Follower {
  wanted: (event: StoredEvent) => boolean;
  /** The position up to which it has received its events. */
  cursor: Cursor;
  buffer: StoredEvent[];
  weight: number;
  /** The position at which the buffer begins: events between the follower's cursor and here are read from the table. */
  from: Cursor;
  /** Resumes a follower that waits for events; null while it is busy. */
  wake: (() => void) | null;
}

/** Opens the tail at the newest readable event. */
export async function openTail(database: Database, log: Log): Promise<EventTail> {
  const { dataSource } = database;
  const closed = new AbortController();
  const followers = new Set<Follower>();
  const listeners = new Set<(events: StoredEvent[]) => void>();
  let position = await head(dataSource);
  const waker = openWaker();
  let reading: Promise<Batch> | null = null;

  const listener = listen(database, log, closed.signal, waker.wake);
  const pump = repeat(readOn, {
    signal: closed.signal,
    pauses: { first: IDLE_INTERVAL_MS, longest: IDLE_INTERVAL_MS },
    failed: (error) => log.error({ err: error }, 'reading events failed; trying again'),
  });

  async function readOn(): Promise<void> {
    const batch = await advance();
    if (!batch.more) await waker.wait(batch.heldBack ? HELD_BACK_INTERVAL_MS : IDLE_INTERVAL_MS);
  }

  /** Reads the next batch; one call at a time, later ones wait. */
  async function advance(): Promise<Batch> {
    while (reading) await reading.catch(() => {});
    reading = read(dataSource, position, BATCH_EVENTS);
    try {
      const batch = await reading;
      distribute(batch.events, batch.until);
      return batch;
    } finally {
      reading = null;
    }
  }

  function distribute(events: StoredEvent[], until: Cursor): void {
    if (events.length === 0) return;
    for (const follower of followers) {
      const wanted = events.filter(follower.wanted);
      if (wanted.length === 0) {
        // A waiting follower has everything up to here, and need not read it from the table.
        if (follower.wake) advanceTo(follower, until);
        continue;
      }
      const weight = wanted.reduce((sum, { tenantIds }) => sum + EVENT_WEIGHT + tenantIds.length, 0);
      if (follower.weight + weight > MAX_BUFFERED_TENANTS) {
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

  /** The next events of a follower: from the table while it is behind its buffer, then from the buffer. */
  async function nextOf(follower: Follower): Promise<Pick<Batch, 'events' | 'until'>> {
    if (compareCursors(follower.cursor, follower.from) < 0) {
      const { events, until } = await read(dataSource, follower.cursor, BATCH_EVENTS);
      // The table holds nothing more below the buffer: events that a position came from may have been removed since.
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
      waker.wake();
      await Promise.all([pump, listener]);
    },
  };
}

function advanceTo(follower: Follower, cursor: Cursor): void {
  if (compareCursors(cursor, follower.cursor) > 0) follower.cursor = cursor;
}

/** @returns the events that were in the buffer */
function empty(follower: Follower): StoredEvent[] {
  const { buffer } = follower;
  follower.buffer = [];
  follower.weight = 0;
  return buffer;
}

/** Ends a wait early; woken without a current wait, it ends the next one at once. */
function openWaker() {
  let woken = false;
  let resume = () => {};
  return {
    wake() {
      woken = true;
      resume();
    },
    async wait(milliseconds: number): Promise<void> {
      if (!woken) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, milliseconds);
          resume = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      }
      woken = false;
    },
  };
}

/** Keeps one connection listening, and reconnects when it is lost. */
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
      // Notifications may have been missed while no connection listened; their events are in the table.
      notified();
      await lost;
    } finally {
      await client.end();
    }
    await pause(RETRY_PAUSES_MS.first, closed);
  }
  return repeat(once, {
    signal: closed,
    pauses: RETRY_PAUSES_MS,
    failed: (error) => log.warn({ err: error }, 'listening for events failed; trying again'),
  });
}

async function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  await delay(milliseconds, undefined, { signal }).catch(() => {});
}
