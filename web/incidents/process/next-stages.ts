import type { WholeFragment } from '../incident.generated.ts';

type Stage = WholeFragment['stage'];

/** The stages that may follow, the usual one first. What each move needs the graph says when it is asked for. */
export const NEXT_STAGES: Record<Stage, readonly [Stage, ...Stage[]]> = {
  DETECT: ['ASSESS'],
  ASSESS: ['DIAGNOSE', 'CLOSE'],
  DIAGNOSE: ['STABILIZE', 'CLOSE'],
  STABILIZE: ['CLOSE', 'DIAGNOSE'],
  CLOSE: ['DIAGNOSE'],
};
