import { type Unmet, unmetNeeds } from '../refusal.ts';
import { checkRequired, SHORT } from '../text.ts';
import { type OnCallRole, type Shift, shiftAt } from './rota.ts';

/** The next level: after how long without an acknowledgement of the one before, and to whom. */
export interface EscalationStep {
  afterMinutes: number;
  /** Who is on call in this role then; null where a person is named. */
  role: OnCallRole | null;
  subject: string | null;
}

/** How pages to a role are escalated. */
export interface Escalation {
  role: OnCallRole;
  steps: EscalationStep[];
}

/** A level of the chain at a time: who is paged, and how long the page may remain unacknowledged. */
export interface Level {
  level: number;
  role: OnCallRole | null;
  subject: string;
  shift: Shift | null;
  /** Null at the last level. */
  afterMinutes: number | null;
}

const MAX_STEPS = 10;
const MAX_MINUTES = 1_440;

/** What is wrong with an escalation; null when it can be set. */
export function checkEscalation(steps: readonly EscalationStep[]): Unmet | null {
  const unmet = [
    ...(steps.length > MAX_STEPS ? [`steps must not have more than ${MAX_STEPS} entries`] : []),
    ...steps.flatMap(({ afterMinutes, role, subject }, index) => [
      ...(Number.isInteger(afterMinutes) && afterMinutes >= 1 && afterMinutes <= MAX_MINUTES
        ? []
        : [`steps[${index}].afterMinutes must be between 1 and ${MAX_MINUTES}`]),
      ...((role === null) === (subject === null)
        ? [`steps[${index}] must have either role or subject`]
        : subject === null
          ? []
          : checkRequired({ [`steps[${index}].subject`]: { value: subject, max: SHORT } })),
    ]),
  ];
  return unmet.length > 0 ? unmetNeeds('The escalation cannot be set', unmet) : null;
}

/**
 * The one chain of people at a time, first the person on call in the role. Levels without a person on call are left out, and
 * no time is lost with them. Empty without any person on call.
 */
export function chainAt(
  role: OnCallRole,
  shifts: readonly Shift[],
  escalations: readonly Escalation[],
  at: Date,
): Level[] {
  const steps = escalations.find((each) => each.role === role)?.steps ?? [];
  const places = [{ afterMinutes: 0, role, subject: null }, ...steps];
  const reached = places.flatMap((place, level) => {
    const shift = place.role === null ? null : shiftAt(place.role, shifts, at);
    const subject = place.subject ?? shift?.subject ?? null;
    return subject === null ? [] : [{ level, role: place.role, subject, shift, wait: place.afterMinutes }];
  });
  return reached.map(({ wait: _wait, ...each }, index) => ({
    ...each,
    afterMinutes: reached[index + 1]?.wait ?? null,
  }));
}

/** The level that is paged after another one; null when that was the last. @param after null for the first */
export function nextLevel(chain: readonly Level[], after: number | null): Level | null {
  return chain.find(({ level }) => after === null || level > after) ?? null;
}
