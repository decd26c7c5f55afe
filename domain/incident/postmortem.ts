import { hoursAfter } from '../notification/clock.ts';
import { type Unmet, unmetNeeds } from '../refusal.ts';
import { blankToNull, checkOptional, checkRequired, ENTRIES, SHORT } from '../text.ts';
import { openBreachQuestions } from './breach.ts';
import { classificationOf, isReportable } from './classification.ts';
import { declarationInForce } from './declaration.ts';
import { checkFact, type Fact, sinceDetection } from './fact.ts';
import type { Incident, PostMortem, ProcedureRevision } from './incident.ts';

/** The post-mortem of a breach is due within this time after its closure. */
const POST_MORTEM_DAYS = 30;

export type PostMortemInput = Omit<PostMortem, 'at' | 'recordedAt' | 'by' | 'procedureRevisions'> & {
  procedureRevisions: Omit<ProcedureRevision, 'doneAt' | 'doneBy'>[];
};

/** Allowed only for a closed incident, once per closure: one that was reopened requires another. */
export function completePostMortem(incident: Incident, input: PostMortemInput, fact: Fact): Incident | Unmet {
  const { summary, rootCause, sufficiencyOfResponse, whatWentWell, whatWentWrong, customerSummary } = input;
  const unmet = [
    ...checkFact(fact, sinceDetection(incident)),
    ...checkDue(incident),
    ...checkRequired({
      summary: { value: summary },
      rootCause: { value: rootCause },
      sufficiencyOfResponse: { value: sufficiencyOfResponse },
    }),
    ...checkOptional({
      whatWentWell: { value: whatWentWell },
      whatWentWrong: { value: whatWentWrong },
      customerSummary: { value: customerSummary },
    }),
    ...checkProcedures(input.procedureRevisions),
  ];
  if (unmet.length > 0) return unmetNeeds('The post-mortem cannot be completed', unmet);
  const { at, recordedAt, by } = fact;
  const postMortem: PostMortem = {
    at,
    recordedAt,
    by,
    summary,
    rootCause,
    sufficiencyOfResponse,
    whatWentWell: blankToNull(whatWentWell),
    whatWentWrong: blankToNull(whatWentWrong),
    customerSummary: blankToNull(customerSummary),
    procedureRevisions: input.procedureRevisions.map(({ procedure, change, owner, dueAt }) => ({
      procedure,
      change,
      owner,
      dueAt,
      doneAt: null,
      doneBy: null,
    })),
  };
  return { ...incident, postMortem };
}

/**
 * Records that a procedure's revision, required by the post-mortem, is done: once, and not before the post-mortem.
 * @param number its number in the post-mortem, from 1
 */
export function completeProcedureRevision(
  incident: Incident,
  { number }: { number: number },
  fact: Fact,
): Incident | Unmet {
  const what = 'The revision of the procedure cannot be completed';
  const { postMortem } = incident;
  if (!postMortem) return unmetNeeds(what, ['postMortem: there is no post-mortem yet']);
  const { procedureRevisions } = postMortem;
  const revision = procedureRevisions[number - 1];
  if (!revision) return unmetNeeds(what, [`number must be from 1 to ${procedureRevisions.length}, not ${number}`]);
  const unmet = [
    ...checkFact(fact, [{ time: postMortem.at, what: 'the post-mortem' }]),
    ...(revision.doneAt
      ? [`number must be a revision that is not done: ${number} was done at ${revision.doneAt.toISOString()}`]
      : []),
  ];
  if (unmet.length > 0) return unmetNeeds(what, unmet);
  const done = { ...revision, doneAt: fact.at, doneBy: fact.by };
  return {
    ...incident,
    postMortem: {
      ...postMortem,
      procedureRevisions: procedureRevisions.map((each, place) => (place === number - 1 ? done : each)),
    },
  };
}

/** When the post-mortem of a closed breach is due; null when none is required. */
export function postMortemDueAt(incident: Incident): Date | null {
  const { closedAt } = incident;
  return closedAt && isBreach(incident) ? hoursAfter(closedAt, POST_MORTEM_DAYS * 24) : null;
}

/**
 * Since when the incident is closed, no question of a breach is open and, for a breach, its post-mortem is complete; null
 * before.
 */
export function finalizedAt(incident: Incident): Date | null {
  const { closedAt, postMortem } = incident;
  if (openBreachQuestions(incident).length > 0) return null;
  if (!closedAt || !isBreach(incident)) return closedAt;
  if (!postMortem || !isComplete(incident)) return null;
  return postMortem.at > closedAt ? postMortem.at : closedAt;
}

/** Whether the incident was closed as a breach: declared, or in a customer-reportable class that was decided not to be notified. */
function isBreach(incident: Incident): boolean {
  return declarationInForce(incident) !== null || isReportable(classificationOf(incident));
}

/** Whether the post-mortem was recorded after the latest closure: it counts only for that one. */
function isComplete({ postMortem, stageChanges }: Incident): boolean {
  const closing = stageChanges.findLast(({ to }) => to === 'CLOSE');
  return postMortem !== null && (!closing || postMortem.recordedAt >= closing.recordedAt);
}

function checkDue(incident: Incident): string[] {
  const { stage } = incident;
  if (stage !== 'CLOSE') return [`stage must be CLOSE, not ${stage}: a post-mortem follows the incident's closure`];
  return isComplete(incident)
    ? ['postMortem: already complete; another is required only after the incident is reopened']
    : [];
}

function checkProcedures(revisions: PostMortemInput['procedureRevisions']): string[] {
  const unmet = revisions.length > ENTRIES ? [`procedureRevisions must not have more than ${ENTRIES} entries`] : [];
  const entries = revisions.flatMap(({ procedure, change, owner }, index) =>
    checkRequired({
      [`procedureRevisions[${index}].procedure`]: { value: procedure, max: SHORT },
      [`procedureRevisions[${index}].change`]: { value: change },
      [`procedureRevisions[${index}].owner`]: { value: owner, max: SHORT },
    }),
  );
  return [...unmet, ...entries];
}
