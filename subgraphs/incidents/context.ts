import type DataLoader from 'dataloader';
import type { Incident } from '../../domain/incident/incident.ts';
import type { EventTail } from '../../platform/events/tail.ts';
import type { Networks } from '../../platform/net/public-address.ts';
import type { SecretBox } from '../../platform/secret-box.ts';
import type { RequestContext } from '../../platform/subgraph/request-context.ts';
import type { ScopeKnown } from './learned-store.ts';
import type { PageCallRow, PageRow } from './paging/store.ts';

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
  /** The pages of an incident, in the order in which they were raised. */
  pagesOf: DataLoader<string, PageRow[]>;
  callsOf: DataLoader<string, PageCallRow[]>;
  paging: PagingDependencies;
}

/** What page targets need from the installation. */
export interface PagingDependencies {
  secretBox: SecretBox;
  /** A new secret in the format of Standard Webhooks, `whsec_…`. */
  newSecret: () => string;
  /** Private networks whose receivers may be called nevertheless. */
  networks: Networks;
}
