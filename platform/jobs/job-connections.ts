import { Pool, type PoolClient, type PoolConfig } from 'pg';
import { BoundClient, type BoundConfig } from '../database/connect.ts';

/** By which graphile-worker knows that a statement is to be tried again: Postgres is starting up. */
const TRY_AGAIN = '57P03';
/** SQLSTATE's classes of a database that is away or cannot just now, and what the system itself says of a connection. */
const PASSING = /^(08|53|57|58|25006|E[A-Z]+$)/;

/**
 * Connections for graphile-worker, which does not wait for its own word that a job is done: should that fail in a way it does
 * not take for passing, nobody hears of it but the process, which ends. So all that passes is told in its own terms, and
 * once the pool is closed nothing is told any more: the job is done again by somebody else.
 */
export class JobPool extends Pool {
  readonly #closing: AbortController;

  /** @param lost called with the error of a connection that broke: unheard it would end the process */
  constructor({ signal, ...config }: PoolConfig & Pick<BoundConfig, 'signal'>, lost: (error: Error) => void) {
    const closing = new AbortController();
    const signals = AbortSignal.any([closing.signal, ...(signal ? [signal] : [])]);
    const bound = { signal: signals, Client: JobClient as unknown as NonNullable<PoolConfig['Client']> };
    super({ ...config, ...bound });
    this.#closing = closing;
    this.on('error', lost);
    this.on('connect', (client) => client.on('error', lost));
  }

  /** Breaks off what is being connected, and waits for connections that are in use. */
  // biome-ignore lint/suspicious/noExplicitAny: the overloads are Pool's own
  override end(callback?: () => void): any {
    const ended = callback ? super.end(callback) : super.end();
    this.#closing.abort();
    return ended;
  }

  override connect(): Promise<PoolClient>;
  override connect(callback: Parameters<Pool['connect']>[0]): void;
  override connect(callback?: Parameters<Pool['connect']>[0]): unknown {
    if (callback) return super.connect(callback);
    return super.connect().catch((error) => {
      if (this.ending) return new Promise(() => {});
      throw passing(error);
    });
  }
}

class JobClient extends BoundClient {
  // biome-ignore lint/suspicious/noExplicitAny: the overloads are Client's own
  override query(...given: any[]): any {
    const answer = (super.query as (...given: unknown[]) => unknown).apply(this, given);
    return isPromise(answer) ? answer.catch((error) => Promise.reject(passing(error))) : answer;
  }
}

/** Given a callback or a query of its own making, `query` answers something else. */
function isPromise(answer: unknown): answer is Promise<unknown> {
  return typeof (answer as Promise<unknown> | undefined)?.catch === 'function';
}

/** What has no code is pg's own word that the connection is gone. */
function passing<Failure extends { code?: string }>(error: Failure): Failure {
  return error.code === undefined || PASSING.test(error.code) ? Object.assign(error, { code: TRY_AGAIN }) : error;
}
