import type { Entry } from './case.ts';
import { classifyAhead } from './classifying.ts';
import { basisOf, isReportable } from './reading.ts';
import { reopen, scope } from './stages.ts';
import { appraise, keep, note, type Walk } from './walk.ts';

/** Declares, once. What was told before the declaration is told again with it: only a declared incident has a notice. */
export function declare(walk: Walk, entry: Entry) {
  if (walk.declared) return keep(walk, entry);
  reopen(walk, entry);
  scope(walk, entry);
  if (!isReportable(walk.classification)) classifyAhead(walk, entry);
  if (walk.stage !== 'DETECT' && walk.risk !== 'CONFIRMED') appraise(walk, 'CONFIRMED', true, entry);
  note(walk, { do: 'declare', basis: basisOf(entry.text) }, entry, entry.kind !== 'declaration');
  walk.declared = true;
  walk.carrier = entry.kind === 'customer_notice' ? entry : walk.outlook.carrierAfter(entry);
  if (walk.toldEarly || (walk.carrier === null && walk.outlook.toldBefore(entry))) publish(walk, entry, true);
}

/** Customers told: a notice; or, ahead of the declaration, a sign that exposure is suspected. */
export function tellCustomers(walk: Walk, entry: Entry) {
  const { declaration } = walk.outlook;
  if (!walk.declared && declaration === entry) declare(walk, entry);
  if (walk.declared) return publish(walk, entry, false);
  if (declaration === null) return keep(walk, entry);
  walk.toldEarly = true;
  if (walk.suspected || walk.stage === 'CLOSE') return keep(walk, entry);
  note(walk, { do: 'suspect' }, entry);
  walk.suspected = true;
}

export function updateNotice(walk: Walk, entry: Entry) {
  if (walk.told || walk.carrier === entry) publish(walk, entry, false);
  else keep(walk, entry);
}

/** The public told: a notice where it is the first that customers hear of what is declared. */
export function tellPublic(walk: Walk, entry: Entry) {
  if (!walk.told && walk.carrier === entry) publish(walk, entry, false);
  else keep(walk, entry);
}

export function publish(walk: Walk, entry: Entry, implied: boolean): void {
  note(walk, { do: 'publish', kind: walk.told ? 'UPDATE' : 'INITIAL' }, entry, implied);
  walk.told = true;
}
