import { type Wordings, writeAdvisories, writeFinal } from './advisory.ts';
import type { Case, Entry } from './case.ts';
import { classify } from './classifying.ts';
import { close, finish, finishEntry, handOver, mitigate, postMortem } from './closing.ts';
import { declare, notifyCustomers, notifyPublic, updateNotice } from './publishing.ts';
import { openingOf, sourceOf } from './reading.ts';
import { assess, goTo } from './stages.ts';
import type { Step } from './step.ts';
import { comeTo, keep, note, type Walk, walkFrom } from './walk.ts';
import { inOrder } from './window.ts';
import { takeBack } from './withdrawing.ts';

/** The steps in order, and the text of each revision of the advisory. */
export interface Plan {
  steps: Step[];
  /** Keyed by the step that publishes. */
  wordings: Wordings;
}

/**
 * The steps that replay a case: every entry as the command it corresponds to, with its own date, and the steps that the rules require
 * in between, marked as implied. An entry that the rules do not allow is kept as evidence. The outcome stated in the file is not
 * used.
 * @param now latest date of a step
 */
export function planCase(story: Case, now: Date): Plan {
  const entries = inOrder(story.timeline);
  const walk = walkFrom(story, entries, now);
  open(walk, entries);
  for (const entry of entries) {
    if (walk.outlook.isDone(entry)) continue;
    comeTo(walk, entry);
    perform(walk, entry);
    finishEntry(walk, entry);
  }
  finish(walk);
  const steps = writeFinal(walk.steps);
  return { steps, wordings: writeAdvisories(story, steps) };
}

function open(walk: Walk, entries: readonly Entry[]): void {
  const { at, words } = openingOf(entries);
  comeTo(walk, at);
  note(walk, { do: 'report', source: sourceOf(words.source), word: words.source }, words);
  // An entry of another kind that the report is based on, such as a declaration, must still be performed.
  if (words.kind === 'detection') walk.outlook.markDone(words);
}

/** Performs an entry according to its kind. Unknown kinds, and most entries after a transfer to the customer, become evidence. */
function perform(walk: Walk, entry: Entry) {
  if (walk.handedOver && entry.kind !== 'classification') return keep(walk, entry);
  switch (entry.kind) {
    case 'stage':
      return entry.stage === null || entry.stage === 'CLOSE' ? close(walk, entry) : goTo(walk, entry.stage, entry);
    case 'closure':
      return close(walk, entry);
    case 'assessment':
      return assess(walk, entry);
    case 'classification':
      return classify(walk, entry);
    case 'declaration':
      return declare(walk, entry);
    case 'withdrawal':
    case 'retraction':
      return takeBack(walk, entry);
    case 'customer_notice':
      return notifyCustomers(walk, entry);
    case 'notice_update':
      return updateNotice(walk, entry);
    case 'public_notice':
      return notifyPublic(walk, entry);
    case 'mitigation':
      return mitigate(walk, entry);
    case 'postmortem':
      return postMortem(walk, entry);
    case 'handover':
      return entry === walk.outlook.handOver && !walk.declared ? handOver(walk, entry) : keep(walk, entry);
    default:
      return keep(walk, entry);
  }
}
