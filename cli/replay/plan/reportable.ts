import type { Classification } from '../../../domain/incident/incident.ts';
import type { Entry } from './case.ts';
import { effectsOf, inferredClass, isReportable } from './reading.ts';
import { note, type Walk } from './walk.ts';

export function classifyAs(walk: Walk, as: Classification, entry: Entry, implied: boolean): void {
  note(walk, { do: 'classify', as, effects: effectsOf(walk.story, as) }, entry, implied);
  walk.classification = as;
  if (isReportable(as)) walk.risk = null;
}

/** Classifies as a declaration requires: with the next reportable class while it is in force, or else the one the impact suggests. */
export function classifyAhead(walk: Walk, declaration: Entry) {
  const next = walk.outlook.underDeclaration(declaration).find((entry) => isReportable(entry.classification));
  if (!next?.classification) return classifyAs(walk, inferredClass(walk.story), declaration, true);
  classifyAs(walk, next.classification, next, false);
  walk.outlook.markDone(next);
}
