import type { Role } from '../access/role.ts';
import { checkFact, type Fact } from '../incident/fact.ts';
import type { Capacity } from '../incident/incident.ts';
import { type AdvisoryText, MAY_FOLLOW } from '../notification/advisory.ts';
import { type ClockState, deadlineOf, deadlineState } from '../notification/clock.ts';
import { type Unmet, unmetNeeds } from '../refusal.ts';
import { blankToNull, checkList, checkOptional, checkRequired, distinct, isBlank, SHORT } from '../text.ts';

export interface SupervisoryAuthority {
  id: string;
  /** ISO 3166-1 alpha-2. */
  country: string;
  /** ISO 3166-2, for the authority of a part of a country; null for the one that speaks for all of it. */
  region: string | null;
}

export interface AuthorityDuties<Authority extends SupervisoryAuthority> {
  /** As controller: whom the provider itself owes a notice. */
  notify: Authority[];
  /** As processor: which authorities each customer is told are its own, by its country; some have several. */
  customersOwn: Map<string, Authority[]>;
}

/**
 * GDPR Art. 33(1), 33(2): a controller notifies the authorities concerned; a processor its customers, who notify theirs.
 * A country concerned is told by the authority that speaks for all of it (Art. 51(3)); whoever answers to one of a region is
 * told of that too.
 */
export function authorityDuties<Authority extends SupervisoryAuthority>(
  capacity: readonly Capacity[],
  countries: readonly string[],
  authorities: readonly Authority[],
): AuthorityDuties<Authority> {
  const byCountry = distinct(countries).map(
    (country) => [country, authorities.filter((authority) => authority.country === country)] as const,
  );
  return {
    notify: capacity.includes('CONTROLLER')
      ? byCountry.flatMap(([, concerned]) => concerned.filter(({ region }) => region === null))
      : [],
    customersOwn: new Map(capacity.includes('PROCESSOR') ? byCountry : []),
  };
}

/** One phase of a notice (Art. 33(4)). */
export interface AuthoritySubmission {
  /** From 1. */
  number: number;
  submittedAt: Date;
  recordedAt: Date;
  by: string;
  /** What the authority calls it. */
  reference: string;
  /** Whatever proves that it came in: a confirmation's number or words. */
  receipt: string | null;
  /** What had not followed yet. */
  toFollow: string[];
  reasonsForDelay: string | null;
}

/** What the provider, as controller, tells one supervisory authority of a declared incident. */
export interface AuthorityNotice {
  authorityId: string;
  declaredAt: Date;
  /** Oldest first. */
  submissions: AuthoritySubmission[];
}

export interface SubmissionInput {
  /** What it says of Art. 33(3)(c) and (d); the rest cannot follow later. */
  text: Pick<AdvisoryText, (typeof MAY_FOLLOW)[number]>;
  toFollow: string[];
  reference: string;
  receipt: string | null;
  reasonsForDelay: string | null;
}

/**
 * Records what Legal submitted. What is blank must stand in `toFollow` until it has followed; a first submission after the
 * deadline says why it is late.
 */
export function recordSubmission(
  notice: AuthorityNotice,
  input: SubmissionInput,
  { roles, capacity }: { roles: readonly Role[]; capacity: readonly Capacity[] },
  fact: Fact,
): AuthorityNotice | Unmet {
  const { reference, receipt, reasonsForDelay } = input;
  const { declaredAt, submissions } = notice;
  const latest = submissions.at(-1);
  const late = !latest && fact.at > deadlineOf(declaredAt);
  const since = latest
    ? { instant: latest.submittedAt, what: 'the submission before it' }
    : { instant: declaredAt, what: 'the declaration' };
  const unmet = [
    ...(roles.includes('LEGAL') ? [] : ['roles must include LEGAL']),
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

/** 72 hours of its own from the declaration, met by the first submission, and never suspended by a delay. */
export function authorityClock(
  { declaredAt, submissions }: AuthorityNotice,
  now: Date,
): { deadline: Date; state: ClockState } {
  const deadline = deadlineOf(declaredAt);
  return { deadline, state: deadlineState({ deadline, doneAt: submissions[0]?.submittedAt ?? null }, now) };
}

/** What the authority still waits for; null until it has been told anything. */
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
