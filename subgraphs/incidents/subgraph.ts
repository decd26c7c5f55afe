import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import DataLoader from 'dataloader';
import type { Incident } from '../../domain/incident.ts';
import { tenantReach } from '../../domain/policy.ts';
import { runConsumer } from '../../platform/consumers.ts';
import { type Ground, openSubgraph } from '../../platform/open-subgraph.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { projectRoot } from '../../platform/root.ts';
import type { Subgraph } from '../../platform/subgraph.ts';
import type { EventTail } from '../../platform/tail.ts';
import { postMortemReads } from './audit-trail.ts';
import type { Context } from './context.ts';
import { findScopes } from './learned-store.ts';
import { OVERDUE_TASK, overdueRing } from './obligations.ts';
import { noticesConsumer, scopesConsumer } from './projections.ts';
import { resolvers } from './resolvers.ts';
import { findIncidents } from './store.ts';

/** The incidents subgraph: the five stages, from first indication to post-mortem. */
export function openIncidents(ground: Ground & { tail: EventTail; newTrackingId: () => string }): Subgraph {
  const { tail, newTrackingId } = ground;
  const notices = runConsumer(ground.database, tail, noticesConsumer, ground.log);
  const scopes = runConsumer(ground.database, tail, scopesConsumer, ground.log);
  return openSubgraph<Context>(ground, {
    name: 'incidents',
    sdl: readFileSync(join(projectRoot, 'schema/incidents.graphql'), 'utf8'),
    resolvers,
    context: (base) => ({
      ...base,
      tail,
      newTrackingId,
      caughtUp: () => notices.catchUp(),
      incidents: new DataLoader((ids) => loadIncidents(base, ids, () => notices.catchUp()), { cache: false }),
      scopes: new DataLoader((ids) => scopes.catchUp().then(() => base.read((tx) => findScopes(tx, ids))), {
        cache: false,
      }),
      postMortemReads: postMortemReads(base),
    }),
    timers: { [OVERDUE_TASK]: overdueRing(ground.database, ground.clock) },
    async close() {
      await notices.stop();
      await scopes.stop();
    },
  });
}

/**
 * A notice reaches a customer's feed at the same moment as the event that lets this subgraph show the incident's stage:
 * whoever is missing one has the events read first and is asked again.
 */
async function loadIncidents(
  { read, viewer, clock }: RequestContext,
  ids: readonly string[],
  catchUp: () => Promise<unknown>,
): Promise<(Incident | null)[]> {
  const found = await read((tx) => findIncidents(tx, viewer, ids, clock()));
  if (tenantReach(viewer).kind === 'ALL' || !found.includes(null)) return found;
  await catchUp();
  return read((tx) => findIncidents(tx, viewer, ids, clock()));
}
