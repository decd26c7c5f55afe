import { type Unmet, unmetNeeds } from '../refusal.ts';
import type { RevisionKind } from './advisory.ts';
import type { Certainty } from './audience.ts';

/**
 * ACCEPTED is what a mail server or webhook said, and no more; BOUNCED came back later; SEEN is service health opened by a
 * member of the tenant.
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

/** What is sent: a revision of a notice, or one of the messages around it. */
export type DeliveryMessage =
  | 'NOTICE'
  | 'RESOLUTION'
  | 'STAGE_CHANGE'
  | 'STAGE_DIGEST'
  | 'HEADS_UP'
  | 'CLOCK_REMINDER'
  | 'AUTHORITY_DOCUMENT'
  | 'WEBHOOK_DISABLED'
  | 'TEST';

/** The lawful moves. RETRYING also takes back what a courier that died left SENDING; FAILED may be queued again by hand. */
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
/** Before a tenant's deadline, attempts are never further apart than this part of the time left. */
const PART_OF_TIME_LEFT = 1 / 8;
/** Nor closer than this: an eighth of the last seconds would be no pause at all. */
const SHORTEST_SECONDS = 1;
/** By how much of itself a pause may be shortened, so that what failed together does not come back together. */
const JITTER = 0.2;

export interface Delivery {
  state: DeliveryState;
  attempts: number;
  /** Pauses of the schedule used up; one shortened for a deadline is not. */
  pauses: number;
  nextAttemptAt: Date | null;
}

/** How an attempt ended. */
export type Outcome =
  | { kind: 'ACCEPTED' }
  /** What a webhook answered. */
  | { kind: 'HTTP'; status: number; retryAfterSeconds: number | null }
  /** What a mail server answered: an enhanced status (RFC 3463), or its reply code where it gives none. */
  | { kind: 'SMTP'; status: string }
  /** No answer at all. */
  | { kind: 'UNREACHABLE' }
  /** Not sent: where it would have gone is nowhere anything is sent to. */
  | { kind: 'REFUSED' };

export interface Attempt {
  /** By when the tenant must be told; null once it is, or when this delivery does not tell it. */
  deadline: Date | null;
  /** From 0 to 1. */
  jitter: number;
}

/** Moves a delivery along the table. */
export function moveDelivery(delivery: Delivery, to: DeliveryState): Delivery | Unmet {
  const { state } = delivery;
  const allowed = DELIVERY_MOVES[state];
  if (allowed.includes(to))
    return { ...delivery, state: to, ...(to === 'QUEUED' ? { pauses: 0 } : {}), nextAttemptAt: null };
  const instead = allowed.length > 0 ? `must be ${allowed.join(' or ')} after` : 'remains';
  return unmetNeeds('Cannot change the delivery', [`state ${instead} ${state} and cannot become ${to}`]);
}

/** Ends an attempt: accepted, to be tried again at an instant, or given up. */
export function concludeAttempt(
  delivery: Delivery,
  outcome: Outcome,
  { deadline, jitter }: Attempt,
  now: Date,
): Delivery | Unmet {
  const verdict = verdictOf(outcome);
  const pause = verdict === 'TEMPORARY' ? pauseAfter(delivery, { deadline, jitter }, now) : null;
  const moved = moveDelivery(delivery, verdict === 'ACCEPTED' ? 'ACCEPTED' : pause ? 'RETRYING' : 'FAILED');
  if ('refused' in moved) return moved;
  const attempted = { ...moved, attempts: delivery.attempts + 1 };
  if (!pause) return attempted;
  const seconds = Math.max(pause.seconds, askedFor(outcome));
  return {
    ...attempted,
    pauses: delivery.pauses + (pause.shortened ? 0 : 1),
    nextAttemptAt: new Date(now.getTime() + Math.floor(seconds * 1_000)),
  };
}

/** Whether an answer is final. What is not understood is temporary: better tried again than given up. */
function verdictOf(outcome: Outcome): 'ACCEPTED' | 'TEMPORARY' | 'PERMANENT' {
  switch (outcome.kind) {
    case 'HTTP':
      return httpVerdict(outcome.status);
    case 'SMTP':
      return smtpVerdict(outcome.status);
    case 'REFUSED':
      return 'PERMANENT';
    default:
      return outcome.kind === 'ACCEPTED' ? 'ACCEPTED' : 'TEMPORARY';
  }
}

/** 4xx fails at once, but for 408 (timeout), 425 (too early) and 429 (too many). */
function httpVerdict(status: number) {
  if (status >= 200 && status < 300) return 'ACCEPTED';
  const passing = status === 408 || status === 425 || status === 429;
  return status >= 400 && status < 500 && !passing ? 'PERMANENT' : 'TEMPORARY';
}

/** RFC 3463: 5.x.x is permanent, 4.x.x temporary. */
function smtpVerdict(status: string) {
  const [, kind] = /^([245])(?:\.\d{1,3}\.\d{1,3}|\d\d)$/.exec(status) ?? [];
  return kind === '5' ? 'PERMANENT' : kind === '2' ? 'ACCEPTED' : 'TEMPORARY';
}

/** @returns null when the schedule is used up */
function pauseAfter({ pauses }: Delivery, { deadline, jitter }: Attempt, now: Date) {
  const scheduled = RETRY_SECONDS[pauses];
  if (scheduled === undefined) return null;
  const left = deadline ? (deadline.getTime() - now.getTime()) / 1_000 : 0;
  const most = left > 0 ? left * PART_OF_TIME_LEFT : Number.POSITIVE_INFINITY;
  const seconds = Math.max(Math.min(scheduled, most) * (1 - JITTER * jitter), SHORTEST_SECONDS);
  return { seconds, shortened: most < scheduled };
}

/** Retry-After, up to a day: a receiver may ask for time, not for silence. */
function askedFor(outcome: Outcome): number {
  const asked = outcome.kind === 'HTTP' ? (outcome.retryAfterSeconds ?? 0) : 0;
  return Math.min(asked, RETRY_SECONDS.at(-1) as number);
}

/** How what a delivery tells of stands at the moment it would be sent. */
export interface Standing {
  message: DeliveryMessage;
  /** Of the revision it tells; null where it tells none. */
  kind: RevisionKind | null;
  /** Whether there still is somebody to send it to: a contact, a webhook that is registered and enabled, a mailbox. */
  recipientKnown: boolean;
  /** Null where it is of no tenant. */
  certainty: Certainty | null;
  withdrawn: boolean;
  /** Whether everybody known has been told. */
  notified: boolean;
  /** Whether the same recipient is sent a later revision. */
  superseded: boolean;
}

/** Why a delivery is no longer due; null while it is. */
export function whyCancelled(standing: Standing): string | null {
  const { message, kind, recipientKnown, certainty, withdrawn, notified, superseded } = standing;
  if (!recipientKnown) return 'the recipient has ended';
  const ruledOut = certainty === 'RULED_OUT';
  switch (message) {
    case 'NOTICE':
      if (kind === 'RETRACTION') return null;
      if (withdrawn) return 'the declaration was withdrawn';
      if (ruledOut) return 'the tenant was ruled out';
      // An update says all that is true now; a first notice is never left out.
      return superseded && kind === 'UPDATE' ? 'a later revision is sent' : null;
    case 'RESOLUTION':
      return ruledOut ? null : 'the tenant is affected again';
    case 'STAGE_CHANGE':
    case 'STAGE_DIGEST':
      return ruledOut ? 'the tenant was ruled out' : withdrawn ? 'the declaration was withdrawn' : null;
    case 'HEADS_UP':
      return withdrawn ? 'the declaration was withdrawn' : null;
    case 'CLOCK_REMINDER':
      return withdrawn ? 'the declaration was withdrawn' : notified ? 'all tenants have been notified' : null;
    default:
      return null;
  }
}
