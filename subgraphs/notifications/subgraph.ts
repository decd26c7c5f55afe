import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import DataLoader from 'dataloader';
import { runConsumer } from '../../platform/events/consumers.ts';
import type { EventTail } from '../../platform/events/tail.ts';
import type { JobHandler } from '../../platform/jobs/jobs.ts';
import type { TaskName } from '../../platform/jobs/tasks.ts';
import { projectRoot } from '../../platform/project-root.ts';
import { byArguments, type Requested } from '../../platform/queries/grouping.ts';
import type { Page } from '../../platform/queries/paging.ts';
import { openSubgraph, type SubgraphDependencies } from '../../platform/subgraph/open-subgraph.ts';
import type { RequestContext } from '../../platform/subgraph/request-context.ts';
import type { Subgraph, SubgraphClient } from '../../platform/subgraph/subgraph.ts';
import { findRevisions } from './advisory/store.ts';
import { AUTHORITY_CLOCK_TASK, authorityClockJob } from './authorities/clocks.ts';
import { findAuthorityFactors, findPlaces, findSubmissions } from './authorities/store.ts';
import type { Context, WebhookDependencies } from './context.ts';
import type { Provider } from './documents/notice.ts';
import { ESCALATION_TASK, escalationJob } from './fan-out/escalation.ts';
import type { NoticeFilter } from './inputs.generated.ts';
import {
  countAudiences,
  findDeliveries,
  findNotifiedRevisions,
  listAudience,
  type NoticeKey,
  type RevisionAudience,
} from './notices/audience-store.ts';
import { findDetails } from './notices/detail-store.ts';
import { openFeed } from './notices/feed.ts';
import { findStageChanges } from './notices/stage-store.ts';
import { countActive, findNotices, findNoticesOf, listNotices } from './notices/store.ts';
import { CLOCK_TASK, clockJob, REMINDER_TASK, reminderJob } from './process/clock.ts';
import { listDeadlines } from './process/clock-store.ts';
import { findAllDelays } from './process/delay-store.ts';
import { countProgress, findProcesses } from './process/store.ts';
import { incidentsConsumer } from './projections.ts';
import type { ProviderProfile } from './regimes/applicable.ts';
import { findRegimeRecords, findShortestCommitments } from './regimes/store.ts';
import { resolvers } from './resolvers.ts';
import { findWebhooks, listWebhookDeliveries } from './webhooks/store.ts';

export interface NotificationsDependencies extends SubgraphDependencies, ProviderProfile {
  tail: EventTail;
  ask: SubgraphClient;
  provider: Provider;
  webhooks: WebhookDependencies;
}

/** The notifications subgraph: the process and its clock, advisories, notices and the live service-health feed. */
export function openNotifications(dependencies: NotificationsDependencies): Subgraph {
  const { database, tail, log } = dependencies;
  const incidents = runConsumer(database, tail, incidentsConsumer(dependencies), log);
  const feed = openFeed(dependencies.database, dependencies.tail, dependencies.clock);
  return openSubgraph<Context>(dependencies, {
    name: 'notifications',
    sdl: readFileSync(join(projectRoot, 'schema/notifications.graphql'), 'utf8'),
    resolvers,
    context: (base) => {
      const caughtUp = () => incidents.catchUp();
      return {
        ...base,
        feed,
        tail: dependencies.tail,
        caughtUp,
        ask: dependencies.ask,
        provider: dependencies.provider,
        establishment: dependencies.establishment,
        sectors: dependencies.sectors,
        webhooks: dependencies.webhooks,
        ...loaders(base, caughtUp),
      };
    },
    timers: {
      [CLOCK_TASK]: clockJob(dependencies.database, dependencies.clock),
      [REMINDER_TASK]: reminderJob(dependencies.database, dependencies.clock),
      [AUTHORITY_CLOCK_TASK]: authorityClockJob(dependencies.database, dependencies, dependencies.clock),
      [ESCALATION_TASK]: escalationJob(dependencies.database, dependencies.clock),
    } satisfies Record<TaskName<'notifications'>, JobHandler>,
    close: () => incidents.stop(),
  });
}

/** Loaders that read a list's fields in one statement; nothing is cached, since a subscription's context lives for days. */
function loaders({ read, viewer, clock }: RequestContext, caughtUp: () => Promise<unknown>) {
  const batched = <Value, Key = string>(load: (keys: readonly Key[]) => Promise<Value[]>) =>
    new DataLoader<Key, Value>(load, { cache: false });
  interface Wanted {
    filter: NoticeFilter;
    page: Page;
  }
  const noticePages = batched((keys: readonly Requested<string, Wanted>[]) =>
    byArguments(keys, (ids, { filter, page }) => listNotices(read, viewer, ids, filter, page, clock())),
  );
  const deadlinePages = batched((keys: readonly Requested<string, Page>[]) =>
    byArguments(keys, (ids, page) => listDeadlines(read, ids, page, clock())),
  );
  const audiencePages = batched((keys: readonly Requested<RevisionAudience, Page>[]) =>
    byArguments(keys, (audiences, page) => listAudience(read, audiences, page)),
  );
  const webhookDeliveryPages = batched((keys: readonly Requested<string, Page>[]) =>
    byArguments(keys, (ids, page) => listWebhookDeliveries(read, ids, page)),
  );
  return {
    webhooksOf: batched((ids) => read((tx) => findWebhooks(tx, viewer, ids, clock()))),
    webhookDeliveriesOf: (id: string, page: Page) => webhookDeliveryPages.load({ id, given: page }),
    processes: batched((ids) => read((tx) => findProcesses(tx, viewer, ids))),
    startedProcesses: batched(async (ids) => {
      await caughtUp();
      const processes = await read((tx) => findProcesses(tx, viewer, ids));
      return processes.map((process) => (process?.startedAt ? process : null));
    }),
    noticesOf: (id: string, filter: NoticeFilter, page: Page) => noticePages.load({ id, given: { filter, page } }),
    revisions: batched((ids) => read((tx) => findRevisions(tx, ids))),
    delays: batched((ids) => read((tx) => findAllDelays(tx, ids))),
    deadlinesOf: (id: string, page: Page) => deadlinePages.load({ id, given: page }),
    notices: batched((ids) => read((tx) => findNotices(tx, viewer, ids, clock()))),
    noticesAt: batched((keys: readonly NoticeKey[]) => read((tx) => findNoticesOf(tx, viewer, keys, clock()))),
    activeAdvisories: batched((ids) => read((tx) => countActive(tx, viewer, ids, clock()))),
    progress: batched((ids) => read((tx) => countProgress(tx, ids))),
    audiences: batched((ids) => read((tx) => countAudiences(tx, ids))),
    audienceOf: (id: RevisionAudience, page: Page) => audiencePages.load({ id, given: page }),
    notifiedRevisions: batched((keys: readonly NoticeKey[]) => read((tx) => findNotifiedRevisions(tx, keys))),
    stageChanges: batched((keys: readonly NoticeKey[]) => read((tx) => findStageChanges(tx, keys))),
    details: batched((keys: readonly NoticeKey[]) => read((tx) => findDetails(tx, keys))),
    deliveries: batched((keys: readonly NoticeKey[]) => read((tx) => findDeliveries(tx, keys))),
    authorityFactors: batched(async (ids) => {
      await caughtUp();
      return read((tx) => findAuthorityFactors(tx, ids));
    }),
    submissions: batched((ids) => read((tx) => findSubmissions(tx, ids))),
    places: batched((keys: readonly NoticeKey[]) => read((tx) => findPlaces(tx, keys))),
    regimeRecords: batched((ids) => read((tx) => findRegimeRecords(tx, ids))),
    shortestCommitments: batched((ids) => read((tx) => findShortestCommitments(tx, ids))),
  };
}
