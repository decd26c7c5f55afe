import type { Stage } from '../../../domain/incident/stage.ts';
import type { Entry } from './case.ts';
import { appraise, currentRisk, keep, note, type Walk } from './walk.ts';

/** A stage an entry may ask for, closing apart. */
export type OpenStage = Exclude<Stage, 'CLOSE'>;

/** The way from one stage to another by lawful moves. What is missing is no way at all. */
const WAYS: Partial<Record<Stage, Partial<Record<OpenStage, OpenStage[]>>>> = {
  DETECT: { ASSESS: ['ASSESS'], DIAGNOSE: ['ASSESS', 'DIAGNOSE'], STABILIZE: ['ASSESS', 'DIAGNOSE', 'STABILIZE'] },
  ASSESS: { DIAGNOSE: ['DIAGNOSE'], STABILIZE: ['DIAGNOSE', 'STABILIZE'] },
  DIAGNOSE: { STABILIZE: ['STABILIZE'] },
  STABILIZE: { DIAGNOSE: ['DIAGNOSE'] },
  CLOSE: { DIAGNOSE: ['DIAGNOSE'], STABILIZE: ['DIAGNOSE', 'STABILIZE'] },
};

/** A stage entered. A closing that still waits has come too early, and is dropped. */
export function goTo(walk: Walk, to: OpenStage, entry: Entry) {
  if (to === 'DIAGNOSE' || to === 'STABILIZE') walk.owed = null;
  if (to === walk.stage) return note(walk, { do: 'stay', in: to }, entry);
  const way = WAYS[walk.stage]?.[to];
  if (!way) return keep(walk, entry);
  for (const next of way) move(walk, next, entry, next !== to);
}

/** One lawful move, with the assessment and the scope it needs. */
export function move(walk: Walk, to: Stage, entry: Entry, implied: boolean): void {
  if (walk.stage === 'ASSESS' && to === 'DIAGNOSE' && !walk.escalated) appraise(walk, currentRisk(walk), true, entry);
  if (walk.stage === 'CLOSE') walk.reviewed = false;
  note(walk, { do: 'advance', to }, entry, implied);
  walk.stage = to;
  if (to === 'DIAGNOSE' && !walk.handedOver) scope(walk, entry);
}

/** Opens a closed incident again for what cannot be done to it closed, and owes its closing. */
export function reopen(walk: Walk, entry: Entry): void {
  if (walk.stage !== 'CLOSE') return;
  move(walk, 'DIAGNOSE', entry, true);
  walk.owed = entry;
}

export function scope(walk: Walk, entry: Entry): void {
  if (!walk.scoped) note(walk, { do: 'scope' }, entry, true);
  walk.scoped = true;
}

/** An assessment. Where no entry says when assessing began, it began with this. */
export function assess(walk: Walk, entry: Entry) {
  const toCome = walk.outlook.after(entry);
  if (walk.stage === 'DETECT' && !toCome.some(({ stage }) => stage === 'ASSESS')) move(walk, 'ASSESS', entry, true);
  if (walk.stage === 'DETECT' || walk.stage === 'CLOSE') return keep(walk, entry);
  const goesOn = toCome.some(({ stage }) => stage === 'DIAGNOSE' || stage === 'STABILIZE');
  appraise(walk, currentRisk(walk), walk.escalated || walk.stage !== 'ASSESS' || goesOn, entry, false);
}
