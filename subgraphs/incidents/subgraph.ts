import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import DataLoader from 'dataloader';
import { visibleTenants } from '../../domain/access/policy.ts';
import type { Incident } from '../../domain/incident/incident.ts';
import { runConsumer } from '../../platform/events/consumers.ts';
import type { EventTail } from '../../platform/events/tail.ts';
import type { JobHandler } from '../../platform/jobs/jobs.ts';
import type { TaskName } from '../../platform/jobs/tasks.ts';
import { projectRoot } from '../../platform/project-root.ts';
import { openSubgraph, type SubgraphDependencies } from '../../platform/subgraph/open-subgraph.ts';
import type { RequestContext } from '../../platform/subgraph/request-context.ts';
import type { Subgraph } from '../../platform/subgraph/subgraph.ts';
import { postMortemReads } from './audit-trail.ts';
import type { Context, PagingDependencies } from './context.ts';
import { findScopes } from './learned-store.ts';
import { OVERDUE_TASK, overdueJob } from './obligations.ts';
import { PAGE_ESCALATION_TASK } from './paging/calls.ts';
import { pageEscalationJob, pagingConsumer } from './paging/raise.ts';
import { findCallsOf, findPagesOf } from './paging/store.ts';
import { noticesConsumer, scopesConsumer } from './projections.ts';
import { resolvers } from './resolvers.ts';
import { areNotifiedOf, findIncidents } from './store.ts';

/** The incidents subgraph: the five stages, from first indication to post-mortem. */
export function openIncidents(
  dependencies: SubgraphDependencies & { tail: EventTail; newTrackingId: () => string; paging: PagingDependencies },
): Subgraph {
  const { tail, newTrackingId, paging } = dependencies;
  const notices = runConsumer(dependencies.database, tail, noticesConsumer, dependencies.log);
  const scopes = runConsumer(dependencies.database, tail, scopesConsumer, dependencies.log);
  const pager = runConsumer(dependencies.database, tail, pagingConsumer(dependencies.clock), dependencies.log);
  return openSubgraph<Context>(dependencies, {
    name: 'incidents',
    sdl: readFileSync(join(projectRoot, 'schema/incidents.graphql'), 'utf8'),
    resolvers,
    context: (base) => ({
      ...base,
      tail,
      newTrackingId,
      caughtUp: () => notices.catchUp(),
      incidents: new DataLoader((ids) => loadIncidents(base, ids, () => notices.catchUp()), { cache: false }),
      notified: new DataLoader((ids) => base.read((tx) => areNotifiedOf(tx, base.viewer, ids, base.clock())), {
        cache: false,
      }),
      scopes: new DataLoader((ids) => scopes.catchUp().then(() => base.read((tx) => findScopes(tx, ids))), {
        cache: false,
      }),
      postMortemReads: postMortemReads(base),
      pagesOf: new DataLoader((ids) => base.read((tx) => findPagesOf(tx, ids)), { cache: false }),
      callsOf: new DataLoader((ids) => base.read((tx) => findCallsOf(tx, ids)), { cache: false }),
      paging,
    }),
    timers: {
      [OVERDUE_TASK]: overdueJob(dependencies.database, dependencies.clock),
      [PAGE_ESCALATION_TASK]: pageEscalationJob(dependencies.database, dependencies.clock),
    } satisfies Record<TaskName<'incidents'>, JobHandler>,
    async close() {
      await notices.stop();
      await scopes.stop();
      await pager.stop();
    },
  });
}

/**
 * A notice may reach a customer's feed before the event that makes the incident's stage visible is handled here: when an
 * incident is missing, pending events are handled first and it is read again.
 */
async function loadIncidents(
  { read, viewer, clock }: RequestContext,
  ids: readonly string[],
  catchUp: () => Promise<unknown>,
): Promise<(Incident | null)[]> {
  const found = await read((tx) => findIncidents(tx, viewer, ids, clock()));
  if (visibleTenants(viewer).kind === 'ALL' || !found.includes(null)) return found;
  await catchUp();
  return read((tx) => findIncidents(tx, viewer, ids, clock()));
}
