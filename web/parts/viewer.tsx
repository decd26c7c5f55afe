import { createContext, use } from 'react';
import type { WhoAmIQuery } from '../account/account.generated.ts';
import type { Live } from '../graph/live.ts';
import { INTERNAL } from '../role-groups.ts';
import type { Session } from '../sign-in/session.ts';
import { EVERYWHERE } from '../words/everywhere.ts';
import type { Everywhere } from '../words/everywhere-type.ts';
import { useWords } from '../words/language.tsx';

export type Viewer = WhoAmIQuery['viewer'];

/** The signed-in viewer, and the connections to the gateway in their name. */
export interface ViewerSession {
  viewer: Viewer;
  session: Session;
  live: Live;
}

export const SessionContext = createContext<ViewerSession | null>(null);

export function useSession(): ViewerSession {
  return use(SessionContext)!;
}

/** Whether the viewer holds one of these roles. The gateway enforces access; this only hides what it would reject. */
export function useHolds(...roles: string[]): boolean {
  return useSession().viewer.roles.some((role) => roles.includes(role));
}

/** The viewer's names of the stages: those who work on incidents see five, customers and partners three. */
export function useStageNames(): Everywhere['stage'] {
  const { stage, customerStage } = useWords(EVERYWHERE);
  return useHolds(...INTERNAL) ? stage : customerStage;
}
