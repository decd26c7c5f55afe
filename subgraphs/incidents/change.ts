import type { EventType } from '../../domain/event.ts';
import type { Fact } from '../../domain/incident/fact.ts';
import type { Incident } from '../../domain/incident/incident.ts';
import { currentSeverity } from '../../domain/incident/severity.ts';
import { becameHigh } from '../../domain/paging/page.ts';
import { isRefusal, type Refusal } from '../../domain/refusal.ts';
import { awareAt } from '../../domain/regimes/awareness.ts';
import { recordChange } from '../../platform/audit/trace.ts';
import type { Transaction } from '../../platform/database/database.ts';
import { noSuchIncident } from '../../platform/errors.ts';
import type { Context } from './context.ts';
import { setMissedTimers, updateTimers } from './obligations.ts';
import { lockIncident, saveIncident } from './store.ts';

/** The incident has changed since the version that the command named. */
interface StaleIncident {
  refused: 'StaleIncident';
  message: string;
  current: Incident;
}

export type Outcome = Incident | Refusal | StaleIncident;

export interface Target {
  incidentId: string;
  version?: number | null | undefined;
  at?: Date | null | undefined;
}

export type Facts = Record<string, string | number | boolean | null | string[]>;

/** A change that a command causes in addition to its own. */
export interface AdditionalChange {
  type: EventType;
  facts: Facts;
}

/** Every command on an existing incident: lock, decide, save, append event and audit entry, in one transaction. */
export function change(
  context: Context,
  target: Target,
  type: EventType,
  decide: (incident: Incident, fact: Fact) => Incident | Refusal,
  facts: (before: Incident, after: Incident, fact: Fact) => Facts = () => ({}),
  additional: (before: Incident, after: Incident, fact: Fact) => AdditionalChange[] = () => [],
): Promise<Outcome> {
  return context.transaction(async (tx) => {
    const before = await lockIncident(tx, context.viewer.partition, target.incidentId);
    if (!before) throw noSuchIncident();
    if (target.version != null && target.version !== before.version) return stale(before, target.version);
    const fact = factOf(context, target.at);
    const after = decide(before, fact);
    if (isRefusal(after)) return after;
    const saved = await saveIncident(tx, before, after);
    await updateTimers(tx, before, saved);
    await setMissedTimers(tx, before, saved, fact);
    await recordIncidentChange(tx, saved, type, fact, facts(before, saved, fact));
    for (const other of additional(before, saved, fact))
      await recordIncidentChange(tx, saved, other.type, fact, other.facts);
    return saved;
  });
}

export function factOf(context: Context, at: Date | null | undefined): Fact {
  const recordedAt = context.clock();
  return { at: at ?? recordedAt, recordedAt, by: context.viewer.subject };
}

/** When the provider was aware of the breach, as now known; nothing until it is. */
export function awareFacts(after: Incident): Facts {
  const aware = awareAt(after);
  return aware ? { awareAt: aware.toISOString() } : {};
}

export function stagesOf(before: Incident, after: Incident): Facts {
  return { from: before.stage, to: after.stage };
}

/** Whether a change made the severity HIGH, which pages the rota. */
export function severityFacts(before: Incident, after: Incident): Facts {
  const [from, to] = [before, after].map((incident) => currentSeverity(incident)?.severity ?? null);
  return { becameHigh: becameHigh(from ?? null, to ?? null) };
}

export async function recordIncidentChange(
  tx: Transaction,
  incident: Incident,
  type: EventType,
  fact: Fact,
  facts: Facts,
): Promise<void> {
  const { id: incidentId, partition } = incident;
  // A time given by the caller marks imported history: the events that follow from it carry that time too.
  const historical = fact.at.getTime() !== fact.recordedAt.getTime();
  await recordChange(tx, {
    type,
    at: fact.at,
    actor: fact.by,
    incidentId,
    partition,
    facts: { ...facts, historical },
    details: facts,
  });
}

function stale(current: Incident, version: number): StaleIncident {
  const message = `The incident has changed since version ${version}; the current version is ${current.version}. Reload it and try again.`;
  return { refused: 'StaleIncident', message, current };
}
