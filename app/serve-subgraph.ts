import { Router } from 'express';
import { type ExecutionResult, OperationTypeNode } from 'graphql';
import { httpTransports } from '../gateway/engine/subgraphs/http.ts';
import { closeAll } from '../platform/closing.ts';
import type { Config } from '../platform/config.ts';
import { runTimers, scheduleRecurring } from '../platform/jobs/jobs.ts';
import { splitUrls } from '../platform/net/urls.ts';
import { serveSubgraph } from '../platform/subgraph/serve-subgraph.ts';
import type { SubgraphClient } from '../platform/subgraph/subgraph.ts';
import type { OpenDependencies } from './dependencies.ts';
import type { Running } from './up.ts';

/** Each loads what it needs and no more. */
const OPEN = {
  incidents: async (dependencies: OpenDependencies) => {
    const { openIncidents } = await import('../subgraphs/incidents/subgraph.ts');
    return openIncidents(dependencies);
  },
  customers: async (dependencies: OpenDependencies) => {
    const { openCustomers } = await import('../subgraphs/customers/subgraph.ts');
    return openCustomers(dependencies);
  },
  notifications: async (dependencies: OpenDependencies & { ask: SubgraphClient }, config: Config) => {
    const { openWebhookDependencies } = await import('./webhook-dependencies.ts');
    const { openNotifications } = await import('../subgraphs/notifications/subgraph.ts');
    return openNotifications({ ...dependencies, webhooks: await openWebhookDependencies(config) });
  },
};

async function internal(dependencies: OpenDependencies): Promise<Router> {
  const { audienceRoute } = await import('../subgraphs/customers/audience/audience.ts');
  const { recipientsRoute } = await import('../subgraphs/customers/audience/recipients.ts');
  const { importRoute } = await import('../subgraphs/customers/import/route.ts');
  return Router()
    .get('/internal/audience', audienceRoute(dependencies))
    .post('/internal/recipients', recipientsRoute(dependencies))
    .post('/internal/import', importRoute(dependencies));
}

/** Serves one subgraph, which reaches the others at their configured URLs. */
export async function serveSubgraphAlone(
  part: keyof typeof OPEN,
  config: Config,
  port: number | null,
  dependencies: OpenDependencies,
): Promise<Running> {
  const { log, verifyIdentity } = dependencies;
  const { transports, close } = httpTransports({ log, timeouts: config.subgraphTimeouts });
  const closing: (() => Promise<unknown>)[] = [close];
  const bySubgraph = new Map(Object.entries(config.subgraphUrls).map(([name, urls]) => [name, transports(name, urls)]));
  const ask: SubgraphClient = (name, request) =>
    bySubgraph.get(name)!(request, OperationTypeNode.QUERY) as Promise<ExecutionResult>;
  try {
    const subgraph = await OPEN[part]({ ...dependencies, ask }, config);
    closing.push(() => subgraph.close());
    await scheduleRecurring(dependencies.database, subgraph.recurring, dependencies.clock());
    const timers = await runTimers(dependencies.database, subgraph.timers, dependencies.clock, log);
    closing.push(() => timers.stop());
    const served = await serveSubgraph(subgraph, {
      port: port ?? Number(splitUrls(config.subgraphUrls[part])[0]?.port),
      log,
      verifyIdentity,
      routes: part === 'customers' ? await internal(dependencies) : Router(),
    });
    closing.push(() => served.close());
    return { url: served.url, close: () => closeAll(closing) };
  } catch (error) {
    await closeAll(closing);
    throw error;
  }
}
