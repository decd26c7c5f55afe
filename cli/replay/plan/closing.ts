import type { Entry } from './case.ts';
import { classify } from './classifying.ts';
import { declare, notifyCustomers, publish } from './publishing.ts';
import { endsDeclaration, isReportable, mitigationKindOf } from './reading.ts';
import { move } from './stages.ts';
import { appraise, comeTo, currentRisk, keep, nextDeclaration, note, type Walk } from './walk.ts';
import { takeBack } from './withdrawing.ts';

/** Adds a mitigation to the recovery plan; a closed incident has none, so the entry becomes evidence. */
export function mitigate(walk: Walk, entry: Entry) {
  if (walk.stage === 'CLOSE') return keep(walk, entry);
  note(walk, { do: 'mitigate', kind: mitigationKindOf(entry.text) }, entry);
  walk.mitigated = true;
}

/**
 * Transfers the incident to the customer, who was compromised on their side; for the provider it is closed. One that the account
 * still classifies as reportable cannot be transferred, so the entry becomes evidence.
 */
export function handOver(walk: Walk, entry: Entry) {
  if (isReportable(walk.classification)) return keep(walk, entry);
  if (walk.stage === 'DETECT') move(walk, 'ASSESS', entry, true);
  if (walk.stage === 'STABILIZE' || walk.stage === 'CLOSE') move(walk, 'DIAGNOSE', entry, true);
  const escalate = walk.escalated;
  note(walk, { do: 'assess', risk: currentRisk(walk), escalate, responsibility: 'CUSTOMER' }, entry, true);
  dismissSuspicion(walk, entry);
  note(walk, { do: 'handOver' }, entry);
  walk.stage = 'CLOSE';
  walk.handedOver = true;
  walk.pendingClosing = null;
}

/** Closes the incident, now or as soon as it is allowed; keeps the entry as evidence when it never will be. */
export function close(walk: Walk, entry: Entry) {
  if (walk.stage === 'CLOSE') return note(walk, { do: 'stay', in: 'CLOSE' }, entry);
  for (const concurrent of walk.outlook.concurrentWith(entry)) {
    if (!walk.outlook.isDone(concurrent)) pull(walk, concurrent);
  }
  if (!mustWait(walk)) return shut(walk, entry);
  keep(walk, entry);
  if (walk.classification !== null || willBeClassified(walk, entry)) walk.pendingClosing = entry;
}

/** Must be called after each entry: makes a pending closing as soon as it is allowed. */
export function finishEntry(walk: Walk, entry: Entry): void {
  walk.outlook.markDone(entry);
  if (walk.pendingClosing && !mustWait(walk)) shut(walk, walk.pendingClosing);
}

export function postMortem(walk: Walk, entry: Entry) {
  if (walk.reviewed || walk.review) return keep(walk, entry);
  walk.review = entry;
  completeReview(walk);
}

/** Keeps a post-mortem as evidence when no closing followed it. */
export function finish(walk: Walk): void {
  if (walk.review) keep(walk, walk.review);
}

/** Performs an entry concurrent with the closing before it, when the closing requires it. */
function pull(walk: Walk, entry: Entry): void {
  const wanted =
    (entry.kind === 'classification' && entry.classification !== walk.classification) ||
    entry.kind === 'declaration' ||
    (!walk.declared && entry === nextDeclaration(walk)) ||
    (walk.declared && !walk.notified && entry === walk.carrier);
  if (!wanted) return;
  walk.outlook.markDone(entry);
  comeTo(walk, entry);
  if (entry.kind === 'classification') classify(walk, entry);
  else if (entry.kind === 'declaration') declare(walk, entry);
  else if (entry.kind === 'customer_notice') notifyCustomers(walk, entry);
  else if (endsDeclaration(entry)) takeBack(walk, entry);
  else publish(walk, entry, false);
}

/** An incident without a class, or with a reportable one that is not declared, is not closed. */
function mustWait({ classification, declared, notified, carrier, outlook }: Walk): boolean {
  if (classification === null || (isReportable(classification) && !declared)) return true;
  return declared && !notified && carrier !== null && !outlook.isDone(carrier);
}

function willBeClassified(walk: Walk, entry: Entry): boolean {
  const declaration = nextDeclaration(walk);
  return walk.outlook.after(entry).some((next) => next.classification !== null || next === declaration);
}

/** An account that closes or transfers an undeclared incident implies the decision that the suspicion was not confirmed. */
function dismissSuspicion(walk: Walk, entry: Entry): void {
  if (!walk.suspected) return;
  note(walk, { do: 'dismissSuspicion' }, entry, true);
  walk.suspected = false;
}

/** The shortest lawful way to CLOSE. */
function shut(walk: Walk, entry: Entry) {
  if (!walk.handedOver) prepare(walk, entry);
  move(walk, 'CLOSE', entry, entry.stage !== 'CLOSE' && entry.kind !== 'closure');
  walk.pendingClosing = null;
  completeReview(walk);
}

/** Meets the conditions of closing: a declared incident has been notified, any other found to be without risk; either is contained. */
function prepare(walk: Walk, entry: Entry): void {
  if (walk.declared && !walk.notified) publish(walk, entry, true);
  dismissSuspicion(walk, entry);
  if (walk.stage === 'DETECT') move(walk, 'ASSESS', entry, true);
  const event = !isReportable(walk.classification) && !walk.declared;
  const harmless = event && (walk.classification === 'FALSE_POSITIVE' || !walk.mitigated);
  if (walk.stage === 'ASSESS' && !(event && !walk.escalated)) move(walk, 'DIAGNOSE', entry, true);
  if (walk.stage === 'DIAGNOSE' && !harmless) move(walk, 'STABILIZE', entry, true);
  if (walk.stage === 'STABILIZE') contain(walk, entry);
  if (!walk.declared && walk.risk !== 'NONE') appraise(walk, 'NONE', walk.escalated, entry);
}

/** Containment is verified of a measure: an account that names none implies one. */
function contain(walk: Walk, entry: Entry): void {
  if (!walk.mitigated) note(walk, { do: 'mitigate', kind: 'CORRECTIVE' }, entry, true);
  walk.mitigated = true;
  note(walk, { do: 'contain' }, entry, true);
}

function completeReview(walk: Walk): void {
  if (!walk.review || walk.stage !== 'CLOSE' || walk.handedOver) return;
  note(walk, { do: 'postMortem' }, walk.review);
  walk.reviewed = true;
  walk.review = null;
}
