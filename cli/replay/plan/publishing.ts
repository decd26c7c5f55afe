import type { Entry } from './case.ts';
import { basisOf, isReportable } from './reading.ts';
import { classifyAhead } from './reportable.ts';
import { reopen, scope } from './stages.ts';
import { appraise, keep, nextDeclaration, note, type Walk } from './walk.ts';
import { retract } from './withdrawing.ts';

/**
 * Declares, one declaration at a time. Customers notified earlier are notified again, because only a declared incident has a
 * notice. Customers notified under a withdrawn declaration receive its retraction first.
 */
export function declare(walk: Walk, entry: Entry) {
  if (walk.declared) return keep(walk, entry);
  const { outlook, withdrawal } = walk;
  if (walk.notified) retract(walk, entry);
  reopen(walk, entry);
  scope(walk, entry);
  if (!isReportable(walk.classification)) classifyAhead(walk, entry);
  if (walk.stage !== 'DETECT' && walk.risk !== 'CONFIRMED') appraise(walk, 'CONFIRMED', true, entry);
  note(walk, { do: 'declare', basis: basisOf(entry.text) }, entry, entry.kind !== 'declaration');
  walk.declared = true;
  walk.suspected = false;
  walk.retraction = null;
  const carrier = entry.kind === 'customer_notice' ? entry : outlook.carrierAfter(entry);
  walk.carrier = carrier ?? outlook.endAfter(entry);
  if (carrier === entry) return;
  if (walk.notifiedEarly || (carrier === null && outlook.notifiedBefore(entry, withdrawal))) publish(walk, entry, true);
}

/** Customers were notified: a notice or, before a declaration, an indication that exposure was suspected. */
export function notifyCustomers(walk: Walk, entry: Entry) {
  if (walk.retraction === entry) return retract(walk, entry);
  const declaration = walk.declared ? null : nextDeclaration(walk);
  if (declaration === entry) declare(walk, entry);
  if (walk.declared) return publish(walk, entry, false);
  if (declaration === null) return keep(walk, entry);
  walk.notifiedEarly = true;
  if (walk.suspected || walk.stage === 'CLOSE') return keep(walk, entry);
  note(walk, { do: 'suspect' }, entry);
  walk.suspected = true;
}

export function updateNotice(walk: Walk, entry: Entry) {
  if (walk.retraction === entry) return retract(walk, entry);
  if (walk.declared && (walk.notified || walk.carrier === entry)) publish(walk, entry, false);
  else keep(walk, entry);
}

/** The public was notified: a notice if it is the first information that customers receive about the declaration. */
export function notifyPublic(walk: Walk, entry: Entry) {
  if (!walk.notified && walk.carrier === entry) publish(walk, entry, false);
  else keep(walk, entry);
}

export function publish(walk: Walk, entry: Entry, implied: boolean): void {
  note(walk, { do: 'publish', kind: walk.notified ? 'UPDATE' : 'INITIAL' }, entry, implied);
  walk.notified = true;
}
