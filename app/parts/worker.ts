import { customersOverHttp } from '../dependencies.ts';
import { identityKey } from '../keys.ts';
import { openWorker } from '../worker.ts';
import { onDatabase } from './on-database.ts';

export const startWorker = onDatabase('worker', async (config, _port, dependencies) => {
  const customers = customersOverHttp(config.subgraphUrls.customers, await identityKey(config));
  const worker = await openWorker(config, dependencies, customers);
  return { url: '', close: () => worker.close() };
});
