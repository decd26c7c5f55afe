import type { EventType } from '../../../domain/event.ts';
import { checkFact } from '../../../domain/incident/fact.ts';
import { checkMatches, checkNames, checkScope, SCOPE_REFUSED, type ScopeRule } from '../../../domain/incident/scope.ts';
import { type Unmet, unmetNeeds } from '../../../domain/refusal.ts';
import { recordChange } from '../../../platform/audit/trace.ts';
import type { Executor, Transaction } from '../../../platform/database/database.ts';
import { noSuchIncident } from '../../../platform/errors.ts';
import type { Context } from '../context.ts';
import type { ScopeIncidentInput } from '../inputs.generated.ts';
import type { IncidentReference } from '../references.ts';
import type { KnownIncidentRow } from '../tables.ts';
import { placesOfImpact } from './places.ts';
import { findUnknownNames } from './scope-names.ts';
import {
  findRulesWithoutTenants,
  insertImpact,
  insertScopeRules,
  lockIncident,
  type ScopeChange,
  type ScopeFact,
} from './scope-store.ts';

/**
 * Records rules, and the tenants and resources that they match as an incident's impact. Scoping with the same rules again
 * adds later matches and leaves the existing impact unchanged.
 * @throws AppError NOT_FOUND when the viewer's partition has no such incident
 */
export async function scopeIncident(context: Context, input: ScopeIncidentInput): Promise<IncidentReference | Unmet> {
  const { viewer } = context;
  const recordedAt = context.clock();
  const fact: ScopeFact = {
    certainty: input.certainty ?? 'SUSPECTED',
    by: viewer.subject,
    at: input.at ?? recordedAt,
    recordedAt,
  };
  const upToDate = await context.catchUpOn(input.incidentId);
  return context.transaction(async (tx) => {
    const incident = await lockIncident(tx, viewer.partition, input.incidentId);
    if (!incident) throw noSuchIncident(upToDate);
    const refused = await refuseScope(tx, incident.partition, input.rules, [
      ...checkFact(fact, [{ time: incident.detectedAt, what: 'detection' }]),
      ...checkCertainty(fact),
    ]);
    if (refused) return refused;
    if (!input.acknowledgeNoTenants) {
      const empty = checkMatches(await findRulesWithoutTenants(tx, incident.partition, input.rules));
      if (empty) return empty;
    }
    await insertScopeRules(tx, incident.id, input.rules, fact);
    const change = await insertImpact(tx, incident, input.rules, fact);
    await recordScoping(tx, incident, change, fact, input.rules.length);
    return { id: incident.id };
  });
}

/** The refusal of rules that are invalid or name what the partition does not have; null for valid rules. */
export async function refuseScope(
  executor: Executor,
  partition: string,
  rules: readonly ScopeRule[],
  unmet: string[] = [],
): Promise<Unmet | null> {
  const unlawful = checkScope(rules);
  if (unlawful) return unlawful;
  const unknown = await findUnknownNames(executor, partition, rules);
  const all = [...unmet, ...checkNames(unknown)];
  return all.length > 0 ? unmetNeeds(SCOPE_REFUSED, all) : null;
}

function checkCertainty({ certainty }: ScopeFact): string[] {
  return certainty === 'RULED_OUT'
    ? ['certainty must be SUSPECTED or CONFIRMED: a scope finds tenants, it rules out none']
    : [];
}

/** One event for each chunk of tenants found, confirmed, or with more impacted resources, and one audit entry for all. */
async function recordScoping(
  tx: Transaction,
  { id: incidentId, partition }: KnownIncidentRow,
  { added, confirmed, widened, resources }: ScopeChange,
  { certainty, by, at, recordedAt }: ScopeFact,
  rules: number,
): Promise<void> {
  // A time given by the caller marks imported history: the events that follow from it carry that time too.
  // `resources`: the total number that the scoping found, repeated with each chunk.
  const places = await placesOfImpact(tx, incidentId);
  const facts = { certainty, resources, ...places, historical: at.getTime() !== recordedAt.getTime() };
  const event = (type: EventType) => (tenantIds: string[]) => ({ type, tenantIds, facts });
  // Resources found at tenants known before are announced too, although they add no tenant.
  const scoped = added.length === 0 && resources > 0 ? [[]] : added;
  const events = [
    ...scoped.map(event('impact.scoped')),
    ...confirmed.map(event('impact.certainty_changed')),
    ...widened.map(event('impact.widened')),
  ];
  const details = { certainty, rules, tenants: sizeOf(added), confirmed: sizeOf(confirmed), resources };
  await recordChange(tx, { type: 'impact.scoped', at, actor: by, incidentId, partition, details, events });
}

function sizeOf(chunks: string[][]): number {
  return chunks.reduce((size, chunk) => size + chunk.length, 0);
}
