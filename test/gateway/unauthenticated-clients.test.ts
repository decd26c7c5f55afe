import { createHmac } from 'node:crypto';
import { exportJWK, generateKeyPair, importJWK, type JWK, SignJWT } from 'jose';
import { WebSocket } from 'ws';
import { embeddedIssuer, publicPart, readKeys } from '../../app/keys.ts';
import type { Part } from '../../app/parts/parts.ts';
import { serve } from '../../app/serve.ts';
import type { Running } from '../../app/up.ts';
import { personaOf } from '../../demo/personas.ts';
import type { Viewer } from '../../domain/access/policy.ts';
import { tokenVerifier } from '../../gateway/sign-in/identity.ts';
import { IDENTITY_AUDIENCE, IDENTITY_ISSUER } from '../../platform/access/identity.ts';
import { openLog } from '../../platform/log.ts';
import { openSocket } from '../kit/network/socket.ts';
import { openSystem, type System } from '../kit/system.ts';
import { ask } from './ask.ts';

const SUBGRAPHS = ['incidents', 'customers', 'notifications'] as const satisfies Part[];

let system: System;
let keys: { token: JWK; identity: JWK; foreign: JWK };
const alone = new Map<Part, Running>();

beforeAll(async () => {
  system = await openSystem();
  const foreign = await exportJWK((await generateKeyPair('EdDSA', { extractable: true })).privateKey);
  keys = { ...(await readKeys(system.config)), foreign };
  for (const part of SUBGRAPHS) alone.set(part, await serve(part, system.config, 0, openLog('silent')));
});
afterAll(async () => {
  for (const running of alone.values()) await running.close();
  await system.close();
});

/** A user's token that is valid except for the given changes. */
const token = (changes: Changes = {}) =>
  sign(keys.token, { iss: embeddedIssuer(system.config), aud: 'tocsin', ...personaOf('responder') }, changes);

/** An identity as the gateway forwards it, valid except for the given changes. */
const identity = (changes: Changes = {}) =>
  sign(keys.identity, { iss: IDENTITY_ISSUER, aud: IDENTITY_AUDIENCE, viewer: responder }, changes);

const responder: Viewer = {
  subject: 'persona:responder',
  name: 'Robin Okafor',
  roles: ['RESPONDER'],
  tenantIds: [],
  cloudSubscriptionIds: [],
  partnerId: null,
  partition: 'public',
  issuedAt: new Date(0).toISOString(),
  engagement: null,
};

/** Clients that the gateway refuses, and the token that each presents; null for none. */
const UNAUTHENTICATED_CLIENTS: Record<string, () => Promise<string> | string | null> = {
  'without a token': () => null,
  'with the token of another issuer': () => token({ claims: { iss: 'https://issuer.example' }, key: keys.foreign }),
  'with another issuer’s name on a token signed by our key': () => token({ claims: { iss: 'https://issuer.example' } }),
  'with an expired token': () => token({ claims: { exp: inSeconds(-10) } }),
  'with a token that is not valid yet': () => token({ claims: { nbf: inSeconds(600) } }),
  'with a token that never expires': () => token({ claims: { exp: undefined } }),
  'with a token without a subject': () => token({ claims: { sub: undefined } }),
  'with a token for another audience': () => token({ claims: { aud: 'elsewhere' } }),
  'with an unsigned token (alg none)': async () => unsigned(await token()),
  'with a token signed by another key under our key’s id': () =>
    token({ key: { ...keys.foreign, kid: keys.token.kid as string } }),
  'with a token that contains its own key': () =>
    token({ key: keys.foreign, header: { jwk: publicPart(keys.foreign), kid: undefined } }),
  'with a token signed by HS256 with our public key as the secret': async () =>
    symmetric(await token(), JSON.stringify(publicPart(keys.token))),
  'with a token signed by HS256 with our public key’s bytes as the secret': async () =>
    symmetric(await token(), Buffer.from(keys.token.x as string, 'base64url')),
  'with a token with claims changed after signing': async () => altered(await token()),
  'with a subgraph’s identity token': () => identity(),
  'with garbage': () => 'garbage',
  'with a token of three empty parts': () => '..',
};
const unauthenticated = Object.entries(UNAUTHENTICATED_CLIENTS).map(([who, shown]) => ({ who, shown }));

describe('the gateway', () => {
  it('accepts the token from which the invalid ones are made', async () => {
    const { status, body } = await ask(system.url, '{ viewer { subject } }', { token: await token() });
    expect({ status, body }).toEqual({ status: 200, body: { data: { viewer: { subject: 'persona:responder' } } } });
  });

  it.each(unauthenticated)('refuses a client $who over HTTP', async ({ shown }) => {
    const given = await shown();
    const headers = given === null ? {} : { authorization: `Bearer ${given}` };
    for (const query of [
      '{ __typename }',
      '{ viewer { subject } }',
      '{ __schema { types { name } } }',
      '{ nothing }',
    ]) {
      const answer = await ask(system.url, query, { headers });
      expect(answer.status).toBe(401);
      expect(answer.headers.get('www-authenticate')).toMatch(/^Bearer/);
      expect(answer.body).toEqual({
        errors: [{ message: expect.any(String), extensions: { code: 'UNAUTHENTICATED' } }],
      });
    }
  });

  it.each(unauthenticated)('closes the socket of a client $who with 4401', async ({ shown }) => {
    const socket = openSocket(system.url, await shown());
    const answer = socket.subscribe('{ viewer { subject } }').next();
    await expect(answer).rejects.toThrow('4401');
    expect((await socket.closed).code).toBe(4401);
  });

  it('closes the socket of a client that sends an operation before it authenticates with 4401', async () => {
    const socket = new WebSocket(system.url.replace('http', 'ws'), 'graphql-transport-ws');
    socket.on('open', () => socket.send('{"id":"1","type":"subscribe","payload":{"query":"{ __typename }"}}'));
    expect(await closeCode(socket)).toBe(4401);
  });

  it('accepts a token only in the header', async () => {
    const good = await token();
    for (const [url, headers] of [
      [`${system.url}?access_token=${good}`, {}],
      [system.url, { cookie: `access_token=${good}` }],
      [system.url, { authorization: `Basic ${good}` }],
      [system.url, { authorization: good }],
    ] as [string, Record<string, string>][]) {
      expect((await ask(url, '{ __typename }', { headers })).status).toBe(401);
    }
  });

  it('ignores an identity that a client sends', async () => {
    const headers = { 'x-tocsin-identity': await identity() };
    expect((await ask(system.url, '{ viewer { subject } }', { headers })).status).toBe(401);
    const customer = await system.token('customer');
    const { body } = await ask(system.url, '{ viewer { subject roles } }', { token: customer, headers });
    expect(body.data).toEqual({ viewer: { subject: 'persona:customer', roles: ['GLOBAL_TENANT_ADMINISTRATOR'] } });
    const socket = openSocket(system.url, customer, (text) => ({
      authorization: `Bearer ${text}`,
      identity: headers['x-tocsin-identity'],
      headers,
    }));
    const { data } = await socket.subscribe('{ viewer { subject } }').next();
    expect(data).toEqual({ viewer: { subject: 'persona:customer' } });
    socket.close();
    await socket.closed;
  });

  it('closes a socket with 4403 when its token expires, and with it the feed', async () => {
    const exp = inSeconds(2);
    const socket = openSocket(system.url, await token({ claims: { exp } }));
    await socket.acknowledged;
    expect((await socket.subscribe('{ viewer { subject } }').next()).data).toBeDefined();
    const feed = socket.subscribe('subscription { serviceHealth { __typename } }').next();
    await expect(feed).rejects.toThrow('4403');
    expect(await socket.closed).toEqual({ code: 4403, reason: 'The token has expired' });
    expect(Date.now()).toBeGreaterThanOrEqual(exp * 1_000 - 5);
  });

  it('forgets a verified token when it expires, with a tolerance of five seconds', async () => {
    let now = new Date('2026-03-01T12:00:00Z');
    const options = {
      issuer: embeddedIssuer(system.config),
      audience: 'tocsin',
      keys: { keys: [publicPart(keys.token)] },
    };
    const authenticate = tokenVerifier({ ...options, now: () => now });
    const given = await token({ claims: { exp: now.getTime() / 1_000 + 30 } });
    const { expiresAt } = await authenticate(given);
    now = new Date(now.getTime() + 34_000);
    expect((await authenticate(given)).expiresAt).toEqual(expiresAt);
    now = new Date(now.getTime() + 1_000);
    await expect(authenticate(given)).rejects.toThrow('The token has expired; sign in again.');
  });
});

/** Clients that a subgraph refuses, and the headers that each sends. */
const INTRUDERS: Record<string, () => Promise<Record<string, string>> | Record<string, string>> = {
  'without an identity': () => ({}),
  'with a user’s bearer token': async () => ({ authorization: `Bearer ${await token()}` }),
  'with a user’s token instead of an identity': async () => identified(await token()),
  'with an identity as a bearer token': async () => ({ authorization: `Bearer ${await identity()}` }),
  'with an identity signed by another key': async () => identified(await identity({ key: keys.foreign })),
  'with an identity signed by the key of users’ tokens': async () => identified(await identity({ key: keys.token })),
  'with an expired identity': async () => identified(await identity({ claims: { exp: inSeconds(-10) } })),
  'with an identity that never expires': async () => identified(await identity({ claims: { exp: undefined } })),
  'with an identity for another audience': async () => identified(await identity({ claims: { aud: 'elsewhere' } })),
  'with an identity of another issuer': async () => identified(await identity({ claims: { iss: 'elsewhere' } })),
  'with an identity without a viewer': async () => identified(await identity({ claims: { viewer: undefined } })),
  'with an unsigned identity': async () => identified(unsigned(await identity())),
  'with an identity signed by HS256 with the gateway’s public key': async () =>
    identified(symmetric(await identity(), Buffer.from(keys.identity.x as string, 'base64url'))),
  'with garbage': () => identified('garbage'),
};
const intruders = SUBGRAPHS.flatMap((part) => Object.entries(INTRUDERS).map(([who, sent]) => ({ part, who, sent })));

describe('a subgraph in a separate process', () => {
  it.each(SUBGRAPHS)('(%s) answers the gateway, over HTTP and WebSocket', async (part) => {
    const { url } = alone.get(part) as Running;
    const { body } = await ask(url, '{ __typename }', { headers: identified(await identity()) });
    expect(body).toEqual({ data: { __typename: 'Query' } });
    const socket = openSocket(url, await identity(), (text) => ({ identity: text }));
    expect(await socket.subscribe('{ __typename }').next()).toEqual({ data: { __typename: 'Query' } });
    socket.close();
    await socket.closed;
  });

  it.each(intruders)('($part) refuses a client $who over HTTP', async ({ part, sent }) => {
    const { url } = alone.get(part) as Running;
    const headers = await sent();
    for (const query of ['{ __typename }', '{ _service { sdl } }', '{ __schema { types { name } } }', '{ nothing }']) {
      const { status, body } = await ask(url, query, { headers });
      expect({ status, body }).toEqual({
        status: 401,
        body: {
          errors: [{ message: 'Requests must come through the gateway.', extensions: { code: 'UNAUTHENTICATED' } }],
        },
      });
    }
  });

  it.each(intruders)('($part) closes the socket of a client $who', async ({ part, sent }) => {
    const { url } = alone.get(part) as Running;
    const { 'x-tocsin-identity': shown, ...others } = await sent();
    const socket = openSocket(url, shown ?? 'none', (text) => (shown ? { identity: text } : others));
    await expect(socket.subscribe('{ __typename }').next()).rejects.toThrow('4401');
    expect((await socket.closed).code).toBe(4401);
  });

  it.each(SUBGRAPHS)(
    '(%s) shows unauthenticated clients no page, and no stack trace for a body it cannot read',
    async (part) => {
      const { url } = alone.get(part) as Running;
      const page = await fetch(url, { headers: { accept: 'text/html' } });
      expect(page.status).toBe(401);
      for (const headers of [{}, identified(await identity())]) {
        const response = await fetch(url, {
          method: 'POST',
          headers: { 'content-type': 'application/json', ...headers },
          body: '{ this is no JSON',
        });
        expect([400, 401]).toContain(response.status);
        expect(await response.text()).not.toMatch(/node_modules|\.js|\.ts|at /);
      }
    },
  );

  it('discloses the audience of an incident to the worker alone', async () => {
    const route = new URL('/internal/audience?incidentId=x', alone.get('customers')?.url);
    for (const sent of Object.values(INTRUDERS)) {
      expect((await fetch(route, { headers: await sent() })).status).toBe(401);
    }
    expect((await fetch(route, { headers: identified(await identity()) })).status).toBe(403);
    const worker = await identity({ claims: { viewer: { ...responder, subject: 'tocsin:worker', roles: [] } } });
    expect((await fetch(route, { headers: identified(worker) })).status).toBe(200);
  });
});

interface Changes {
  /** The claims to set; a claim that is undefined is removed. */
  claims?: Record<string, unknown>;
  header?: Record<string, unknown>;
  key?: JWK;
}

async function sign(own: JWK, claims: object, { claims: changed = {}, header = {}, key = own }: Changes) {
  const kid = own.kid;
  return new SignJWT({ exp: inSeconds(60), ...claims, ...changed })
    .setProtectedHeader({ alg: 'EdDSA', ...(kid ? { kid } : {}), ...header })
    .sign(await importJWK(key, 'EdDSA'));
}

function unsigned(jwt: string): string {
  return `${part({ alg: 'none' })}.${jwt.split('.')[1]}.`;
}

function symmetric(jwt: string, secret: string | Buffer): string {
  const signed = `${part({ alg: 'HS256', kid: keys.token.kid })}.${jwt.split('.')[1]}`;
  return `${signed}.${createHmac('sha256', secret).update(signed).digest('base64url')}`;
}

function altered(jwt: string): string {
  const [header, body, signature] = jwt.split('.') as [string, string, string];
  const claims = JSON.parse(Buffer.from(body, 'base64url').toString());
  return `${header}.${part({ ...claims, sub: 'persona:executive' })}.${signature}`;
}

function part(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

function identified(identity: string): Record<string, string> {
  return { 'x-tocsin-identity': identity };
}

function inSeconds(seconds: number): number {
  return Math.floor(Date.now() / 1_000) + seconds;
}

function closeCode(socket: WebSocket): Promise<number> {
  return new Promise((resolve) => socket.once('close', resolve));
}
