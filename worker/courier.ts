import { setMaxListeners } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { concludeAttempt } from '../domain/delivery.ts';
import { type Database, type Transaction, transaction } from '../platform/database.ts';
import { type Ring, type RunningJobs, runTimers } from '../platform/jobs.ts';
import type { Log } from '../platform/log.ts';
import * as queue from '../subgraphs/notifications/queue.ts';
import { recordSent, type Sent } from '../subgraphs/notifications/sent.ts';
import type { Attempted } from './message.ts';
import { openReceivers } from './receivers.ts';

/** A delivery made ready, or why it is no longer due. */
export type Prepared = Ready | { cancelled: string };

interface Ready {
  send: (signal: AbortSignal) => Promise<Attempted>;
  /** Who is called: no more than a few at once, so that one that is slow delays nobody else. Null for no such bound. */
  receiver: string | null;
  /** By when its tenant must be told, if that hangs on it. */
  deadline: Date | null;
}

export interface CourierGround {
  database: Database;
  clock: () => Date;
  /** From 0 to 1. */
  random: () => number;
  log: Log;
  /** Makes deliveries of one batch, and so of one channel, ready; by their ids. */
  prepare: (deliveries: queue.Claimed[]) => Promise<Map<string, Prepared>>;
  /** What else follows from what became of them, in the transaction that writes it down. */
  settle?: (tx: Transaction, concluded: readonly Sent[], at: Date) => Promise<void>;
  /** How long what a courier took is its own unless it says that it lives: milliseconds. */
  lease: number;
}

/** How long one job waits for a receiver; what takes longer goes on beside the next. */
const PATIENCE = 2_000;
/** Jobs at once in a process, and sendings under way with which a job still leaves what is slow behind. */
const JOBS = 6;
const BESIDE = 1_000;
/** How long what is under way may take when the process is stopped. */
const GRACE = 20_000;
/** When a receiver that is called by as many as it may be is tried again. */
const LATER = 1_000;
/** When deliveries are tried again that could not be made ready: whoever knows their recipients is away. */
const UNREADY = 5_000;
/** How often what is done is written down. */
const FLUSH = 200;

/**
 * Line "tell", second half: takes what is due from the ledger, sends it and writes down what became of it. The ledger is the
 * truth and jobs only wake: a courier may die anywhere, and what it had taken is sent again when its lease is over, with the
 * same Message-ID or webhook id. Any number run side by side.
 */
export async function runCourier(ground: CourierGround): Promise<RunningJobs> {
  const { database, clock, log, lease } = ground;
  const stopping = new AbortController();
  const broken = new AbortController();
  // Everything under way listens to it.
  setMaxListeners(0, broken.signal);
  const underWay = new Set<string>();
  const beside = new Set<Promise<void>>();
  const receivers = openReceivers();
  const ahead = (milliseconds: number) => new Date(clock().getTime() + milliseconds);

  const ring: Ring = async ({ batch = '' }) => {
    while (!stopping.signal.aborted) {
      const [now, until] = [clock(), ahead(lease)];
      const claimed = await transaction(database, (tx) => queue.claim(tx, batch, { now, until, most: queue.BATCH }));
      if (claimed.length === 0) break;
      await dispatch(batch, claimed);
    }
    await transaction(database, (tx) => queue.enqueueRest(tx, batch));
  };

  /** Sends what was taken, and waits for it: as long as it takes for mails, for webhooks as long as one may be waited for. */
  async function dispatch(batch: string, claimed: queue.Claimed[]): Promise<void> {
    const prepared = await ground.prepare(claimed).catch((error) => {
      log.warn({ error }, 'deliveries could not be made ready; trying again');
      return null;
    });
    if (!prepared) {
      const ids = claimed.map(({ id }) => id);
      return transaction(database, (tx) => queue.release(tx, ids, ahead(UNREADY)));
    }
    const done: Sent[] = [];
    const busy: string[] = [];
    const sending: Promise<void>[] = [];
    for (const delivery of claimed) {
      const ready = prepared.get(delivery.id) ?? { cancelled: 'there is nobody to send it to' };
      const leave = 'cancelled' in ready ? null : receivers.enter(ready.receiver);
      if ('cancelled' in ready) done.push({ delivery, conclusion: cancelled(delivery, ready.cancelled) });
      else if (leave) sending.push(attempt(delivery, ready, done).finally(leave));
      else busy.push(delivery.id);
    }
    if (busy.length > 0) await transaction(database, (tx) => queue.release(tx, busy, ahead(LATER)));
    const written = writeDown(done, sending)
      .then(() => transaction(database, (tx) => queue.enqueueRest(tx, batch)))
      .catch((error) => log.error({ error }, 'what became of deliveries was not written down'))
      .finally(() => beside.delete(written));
    beside.add(written);
    const leaves = claimed.some(({ channel }) => channel === 'WEBHOOK') && receivers.underWay() < BESIDE;
    await (leaves ? Promise.race([written, delay(PATIENCE)]) : written);
  }

  async function attempt(delivery: queue.Claimed, ready: Ready, done: Sent[]): Promise<void> {
    underWay.add(delivery.id);
    try {
      const { outcome, answer } = await ready.send(broken.signal);
      const { id, attempts, pauses } = delivery;
      const taken = { state: 'SENDING' as const, attempts, pauses, nextAttemptAt: null };
      const attempted = { deadline: ready.deadline, jitter: ground.random() };
      const concluded = concludeAttempt(taken, outcome, attempted, clock());
      if ('refused' in concluded) throw new Error(concluded.message);
      done.push({ delivery, conclusion: { id, ...concluded, answer } });
    } finally {
      underWay.delete(delivery.id);
    }
  }

  /** Writes down what is done as it comes, many at once, until nothing is under way. */
  async function writeDown(done: Sent[], sending: Promise<void>[]): Promise<void> {
    const all = Promise.allSettled(sending).then(() => true);
    for (let finished = sending.length === 0; ; ) {
      const sent = done.splice(0);
      if (sent.length > 0) {
        await insist(() => transaction(database, (tx) => recordSent(tx, sent, clock(), ground.settle)));
      }
      if (finished && done.length === 0) return;
      finished = await Promise.race([all, delay(FLUSH, false)]);
    }
  }

  /** What was sent is not forgotten because the database is away for a moment: it would be sent twice. */
  async function insist(work: () => Promise<void>): Promise<void> {
    for (let pause = 200; ; pause *= 2) {
      try {
        return await work();
      } catch (error) {
        if (pause > 30_000) throw error;
        log.warn({ error }, 'writing down what was sent failed; trying again');
        await delay(pause);
      }
    }
  }

  const heartbeat = setInterval(() => {
    if (underWay.size === 0) return;
    transaction(database, (tx) => queue.renew(tx, [...underWay], ahead(lease))).catch((error) =>
      log.warn({ error }, 'what is under way could not be kept'),
    );
  }, lease / 3);
  const sweep = setInterval(() => {
    transaction(database, (tx) => queue.enqueueForgotten(tx, ahead(-lease)))
      .then((batches) => batches > 0 && log.warn({ batches }, 'batches were forgotten'))
      .catch((error) => log.warn({ error }, 'forgotten batches could not be looked for'));
  }, lease);
  const jobs = await runTimers(database, { [queue.COURIER_TASK]: ring }, clock, log, JOBS);
  return {
    async stop() {
      stopping.abort();
      const grace = setTimeout(() => broken.abort(), GRACE);
      await jobs.stop();
      await Promise.all(beside);
      clearTimeout(grace);
      clearInterval(heartbeat);
      clearInterval(sweep);
    },
  };
}

function cancelled({ id, attempts, pauses }: queue.Claimed, reason: string) {
  return { id, state: 'CANCELLED' as const, attempts, pauses, nextAttemptAt: null, answer: reason };
}
