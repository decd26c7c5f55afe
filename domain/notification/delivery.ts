import { type Unmet, unmetNeeds } from '../refusal.ts';
import type { RevisionKind } from './advisory.ts';
import type { Certainty } from './audience.ts';

/**
 * ACCEPTED means that a mail server or webhook accepted it, and no more; BOUNCED, that it was returned later; SEEN, that a
 * member of the tenant opened the notice in service health.
 */
export type DeliveryState =
  | 'QUEUED'
  | 'SENDING'
  | 'ACCEPTED'
  | 'SEEN'
  | 'BOUNCED'
  | 'RETRYING'
  | 'FAILED'
  | 'CANCELLED';

/** The kinds of messages: a revision of a notice, and the messages about it. */
export type DeliveryMessage =
  | 'NOTICE'
  | 'RESOLUTION'
  | 'STAGE_CHANGE'
  | 'STAGE_DIGEST'
  | 'HEADS_UP'
  | 'CLOCK_REMINDER'
  | 'AUTHORITY_REMINDER'
  | 'AUTHORITY_DOCUMENT'
  | 'WEBHOOK_DISABLED'
  | 'TEST';

/**
 * The allowed changes of state. A delivery that a dead dispatcher left SENDING becomes RETRYING too; a FAILED one may be
 * queued again manually.
 */
const DELIVERY_MOVES: { [state in DeliveryState]: readonly DeliveryState[] } = {
  QUEUED: ['SENDING', 'CANCELLED'],
  SENDING: ['ACCEPTED', 'RETRYING', 'FAILED', 'CANCELLED'],
  RETRYING: ['SENDING', 'CANCELLED'],
  ACCEPTED: ['SEEN', 'BOUNCED'],
  FAILED: ['QUEUED'],
  SEEN: [],
  BOUNCED: [],
  CANCELLED: [],
};

/** The states in which a delivery is still to be concluded: what may be cancelled is not. */
export const UNFINISHED_STATES = (Object.keys(DELIVERY_MOVES) as DeliveryState[]).filter((state) =>
  DELIVERY_MOVES[state].includes('CANCELLED'),
);

/** Seconds between one attempt and the next. */
const RETRY_SECONDS: readonly number[] = [
  5,
  5 * 60,
  30 * 60,
  2 * 3_600,
  5 * 3_600,
  10 * 3_600,
  14 * 3_600,
  20 * 3_600,
  24 * 3_600,
];
/** Before a tenant's deadline, a pause is never longer than this share of the time left. */
const MAX_SHARE_OF_TIME_LEFT = 1 / 8;
/** An eighth of the last seconds would be no pause at all. */
const MIN_PAUSE_SECONDS = 1;
/** The share by which a pause may be shortened, so that deliveries that failed together are not retried together. */
const JITTER = 0.2;

export interface Delivery {
  state: DeliveryState;
  attempts: number;
  /** The number of used pauses of the schedule; one shortened for a deadline does not count. */
  pauses: number;
  nextAttemptAt: Date | null;
}

/** The outcome of an attempt. */
export type Outcome =
  | { kind: 'ACCEPTED' }
  /** A webhook's answer. */
  | { kind: 'HTTP'; status: number; retryAfterSeconds: number | null }
  /** A mail server's answer: an enhanced status (RFC 3463), or its reply code where it gives none. */
  | { kind: 'SMTP'; status: string }
  /** No answer at all. */
  | { kind: 'UNREACHABLE' }
  /** Not sent, because nothing may be sent to that address. */
  | { kind: 'REFUSED' };

export interface Attempt {
  /** When the tenant's notice is due; null once it is notified, and for deliveries that do not notify it. */
  deadline: Date | null;
  /** From 0 to 1. */
  jitter: number;
}

/** Changes the state of a delivery by the table. */
export function moveDelivery(delivery: Delivery, to: DeliveryState): Delivery | Unmet {
  const { state } = delivery;
  const allowed = DELIVERY_MOVES[state];
  if (allowed.includes(to))
    return { ...delivery, state: to, ...(to === 'QUEUED' ? { pauses: 0 } : {}), nextAttemptAt: null };
  const instead = allowed.length > 0 ? `must be ${allowed.join(' or ')} after` : 'remains';
  return unmetNeeds('Cannot change the delivery', [`state ${instead} ${state} and cannot become ${to}`]);
}

/** Ends an attempt: the delivery is accepted, retried at a later time, or failed. */
export function concludeAttempt(
  delivery: Delivery,
  outcome: Outcome,
  { deadline, jitter }: Attempt,
  now: Date,
): Delivery | Unmet {
  const result = classifyOutcome(outcome);
  const pause = result === 'TEMPORARY' ? pauseAfter(delivery, { deadline, jitter }, now) : null;
  const moved = moveDelivery(delivery, result === 'ACCEPTED' ? 'ACCEPTED' : pause ? 'RETRYING' : 'FAILED');
  if ('refused' in moved) return moved;
  const attempted = { ...moved, attempts: delivery.attempts + 1 };
  if (!pause) return attempted;
  const seconds = Math.max(pause.seconds, requestedSeconds(outcome));
  return {
    ...attempted,
    pauses: delivery.pauses + (pause.shortened ? 0 : 1),
    nextAttemptAt: new Date(now.getTime() + Math.floor(seconds * 1_000)),
  };
}

/** Whether an outcome is final. An unknown answer is temporary: another attempt is better than giving up. */
function classifyOutcome(outcome: Outcome): 'ACCEPTED' | 'TEMPORARY' | 'PERMANENT' {
  switch (outcome.kind) {
    case 'HTTP':
      return classifyHttp(outcome.status, outcome.retryAfterSeconds !== null);
    case 'SMTP':
      return classifySmtp(outcome.status);
    case 'REFUSED':
      return 'PERMANENT';
    default:
      return outcome.kind === 'ACCEPTED' ? 'ACCEPTED' : 'TEMPORARY';
  }
}

/** 4xx fails at once, except 408 (timeout), 425 (too early), 429 (too many), and 413 that says when to try again (RFC 9110, 15.5.14). */
function classifyHttp(status: number, saysWhen: boolean) {
  if (status >= 200 && status < 300) return 'ACCEPTED';
  const passing = status === 408 || status === 425 || status === 429 || (status === 413 && saysWhen);
  return status >= 400 && status < 500 && !passing ? 'PERMANENT' : 'TEMPORARY';
}

/** RFC 3463: 5.x.x is permanent, 4.x.x temporary. */
function classifySmtp(status: string) {
  const [, kind] = /^([245])(?:\.\d{1,3}\.\d{1,3}|\d\d)$/.exec(status) ?? [];
  return kind === '5' ? 'PERMANENT' : kind === '2' ? 'ACCEPTED' : 'TEMPORARY';
}

/** @returns null when the schedule is used up */
function pauseAfter({ pauses }: Delivery, { deadline, jitter }: Attempt, now: Date) {
  const scheduled = RETRY_SECONDS[pauses];
  if (scheduled === undefined) return null;
  const left = deadline ? (deadline.getTime() - now.getTime()) / 1_000 : 0;
  const limit = left > 0 ? left * MAX_SHARE_OF_TIME_LEFT : Number.POSITIVE_INFINITY;
  const seconds = Math.max(Math.min(scheduled, limit) * (1 - JITTER * jitter), MIN_PAUSE_SECONDS);
  return { seconds, shortened: limit < scheduled };
}

/** Retry-After, but at most a day: a receiver may postpone deliveries, not stop them. */
function requestedSeconds(outcome: Outcome): number {
  const requested = outcome.kind === 'HTTP' ? (outcome.retryAfterSeconds ?? 0) : 0;
  return Math.min(requested, RETRY_SECONDS.at(-1) as number);
}

/** The facts, at the time of sending, that decide whether a delivery is still due. */
export interface DueFacts {
  message: DeliveryMessage;
  /** The kind of its revision; null where it carries none. */
  kind: RevisionKind | null;
  /** Whether the recipient still exists: a contact, a webhook that is registered and enabled, a mailbox. */
  recipientKnown: boolean;
  /** Null where it is not about one tenant. */
  certainty: Certainty | null;
  withdrawn: boolean;
  /** Whether all known tenants have been notified. */
  notified: boolean;
  /** Whether a later revision is sent to the same recipient. */
  superseded: boolean;
}

/** Why a delivery is no longer due; null while it is. */
export function whyCancelled(facts: DueFacts): string | null {
  const { message, kind, recipientKnown, certainty, withdrawn, notified, superseded } = facts;
  if (!recipientKnown) return 'the recipient has ended';
  const ruledOut = certainty === 'RULED_OUT';
  switch (message) {
    case 'NOTICE':
      if (kind === 'RETRACTION') return null;
      if (withdrawn) return 'the declaration was withdrawn';
      if (ruledOut) return 'the tenant was ruled out';
      // An update contains all current information, so it may be skipped for a later one; a first notice is never skipped.
      return superseded && kind === 'UPDATE' ? 'a later revision is sent' : null;
    case 'RESOLUTION':
      return ruledOut ? null : 'the tenant is affected again';
    case 'STAGE_CHANGE':
    case 'STAGE_DIGEST':
      return ruledOut ? 'the tenant was ruled out' : withdrawn ? 'the declaration was withdrawn' : null;
    case 'HEADS_UP':
    case 'AUTHORITY_REMINDER':
      return withdrawn ? 'the declaration was withdrawn' : null;
    case 'CLOCK_REMINDER':
      return withdrawn ? 'the declaration was withdrawn' : notified ? 'all tenants have been notified' : null;
    default:
      return null;
  }
}
