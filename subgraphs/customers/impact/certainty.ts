import { checkCertainty } from '../../../domain/incident/certainty.ts';
import { checkFact, type Fact } from '../../../domain/incident/fact.ts';
import type { Unmet } from '../../../domain/refusal.ts';
import { blankToNull } from '../../../domain/text.ts';
import { recordChange } from '../../../platform/audit/trace.ts';
import { noSuchIncident } from '../../../platform/errors.ts';
import type { Context } from '../context.ts';
import type { SetImpactCertaintyInput } from '../inputs.generated.ts';
import type { IncidentReference } from '../references.ts';
import { changeCertainty, findNotImpacted } from './certainty-store.ts';
import { placesOfImpact } from './places.ts';
import { lockIncident } from './scope-store.ts';

/**
 * Sets the certainty with which tenants are impacted. The fan-out updates their notices from the event.
 * @throws AppError NOT_FOUND when the viewer's partition has no such incident
 */
export async function setImpactCertainty(
  context: Context,
  { incidentId, tenantIds, certainty, reason, at }: SetImpactCertaintyInput,
): Promise<IncidentReference | Unmet> {
  const { viewer } = context;
  const recordedAt = context.clock();
  const fact: Fact = { at: at ?? recordedAt, recordedAt, by: viewer.subject };
  const change = { tenantIds, certainty, reason: blankToNull(reason ?? null) };
  const upToDate = await context.catchUpOn(incidentId);
  return context.transaction(async (tx) => {
    const incident = await lockIncident(tx, viewer.partition, incidentId);
    if (!incident) throw noSuchIncident(upToDate);
    const unmet = checkFact(fact, [{ time: incident.detectedAt, what: 'detection' }]);
    const refused = checkCertainty(change, await findNotImpacted(tx, incidentId, tenantIds), unmet);
    if (refused) return refused;
    const changed = await changeCertainty(tx, incidentId, tenantIds, change, fact);
    if (changed.length === 0) return { id: incidentId };
    const historical = fact.at.getTime() !== recordedAt.getTime();
    await recordChange(tx, {
      type: 'impact.certainty_changed',
      at: fact.at,
      actor: fact.by,
      incidentId,
      partition: incident.partition,
      tenantIds: changed,
      facts: { certainty, ...(await placesOfImpact(tx, incidentId)), historical },
      details: { certainty, tenantIds: changed },
    });
    return { id: incidentId };
  });
}
