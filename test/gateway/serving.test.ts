import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serveAnonymousGateway } from '../../gateway/http/anonymous.ts';
import { startGateway } from '../../gateway/http/server.ts';
import { openSocket } from '../kit/network/socket.ts';
import { ask } from './ask.ts';
import type { Example } from './example.ts';
import { closeFederations, silent, startFederation } from './federation.ts';
import { entityCall } from './federations/entity-call.ts';

afterAll(closeFederations);

/** A subgraph that answers `slow` only once it is released, and a promise that resolves when `slow` has been requested. */
function slowExample() {
  let letGo = () => {};
  let asked = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const waiting = new Promise<void>((resolve) => {
    asked = resolve;
  });
  const example: Pick<Example, 'subgraphs'> = {
    subgraphs: () => ({
      one: {
        sdl: `
          type Query { slow: String nested: Nested }
          type Nested { nested: Nested name: String }
          type Subscription { ticks: Int }`,
        resolvers: {
          Query: {
            slow: async () => {
              asked();
              await held;
              return 'done';
            },
          },
          Subscription: {
            ticks: {
              subscribe: async function* () {
                yield { ticks: 1 };
                await new Promise(() => {});
              },
            },
          },
        },
      },
    }),
  };
  return { example, waiting, letGo };
}

describe('a gateway', () => {
  it('reports that it is alive and ready, and refuses other paths', async () => {
    const { url } = await startFederation(entityCall);
    const at = (path: string) => fetch(new URL(path, url), { redirect: 'manual' });
    expect([(await at('/healthz')).status, await (await at('/readyz')).text()]).toEqual([200, 'ok\n']);
    expect((await at('/')).headers.get('location')).toBe('/graphql');
    expect((await at('/nowhere')).status).toBe(404);
  });

  it('serves a browser a page that loads nothing from other hosts', async () => {
    const { url } = await startFederation(entityCall);
    const page = await fetch(url, { headers: { accept: 'text/html' } });
    expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    const html = await page.text();
    const loaded = [...html.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, address]) => address as string);
    expect(loaded.length).toBeGreaterThan(0);
    for (const address of loaded) expect(address).toMatch(/^(\/graphql\/page\/|data:)/);
    const script = loaded.find((address) => address.endsWith('.js')) as string;
    expect((await fetch(new URL(script, url))).status).toBe(200);
  });

  it('drains: it answers what is under way, reports that it is not ready, accepts nothing new, and closes sockets so that clients reconnect elsewhere', async () => {
    const { example, waiting, letGo } = slowExample();
    const federation = await startFederation(example, 'in-process');
    const { url } = federation;
    const socket = openSocket(url);
    const ticks = socket.subscribe('subscription { ticks }');
    expect(await ticks.next()).toEqual({ data: { ticks: 1 } });
    const ended = ticks.next().catch((error: Error) => error.message);
    const underWay = ask(url, '{ slow }');
    await waiting;
    const closing = federation.close();
    expect((await socket.closed).code).toBe(1001);
    expect(await ended).toMatch(/closed: 1001/);
    expect((await fetch(new URL('/readyz', url))).status).toBe(503);
    const refused = await ask(url, '{ slow }');
    expect([refused.status, refused.body.errors?.[0]?.extensions['code']]).toEqual([503, 'UNAVAILABLE']);
    letGo();
    expect((await underWay).body).toEqual({ data: { slow: 'done' } });
    await closing;
    await expect(fetch(new URL('/healthz', url))).rejects.toThrow();
  });

  it('refuses an operation that is too deep, too long or too large with LIMIT_EXCEEDED, over HTTP and on the socket', async () => {
    const { example } = slowExample();
    const { url } = await startFederation(example, 'in-process');
    const nested = (depth: number) => `{ ${'nested { '.repeat(depth - 1)}name${' }'.repeat(depth)}`;
    const codes = async (query: string) =>
      (await ask(url, query)).body.errors?.map(({ extensions }) => extensions['code']);
    expect((await ask(url, nested(20))).body).toEqual({ data: { nested: null } });
    expect(await codes(nested(21))).toEqual(['LIMIT_EXCEEDED']);
    expect(await codes(`{ ${'nested { name } '.repeat(6_000)} }`)).toEqual(['LIMIT_EXCEEDED']);
    const large = await ask(url, `{ nested { name } } # ${'x'.repeat(1_100_000)}`);
    expect([large.status, large.body.errors?.[0]?.extensions['code']]).toEqual([413, 'LIMIT_EXCEEDED']);
    const socket = openSocket(url);
    expect((await socket.subscribe(nested(21)).next()).errors?.[0]?.extensions).toMatchObject({
      code: 'LIMIT_EXCEEDED',
    });
    socket.close();
  });

  it('names the subgraph that is unavailable, and answers the rest', async () => {
    const federation = await startFederation(entityCall);
    await federation.served.get('stock')?.close();
    federation.served.delete('stock');
    const { body } = await ask(federation.url, '{ product(id: "7") { name inStock(warehouse: "abc") } }');
    expect(body.errors).toMatchObject([
      {
        message: 'The subgraph "stock" is unavailable.',
        extensions: { code: 'UNAVAILABLE', subgraph: 'stock' },
      },
    ]);
    expect(JSON.stringify(body)).not.toMatch(/ECONNREFUSED|127\.0\.0\.1/);
  });

  it('names a port that is in use', async () => {
    const { port, supergraphSdl } = await startFederation(entityCall);
    const again = startGateway({ supergraphSdl, transports: () => async () => ({}), port, log: silent });
    await expect(again).rejects.toThrow(
      `Port ${port} of 127.0.0.1 is already in use. Set --port or PORT to another port.`,
    );
  });
});

describe('a gateway open to any client', () => {
  const folder = mkdtempSync(join(tmpdir(), 'supergraph-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const file = (name: string, text: string) => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  const serve = (supergraphFile: string) => serveAnonymousGateway({ supergraphFile, port: 0, log: silent });

  it('serves the supergraph of a file from the addresses in it, and nothing of Tocsin', async () => {
    const federation = await startFederation(entityCall);
    const gateway = await serve(file('good.graphql', federation.supergraphSdl));
    const { body } = await ask(gateway.url, '{ product(id: "7") { id name } }');
    expect(body).toEqual({ data: { product: { id: '7', name: expect.any(String) } } });
    for (const path of ['/alerts', '/documents/notices/x/csaf.json']) {
      expect((await fetch(new URL(path, gateway.url), { method: path === '/alerts' ? 'POST' : 'GET' })).status).toBe(
        404,
      );
    }
    await gateway.close();
  });

  it.each([
    ['absent.graphql', null, /absent\.graphql cannot be read: ENOENT/],
    ['schema.graphql', 'type Query { a: Int }', /schema\.graphql is not a supergraph: it has no join__Graph/],
    ['broken.graphql', 'enum join__Graph {', /broken\.graphql is not a supergraph: Syntax Error/],
  ])('refuses %s, naming it', async (name, text, message) => {
    await expect(serve(text === null ? join(folder, name) : file(name, text))).rejects.toThrow(message);
  });
});
