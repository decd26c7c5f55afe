import { hoursAfter } from '../notification/clock.ts';
import { type Unmet, unmetNeeds } from '../refusal.ts';
import { checkRequired } from '../text.ts';
import { declare } from './declaration.ts';
import { checkFact, type Fact, sinceDetection } from './fact.ts';
import { declarationInForce, handOverInForce } from './in-force.ts';
import type { DeclarationBasis, Incident } from './incident.ts';
import { checkOpen } from './stage.ts';

/** A suspicion must be decided within this time: declared, or not declared with the reason. */
const DECIDE_WITHIN_HOURS = 24;

/** Records the suspicion that customer data may have been exposed: the notification process starts in parallel. */
export function suspectExposure(
  incident: Incident,
  { rationale }: { rationale: string },
  fact: Fact,
): Incident | Unmet {
  const unmet = [
    ...checkFact(fact, sinceDetection(incident)),
    ...checkOpen(incident),
    ...(handOverInForce(incident) ? ['handOver: the customer notifies an incident that was transferred to it'] : []),
    ...(declarationInForce(incident)
      ? ['declaration: the incident is declared, so exposure is no longer only suspected']
      : []),
    ...(isUndecided(incident) ? ['exposure is already suspected and awaiting a decision'] : []),
    ...checkRequired({ rationale: { value: rationale } }),
  ];
  if (unmet.length > 0) return unmetNeeds('Exposure cannot be suspected', unmet);
  const { at, recordedAt, by } = fact;
  const before = incident.exposure;
  const earlier = before ? [...before.earlier, withoutEarlier(before)] : [];
  return { ...incident, exposure: { at, recordedAt, by, rationale, decision: null, earlier } };
}

export interface ExposureDecisionInput {
  declared: boolean;
  rationale: string;
  /** The basis of the declaration; ignored when not declared. */
  basis: DeclarationBasis[];
}

/**
 * Decides a suspicion: declares with the rationale as justification, or records why not.
 * @param declarationId the id of the declaration, if the decision is to declare
 */
export function decideExposure(
  incident: Incident,
  { declared, rationale, basis }: ExposureDecisionInput,
  fact: Fact,
  declarationId: string,
): Incident | Unmet {
  const { exposure } = incident;
  if (!exposure || exposure.decision) {
    return unmetNeeds('Exposure cannot be decided', [
      'exposure has no open decision: it is not suspected, or already decided',
    ]);
  }
  const unmet = [
    ...checkFact(fact, [{ time: exposure.at, what: 'exposure was suspected' }]),
    ...checkRequired({ rationale: { value: rationale } }),
  ];
  if (unmet.length > 0) return unmetNeeds('Exposure cannot be decided', unmet);
  if (declared) return declare(incident, { basis, justification: rationale }, fact, declarationId);
  const { at, recordedAt, by } = fact;
  return { ...incident, exposure: { ...exposure, decision: { at, recordedAt, by, declared, rationale } } };
}

/** When the decision on a suspicion is due; null when none is open. */
export function exposureDecisionDueAt({ exposure }: Incident): Date | null {
  return exposure && !exposure.decision ? hoursAfter(exposure.at, DECIDE_WITHIN_HOURS) : null;
}

function isUndecided({ exposure }: Incident): boolean {
  return exposure !== null && exposure.decision === null;
}

function withoutEarlier({ earlier, ...suspicion }: NonNullable<Incident['exposure']>) {
  return suspicion;
}
