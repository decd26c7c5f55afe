import { checkFact, type Fact } from '../incident/fact.ts';
import { type Unmet, unmetNeeds } from '../refusal.ts';
import { blankToNull, checkOptional, checkRequired } from '../text.ts';
import { type Approval, type ApproverDecision, addDecision, isApproved } from './approval.ts';
import { deadlineOf } from './clock.ts';

type DelayReason = 'RISK_TO_OTHER_CUSTOMERS' | 'EXTRAORDINARY_CIRCUMSTANCES';
type DelayState = 'REQUESTED' | 'APPROVED' | 'REFUSED' | 'LIFTED';

/**
 * A delay of the notices past their deadline. While it runs the notices are held; of the clocks it suspends only the 72-hour
 * one, and never changes its deadline.
 */
export interface Delay {
  id: string;
  reason: DelayReason;
  justification: string;
  state: DelayState;
  until: Date;
  requestedAt: Date;
  recordedAt: Date;
  requestedBy: string;
  approvals: Approval[];
  liftedAt: Date | null;
  liftedBy: string | null;
  liftReason: string | null;
}

/** The fields that decide whether a delay is running. */
export type RunningDelay = Pick<Delay, 'state' | 'reason' | 'until'>;

export interface DelayInput {
  reason: DelayReason;
  justification: string;
  until: Date;
}

/**
 * Requests a delay. Allowed only before the deadline by the server's clock, so that a backdated request has no effect.
 * @param delays the delays of the declaration in force
 */
export function requestDelay(
  delays: readonly Delay[],
  input: DelayInput,
  { declaredAt }: { declaredAt: Date | null },
  fact: Fact,
  id: string,
): Delay | Unmet {
  const { reason, justification, until } = input;
  if (!declaredAt)
    return unmetNeeds('A delay cannot be requested', ['declaration: not declared; no deadline is running']);
  const deadline = deadlineOf(declaredAt);
  const unmet = [
    ...checkFact(fact, [{ time: declaredAt, what: 'the declaration' }]),
    ...checkAhead(deadline, fact),
    ...checkRequired({ justification: { value: justification } }),
    ...(until <= deadline ? [`until must be after the deadline (${deadline.toISOString()})`] : []),
    ...(delays.some(({ state }) => state === 'REQUESTED' || state === 'APPROVED')
      ? ['delay: a delay is already requested or approved']
      : []),
  ];
  if (unmet.length > 0) return unmetNeeds('A delay cannot be requested', unmet);
  return {
    id,
    reason,
    justification,
    state: 'REQUESTED',
    until,
    requestedAt: fact.at,
    recordedAt: fact.recordedAt,
    requestedBy: fact.by,
    approvals: [],
    liftedAt: null,
    liftedBy: null,
    liftReason: null,
  };
}

/** One approver role's decision; with approvals of both roles, by two people before the deadline, the delay takes effect. */
export function decideDelay(
  delay: Delay,
  decision: ApproverDecision,
  { deadline }: { deadline: Date },
  fact: Fact,
): Delay | Unmet {
  const outcome = addDecision(delay.approvals, { ...decision, note: blankToNull(decision.note) }, fact);
  const unmet = [
    ...checkFact(fact, [{ time: delay.requestedAt, what: 'the request' }]),
    ...(decision.approved ? checkAhead(deadline, fact) : []),
    ...(delay.state === 'REQUESTED' ? [] : [`state must be REQUESTED, but the delay is ${delay.state}`]),
    ...checkOptional({ note: { value: decision.note } }),
    ...('unmet' in outcome ? outcome.unmet : []),
  ];
  if ('unmet' in outcome || unmet.length > 0) return unmetNeeds('The delay cannot be decided', unmet);
  const state = !decision.approved ? 'REFUSED' : isApproved(outcome) ? 'APPROVED' : 'REQUESTED';
  return { ...delay, approvals: outcome, state };
}

/** Ends an approved delay early. */
export function liftDelay(delay: Delay, { reason }: { reason: string }, fact: Fact): Delay | Unmet {
  const approvedAt = delay.approvals.at(-1)?.at ?? delay.requestedAt;
  const unmet = [
    ...checkFact(fact, [{ time: approvedAt, what: 'its approval' }]),
    ...(delay.state === 'APPROVED' ? [] : [`state must be APPROVED, but the delay is ${delay.state}`]),
    ...(fact.at >= delay.until ? ['until has passed: the delay has ended'] : []),
    ...checkRequired({ reason: { value: reason } }),
  ];
  if (unmet.length > 0) return unmetNeeds('The delay cannot be lifted', unmet);
  return { ...delay, state: 'LIFTED', liftedAt: fact.at, liftedBy: fact.by, liftReason: reason };
}

/** The end of the delays that took effect; null without one. */
export function delayedUntil(delays: readonly Pick<Delay, 'state' | 'until' | 'liftedAt'>[]): Date | null {
  const ends = delays.flatMap(({ state, until, liftedAt }) => (state === 'APPROVED' ? [until] : (liftedAt ?? [])));
  return ends.length > 0 ? new Date(Math.max(...ends.map((end) => end.getTime()))) : null;
}

/**
 * The delay that holds the notices at `now`: approved, not lifted and not ended. While one runs no customer learns of the
 * incident; at its end, to the millisecond, notices may be published. GDPR recital 86: measures against continuing or similar
 * breaches may justify more time for the communication.
 * @param delays the delays of the declaration in force
 */
export function holdAt<Held extends Pick<Delay, 'state' | 'until'>>(delays: readonly Held[], now: Date): Held | null {
  return delays.find(({ state, until }) => state === 'APPROVED' && now < until) ?? null;
}

/** Whether a delay runs at `now` because notices would put other customers at risk: then no account team may be briefed. */
export function riskToOthersRuns(delays: readonly RunningDelay[], now: Date): boolean {
  return (
    holdAt(
      delays.filter(({ reason }) => reason === 'RISK_TO_OTHER_CUSTOMERS'),
      now,
    ) !== null
  );
}

function checkAhead(deadline: Date, { recordedAt }: Fact): string[] {
  return recordedAt < deadline
    ? []
    : [`deadline (${deadline.toISOString()}) has passed: delays must be approved before it`];
}
