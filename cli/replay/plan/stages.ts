import type { Stage } from '../../../domain/incident/stage.ts';
import type { Entry } from './case.ts';
import { appraise, currentRisk, keep, note, type Walk } from './walk.ts';

/** A stage other than closing. */
export type OpenStage = Exclude<Stage, 'CLOSE'>;

/** The allowed transitions from one stage to another. A pair that is missing cannot be reached. */
const WAYS: Partial<Record<Stage, Partial<Record<OpenStage, OpenStage[]>>>> = {
  DETECT: { ASSESS: ['ASSESS'], DIAGNOSE: ['ASSESS', 'DIAGNOSE'], STABILIZE: ['ASSESS', 'DIAGNOSE', 'STABILIZE'] },
  ASSESS: { DIAGNOSE: ['DIAGNOSE'], STABILIZE: ['DIAGNOSE', 'STABILIZE'] },
  DIAGNOSE: { STABILIZE: ['STABILIZE'] },
  STABILIZE: { DIAGNOSE: ['DIAGNOSE'] },
  CLOSE: { DIAGNOSE: ['DIAGNOSE'], STABILIZE: ['DIAGNOSE', 'STABILIZE'] },
};

/** Enters a stage. A pending closing was premature and is dropped. */
export function goTo(walk: Walk, to: OpenStage, entry: Entry) {
  if (to === 'DIAGNOSE' || to === 'STABILIZE') walk.pendingClosing = null;
  if (to === walk.stage) return note(walk, { do: 'stay', in: to }, entry);
  const way = WAYS[walk.stage]?.[to];
  if (!way) return keep(walk, entry);
  for (const next of way) move(walk, next, entry, next !== to);
}

/** One allowed transition, with the assessment and the scope that it requires. */
export function move(walk: Walk, to: Stage, entry: Entry, implied: boolean): void {
  if (walk.stage === 'ASSESS' && to === 'DIAGNOSE' && !walk.escalated) appraise(walk, currentRisk(walk), true, entry);
  if (walk.stage === 'CLOSE') walk.reviewed = false;
  note(walk, { do: 'advance', to }, entry, implied);
  walk.stage = to;
  if (to === 'DIAGNOSE' && !walk.handedOver) scope(walk, entry);
}

/** Reopens a closed incident for an entry that requires an open one; its closing becomes pending. */
export function reopen(walk: Walk, entry: Entry): void {
  if (walk.stage !== 'CLOSE') return;
  move(walk, 'DIAGNOSE', entry, true);
  walk.pendingClosing = entry;
}

export function scope(walk: Walk, entry: Entry): void {
  if (!walk.scoped) note(walk, { do: 'scope' }, entry, true);
  walk.scoped = true;
}

/** Assesses. If no entry states when the Assess stage began, it begins here. */
export function assess(walk: Walk, entry: Entry) {
  const toCome = walk.outlook.after(entry);
  if (walk.stage === 'DETECT' && !toCome.some(({ stage }) => stage === 'ASSESS')) move(walk, 'ASSESS', entry, true);
  if (walk.stage === 'DETECT' || walk.stage === 'CLOSE') return keep(walk, entry);
  const goesOn = toCome.some(({ stage }) => stage === 'DIAGNOSE' || stage === 'STABILIZE');
  appraise(walk, currentRisk(walk), walk.escalated || walk.stage !== 'ASSESS' || goesOn, entry, false);
}
