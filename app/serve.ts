import { Router } from 'express';
import type { ExecutionResult } from 'graphql';
import { httpTransports } from '../gateway/engine/http.ts';
import { passOn } from '../gateway/intake/import-proxy.ts';
import type { Config } from '../platform/config.ts';
import { AppError } from '../platform/errors.ts';
import { runTimers, setStanding } from '../platform/jobs/jobs.ts';
import type { Log } from '../platform/log.ts';
import { serveSubgraph } from '../platform/subgraph/serve-subgraph.ts';
import type { Ask } from '../platform/subgraph/subgraph.ts';
import { audienceRoute } from '../subgraphs/customers/audience/audience.ts';
import { recipientsRoute } from '../subgraphs/customers/audience/recipients.ts';
import { importRoute } from '../subgraphs/customers/import/route.ts';
import { openCustomers } from '../subgraphs/customers/subgraph.ts';
import { openIncidents } from '../subgraphs/incidents/subgraph.ts';
import { openNotifications } from '../subgraphs/notifications/subgraph.ts';
import { customersOverHttp, type OpenGround, openGround, openPostgres } from './dependencies.ts';
import { openGateway } from './gateway.ts';
import { identityKey } from './keys.ts';
import type { Running } from './up.ts';
import { webhookGround } from './webhook-dependencies.ts';
import { openWorker } from './worker.ts';

export const PARTS = ['gateway', 'incidents', 'customers', 'notifications', 'worker'] as const;
export type Part = (typeof PARTS)[number];

/** One part in a process of its own; the others are found at the addresses configured. */
export async function serve(part: Part, config: Config, port: number | null, log: Log): Promise<Running> {
  if (part === 'gateway') {
    const { transports, close } = httpTransports();
    const addresses = config.subgraphUrls as Record<string, string>;
    const toAddress = (name: string, url: string) => transports(name, addresses[name] ?? url);
    const estate = passOn(new URL('/internal/import', config.subgraphUrls.customers), log);
    const gateway = await openGateway(config, { transports: toAddress, estate }, port ?? config.port, log);
    return { url: gateway.url, close: () => gateway.close().finally(close) };
  }
  if (!config.databaseUrl) {
    throw new AppError(
      'INVALID',
      `DATABASE_URL must be set to serve ${part}: \`tocsin database\` starts an embedded one.`,
    );
  }
  const ground = await openGround(config, await openPostgres(config, log), `tocsin ${part}`, log);
  const running = part === 'worker' ? await work(config, ground) : await serveOne(part, config, port, ground);
  return {
    url: running.url,
    async close() {
      await running.close();
      await ground.close();
    },
  };
}

async function work(config: Config, ground: OpenGround): Promise<Running> {
  const customers = customersOverHttp(config.subgraphUrls.customers, await identityKey(config));
  const worker = await openWorker(config, ground, customers);
  return { url: '', close: () => worker.close() };
}

const OPEN = {
  incidents: async (ground: OpenGround) => openIncidents(ground),
  customers: async (ground: OpenGround) => openCustomers(ground),
  notifications: async (ground: OpenGround & { ask: Ask }, config: Config) =>
    openNotifications({ ...ground, webhooks: await webhookGround(config) }),
};

function internal(ground: OpenGround): Router {
  return Router()
    .get('/internal/audience', audienceRoute(ground))
    .post('/internal/recipients', recipientsRoute(ground))
    .post('/internal/import', importRoute(ground));
}

async function serveOne(
  part: keyof typeof OPEN,
  config: Config,
  port: number | null,
  ground: OpenGround,
): Promise<Running> {
  const { log, verifyIdentity } = ground;
  const { transports, close } = httpTransports();
  const addresses = config.subgraphUrls as Record<string, string>;
  const ask: Ask = (name, request) =>
    transports(name, addresses[name] as string)(request, 'query' as never) as Promise<ExecutionResult>;
  const subgraph = await OPEN[part]({ ...ground, ask }, config);
  await setStanding(ground.database, subgraph.standing, ground.clock());
  const timers = await runTimers(ground.database, subgraph.timers, ground.clock, log);
  const served = await serveSubgraph(subgraph, {
    port: port ?? Number(new URL(config.subgraphUrls[part]).port),
    log,
    verifyIdentity,
    routes: part === 'customers' ? internal(ground) : Router(),
  });
  return { url: served.url, close: () => timers.stop().then(() => served.close().finally(close)) };
}
