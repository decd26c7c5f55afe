/** The five stages of an incident. */
export type Stage = 'DETECT' | 'ASSESS' | 'DIAGNOSE' | 'STABILIZE' | 'CLOSE';

export const STAGES: readonly Stage[] = ['DETECT', 'ASSESS', 'DIAGNOSE', 'STABILIZE', 'CLOSE'];
