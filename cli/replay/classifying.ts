import type { Classification } from '../../domain/record.ts';
import type { Entry } from './case.ts';
import { effectsOf, inferredClass, isReportable } from './reading.ts';
import { reopen } from './stages.ts';
import { keep, note, type Walk } from './walk.ts';

export function classify(walk: Walk, entry: Entry) {
  const { classification } = entry;
  if (classification === null) return keep(walk, entry);
  if (walk.stage === 'CLOSE' && walk.classification === classification) return keep(walk, entry);
  // A declaration stands until it is withdrawn, and the class it rests on with it.
  if (walk.declared && !isReportable(classification)) return keep(walk, entry);
  reopen(walk, entry);
  record(walk, classification, entry, false);
}

/** The reportable class a declaration needs: the next one the timeline comes to, or else the one the impact suggests. */
export function classifyAhead(walk: Walk, entry: Entry) {
  const next = walk.outlook.after(entry).find(({ classification }) => isReportable(classification));
  if (!next?.classification) return record(walk, inferredClass(walk.story), entry, true);
  record(walk, next.classification, next, false);
  walk.outlook.markDone(next);
}

function record(walk: Walk, as: Classification, entry: Entry, implied: boolean): void {
  note(walk, { do: 'classify', as, effects: effectsOf(walk.story, as) }, entry, implied);
  walk.classification = as;
}
