import type { WholeFragment } from '../incident.generated.ts';

type Stage = WholeFragment['stage'];

/** The stages that may follow, the usual one first. The server checks what each change requires. */
export const NEXT_STAGES: Record<Stage, readonly [Stage, ...Stage[]]> = {
  DETECT: ['ASSESS'],
  ASSESS: ['DIAGNOSE', 'CLOSE'],
  DIAGNOSE: ['STABILIZE', 'CLOSE'],
  STABILIZE: ['CLOSE', 'DIAGNOSE'],
  CLOSE: ['DIAGNOSE'],
};
