import type { EventType, TocsinEvent } from '../../domain/event.ts';
import { announce } from '../../platform/audit/trace.ts';
import { type Transaction, transaction } from '../../platform/database/database.ts';
import { type Consumer, runConsumer } from '../../platform/events/consumers.ts';
import { type Cursor, compareCursors, occursAfter, type StoredEvent } from '../../platform/events/events.ts';
import type { EventTail } from '../../platform/events/tail.ts';
import { lead } from '../../platform/jobs/leader.ts';
import type { Log } from '../../platform/log.ts';
import { retry } from '../../platform/retry.ts';
import { completeFanOut } from '../../subgraphs/notifications/fan-out/completion.ts';
import * as ledger from '../../subgraphs/notifications/fan-out/delivery-writes.ts';
import * as store from '../../subgraphs/notifications/fan-out/fan-out-store.ts';
import type { Chunk, FanOut, Range } from '../../subgraphs/notifications/fan-out/notice-writes.ts';
import * as notices from '../../subgraphs/notifications/fan-out/notice-writes.ts';
import { type AudienceSyncDependencies, syncAudience } from './audience-sync.ts';

export interface FanOutDependencies extends AudienceSyncDependencies {
  tail: EventTail;
  log: Log;
  clock: () => Date;
  /** Projects incidents for the notifications. Each step uses the projection of the events before its own. */
  incidents: Consumer;
}

/** The dependencies and the state of the fan-out while this process leads. */
interface Leading extends FanOutDependencies {
  /** By incident: the position up to which events are included in the audience that was last notified. */
  notified: Map<string, Cursor>;
  /** Aborted when this process no longer leads: a step ends before its next chunk. */
  signal: AbortSignal;
}

/** The pauses between attempts at a step, in milliseconds. */
const PAUSES = { first: 100, longest: 5_000 };

/**
 * Turns a published advisory into a notice in the feed of every impacted tenant, and a stage change into a message to
 * every notified tenant. It reads the events in order, in one process at a time. Each chunk of tenants commits with the
 * event that names them, and steps are idempotent, so the process may crash at any point and continue.
 */
export function runFanOut(dependencies: FanOutDependencies): { stop(): Promise<void> } {
  return lead(dependencies.database, 'fan-out', dependencies.log, async (signal) => {
    const leading: Leading = { ...dependencies, notified: new Map(), signal };
    // A step depends on facts from the events before its own, such as a declaration in force.
    const incidents = runConsumer(dependencies.database, dependencies.tail, dependencies.incidents, dependencies.log);
    try {
      const position = await transaction(dependencies.database, store.readPosition);
      const isStep = ({ type, incidentId }: StoredEvent) => type in STEPS && incidentId !== null;
      for await (const event of dependencies.tail.follow(position, signal, isStep)) {
        const step = async () => {
          await incidents.catchUp();
          await STEPS[event.type]?.(leading, event);
        };
        const failed = (error: unknown) =>
          dependencies.log.error(
            { err: error, event: event.type, incidentId: event.incidentId },
            'fan-out failed; trying again',
          );
        // Any number of attempts: a step that is skipped would leave a tenant without its notice.
        const done = await retry(step, { signal, pauses: PAUSES, failed }).then(
          () => true,
          () => false,
        );
        if (!done || signal.aborted) return;
        await transaction(dependencies.database, (tx) => store.savePosition(tx, event.cursor));
      }
    } finally {
      await incidents.stop();
    }
  });
}

const STEPS: Partial<Record<EventType, (dependencies: Leading, event: StoredEvent) => Promise<void>>> = {
  'advisory.published': notifyAudience,
  'impact.scoped': notifyImpact,
  'impact.certainty_changed': notifyImpact,
  // A notice names the authority of the place where its tenant is.
  'impact.relocated': syncAudience,
  'process.delay_lifted': notifyAudience,
  'process.clock_changed': notifyHeld,
  // Tenants that are due a notice sooner than within 72 hours must be known before anything is published.
  'incident.declared': syncAudience,
  'incident.advanced': notifyStage,
  'incident.handed_over': notifyStage,
};

/**
 * A scope of a million tenants produces a thousand events. The first of them notifies all tenants committed by then; but what
 * was published after it is sent in its turn, so that no tenant reads of a change of stage from before its notice.
 */
async function notifyImpact(dependencies: Leading, event: StoredEvent): Promise<void> {
  const incidentId = event.incidentId as string;
  const notified = dependencies.notified.get(incidentId);
  if (notified && compareCursors(notified, event.cursor) >= 0) return;
  const { dataSource } = dependencies.database;
  const isPublishedLater = await occursAfter(dataSource, event.cursor, incidentId, 'advisory.published');
  await (isPublishedLater ? syncAudience : notifyAudience)(dependencies, event);
}

/** Synchronizes the audience, and notifies each of its tenants that has not received the latest published revision. */
async function notifyAudience(dependencies: Leading, event: StoredEvent): Promise<void> {
  const fanOut = fanOutOf(dependencies, event);
  const position = dependencies.tail.position();
  await syncAudience(dependencies, event);
  const published = await transaction(dependencies.database, (tx) => store.findPublished(tx, fanOut.incidentId));
  if (published) {
    const { process, ...revision } = published;
    // An exercise runs through every step, but nothing in it is sent externally.
    if (revision.kind === 'RETRACTION') {
      if (!process.exercise) await retract(dependencies, event, fanOut, revision);
    } else if (store.isInForce(published)) {
      // Of a scope that is recorded while a delay runs, no tenant is notified before its end.
      if (await transaction(dependencies.database, (tx) => store.isHeld(tx, process, fanOut.recordedAt))) return;
      await notifyRevision(dependencies, event, fanOut, published);
    }
  }
  dependencies.notified.set(fanOut.incidentId, position);
}

/** Notifies the tenants that a delay held, once it has ended by time. */
async function notifyHeld(dependencies: Leading, event: StoredEvent): Promise<void> {
  if (event.facts['from'] === 'SUSPENDED') await notifyAudience(dependencies, event);
}

/**
 * Sends a revision to the tenants that have not received it, and resolves the notices of tenants that were ruled out.
 */
async function notifyRevision(
  dependencies: Leading,
  event: StoredEvent,
  fanOut: FanOut,
  { process, ...revision }: store.Published,
): Promise<void> {
  if (!process.exercise) {
    const final = revision.kind === 'FINAL';
    const facts = { revision: revision.number };
    const epoch = await beginEpoch(dependencies, event.incidentId);
    const send = (work: Step, type: EventType, extra = {}) =>
      inChunks(dependencies, epoch, work, event, type, { ...facts, ...extra }, fanOut.at);
    const insert: Step = (tx, range) => notices.insertNotices(tx, fanOut, revision, range);
    await send(recorded(insert, { fanOut, revision, first: true }), 'notice.published');
    const update: Step = (tx, range) => notices.updateNotices(tx, fanOut, revision, range);
    await send(
      recorded(update, { fanOut, revision, first: false }),
      final ? 'notice.resolved' : 'notice.updated',
      final ? { because: 'FINAL' } : {},
    );
    const resolve: Step = (tx, range) => notices.resolveRuledOut(tx, fanOut, range);
    await send(
      alsoRecording(resolve, (tx, tenantIds) => ledger.recordResolutions(tx, fanOut, tenantIds)),
      'notice.resolved',
      { because: 'RULED_OUT' },
    );
  }
  await transaction(dependencies.database, (tx) => completeFanOut(tx, fanOut, { ...revision, process }));
}

/** Sends a retraction to exactly the tenants that were notified. */
async function retract(
  dependencies: Leading,
  event: StoredEvent,
  fanOut: FanOut,
  revision: notices.NotifiedRevision,
): Promise<void> {
  const update: Step = (tx, range) => notices.updateNotices(tx, fanOut, revision, range);
  const facts = { revision: revision.number, because: 'RETRACTION' };
  const step = recorded(update, { fanOut, revision, first: false });
  const epoch = await beginEpoch(dependencies, event.incidentId);
  await inChunks(dependencies, epoch, step, event, 'notice.resolved', facts, fanOut.at);
}

/** Writes the next chunk of tenants of a range. */
type Step = (tx: Transaction, range: Range) => Promise<Chunk>;

/** A step that also records the notifications of its tenants in the ledger. */
function recorded(step: Step, recording: ledger.Recording): Step {
  return alsoRecording(step, (tx, tenantIds) => ledger.recordNotifications(tx, recording, tenantIds));
}

function alsoRecording(step: Step, more: (tx: Transaction, tenantIds: string[]) => Promise<void>): Step {
  return async (tx, range) => {
    const chunk = await step(tx, range);
    if (chunk.tenantIds.length > 0) await more(tx, chunk.tenantIds);
    return chunk;
  };
}

/** Notifies every tenant that has a notice of the incident's new stage. */
async function notifyStage(dependencies: Leading, event: StoredEvent): Promise<void> {
  const fanOut = fanOutOf(dependencies, event);
  const { from = null, to = null } = event.facts;
  const mark: Step = (tx, range) => notices.markStage(tx, fanOut, range);
  const step = alsoRecording(mark, (tx, tenantIds) => ledger.recordStageChange(tx, fanOut, tenantIds));
  const epoch = await beginEpoch(dependencies, event.incidentId);
  await inChunks(dependencies, epoch, step, event, 'notice.stage_changed', { from, to }, event.at);
}

/** An epoch, and the ranges of an incident's audience that are processed chunk by chunk. */
interface RangedEpoch {
  epoch: store.Epoch;
  ranges: Range[];
}

function beginEpoch({ database }: FanOutDependencies, incidentId: string | null): Promise<RangedEpoch> {
  return transaction(database, async (tx) => ({
    epoch: await store.beginEpoch(tx),
    ranges: await store.splitAudience(tx, incidentId as string),
  }));
}

/** Runs a step for the whole audience: the ranges concurrently, each chunk in its own transaction. */
async function inChunks(
  { database, signal }: Leading,
  { epoch, ranges }: RangedEpoch,
  step: Step,
  cause: StoredEvent,
  type: EventType,
  facts: TocsinEvent['facts'],
  at: Date,
): Promise<void> {
  const partitions = ranges.map(async ({ after, until }) => {
    for (let last: string | undefined = after; last !== undefined; ) {
      signal.throwIfAborted();
      const range: Range = { after: last, until };
      last = await transaction(database, async (tx) => {
        await store.assertEpoch(tx, epoch);
        const { tenantIds, notified } = await step(tx, range);
        if (notified.length > 0) await announce(tx, eventOf(cause, type, notified, facts, at));
        return tenantIds.at(-1);
      });
    }
  });
  // A retry must not begin while a partition is still being written.
  const failed = (await Promise.allSettled(partitions)).find(({ status }) => status === 'rejected');
  if (failed?.status === 'rejected') throw failed.reason;
}

function fanOutOf({ clock }: FanOutDependencies, event: StoredEvent): FanOut {
  const recordedAt = clock();
  // A tenant is notified when its feed entry commits; imported history keeps its own time.
  const at = event.facts['historical'] === true ? event.at : recordedAt;
  return { incidentId: event.incidentId as string, partition: event.partition, at, recordedAt, cause: event.cursor };
}

function eventOf(
  { incidentId, partition }: StoredEvent,
  type: EventType,
  tenantIds: string[],
  facts: TocsinEvent['facts'],
  at: Date,
): TocsinEvent {
  return { type, at, incidentId, tenantIds, partition, facts };
}
