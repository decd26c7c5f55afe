import type DataLoader from 'dataloader';
import type { Revision } from '../../domain/advisory.ts';
import type { Connection, Page } from '../../platform/paging.ts';
import type { Networks } from '../../platform/public-address.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import type { Sealing } from '../../platform/sealing.ts';
import type { Ask } from '../../platform/subgraph.ts';
import type { EventTail } from '../../platform/tail.ts';
import type { AudienceMember, NoticeKey, RevisionAudience } from './audience-store.ts';
import type { Concern } from './authority-store.ts';
import type { OwedRow } from './clock-store.ts';
import type { Provider } from './documents/told.ts';
import type { Feed } from './feed.ts';
import type { NoticeFilter } from './inputs.generated.ts';
import type { StageChange } from './stage-store.ts';
import type {
  AuthoritySubmissionRow,
  DelayRow,
  DeliveryRow,
  NoticeRow,
  ProcessRow,
  TenantDetailsRow,
} from './tables.ts';
import type { WebhookRow } from './webhook-store.ts';

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
  deadlinesOf: (incidentId: string, page: Page) => Promise<Connection<OwedRow>>;
  notices: DataLoader<string, NoticeRow | null>;
  noticesAt: DataLoader<NoticeKey, NoticeRow | null>;
  noticesOf: (tenantId: string, filter: NoticeFilter, page: Page) => Promise<Connection<NoticeRow>>;
  activeAdvisories: DataLoader<string, number>;
  progress: DataLoader<string, { tenants: number; told: number; acknowledged: number }>;
  /** Who was told each revision of an incident's advisory. */
  audiences: DataLoader<string, RevisionAudience[]>;
  audienceOf: (audience: RevisionAudience, page: Page) => Promise<Connection<AudienceMember>>;
  toldRevisions: DataLoader<NoticeKey, number[]>;
  stageChanges: DataLoader<NoticeKey, StageChange[]>;
  details: DataLoader<NoticeKey, TenantDetailsRow | null>;
  deliveries: DataLoader<NoticeKey, DeliveryRow[]>;
  ask: Ask;
  /** What decides which authorities each incident concerns, by what has been said until now. */
  concerns: DataLoader<string, Concern>;
  submissions: DataLoader<string, AuthoritySubmissionRow[]>;
  /** In which country each tenant is. */
  countries: DataLoader<NoticeKey, string | null>;
  provider: Provider;
  webhooks: WebhookGround;
  webhooksOf: DataLoader<string, WebhookRow[]>;
  webhookDeliveriesOf: (webhookId: string, page: Page) => Promise<Connection<DeliveryRow>>;
}

/** What webhooks need of an installation. */
export interface WebhookGround {
  sealing: Sealing;
  /** A secret as Standard Webhooks writes them, `whsec_…`. */
  newSecret: () => string;
  /** Those of receivers that may be called though they are not public. */
  networks: Networks;
}
