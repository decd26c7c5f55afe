import type DataLoader from 'dataloader';
import type { Revision } from '../../domain/notification/advisory.ts';
import type { EventTail } from '../../platform/events/tail.ts';
import type { Networks } from '../../platform/net/public-address.ts';
import type { Connection, Page } from '../../platform/queries/paging.ts';
import type { SecretBox } from '../../platform/secret-box.ts';
import type { RequestContext } from '../../platform/subgraph/request-context.ts';
import type { SubgraphClient } from '../../platform/subgraph/subgraph.ts';
import type { Concern } from './authorities/store.ts';
import type { Provider } from './documents/notice.ts';
import type { NoticeFilter } from './inputs.generated.ts';
import type { AudienceMember, NoticeKey, RevisionAudience } from './notices/audience-store.ts';
import type { Feed } from './notices/feed.ts';
import type { StageChange } from './notices/stage-store.ts';
import type { DueRow } from './process/clock-store.ts';
import type {
  AuthoritySubmissionRow,
  DelayRow,
  DeliveryRow,
  NoticeRow,
  ProcessRow,
  TenantDetailsRow,
} from './tables.ts';
import type { WebhookRow } from './webhooks/store.ts';

export interface Context extends RequestContext {
  feed: Feed;
  tail: EventTail;
  /** Resolves when what the incidents have said by now is known here; to false when some of it is held back. */
  caughtUp: () => Promise<boolean>;
  processes: DataLoader<string, ProcessRow | null>;
  /** Processes that have begun, by what the incidents have said until now. */
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
  /** Who was told each revision of an incident's advisory. */
  audiences: DataLoader<string, RevisionAudience[]>;
  audienceOf: (audience: RevisionAudience, page: Page) => Promise<Connection<AudienceMember>>;
  notifiedRevisions: DataLoader<NoticeKey, number[]>;
  stageChanges: DataLoader<NoticeKey, StageChange[]>;
  details: DataLoader<NoticeKey, TenantDetailsRow | null>;
  deliveries: DataLoader<NoticeKey, DeliveryRow[]>;
  ask: SubgraphClient;
  /** What decides which authorities each incident concerns, by what has been said until now. */
  concerns: DataLoader<string, Concern>;
  submissions: DataLoader<string, AuthoritySubmissionRow[]>;
  /** In which country each tenant is. */
  countries: DataLoader<NoticeKey, string | null>;
  provider: Provider;
  webhooks: WebhookDependencies;
  webhooksOf: DataLoader<string, WebhookRow[]>;
  webhookDeliveriesOf: (webhookId: string, page: Page) => Promise<Connection<DeliveryRow>>;
}

/** What webhooks need of an installation. */
export interface WebhookDependencies {
  secretBox: SecretBox;
  /** A secret as Standard Webhooks writes them, `whsec_…`. */
  newSecret: () => string;
  /** Those of receivers that may be called though they are not public. */
  networks: Networks;
}
