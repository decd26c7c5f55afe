import { Router } from 'express';
import { type ExecutionResult, OperationTypeNode } from 'graphql';
import { httpTransports } from '../gateway/engine/subgraphs/http.ts';
import { proxyImport } from '../gateway/intake/import-proxy.ts';
import { closeAll } from '../platform/closing.ts';
import type { Config } from '../platform/config.ts';
import { AppError } from '../platform/errors.ts';
import { runTimers, scheduleRecurring } from '../platform/jobs/jobs.ts';
import type { Log } from '../platform/log.ts';
import { inTurn, splitUrls } from '../platform/net/urls.ts';
import { serveSubgraph } from '../platform/subgraph/serve-subgraph.ts';
import type { SubgraphClient } from '../platform/subgraph/subgraph.ts';
import { audienceRoute } from '../subgraphs/customers/audience/audience.ts';
import { recipientsRoute } from '../subgraphs/customers/audience/recipients.ts';
import { importRoute } from '../subgraphs/customers/import/route.ts';
import { openCustomers } from '../subgraphs/customers/subgraph.ts';
import { openIncidents } from '../subgraphs/incidents/subgraph.ts';
import { openNotifications } from '../subgraphs/notifications/subgraph.ts';
import { customersOverHttp, type OpenDependencies, openDependencies, openPostgres } from './dependencies.ts';
import { openGateway } from './gateway.ts';
import { identityKey } from './keys.ts';
import type { Running } from './up.ts';
import { openWebhookDependencies } from './webhook-dependencies.ts';
import { openWorker } from './worker.ts';

export const PARTS = ['gateway', 'incidents', 'customers', 'notifications', 'worker'] as const;
export type Part = (typeof PARTS)[number];

/**
 * Serves one part in a separate process; the other parts are reached at their configured URLs.
 * @param signal aborts the start: what has been started is closed, and the reason of the signal is thrown
 */
export async function serve(
  part: Part,
  config: Config,
  port: number | null,
  log: Log,
  signal?: AbortSignal,
): Promise<Running> {
  if (part === 'gateway') {
    const { transports, close } = httpTransports({ log, timeouts: config.subgraphTimeouts });
    const addresses = config.subgraphUrls as Record<string, string>;
    const toAddress = (name: string, url: string) => transports(name, addresses[name] ?? url);
    const estate = proxyImport(inTurn(config.subgraphUrls.customers, '/internal/import'), log);
    const gateway = await openGateway(config, { transports: toAddress, estate }, port ?? config.port, log);
    return { url: gateway.url, close: () => gateway.close().finally(close) };
  }
  if (!config.databaseUrl) {
    throw new AppError(
      'INVALID',
      `DATABASE_URL must be set to serve ${part}. \`tocsin database\` starts an embedded database and prints its URL.`,
    );
  }
  const postgres = await openPostgres(config, log, signal);
  const dependencies = await openDependencies(config, postgres, `tocsin ${part}`, log, undefined, signal);
  const closing = [() => dependencies.close()];
  try {
    const running =
      part === 'worker' ? await work(config, dependencies) : await serveOne(part, config, port, dependencies);
    closing.push(() => running.close());
    signal?.throwIfAborted();
    return { url: running.url, close: () => closeAll(closing) };
  } catch (error) {
    await closeAll(closing);
    throw error;
  }
}

async function work(config: Config, dependencies: OpenDependencies): Promise<Running> {
  const customers = customersOverHttp(config.subgraphUrls.customers, await identityKey(config));
  const worker = await openWorker(config, dependencies, customers);
  return { url: '', close: () => worker.close() };
}

const OPEN = {
  incidents: async (dependencies: OpenDependencies) => openIncidents(dependencies),
  customers: async (dependencies: OpenDependencies) => openCustomers(dependencies),
  notifications: async (dependencies: OpenDependencies & { ask: SubgraphClient }, config: Config) =>
    openNotifications({ ...dependencies, webhooks: await openWebhookDependencies(config) }),
};

function internal(dependencies: OpenDependencies): Router {
  return Router()
    .get('/internal/audience', audienceRoute(dependencies))
    .post('/internal/recipients', recipientsRoute(dependencies))
    .post('/internal/import', importRoute(dependencies));
}

async function serveOne(
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
      routes: part === 'customers' ? internal(dependencies) : Router(),
    });
    closing.push(() => served.close());
    return { url: served.url, close: () => closeAll(closing) };
  } catch (error) {
    await closeAll(closing);
    throw error;
  }
}
