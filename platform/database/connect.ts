import { Client, type ClientConfig } from 'pg';
import { AppError } from '../errors.ts';

/** How long connecting may take until Postgres accepts queries, and how long ending a connection may take: milliseconds. */
const CONNECT_TIMEOUT_MS = 10_000;
const END_TIMEOUT_MS = 2_000;

export interface BoundConfig extends ClientConfig {
  /** Aborts connecting. */
  signal?: AbortSignal | undefined;
  /** Contains the client while it is connected. */
  connected?: Set<Client> | undefined;
}

/**
 * A client of pg whose `connect()` and `end()` always settle. pg waits without limit for a server that accepts a connection
 * and never answers, and never settles `connect()` once `end()` was called meanwhile. Pools take it as their `Client`.
 */
export class BoundClient extends Client {
  readonly #signal: AbortSignal | undefined;
  readonly #connected: Set<Client> | undefined;
  #connecting = false;

  constructor(config: BoundConfig) {
    // A pool makes the password non-enumerable, so the spread below does not copy it.
    const { password } = config;
    super({ connectionTimeoutMillis: CONNECT_TIMEOUT_MS, ...config, ...(password === undefined ? {} : { password }) });
    this.#signal = config.signal;
    this.#connected = config.connected;
  }

  // biome-ignore lint/suspicious/noExplicitAny: the overloads are Client's own
  override connect(callback?: (error: any, client?: any) => void): any {
    if (!callback) return this.#connect();
    this.#connect().then(
      () => callback(null, this),
      (error) => callback(error),
    );
  }

  // biome-ignore lint/suspicious/noExplicitAny: the overloads are Client's own
  override end(callback?: (error: any) => void): any {
    const ended = this.#end();
    if (!callback) return ended;
    ended.then(() => callback(undefined));
  }

  async #connect(): Promise<this> {
    const signal = this.#signal;
    signal?.throwIfAborted();
    const breakOff = () => this.#breakOff(signal?.reason);
    signal?.addEventListener('abort', breakOff, { once: true });
    this.#connecting = true;
    try {
      await super.connect();
    } catch (error) {
      // A server that refused a connection may leave it open.
      this.#breakOff();
      throw error;
    } finally {
      this.#connecting = false;
      signal?.removeEventListener('abort', breakOff);
    }
    this.#connected?.add(this);
    this.once('end', () => this.#connected?.delete(this));
    return this;
  }

  async #end(): Promise<void> {
    if (this.#connecting) this.#breakOff(new AppError('UNAVAILABLE', 'The connection was closed while it was opened.'));
    const late = setTimeout(() => this.#breakOff(), END_TIMEOUT_MS);
    await super.end().finally(() => clearTimeout(late));
  }

  /** Reads the stream when needed, because it is replaced when the connection switches to TLS. */
  #breakOff(error?: Error): void {
    this.connection.stream.destroy(error);
  }
}

/**
 * Opens a separate connection to Postgres that ends when the signal is aborted, even while it is being opened or a query
 * runs. A connection that is lost emits `end`.
 * @throws the signal's reason, or an error when Postgres cannot be reached within ten seconds
 */
export async function connect(config: ClientConfig, signal?: AbortSignal): Promise<Client> {
  const client = new BoundClient({ ...config, signal });
  // Without a listener the error would end the process; queries fail with it, and `end` follows.
  client.on('error', () => {});
  await client.connect();
  const quit = () => void client.end();
  signal?.addEventListener('abort', quit, { once: true });
  client.once('end', () => signal?.removeEventListener('abort', quit));
  if (signal?.aborted) quit();
  return client;
}

/** Does work over a separate connection. */
export async function connected<Result>(
  config: ClientConfig,
  signal: AbortSignal | undefined,
  work: (client: Client) => Promise<Result>,
): Promise<Result> {
  const client = await connect(config, signal);
  try {
    return await work(client);
  } catch (error) {
    signal?.throwIfAborted();
    throw error;
  } finally {
    await client.end();
  }
}
