import { createContext, use } from 'react';
import type { WhoAmIQuery } from '../account/account.generated.ts';
import type { Live } from '../graph/live.ts';
import type { Session } from '../sign-in/session.ts';

export type Viewer = WhoAmIQuery['viewer'];

/** Who sits here, and their ways to the gateway. */
export interface Seat {
  viewer: Viewer;
  session: Session;
  live: Live;
}

export const SeatContext = createContext<Seat | null>(null);

export function useSeat(): Seat {
  return use(SeatContext)!;
}

/** Whether the viewer holds one of these roles. What anybody may see and do the graph decides; this only leaves out what would be refused. */
export function useHolds(...roles: string[]): boolean {
  return useSeat().viewer.roles.some((role) => roles.includes(role));
}
