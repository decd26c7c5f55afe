import type DataLoader from 'dataloader';
import type { Incident } from '../../domain/incident/incident.ts';
import type { EventTail } from '../../platform/events/tail.ts';
import type { RequestContext } from '../../platform/subgraph/request-context.ts';
import type { ScopeKnown } from './learned-store.ts';

export interface Context extends RequestContext {
  tail: EventTail;
  newTrackingId: () => string;
  /** Incidents the viewer may see; one read for all that a list asks for. */
  incidents: DataLoader<string, Incident | null>;
  /** What is known of incidents' scopes, by what customers have said by now. */
  scopes: DataLoader<string, ScopeKnown | null>;
  /** Puts the reading of a post-mortem on record. */
  postMortemReads: DataLoader<string, true>;
  /** Resolves when everything the notifications have said by now is known here. */
  caughtUp: () => Promise<boolean>;
}
