import type { Entry } from './case.ts';
import { reopen } from './stages.ts';
import { keep, note, type Walk } from './walk.ts';

/** Withdraws the declaration in force: the request, and the approvals of both approver roles. */
export function withdraw(walk: Walk, entry: Entry): void {
  reopen(walk, entry);
  note(walk, { do: 'requestWithdrawal' }, entry, entry.kind !== 'withdrawal');
  note(walk, { do: 'approveWithdrawal', by: 'legal' }, entry, true);
  note(walk, { do: 'approveWithdrawal', by: 'executive' }, entry, true);
  walk.declared = false;
  walk.withdrawal = entry;
  walk.suspected = false;
  walk.notifiedEarly = false;
  walk.carrier = null;
  walk.retraction = entry.kind === 'retraction' ? entry : walk.outlook.retractionAfter(entry);
  if (walk.retraction === entry || (walk.retraction === null && walk.notified)) retract(walk, entry);
}

/** Performs an entry of the kind withdrawal or retraction; either withdraws the declaration in force. */
export function takeBack(walk: Walk, entry: Entry) {
  if (walk.declared) return withdraw(walk, entry);
  if (walk.retraction === entry) return retract(walk, entry);
  keep(walk, entry);
}

/** Publishes a retraction to the customers that were notified; without any, the entry becomes evidence. */
export function retract(walk: Walk, entry: Entry): void {
  if (walk.notified) note(walk, { do: 'publish', kind: 'RETRACTION' }, entry, walk.retraction !== entry);
  else keep(walk, entry);
  walk.withdrawal = entry;
  walk.notified = false;
  walk.retraction = null;
}
