import type { Config } from '../platform/config.ts';
import type { Log } from '../platform/log.ts';
import type { Part, StartPart } from './parts/parts.ts';
import type { Running } from './up.ts';

const LOAD: { [part in Part]: () => Promise<StartPart> } = {
  gateway: async () => (await import('./parts/gateway.ts')).startGatewayAlone,
  incidents: async () => (await import('./parts/incidents.ts')).startIncidents,
  customers: async () => (await import('./parts/customers.ts')).startCustomers,
  notifications: async () => (await import('./parts/notifications.ts')).startNotifications,
  worker: async () => (await import('./parts/worker.ts')).startWorker,
};

/** Loads the code of one part, and none of the others'. */
export function loadPart(part: Part): Promise<StartPart> {
  return LOAD[part]();
}

/** Serves one part: see `StartPart`. */
export async function serve(
  part: Part,
  config: Config,
  port: number | null,
  log: Log,
  signal?: AbortSignal,
): Promise<Running> {
  const start = await loadPart(part);
  return start(config, port, log, signal);
}
