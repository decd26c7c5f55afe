import { classificationOf, isReportable } from './classification.ts';
import { decisionNotToNotifyInForce, declarationInForce, handOverInForce } from './in-force.ts';
import type { Incident } from './incident.ts';

/**
 * What is open about a possible breach. An incident with an entry here is neither closed nor finalized, because it would leave
 * view before it is decided whether customers and authorities must be notified (GDPR Art. 33(1), 33(2) and 33(5); EDPB
 * Guidelines 9/2022). Exercises are no exception.
 * @returns one sentence for each open question, which names the field and what settles it; empty when nothing is open
 */
export function openBreachQuestions(incident: Incident): string[] {
  return [
    ...(isNotificationDecided(incident) ? [] : undeclaredClass(incident)),
    ...openSuspicion(incident),
    ...unsettledRisk(incident),
  ];
}

/** A customer-reportable class without a declaration. */
export function undeclaredClass(incident: Incident): string[] {
  const classification = classificationOf(incident);
  if (!isReportable(classification) || declarationInForce(incident)) return [];
  return [
    `declaration: the incident is classified as ${classification}; declare it, or classify it again if the findings do not support that, or decide not to notify`,
  ];
}

/** A suspicion of exposure that is neither declared nor decided not to be. */
export function openSuspicion({ exposure }: Incident): string[] {
  if (!exposure || exposure.decision) return [];
  return ['exposure is suspected and undecided: decide whether it is declared, with the reason'];
}

/**
 * Whether the incident is a breach, by its class or a confirmed risk to customer data, whose notification is not yet
 * decided. The customer notifies what was transferred to it.
 */
export function isUndecidedBreach(incident: Incident): boolean {
  if (isNotificationDecided(incident)) return false;
  const confirmed = incident.assessments.at(-1)?.customerDataRisk === 'CONFIRMED';
  return isReportable(classificationOf(incident)) || (confirmed && !handOverInForce(incident));
}

/** Every decision that settles whether customers are notified; each is one condition here. */
function isNotificationDecided(incident: Incident): boolean {
  return declarationInForce(incident) !== null || decisionNotToNotifyInForce(incident) !== null;
}

/** Customer data at risk. A customer-only compromise that was transferred is the customer's to notify, with its risk. */
function unsettledRisk(incident: Incident): string[] {
  if (isNotificationDecided(incident) || handOverInForce(incident)) return [];
  const latest = incident.assessments.at(-1);
  if (!latest) return ['assessments: the incident must be assessed'];
  if (latest.customerDataRisk !== 'NONE') {
    return [
      `customerDataRisk must be assessed as NONE, not ${latest.customerDataRisk}, or the incident declared or decided not to be notified`,
    ];
  }
  const reportable = incident.classifications.findLast(({ classification }) => isReportable(classification));
  // A reportable class states effects on data: an assessment made before it cannot be what rules them out.
  if (!reportable || latest.recordedAt >= reportable.recordedAt) return [];
  return [
    `customerDataRisk must be assessed as NONE again: the latest assessment is older than the classification as ${reportable.classification}`,
  ];
}
