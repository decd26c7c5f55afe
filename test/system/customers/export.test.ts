import { request } from 'undici';
import { type Claims, customerOf, personaOf } from '../../../demo/personas.ts';
import { declaredBreach, type Story } from '../../kit/graph/story.ts';
import { openSystem, type System } from '../../kit/system.ts';

/** More than one page of a list in the graph (200). */
const MANY = 205;
const FORMULA = '=HYPERLINK("http://evil.example","x")';
const PATH = '/documents/impacted-tenants.csv';
const HEADINGS = [
  'tenant id',
  'tenant name',
  'domain',
  'country',
  'incident tracking id',
  'stage',
  'certainty',
  'impacted since',
  'notified at',
  'notice title',
  'notice state',
  'acknowledged at',
];

let system: System;
let story: Story;
let tenantIds: string[];
const partnerId = personaOf('partner').tocsin.partner as string;

beforeAll(async () => {
  system = await openSystem();
  const { asOwner } = system.test;
  const [{ customer_id: customerId }] = (await asOwner(
    `SELECT customer_id FROM customers.tenants WHERE partition = 'public' ORDER BY id LIMIT 1`,
  )) as [{ customer_id: string }];
  await asOwner(
    `INSERT INTO customers.tenants (id, customer_id, name, domain, country, locale, partition)
     SELECT md5('export ' || number)::uuid, $1, 'Exported ' || number, 'exported' || number || '.example', 'AT', 'en', 'public'
     FROM generate_series(1, ${MANY}) AS number`,
    [customerId],
  );
  tenantIds = (await asOwner(`SELECT id FROM customers.tenants WHERE name LIKE 'Exported %' ORDER BY id`)).map(
    ({ id }) => id as string,
  );
  await asOwner('UPDATE customers.tenants SET name = $2 WHERE id = $1', [tenantIds[0], FORMULA]);
  await asOwner(
    `INSERT INTO platform.delegations (id, partner_id, tenant_id, starts_at, ends_at)
     SELECT 'exported ' || id, $1, id, now() - interval '1 day', now() + interval '1 day'
     FROM unnest($2::text[]) AS delegated (id)`,
    [partnerId, tenantIds.slice(0, -1)],
  );
  story = await declaredBreach(system, tenantIds);
  await story.publish('INITIAL', { title: 'Mail, read by "an outsider"\r\nand others' });
  // Lists show what the subgraph has already read from events; reading a notice's own impact makes it catch up at once.
  const last = tenantIds.at(-1) as string;
  await system.ask(
    customerOf(last),
    `{ serviceHealth(tenantId: "${last}") { edges { node { impact { certainty } } } } }`,
  );
});
afterAll(() => system.close());

async function get(who: string | Claims | null, query: Record<string, string | string[]> = {}) {
  const address = new URL(PATH, system.url);
  for (const [name, values] of Object.entries(query)) {
    for (const value of [values].flat()) address.searchParams.append(name, value);
  }
  const { statusCode, headers, body } = await request(address, {
    headers: who === null ? {} : { authorization: `Bearer ${await system.token(who)}` },
  });
  return { status: statusCode, headers, text: await body.text() };
}
/** The cells of rows that end in CRLF (RFC 4180). */
function cellsOf(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    rows.at(-1)?.push(quoted === undefined ? (plain as string) : quoted.replaceAll('""', '"'));
    if (end === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}
const codeOf = ({ text }: { text: string }) => JSON.parse(text).errors[0].extensions.code;

describe('the CSV export of impacted tenants', () => {
  it('has one row for each impact the user may see, across more than one page', async () => {
    const answer = await get('partner', { incidentId: story.incidentId });
    expect(answer.status).toBe(200);
    expect(answer.headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': 'attachment; filename="impacted-tenants.csv"',
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    });
    const [headings, ...rows] = cellsOf(answer.text);
    expect(headings).toEqual(HEADINGS);
    expect(rows.map(([id]) => id).sort()).toEqual(tenantIds.slice(0, -1).sort());
    const [, name, domain, country, trackingId, stage, certainty, since, notified, title, state, acknowledged] =
      rows.find(([id]) => id === tenantIds[1]) as string[];
    expect([name, domain]).toEqual([
      expect.stringMatching(/^Exported \d+$/),
      expect.stringMatching(/^exported\d+\.example$/),
    ]);
    expect([country, trackingId, stage, certainty]).toEqual(['AT', story.trackingId, 'DIAGNOSE', 'CONFIRMED']);
    expect([since, notified].map((time) => new Date(time as string).toISOString())).toEqual([since, notified]);
    expect([title, state, acknowledged]).toEqual(['Mail, read by "an outsider"\r\nand others', 'ACTIVE', '']);
  });

  it('contains no spreadsheet formulas: a cell that would be calculated is quoted and begins with an apostrophe', async () => {
    const { text } = await get('partner', { search: tenantIds[0] as string });
    expect(text).toContain(`,"'=HYPERLINK(""http://evil.example"",""x"")",`);
    expect(cellsOf(text)[1]?.[1]).toBe(`'${FORMULA}`);
  });

  it('can be filtered by search, certainty, country, service and region', async () => {
    const { incidentId } = story;
    const count = async (query: Record<string, string | string[]>) =>
      cellsOf((await get('partner', { incidentId, ...query })).text).length - 1;
    const [second] = tenantIds.slice(1) as [string];
    expect(await count({ search: second })).toBe(1);
    expect(await count({ countries: ['FR', 'AT'] })).toBe(MANY - 1);
    expect(await count({ countries: 'FR' })).toBe(0);
    expect(await count({ certainties: ['SUSPECTED', 'CONFIRMED'] })).toBe(MANY - 1);
    expect(await count({ certainties: 'SUSPECTED' })).toBe(0);
    expect(await count({ services: 'Email' })).toBe(0);
    expect(await count({ regions: 'nowhere' })).toBe(0);
    expect((await get('partner', { certainties: 'PERHAPS' })).status).toBe(400);
    expect((await get('partner', { search: ['a', 'b'] })).status).toBe(400);
    expect((await get('partner', { search: 'x'.repeat(201) })).status).toBe(400);
  });

  it('contains no tenant before its first notice, and shows a tenant only its own row', async () => {
    const hidden = await declaredBreach(system, tenantIds.slice(0, 3));
    expect(cellsOf((await get('partner', { incidentId: hidden.incidentId })).text)).toEqual([HEADINGS]);
    const responder = cellsOf((await get('responder', { incidentId: hidden.incidentId })).text);
    expect(responder.slice(1).map((row) => row.slice(8))).toEqual(Array(3).fill(['', '', '', '']));
    const own = tenantIds.at(-1) as string;
    expect(cellsOf((await get(customerOf(own))).text).map(([id]) => id)).toEqual(['tenant id', own]);
  });

  it('contains for auditors only the tenant fields that auditors may read', async () => {
    const [headings, ...rows] = cellsOf((await get('auditor', { incidentId: story.incidentId })).text);
    expect(headings).toEqual(HEADINGS.filter((heading) => !['domain', 'country'].includes(heading)));
    expect(rows).toHaveLength(MANY);
  });

  it('is refused to roles that may not read impacts, and to requests without a token', async () => {
    const operator = await get('operator');
    expect([operator.status, codeOf(operator)]).toEqual([403, 'FORBIDDEN']);
    const unauthenticated = await get(null);
    expect([unauthenticated.status, codeOf(unauthenticated)]).toEqual([401, 'UNAUTHENTICATED']);
  });

  it('is recorded as an export, with the number of rows on each page', async () => {
    await get('partner', { incidentId: story.incidentId, countries: 'AT' });
    const { data } = await system.ask(
      'legal',
      `{ lookups(partnerId: "${partnerId}", first: 2) { edges { node { question results criteria { name values } } } } }`,
    );
    const nodes = data.lookups.edges.map(({ node }: { node: object }) => node);
    const criteria = expect.arrayContaining([
      { name: 'incidentId', values: [story.incidentId] },
      { name: 'countries', values: ['AT'] },
      { name: 'purpose', values: ['EXPORT'] },
    ]);
    expect(nodes).toEqual([
      { question: 'impactedTenants', results: MANY - 1 - 200, criteria },
      { question: 'impactedTenants', results: 200, criteria },
    ]);
  });
});
