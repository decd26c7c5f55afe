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
