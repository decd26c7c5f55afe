import type { Role } from '../access/role.ts';
import { checkFact, type Fact } from '../incident/fact.ts';
import type { Capacity } from '../incident/incident.ts';
import { type AdvisoryText, MAY_FOLLOW } from '../notification/advisory.ts';
import { type Unmet, unmetNeeds } from '../refusal.ts';
import { blankToNull, checkList, checkOptional, checkRequired, distinct, isBlank, SHORT } from '../text.ts';
import { type AuthorityNotice, type AuthoritySubmission, authorityClock } from './authority-clock.ts';

export interface SubmissionInput {
  /** The information of Art. 33(3)(c) and (d); all other information cannot follow later. */
  text: Pick<AdvisoryText, (typeof MAY_FOLLOW)[number]>;
  toFollow: string[];
  /** By when it follows; null where no time is promised. */
  promisedAt: Date | null;
  reference: string;
  receipt: string | null;
  reasonsForDelay: string | null;
}

/**
 * Records a submission by Legal. Blank information must be listed in `toFollow` until it has followed; a first submission
 * after the law's deadline must state why it is late (Art. 33(1)), one after Tocsin's own target alone need not.
 */
export function recordSubmission(
  notice: AuthorityNotice,
  input: SubmissionInput,
  { roles, capacity, exercise }: { roles: readonly Role[]; capacity: readonly Capacity[]; exercise: boolean },
  fact: Fact,
): AuthorityNotice | Unmet {
  const { reference, receipt, reasonsForDelay } = input;
  const { declaredAt, submissions } = notice;
  const latest = submissions.at(-1);
  const { legalDeadline } = authorityClock(notice, fact.recordedAt);
  const late = !latest && legalDeadline !== null && fact.at > legalDeadline;
  const since = latest
    ? { time: latest.submittedAt, what: 'the submission before it' }
    : { time: declaredAt, what: 'the declaration' };
  const unmet = [
    ...(roles.includes('LEGAL') ? [] : ['roles must include LEGAL']),
    ...(exercise ? ['exercise: nothing is submitted to an authority in an exercise'] : []),
    ...(capacity.includes('CONTROLLER')
      ? []
      : ['capacity must include CONTROLLER: a processor notifies its customers, not the authority']),
    ...checkFact(fact, [since], 'submittedAt'),
    ...checkRequired({ reference: { value: reference, max: SHORT } }),
    ...checkOptional({ receipt: { value: receipt } }),
    ...checkToFollow(input),
    ...checkPromise(input, fact),
    ...(late
      ? checkRequired({ reasonsForDelay: { value: reasonsForDelay, because: 'the first submission is late' } })
      : checkOptional({ reasonsForDelay: { value: reasonsForDelay } })),
  ];
  if (unmet.length > 0) return unmetNeeds('The submission cannot be saved', unmet);
  const toFollow = distinct(input.toFollow);
  const submission: AuthoritySubmission = {
    number: submissions.length + 1,
    submittedAt: fact.at,
    recordedAt: fact.recordedAt,
    by: fact.by,
    reference,
    receipt: blankToNull(receipt),
    toFollow,
    // A promise of what still has to follow remains until another one replaces it.
    promisedAt: toFollow.length > 0 ? (input.promisedAt ?? latest?.promisedAt ?? null) : null,
    reasonsForDelay: blankToNull(reasonsForDelay),
  };
  return { ...notice, submissions: [...submissions, submission] };
}

function checkPromise({ toFollow, promisedAt }: SubmissionInput, { at }: Fact): string[] {
  if (!promisedAt) return [];
  return [
    ...(toFollow.length > 0 ? [] : ['promisedAt must be empty: no information is to follow']),
    ...(promisedAt > at ? [] : [`promisedAt must be after the submission (${at.toISOString()})`]),
  ];
}

function checkToFollow({ text, toFollow }: SubmissionInput): string[] {
  return [
    ...checkList('toFollow', toFollow),
    ...MAY_FOLLOW.flatMap((field) => {
      const blank = isBlank(text[field]);
      if (blank && !toFollow.includes(field)) return [`toFollow must list ${field} until it has been submitted`];
      return !blank && toFollow.includes(field) ? [`toFollow must not list ${field}: it is already given`] : [];
    }),
  ];
}
