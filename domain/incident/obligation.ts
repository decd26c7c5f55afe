import { reportableUndeclaredDueAt } from './classification.ts';
import { exposureDecisionDueAt } from './exposure.ts';
import type { Incident } from './incident.ts';
import { finalizedAt, postMortemDueAt } from './postmortem.ts';

/** The obligations of the response that fall due; one not met in time raises an event. */
export const OBLIGATIONS = ['INTERNAL_UPDATE', 'EXPOSURE_DECISION', 'DECLARATION', 'POST_MORTEM'] as const;
export type Obligation = (typeof OBLIGATIONS)[number];

/** When each obligation of the incident is due in its current state; null for none. */
export function obligationsOf(incident: Incident): { [obligation in Obligation]: Date | null } {
  return {
    INTERNAL_UPDATE: incident.nextUpdateDueAt,
    EXPOSURE_DECISION: exposureDecisionDueAt(incident),
    DECLARATION: reportableUndeclaredDueAt(incident),
    POST_MORTEM: finalizedAt(incident) ? null : postMortemDueAt(incident),
  };
}

/**
 * The obligations that a command met, or ended, after they were due, with that time. What counts is when the command took
 * effect: one that is recorded late met in time what it met in time.
 * @param at when the command took effect
 */
export function missedObligations(before: Incident, after: Incident, at: Date): [Obligation, dueAt: Date][] {
  const [dueBefore, due] = [obligationsOf(before), obligationsOf(after)];
  return OBLIGATIONS.flatMap((obligation) => {
    const dueAt = dueBefore[obligation];
    const isOver = dueAt !== null && dueAt.getTime() !== due[obligation]?.getTime();
    return isOver && at > dueAt ? [[obligation, dueAt]] : [];
  });
}
