import { type IllegalTransition, type Unmet, unmetNeeds } from '../refusal.ts';
import { checkExercise } from '../reporting/exercise.ts';
import { checkExternalReporter, checkSource, type Reporter, reportingTenant } from '../reporting/reporter.ts';
import { blankToNull, checkOptional, checkRequired, SHORT } from '../text.ts';
import { mayOutlastIncident } from './action-items/action-item.ts';
import { openBreachQuestions } from './breach.ts';
import { classificationOf } from './classification.ts';
import { checkFact, type Fact, sinceDetection } from './fact.ts';
import { declarationInForce, handOverInForce } from './in-force.ts';
import type { DetectionSource, ExerciseTerms, ExternalReporter, Incident } from './incident.ts';
import { hasAppliedMeasure } from './mitigation.ts';
import { nextUpdateDueAt } from './severity.ts';
import type { Stage } from './stage.ts';
import { illegalTransition, type Move, moveOf } from './transitions.ts';

export interface Report {
  title: string;
  indication: string;
  source: DetectionSource;
  reportedBy: string | null;
  externalReporter: ExternalReporter | null;
  reference: string | null;
  serviceFamily: string;
  partition: string;
  exercise: boolean;
  exerciseTerms: ExerciseTerms | null;
  /** The tenant that the report names. */
  tenantId: string | null;
}

/**
 * Stage 1: the first indication of a potential incident. `fact.at` is when it was detected.
 * @param reporter decides which sources the report may claim, for which tenant, and whether it may be an exercise
 */
export function report(
  input: Report,
  reporter: Reporter,
  fact: Fact,
  ids: { id: string; trackingId: string },
): Incident | Unmet {
  const { title, indication, source, reportedBy, externalReporter, reference, serviceFamily, partition } = input;
  const { exercise, exerciseTerms } = input;
  const tenant = reportingTenant(source, input.tenantId, reporter);
  const unmet = [
    ...checkFact(fact, [], 'detectedAt'),
    ...checkSource(source, reporter),
    ...checkExternalReporter(source, externalReporter),
    ...tenant.unmet,
    ...checkExercise({ exercise, exerciseTerms }, reporter, fact),
    ...checkRequired({
      title: { value: title, max: SHORT },
      indication: { value: indication },
      serviceFamily: { value: serviceFamily, max: SHORT },
      partition: { value: partition, max: SHORT },
    }),
    ...checkOptional({ reportedBy: { value: reportedBy, max: SHORT }, reference: { value: reference } }),
  ];
  if (unmet.length > 0) return unmetNeeds('Cannot save the report', unmet);
  const { at, recordedAt, by } = fact;
  return {
    ...ids,
    version: 1,
    title,
    serviceFamily,
    partition,
    exercise,
    exerciseTerms,
    unmarkings: [],
    reportingTenantId: tenant.id,
    stage: 'DETECT',
    stageSince: at,
    stageChanges: [{ from: null, to: 'DETECT', at, recordedAt, by, reason: null }],
    detection: {
      source,
      detectedAt: at,
      recordedAt,
      reportedBy: blankToNull(reportedBy),
      externalReporter,
      reference: blankToNull(reference),
      indication,
    },
    openedAt: recordedAt,
    responsibility: null,
    capacity: [],
    assessments: [],
    classifications: [],
    declarations: [],
    awareness: [],
    decisionsNotToNotify: [],
    mitigations: [],
    mitigationChanges: [],
    evidence: [],
    containment: null,
    handOver: null,
    exposure: null,
    postMortem: null,
    procedureRevisionChanges: [],
    participants: [],
    noticesOut: false,
    closedAt: null,
    nextUpdateDueAt: null,
  };
}

type Need = (incident: Incident, reason: string | null) => string[];

/** The needs of each allowed stage change. */
const NEEDS: { [move in Move]: readonly Need[] } = {
  'DETECT -> ASSESS': [],
  'ASSESS -> DIAGNOSE': [escalated, notTheCustomersAlone],
  'ASSESS -> CLOSE': [handedOverOr(notEscalated, harmless), openBreachQuestions],
  'DIAGNOSE -> STABILIZE': [],
  'DIAGNOSE -> CLOSE': [handedOverOr(harmless, nothingToStabilize), openBreachQuestions],
  'STABILIZE -> DIAGNOSE': [reasonGiven],
  'STABILIZE -> CLOSE': [classified, openBreachQuestions, planCarriedOut, contained, noticesOut],
  'CLOSE -> DIAGNOSE': [reasonGiven],
};

/**
 * Changes the stage of an incident by the table of allowed changes.
 * @returns IllegalTransition for a pair that the table does not list; Unmet with all unmet needs of a listed change
 */
export function advance(
  incident: Incident,
  { to, reason }: { to: Stage; reason: string | null },
  fact: Fact,
): Incident | IllegalTransition | Unmet {
  const move = moveOf(incident.stage, to);
  if (!move) return illegalTransition(incident, to);
  const unmet = [
    ...checkStageChange(incident, fact),
    ...NEEDS[move].flatMap((need) => need(incident, reason)),
    ...checkOptional({ reason: { value: reason } }),
  ];
  if (unmet.length > 0) return unmetNeeds(`Cannot move from ${incident.stage} to ${to}`, unmet);
  return changeStage(incident, to, blankToNull(reason), fact);
}

/** A stage cannot be left before it was entered. */
export function checkStageChange(incident: Incident, fact: Fact): string[] {
  return checkFact(fact, [
    ...sinceDetection(incident),
    { time: incident.stageSince, what: `the incident entered ${incident.stage}` },
  ]);
}

/** Changes the stage of an incident and records the change; the caller has checked that it is allowed. */
export function changeStage(incident: Incident, to: Stage, reason: string | null, fact: Fact): Incident {
  const { at, recordedAt, by } = fact;
  const moved: Incident = {
    ...incident,
    stage: to,
    stageSince: at,
    stageChanges: [...incident.stageChanges, { from: incident.stage, to, at, recordedAt, by, reason }],
    closedAt: to === 'CLOSE' ? at : null,
  };
  return { ...moved, nextUpdateDueAt: nextUpdateDueAt(moved, recordedAt) };
}

function escalated({ assessments }: Incident): string[] {
  return assessments.at(-1)?.escalate ? [] : ['assessments: the latest must escalate the incident'];
}

function notEscalated({ assessments }: Incident): string[] {
  return assessments.at(-1)?.escalate ? ['assessments: the latest must not escalate the incident'] : [];
}

function notTheCustomersAlone({ responsibility }: Incident): string[] {
  if (responsibility !== 'CUSTOMER') return [];
  return ['responsibility must not be CUSTOMER: transfer a customer-only compromise to the customer'];
}

/** A false positive with its root cause, or an event. That no customer data is at risk is a need of every closing. */
function harmless(incident: Incident): string[] {
  switch (classificationOf(incident)) {
    case 'FALSE_POSITIVE':
      return incident.classifications.at(-1)?.rootCause ? [] : ['rootCause: a false positive requires a root cause'];
    case 'SECURITY_EVENT':
    case 'PRIVACY_EVENT':
      return [];
    default:
      return [
        'classification must be FALSE_POSITIVE, SECURITY_EVENT or PRIVACY_EVENT, or the incident must be transferred to the customer',
      ];
  }
}

/** For events: a false positive never has anything to stabilize, and neither has a LONG_TERM mitigation. */
function nothingToStabilize(incident: Incident, reason: string | null): string[] {
  const classification = classificationOf(incident);
  if (classification !== 'SECURITY_EVENT' && classification !== 'PRIVACY_EVENT') return [];
  const unstable = incident.mitigations
    .filter((each) => (each.state === 'PLANNED' || each.state === 'APPLIED') && !mayOutlastIncident(each))
    .map(({ id, state }) => `mitigations: ${id} is still ${state}, and nothing may be left to stabilize`);
  return [...unstable, ...reasonGiven(incident, reason)];
}

function handedOverOr(...needs: Need[]): Need {
  return (incident, reason) => (handOverInForce(incident) ? [] : needs.flatMap((need) => need(incident, reason)));
}

function reasonGiven(_incident: Incident, reason: string | null): string[] {
  return checkRequired({ reason: { value: reason, because: 'this stage change requires a reason' } });
}

function classified(incident: Incident): string[] {
  return classificationOf(incident) ? [] : ['classification: the incident must be classified'];
}

/** The plan of stabilizing; what is LONG_TERM goes on after the incident. */
function planCarriedOut({ mitigations }: Incident): string[] {
  return mitigations
    .filter((each) => each.state === 'PLANNED' && !mayOutlastIncident(each))
    .map(({ id }) => `mitigations: ${id} must be applied, or dropped with a reason`);
}

function contained(incident: Incident): string[] {
  const { containment } = incident;
  const unmet: string[] = [];
  if (!containment?.customerRiskContainedAt)
    unmet.push('customerRiskContained: the risk to customers must be contained');
  if (!containment?.businessRiskContainedAt)
    unmet.push('businessRiskContained: the risk to the business must be contained');
  if (!containment?.correctiveMeasuresVerifiedAt) {
    unmet.push('correctiveMeasuresVerified: the corrective measures must be verified');
  } else if (!hasAppliedMeasure(incident)) {
    unmet.push('mitigations: at least one must be APPLIED, and those that were verified are dropped');
  }
  return unmet;
}

function noticesOut(incident: Incident): string[] {
  if (!declarationInForce(incident) || incident.noticesOut) return [];
  return ['noticesOut: all affected tenants must be notified first'];
}
