import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { pino } from 'pino';
import { WebSocket } from 'ws';
import { openGateway } from '../../app/gateway.ts';
import { identityPublicKey, issueToken } from '../../app/keys.ts';
import { type PersonaName, personaOf } from '../../demo/personas.ts';
import type { Viewer } from '../../domain/access/policy.ts';
import { type HttpTransports, httpTransports } from '../../gateway/engine/subgraphs/http.ts';
import type { Gateway } from '../../gateway/http/server.ts';
import { identityVerifier } from '../../platform/access/identity.ts';
import { type Config, readConfig } from '../../platform/config.ts';
import { openSocket } from '../kit/network/socket.ts';
import { type RecordingSubgraph, recordingSubgraph } from './recording-subgraph.ts';

const CANARY = 'forged';
const UUID = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/;

let config: Config;
let subgraph: RecordingSubgraph;
let http: HttpTransports;
let gateway: Gateway;
let verify: (token: string | null) => Promise<Viewer>;
let logged = '';
beforeAll(async () => {
  config = { ...readConfig({}), stateDirectory: mkdtempSync(join(tmpdir(), 'tocsin-forged-')) };
  const notice = { __typename: 'AdvisoryPublished', cursor: 'c' };
  subgraph = await recordingSubgraph({ viewer: { subject: 'from-the-subgraph' }, serviceHealth: notice });
  http = httpTransports();
  const written = new Writable({
    write(line, _encoding, done) {
      logged += line;
      done();
    },
  });
  const log = pino({ level: 'trace' }, written);
  gateway = await openGateway(config, { transports: (name) => http.transports(name, subgraph.url) }, 0, log);
  verify = identityVerifier(await identityPublicKey(config));
});
beforeEach(() => {
  subgraph.received.length = 0;
  logged = '';
});
afterAll(async () => {
  await gateway.close();
  await http.close();
  await subgraph.close();
  rmSync(config.stateDirectory, { recursive: true, force: true });
});

const token = (who: PersonaName) => issueToken(config, personaOf(who), 1);

/** What a client sends to pass for another user. */
const FORGED: Record<string, string> = {
  'x-tocsin-identity': CANARY,
  'X-TOCSIN-IDENTITY': CANARY,
  x_tocsin_identity: CANARY,
  'x-forwarded-for': `10.0.0.1, ${CANARY}`,
  'x-forwarded-host': `${CANARY}.example`,
  'x-forwarded-proto': CANARY,
  'x-forwarded-user': CANARY,
  'x-original-url': `/${CANARY}`,
  'x-real-ip': CANARY,
  'x-http-method-override': 'DELETE',
  'x-user': CANARY,
  'x-user-id': CANARY,
  'x-roles': `RESPONDER,${CANARY}`,
  'x-tenant-id': CANARY,
  'x-partition': CANARY,
  'x-hasura-role': CANARY,
  'proxy-authorization': `Bearer ${CANARY}`,
  cookie: `identity=${CANARY}`,
  forwarded: `for=${CANARY}`,
  traceparent: `00-${CANARY}`,
  tracestate: `vendor=${CANARY}`,
  baggage: `user=${CANARY}`,
  'apollographql-client-name': CANARY,
  'apollo-federation-include-trace': CANARY,
  from: `${CANARY}@example.org`,
  referer: `https://${CANARY}.example/`,
  origin: `https://${CANARY}.example`,
  'user-agent': CANARY,
  te: 'trailers',
};

/**
 * Sends a request byte by byte as given.
 * @returns everything the server answered
 */
function sendRaw(head: string[], body: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(gateway.port, '127.0.0.1', () => {
      socket.write(
        `${head.join('\r\n')}\r\ncontent-length: ${Buffer.byteLength(body)}\r\nconnection: close\r\n\r\n${body}`,
      );
    });
    let answer = '';
    socket.on('data', (chunk) => {
      answer += chunk;
    });
    socket.on('end', () => resolve(answer));
    socket.on('error', reject);
  });
}

const POST = ['POST /graphql HTTP/1.1', 'host: localhost', 'content-type: application/json'];

async function post(who: PersonaName, headers: Record<string, string>, extra: object = {}): Promise<string> {
  const given = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  const body = JSON.stringify({ query: '{ viewer { subject } }', ...extra });
  return sendRaw([...POST, `authorization: Bearer ${await token(who)}`, ...given], body);
}

describe('data that a client adds to a request', () => {
  it('is not passed on: a subgraph gets the gateway’s own headers, a signed identity and nothing else', async () => {
    const answer = await post('customer', FORGED, {
      extensions: { identity: CANARY, headers: FORGED },
      identity: CANARY,
      headers: FORGED,
      http: { headers: FORGED },
      context: { roles: [CANARY] },
    });
    expect(answer).toContain('200 OK');
    const [received] = subgraph.received;
    const sent = pairs(received?.headers ?? []);
    expect(Object.keys(sent).sort()).toEqual([
      'accept',
      'connection',
      'content-length',
      'content-type',
      'host',
      'x-request-id',
      'x-tocsin-identity',
    ]);
    expect(sent['x-request-id']).toMatch(UUID);
    expect(await verify(sent['x-tocsin-identity'] as string)).toMatchObject({
      subject: 'persona:customer',
      roles: ['GLOBAL_TENANT_ADMINISTRATOR'],
      partition: 'public',
    });
    expect(Object.keys(JSON.parse(received?.payloads[0] as string)).sort()).toEqual(['query', 'variables']);
    expect(JSON.stringify(received)).not.toContain(CANARY);
    expect(logged).not.toContain(CANARY);
  });

  it('is not passed on, neither the user’s token to a subgraph nor a subgraph’s headers to the client', async () => {
    const given = await token('customer');
    const answer = await sendRaw([...POST, `authorization: Bearer ${given}`], '{"query":"{ viewer { subject } }"}');
    expect(JSON.stringify(subgraph.received)).not.toContain(given);
    expect(answer.toLowerCase()).not.toMatch(/set-cookie|x-inside/);
  });

  it('authenticates one person only: of two tokens the first counts, and two in one header are refused', async () => {
    const [customer, responder] = [await token('customer'), await token('responder')];
    const query = '{"query":"{ viewer { subject } }"}';
    for (const [lines, status, subject] of [
      [[`authorization: Bearer ${customer}`, `authorization: Bearer ${responder}`], 200, 'persona:customer'],
      [[`authorization: Bearer ${customer}`, `Authorization: Bearer ${CANARY}`], 200, 'persona:customer'],
      [[`authorization: Bearer ${CANARY}`, `Authorization: Bearer ${responder}`], 401, null],
      [[`authorization: Bearer ${customer}, Bearer ${responder}`], 401, null],
      [[`authorization: Bearer ${customer} ${responder}`], 401, null],
      [[`authorization: Bearer ${customer},${responder}`], 401, null],
      [[`authorization: Bearer\t${customer}`], 401, null],
      [[`x-authorization: Bearer ${responder}`], 401, null],
    ] as [string[], number, string | null][]) {
      subgraph.received.length = 0;
      const answer = await sendRaw([...POST, ...lines], query);
      expect([lines, answer]).toEqual([lines, expect.stringContaining(`HTTP/1.1 ${status} `)]);
      expect(subgraph.received).toHaveLength(subject ? 1 : 0);
      if (!subject) continue;
      const identity = pairs(subgraph.received[0]?.headers ?? [])['x-tocsin-identity'] as string;
      expect((await verify(identity)).subject).toBe(subject);
    }
  });
});

describe('a request id', () => {
  it.each(['req-1', 'a'.repeat(128), '0af7651916cd43dd8448eb211c80319c', 'a.b:c_d'])('%s is kept', async (id) => {
    expect(await post('customer', { 'x-request-id': id })).toContain(`x-request-id: ${id}\r\n`);
    expect(pairs(subgraph.received[0]?.headers ?? [])['x-request-id']).toBe(id);
  });

  it.each([
    ['too long', 'a'.repeat(129)],
    ['of several words', `${CANARY} level=error`],
    ['a line of a log', `{"level":50,"msg":"${CANARY}"}`],
    ['an encoded line break', `${CANARY}%0d%0aset-cookie:%20a=b`],
    ['markup', `<script>${CANARY}</script>`],
    ['an escape sequence', `\u001b[31m${CANARY}`],
    ['of non-ASCII letters', `${CANARY}é`],
    ['empty', ''],
  ])('that is %s is replaced, and appears in no header and no log', async (_says, id) => {
    const answer = await post('customer', { 'x-request-id': id });
    if (!answer.startsWith('HTTP/1.1 400')) {
      const generated = /x-request-id: (.*)\r\n/i.exec(answer)?.[1];
      expect(generated).toMatch(UUID);
      expect(pairs(subgraph.received[0]?.headers ?? [])['x-request-id']).toBe(generated);
    }
    expect(answer + logged + JSON.stringify(subgraph.received)).not.toContain(CANARY);
  });

  it.each(['\r\nset-cookie: a=b', '\nset-cookie: a=b', '\rset-cookie: a=b', '\0'])(
    'broken by %j adds no header to the answer',
    async (breaking) => {
      const answer = await post('customer', { 'x-request-id': `id${breaking}` });
      expect(answer.toLowerCase()).not.toContain('set-cookie');
      expect(JSON.stringify(subgraph.received)).not.toContain('set-cookie');
    },
  );
});

describe('data that a client adds to a socket', () => {
  it('is not passed on: a subgraph gets the gateway’s own upgrade, identity and request id', async () => {
    const given = await token('customer');
    const payload = { identity: CANARY, requestId: CANARY, roles: [CANARY], headers: { ...FORGED } };
    const socket = new WebSocket(gateway.url.replace('http', 'ws'), 'graphql-transport-ws', {
      headers: Object.fromEntries(Object.entries(FORGED).filter(([name]) => !/^(te|origin)$|^X-TOCSIN/.test(name))),
    });
    const answer = await new Promise<string>((resolve, reject) => {
      socket.on('error', reject);
      socket.on('close', (code) => reject(new Error(String(code))));
      socket.on('open', () =>
        socket.send(
          JSON.stringify({ type: 'connection_init', payload: { ...payload, authorization: `Bearer ${given}` } }),
        ),
      );
      socket.on('message', (data) => {
        const { type } = JSON.parse(String(data));
        if (type === 'connection_ack') {
          const operation = {
            query: 'subscription { serviceHealth { ... on AdvisoryPublished { cursor } } }',
            extensions: { identity: CANARY, headers: FORGED },
            identity: CANARY,
          };
          socket.send(JSON.stringify({ type: 'subscribe', id: CANARY, payload: operation }));
        }
        if (type === 'next') resolve(String(data));
      });
    });
    expect(JSON.parse(answer).payload.data).toEqual({ serviceHealth: { cursor: 'c' } });
    socket.terminate();

    const [received] = subgraph.received;
    expect(Object.keys(pairs(received?.headers ?? [])).sort()).toEqual([
      'connection',
      'host',
      'sec-websocket-extensions',
      'sec-websocket-key',
      'sec-websocket-protocol',
      'sec-websocket-version',
      'upgrade',
    ]);
    const [init, subscribe] = (received?.payloads ?? []).map((message) => JSON.parse(message));
    expect(Object.keys(init.payload).sort()).toEqual(['identity', 'requestId']);
    expect(init.payload.requestId).toMatch(UUID);
    expect((await verify(init.payload.identity)).subject).toBe('persona:customer');
    expect(Object.keys(subscribe.payload).sort()).toEqual(['operationName', 'query', 'variables']);
    expect(JSON.stringify(received)).not.toContain(CANARY);
    expect(JSON.stringify(received)).not.toContain(given);
  });

  it('authenticates by the first message only, and a token in the address or the upgrade’s headers is ignored', async () => {
    const given = await token('customer');
    for (const query of [`?access_token=${given}`, `?authorization=Bearer%20${given}`, `?token=${given}`]) {
      const socket = openSocket(`${gateway.url}${query}`);
      expect((await socket.closed).code).toBe(4401);
    }
    const upgraded = new WebSocket(gateway.url.replace('http', 'ws'), 'graphql-transport-ws', {
      headers: { authorization: `Bearer ${given}` },
    });
    upgraded.on('open', () => upgraded.send('{"type":"connection_init"}'));
    expect(await new Promise((resolve) => upgraded.on('close', resolve))).toBe(4401);
    expect(subgraph.received).toEqual([]);
    expect(logged).not.toContain(given);
  });
});

function pairs(raw: string[]): Record<string, string> {
  const found: Record<string, string> = {};
  for (let at = 0; at < raw.length; at += 2) found[(raw[at] as string).toLowerCase()] = raw[at + 1] as string;
  expect(Object.keys(found)).toHaveLength(raw.length / 2);
  return found;
}
