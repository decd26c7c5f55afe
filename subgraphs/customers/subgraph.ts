import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runConsumer } from '../../platform/events/consumers.ts';
import type { EventTail } from '../../platform/events/tail.ts';
import type { JobHandler } from '../../platform/jobs/jobs.ts';
import type { TaskName } from '../../platform/jobs/tasks.ts';
import { projectRoot } from '../../platform/project-root.ts';
import { openSubgraph, type SubgraphDependencies } from '../../platform/subgraph/open-subgraph.ts';
import type { Subgraph } from '../../platform/subgraph/subgraph.ts';
import type { Context } from './context.ts';
import { openImpactFeed } from './impact/impact-feed.ts';
import { isKnown } from './impact/scope-store.ts';
import { openLoaders } from './loaders.ts';
import { incidentsConsumer } from './projections.ts';
import { resolvers } from './resolvers.ts';
import { RETENTION_TASK, type Retention, retentionJob } from './tenants/retention.ts';

/** The customers subgraph: the estate, the people responsible for it, and its impact by incidents. */
export function openCustomers(
  dependencies: SubgraphDependencies & { tail: EventTail; retention: Retention },
): Subgraph {
  const incidents = runConsumer(dependencies.database, dependencies.tail, incidentsConsumer, dependencies.log);
  const caughtUp = () => incidents.catchUp();
  const impactFeed = openImpactFeed(dependencies.tail, caughtUp, dependencies.clock);
  return openSubgraph<Context>(dependencies, {
    name: 'customers',
    sdl: readFileSync(join(projectRoot, 'schema/customers.graphql'), 'utf8'),
    resolvers,
    context: (base) => ({
      ...base,
      caughtUp,
      catchUpOn: async (incidentId) => (await base.read((tx) => isKnown(tx, incidentId))) || caughtUp(),
      impactFeed,
      load: openLoaders(base, caughtUp),
    }),
    timers: {
      [RETENTION_TASK]: retentionJob(dependencies.database, dependencies.clock, dependencies.retention),
    } satisfies Record<TaskName<'customers'>, JobHandler>,
    recurring: [RETENTION_TASK],
    close: () => incidents.stop(),
  });
}
