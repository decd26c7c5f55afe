import type { Incident, Mitigation } from '../incident.ts';

/** The action items that have an owner, and that may be open for longer than their incident. */
export type ActionItemKind = 'MITIGATION' | 'PROCEDURE_REVISION';

/** An open action item of an incident. */
export interface ActionItem {
  kind: ActionItemKind;
  /** The id of the mitigation, or the number of the procedure revision. */
  item: string;
  owner: string | null;
  dueAt: Date | null;
}

/** The open action items of an incident: planned mitigations, and procedure revisions that are not done. */
export function actionItemsOf(incident: Incident): ActionItem[] {
  const mitigations = incident.mitigations
    .filter((mitigation) => isOpenMitigation(incident, mitigation))
    .map(({ id, owner, dueAt }): ActionItem => ({ kind: 'MITIGATION', item: id, owner, dueAt }));
  const revisions = (incident.postMortem?.procedureRevisions ?? []).flatMap(
    ({ owner, dueAt, doneAt }, place): ActionItem[] =>
      doneAt ? [] : [{ kind: 'PROCEDURE_REVISION', item: String(place + 1), owner, dueAt }],
  );
  return [...mitigations, ...revisions];
}

/** Whether a mitigation is still to be applied. Once the incident is closed, that is so for LONG_TERM ones only. */
export function isOpenMitigation({ stage }: Pick<Incident, 'stage'>, { kind, state }: Mitigation): boolean {
  return state === 'PLANNED' && (stage !== 'CLOSE' || kind === 'LONG_TERM');
}

/** Whether a mitigation may be carried out after its incident is closed: an owner answers for it, by a date. */
export function mayOutlastIncident({ kind, owner, dueAt }: Mitigation): boolean {
  return kind === 'LONG_TERM' && owner !== null && dueAt !== null;
}

/** Whether the due date of an open action item has passed. One without a due date is never overdue. */
export function isOverdue(dueAt: Date | null, at: Date): boolean {
  return dueAt !== null && dueAt <= at;
}
