import type { Readable } from 'node:stream';
import { setTimeout as delay } from 'node:timers/promises';
import type { EventType, TocsinEvent } from '../domain/event.ts';
import { type Database, type Transaction, transaction } from '../platform/database.ts';
import { append, type StoredEvent } from '../platform/events.ts';
import { lead } from '../platform/leader.ts';
import type { Log } from '../platform/log.ts';
import type { EventTail } from '../platform/tail.ts';
import * as planning from '../subgraphs/notifications/planning.ts';

export interface PlannerGround {
  database: Database;
  tail: EventTail;
  log: Log;
  clock: () => Date;
  /** The impacted tenants of an incident, as customers tells them: COPY text. */
  audience: (incidentId: string, partition: string) => Promise<Readable>;
}

/**
 * Line "tell", first half: from a published advisory to a notice in every impacted tenant's feed, and from a stage change
 * to every tenant told. It reads the events in order, one process at a time; each chunk of tenants commits with the event
 * that names them, and doing a step again changes nothing, so it may die anywhere and go on.
 */
export function runPlanner(ground: PlannerGround): { stop(): Promise<void> } {
  return lead(ground.database, 'planner', ground.log, async (signal) => {
    const position = await transaction(ground.database, planning.readPosition);
    for await (const event of ground.tail.follow(position, signal)) {
      const step = STEPS[event.type];
      if (!step || !event.incidentId) continue;
      await insist(ground.log, event, signal, () => step(ground, event));
      if (signal.aborted) return;
      await transaction(ground.database, (tx) => planning.savePosition(tx, event.cursor));
    }
  });
}

const STEPS: Partial<Record<EventType, (ground: PlannerGround, event: StoredEvent) => Promise<void>>> = {
  'advisory.published': tellAudience,
  'impact.scoped': tellAudience,
  'incident.advanced': tellStage,
};

/** Tells every tenant of the audience that has not been told the revision published last. */
async function tellAudience(ground: PlannerGround, event: StoredEvent): Promise<void> {
  const telling = tellingOf(ground, event);
  const published = await transaction(ground.database, (tx) => planning.findPublished(tx, telling.incidentId));
  if (!published) return;
  const { process, ...revision } = published;
  const audience = await ground.audience(telling.incidentId, event.partition);
  await transaction(ground.database, (tx) => planning.takeAudience(tx, telling.incidentId, audience));
  // An exercise walks every step, and nothing of it leaves the house.
  if (!process.exercise) {
    const facts = { revision: revision.number };
    const later = revision.kind === 'FINAL' ? 'notice.resolved' : 'notice.updated';
    await inChunks(
      ground,
      (tx, after) => planning.insertNotices(tx, telling, revision, after),
      event,
      'notice.published',
      facts,
      telling.at,
    );
    await inChunks(
      ground,
      (tx, after) => planning.updateNotices(tx, telling, revision, after),
      event,
      later,
      facts,
      telling.at,
    );
  }
  await transaction(ground.database, async (tx) => {
    await planning.setNotified(tx, telling);
    await append(tx, eventOf(event, 'process.notified', [], {}, telling.at));
  });
}

/** Tells every tenant that has a notice of the incident's new stage. */
function tellStage(ground: PlannerGround, event: StoredEvent): Promise<void> {
  const telling = tellingOf(ground, event);
  const { from = null, to = null } = event.facts;
  const mark = (tx: Transaction, after: string) => planning.markStage(tx, telling, after);
  return inChunks(ground, mark, event, 'notice.stage_changed', { from, to }, event.at);
}

async function inChunks(
  { database }: PlannerGround,
  tell: (tx: Transaction, after: string) => Promise<string[]>,
  cause: StoredEvent,
  type: EventType,
  facts: TocsinEvent['facts'],
  at: Date,
): Promise<void> {
  for (let after: string | undefined = ''; after !== undefined; ) {
    const last: string = after;
    after = await transaction(database, async (tx) => {
      const tenantIds = await tell(tx, last);
      if (tenantIds.length > 0) await append(tx, eventOf(cause, type, tenantIds, facts, at));
      return tenantIds.at(-1);
    });
  }
}

function tellingOf({ clock }: PlannerGround, event: StoredEvent): planning.Telling {
  const recordedAt = clock();
  // A tenant is told when its feed entry commits; history taken over from elsewhere keeps its own instant.
  const at = event.facts['historical'] === true ? event.at : recordedAt;
  return { incidentId: event.incidentId as string, at, recordedAt, cause: event.cursor };
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
  for (let pause = 100; !signal.aborted; pause = Math.min(pause * 2, 30_000)) {
    try {
      return await step();
    } catch (error) {
      log.error({ error, event: event.type, incidentId: event.incidentId }, 'planning failed; trying again');
      await delay(pause, undefined, { signal }).catch(() => {});
    }
  }
}
