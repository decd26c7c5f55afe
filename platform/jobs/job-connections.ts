import { Pool, type PoolClient, type PoolConfig } from 'pg';
import { BoundClient, type BoundConfig } from '../database/connect.ts';

/** The code (Postgres is starting up) that makes graphile-worker try a statement again. */
const TRY_AGAIN = '57P03';
/** SQLSTATE classes of an unavailable or overloaded database, and the system's error codes of connections. */
const PASSING = /^(08|53|57|58|25006|E[A-Z]+$)/;

/**
 * Connections for graphile-worker. It does not await its own statement that marks a job as done: should the statement fail
 * with an error that it does not consider temporary, the unhandled rejection ends the process. So every temporary error is
 * reported with the code it retries, and once the pool is closed none is reported: another worker runs the job again.
 */
export class JobPool extends Pool {
  readonly #closing: AbortController;

  /** @param lost called with the error of a broken connection: without a listener the error would end the process */
  constructor({ signal, ...config }: PoolConfig & Pick<BoundConfig, 'signal'>, lost: (error: Error) => void) {
    const closing = new AbortController();
    const signals = AbortSignal.any([closing.signal, ...(signal ? [signal] : [])]);
    const bound = { signal: signals, Client: JobClient as unknown as NonNullable<PoolConfig['Client']> };
    super({ ...config, ...bound });
    this.#closing = closing;
    this.on('error', lost);
    this.on('connect', (client) => client.on('error', lost));
  }

  /** Aborts connections being opened, and waits for those in use. */
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

/** With a callback or a query object, `query` does not return a promise. */
function isPromise(answer: unknown): answer is Promise<unknown> {
  return typeof (answer as Promise<unknown> | undefined)?.catch === 'function';
}

/** An error without a code is pg's own, and means that the connection is lost. */
function passing<Failure extends { code?: string }>(error: Failure): Failure {
  return error.code === undefined || PASSING.test(error.code) ? Object.assign(error, { code: TRY_AGAIN }) : error;
}
