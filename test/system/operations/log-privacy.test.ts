import { request } from 'undici';
import { customerOf, PERSONAS, personaOf } from '../../../demo/personas.ts';
import { openLog } from '../../../platform/log.ts';
import { noticesOf } from '../../kit/graph/graph.ts';
import { declaredBreach } from '../../kit/graph/story.ts';
import { openSystem, type System } from '../../kit/system.ts';

const SEARCH = 'Wilhelmina Sought-After';
const lines: string[] = [];
const tokens: string[] = [];
let system: System;
beforeAll(async () => {
  const opened = await openSystem(null, {}, openLog('trace', { write: (line) => void lines.push(line) }));
  const token: System['token'] = async (...given) => {
    const issued = await opened.token(...given);
    tokens.push(issued);
    return issued;
  };
  system = { ...opened, token };
});
afterAll(() => system.close());

const post = async (path: string, body: string, headers: Record<string, string> = {}) => {
  const response = await request(new URL(path, system.url), {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${await system.token('operator')}`,
      ...headers,
    },
    body,
  });
  return response.body.text();
};

/** An incident from report to acknowledgement, and lookups of contacts and tenants. */
async function publishStory(): Promise<void> {
  const [tenantId] = personaOf('customer').tocsin.tenants as [string];
  const story = await declaredBreach(system, [tenantId]);
  const socket = await system.socket('customer');
  const feed = socket.subscribe(
    'subscription { serviceHealth { ... on AdvisoryPublished { notice { tenant { name } } } } }',
  );
  await socket.subscribe('{ viewer { name } }').next();
  await story.publish('INITIAL');
  await feed.next();
  socket.close();
  const [{ id }] = await noticesOf(system, 'customer', tenantId, 'id');
  await system.ask('customer', `mutation { acknowledgeNotice(id: "${id}") { __typename } }`);
  await system.ask(
    'responder',
    `{ tenant(id: "${tenantId}") { name contacts { id name email } accountTeam { name email } } }`,
  );
  const [{ id: contactId }] = (await system.test.asOwner('SELECT id FROM customers.contacts LIMIT 1')) as [
    { id: string },
  ];
  await system.ask('support', `mutation { removeContact(id: "${contactId}") { name } }`);
  await system.ask('partner', 'query ($search: String) { tenants(search: $search) { totalCount } }', {
    search: SEARCH,
  });
}

/** Requests that the graph refuses, and requests that are not valid operations. */
async function beRefused(): Promise<void> {
  await system.ask('partner', '{ incidents { totalCount } }');
  await system.ask(
    customerOf('none'),
    `mutation { advanceStage(input: { incidentId: "${SEARCH}", to: ASSESS }) { __typename } }`,
  );
  await system.ask('partner', `{ tenants(search: "${SEARCH}", first: 100000) { totalCount } }`);
  await system.ask('partner', `{ tenants(search: "${SEARCH}") { nothing } }`);
  await system.ask('partner', `{ tenants(search: "${SEARCH}" `);
  await system.ask('partner', 'query ($first: Int) { tenants(first: $first) { totalCount } }', { first: SEARCH });
  await system.ask(null, `{ tenants(search: "${SEARCH}") { totalCount } }`);
  await post('/graphql', `{ "query": "${SEARCH}`);
  await post('/alerts', `{ "data": "${SEARCH}`, { 'content-type': 'application/cloudevents+json' });
  const socket = await system.socket('partner');
  const { errors } = await socket.subscribe(`subscription { impactChanged(after: "${SEARCH}") { cursor } }`).next();
  expect(errors).toBeDefined();
  socket.close();
}

/** Failures in the middle of a request: the database refuses a statement with names among its parameters. */
async function fail(): Promise<void> {
  const { asOwner } = system.test;
  const codes: unknown[] = [];
  const failing = async (who: string, query: string, variables = {}) => {
    const { errors } = await system.ask(who, query, variables);
    codes.push(errors?.[0]?.extensions.code);
  };
  const search = 'query ($search: String) { tenants(search: $search) { totalCount edges { node { name } } } }';
  await asOwner('REVOKE INSERT ON customers.lookups FROM tocsin_application');
  await failing('partner', search, { search: SEARCH });
  await asOwner(`ALTER TABLE customers.lookups ADD CONSTRAINT plain CHECK (search !~ 'again')`);
  await asOwner('GRANT INSERT ON customers.lookups TO tocsin_application');
  await failing('partner', search, { search: `${SEARCH} again` });
  await asOwner('REVOKE SELECT ON customers.tenants FROM tocsin_application');
  await failing('responder', search, { search: SEARCH });
  await asOwner('GRANT SELECT ON customers.tenants TO tocsin_application');
  expect(codes).toEqual(['INTERNAL', 'INTERNAL', 'INTERNAL']);
}

describe('the log at its most verbose level', () => {
  it('contains ids but no person’s name, address, token or search text', async () => {
    await publishStory();
    await beRefused();
    await fail();
    const { asOwner } = system.test;
    const texts = async (statement: string) => (await asOwner(statement)).map(({ text }) => text as string);
    const private_ = [
      ...Object.values(PERSONAS).map(({ name }) => name),
      ...(await texts('SELECT name AS text FROM customers.contacts UNION SELECT email FROM customers.contacts')),
      ...(await texts(
        'SELECT name AS text FROM customers.account_team UNION SELECT email FROM customers.account_team',
      )),
      ...(await texts('SELECT name AS text FROM customers.tenants UNION SELECT domain FROM customers.tenants')),
      ...(await texts('SELECT name AS text FROM customers.customers')),
      ...tokens,
      ...tokens.map((token) => token.split('.')[2] as string),
      SEARCH,
      'Wilhelmina',
      'An outsider read mail',
      'do not show',
    ];
    const log = lines.join('');
    expect(private_.filter((text) => log.includes(text))).toEqual([]);
    expect(log).not.toMatch(/[\w.+-]+@[\w-]+\.[a-z]{2,}/i);
    // The log does state what failed: the code and the location.
    const errors = lines.map((line) => JSON.parse(line).err).filter(Boolean);
    expect(errors.map(({ type, code }) => [type, code])).toEqual([
      ['QueryFailedError', '42501'],
      ['QueryFailedError', '23514'],
      ['QueryFailedError', '42501'],
    ]);
    for (const { message, stack } of errors)
      expect([message, stack]).toEqual([expect.stringMatching(/\w/), expect.stringMatching(/^\s+at /)]);
  });
});
