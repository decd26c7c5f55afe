import { type ApproverDecision, decideRequest, isPending, newRequest } from '../notification/approval.ts';
import { type Unmet, unmetNeeds } from '../refusal.ts';
import { blankToNull, checkOptional, checkRequired, distinct } from '../text.ts';
import { isReportable } from './classification.ts';
import { checkFact, type Fact, sinceDetection } from './fact.ts';
import {
  decisionNotToNotifyInForce,
  declarationInForce,
  handOverInForce,
  knownFacts,
  overtakenAt,
} from './in-force.ts';
import type { DataSubjectExemption, DecisionNotToNotify, Incident } from './incident.ts';
import { checkOpen } from './stage.ts';

export interface NotNotifyingInput {
  /** GDPR Art. 33(1): why the breach is unlikely to result in a risk to the rights and freedoms of natural persons. */
  reason: string;
  exemptions: DataSubjectExemption[];
  publicCommunication: string | null;
}

/**
 * Requests the decision that a possible breach is not notified (GDPR Art. 33(1), and Art. 34(3) where data subjects are
 * affected). Nothing changes until two people in two approver roles have approved.
 */
export function requestNotToNotify(
  incident: Incident,
  { reason, exemptions, publicCommunication }: NotNotifyingInput,
  fact: Fact,
  id: string,
): Incident | Unmet {
  const unmet = [
    ...checkFact(fact, [...sinceDetection(incident), ...sinceKnown(incident)]),
    ...mayRequest(incident),
    ...checkRequired({ reason: { value: reason } }),
    ...checkPublicCommunication(exemptions, publicCommunication),
  ];
  if (unmet.length > 0) return unmetNeeds('A decision not to notify cannot be requested', unmet);
  const request: DecisionNotToNotify = {
    ...newRequest(id, reason, fact),
    exemptions: distinct(exemptions),
    publicCommunication: blankToNull(publicCommunication),
    known: knownFacts(incident),
  };
  return { ...incident, decisionsNotToNotify: [...incident.decisionsNotToNotify, request] };
}

/**
 * One approver role's decision. The second approval, by another person in the other role, makes it effective, and decides an
 * open suspicion of exposure; a rejection by either role ends the request.
 */
export function decideNotToNotify(
  incident: Incident,
  { decisionId, ...decision }: ApproverDecision & { decisionId: string },
  fact: Fact,
): Incident | Unmet {
  const request = openRequest(incident);
  if (!request || request.id !== decisionId) {
    return unmetNeeds('Not notifying cannot be decided', ['decisionId must be an open request not to notify']);
  }
  const decided = decideRequest(request, decision, fact, mayTakeEffect(incident, request));
  if ('unmet' in decided) return unmetNeeds('Not notifying cannot be decided', decided.unmet);
  return {
    ...incident,
    decisionsNotToNotify: [...incident.decisionsNotToNotify.slice(0, -1), decided],
    exposure: decided.effectiveAt ? settled(incident.exposure, decided, fact) : incident.exposure,
  };
}

/** The request that awaits a decision: the last one, unless it was decided. */
function openRequest({ decisionsNotToNotify }: Incident): DecisionNotToNotify | null {
  const last = decisionsNotToNotify.at(-1);
  return last && isPending(last) ? last : null;
}

function mayRequest(incident: Incident): string[] {
  const open = openRequest(incident);
  return [
    ...undecidable(incident),
    ...(decisionNotToNotifyInForce(incident) ? ['decisionNotToNotify: it is already decided not to notify'] : []),
    ...(open && !overtakenAt(incident, open)
      ? ['decisionNotToNotify: a decision is already requested and awaiting approval']
      : []),
    ...(incident.assessments.length === 0 ? ['assessments: the risk must be assessed first'] : []),
    ...(isPossibleBreach(incident)
      ? []
      : ['classification: nothing suggests a breach, so there is nothing not to notify']),
  ];
}

function mayTakeEffect(incident: Incident, request: DecisionNotToNotify): string[] {
  return [
    ...undecidable(incident),
    ...(!declarationInForce(incident) && overtakenAt(incident, request)
      ? ['decisionId must be a request about what is known now: graver facts were recorded since; request it again']
      : []),
  ];
}

/** What a declaration or the closing has settled is not decided here. */
function undecidable(incident: Incident): string[] {
  const unmet = checkOpen(incident);
  if (handOverInForce(incident)) unmet.push('handOver: the customer notifies an incident that was transferred to it');
  if (declarationInForce(incident)) unmet.push('declaration: the incident is declared; withdraw the declaration first');
  return unmet;
}

function isPossibleBreach({ assessments, classifications, exposure }: Incident): boolean {
  return (
    classifications.some(({ classification }) => isReportable(classification)) ||
    (exposure !== null && exposure.decision === null) ||
    (assessments.at(-1)?.customerDataRisk ?? 'NONE') !== 'NONE'
  );
}

/** A decision is not older than the facts that it is about. */
function sinceKnown({
  assessments,
  classifications,
  declarations,
  exposure,
}: Incident): { time: Date; what: string }[] {
  const facts: [Date | null | undefined, string][] = [
    [assessments.at(-1)?.at, 'the latest assessment'],
    [classifications.at(-1)?.at, 'the latest classification'],
    [exposure?.at, 'exposure was suspected'],
    [declarations.at(-1)?.withdrawal?.effectiveAt, 'the declaration before it was withdrawn'],
  ];
  return facts.flatMap(([time, what]) => (time ? [{ time, what }] : []));
}

/** GDPR Art. 34(3)(c): there shall instead be a public communication or similar measure. */
function checkPublicCommunication(exemptions: DataSubjectExemption[], value: string | null): string[] {
  if (!exemptions.includes('DISPROPORTIONATE_EFFORT')) return checkOptional({ publicCommunication: { value } });
  const because = 'it informs data subjects where informing each would take disproportionate effort';
  return checkRequired({ publicCommunication: { value, because } });
}

function settled(exposure: Incident['exposure'], { reason }: DecisionNotToNotify, fact: Fact): Incident['exposure'] {
  if (!exposure || exposure.decision) return exposure;
  const { at, recordedAt, by } = fact;
  return { ...exposure, decision: { at, recordedAt, by, declared: false, rationale: reason } };
}
