import type { Entry } from './case.ts';
import { keep, note, type Walk } from './walk.ts';

/** The declaration in force taken back: asked for, and approved by two offices. */
export function withdraw(walk: Walk, entry: Entry): void {
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

/** A withdrawal or a retraction by its kind: either takes back what is in force. */
export function takeBack(walk: Walk, entry: Entry) {
  if (walk.declared) return withdraw(walk, entry);
  if (walk.retraction === entry) return retract(walk, entry);
  keep(walk, entry);
}

/** Tells those who were told that it was taken back; a word on it to nobody is evidence. */
export function retract(walk: Walk, entry: Entry): void {
  if (walk.notified) note(walk, { do: 'publish', kind: 'RETRACTION' }, entry, walk.retraction !== entry);
  else keep(walk, entry);
  walk.withdrawal = entry;
  walk.notified = false;
  walk.retraction = null;
}
