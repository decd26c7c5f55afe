import type DataLoader from 'dataloader';
import type { Incident } from '../../domain/incident/incident.ts';
import type { EventTail } from '../../platform/events/tail.ts';
import type { RequestContext } from '../../platform/subgraph/request-context.ts';
import type { ScopeKnown } from './learned-store.ts';

export interface Context extends RequestContext {
  tail: EventTail;
  newTrackingId: () => string;
  /** Incidents visible to the viewer; those of a list are read in one statement. */
  incidents: DataLoader<string, Incident | null>;
  /** Whether a tenant visible to the viewer was notified of an incident. */
  notified: DataLoader<string, boolean>;
  /** What is known of incidents' scopes, once the events of customers committed by now are handled. */
  scopes: DataLoader<string, ScopeKnown | null>;
  /** Records the reading of a post-mortem. */
  postMortemReads: DataLoader<string, true>;
  /** Resolves once the events of notifications committed by now are handled here. */
  caughtUp: () => Promise<boolean>;
}
