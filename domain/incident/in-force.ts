import type {
  Classification,
  CustomerDataRisk,
  DecisionNotToNotify,
  Declaration,
  HandOver,
  Incident,
  KnownFacts,
} from './incident.ts';

/** The declaration in force: at most one, the last one unless it was withdrawn. */
export function declarationInForce(incident: Incident): Declaration | null {
  return incident.declarations.findLast(({ withdrawal }) => !withdrawal?.effectiveAt) ?? null;
}

/**
 * The hand-over in force: as long as the compromise is considered the customer's only. An incident reopened because it
 * turned out to be the provider's keeps the record, and can be declared like any other.
 */
export function handOverInForce(incident: Incident): HandOver | null {
  return incident.responsibility === 'CUSTOMER' && !declarationInForce(incident) ? incident.handOver : null;
}

/** The decision not to notify in force: both approver roles approved the last one, and nothing has overtaken it since. */
export function decisionNotToNotifyInForce(incident: Incident): DecisionNotToNotify | null {
  const decision = incident.decisionsNotToNotify.at(-1);
  return decision?.effectiveAt && !overtakenAt(incident, decision) ? decision : null;
}

/** What is no breach is equally grave; a breach of personal data is the gravest (GDPR Art. 4(12)). */
const GRAVITY: { [classification in Classification]: number } = {
  FALSE_POSITIVE: 0,
  SECURITY_EVENT: 0,
  PRIVACY_EVENT: 0,
  SECURITY_INCIDENT: 1,
  PRIVACY_INCIDENT: 2,
};

const RISK: { [risk in CustomerDataRisk]: number } = { NONE: 0, POSSIBLE: 1, IMMINENT: 2, CONFIRMED: 3 };

/**
 * A decision not to notify is about the risk of the breach as it was known (GDPR Art. 33(1)), and the duty arises when
 * graver facts become known (EDPB Guidelines 9/2022, section II.D): a graver class, another effect on data or
 * capacity, a higher risk to customer data, or another suspicion. A declaration replaces the decision. What was decided in an
 * exercise does not hold for the real incident that it turns out to be.
 * @returns since when what was recorded after the decision was requested has overtaken it; null if nothing has
 */
export function overtakenAt(incident: Incident, { known }: DecisionNotToNotify): Date | null {
  const times = [
    ...graverClasses(incident, known),
    ...incident.assessments.slice(known.assessments).filter(({ customerDataRisk }) => {
      return RISK[customerDataRisk] > RISK[incident.assessments[known.assessments - 1]?.customerDataRisk ?? 'NONE'];
    }),
    ...suspicionsOf(incident).slice(known.suspicions),
    ...incident.declarations.slice(known.declarations).map(({ declaredAt: at }) => ({ at })),
    ...(known.exercise ? incident.unmarkings : []).flatMap(({ effectiveAt: at }) => (at ? [{ at }] : [])),
  ].map(({ at }) => at.getTime());
  return times.length > 0 ? new Date(Math.min(...times)) : null;
}

/** All that is known of an incident now. */
export function knownFacts(incident: Incident): KnownFacts {
  const { assessments, classifications, declarations, capacity, exercise } = incident;
  return {
    assessments: assessments.length,
    classifications: classifications.length,
    declarations: declarations.length,
    suspicions: suspicionsOf(incident).length,
    capacity,
    exercise,
  };
}

function graverClasses({ classifications, capacity }: Incident, known: KnownFacts): { at: Date }[] {
  const before = classifications[known.classifications - 1];
  const later = classifications.slice(known.classifications);
  const graver = later.filter(
    ({ classification, effects }) =>
      GRAVITY[classification] > (before ? GRAVITY[before.classification] : 0) ||
      effects.some((effect) => !before?.effects.includes(effect)),
  );
  // A capacity is stated with a classification, and stays until another is.
  const isCapacityNew = capacity.some((each) => !known.capacity.includes(each));
  return isCapacityNew ? [...graver, ...later.slice(-1)] : graver;
}

function suspicionsOf({ exposure }: Incident): { at: Date }[] {
  return exposure ? [...exposure.earlier, exposure] : [];
}
