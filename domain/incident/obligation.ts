import { actionItemsOf } from './action-items/action-item.ts';
import { reportableUndeclaredDueAt } from './classification.ts';
import { exposureDecisionDueAt } from './exposure.ts';
import type { Incident } from './incident.ts';
import { finalizedAt, postMortemDueAt } from './postmortem.ts';

/** The obligations of the response that fall due; one not met in time raises an event. */
type Obligation =
  | 'INTERNAL_UPDATE'
  | 'EXPOSURE_DECISION'
  | 'DECLARATION'
  | 'POST_MORTEM'
  | 'MITIGATION'
  | 'PROCEDURE_REVISION';

export interface Due {
  obligation: Obligation;
  /** The id of the mitigation or the number of the procedure revision; null where an incident has at most one. */
  item: string | null;
  dueAt: Date;
}

/** The obligations of the response in the current state of the incident, and when each is due. */
export function obligationsOf(incident: Incident): Due[] {
  const single = (obligation: Obligation, dueAt: Date | null): Due[] =>
    dueAt ? [{ obligation, item: null, dueAt }] : [];
  return [
    ...single('INTERNAL_UPDATE', incident.nextUpdateDueAt),
    ...single('EXPOSURE_DECISION', exposureDecisionDueAt(incident)),
    ...single('DECLARATION', reportableUndeclaredDueAt(incident)),
    ...single('POST_MORTEM', finalizedAt(incident) ? null : postMortemDueAt(incident)),
    ...actionItemsOf(incident).flatMap(({ kind, item, dueAt }): Due[] =>
      dueAt ? [{ obligation: kind, item, dueAt }] : [],
    ),
  ];
}

/** Identifies an obligation within its incident, whenever it is due. */
export function obligationKey({ obligation, item }: Pick<Due, 'obligation' | 'item'>): string {
  return item === null ? obligation : `${obligation}:${item}`;
}

/**
 * The obligations that a command met, ended or moved after they were due, with that time. What counts is when the command
 * took effect: one that is recorded late met in time what it met in time.
 * @param at when the command took effect
 */
export function missedObligations(before: Incident, after: Incident, at: Date): Due[] {
  const due = new Map(obligationsOf(after).map((each) => [obligationKey(each), each.dueAt.getTime()]));
  return obligationsOf(before).filter(
    (each) => at > each.dueAt && due.get(obligationKey(each)) !== each.dueAt.getTime(),
  );
}
