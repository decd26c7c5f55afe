import { reportableUndeclaredDueAt } from './classification.ts';
import { exposureDecisionDueAt } from './exposure.ts';
import type { Incident } from './incident.ts';
import { finalizedAt, postMortemDueAt } from './postmortem.ts';

/** What the response owes by an instant; left undone beyond it, that raises an event. */
export const OBLIGATIONS = ['INTERNAL_UPDATE', 'EXPOSURE_DECISION', 'DECLARATION', 'POST_MORTEM'] as const;
export type Obligation = (typeof OBLIGATIONS)[number];

/** By when each obligation is due as the incident stands; null where nothing is owed. */
export function obligationsOf(incident: Incident): { [obligation in Obligation]: Date | null } {
  return {
    INTERNAL_UPDATE: incident.nextUpdateDueAt,
    EXPOSURE_DECISION: exposureDecisionDueAt(incident),
    DECLARATION: reportableUndeclaredDueAt(incident),
    POST_MORTEM: finalizedAt(incident) ? null : postMortemDueAt(incident),
  };
}
