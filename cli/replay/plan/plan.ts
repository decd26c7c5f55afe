import { type Wordings, writeAdvisories, writeFinal } from './advisory.ts';
import type { Case, Entry } from './case.ts';
import { classify } from './classifying.ts';
import { close, finish, handOver, mitigate, postMortem, settle } from './closing.ts';
import { declare, notifyCustomers, notifyPublic, updateNotice } from './publishing.ts';
import { openingOf, sourceOf } from './reading.ts';
import { assess, goTo } from './stages.ts';
import type { Step } from './step.ts';
import { comeTo, keep, note, type Walk, walkFrom } from './walk.ts';
import { inOrder } from './window.ts';
import { takeBack } from './withdrawing.ts';

/** What is to be done, in order, and what each revision of the advisory says. */
export interface Plan {
  steps: Step[];
  /** By the step that publishes. */
  wordings: Wordings;
}

/**
 * The steps that play a case: every entry as the command it means, with its own date, and whatever the rules want in
 * between, marked as implied. An entry that cannot be done lawfully is kept as evidence. How the case ended according to
 * its file has no part in it.
 * @param now nothing is dated later than this
 */
export function planCase(story: Case, now: Date): Plan {
  const entries = inOrder(story.timeline);
  const walk = walkFrom(story, entries, now);
  open(walk, entries);
  for (const entry of entries) {
    if (walk.outlook.isDone(entry)) continue;
    comeTo(walk, entry);
    perform(walk, entry);
    settle(walk, entry);
  }
  finish(walk);
  const steps = writeFinal(walk.steps);
  return { steps, wordings: writeAdvisories(story, steps) };
}

function open(walk: Walk, entries: readonly Entry[]): void {
  const { at, words } = openingOf(entries);
  comeTo(walk, at);
  note(walk, { do: 'report', source: sourceOf(words.source), word: words.source }, words);
  // Whatever else the report rests on, a declaration say, is still to be done.
  if (words.kind === 'detection') walk.outlook.markDone(words);
}

/** What an entry means by its kind. Of kinds nobody knows, and of most behind a hand-over, it is that they are kept. */
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
