import { createHash } from 'node:crypto';
import {
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient } from 'graphql-ws';
import { pino } from 'pino';
import { WebSocket } from 'ws';
import { serveAnonymousGateway } from '../../gateway/http/anonymous.ts';
import type { Gateway } from '../../gateway/http/server.ts';
import { openSocket } from '../kit/network/socket.ts';
import { waitFor } from '../kit/time/wait.ts';
import { ask } from './ask.ts';
import { closeFederations, type Federation, startFederation } from './federation.ts';

const INTERVAL_MS = 40;

/** Subgraphs that state their version, and answer `slow` and `begin` once they are released. */
function versioned(version: string) {
  let release = () => {};
  const released = new Promise<string>((resolve) => {
    release = () => resolve(version);
  });
  const subgraphs = () => ({
    first: {
      sdl: `
        type Query { version: String! ${version}: Int slow: String }
        type Mutation { begin: String }
        type Subscription { versions: String! }`,
      resolvers: {
        Query: { version: () => version, slow: () => released },
        Mutation: { begin: () => released },
        Subscription: {
          versions: {
            subscribe: async function* () {
              yield { versions: version };
              await new Promise(() => {});
            },
          },
        },
      },
    },
    second: {
      sdl: 'type Query { other: String } type Mutation { end: String }',
      resolvers: { Mutation: { end: () => version } },
    },
  });
  return { example: { subgraphs }, release };
}

interface Line {
  level: number;
  msg: string;
  reason?: string;
  supergraph?: string;
}

describe('a gateway that serves a file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'reloading-'));
  const one = versioned('one');
  const two = versioned('two');
  let before: Federation;
  let after: Federation;
  const opened: Gateway[] = [];

  beforeAll(async () => {
    before = await startFederation(one.example);
    after = await startFederation(two.example);
  });
  afterEach(() => Promise.all(opened.splice(0).map((gateway) => gateway.close())));
  afterAll(async () => {
    await closeFederations();
    rmSync(folder, { recursive: true });
  });

  interface Serving {
    from?: Federation;
    supergraphFile?: string;
    interval?: number;
  }

  /** Serves a new file that has the supergraph of a federation. */
  async function serve({ from = before, supergraphFile, interval = INTERVAL_MS }: Serving = {}) {
    const file = supergraphFile ?? join(mkdtempSync(join(folder, 'file-')), 'supergraph.graphql');
    const lines: Line[] = [];
    const log = pino({ level: 'info' }, { write: (line: string) => void lines.push(JSON.parse(line)) });
    writeFileSync(file, from.supergraphSdl);
    const gateway = await serveAnonymousGateway({ supergraphFile: file, port: 0, log, interval });
    opened.push(gateway);
    const { url } = gateway;
    const served = () => lines.filter(({ supergraph }) => supergraph !== undefined).map(({ supergraph }) => supergraph);
    return {
      url,
      lines,
      file,
      served,
      version: async () => (await ask(url, '{ version }')).body.data,
      reloaded: (times = 2) => waitFor(async () => expect(served()).toHaveLength(times)),
      refused: (reason: RegExp) =>
        waitFor(async () => expect(lines.map((line) => line.reason ?? '').join('\n')).toMatch(reason)),
    };
  }

  it('answers every request while the file is replaced, first from the one supergraph and then from the other', async () => {
    const { url, file, reloaded, version } = await serve();
    const answered: unknown[] = [];
    let isOver = false;
    const load = Array.from({ length: 8 }, async () => {
      while (!isOver) {
        const { status, body } = await ask(url, '{ version }');
        answered.push(status === 200 && !body.errors ? (body.data as { version: string }).version : body);
      }
    });
    await waitFor(async () => expect(answered.length).toBeGreaterThan(20));
    writeFileSync(file, after.supergraphSdl);
    await reloaded();
    const count = answered.length;
    await waitFor(async () => expect(answered.length).toBeGreaterThan(count + 20));
    isOver = true;
    await Promise.all(load);
    expect(new Set(answered)).toEqual(new Set(['one', 'two']));
    expect(answered.slice(count + 16)).not.toContain('one');
    expect(await version()).toEqual({ version: 'two' });
    expect((await ask(url, '{ one }')).body.errors?.[0]?.message).toMatch(/Cannot query field "one"/);
    expect((await ask(url, '{ two }')).body).toEqual({ data: { two: null } });
  });

  it('completes what is under way by the supergraph with which it began, steps that follow included', async () => {
    const { url, file, reloaded, version } = await serve();
    const socket = openSocket(url);
    const query = ask(url, '{ slow version }');
    const mutation = ask(url, 'mutation { begin end }');
    const onSocket = socket.subscribe('{ slow one }');
    await waitFor(async () => expect(before.calls.filter(({ query }) => /slow|begin/.test(query))).toHaveLength(3));
    writeFileSync(file, after.supergraphSdl);
    await reloaded();
    expect(await version()).toEqual({ version: 'two' });
    one.release();
    expect((await query).body).toEqual({ data: { slow: 'one', version: 'one' } });
    expect((await mutation).body).toEqual({ data: { begin: 'one', end: 'one' } });
    expect(await onSocket.next()).toEqual({ data: { slow: 'one', one: null } });
    // A socket without subscriptions stays open.
    expect(await socket.subscribe('{ two }').next()).toEqual({ data: { two: null } });
    socket.close();
  });

  it('ends subscriptions so that clients subscribe again, once the queries on their socket are answered', async () => {
    const held = versioned('one');
    const from = await startFederation(held.example);
    const { url, file, reloaded } = await serve({ from });
    const socket = openSocket(url);
    const slow = socket.subscribe('{ slow }');
    const versions = socket.subscribe('subscription { versions }');
    expect(await versions.next()).toEqual({ data: { versions: 'one' } });
    const client = createClient({
      url: url.replace('http', 'ws'),
      webSocketImpl: WebSocket,
      retryWait: async () => {},
    });
    const followed = client.iterate({ query: 'subscription { versions }' });
    expect((await followed.next()).value).toEqual({ data: { versions: 'one' } });
    await waitFor(async () => expect(from.calls.map(({ query }) => query).join()).toMatch('slow'));
    writeFileSync(file, after.supergraphSdl);
    await reloaded();
    held.release();
    expect(await slow.next()).toEqual({ data: { slow: 'one' } });
    expect((await socket.closed).code).toBe(1001);
    expect((await followed.next()).value).toEqual({ data: { versions: 'two' } });
    await followed.return?.();
    await client.dispose();
  });

  it('says which supergraph it serves, by the SHA-256 of the file', async () => {
    const { file, reloaded, served } = await serve();
    writeFileSync(file, after.supergraphSdl);
    await reloaded();
    const sha256 = ({ supergraphSdl }: Federation) => createHash('sha256').update(supergraphSdl).digest('hex');
    expect(served()).toEqual([sha256(before), sha256(after)]);
  });

  it.each([
    ['is empty', () => '', /supergraph\.graphql is empty/],
    ['cannot be parsed', (text: string) => `${text} type`, /is not a supergraph: Syntax Error/],
    ['is another schema', () => 'type Query { a: Int }', /is not a supergraph: it has no join__Graph/],
    [
      'is cut off between two types',
      (text: string) => text.slice(0, text.indexOf('type Query')),
      /is not a supergraph/,
    ],
    ['lacks a type', (text: string) => text.replace('version: String!', 'version: Absent!'), /Unknown type: "Absent"/],
    [
      'needs what is not supported',
      (text: string) => text.replace('@join__field(graph:', '@join__field(contextArguments: [{ name: "a" }], graph:'),
      /supergraph\.graphql cannot be served: \w+\.\w+ has arguments from a context/,
    ],
    [
      'has a wrong address',
      (text: string) => text.replace(/"http:[^"]*"/, '"nowhere"'),
      /the URL of its subgraph "first" is not valid/,
    ],
  ])(
    'refuses a file that %s, says why, and serves the supergraph before it until there is a better one',
    async (_, broken, reason) => {
      const { file, refused, reloaded, version, served } = await serve();
      writeFileSync(file, broken(after.supergraphSdl));
      await refused(reason);
      expect(await version()).toEqual({ version: 'one' });
      expect(served()).toHaveLength(1);
      writeFileSync(file, after.supergraphSdl);
      await reloaded();
      expect(await version()).toEqual({ version: 'two' });
    },
  );

  it('stays with its supergraph while the file is gone, and takes the one that comes', async () => {
    const { file, refused, reloaded, version } = await serve();
    rmSync(file);
    await refused(/cannot be read: ENOENT/);
    expect(await version()).toEqual({ version: 'one' });
    writeFileSync(file, after.supergraphSdl);
    await reloaded();
    expect(await version()).toEqual({ version: 'two' });
  });

  it('follows a file that another is renamed to', async () => {
    const { file, reloaded, version } = await serve();
    writeFileSync(`${file}~`, after.supergraphSdl);
    renameSync(`${file}~`, file);
    await reloaded();
    expect(await version()).toEqual({ version: 'two' });
    writeFileSync(`${file}~`, before.supergraphSdl);
    renameSync(`${file}~`, file);
    await reloaded(3);
    expect(await version()).toEqual({ version: 'one' });
  });

  it('follows a volume of Kubernetes, where a link to a folder is replaced', async () => {
    const volume = mkdtempSync(join(folder, 'volume-'));
    for (const [revision, { supergraphSdl }] of Object.entries({ first: before, second: after })) {
      mkdirSync(join(volume, revision));
      writeFileSync(join(volume, revision, 'supergraph.graphql'), supergraphSdl);
    }
    symlinkSync('first', join(volume, '..data'));
    symlinkSync(join('..data', 'supergraph.graphql'), join(volume, 'supergraph.graphql'));
    const { reloaded, version } = await serve({ supergraphFile: join(volume, 'supergraph.graphql') });
    symlinkSync('second', join(volume, '..next'));
    renameSync(join(volume, '..next'), join(volume, '..data'));
    rmSync(join(volume, 'first'), { recursive: true });
    await reloaded();
    expect(await version()).toEqual({ version: 'two' });
  });

  it('waits for the end of a file that is still being written', async () => {
    const { file, lines, reloaded, version } = await serve({ interval: 500 });
    const { supergraphSdl } = after;
    const written = openSync(file, 'w');
    for (let from = 0; from < supergraphSdl.length; from += 1_000) {
      writeSync(written, supergraphSdl.slice(from, from + 1_000));
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    closeSync(written);
    await reloaded();
    expect(await version()).toEqual({ version: 'two' });
    expect(lines.filter(({ level }) => level > 30)).toEqual([]);
  });
});
