import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { Agent, createServer, type OutgoingHttpHeaders, request as send } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import express from 'express';
import { serve } from '../../../app/serve.ts';
import type { Running } from '../../../app/up.ts';
import type { Claims } from '../../../demo/personas.ts';
import { personaOf } from '../../../demo/personas.ts';
import type { Role } from '../../../domain/access/policy.ts';
import { generalChain, readChain } from '../../../platform/audit/audit.ts';
import { openLog } from '../../../platform/log.ts';
import { importRoute } from '../../../subgraphs/customers/import/route.ts';
import { freePort } from '../../kit/network/ports.ts';
import { viewerOf } from '../../kit/sign-in/viewer.ts';
import { openSystem, type System } from '../../kit/system.ts';

const log = openLog('silent');
let system: System;
const separate: Running[] = [];
/** The address of the gateway for each deployment: everything in one process, or customers in another process. */
const gateways: Record<string, string> = {};
beforeAll(async () => {
  // Any other request that takes longer than this is aborted.
  const limits = { rate: Number.POSITIVE_INFINITY, head: 1_000, request: 2_500 };
  system = await openSystem(null, {
    gateway: {
      introspection: true,
      persistedOperations: null,
      sharing: true,
      overrideLabels: [],
      origins: [],
      proxies: 0,
      limits,
    },
  });
  const port = await freePort();
  const subgraphUrls = { ...system.config.subgraphUrls, customers: `http://127.0.0.1:${port}/graphql` };
  const config = { ...system.config, subgraphUrls };
  separate.push(await serve('customers', config, port, log));
  separate.push(await serve('gateway', config, 0, log));
  gateways['in one process'] = system.url;
  gateways['with customers in another process'] = separate[1]?.url as string;
});
afterAll(async () => {
  for (const running of separate.reverse()) await running.close();
  await system.close();
});

interface Sending {
  who?: string | Claims | null;
  part?: string;
  type?: string;
  headers?: Record<string, string>;
  url?: string;
}

async function post(body: string | Buffer | ReadableStream, sending: Sending = {}) {
  const { who = 'synchronization', part = 'partners', type = 'text/csv', headers = {}, url = system.url } = sending;
  const response = await fetch(new URL(`/import?part=${part}`, url), {
    method: 'POST',
    headers: {
      'content-type': type,
      ...(who ? { authorization: `Bearer ${await system.token(who)}` } : {}),
      ...headers,
    },
    body: body as never,
    duplex: 'half',
  } as RequestInit);
  // biome-ignore lint/suspicious/noExplicitAny: tests look wherever their answer went
  return { status: response.status, body: (await response.json()) as any };
}

const partners = (...ids: string[]) => `id,name\n${ids.map((id) => `${id},Partner ${id}\n`).join('')}`;
const countOf = async (table: string, condition: string) =>
  (await system.test.asOwner(`SELECT count(*)::int AS count FROM customers.${table} WHERE ${condition}`))[0]?.['count'];
const entries = async (partition: string) =>
  (await readChain(system.test.database.dataSource, generalChain(partition), 0, 1_000)).map(({ body }) =>
    JSON.parse(body),
  );

describe.each(['in one process', 'with customers in another process'])(
  'an estate import sent to a gateway %s',
  (where) => {
    const name = where === 'in one process' ? 'one' : 'two';
    const to = () => ({ url: gateways[where] as string });

    it('is accepted, and the response states the outcome of each row', async () => {
      const csv = `${partners(`${name}-1`, `${name}-2`)}${name}-3\n`;
      expect(await post(csv, to())).toEqual({
        status: 200,
        body: {
          ...{ part: 'partners', rows: 3, added: 2, changed: 0, same: 0, rejected: 1 },
          rejects: [{ line: 4, id: null, field: null, reason: 'has 1 fields where the header has 2' }],
        },
      });
      const line = `${JSON.stringify({ id: `${name}-1`, name: 'Renamed' })}\n`;
      const again = { ...to(), type: 'application/x-ndjson', headers: { 'content-encoding': 'gzip' } };
      expect(await post(gzipSync(line), again)).toMatchObject({ status: 200, body: { changed: 1, rejected: 0 } });
      expect(await countOf('partners', `id LIKE '${name}-%'`)).toBe(2);
    });

    it.each([
      ['an unknown column', partners('x').replace('name', 'nam'), {}, 400, 'did you mean name?'],
      ['an unknown part', partners('x'), { part: 'partner' }, 400, '`part` must be one of customers, tenants'],
      ['another type', partners('x'), { type: 'text/plain' }, 400, 'text/csv, application/x-ndjson'],
      ['another encoding', partners('x'), { headers: { 'content-encoding': 'br' } }, 400, 'gzip'],
      ['another charset', partners('x'), { type: 'text/csv; charset=utf-16' }, 400, 'must be utf-8, not utf-16'],
      [
        'what is no gzip',
        partners('x'),
        { headers: { 'content-encoding': 'gzip' } },
        400,
        'gzip body is cut off or damaged',
      ],
      ['no token', partners('x'), { who: null }, 401, 'token'],
    ])(
      'is refused with %s, and the response states what would be right',
      async (_what, csv, sending, status, sentence) => {
        const answer = await post(csv, { ...to(), ...sending });
        expect(answer).toMatchObject({ status, body: { errors: [{ message: expect.stringContaining(sentence) }] } });
        expect(await countOf('partners', `id = 'x'`)).toBe(0);
      },
    );

    it('is refused as soon as its header is invalid, however much data follows', async () => {
      const long = `id,nam\n${'x,y\n'.repeat(2_000_000)}`;
      expect(await post(long, to())).toMatchObject({
        status: 400,
        body: { errors: [{ extensions: { code: 'INVALID', field: 'nam' } }] },
      });
    });

    it.each([
      ['that is cut off', gzipSync(partners('cut')).subarray(0, -9), 'gzip'],
      ['with a row that is too long', gzipSync(`id,name\nx,"${randomBytes(2_000_000).toString('hex')}`), 'gzip'],
      ['with a header that is wrong', gzipSync(`id,nam\n${randomBytes(2_000_000).toString('hex')}`), 'gzip'],
      ['with a wrong header and no compression', Buffer.from(`id,nam\n${'x,y\n'.repeat(500_000)}`), 'identity'],
    ])('%s leaves the connection to the next request', async (_what, body, coding) => {
      const agent = new Agent({ keepAlive: true, maxSockets: 1 });
      const authorization = `Bearer ${await system.token('synchronization')}`;
      const asked = async (path: string, content: Buffer, headers: OutgoingHttpHeaders) => {
        const url = new URL(path, to().url);
        const request = send(url, { method: 'POST', agent, headers: { authorization, ...headers } });
        const answered = once(request, 'response');
        request.end(content);
        const [response] = await answered;
        await once(response.resume(), 'end');
        return response.statusCode;
      };
      const headers = { 'content-type': 'text/csv', ...(coding === 'gzip' && { 'content-encoding': coding }) };
      await asked('/import?part=partners', body, headers);
      const query = Buffer.from('{"query":"{ viewer { subject } }"}');
      expect(await asked('/graphql', query, { 'content-type': 'application/json' })).toBe(200);
      agent.destroy();
    });

    it('is processed as it arrives, even when it takes longer than other requests may', async () => {
      const encoder = new TextEncoder();
      let sent = 0;
      const slow = new ReadableStream({
        async pull(controller) {
          if (sent === 5) return controller.close();
          if (sent > 0) await new Promise((resolve) => setTimeout(resolve, 900));
          controller.enqueue(encoder.encode(sent === 0 ? 'id,name\n' : `${name}-slow-${sent},Slow\n`));
          sent += 1;
        },
      });
      expect(await post(slow, to())).toMatchObject({ status: 200, body: { rows: 4, added: 4 } });
    });

    it('that is interrupted keeps the rows already written, and the next import can start', async () => {
      const address = new URL('/import?part=partners', to().url);
      const token = await system.token('synchronization');
      const headers = { 'content-type': 'text/csv', authorization: `Bearer ${token}`, 'transfer-encoding': 'chunked' };
      const interrupted = send(address, { method: 'POST', headers });
      interrupted.on('error', () => {});
      interrupted.write(partners(...Array.from({ length: 25_000 }, (_, index) => `${name}-broken-${index}`)));
      while ((await countOf('partners', `id LIKE '${name}-broken-%'`)) === 0);
      interrupted.destroy();
      let next = await post(partners(`${name}-next`), to());
      while (next.status === 409) next = await post(partners(`${name}-next`), to());
      expect(next).toMatchObject({ status: 200, body: { added: 1 } });
      expect((await countOf('partners', `id LIKE '${name}-broken-%'`)) as number).toBeGreaterThanOrEqual(10_000);
    });
  },
);

describe('the sender of an estate import', () => {
  const person = (role: Role, partition = 'public'): Claims => ({
    sub: `test:${role}:${partition}`,
    name: role,
    tocsin: { roles: [role], tenants: [], cloudSubscriptions: [], partner: null, partition },
  });

  it.each([
    ...([
      'RESPONDER',
      'EXECUTIVE_INCIDENT_MANAGER',
      'LEGAL',
      'AUDITOR',
      'CUSTOMER_SUPPORT',
      'SERVICE_OPERATOR',
    ] as const),
    ...(['ACCOUNT_MANAGER', 'GLOBAL_TENANT_ADMINISTRATOR', 'SUBSCRIPTION_OWNER', 'SERVICE_HEALTH_READER'] as const),
  ])('with the role %s is refused, and the refusal is recorded', async (role) => {
    const answer = await post(partners('forbidden'), { who: person(role) });
    expect(answer).toMatchObject({ status: 403, body: { errors: [{ extensions: { code: 'FORBIDDEN' } }] } });
    expect(await countOf('partners', `id = 'forbidden'`)).toBe(0);
    const refusals = (await entries('public')).filter(({ actor }) => actor === person(role).sub);
    expect(refusals).toMatchObject([{ action: 'access.refused', details: { coordinates: ['POST /import'] } }]);
  });

  it('is identified only by the token, and cannot forge an identity in a header', async () => {
    const headers = { 'x-tocsin-identity': 'forged' };
    expect(await post(partners('forged'), { who: person('RESPONDER'), headers })).toMatchObject({ status: 403 });
    expect(await post(partners('forged'), { headers })).toMatchObject({ status: 200 });
  });

  it('is recorded by its subject, with counts and without names', async () => {
    await post(partners('recorded'));
    const { sub } = personaOf('synchronization');
    const [begun, done] = (await entries('public')).filter(({ actor }) => actor === sub).slice(-2);
    expect(begun).toMatchObject({ action: 'estate.import_begun', details: { part: 'partners' } });
    expect(done).toMatchObject({
      action: 'estate.imported',
      details: { part: 'partners', rows: 1, added: 1, rejected: 0 },
    });
    expect(JSON.stringify([begun, done])).not.toContain('Partner');
  });

  it('cannot change the tenants of another partition or move a tenant to another partition', async () => {
    const [tenant] = await system.test.asOwner(`SELECT * FROM customers.tenants WHERE partition = 'public' LIMIT 1`);
    const { id, customer_id, domain } = tenant as Record<string, string>;
    const header = 'id,customerId,name,domain,country,locale,partition\n';
    const who = person('ESTATE_SYNCHRONIZATION', 'government');
    const csv = `${header}new,${customer_id},N,n.example,DE,de-DE,public\n${id},${customer_id},N,${domain},DE,de-DE,government\n`;
    const { body } = await post(csv, { who, part: 'tenants' });
    expect(body.rejects).toEqual([
      { line: 2, id: 'new', field: 'partition', reason: 'must be the partition of the importing user' },
      { line: 3, id, field: 'partition', reason: expect.stringContaining('cannot be changed') },
    ]);
    const subscription = await post(`id,tenantId,name\nstolen,${id},N\n`, { who, part: 'cloud-subscriptions' });
    expect(subscription.body.rejects).toMatchObject([{ field: 'tenantId', reason: 'must be an existing tenant' }]);
    expect(await system.test.asOwner(`SELECT * FROM customers.tenants WHERE id = '${id}'`)).toEqual([tenant]);
  });
});

describe('the region of an imported tenant', () => {
  const header = 'id,customerId,name,domain,country,region,locale,partition\n';
  let customerId: string;
  beforeAll(async () => {
    const [row] = await system.test.asOwner(`SELECT id FROM customers.customers WHERE partition = 'public' LIMIT 1`);
    customerId = row?.['id'] as string;
  });
  const rows = (...given: [id: string, country: string, region: string][]) =>
    header +
    given.map(([id, ...place]) => `${id},${customerId},N,${id}.example,${place.join()},de-DE,public\n`).join('');

  it('is stored, is optional, and changes with a later import', async () => {
    const regionOf = async (id: string) =>
      (await system.test.asOwner('SELECT region FROM customers.tenants WHERE id = $1', [id]))[0]?.['region'];
    const first = await post(
      rows(['in-berlin', 'DE', 'DE-BE'], ['in-germany', 'DE', ''], ['in-paris', 'FR', 'FR-75C']),
      {
        part: 'tenants',
      },
    );
    expect(first.body).toMatchObject({ added: 3, rejects: [] });
    expect(await Promise.all(['in-berlin', 'in-germany', 'in-paris'].map(regionOf))).toEqual(['DE-BE', null, 'FR-75C']);
    expect((await post(rows(['in-germany', 'DE', 'DE-HH']), { part: 'tenants' })).body).toMatchObject({ changed: 1 });
    expect(await regionOf('in-germany')).toBe('DE-HH');
    const without = `id,customerId,name,domain,country,locale,partition\nanywhere,${customerId},N,a.example,DE,de-DE,public\n`;
    expect((await post(without, { part: 'tenants' })).body).toMatchObject({ added: 1 });
    expect(await regionOf('anywhere')).toBeNull();
  });

  it('is refused by name where it is no region of the country', async () => {
    const wrong = rows(['w1', 'DE', 'Berlin'], ['w2', 'FR', 'DE-BE'], ['w3', 'DE', 'DE-XX'], ['w4', 'DE', 'de-be']);
    const { body } = await post(wrong, { part: 'tenants' });
    const notACode = 'must be an ISO 3166-2 code, e.g. DE-BE';
    expect(body.rejects).toEqual([
      { line: 2, id: 'w1', field: 'region', reason: notACode },
      { line: 3, id: 'w2', field: 'region', reason: 'must be a region of the country FR, e.g. FR-…' },
      { line: 4, id: 'w3', field: 'region', reason: expect.stringContaining('must be one of DE-BW, DE-BY') },
      { line: 5, id: 'w4', field: 'region', reason: notACode },
    ]);
    expect(await countOf('tenants', `id LIKE 'w_'`)).toBe(0);
  });
});

describe('an import whose data stops arriving', () => {
  it('is aborted, and the complete rows are kept', async () => {
    const app = express();
    const dependencies = {
      ...{
        database: system.test.database,
        requests: system.test.requests,
        log,
        clock: () => new Date(),
        newId: () => '',
      },
      verifyIdentity: async () => viewerOf('synchronization'),
    };
    app.post('/import', importRoute(dependencies, { piece: 500, whole: 60_000 }));
    const server = createServer(app);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const headers = { 'content-type': 'text/csv' };
    const stalled = send({ port, path: '/import?part=partners', method: 'POST', headers });
    stalled.on('error', () => {});
    try {
      const answered = once(stalled, 'response');
      stalled.write(partners(...Array.from({ length: 10_100 }, (_, index) => `halted-${index}`)));
      const [{ statusCode }] = await answered;
      expect(statusCode).toBe(408);
      expect(await countOf('partners', `id LIKE 'halted-%'`)).toBe(10_100);
    } finally {
      stalled.destroy();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    }
  });
});
