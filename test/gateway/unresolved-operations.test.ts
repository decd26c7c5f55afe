import { pino } from 'pino';
import { openSocket } from '../kit/network/socket.ts';
import type { Answer } from './ask.ts';
import { closeFederations, type Federation } from './federation.ts';
import { startLimited } from './limited.ts';

afterAll(closeFederations);

const logged: string[] = [];
let gateway: Federation;
beforeAll(async () => {
  gateway = await startLimited({}, { log: pino({ level: 'warn' }, { write: (line) => logged.push(line) }) });
});

const MEDIA_TYPES = ['application/json', 'application/graphql-response+json'];

async function post(accept: string, body: object): Promise<Answer> {
  const headers = { accept, 'content-type': 'application/json' };
  const response = await fetch(gateway.url, { method: 'POST', headers, body: JSON.stringify(body) });
  return { status: response.status, headers: response.headers, body: (await response.json()) as Answer['body'] };
}

const TWO = 'query A { stage } query B { viewer }';

describe('a request whose operation is not in its document', () => {
  it.each(
    MEDIA_TYPES.flatMap((accept) => [
      {
        accept,
        query: TWO,
        operationName: 'C',
        message: 'Unknown operation named "C". operationName must be one of "A", "B".',
      },
      { accept, query: TWO, operationName: undefined, message: 'operationName must be one of "A", "B".' },
      {
        accept,
        query: '{ stage }',
        operationName: 'C',
        message:
          'Unknown operation named "C". The only operation of the document has no name: leave out operationName.',
      },
    ]),
  )(
    'is answered with 400 and how to correct it: $query, $operationName, as $accept',
    async ({ accept, message, ...request }) => {
      const { status, body } = await post(accept, request);
      expect([status, body]).toEqual([
        400,
        { errors: [{ message, extensions: { code: 'OPERATION_RESOLUTION_FAILURE' } }] },
      ]);
      expect(logged).toEqual([]);
    },
  );

  it('gets the same answer on a socket', async () => {
    const socket = openSocket(gateway.url);
    expect(await socket.subscribe(TWO).next()).toEqual({
      errors: [
        {
          message: 'operationName must be one of "A", "B".',
          extensions: { code: 'OPERATION_RESOLUTION_FAILURE' },
        },
      ],
    });
    socket.close();
  });

  it('is not answered with the whole of a long name, nor with hundreds of them', async () => {
    const query = Array.from({ length: 90 }, (_, index) => `query Q${index}${'x'.repeat(1_000)} { stage }`).join(' ');
    const { body } = await post('application/json', { query, operationName: 'y'.repeat(100_000) });
    expect(body.errors?.[0]?.message.length).toBeLessThan(2_000);
  });
});

describe('a subscription over HTTP', () => {
  it.each(MEDIA_TYPES)('is answered with 400 and a reference to the WebSocket, as %s', async (accept) => {
    const { status, body } = await post(`text/event-stream, ${accept}`, { query: 'subscription { ticks }' });
    expect([status, body]).toEqual([
      400,
      { errors: [{ message: expect.stringContaining('graphql-transport-ws'), extensions: { code: 'INVALID' } }] },
    ]);
    expect([gateway.calls, logged]).toEqual([[], []]);
  });
});

describe('a request that Apollo Server refuses', () => {
  it.each([
    [
      { query: '{ stage }', extensions: { persistedQuery: { version: 1, sha256Hash: 'a' } } },
      'PERSISTED_QUERY_NOT_SUPPORTED',
    ],
    [{ query: '' }, 'BAD_REQUEST'],
    [{ query: 1 }, 'BAD_REQUEST'],
    [{ query: '{ stage }', variables: [] }, 'BAD_REQUEST'],
    [{ query: '{ stage }', operationName: 1 }, 'BAD_REQUEST'],
  ])('has a code of the documented list: %j', async (request, code) => {
    const { status, body } = await post('application/json', request);
    expect([status < 500, body.errors?.map(({ extensions }) => extensions)]).toEqual([true, [{ code }]]);
    expect(logged).toEqual([]);
  });

  it.each([
    ['another version', { version: 2, sha256Hash: 'a' }],
    ['a hash of another text', { version: 1, sha256Hash: 'a' }],
  ])('has a code when it names a persisted operation by %s', async (_, persistedQuery) => {
    const closed = await startLimited({}, { persistedOperations: new Map() });
    const headers = { 'content-type': 'application/json' };
    const body = JSON.stringify({ query: '{ stage }', extensions: { persistedQuery } });
    const response = await fetch(closed.url, { method: 'POST', headers, body });
    const { errors } = (await response.json()) as Answer['body'];
    expect([response.status, errors?.map(({ extensions }) => extensions)]).toEqual([400, [{ code: 'BAD_REQUEST' }]]);
  });
});
