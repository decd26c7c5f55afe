import { hoursAfter } from '../notification/clock.ts';
import { type Unmet, unmetNeeds } from '../refusal.ts';
import { blankToNull, checkOptional, checkRequired, distinct } from '../text.ts';
import { checkFact, type Fact, sinceDetection } from './fact.ts';
import { decisionNotToNotifyInForce, declarationInForce, overtakenAt } from './in-force.ts';
import type { BreachEffect, Capacity, Classification, Incident } from './incident.ts';
import { checkOpen } from './stage.ts';

/** How long an incident may be classified customer-reportable without being declared, before an event is raised. */
const DECLARE_WITHIN_HOURS = 1;

export interface ClassificationInput {
  classification: Classification;
  effects: BreachEffect[];
  capacity: Capacity[];
  rationale: string;
  rootCause: string | null;
  evidenceIds: string[];
}

interface Class {
  /** Customer-reportable (CRSPI). */
  reportable: boolean;
  needs: (input: ClassificationInput) => string[];
}

/** The five classes, and what each requires in addition to a rationale. */
const CLASSES: { [classification in Classification]: Class } = {
  FALSE_POSITIVE: { reportable: false, needs: rootCause },
  SECURITY_EVENT: { reportable: false, needs: nothing },
  PRIVACY_EVENT: { reportable: false, needs: nothing },
  SECURITY_INCIDENT: { reportable: true, needs: breach },
  PRIVACY_INCIDENT: { reportable: true, needs: breach },
};

/** Classifying does not start the clock; declaring does. Every classification is kept; the last one recorded applies. */
export function classify(incident: Incident, input: ClassificationInput, fact: Fact): Incident | Unmet {
  const { classification, rationale } = input;
  const unmet = [
    ...checkFact(fact, sinceDetection(incident)),
    ...checkOpen(incident),
    ...CLASSES[classification].needs(input),
    ...checkRequired({ rationale: { value: rationale } }),
    ...checkOptional({ rootCause: { value: input.rootCause } }),
    ...unknownEvidence(incident, input.evidenceIds),
  ];
  if (declarationInForce(incident) && !isReportable(classification)) {
    unmet.push(
      `classification must remain customer-reportable and cannot become ${classification}: withdraw the declaration first`,
    );
  }
  if (unmet.length > 0) return unmetNeeds(`The incident cannot be classified as ${classification}`, unmet);
  const { at, recordedAt, by } = fact;
  const record = {
    at,
    recordedAt,
    by,
    classification,
    effects: distinct(input.effects),
    rationale,
    rootCause: blankToNull(input.rootCause),
    evidenceIds: distinct(input.evidenceIds),
  };
  return {
    ...incident,
    capacity: input.capacity.length > 0 ? distinct(input.capacity) : incident.capacity,
    classifications: [...incident.classifications, record],
  };
}

/** Whether the classification is customer-reportable (CRSPI). */
export function isReportable(classification: Classification | null): boolean {
  return classification !== null && CLASSES[classification].reportable;
}

/** The current classification, null until there is one. */
export function classificationOf(incident: Incident): Classification | null {
  return incident.classifications.at(-1)?.classification ?? null;
}

/**
 * When the declaration of a customer-reportable incident is due: an hour after it was first classified so, or after the
 * withdrawal of a declaration that left it so, or after a decision not to notify was overtaken. Null when none is due.
 */
export function reportableUndeclaredDueAt(incident: Incident): Date | null {
  const { classifications, declarations, decisionsNotToNotify, stage } = incident;
  if (stage === 'CLOSE' || declarationInForce(incident) || !isReportable(classificationOf(incident))) return null;
  if (decisionNotToNotifyInForce(incident)) return null;
  const lastOther = classifications.findLastIndex(({ classification }) => !isReportable(classification));
  const decision = decisionsNotToNotify.findLast(({ effectiveAt }) => effectiveAt);
  const since = [
    classifications[lastOther + 1]?.at,
    declarations.at(-1)?.withdrawal?.effectiveAt,
    decision && overtakenAt(incident, decision),
  ];
  const latest = Math.max(...since.map((time) => time?.getTime() ?? Number.NEGATIVE_INFINITY));
  return hoursAfter(new Date(latest), DECLARE_WITHIN_HOURS);
}

function nothing(): string[] {
  return [];
}

function rootCause(input: ClassificationInput): string[] {
  return checkRequired({ rootCause: { value: input.rootCause, because: 'a false positive requires a root cause' } });
}

/** GDPR Art. 4(12): the effects on the data; Art. 33: the capacity in which the provider holds it. */
function breach({ effects, capacity }: ClassificationInput): string[] {
  const unmet: string[] = [];
  if (effects.length === 0) unmet.push('effects must have at least one entry: select at least one effect on data');
  if (capacity.length === 0) unmet.push('capacity must have at least one entry: select the GDPR role of the provider');
  return unmet;
}

function unknownEvidence(incident: Incident, evidenceIds: string[]): string[] {
  const known = new Set(incident.evidence.map(({ id }) => id));
  return evidenceIds
    .filter((id) => !known.has(id))
    .map((id) => `evidenceIds must contain only evidence of this incident, not ${id}`);
}
