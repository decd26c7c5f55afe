import { closeAll } from '../../platform/closing.ts';
import type { Config } from '../../platform/config.ts';
import { AppError } from '../../platform/errors.ts';
import { type OpenDependencies, openDependencies, openPostgres } from '../dependencies.ts';
import type { Running } from '../up.ts';
import type { Part, StartPart } from './parts.ts';

/** Starts a part that uses the database. @throws AppError INVALID when none is configured */
export function onDatabase(
  part: Part,
  open: (config: Config, port: number | null, dependencies: OpenDependencies) => Promise<Running>,
): StartPart {
  return async (config, port, log, signal) => {
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
      const running = await open(config, port, dependencies);
      closing.push(() => running.close());
      signal?.throwIfAborted();
      return { url: running.url, close: () => closeAll(closing) };
    } catch (error) {
      await closeAll(closing);
      throw error;
    }
  };
}
