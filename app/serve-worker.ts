import type { Config } from '../platform/config.ts';
import { customersOverHttp, type OpenDependencies } from './dependencies.ts';
import { identityKey } from './keys.ts';
import type { Running } from './up.ts';
import { openWorker } from './worker.ts';

/** Serves the worker alone, which reaches the customers subgraph at its configured URL. */
export async function serveWorker(config: Config, dependencies: OpenDependencies): Promise<Running> {
  const customers = customersOverHttp(config.subgraphUrls.customers, await identityKey(config));
  const worker = await openWorker(config, dependencies, customers);
  return { url: '', close: () => worker.close() };
}
