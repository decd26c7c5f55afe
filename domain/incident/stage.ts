/** The five stages of an incident. */
export type Stage = 'DETECT' | 'ASSESS' | 'DIAGNOSE' | 'STABILIZE' | 'CLOSE';

export const STAGES: readonly Stage[] = ['DETECT', 'ASSESS', 'DIAGNOSE', 'STABILIZE', 'CLOSE'];

/** The need of most commands: a closed incident changes only once it is reopened. */
export function checkOpen({ stage }: { stage: Stage }): string[] {
  return stage === 'CLOSE' ? ['stage must not be CLOSE: reopen the incident first'] : [];
}
