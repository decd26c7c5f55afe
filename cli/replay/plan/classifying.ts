import type { Entry } from './case.ts';
import { declare } from './publishing.ts';
import { isReportable } from './reading.ts';
import { classifyAs } from './reportable.ts';
import { reopen } from './stages.ts';
import { keep, nextDeclaration, type Walk } from './walk.ts';
import { withdraw } from './withdrawing.ts';

/** Classifies. A declaration requires a reportable class, so any other class withdraws the declaration first. */
export function classify(walk: Walk, entry: Entry) {
  const { classification } = entry;
  if (classification === null) return keep(walk, entry);
  if (walk.stage === 'CLOSE' && walk.classification === classification) return keep(walk, entry);
  reopen(walk, entry);
  if (walk.declared && !isReportable(classification)) withdraw(walk, entry);
  classifyAs(walk, classification, entry, false);
  if (entry === nextDeclaration(walk)) declare(walk, entry);
}
