import { EXERCISE_MARKERS } from '../access/detection-sources.ts';
import type { Role } from '../access/role.ts';
import { checkFact, type Fact } from '../incident/fact.ts';
import type { ExerciseTerms, Incident, Unmarking } from '../incident/incident.ts';
import { checkOpen } from '../incident/stage.ts';
import { type ApproverDecision, decideRequest, isPending, newRequest } from '../notification/approval.ts';
import { type Unmet, unmetNeeds } from '../refusal.ts';
import { checkRequired, SHORT } from '../text.ts';

/**
 * What is wrong with the mark of an exercise. Whatever bears it notifies no customer, so it is for those who exercise, under
 * terms agreed beforehand, and only for what is detected and reported within them.
 */
export function checkExercise(
  { exercise, exerciseTerms }: { exercise: boolean; exerciseTerms: ExerciseTerms | null },
  { roles }: { roles: readonly Role[] },
  { at, recordedAt }: Fact,
): string[] {
  if (!exercise)
    return exerciseTerms ? ['exerciseTerms must be left out of a report that is not marked as an exercise'] : [];
  const allowed = roles.some((role) => EXERCISE_MARKERS.includes(role));
  const mark = allowed ? [] : [`exercise must be false: only ${EXERCISE_MARKERS.join(', ')} may mark an exercise`];
  if (!exerciseTerms) {
    return [...mark, 'exerciseTerms must state rulesOfEngagement, authorizedBy, from and until of the exercise'];
  }
  const { rulesOfEngagement, authorizedBy, from, until } = exerciseTerms;
  return [
    ...mark,
    ...checkRequired({
      'exerciseTerms.rulesOfEngagement': { value: rulesOfEngagement },
      'exerciseTerms.authorizedBy': { value: authorizedBy, max: SHORT },
    }),
    ...(from < until ? [] : ['exerciseTerms.until must be after exerciseTerms.from']),
    ...checkWithin('detectedAt', 'it was detected', at, exerciseTerms),
    ...(recordedAt.getTime() === at.getTime()
      ? []
      : checkWithin('exercise', 'it is reported', recordedAt, exerciseTerms)),
  ];
}

function checkWithin(field: string, what: string, time: Date, { from, until }: ExerciseTerms): string[] {
  if (from <= time && time < until) return [];
  const window = `from ${from.toISOString()} until ${until.toISOString()}`;
  return [
    `${field} must be within the exercise, ${window}, and ${what} at ${time.toISOString()}: report it as a real incident`,
  ];
}

/**
 * Requests to remove the mark of an exercise that was set by mistake. Nothing changes until two people in two approver roles
 * have approved.
 */
export function requestUnmarking(
  incident: Incident,
  { reason }: { reason: string },
  fact: Fact,
  id: string,
): Incident | Unmet {
  const unmet = [
    ...checkMarked(incident),
    ...checkFact(fact, [{ time: incident.detection.recordedAt, what: 'the report' }]),
    ...checkRequired({ reason: { value: reason } }),
    // A breach closed as an exercise would become a real one that no one works on.
    ...checkOpen(incident),
    ...(openUnmarking(incident) ? ['unmarking: a removal is already requested and awaiting a decision'] : []),
  ];
  if (unmet.length > 0) return unmetNeeds('The removal of the exercise mark cannot be requested', unmet);
  return { ...incident, unmarkings: [...incident.unmarkings, newRequest(id, reason, fact)] };
}

/**
 * One approver role's decision. The second approval, by another person in the other role, removes the mark: from then on the
 * incident is a real one, and notices written during the exercise count for nothing. A refusal by either role ends the request.
 */
export function decideUnmarking(
  incident: Incident,
  { unmarkingId, ...decision }: ApproverDecision & { unmarkingId: string },
  fact: Fact,
): Incident | Unmet {
  const what = 'The removal of the exercise mark cannot be decided';
  const unmarking = openUnmarking(incident);
  if (!unmarking || unmarking.id !== unmarkingId)
    return unmetNeeds(what, ['unmarkingId must be an open request to remove the mark']);
  const decided = decideRequest(unmarking, decision, fact, checkOpen(incident));
  if ('unmet' in decided) return unmetNeeds(what, decided.unmet);
  const effective = decided.effectiveAt !== null;
  return {
    ...incident,
    exercise: !effective,
    unmarkings: incident.unmarkings.map((each) => (each === unmarking ? decided : each)),
    noticesOut: incident.noticesOut && !effective,
  };
}

function openUnmarking({ unmarkings }: Incident): Unmarking | null {
  const latest = unmarkings.at(-1);
  return latest && isPending(latest) ? latest : null;
}

function checkMarked({ exercise }: Incident): string[] {
  return exercise ? [] : ['exercise: the incident is not marked as an exercise'];
}
