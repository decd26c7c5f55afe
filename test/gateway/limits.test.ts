import { connect } from 'node:net';
import { Buckets } from '../../gateway/limits/rate.ts';
import { openSocket } from '../kit/network/socket.ts';
import { ask } from './ask.ts';
import { closeFederations, type Federation } from './federation.ts';
import { anyName, excesses, moderate, startLimited } from './limited.ts';

afterAll(closeFederations);

let gateway: Federation;
beforeAll(async () => {
  gateway = await startLimited();
});

describe('an excessive operation', () => {
  it.each(excesses)('is refused over HTTP: $says', async ({ query, variables, limit }) => {
    const { body } = await ask(gateway.url, query, variables ? { variables } : {});
    expect(body).toEqual({ errors: [{ message: expect.any(String), extensions: { code: 'LIMIT_EXCEEDED', limit } }] });
    expect(gateway.calls).toEqual([]);
  });

  it.each(excesses)('is refused on a socket: $says', async ({ query, variables, limit }) => {
    const socket = openSocket(gateway.url);
    expect(await socket.subscribe(query, variables).next()).toEqual({
      errors: [{ message: expect.any(String), extensions: { code: 'LIMIT_EXCEEDED', limit } }],
    });
    socket.close();
  });

  it.each(moderate)(
    'is distinguished from a moderate one, which no limit refuses: $says',
    async ({ query, variables }) => {
      const { body } = await ask(gateway.url, query, variables ? { variables } : {});
      expect(body.errors?.map(({ extensions }) => extensions['code']) ?? []).not.toContain('LIMIT_EXCEEDED');
      gateway.calls.length = 0;
    },
  );

  it('is refused with 400 for clients that accept the newer media type', async () => {
    const headers = { accept: 'application/graphql-response+json' };
    for (const { query, variables } of excesses) {
      expect((await ask(gateway.url, query, { headers, ...(variables ? { variables } : {}) })).status).toBe(400);
    }
  });

  it('is not confused with a cycle of fragments or an unknown operation, which GraphQL itself refuses', async () => {
    const cycle = '{ nested { ...A } } fragment A on Nested { nested { ...B } } fragment B on Nested { ...A }';
    expect((await ask(gateway.url, cycle)).body.errors).toMatchObject([
      {
        message: 'Cannot spread fragment "A" within itself via "B".',
        extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
      },
    ]);
    const two = 'query A { nested { name } } query B { nested { name } }';
    expect((await ask(gateway.url, two)).body.errors).toMatchObject([
      { extensions: { code: 'OPERATION_RESOLUTION_FAILURE' } },
    ]);
  });
});

describe('an excessive request', () => {
  const post = (body: string) =>
    fetch(gateway.url, { method: 'POST', headers: { 'content-type': 'application/json' }, body });

  it('is refused if it is a batch', async () => {
    const response = await post('[{"query":"{ __typename }"},{"query":"{ __typename }"}]');
    expect([response.status, await response.json()]).toEqual([
      400,
      {
        errors: [
          { message: expect.stringContaining('Batching'), extensions: { code: 'LIMIT_EXCEEDED', limit: 'batch' } },
        ],
      },
    ]);
  });

  it('is refused if it is larger than a megabyte', async () => {
    const response = await post(JSON.stringify({ query: `{ __typename } # ${'x'.repeat(1_100_000)}` }));
    expect([response.status, await response.json()]).toMatchObject([
      413,
      { errors: [{ extensions: { code: 'LIMIT_EXCEEDED', limit: 'body' } }] },
    ]);
  });

  it('is refused if it is from a page of another site: no form may post, and no page may read', async () => {
    const response = await fetch(gateway.url, {
      method: 'POST',
      headers: { 'content-type': 'text/plain', origin: 'https://evil.example' },
      body: '{"query":"{ __typename }"}',
    });
    expect(response.status).toBe(400);
    const preflight = await fetch(gateway.url, { method: 'OPTIONS', headers: { origin: 'https://evil.example' } });
    for (const { headers } of [response, preflight]) {
      expect([...headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
    }
  });
});

describe('a request that arrives too slowly', () => {
  /** The gateway's answer before it closes the connection of a client that sends this and then nothing. */
  async function answerTo(text: string): Promise<string> {
    const { port } = await startLimited({ head: 20, request: 40 });
    const socket = connect(port, '127.0.0.1');
    socket.write(text);
    let answer = '';
    for await (const data of socket) answer += data;
    return answer;
  }

  it.each([
    ['in its head', 'POST /graphql HTTP/1.1\r\nHost: x\r\nX-Slow: '],
    [
      'in its body',
      'POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 90\r\n\r\n{"query"',
    ],
    ['on the way to a socket', 'GET /graphql HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n'],
  ])('is cut off %s with 408', async (_, text) => {
    const answer = await answerTo(text);
    expect(answer).toMatch(/^HTTP\/1\.1 408 Request Timeout\r\n/);
    expect(answer).toContain('"extensions":{"code":"LIMIT_EXCEEDED","limit":"request"}');
  });

  it('is cut off at once when it is not HTTP, or its head is too large', async () => {
    expect(await answerTo('this is not HTTP\r\n\r\n')).toMatch(/^HTTP\/1\.1 400 [\s\S]*"code":"INVALID"/);
    expect(await answerTo(`GET / HTTP/1.1\r\nX-Long: ${'x'.repeat(20_000)}\r\n\r\n`)).toMatch(
      /^HTTP\/1\.1 431 [\s\S]*"limit":"headers"/,
    );
  });
});

describe('an operation that takes too long', () => {
  it.each(['http', 'in-process'] as const)(
    'is answered with an error when its subgraph, reached by %s, does not answer',
    async (way) => {
      const { url } = await startLimited({ time: 300 }, {}, way);
      const late = {
        errors: [{ message: expect.stringContaining('0.3 s'), extensions: { code: 'LIMIT_EXCEEDED', limit: 'time' } }],
      };
      expect((await ask(url, '{ slow { said } }')).body).toEqual(late);
      const socket = openSocket(url);
      expect(await socket.subscribe('{ slow { said } }').next()).toEqual(late);
      socket.close();
    },
  );

  it('ends its request to the subgraph', async () => {
    const { url, served } = await startLimited({ time: 300 }, {}, 'http');
    await ask(url, '{ slow { said } }');
    const sockets = [...(served.get('two')?.sockets ?? [])];
    await Promise.all(
      sockets.map((socket) => socket.closed || new Promise((resolve) => socket.once('close', resolve))),
    );
    expect(served.get('two')?.sockets.size).toBe(0);
  });

  it('is ended if it is a subscription that does not open, and not if it is open', async () => {
    const { url } = await startLimited({ time: 300 });
    const socket = openSocket(url);
    const ticks = socket.subscribe('subscription { ticks }');
    expect(await ticks.next()).toEqual({ data: { ticks: 1 } });
    const never = socket.subscribe('subscription { never }');
    expect((await never.next()).errors).toMatchObject([{ extensions: { code: 'LIMIT_EXCEEDED', limit: 'time' } }]);
    const goesOn = socket.subscribe('{ stage(of: OPEN) }');
    expect(await goesOn.next()).toEqual({ data: { stage: 'OPEN' } });
    const over = ticks.next();
    socket.close();
    await expect(over).rejects.toThrow('the socket was closed');
  });
});

describe('a viewer who sends too many requests', () => {
  it('is refused with the time to wait, and other viewers are answered', async () => {
    const { url } = await startLimited({ rate: 0.21 }, { authenticate: anyName });
    const statuses = async (token: string, query = '{ __typename }') => (await ask(url, query, { token })).status;
    expect([await statuses('robin'), await statuses('robin')]).toEqual([200, 200]);
    const refused = await ask(url, '{ __typename }', { token: 'robin' });
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '5']);
    expect(refused.body.errors).toEqual([
      { message: expect.any(String), extensions: { code: 'LIMIT_EXCEEDED', limit: 'rate', retryAfter: 5 } },
    ]);
    expect(await statuses('kim')).toBe(200);
  });

  it('is charged with the cost of each operation', async () => {
    const { url } = await startLimited({ rate: 10 }, { authenticate: anyName });
    const expensive = '{ things(first: 200) { edges { node { things(first: 200) { edges { node { name } } } } } } }';
    expect((await ask(url, expensive, { token: 'robin' })).status).toBe(429);
    const socket = openSocket(url, 'robin');
    expect((await socket.subscribe(expensive).next()).errors).toMatchObject([
      { extensions: { code: 'LIMIT_EXCEEDED', limit: 'rate' } },
    ]);
    socket.close();
  });

  it('is held back by address without a valid token, and let in with one', async () => {
    const { url } = await startLimited({ unauthenticated: 0.2 }, { authenticate: anyName });
    const statuses = [];
    for (const token of ['invalid', 'invalid', 'invalid', 'robin'])
      statuses.push((await ask(url, '{ __typename }', { token })).status);
    expect(statuses).toEqual([401, 401, 429, 200]);
    expect((await openSocket(url, 'invalid').closed).code).toBe(4429);
  });

  it('regains the budget as time passes, up to ten seconds of it', () => {
    let now = 0;
    const buckets = new Buckets(2, () => now);
    expect([buckets.take('robin', 20), buckets.take('robin', 1)]).toEqual([0, 1]);
    now += 500;
    expect([buckets.take('robin', 1), buckets.take('robin', 1)]).toEqual([0, 1]);
    now += 3_600_000;
    expect([buckets.take('robin', 20), buckets.take('robin', 20)]).toEqual([0, 10]);
  });
});

describe('a gateway without introspection', () => {
  it.each([
    ['a field', '{ stag }', {}, 'Cannot query field "stag" on type "Query".'],
    ['an argument', '{ stage(o: OPEN) }', {}, 'Unknown argument "o" on field "Query.stage".'],
    ['a value', '{ stage(of: OPE) }', {}, 'Value "OPE" does not exist in "Stage" enum.'],
    [
      'a variable',
      'query ($of: Stage) { stage(of: $of) }',
      { of: 'OPE' },
      'Variable "$of" got invalid value "OPE"; Value "OPE" does not exist in "Stage" enum.',
    ],
  ])('suggests no other name for %s', async (_, query, variables, message) => {
    const closed = await startLimited({}, { introspection: false });
    const messages = async ({ url }: Federation) => {
      const socket = openSocket(url);
      const onSocket = (await socket.subscribe(query, variables).next()).errors;
      socket.close();
      return [(await ask(url, query, { variables })).body.errors, onSocket].map((errors) => errors?.[0]?.message);
    };
    expect(await messages(closed)).toEqual([message, message]);
    const [shown, onSocket] = await messages(gateway);
    expect(shown).toMatch(/Did you mean/);
    expect(onSocket).toBe(shown);
  });

  it('answers no introspection, over HTTP or on a socket', async () => {
    const { url } = await startLimited({}, { introspection: false });
    const query = '{ __schema { queryType { name } } }';
    const refusal = { message: expect.stringContaining('introspection has been disabled') };
    expect((await ask(url, query)).body.errors?.[0]).toMatchObject(refusal);
    const socket = openSocket(url);
    expect((await socket.subscribe(query).next()).errors?.[0]).toMatchObject(refusal);
    socket.close();
  });
});
