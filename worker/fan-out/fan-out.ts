import { setTimeout as delay } from 'node:timers/promises';
import type { EventType, TocsinEvent } from '../../domain/event.ts';
import { type Transaction, transaction } from '../../platform/database/database.ts';
import { type Consumer, runConsumer } from '../../platform/events/consumers.ts';
import { append, type Cursor, compareCursors, type StoredEvent } from '../../platform/events/events.ts';
import type { EventTail } from '../../platform/events/tail.ts';
import { lead } from '../../platform/jobs/leader.ts';
import type { Log } from '../../platform/log.ts';
import { finishTelling } from '../../subgraphs/notifications/fan-out/completion.ts';
import * as ledger from '../../subgraphs/notifications/fan-out/delivery-writes.ts';
import * as planning from '../../subgraphs/notifications/fan-out/fan-out-store.ts';
import type { Chunk, Range, Telling } from '../../subgraphs/notifications/fan-out/notice-writes.ts';
import * as notices from '../../subgraphs/notifications/fan-out/notice-writes.ts';
import { type TakeOverGround, takeOver } from './audience-sync.ts';

export interface PlannerGround extends TakeOverGround {
  tail: EventTail;
  log: Log;
  clock: () => Date;
  /** What the notifications learn of incidents: each step goes by what the events before its own have said. */
  incidents: Consumer;
}

/** A planner's ground while it leads, and what it has read so far. */
interface Leading extends PlannerGround {
  /** By incident: the events up to here are in the audience that was told last. */
  told: Map<string, Cursor>;
}

/**
 * Line "tell", first half: from a published advisory to a notice in every impacted tenant's feed, and from a stage change
 * to every tenant told. It reads the events in order, one process at a time; each chunk of tenants commits with the event
 * that names them, and doing a step again changes nothing, so it may die anywhere and go on.
 */
export function runPlanner(ground: PlannerGround): { stop(): Promise<void> } {
  return lead(ground.database, 'planner', ground.log, async (signal) => {
    const leading: Leading = { ...ground, told: new Map() };
    // What a step goes by, a declaration in force say, is what the events before its own have said.
    const incidents = runConsumer(ground.database, ground.tail, ground.incidents, ground.log);
    try {
      const position = await transaction(ground.database, planning.readPosition);
      const isStep = ({ type, incidentId }: StoredEvent) => type in STEPS && incidentId !== null;
      for await (const event of ground.tail.follow(position, signal, isStep)) {
        await insist(ground.log, event, signal, async () => {
          await incidents.catchUp();
          await STEPS[event.type]?.(leading, event);
        });
        if (signal.aborted) return;
        await transaction(ground.database, (tx) => planning.savePosition(tx, event.cursor));
      }
    } finally {
      await incidents.stop();
    }
  });
}

const STEPS: Partial<Record<EventType, (ground: Leading, event: StoredEvent) => Promise<void>>> = {
  'advisory.published': tellAudience,
  'impact.scoped': tellImpact,
  'impact.certainty_changed': tellImpact,
  // Who is owed word sooner than 72 hours must be known before anything is published.
  'incident.declared': takeOver,
  'incident.advanced': tellStage,
  'incident.handed_over': tellStage,
};

/** A scope of a million tenants comes as a thousand events, and the first of them brings all that is committed by then. */
async function tellImpact(ground: Leading, event: StoredEvent): Promise<void> {
  const told = ground.told.get(event.incidentId as string);
  if (!told || compareCursors(told, event.cursor) < 0) await tellAudience(ground, event);
}

/** Brings the audience up to date, and tells every tenant of it that has not been told the revision published last. */
async function tellAudience(ground: Leading, event: StoredEvent): Promise<void> {
  const telling = tellingOf(ground, event);
  const heard = ground.tail.position();
  await takeOver(ground, event);
  const published = await transaction(ground.database, (tx) => planning.findPublished(tx, telling.incidentId));
  if (published) {
    const { process, ...revision } = published;
    // An exercise walks every step, and nothing of it leaves the house.
    if (revision.kind === 'RETRACTION') {
      if (!process.exercise) await retract(ground, event, telling, revision);
    } else if (planning.isInForce(published)) await tellRevision(ground, event, telling, published);
  }
  ground.told.set(telling.incidentId, heard);
}

/** Tells a revision to whom it is new, and resolves the notices of those who were ruled out. */
async function tellRevision(
  ground: Leading,
  event: StoredEvent,
  telling: Telling,
  { process, ...revision }: planning.Published,
): Promise<void> {
  if (!process.exercise) {
    const final = revision.kind === 'FINAL';
    const facts = { revision: revision.number };
    const turn = await takeTurn(ground, event.incidentId);
    const send = (work: Step, type: EventType, extra = {}) =>
      inChunks(ground, turn, work, event, type, { ...facts, ...extra }, telling.at);
    const insert: Step = (tx, range) => notices.insertNotices(tx, telling, revision, range);
    await send(recorded(insert, { telling, revision, first: true }), 'notice.published');
    const update: Step = (tx, range) => notices.updateNotices(tx, telling, revision, range);
    await send(
      recorded(update, { telling, revision, first: false }),
      final ? 'notice.resolved' : 'notice.updated',
      final ? { because: 'FINAL' } : {},
    );
    const resolve: Step = (tx, range) => notices.resolveRuledOut(tx, telling, range);
    await send(
      besides(resolve, (tx, tenantIds) => ledger.recordResolutions(tx, telling, tenantIds)),
      'notice.resolved',
      { because: 'RULED_OUT' },
    );
  }
  await transaction(ground.database, (tx) => finishTelling(tx, telling, { ...revision, process }));
}

/** Tells a retraction to everybody who was told, and to nobody else. */
async function retract(
  ground: Leading,
  event: StoredEvent,
  telling: Telling,
  revision: notices.ToldRevision,
): Promise<void> {
  const update: Step = (tx, range) => notices.updateNotices(tx, telling, revision, range);
  const facts = { revision: revision.number, because: 'RETRACTION' };
  const step = recorded(update, { telling, revision, first: false });
  const turn = await takeTurn(ground, event.incidentId);
  await inChunks(ground, turn, step, event, 'notice.resolved', facts, telling.at);
}

/** Writes the next chunk of tenants of a range. */
type Step = (tx: Transaction, range: Range) => Promise<Chunk>;

/** A chunk that leaves on record who was told what. */
function recorded(step: Step, recording: ledger.Recording): Step {
  return besides(step, (tx, tenantIds) => ledger.recordTold(tx, recording, tenantIds));
}

function besides(step: Step, more: (tx: Transaction, tenantIds: string[]) => Promise<void>): Step {
  return async (tx, range) => {
    const chunk = await step(tx, range);
    if (chunk.tenantIds.length > 0) await more(tx, chunk.tenantIds);
    return chunk;
  };
}

/** Tells every tenant that has a notice of the incident's new stage. */
async function tellStage(ground: PlannerGround, event: StoredEvent): Promise<void> {
  const telling = tellingOf(ground, event);
  const { from = null, to = null } = event.facts;
  const mark: Step = (tx, range) => notices.markStage(tx, telling, range);
  const step = besides(mark, (tx, tenantIds) => ledger.recordStageChange(tx, telling, tenantIds));
  const turn = await takeTurn(ground, event.incidentId);
  await inChunks(ground, turn, step, event, 'notice.stage_changed', { from, to }, event.at);
}

/** A turn, and the ranges of an incident's audience for what is done chunk by chunk. */
interface RangedTurn {
  turn: planning.Turn;
  ranges: Range[];
}

function takeTurn({ database }: PlannerGround, incidentId: string | null): Promise<RangedTurn> {
  return transaction(database, async (tx) => ({
    turn: await planning.takeTurn(tx),
    ranges: await planning.splitAudience(tx, incidentId as string),
  }));
}

/** Does a step for the whole audience, in ranges side by side, each chunk in a transaction of its own. */
async function inChunks(
  { database }: PlannerGround,
  { turn, ranges }: RangedTurn,
  step: Step,
  cause: StoredEvent,
  type: EventType,
  facts: TocsinEvent['facts'],
  at: Date,
): Promise<void> {
  const lanes = ranges.map(async ({ after, until }) => {
    for (let last: string | undefined = after; last !== undefined; ) {
      const range: Range = { after: last, until };
      last = await transaction(database, async (tx) => {
        await planning.keepTurn(tx, turn);
        const { tenantIds, told } = await step(tx, range);
        if (told.length > 0) await append(tx, eventOf(cause, type, told, facts, at));
        return tenantIds.at(-1);
      });
    }
  });
  // Whoever tries again must not meet a lane that still goes on.
  const failed = (await Promise.allSettled(lanes)).find((lane) => lane.status === 'rejected');
  if (failed) throw failed.reason;
}

function tellingOf({ clock }: PlannerGround, event: StoredEvent): Telling {
  const recordedAt = clock();
  // A tenant is told when its feed entry commits; history taken over from elsewhere keeps its own instant.
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

/** Tries a step until it succeeds: skipping it would leave somebody untold. */
async function insist(log: Log, event: StoredEvent, signal: AbortSignal, step: () => Promise<void>): Promise<void> {
  for (let pause = 100; !signal.aborted; pause = Math.min(pause * 2, 5_000)) {
    try {
      return await step();
    } catch (error) {
      log.error({ error, event: event.type, incidentId: event.incidentId }, 'planning failed; trying again');
      await delay(pause, undefined, { signal }).catch(() => {});
    }
  }
}
