import { closeAll } from '../platform/closing.ts';
import type { Config } from '../platform/config.ts';
import { AppError } from '../platform/errors.ts';
import type { Log } from '../platform/log.ts';
import type { OpenDependencies } from './dependencies.ts';
import type { Part } from './parts.ts';
import type { Running } from './up.ts';

/**
 * Serves one part in a separate process, which loads no code of the others; they are reached at their configured URLs.
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
    const { serveGateway } = await import('./serve-gateway.ts');
    return serveGateway(config, port, log);
  }
  if (!config.databaseUrl) {
    throw new AppError(
      'INVALID',
      `DATABASE_URL must be set to serve ${part}. \`tocsin database\` starts an embedded database and prints its URL.`,
    );
  }
  const { openDependencies, openPostgres } = await import('./dependencies.ts');
  const postgres = await openPostgres(config, log, signal);
  const dependencies = await openDependencies(config, postgres, `tocsin ${part}`, log, undefined, signal);
  const closing = [() => dependencies.close()];
  try {
    const running = await open(part, config, port, dependencies);
    closing.push(() => running.close());
    signal?.throwIfAborted();
    return { url: running.url, close: () => closeAll(closing) };
  } catch (error) {
    await closeAll(closing);
    throw error;
  }
}

async function open(
  part: Exclude<Part, 'gateway'>,
  config: Config,
  port: number | null,
  dependencies: OpenDependencies,
): Promise<Running> {
  if (part === 'worker') {
    const { serveWorker } = await import('./serve-worker.ts');
    return serveWorker(config, dependencies);
  }
  const { serveSubgraphAlone } = await import('./serve-subgraph.ts');
  return serveSubgraphAlone(part, config, port, dependencies);
}
