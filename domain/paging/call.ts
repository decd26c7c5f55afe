import type { Outcome } from '../notification/delivery.ts';

/** What a receiver is asked: PagerDuty hears of an acknowledgement and of the end too. */
export type PageAction = 'TRIGGER' | 'ACKNOWLEDGE' | 'RESOLVE';
export type PageCallState = 'QUEUED' | 'RETRYING' | 'ACCEPTED' | 'FAILED';

/** Seconds between one attempt and the next: a page is worth little after an hour. */
const RETRY_SECONDS: readonly number[] = [5, 15, 30, 60, 120, 300, 600, 900];

/** The state of a call after an attempt, and when the next is due. @param attempts including this one */
export function concludeCall(
  outcome: Outcome,
  attempts: number,
  now: Date,
): { state: PageCallState; nextAttemptAt: Date | null } {
  if (isAccepted(outcome)) return { state: 'ACCEPTED', nextAttemptAt: null };
  const pause = RETRY_SECONDS[attempts - 1];
  if (isPermanent(outcome) || pause === undefined) return { state: 'FAILED', nextAttemptAt: null };
  const asked = outcome.kind === 'HTTP' ? (outcome.retryAfterSeconds ?? 0) : 0;
  const seconds = Math.max(pause, Math.min(asked, RETRY_SECONDS.at(-1) as number));
  return { state: 'RETRYING', nextAttemptAt: new Date(now.getTime() + seconds * 1_000) };
}

function isAccepted(outcome: Outcome): boolean {
  return outcome.kind === 'ACCEPTED' || (outcome.kind === 'HTTP' && outcome.status >= 200 && outcome.status < 300);
}

/** A request that is wrong remains wrong; too many of them (429), or a receiver in trouble, are temporary. */
function isPermanent(outcome: Outcome): boolean {
  switch (outcome.kind) {
    case 'HTTP':
      return outcome.status >= 300 && outcome.status < 500 && outcome.status !== 429 && outcome.status !== 408;
    case 'SMTP':
      return outcome.status.startsWith('5');
    default:
      return outcome.kind === 'REFUSED';
  }
}
