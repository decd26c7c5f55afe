import { WebSocket } from 'ws';
import { personaOf } from '../../demo/personas.ts';
import { openSystem, type System } from '../kit/system.ts';

let system: System;
let token: string;
beforeAll(async () => {
  system = await openSystem();
  token = await system.token('responder');
});
afterAll(() => system.close());

const REPORT = `mutation { reportIndication(input: { title: "Cross-site", indication: "I", source: BLUE_TEAM, serviceFamily: "Email" }) {
  __typename } }`;
const body = JSON.stringify({ query: REPORT });
const filed = async () => {
  const { data } = await system.ask('responder', '{ incidents(first: 200) { edges { node { title } } } }');
  return data.incidents.edges.filter(({ node }: { node: { title: string } }) => node.title === 'Cross-site').length;
};

/** What a page of another origin can make a browser send without a preflight (the Fetch standard's simple requests). */
const form = new FormData();
form.set('operations', body);
form.set('map', '{}');
const multipart = `--x\r\ncontent-disposition: form-data; name="operations"\r\n\r\n${body}\r\n--x--\r\n`;
const SIMPLE: [kind: string, type: string | null, sent: string | FormData][] = [
  ['as plain text', 'text/plain', body],
  ['as plain text with a parameter', 'text/plain; application/json', body],
  ['as plain text that names JSON', 'text/plain; charset=application/json', body],
  ['as a form', 'application/x-www-form-urlencoded', `query=${encodeURIComponent(REPORT)}`],
  ['as a form of several parts', 'multipart/form-data; boundary=x', multipart],
  ['as the browser’s own form', null, form],
  ['without a type', '', body],
];

describe('a page of another origin', () => {
  it.each(SIMPLE)('causes no effect by a request it sends %s, even with a valid token', async (_kind, type, sent) => {
    const before = await filed();
    const headers: Record<string, string> = { authorization: `Bearer ${token}`, origin: 'https://elsewhere.example' };
    if (type !== null) headers['content-type'] = type;
    const response = await fetch(system.url, { method: 'POST', headers, body: sent });
    expect(response.status).toBe(400);
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
    expect(await filed()).toBe(before);
  });

  it('causes no effect by opening an address', async () => {
    const before = await filed();
    for (const headers of [{}, { 'content-type': 'application/json' }, { 'apollo-require-preflight': 'true' }]) {
      for (const method of ['GET', 'HEAD']) {
        const url = `${system.url}?query=${encodeURIComponent(REPORT)}`;
        const response = await fetch(url, { method, headers: { authorization: `Bearer ${token}`, ...headers } });
        expect([400, 405]).toContain(response.status);
      }
    }
    expect(await filed()).toBe(before);
  });

  it('gets no permission from a preflight request, and a cookie does not authenticate it', async () => {
    const preflight = await fetch(system.url, {
      method: 'OPTIONS',
      headers: {
        origin: 'https://elsewhere.example',
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type, authorization',
      },
    });
    for (const name of [
      'access-control-allow-origin',
      'access-control-allow-headers',
      'access-control-allow-credentials',
    ]) {
      expect(preflight.headers.get(name)).toBeNull();
    }
    const cookie = `authorization=Bearer ${token}; token=${token}; access_token=${token}`;
    const answered = await fetch(system.url, {
      method: 'POST',
      headers: { cookie, 'content-type': 'application/json' },
      body,
    });
    expect(answered.status).toBe(401);
    expect(answered.headers.get('set-cookie')).toBeNull();
  });

  it('files no alert with a content type that a browser sends without a preflight', async () => {
    const operator = await system.token('operator');
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x']) {
      const response = await fetch(new URL('/alerts', system.url), {
        method: 'POST',
        headers: { authorization: `Bearer ${operator}`, 'content-type': type },
        body: JSON.stringify({ specversion: '1.0', id: '1', source: 's', type: 't' }),
      });
      expect(response.status).toBe(400);
    }
  });
});

/** All messages that a socket receives until it is closed, after it has sent the given messages. */
async function answersTo(
  messages: object[],
  options: { url?: string; headers?: Record<string, string>; cookie?: string } = {},
) {
  const socket = new WebSocket((options.url ?? system.url).replace('http', 'ws'), 'graphql-transport-ws', {
    headers: options.headers ?? {},
  });
  const said: { type: string; payload?: unknown }[] = [];
  socket.on('open', () => {
    for (const message of messages) socket.send(JSON.stringify(message));
  });
  socket.on('message', (data) => said.push(JSON.parse(String(data))));
  socket.on('error', () => {});
  const code = await new Promise<number>((resolve) => socket.on('close', resolve));
  return { said, code };
}

const init = (given: string) => ({ type: 'connection_init', payload: { authorization: `Bearer ${given}` } });
const subscribe = (id = '1', query = '{ viewer { subject } }') => ({ id, type: 'subscribe', payload: { query } });

describe('a socket', () => {
  it.each([
    ['sends no token', () => [{ type: 'connection_init' }], 4401],
    [
      'sends a cookie instead of a token',
      () => [{ type: 'connection_init', payload: { cookie: `token=${token}` } }],
      4401,
    ],
    ['sends an operation before it is authenticated', () => [subscribe()], 4401],
    ['sends an operation directly before its token', () => [subscribe(), init(token)], 4401],
    ['sends its token twice', () => [init(token), init(token)], 4429],
    ['sends an unknown message', () => [init(token), { type: 'become', payload: { subject: 'responder' } }], 4400],
    [
      'sends a result instead of an operation',
      () => [init(token), { type: 'next', id: '1', payload: { data: {} } }],
      4500,
    ],
    ['sends an operation without a query', () => [init(token), { type: 'subscribe', id: '1', payload: {} }], 4400],
  ] as [string, () => object[], number][])('is closed when it %s', async (_sent, messages, code) => {
    const ended = await answersTo(messages(), { headers: { cookie: `authorization=Bearer ${token}` } });
    expect(ended.code).toBe(code);
    expect(ended.said.filter(({ type }) => type === 'next')).toEqual([]);
  });

  it('keeps the identity of its first message, whatever a later message claims', async () => {
    const customer = await system.token('customer');
    const socket = new WebSocket(system.url.replace('http', 'ws'), 'graphql-transport-ws');
    const subject = await new Promise((resolve, reject) => {
      socket.on('close', (code) => reject(new Error(String(code))));
      socket.on('open', () => socket.send(JSON.stringify(init(customer))));
      socket.on('message', (data) => {
        const { type, payload } = JSON.parse(String(data));
        if (type === 'connection_ack') {
          socket.send(JSON.stringify({ type: 'ping', payload: { authorization: `Bearer ${token}` } }));
          const asked = subscribe();
          const extensions = { authorization: `Bearer ${token}` };
          socket.send(JSON.stringify({ ...asked, payload: { ...asked.payload, extensions, headers: extensions } }));
        }
        if (type === 'next') resolve(payload.data.viewer.subject);
      });
    });
    expect(subject).toBe(personaOf('customer').sub);
    socket.terminate();
  });

  it('with another protocol or at another address is not opened', async () => {
    for (const [url, protocol] of [
      [system.url, 'graphql-ws'],
      [new URL('/', system.url).href, 'graphql-transport-ws'],
      [new URL('/documents', system.url).href, 'graphql-transport-ws'],
      [new URL('/graphql/', system.url).href, 'graphql-transport-ws'],
    ] as [string, string][]) {
      const socket = new WebSocket(url.replace('http', 'ws'), protocol);
      socket.on('open', () => socket.send(JSON.stringify(init(token))));
      const answered = new Promise((resolve) => {
        socket.on('message', () => resolve('answered'));
        socket.on('error', () => resolve('refused'));
        socket.on('close', () => resolve('closed'));
      });
      expect(await answered).not.toBe('answered');
    }
  });
});
