import { hoursAfter } from '../notification/clock.ts';
import { type Unmet, unmetNeeds } from '../refusal.ts';
import { blankToNull, checkOptional, checkRequired } from '../text.ts';
import { checkProcedureRevisions, type ProcedureRevisionInput } from './action-items/procedure-revision.ts';
import { openBreachQuestions } from './breach.ts';
import { classificationOf, isReportable } from './classification.ts';
import { declarationInForce } from './declaration.ts';
import { checkFact, type Fact, sinceDetection } from './fact.ts';
import type { Incident, PostMortem } from './incident.ts';

/** The post-mortem of a breach is due within this time after its closure. */
const POST_MORTEM_DAYS = 30;

export type PostMortemInput = Omit<PostMortem, 'at' | 'recordedAt' | 'by' | 'procedureRevisions'> & {
  procedureRevisions: ProcedureRevisionInput[];
};

/**
 * Allowed only for a closed incident, once per closure: one that was reopened requires another. What the earlier one required
 * of procedures remains required.
 */
export function completePostMortem(incident: Incident, input: PostMortemInput, fact: Fact): Incident | Unmet {
  const earlier = incident.postMortem?.procedureRevisions ?? [];
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
    ...checkProcedureRevisions(input.procedureRevisions, earlier.length),
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
    procedureRevisions: [
      ...earlier,
      ...input.procedureRevisions.map(({ procedure, change, owner, dueAt }) => ({
        procedure,
        change,
        owner,
        dueAt,
        doneAt: null,
        doneBy: null,
      })),
    ],
  };
  return { ...incident, postMortem };
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
