import { type Unmet, unmetNeeds } from '../refusal.ts';
import { checkRequired, distinct } from '../text.ts';
import { classificationOf, isReportable } from './classification.ts';
import { checkFact, type Fact, sinceDetection } from './fact.ts';
import { declarationInForce, handOverInForce } from './in-force.ts';
import type { Declaration, DeclarationBasis, Exposure, Incident } from './incident.ts';
import { nextUpdateDueAt } from './severity.ts';
import { checkOpen, type Stage } from './stage.ts';

export { declarationInForce } from './in-force.ts';

/**
 * Whether the incident may be declared customer-reportable (CRSPI).
 * @returns the reasons why not; empty when it may
 */
function mayDeclare(incident: Incident): string[] {
  const unmet = checkOpen(incident);
  if (handOverInForce(incident)) unmet.push('handOver: an incident transferred to the customer cannot be declared');
  if (declarationInForce(incident)) unmet.push('declaration: the incident is already declared');
  if (!isReportable(classificationOf(incident))) {
    unmet.push('classification must be SECURITY_INCIDENT or PRIVACY_INCIDENT');
  }
  return unmet;
}

/**
 * Declares the incident: the 72-hour clock starts at `fact.at`, the time of the declaration, whenever it was recorded. It
 * also decides an open suspicion of exposure.
 */
export function declare(
  incident: Incident,
  { basis, justification }: { basis: DeclarationBasis[]; justification: string },
  fact: Fact,
  id: string,
): Incident | Unmet {
  const stageWhenDeclared = stageAt(incident, fact.at);
  const unmet = [
    ...checkFact(fact, [...sinceDetection(incident), ...sinceWithdrawal(incident)], 'declaredAt'),
    ...(stageWhenDeclared === 'CLOSE' && incident.stage !== 'CLOSE'
      ? ['declaredAt must not be in a period in which the incident was closed']
      : []),
    ...mayDeclare(incident),
    ...(basis.length === 0 ? ['basis must have at least one entry'] : []),
    ...checkRequired({ justification: { value: justification } }),
  ];
  if (unmet.length > 0) return unmetNeeds('The incident cannot be declared', unmet);
  const { at: declaredAt, recordedAt, by } = fact;
  const declaration: Declaration = {
    id,
    declaredAt,
    recordedAt,
    by,
    basis: distinct(basis),
    stageWhenDeclared,
    justification,
    withdrawal: null,
  };
  const declared: Incident = {
    ...incident,
    declarations: [...incident.declarations, declaration],
    exposure: decided(incident.exposure, justification, fact),
    // Each declaration has its own clock and requires its own notices.
    noticesOut: false,
  };
  return { ...declared, nextUpdateDueAt: incident.nextUpdateDueAt ?? nextUpdateDueAt(declared, recordedAt) };
}

/** Information that is recommended at declaration, but not required, and still missing. */
export function missing(facts: {
  impactScoped: boolean;
  resourcesKnown: boolean;
  repairStepsRecorded: boolean;
}): string[] {
  const absent: string[] = [];
  if (!facts.impactScoped) absent.push('customer impact: which tenants are affected');
  if (!facts.resourcesKnown) absent.push('resource access: which resources were accessed');
  if (!facts.repairStepsRecorded) absent.push('repair steps: what has been or will be done');
  return absent;
}

/** The stage of an incident at a given time, which may be before its latest change. */
function stageAt({ stageChanges }: Incident, at: Date): Stage {
  return stageChanges.findLast((change) => change.at <= at)?.to ?? 'DETECT';
}

function sinceWithdrawal({ declarations }: Incident): { time: Date; what: string }[] {
  const effectiveAt = declarations.at(-1)?.withdrawal?.effectiveAt;
  return effectiveAt ? [{ time: effectiveAt, what: 'the declaration before it was withdrawn' }] : [];
}

function decided(exposure: Exposure | null, rationale: string, { at, recordedAt, by }: Fact): Exposure | null {
  if (!exposure || exposure.decision) return exposure;
  return { ...exposure, decision: { at, recordedAt, by, declared: true, rationale } };
}
