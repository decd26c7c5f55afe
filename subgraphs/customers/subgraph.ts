import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runConsumer } from '../../platform/events/consumers.ts';
import type { EventTail } from '../../platform/events/tail.ts';
import { projectRoot } from '../../platform/project-root.ts';
import { type Ground, openSubgraph } from '../../platform/subgraph/open-subgraph.ts';
import type { Subgraph } from '../../platform/subgraph/subgraph.ts';
import type { Context } from './context.ts';
import { openImpactFeed } from './impact/impact-feed.ts';
import { isKnown } from './impact/scope-store.ts';
import { openLoaders } from './loaders.ts';
import { incidentsConsumer } from './projections.ts';
import { resolvers } from './resolvers.ts';
import { RETENTION_TASK, type Retention, retentionRing } from './tenants/retention.ts';

/** The customers subgraph: the estate, who answers for it, and what an incident touches of it. */
export function openCustomers(ground: Ground & { tail: EventTail; retention: Retention }): Subgraph {
  const incidents = runConsumer(ground.database, ground.tail, incidentsConsumer, ground.log);
  const caughtUp = () => incidents.catchUp();
  const impactFeed = openImpactFeed(ground.tail, caughtUp, ground.clock);
  return openSubgraph<Context>(ground, {
    name: 'customers',
    sdl: readFileSync(join(projectRoot, 'schema/customers.graphql'), 'utf8'),
    resolvers,
    context: (base) => ({
      ...base,
      caughtUp,
      heardOf: async (incidentId) => (await base.read((tx) => isKnown(tx, incidentId))) || caughtUp(),
      impactFeed,
      load: openLoaders(base, caughtUp),
    }),
    timers: { [RETENTION_TASK]: retentionRing(ground.database, ground.clock, ground.retention) },
    standing: [RETENTION_TASK],
    close: () => incidents.stop(),
  });
}
