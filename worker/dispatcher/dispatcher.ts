import { setMaxListeners } from 'node:events';
import { concludeAttempt } from '../../domain/notification/delivery.ts';
import { transaction } from '../../platform/database/database.ts';
import { type JobHandler, type RunningJobs, runTimers } from '../../platform/jobs/jobs.ts';
import type { TaskName } from '../../platform/jobs/tasks.ts';
import * as queue from '../../subgraphs/notifications/deliveries/queue.ts';
import type { Attempted } from './message.ts';
import { type Ending, type OutcomeWriterDependencies, openOutcomeWriter } from './outcomes.ts';
import { openReceivers } from './receivers.ts';

/** A prepared delivery, or the reason why it is no longer due. */
export type Prepared = Ready | { cancelled: string };

interface Ready {
  /** @throws when the message cannot be rendered */
  send: (signal: AbortSignal) => Promise<Attempted>;
  /**
   * The receiver of calls, of which only a few run at once, so that a slow receiver delays no other. Null: no limit.
   */
  receiver: string | null;
  /** The deadline for notifying the tenant, if it depends on this delivery. */
  deadline: Date | null;
}

export interface DispatcherDependencies extends OutcomeWriterDependencies {
  /** From 0 to 1. */
  random: () => number;
  /** Prepares the deliveries of one batch, and therefore of one channel. @returns them by id */
  prepare: (deliveries: queue.Claimed[]) => Promise<Map<string, Prepared>>;
  /** How long claimed deliveries belong to a dispatcher that does not renew its lease, in milliseconds. */
  lease: number;
}

/** Concurrent jobs in a process. */
const MAX_CONCURRENT_JOBS = 6;
/** Outcomes that may wait to be recorded while a job continues with the next batch. */
const MAX_UNRECORDED = 2_000;
/** The outcome of a message that could not be rendered: it is retried, and fails in the end. */
const PREPARATION_FAILED: Attempted = { outcome: { kind: 'UNREACHABLE' }, answer: 'the message could not be written' };
/** How long deliveries under way may take when the process stops. */
const STOP_TIMEOUT_MS = 20_000;
/** When a delivery is retried whose receiver has the maximum number of calls. */
const BUSY_RECEIVER_DELAY_MS = 1_000;
/** When deliveries are retried that could not be prepared because the recipients are unavailable. */
const PREPARATION_RETRY_MS = 5_000;

/**
 * Claims deliveries that are due in the ledger, sends them and records their outcomes. The ledger is authoritative, and
 * jobs only wake the dispatcher: it may crash at any point, and the deliveries that it had claimed are sent again when
 * its lease expires, with the same Message-ID or webhook id. Any number of dispatchers may run concurrently.
 */
export async function runDispatcher(dependencies: DispatcherDependencies): Promise<RunningJobs> {
  const { database, clock, log, lease } = dependencies;
  const aborting = new AbortController();
  // Every delivery under way adds a listener.
  setMaxListeners(0, aborting.signal);
  const underWay = new Set<string>();
  const recordings = new Set<Promise<void>>();
  const receivers = openReceivers();
  const outcomes = openOutcomeWriter(dependencies, aborting.signal);
  const after = (milliseconds: number) => new Date(clock().getTime() + milliseconds);

  const handleJob: JobHandler = async ({ batch = '' }) => {
    const [now, until] = [clock(), after(lease)];
    const claimed = await queue.claim(database.dataSource, batch, { now, until, most: queue.BATCH });
    await (claimed.length > 0 ? dispatch(batch, claimed) : enqueueRest(batch));
  };

  const enqueueRest = (batch: string) => transaction(database, (tx) => queue.enqueueRest(tx, batch));

  /**
   * Sends the claimed deliveries and waits until all are sent, or, if receivers limit their calls, only until there is capacity for more,
   * so that slow receivers do not delay the next batch. Outcomes are recorded while the next batch is sent; then the
   * rest of this batch is enqueued.
   */
  async function dispatch(batch: string, claimed: queue.Claimed[]): Promise<void> {
    const prepared = await dependencies.prepare(claimed).catch((error) => {
      log.warn({ err: error }, 'preparing deliveries failed; trying again');
      return null;
    });
    if (!prepared) {
      const released = claimed.map(({ id }) => ({ id, nextAttemptAt: after(PREPARATION_RETRY_MS) }));
      await transaction(database, async (tx) => {
        await queue.release(tx, released);
        await queue.enqueueRest(tx, batch);
      });
      return;
    }
    const endings = claimed.map((delivery) =>
      end(delivery, prepared.get(delivery.id) ?? { cancelled: 'no recipients' }),
    );
    const written = Promise.all(
      claimed.map((delivery, index) => recordOutcome(delivery, endings[index] as Promise<Ending>)),
    )
      .then(() => enqueueRest(batch))
      .catch((error) => log.error({ err: error }, 'enqueuing the rest of a batch failed'))
      .finally(() => recordings.delete(written));
    recordings.add(written);
    const sent = Promise.allSettled(endings);
    const isLimited = [...prepared.values()].some((each) => 'receiver' in each && each.receiver !== null);
    await (isLimited ? Promise.race([sent, receivers.room()]) : sent);
    if (outcomes.waiting() > MAX_UNRECORDED) await written;
  }

  async function end(delivery: queue.Claimed, prepared: Prepared): Promise<Ending> {
    if ('cancelled' in prepared) return { delivery, conclusion: cancelled(delivery, prepared.cancelled) };
    const leave = await receivers.enter(prepared.receiver);
    if (!leave) return { delivery, nextAttemptAt: after(BUSY_RECEIVER_DELAY_MS) };
    return { delivery, conclusion: await attempt(delivery, prepared).finally(leave) };
  }

  /** Resolves once the outcome of a delivery is recorded; until then its lease is renewed. */
  async function recordOutcome({ id }: queue.Claimed, ending: Promise<Ending>): Promise<void> {
    underWay.add(id);
    try {
      await outcomes.write(await ending);
    } catch (error) {
      log.error({ err: error, deliveryId: id }, 'recording the outcome of a delivery failed');
    } finally {
      underWay.delete(id);
    }
  }

  async function attempt(
    { id, attempts, pauses }: queue.Claimed,
    { send, deadline }: Ready,
  ): Promise<queue.Conclusion> {
    const { outcome, answer } = await send(aborting.signal).catch((error) => {
      log.error({ err: error, deliveryId: id }, 'rendering a message failed');
      return PREPARATION_FAILED;
    });
    const taken = { state: 'SENDING' as const, attempts, pauses, nextAttemptAt: null };
    const concluded = concludeAttempt(taken, outcome, { deadline, jitter: dependencies.random() }, clock());
    if ('refused' in concluded) throw new Error(concluded.message);
    return { id, ...concluded, answer };
  }

  const heartbeat = setInterval(() => {
    if (underWay.size === 0) return;
    transaction(database, (tx) => queue.renew(tx, [...underWay], after(lease))).catch((error) =>
      log.warn({ err: error }, 'renewing the leases of deliveries failed'),
    );
  }, lease / 3);
  const sweep = setInterval(() => {
    transaction(database, (tx) => queue.enqueueForgotten(tx, after(-lease)))
      .then((batches) => batches > 0 && log.warn({ batches }, 'batches without a job were found'))
      .catch((error) => log.warn({ err: error }, 'looking for batches without a job failed'));
  }, lease);
  const handlers = { [queue.DISPATCHER_TASK]: handleJob } satisfies Record<TaskName<'worker'>, JobHandler>;
  const jobs = await runTimers(database, handlers, clock, log, MAX_CONCURRENT_JOBS);
  return {
    async stop() {
      const grace = setTimeout(() => aborting.abort(), STOP_TIMEOUT_MS);
      await jobs.stop();
      await Promise.all(recordings);
      clearTimeout(grace);
      clearInterval(heartbeat);
      clearInterval(sweep);
    },
  };
}

function cancelled({ id, attempts, pauses }: queue.Claimed, reason: string) {
  return { id, state: 'CANCELLED' as const, attempts, pauses, nextAttemptAt: null, answer: reason };
}
