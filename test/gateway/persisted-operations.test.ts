import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WebSocket } from 'ws';
import { readPersistedOperations } from '../../gateway/operations/persisted-operations.ts';
import { openSocket } from '../kit/network/socket.ts';
import { type Answer, ask } from './ask.ts';
import { closeFederations, type Federation } from './federation.ts';
import { excesses, startLimited } from './limited.ts';

afterAll(closeFederations);

const folder = mkdtempSync(join(tmpdir(), 'persisted-'));
afterAll(() => rmSync(folder, { recursive: true }));

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');
const listed = (...texts: string[]) => JSON.stringify(Object.fromEntries(texts.map((text) => [hashOf(text), text])));
function fileOf(text: string): string {
  const file = join(folder, `${hashOf(text).slice(0, 8)}.json`);
  writeFileSync(file, text);
  return file;
}

const STAGE = 'query ($of: Stage) { stage(of: $of) }';
const TICKS = 'subscription { ticks }';
const DEEP = excesses[0]?.query as string;
const UNLISTED = '{ stage(of: CLOSED) }';
const apollo = (sha256Hash: string) => ({ extensions: { persistedQuery: { version: 1, sha256Hash } } });

let gateway: Federation;
beforeAll(async () => {
  const persistedOperations = readPersistedOperations(fileOf(listed(STAGE, TICKS, DEEP)));
  gateway = await startLimited({}, { persistedOperations });
});

async function post(body: object) {
  const response = await fetch(gateway.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return { status: response.status, ...((await response.json()) as Answer['body']) };
}

async function get(parameters: Record<string, string>) {
  const response = await fetch(`${gateway.url}?${new URLSearchParams(parameters)}`, {
    headers: { 'apollo-require-preflight': 'true' },
  });
  return { status: response.status, ...((await response.json()) as Answer['body']) };
}

/** The first answer to a `subscribe` message with this payload. */
async function onSocket(payload: object) {
  const socket = new WebSocket(gateway.url.replace(/^http/, 'ws'), 'graphql-transport-ws');
  const answer = new Promise<{ type: string; payload: unknown }>((resolve) => {
    socket.on('message', (data) => {
      const message = JSON.parse(String(data));
      if (message.type !== 'connection_ack') return resolve(message);
      socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query: '', ...payload } }));
    });
  });
  socket.on('open', () => socket.send('{"type":"connection_init"}'));
  const { type, payload: answered } = await answer;
  socket.close();
  return { type, payload: answered };
}

const variables = { of: 'OPEN' };
const data = { stage: 'OPEN' };

describe('a gateway with a list of operations', () => {
  it('executes them by their hash, in the form of Apollo’s clients or as a document id, or by their text', async () => {
    const hash = hashOf(STAGE);
    const answers = [
      await post({ ...apollo(hash), variables }),
      await post({ ...apollo(hash.toUpperCase()), variables }),
      await post({ documentId: hash, variables }),
      await post({ documentId: `sha256:${hash}`, variables }),
      await post({ query: STAGE, variables }),
      await post({ query: STAGE, ...apollo(hash), variables }),
      await get({ extensions: JSON.stringify(apollo(hash).extensions), variables: JSON.stringify(variables) }),
      await get({ documentId: `sha256:${hash}`, variables: JSON.stringify(variables) }),
    ];
    for (const answer of answers) expect(answer).toEqual({ status: 200, data });
  });

  it('executes them on sockets', async () => {
    const hash = hashOf(STAGE);
    for (const payload of [apollo(hash), { documentId: hash }, { documentId: `sha256:${hash}` }, { query: STAGE }]) {
      expect(await onSocket({ ...payload, variables })).toEqual({ type: 'next', payload: { data } });
    }
    expect(await onSocket({ documentId: hashOf(TICKS) })).toEqual({ type: 'next', payload: { data: { ticks: 1 } } });
  });

  it('executes no other operation, and no introspection', async () => {
    const forbidden = { message: expect.any(String), extensions: { code: 'FORBIDDEN' } };
    for (const query of [UNLISTED, `${STAGE} `, '{ __schema { queryType { name } } }', 'not GraphQL']) {
      expect(await post({ query, variables })).toEqual({ status: 403, errors: [forbidden] });
      expect(await onSocket({ query, variables })).toEqual({ type: 'error', payload: [forbidden] });
    }
  });

  it('refuses an unknown hash, and learns none', async () => {
    const unknown = { message: 'PersistedQueryNotFound', extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } };
    const hash = hashOf(UNLISTED);
    expect((await post(apollo(hash))).errors).toMatchObject([unknown]);
    expect((await post({ documentId: hash })).errors).toMatchObject([unknown]);
    expect(await onSocket(apollo(hash))).toMatchObject({ type: 'error', payload: [unknown] });
    expect((await post({ query: UNLISTED, ...apollo(hash) })).status).toBe(403);
    expect((await post(apollo(hash))).errors).toMatchObject([unknown]);
  });

  it('still limits their cost', async () => {
    expect((await post({ documentId: hashOf(DEEP) })).errors).toMatchObject([
      { extensions: { code: 'LIMIT_EXCEEDED', limit: 'depth' } },
    ]);
  });

  it.each([
    ['is absent', () => join(folder, 'absent.json'), /^PERSISTED_OPERATIONS: .*absent\.json cannot be read: ENOENT\.$/],
    ['is not valid JSON', () => fileOf('{'), /^PERSISTED_OPERATIONS: .* is not valid JSON\.$/],
    ['is a list', () => fileOf('["{ a }"]'), / must be an object of operations by their SHA-256\.$/],
    [
      'has another text',
      () => fileOf(JSON.stringify({ [hashOf('{ a }')]: '{ b }' })),
      / has an entry "[0-9a-f]{64}" whose text has another SHA-256/,
    ],
    ['has no text', () => fileOf('{"x":1}'), / has an entry "x" whose text has another SHA-256/],
  ])('does not start when its file %s', (_, file, message) => {
    expect(() => readPersistedOperations(file())).toThrow(message);
  });
});

describe('a gateway without such a list', () => {
  it('executes any operation, and knows no hashes', async () => {
    const { url } = await startLimited();
    expect((await ask(url, UNLISTED)).body).toEqual({ data: { stage: 'CLOSED' } });
    const socket = openSocket(url);
    expect(await socket.subscribe(UNLISTED).next()).toEqual({ data: { stage: 'CLOSED' } });
    socket.close();
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(apollo(hashOf(UNLISTED))),
    });
    expect(await response.json()).toMatchObject({
      errors: [{ extensions: { code: 'PERSISTED_QUERY_NOT_SUPPORTED' } }],
    });
  });
});
