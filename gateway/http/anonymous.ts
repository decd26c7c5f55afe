import { readFile } from 'node:fs/promises';
import { AppError } from '../../platform/errors.ts';
import type { Log } from '../../platform/log.ts';
import { httpTransports, type Timeouts } from '../engine/subgraphs/http.ts';
import type { Limits } from '../limits/limits.ts';
import { followFile } from './followed-file.ts';
import type { Federation } from './served-graphs.ts';
import { type Gateway, startGateway } from './server.ts';

interface AnonymousGatewayOptions {
  /** A federation 2 supergraph, with the addresses of its subgraphs. */
  supergraphFile: string;
  port: number;
  host?: string;
  log: Log;
  /**
   * Overrides of the default limits. Limits for each viewer do not apply, because an anonymous gateway knows no
   * viewers.
   */
  limits?: Partial<Limits>;
  /** How long subgraphs may take to answer. */
  timeouts?: Timeouts;
  /** Whether identical queries in flight are executed once. */
  sharing?: boolean;
  /** Labels of progressive `@override`s that are on for all operations. */
  overrideLabels?: readonly string[];
  /** How often the file is looked at, in milliseconds. */
  interval?: number;
}

/**
 * Serves any federation 2 supergraph without authentication: no tokens, no access checks, no identity passed to
 * subgraphs. When the file changes, the supergraph in it replaces the one before, if it is one.
 * @throws AppError INVALID naming the file, when it cannot be read or is not a supergraph
 */
export async function serveAnonymousGateway(options: AnonymousGatewayOptions): Promise<Gateway> {
  const { supergraphFile, timeouts, interval, log, ...rest } = options;
  const limits = { ...options.limits, waitingSockets: Number.POSITIVE_INFINITY };
  const refuse = (reason: string) => new AppError('INVALID', `${supergraphFile} ${reason}`);
  let served = await readFile(supergraphFile, 'utf8').catch((error) => {
    throw refuse(`cannot be read: ${error.code ?? error.message}.`);
  });

  /** Opens the transports of a supergraph, and closes them again if it cannot be served. */
  async function opening<Result>(supergraphSdl: string, serve: (federation: Federation) => Promise<Result>) {
    if (supergraphSdl.trim() === '') throw refuse('is empty.');
    if (!/\bjoin__Graph\b/.test(supergraphSdl)) throw refuse('is not a supergraph: it has no join__Graph.');
    const { transports, close } = httpTransports({ log, ...(timeouts && { timeouts }) });
    try {
      return await serve({ supergraphSdl, transports, closeTransports: close });
    } catch (error) {
      await close();
      if (error instanceof AppError && error.code === 'INVALID') throw refuse(`cannot be served: ${error.message}`);
      // A port that may not be opened is no fault of the file.
      if (error instanceof AppError || 'syscall' in (error as Error)) throw error;
      throw refuse(`is not a supergraph: ${(error as Error).message}`);
    }
  }

  const gateway = await opening(served, (federation) => startGateway({ ...rest, limits, log, ...federation }));
  const stop = followFile({
    file: supergraphFile,
    ...(interval !== undefined && { interval }),
    async changed(supergraphSdl) {
      if (supergraphSdl === served) return;
      try {
        await opening(supergraphSdl, (federation) => gateway.replace(federation));
        served = supergraphSdl;
      } catch (error) {
        remain((error as Error).message);
      }
    },
    unreadable: (reason) => remain(refuse(`cannot be read: ${reason}.`).message),
  });
  function remain(reason: string): void {
    log.warn({ reason }, 'the supergraph file is refused; the supergraph before it is still served');
  }
  return { ...gateway, close: () => stop().then(() => gateway.close()) };
}
