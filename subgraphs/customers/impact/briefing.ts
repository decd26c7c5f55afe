import { checkTenantIds } from '../../../domain/incident/certainty.ts';
import { checkBriefing } from '../../../domain/notification/audience.ts';
import { type Unmet, unmetNeeds } from '../../../domain/refusal.ts';
import { checkRequired } from '../../../domain/text.ts';
import { recordChange } from '../../../platform/audit/trace.ts';
import { noSuchIncident } from '../../../platform/errors.ts';
import type { Context } from '../context.ts';
import type { BriefAccountTeamInput } from '../inputs.generated.ts';
import type { IncidentReference } from '../references.ts';
import { briefImpacts, findDelays } from './briefing-store.ts';
import { findNotImpacted } from './certainty-store.ts';
import { lockIncident } from './scope-store.ts';

/**
 * Briefs the provider's own account team before the notices. Delays become known here by events, so pending events are
 * handled first: otherwise a delay approved just now would be overlooked.
 * @throws AppError NOT_FOUND when the viewer's partition has no such incident
 */
export async function briefAccountTeam(
  context: Context,
  { incidentId, tenantIds, reason }: BriefAccountTeamInput,
): Promise<IncidentReference | Unmet> {
  const { viewer } = context;
  const upToDate = await context.caughtUp();
  return context.transaction(async (tx) => {
    const incident = await lockIncident(tx, viewer.partition, incidentId);
    if (!incident) throw noSuchIncident(upToDate);
    const { exercise } = incident;
    const at = context.clock();
    const unmet = [
      ...(checkBriefing({ exercise, delays: await findDelays(tx, incidentId) }, at)?.unmet ?? []),
      ...(tenantIds ? checkTenantIds(tenantIds, await findNotImpacted(tx, incidentId, tenantIds)) : []),
      ...checkRequired({ reason: { value: reason } }),
    ];
    if (unmet.length > 0) return unmetNeeds('The account team cannot be briefed', unmet);
    const briefed = await briefImpacts(tx, incidentId, tenantIds ?? null, at);
    const tenants = briefed.reduce((sum, chunk) => sum + chunk.length, 0);
    const type = 'impact.briefed';
    await recordChange(tx, {
      ...{ type, at, actor: viewer.subject, incidentId, partition: incident.partition },
      details: { tenants, all: tenantIds == null, reason },
      events: briefed.map((chunk) => ({ type, tenantIds: chunk, facts: {} })),
    });
    return { id: incidentId };
  });
}
