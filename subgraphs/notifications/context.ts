import type DataLoader from 'dataloader';
import type { Place } from '../../domain/authorities/competence.ts';
import type { Revision } from '../../domain/notification/advisory.ts';
import type { CommittedStep } from '../../domain/regimes/contract.ts';
import type { EventTail } from '../../platform/events/tail.ts';
import type { Networks } from '../../platform/net/public-address.ts';
import type { Connection, Page } from '../../platform/queries/paging.ts';
import type { SecretBox } from '../../platform/secret-box.ts';
import type { RequestContext } from '../../platform/subgraph/request-context.ts';
import type { SubgraphClient } from '../../platform/subgraph/subgraph.ts';
import type { AuthorityFactors } from './authorities/store.ts';
import type { Provider } from './documents/notice.ts';
import type { NoticeFilter } from './inputs.generated.ts';
import type { AudienceMember, NoticeKey, RevisionAudience } from './notices/audience-store.ts';
import type { Feed } from './notices/feed.ts';
import type { StageChange } from './notices/stage-store.ts';
import type { DueRow } from './process/clock-store.ts';
import type { ProviderProfile } from './regimes/applicable.ts';
import type { RegimeRecords } from './regimes/store.ts';
import type {
  AuthoritySubmissionRow,
  DelayRow,
  DeliveryRow,
  NoticeRow,
  ProcessRow,
  TenantDetailsRow,
} from './tables.ts';
import type { WebhookRow } from './webhooks/store.ts';

export interface Context extends RequestContext, ProviderProfile {
  feed: Feed;
  tail: EventTail;
  /** Resolves once the events of incidents committed by now are handled here; to false when some are still held back. */
  caughtUp: () => Promise<boolean>;
  processes: DataLoader<string, ProcessRow | null>;
  /** Processes that have started, once the events of incidents committed by now are handled. */
  startedProcesses: DataLoader<string, ProcessRow | null>;
  revisions: DataLoader<string, Revision[]>;
  /** Every delay of an incident's notices, oldest first. */
  delays: DataLoader<string, DelayRow[]>;
  deadlinesOf: (incidentId: string, page: Page) => Promise<Connection<DueRow>>;
  notices: DataLoader<string, NoticeRow | null>;
  noticesAt: DataLoader<NoticeKey, NoticeRow | null>;
  noticesOf: (tenantId: string, filter: NoticeFilter, page: Page) => Promise<Connection<NoticeRow>>;
  activeAdvisories: DataLoader<string, number>;
  progress: DataLoader<string, { tenants: number; notified: number; acknowledged: number }>;
  /** The tenants notified of each revision of an incident's advisory. */
  audiences: DataLoader<string, RevisionAudience[]>;
  audienceOf: (audience: RevisionAudience, page: Page) => Promise<Connection<AudienceMember>>;
  notifiedRevisions: DataLoader<NoticeKey, number[]>;
  stageChanges: DataLoader<NoticeKey, StageChange[]>;
  details: DataLoader<NoticeKey, TenantDetailsRow | null>;
  deliveries: DataLoader<NoticeKey, DeliveryRow[]>;
  ask: SubgraphClient;
  /** What decides which authorities must be notified, once the events of incidents committed by now are handled. */
  authorityFactors: DataLoader<string, AuthorityFactors>;
  submissions: DataLoader<string, AuthoritySubmissionRow[]>;
  /** The place of each tenant. */
  places: DataLoader<NoticeKey, Place | null>;
  /** What decides which law applies, apart from the authority factors. */
  regimeRecords: DataLoader<string, RegimeRecords>;
  shortestCommitments: DataLoader<string, CommittedStep[]>;
  provider: Provider;
  webhooks: WebhookDependencies;
  webhooksOf: DataLoader<string, WebhookRow[]>;
  webhookDeliveriesOf: (webhookId: string, page: Page) => Promise<Connection<DeliveryRow>>;
}

/** What webhooks need from the installation. */
export interface WebhookDependencies {
  secretBox: SecretBox;
  /** A new secret in the format of Standard Webhooks, `whsec_…`. */
  newSecret: () => string;
  /** Private networks whose receivers may be called nevertheless. */
  networks: Networks;
}
