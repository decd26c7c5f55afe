import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { customersOverHttp } from '../../../app/dependencies.ts';
import { identityKey } from '../../../app/keys.ts';
import { chanceOf } from '../../../bench/kills/chance.ts';
import { httpTransports } from '../../../gateway/engine/subgraphs/http.ts';
import { readConfig } from '../../../platform/config.ts';
import { projectRoot } from '../../../platform/project-root.ts';
import { openTestDatabase, type TestDatabase } from '../../kit/database.ts';
import { openHole } from '../../kit/network/black-hole.ts';
import { freePort } from '../../kit/network/ports.ts';
import { openSystem } from '../../kit/system.ts';

const seed = Number(process.env['STOPPING_SEED'] ?? Math.floor(Math.random() * 2 ** 31));
const chance = chanceOf(seed);

/** Milliseconds: the drain time that docs/operators.md promises, and what a busy machine adds to it. */
const DRAIN_TIME = 30_000;
const BUSY = 30_000;

const PARTS: Record<string, string[]> = {
  up: ['up', '--port', '0'],
  gateway: ['serve', 'gateway', '--port', '0'],
  worker: ['serve', 'worker'],
  incidents: ['serve', 'incidents', '--port', '0'],
  customers: ['serve', 'customers', '--port', '0'],
  notifications: ['serve', 'notifications', '--port', '0'],
};
/** The gateway uses no database. */
const WITH_DATABASE = Object.keys(PARTS).filter((part) => part !== 'gateway');

let test: TestDatabase;
let stateDirectory: string;
let withSilentDatabase: Promise<End>;
const started = new Set<ChildProcess>();

beforeAll(async () => {
  test = await openTestDatabase();
  stateDirectory = mkdtempSync(join(tmpdir(), 'tocsin-stopping-'));
  // This takes the whole drain time, so the other tests run meanwhile.
  withSilentDatabase = stopWithSilentDatabase();
  withSilentDatabase.catch(() => {});
}, 120_000);
afterAll(async () => {
  for (const child of started) child.kill('SIGKILL');
  await test.drop();
  rmSync(stateDirectory, { recursive: true, force: true });
});

interface End {
  /** The exit code, or the signal that ended the process before it handled signals. */
  by: number | string | null;
  output: string;
}

/**
 * Starts a part of the system on a database.
 * @returns how it ends, and how to stop it
 */
function start(part: string, databaseUrl: string, state = stateDirectory) {
  const child = spawn(process.execPath, [join(projectRoot, 'dist/cli/main.js'), ...(PARTS[part] as string[])], {
    env: { PATH: process.env['PATH'], TOCSIN_STATE: state, DATABASE_URL: databaseUrl, LOG_LEVEL: 'warn' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  started.add(child);
  let output = '';
  const firstLog = new Promise<void>((resolve) => {
    child.stderr.on('data', (text) => {
      output += text;
      resolve();
    });
  });
  const ready = once(child.stdout, 'data');
  const exited = once(child, 'exit').finally(() => started.delete(child));
  return {
    /** Resolves when the process has written to its log. */
    firstLog,
    ready,
    exited,
    /**
     * Sends SIGTERM.
     * @throws if the process has not ended within its drain time
     */
    async stop(): Promise<End> {
      child.kill('SIGTERM');
      const late = setTimeout(() => child.kill('SIGKILL'), DRAIN_TIME + BUSY);
      const [code, signal] = await exited;
      clearTimeout(late);
      if (signal === 'SIGKILL') throw new Error(`${part} did not stop (seed ${seed}):\n${output}`);
      return { by: code ?? signal, output };
    },
  };
}

function portOf(url: string, port: number): string {
  const address = new URL(url);
  address.port = String(port);
  return address.href;
}

it('a system can be closed as soon as it is open', async () => {
  const system = await openSystem();
  await system.close();
});

it('every part exits with 0 when it is stopped while it connects to a database that does not answer', async () => {
  // The three subgraphs start in the same way, so one of them is enough.
  const parts = ['up', 'worker', chance.oneOf(['incidents', 'customers', 'notifications'])];
  const ends = parts.map(async (part) => {
    const hole = await openHole(null);
    const connecting = hole.connection();
    const running = start(part, portOf(test.url, hole.port));
    await connecting;
    const { by, output } = await running.stop();
    await hole.close();
    return { part, by, output };
  });
  expect(await Promise.all(ends)).toEqual(parts.map((part) => ({ part, by: 0, output: expect.anything() })));
});

it('every part exits with 0 when it is stopped at any time after it first connected', async () => {
  const ends = WITH_DATABASE.map(async (part) => {
    const after = chance.between(0, 1_000);
    const hole = await openHole(Number(new URL(test.url).port));
    const connecting = hole.connection();
    const running = start(part, portOf(test.url, hole.port));
    await connecting;
    await delay(after);
    const { by, output } = await running.stop();
    await hole.close();
    return { seed, part, after, by, output };
  });
  const wrong = (await Promise.all(ends)).filter(({ by }) => by !== 0);
  expect(wrong).toEqual([]);
});

describe('a part that is stopped at any time during its start', () => {
  const databases: Record<string, () => Promise<{ url: string; allowed: unknown[]; close(): Promise<void> }>> = {
    // Before the process handles signals, the signal itself ends it.
    'on a database': async () => ({ url: test.url, allowed: [0, 'SIGTERM'], close: async () => {} }),
    'on a database that is unreachable': async () => ({
      url: portOf(test.url, await freePort()),
      // The process may already have failed by itself.
      allowed: [0, 1, 'SIGTERM'],
      close: async () => {},
    }),
    'on a database that does not answer': async () => {
      const hole = await openHole(null);
      return { url: portOf(test.url, hole.port), allowed: [0, 'SIGTERM'], close: hole.close };
    },
  };

  it.each(Object.entries(databases))('ends %s', async (_name, open) => {
    const { url, allowed, close } = await open();
    const ends = Object.keys(PARTS).map(async (part) => {
      const after = chance.between(0, 3_000);
      const running = start(part, url);
      await delay(after);
      const { by, output } = await running.stop();
      return { seed, part, after, by, allowed: allowed.includes(by), output };
    });
    const wrong = (await Promise.all(ends)).filter((end) => !end.allowed);
    await close();
    expect(wrong).toEqual([]);
  });
});

it('the embedded database is stopped with the process that was starting it', async () => {
  // As root, Postgres runs as another user, which cannot enter a private folder.
  const state = join(process.getuid?.() === 0 ? '/var/tmp' : stateDirectory, `tocsin-stopping-${process.pid}`);
  mkdirSync(state, { mode: 0o755 });
  const running = start('up', '', state);
  await running.firstLog;
  await delay(chance.between(0, 2_000));
  expect(await running.stop()).toMatchObject({ by: 0 });
  // Line 1 of postmaster.pid is the server's process.
  expect(() => readFileSync(join(state, 'postgres/postmaster.pid'))).toThrow('ENOENT');
  rmSync(state, { recursive: true, force: true });
});

describe('a subgraph that does not answer', () => {
  it('does not delay the shutdown of its client', async () => {
    const hole = await openHole(null);
    const url = `http://127.0.0.1:${hole.port}/graphql`;
    const { transports, close } = httpTransports();
    const request = { query: '{ __typename }', identity: null, requestId: 'test' };
    const connecting = hole.connection();
    const answer = Promise.allSettled([transports('incidents', url)(request, 'mutation' as never)]);
    await connecting;
    await close();
    expect((await answer)[0]).toMatchObject({ status: 'rejected', reason: { code: 'UNAVAILABLE' } });
    await hole.close();
  });

  it('does not delay the shutdown of a worker that waits for an audience', async () => {
    const hole = await openHole(null);
    const config = readConfig({ TOCSIN_STATE: stateDirectory });
    const customers = customersOverHttp(`http://127.0.0.1:${hole.port}/graphql`, await identityKey(config));
    const stop = new AbortController();
    const connecting = hole.connection();
    const asked = Promise.allSettled([customers.audience('incident', 'public', null, stop.signal)]);
    await connecting;
    stop.abort(new Error('stopped'));
    expect((await asked)[0]).toMatchObject({ status: 'rejected' });
    await hole.close();
  });
});

it('a running part ends when its database stops answering, and aborts what is not done within the drain time', async () => {
  const { by, output } = await withSilentDatabase;
  expect([0, 1]).toContain(by);
  if (by === 1) expect(output).toContain('cut off');
});

async function stopWithSilentDatabase(): Promise<End> {
  const hole = await openHole(Number(new URL(test.url).port));
  const running = start('incidents', portOf(test.url, hole.port));
  await running.ready;
  hole.fall();
  return running.stop().finally(hole.close);
}
