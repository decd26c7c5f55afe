import { answers, type Behaviour, type ScriptedSubgraph, scriptedSubgraph, sends } from './scripted-subgraph.ts';
import { type Client, openClient, UNAVAILABLE } from './transports.ts';

const MAX_ANSWER = 1_000;
let subgraph: ScriptedSubgraph;
let client: Client;
beforeAll(async () => {
  subgraph = await scriptedSubgraph(answers({ a: 1 }));
});
beforeEach(() => {
  // One of its own for each test: what one does to the breaker does not concern the others.
  client = openClient(subgraph.url, { maxAnswer: MAX_ANSWER });
});
afterEach(() => client.close());
afterAll(() => subgraph.close());

describe('an answer of a subgraph', () => {
  it.each([
    ['JSON', 200, 'application/json'],
    ['JSON in UTF-8', 200, 'application/json; charset=utf-8'],
    ['a GraphQL response', 200, 'application/graphql-response+json; charset=utf-8'],
    ['without a media type', 200, ''],
    ['a refusal of the client', 400, 'application/graphql-response+json'],
    ['a failure of the server', 500, 'application/json'],
  ])('is taken as its result, with its text: %s (status %i, %s)', async (_, status, type) => {
    const text = '{ "data": { "a": 9007199254740993 }, "errors": [{ "message": "m" }], "extensions": { "x": 1 } }';
    subgraph.behave = sends(text, { status, type });
    expect(await client.query()).toEqual({
      data: { a: 9007199254740992 },
      errors: [{ message: 'm' }],
      extensions: { x: 1 },
      text,
    });
    expect(client.logged).toEqual([]);
  });

  it('is read as one text wherever its bytes are cut', async () => {
    const text = JSON.stringify({ data: { a: 'Größe €, 漢字, 🙂' } });
    subgraph.behave = async (response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      for (const byte of Buffer.from(text)) {
        response.write(Buffer.from([byte]));
        await new Promise(setImmediate);
      }
      response.end();
    };
    expect(await client.query()).toEqual({ ...JSON.parse(text), text });
  });

  const truncated: Behaviour = (response) => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': '100' });
    response.write('{"data":{"secret":1}', () => response.destroy());
  };
  it.each<[string, Behaviour, string]>([
    ['HTML', sends('<p>secret</p>', { type: 'text/html' }), 'status 200, text/html'],
    ['JSON as text', sends('{"data":{"secret":1}}', { type: 'text/plain' }), 'status 200, text/plain'],
    ['JSON that is wrong', sends('{"data":{"secret":1}'), 'status 200, application/json'],
    ['nothing', sends(''), 'status 200, application/json'],
    ['null', sends('null'), 'status 200, application/json'],
    ['a list', sends('[{"data":{"secret":1}}]'), 'status 200, application/json'],
    ['a text', sends('"data"'), 'status 200, application/json'],
    ['neither data nor errors', sends('{"secret":1}'), 'status 200, application/json'],
    ['a proxy’s page', sends('<p>secret</p>', { status: 502, type: 'text/html' }), 'status 502, text/html'],
    ['a redirection', sends('', { status: 302, type: '' }), 'status 302, no content type'],
    ['half of an answer', truncated, 'other side closed'],
  ])(
    'that is %s makes the subgraph unavailable, the reason is logged and clients learn nothing of it',
    async (_, behaviour, reason) => {
      subgraph.behave = behaviour;
      const failure = await client.mutate().catch((error) => error);
      expect(failure).toMatchObject(UNAVAILABLE);
      expect(client.logged).toMatchObject([
        {
          msg: 'a subgraph is unavailable',
          subgraph: 'stock',
          requestId: 'r1',
          err: { message: expect.stringContaining(reason) },
        },
      ]);
      expect(JSON.stringify(client.logged)).not.toContain('secret');
    },
  );

  it.each<[string, Behaviour]>([
    ['states', sends(JSON.stringify({ data: { a: 'x'.repeat(MAX_ANSWER) } }))],
    [
      'does not state',
      (response) => {
        response.writeHead(200, { 'content-type': 'application/json' });
        response.write('{"data":{"a":"');
        // It would never end by itself.
        const more = () => response.write('x'.repeat(100), (error) => error || setImmediate(more));
        more();
      },
    ],
  ])(
    'that is too long, and whose length the subgraph %s, is given up, and not asked for again',
    async (_, behaviour) => {
      subgraph.behave = behaviour;
      subgraph.received.length = 0;
      await expect(client.query()).rejects.toMatchObject(UNAVAILABLE);
      expect(client.logged).toMatchObject([{ err: { message: 'The answer is longer than 1000 bytes.' } }]);
      expect(subgraph.received).toHaveLength(1);
    },
  );

  it('may have as many bytes as the bound allows, and not one more', async () => {
    const ofBytes = (bytes: number) => {
      const fixed = Buffer.byteLength(JSON.stringify({ data: { a: 'ä' } }));
      return JSON.stringify({ data: { a: `ä${'x'.repeat(bytes - fixed)}` } });
    };
    subgraph.behave = sends(ofBytes(MAX_ANSWER));
    expect((await client.query()).text).toHaveLength(MAX_ANSWER - 1);
    subgraph.behave = sends(ofBytes(MAX_ANSWER + 1));
    await expect(client.query()).rejects.toMatchObject(UNAVAILABLE);
  });

  it('that is too long does not count against the address', async () => {
    subgraph.behave = sends(JSON.stringify({ data: { a: 'x'.repeat(MAX_ANSWER) } }));
    for (let count = 0; count < 10; count++) await expect(client.query()).rejects.toMatchObject(UNAVAILABLE);
    subgraph.behave = answers({ a: 1 });
    expect(await client.query()).toMatchObject({ data: { a: 1 } });
  });
});

describe('a request to a subgraph', () => {
  it('has its document, name and variables, the viewer’s identity and its own id', async () => {
    subgraph.behave = answers({ a: 1 });
    subgraph.received.length = 0;
    const variables = { text: '"\n\u2028\u0000ä🙂', list: [1, null, { deep: true }], ['__proto__']: 1 };
    await client.query({ query: 'query Q { a(b: "\\"\n") }', operationName: 'Q', variables });
    await client.query({ identity: null });
    expect(subgraph.received).toMatchObject([
      {
        query: 'query Q { a(b: "\\"\n") }',
        variables,
        headers: { 'x-tocsin-identity': 'token', 'x-request-id': 'r1' },
      },
      { query: '{ a }', variables: {} },
    ]);
    expect(subgraph.received[1]?.headers).not.toHaveProperty('x-tocsin-identity');
  });

  it('uses the connections of those before it', async () => {
    subgraph.behave = answers({ a: 1 });
    for (let count = 0; count < 20; count++) await client.query();
    // A connection is free again only shortly after its answer was read.
    expect(subgraph.sockets.size).toBeLessThanOrEqual(2);
  });

  it('does not wait behind a slow one', async () => {
    const waiting: (() => void)[] = [];
    subgraph.behave = (response, request) => {
      const answer = () => answers({ a: 1 })(response, request);
      if (request.query === '{ slow }') waiting.push(answer);
      else answer();
    };
    const slow = client.query({ query: '{ slow }' });
    for (let count = 0; count < 10; count++) await client.query();
    waiting[0]?.();
    expect(await slow).toMatchObject({ data: { a: 1 } });
  });
});
