import type { RequestContext } from '../../platform/subgraph/request-context.ts';
import type { ImpactFeed } from './impact/impact-feed.ts';
import type { Loaders } from './loaders.ts';

export interface Context extends RequestContext {
  load: Loaders;
  /** Resolves once the events of incidents and notifications committed by now are handled; false while some are held back. */
  caughtUp: () => Promise<boolean>;
  /** Catches up when an incident is not known here yet. @returns false when its events may still be held back */
  catchUpOn: (incidentId: string) => Promise<boolean>;
  impactFeed: ImpactFeed;
}
