import type { ExecutionResult } from 'graphql';
import { ensureDemoEstate } from '../demo/demo.ts';
import { inProcess } from '../gateway/engine/subgraphs/in-process.ts';
import { closeAll } from '../platform/closing.ts';
import type { Config } from '../platform/config.ts';
import { runTimers, scheduleRecurring } from '../platform/jobs/jobs.ts';
import type { Log } from '../platform/log.ts';
import type { Subgraph, SubgraphClient } from '../platform/subgraph/subgraph.ts';
import { audience } from '../subgraphs/customers/audience/audience.ts';
import { recipients } from '../subgraphs/customers/audience/recipients.ts';
import { importRoute } from '../subgraphs/customers/import/route.ts';
import { openCustomers } from '../subgraphs/customers/subgraph.ts';
import { acknowledgeByLink } from '../subgraphs/incidents/paging/acknowledge.ts';
import { openIncidents } from '../subgraphs/incidents/subgraph.ts';
import { openNotifications } from '../subgraphs/notifications/subgraph.ts';
import { openDependencies, openPostgres } from './dependencies.ts';
import { openGateway, requireIssuer } from './gateway.ts';
import { openPagingDependencies } from './paging-dependencies.ts';
import { openWebhookDependencies } from './webhook-dependencies.ts';
import { openWorker } from './worker.ts';

export interface Running {
  url: string;
  close(): Promise<void>;
}

/**
 * Starts everything in one process: database, migrations, demo estate, the three subgraphs, the worker and the gateway.
 * @param report receives a line for each step
 * @param clock the clock of everything except tokens
 * @param signal aborts the start: what has been started is closed, and the reason of the signal is thrown
 * @throws AppError INVALID in production without an issuer, before anything is started
 */
export async function up(
  config: Config,
  demo: boolean,
  log: Log,
  report: (line: string) => void,
  clock?: () => Date,
  signal?: AbortSignal,
): Promise<Running> {
  requireIssuer(config);
  const closing: (() => Promise<unknown>)[] = [];
  const close = () => closeAll(closing);
  try {
    report(
      config.databaseUrl ? 'Connecting to the database' : `Starting the embedded database in ${config.stateDirectory}`,
    );
    const postgres = await openPostgres(config, log, signal);
    closing.push(() => postgres.stop());
    const applied = await postgres.migrate();
    if (applied.length > 0) report(`Applied ${applied.length} migrations`);
    const dependencies = await openDependencies(config, postgres, 'tocsin', log, clock, signal);
    closing.push(() => dependencies.close());

    if (demo) await ensureDemoEstate(dependencies.database, dependencies.clock, report);
    signal?.throwIfAborted();
    const webhooks = await openWebhookDependencies(config);
    const paging = await openPagingDependencies(config);
    const byName = new Map<string, Subgraph>();
    const ask: SubgraphClient = (name, request) => byName.get(name)!.execute(request) as Promise<ExecutionResult>;
    const subgraphs = [
      openIncidents({ ...dependencies, paging }),
      openCustomers(dependencies),
      openNotifications({ ...dependencies, ask, webhooks }),
    ];
    closing.push(...subgraphs.map((subgraph) => () => subgraph.close()));
    for (const subgraph of subgraphs) byName.set(subgraph.name, subgraph);

    await scheduleRecurring(
      dependencies.database,
      subgraphs.flatMap(({ recurring }) => recurring),
      dependencies.clock(),
    );
    const handlers = Object.assign({}, ...subgraphs.map(({ timers }) => timers));
    const timers = await runTimers(dependencies.database, handlers, dependencies.clock, log);
    closing.push(() => timers.stop());
    signal?.throwIfAborted();

    const worker = await openWorker(config, dependencies, {
      audience: audience(dependencies.database),
      recipients: (partition, asked) => recipients(dependencies.database, partition, asked),
    });
    closing.push(() => worker.close());
    signal?.throwIfAborted();

    const acknowledge = (token: string) =>
      acknowledgeByLink(dependencies.database, paging.links, token, dependencies.clock());
    const gateway = await openGateway(
      config,
      { transports: (name) => inProcess(byName.get(name)!), estate: importRoute(dependencies), acknowledge },
      config.port,
      log,
    );
    // Both complete their work under way, concurrently.
    closing.push(() => Promise.all([gateway.close(), worker.close()]));
    signal?.throwIfAborted();
    return { url: gateway.url, close };
  } catch (error) {
    await close();
    throw error;
  }
}
