import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import DataLoader from 'dataloader';
import type { Revision } from '../../domain/advisory.ts';
import { runConsumer } from '../../platform/consumers.ts';
import { type Asked, byArguments } from '../../platform/grouping.ts';
import { type Ground, openSubgraph, type RequestContext } from '../../platform/open-subgraph.ts';
import type { Connection, Page } from '../../platform/paging.ts';
import { projectRoot } from '../../platform/root.ts';
import type { Subgraph } from '../../platform/subgraph.ts';
import type { EventTail } from '../../platform/tail.ts';
import { type Feed, openFeed } from './feed.ts';
import { incidentsConsumer } from './projections.ts';
import { resolvers } from './resolvers.ts';
import { countActive, countProgress, findNotices, findProcesses, findRevisions, listNotices } from './store.ts';
import type { NoticeRow, ProcessRow } from './tables.ts';
import type { NoticeFilter } from './types.generated.ts';

export interface Context extends RequestContext {
  feed: Feed;
  /** Resolves when everything the incidents have said by now is known here. */
  caughtUp: () => Promise<void>;
  processes: DataLoader<string, ProcessRow | null>;
  /** Processes that have begun, by what the incidents have said until now. */
  startedProcesses: DataLoader<string, ProcessRow | null>;
  revisions: DataLoader<string, Revision[]>;
  notices: DataLoader<string, NoticeRow | null>;
  noticesOf: (tenantId: string, filter: NoticeFilter, page: Page) => Promise<Connection<NoticeRow>>;
  activeAdvisories: DataLoader<string, number>;
  progress: DataLoader<string, { tenants: number; told: number; acknowledged: number }>;
}

/** The notifications subgraph: the process and its clock, advisories, notices and the live service-health feed. */
export function openNotifications(ground: Ground & { tail: EventTail }): Subgraph {
  const incidents = runConsumer(ground.database, ground.tail, incidentsConsumer, ground.log);
  const feed = openFeed(ground.database, ground.tail, ground.clock);
  return openSubgraph<Context>(ground, {
    name: 'notifications',
    sdl: readFileSync(join(projectRoot, 'schema/notifications.graphql'), 'utf8'),
    resolvers,
    context: (base) => {
      const caughtUp = () => incidents.catchUp();
      return { ...base, feed, caughtUp, ...loaders(base, caughtUp) };
    },
    close: () => incidents.stop(),
  });
}

/** One read for all that a list asks for; nothing is kept, since a subscription's context lives for days. */
function loaders({ database, viewer, clock }: RequestContext, caughtUp: () => Promise<void>) {
  const { dataSource } = database;
  const batched = <Value, Key = string>(load: (keys: readonly Key[]) => Promise<Value[]>) =>
    new DataLoader<Key, Value>(load, { cache: false });
  interface Wanted {
    filter: NoticeFilter;
    page: Page;
  }
  const noticePages = batched((keys: readonly Asked<string, Wanted>[]) =>
    byArguments(keys, (ids, { filter, page }) => listNotices(dataSource, viewer, ids, filter, page, clock())),
  );
  return {
    processes: batched((ids) => findProcesses(dataSource, viewer, ids)),
    startedProcesses: batched(async (ids) => {
      await caughtUp();
      const processes = await findProcesses(dataSource, viewer, ids);
      return processes.map((process) => (process?.startedAt ? process : null));
    }),
    noticesOf: (id: string, filter: NoticeFilter, page: Page) => noticePages.load({ id, given: { filter, page } }),
    revisions: batched((ids) => findRevisions(dataSource, ids)),
    notices: batched((ids) => findNotices(dataSource, viewer, ids, clock())),
    activeAdvisories: batched((ids) => countActive(dataSource, viewer, ids, clock())),
    progress: batched((ids) => countProgress(dataSource, ids)),
  };
}
