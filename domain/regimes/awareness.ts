import { isReportable } from '../incident/classification.ts';
import { checkFact, type Fact, sinceDetection } from '../incident/fact.ts';
import type { Incident } from '../incident/incident.ts';
import { checkOpen } from '../incident/stage.ts';
import { type Unmet, unmetNeeds } from '../refusal.ts';
import { checkRequired } from '../text.ts';

/**
 * When the provider became aware of the breach (GDPR Art. 33(1)): with a reasonable degree of certainty that personal data are
 * compromised (EDPB Guidelines 9/2022, paragraph 31). At the latest it is the first reportable classification, the first
 * assessment of customer data risk as CONFIRMED or the declaration; a statement may make it earlier. Records are only ever
 * added, so it never moves later. Null until then.
 */
export function awareAt(incident: Incident): Date | null {
  const { awareness, assessments, classifications, declarations } = incident;
  const times = [
    ...awareness.map(({ at }) => at),
    ...classifications.filter(({ classification }) => isReportable(classification)).map(({ at }) => at),
    ...assessments.filter(({ customerDataRisk }) => customerDataRisk === 'CONFIRMED').map(({ at }) => at),
    ...declarations.map(({ declaredAt }) => declaredAt),
  ].map((time) => time.getTime());
  return times.length > 0 ? new Date(Math.min(...times)) : null;
}

/** States that the provider became aware at `fact.at`, earlier than recorded until now, with the reason. */
export function stateAwareness(incident: Incident, { reason }: { reason: string }, fact: Fact): Incident | Unmet {
  const before = awareAt(incident);
  const unmet = [
    ...checkFact(fact, sinceDetection(incident), 'awareAt'),
    ...checkOpen(incident),
    ...(before && fact.at >= before
      ? [
          `awareAt must be before ${before.toISOString()}, when the provider was aware at the latest: it never moves later`,
        ]
      : []),
    ...checkRequired({ reason: { value: reason } }),
  ];
  if (unmet.length > 0) return unmetNeeds('The awareness cannot be saved', unmet);
  const { at, recordedAt, by } = fact;
  return { ...incident, awareness: [...incident.awareness, { at, recordedAt, by, reason }] };
}
