/** Where an incident stands in the five-stage process. */
export type Stage = 'DETECT' | 'ASSESS' | 'DIAGNOSE' | 'STABILIZE' | 'CLOSE';

export const STAGES: readonly Stage[] = ['DETECT', 'ASSESS', 'DIAGNOSE', 'STABILIZE', 'CLOSE'];
