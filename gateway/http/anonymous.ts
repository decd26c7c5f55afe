import { readFile } from 'node:fs/promises';
import { AppError } from '../../platform/errors.ts';
import type { Log } from '../../platform/log.ts';
import { httpTransports, type Timeouts } from '../engine/subgraphs/http.ts';
import type { Limits } from '../limits/limits.ts';
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
}

/**
 * Serves any federation 2 supergraph without authentication: no tokens, no access checks, no identity passed to
 * subgraphs.
 * @throws AppError INVALID naming the file, when it cannot be read or is not a supergraph
 */
export async function serveAnonymousGateway(options: AnonymousGatewayOptions): Promise<Gateway> {
  const { supergraphFile, timeouts, ...rest } = options;
  const limits = { ...options.limits, waitingSockets: Number.POSITIVE_INFINITY };
  const refuse = (reason: string) => new AppError('INVALID', `${supergraphFile} ${reason}`);
  const supergraphSdl = await readFile(supergraphFile, 'utf8').catch((error) => {
    throw refuse(`cannot be read: ${error.code ?? error.message}.`);
  });
  if (!/\bjoin__Graph\b/.test(supergraphSdl)) {
    throw refuse('is not a supergraph: it has no join__Graph.');
  }
  const { transports, close } = httpTransports({ log: options.log, ...(timeouts && { timeouts }) });
  try {
    const gateway = await startGateway({ ...rest, limits, supergraphSdl, transports });
    return { ...gateway, close: () => gateway.close().finally(close) };
  } catch (error) {
    await close();
    if (error instanceof Error && error.name === 'GraphQLError') throw refuse(`is not a supergraph: ${error.message}`);
    throw error;
  }
}
