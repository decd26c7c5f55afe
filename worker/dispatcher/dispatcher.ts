import { setMaxListeners } from 'node:events';
import { concludeAttempt } from '../../domain/notification/delivery.ts';
import { transaction } from '../../platform/database/database.ts';
import { type JobHandler, type RunningJobs, runTimers } from '../../platform/jobs/jobs.ts';
import * as queue from '../../subgraphs/notifications/deliveries/queue.ts';
import type { Attempted } from './message.ts';
import { type Ending, type OutcomeWriterDependencies, openOutcomeWriter } from './outcomes.ts';
import { openReceivers } from './receivers.ts';

/** A delivery made ready, or why it is no longer due. */
export type Prepared = Ready | { cancelled: string };

interface Ready {
  /** @throws when the message cannot be written */
  send: (signal: AbortSignal) => Promise<Attempted>;
  /** Who is called: no more than a few at once, so that one that is slow delays nobody else. Null for no such bound. */
  receiver: string | null;
  /** By when its tenant must be told, if that hangs on it. */
  deadline: Date | null;
}

export interface DispatcherDependencies extends OutcomeWriterDependencies {
  /** From 0 to 1. */
  random: () => number;
  /** Makes deliveries of one batch, and so of one channel, ready; by their ids. */
  prepare: (deliveries: queue.Claimed[]) => Promise<Map<string, Prepared>>;
  /** How long what a courier took is its own unless it says that it lives: milliseconds. */
  lease: number;
}

/** Jobs at once in a process. */
const JOBS = 6;
/** Deliveries that wait to be written down while a job goes on to the next batch. */
const UNRECORDED = 2_000;
/** What became of a message that could not be written: it is tried again, and fails in the end. */
const UNWRITTEN: Attempted = { outcome: { kind: 'UNREACHABLE' }, answer: 'the message could not be written' };
/** How long what is under way may take when the process is stopped. */
const GRACE = 20_000;
/** When a receiver that is called by as many as it may be is tried again. */
const LATER = 1_000;
/** When deliveries are tried again that could not be made ready: whoever knows their recipients is away. */
const UNREADY = 5_000;

/**
 * Line "tell", second half: takes what is due from the ledger, sends it and writes down what became of it. The ledger is the
 * truth and jobs only wake: a courier may die anywhere, and what it had taken is sent again when its lease is over, with the
 * same Message-ID or webhook id. Any number run side by side.
 */
export async function runDispatcher(dependencies: DispatcherDependencies): Promise<RunningJobs> {
  const { database, clock, log, lease } = dependencies;
  const broken = new AbortController();
  // Everything under way listens to it.
  setMaxListeners(0, broken.signal);
  const underWay = new Set<string>();
  const beside = new Set<Promise<void>>();
  const receivers = openReceivers();
  const record = openOutcomeWriter(dependencies, broken.signal);
  const ahead = (milliseconds: number) => new Date(clock().getTime() + milliseconds);

  const ring: JobHandler = async ({ batch = '' }) => {
    const [now, until] = [clock(), ahead(lease)];
    const claimed = await queue.claim(database.dataSource, batch, { now, until, most: queue.BATCH });
    await (claimed.length > 0 ? dispatch(batch, claimed) : setRest(batch));
  };

  const setRest = (batch: string) => transaction(database, (tx) => queue.enqueueRest(tx, batch));

  /**
   * Sends what was taken, and waits until all is sent, or with webhooks until there is room for more: receivers that are slow
   * are left behind. It is written down beside the next batch, and then it is seen what is left of this one.
   */
  async function dispatch(batch: string, claimed: queue.Claimed[]): Promise<void> {
    const prepared = await dependencies.prepare(claimed).catch((error) => {
      log.warn({ error }, 'deliveries could not be made ready; trying again');
      return null;
    });
    if (!prepared) {
      const released = claimed.map(({ id }) => ({ id, nextAttemptAt: ahead(UNREADY) }));
      await transaction(database, async (tx) => {
        await queue.release(tx, released);
        await queue.enqueueRest(tx, batch);
      });
      return;
    }
    const endings = claimed.map((delivery) =>
      end(delivery, prepared.get(delivery.id) ?? { cancelled: 'no recipients' }),
    );
    const written = Promise.all(claimed.map((delivery, index) => keep(delivery, endings[index] as Promise<Ending>)))
      .then(() => setRest(batch))
      .catch((error) => log.error({ error }, 'what is left of a batch was not set'))
      .finally(() => beside.delete(written));
    beside.add(written);
    const sent = Promise.allSettled(endings);
    await (claimed.some(({ channel }) => channel === 'WEBHOOK') ? Promise.race([sent, receivers.room()]) : sent);
    if (record.waiting() > UNRECORDED) await written;
  }

  async function end(delivery: queue.Claimed, prepared: Prepared): Promise<Ending> {
    if ('cancelled' in prepared) return { delivery, conclusion: cancelled(delivery, prepared.cancelled) };
    const leave = await receivers.enter(prepared.receiver);
    if (!leave) return { delivery, nextAttemptAt: ahead(LATER) };
    return { delivery, conclusion: await attempt(delivery, prepared).finally(leave) };
  }

  /** Resolves once it is written down what became of a delivery; until then it is this courier's. */
  async function keep({ id }: queue.Claimed, ending: Promise<Ending>): Promise<void> {
    underWay.add(id);
    try {
      await record.write(await ending);
    } catch (error) {
      log.error({ error, deliveryId: id }, 'what became of a delivery was not written down');
    } finally {
      underWay.delete(id);
    }
  }

  async function attempt(
    { id, attempts, pauses }: queue.Claimed,
    { send, deadline }: Ready,
  ): Promise<queue.Conclusion> {
    const { outcome, answer } = await send(broken.signal).catch((error) => {
      log.error({ error, deliveryId: id }, 'a message could not be written');
      return UNWRITTEN;
    });
    const taken = { state: 'SENDING' as const, attempts, pauses, nextAttemptAt: null };
    const concluded = concludeAttempt(taken, outcome, { deadline, jitter: dependencies.random() }, clock());
    if ('refused' in concluded) throw new Error(concluded.message);
    return { id, ...concluded, answer };
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
  const jobs = await runTimers(database, { [queue.DISPATCHER_TASK]: ring }, clock, log, JOBS);
  return {
    async stop() {
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
