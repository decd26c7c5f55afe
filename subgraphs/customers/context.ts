import type { RequestContext } from '../../platform/subgraph/request-context.ts';
import type { ImpactFeed } from './impact/impact-feed.ts';
import type { Loaders } from './loaders.ts';

export interface Context extends RequestContext {
  load: Loaders;
  /** Resolves when what the incidents and the notifications have said by now is known here; to false when some is held back. */
  caughtUp: () => Promise<boolean>;
  /** Catches up when an incident is not known here yet. @returns false when what was said of it may be held back */
  heardOf: (incidentId: string) => Promise<boolean>;
  impactFeed: ImpactFeed;
}
