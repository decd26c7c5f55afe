import { type Wordings, writeAdvisories, writeFinal } from './advisory.ts';
import type { Case, Entry } from './case.ts';
import { openingOf, sourceOf } from './reading.ts';
import type { Step } from './step.ts';
import { type Walk, walkFrom } from './walk.ts';
import { inOrder } from './window.ts';

/** What is to be done, in order, and what each revision of the advisory says. */
export interface Plan {
  steps: Step[];
  /** By the step that publishes. */
  wordings: Wordings;
}

/**
 * The steps that play a case: every entry as the command it means, with its own date, and whatever the rules want in
 * between, marked as implied. How the case ended according to its file has no part in it.
 * @param now nothing is dated later than this
 */
export function planCase(story: Case, now: Date): Plan {
  const entries = inOrder(story.timeline);
  const opening = openingOf(entries);
  const walk = walkFrom(story, entries, now);
  const source = opening.words.kind === 'detection' ? opening.words.source : null;
  walk.open(opening, { do: 'report', source: sourceOf(source), word: source });
  for (const entry of entries) {
    if (walk.isDone(entry)) continue;
    walk.comeTo(entry);
    perform(walk, entry);
    walk.settle(entry);
  }
  walk.finish();
  const steps = writeFinal(walk.steps);
  return { steps, wordings: writeAdvisories(story, steps) };
}

/** What an entry means by its kind. After the hand-over, and for kinds nobody knows, it is kept as evidence. */
function perform(walk: Walk, entry: Entry) {
  if (walk.isHandedOver()) return walk.keep(entry);
  switch (entry.kind) {
    case 'stage':
      return walk.goTo(entry.stage ?? 'DETECT', entry);
    case 'closure':
      return walk.goTo('CLOSE', entry);
    case 'assessment':
      return walk.assess(entry);
    case 'classification':
      return walk.classify(entry);
    case 'declaration':
      return walk.declare(entry);
    case 'customer_notice':
      return walk.tellCustomers(entry);
    case 'notice_update':
      return walk.updateNotice(entry);
    case 'public_notice':
      return walk.publicNotice(entry);
    case 'mitigation':
      return walk.mitigate(entry);
    case 'postmortem':
      return walk.postMortem(entry);
    case 'handover':
      return walk.handOver(entry);
    default:
      return walk.keep(entry);
  }
}
