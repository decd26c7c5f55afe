import type { Role } from '../access/role.ts';
import { checkFact, type Fact } from '../incident/fact.ts';
import type { Capacity } from '../incident/incident.ts';
import { type AdvisoryText, MAY_FOLLOW } from '../notification/advisory.ts';
import { type ClockState, deadlineOf, deadlineState } from '../notification/clock.ts';
import { type Unmet, unmetNeeds } from '../refusal.ts';
import { blankToNull, checkList, checkOptional, checkRequired, distinct, isBlank, SHORT } from '../text.ts';

/** One phase of a notice (Art. 33(4)). */
export interface AuthoritySubmission {
  /** From 1. */
  number: number;
  submittedAt: Date;
  recordedAt: Date;
  by: string;
  /** The authority's reference number. */
  reference: string;
  /** The proof of receipt: the number or text of a confirmation. */
  receipt: string | null;
  /** The information still to follow at that time. */
  toFollow: string[];
  reasonsForDelay: string | null;
}

/** The provider's notification, as controller, of a declared incident to one supervisory authority. */
export interface AuthorityNotice {
  authorityId: string;
  declaredAt: Date;
  /** Oldest first. */
  submissions: AuthoritySubmission[];
}

export interface SubmissionInput {
  /** The information of Art. 33(3)(c) and (d); all other information cannot follow later. */
  text: Pick<AdvisoryText, (typeof MAY_FOLLOW)[number]>;
  toFollow: string[];
  reference: string;
  receipt: string | null;
  reasonsForDelay: string | null;
}

/**
 * Records a submission by Legal. Blank information must be listed in `toFollow` until it has followed; a first submission
 * after the deadline must state why it is late.
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
  const late = !latest && fact.at > deadlineOf(declaredAt);
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
    ...(late
      ? checkRequired({ reasonsForDelay: { value: reasonsForDelay, because: 'the first submission is late' } })
      : checkOptional({ reasonsForDelay: { value: reasonsForDelay } })),
  ];
  if (unmet.length > 0) return unmetNeeds('The submission cannot be saved', unmet);
  const submission: AuthoritySubmission = {
    number: submissions.length + 1,
    submittedAt: fact.at,
    recordedAt: fact.recordedAt,
    by: fact.by,
    reference,
    receipt: blankToNull(receipt),
    toFollow: distinct(input.toFollow),
    reasonsForDelay: blankToNull(reasonsForDelay),
  };
  return { ...notice, submissions: [...submissions, submission] };
}

/** A separate clock of 72 hours from the declaration: the first submission meets it, and no delay suspends it. */
export function authorityClock(
  { declaredAt, submissions }: AuthorityNotice,
  now: Date,
): { deadline: Date; state: ClockState } {
  const deadline = deadlineOf(declaredAt);
  return { deadline, state: deadlineState({ deadline, doneAt: submissions[0]?.submittedAt ?? null }, now) };
}

/** The information that the authority still waits for; null before the first submission. */
export function outstanding({ submissions }: AuthorityNotice): string[] | null {
  return submissions.at(-1)?.toFollow ?? null;
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
