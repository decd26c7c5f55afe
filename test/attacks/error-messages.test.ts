import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { openGateway } from '../../app/gateway.ts';
import { personaOf } from '../../demo/personas.ts';
import { httpTransports } from '../../gateway/engine/subgraphs/http.ts';
import { openLog } from '../../platform/log.ts';
import { projectRoot } from '../../platform/project-root.ts';
import { ask } from '../gateway/ask.ts';
import { declaredBreach, type Story } from '../kit/graph/story.ts';
import { openSocket } from '../kit/network/socket.ts';
import { openSystem, type System } from '../kit/system.ts';

let system: System;
let story: Story;
const [tenantId] = personaOf('customer').tocsin.tenants as [string];
beforeAll(async () => {
  system = await openSystem();
  story = await declaredBreach(system, [tenantId]);
  await story.publish('INITIAL');
});
afterAll(() => system.close());

/** Internal terms: SQL, tables, database roles, files, stacks, packages, hosts. */
const INTERNAL_TERMS = new RegExp(
  [
    'SELECT |INSERT |UPDATE |FROM |WHERE |permission denied|relation \\W|column \\W|constraint|violates|syntax error at',
    '(customers|incidents|notifications|platform)\\.[a-z_]+',
    'tocsin_(application|system)|postgres|typeorm|QueryFailed|pg_|graphile',
    'node_modules|\\.[jt]s\\b|file:|/home/|/var/| at \\w+ \\(|stack',
    // The folder in which this run takes place.
    projectRoot.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'),
    'ECONN|ENOTFOUND|127\\.0\\.0\\.1|localhost|undici|fetch failed|socket hang up',
  ].join('|'),
);

const QUESTIONS: [who: string, query: string][] = [
  [
    'customer',
    `{ serviceHealth(tenantId: "${tenantId}") { edges { node { trackingId tenant { name } impact { certainty } } } } }`,
  ],
  ['customer', '{ tenants { totalCount edges { node { name contacts { email } } } } }'],
  ['customer', `{ serviceHealthAtom(tenantId: "${tenantId}") }`],
  ['partner', '{ tenants(first: 5) { edges { node { name impacts { totalCount } } } } }'],
  ['responder', '{ incidents { edges { node { title impact { tenants } notification { state } } } } }'],
  [
    'responder',
    'mutation { reportIndication(input: { title: "T", indication: "I", source: BLUE_TEAM, serviceFamily: "E" }) { __typename } }',
  ],
];

/** The answers to each question, over HTTP and over a socket, while something is broken internally. */
async function answersWhileBroken(): Promise<
  { errors: { message: string; extensions: Record<string, unknown> }[]; text: string }[]
> {
  const answers = [];
  for (const [who, query] of QUESTIONS) {
    const { status, ...overHttp } = await system.ask(who, query);
    expect(status).toBe(200);
    const socket = await system.socket(who);
    const overSocket = await socket.subscribe(query).next();
    const feed = query.startsWith('mutation')
      ? []
      : [
          await socket
            .subscribe(
              `subscription { serviceHealth(tenantIds: ["${tenantId}"], after: "${'A'.repeat(8)}") { __typename } }`,
            )
            .next(),
        ];
    socket.close();
    for (const answer of [overHttp, overSocket, ...feed]) {
      answers.push({ errors: (answer.errors ?? []) as never, text: JSON.stringify(answer) });
    }
  }
  return answers;
}

const BROKEN: [what: string, broken: string, repaired: string][] = [
  [
    'a right on notices',
    'REVOKE SELECT ON notifications.notices FROM tocsin_application',
    'GRANT SELECT ON notifications.notices TO tocsin_application',
  ],
  [
    'a right on tenants',
    'REVOKE SELECT ON customers.tenants FROM tocsin_application',
    'GRANT SELECT ON customers.tenants TO tocsin_application',
  ],
  [
    'a right on incidents',
    'REVOKE SELECT, INSERT ON incidents.incidents FROM tocsin_application',
    'GRANT SELECT, INSERT ON incidents.incidents TO tocsin_application',
  ],
  [
    'a column of tenants',
    'ALTER TABLE customers.tenants RENAME COLUMN name TO gone',
    'ALTER TABLE customers.tenants RENAME COLUMN gone TO name',
  ],
  [
    'a column of impacts',
    'ALTER TABLE customers.impacts RENAME COLUMN certainty TO gone',
    'ALTER TABLE customers.impacts RENAME COLUMN gone TO certainty',
  ],
  [
    'the events',
    'REVOKE INSERT ON platform.events FROM tocsin_application',
    'GRANT INSERT ON platform.events TO tocsin_application',
  ],
  [
    'the audit',
    'ALTER TABLE platform.audit_entries RENAME TO gone',
    'ALTER TABLE platform.gone RENAME TO audit_entries',
  ],
];

describe('an error response', () => {
  it.each(BROKEN)(
    'while %s is missing states that the request failed, and the request id to quote',
    async (_what, broken, repaired) => {
      await system.test.asOwner(broken);
      const answers = await answersWhileBroken().finally(() => system.test.asOwner(repaired));
      const failed = answers
        .flatMap(({ errors }) => errors)
        .filter(({ extensions }) => extensions['code'] === 'INTERNAL');
      expect(failed.length).toBeGreaterThan(0);
      for (const { message, extensions } of failed) {
        expect(message).toMatch(/^Internal error \(request [0-9a-f-]{36}\)$/);
        expect(extensions).toEqual({ code: 'INTERNAL' });
      }
      for (const { text } of answers.filter(({ errors }) => errors.length > 0))
        expect(text).not.toMatch(INTERNAL_TERMS);
    },
  );

  it('to an invalid operation describes the operation only', async () => {
    const token = await system.token('customer');
    const wrong: [string, unknown][] = [
      ['{ tenant(id: 1.5) { id } }', {}],
      ['{ tenant(id: [["a"]]) { id } }', {}],
      ['query ($id: ID) { tenant(id: $id) { id } }', { id: { a: 1 } }],
      ['query ($id: ID) { tenant(id: $id) { id } }', { id: ['a'] }],
      ['query ($first: Int) { tenants(first: $first) { totalCount } }', { first: '1; --' }],
      ['query ($first: Int) { tenants(first: $first) { totalCount } }', { first: 1e99 }],
      ['{ tenants(first: -1) { totalCount } }', {}],
      ['{ tenants(after: "AAAA") { totalCount } }', {}],
      [
        `{ tenants(after: "${Buffer.from('["a\\u0000","b"]').toString('base64url')}") { totalCount edges { cursor } } }`,
        {},
      ],
      [
        `{ tenants(after: "${Buffer.from('["\\ud800","b"]').toString('base64url')}") { totalCount edges { cursor } } }`,
        {},
      ],
      [`{ serviceHealth(tenantId: "${tenantId}", filter: { publishedAfter: "yesterday" }) { totalCount } }`, {}],
      [
        `{ serviceHealth(tenantId: "${tenantId}", filter: { publishedAfter: "-271821-04-20T00:00:00Z" }) { totalCount } }`,
        {},
      ],
      [
        `{ serviceHealth(tenantId: "${tenantId}", filter: { publishedAfter: "0000-01-01T00:00:00Z" }) { totalCount } }`,
        {},
      ],
      ['{ tenant }', {}],
      ['{', {}],
      ['query A { __typename } query B { __typename }', {}],
      ['', {}],
    ];
    for (const [query, variables] of wrong) {
      const { body } = await ask(system.url, query, { token, variables: variables as Record<string, unknown> });
      expect([query, body.errors?.[0]?.extensions['code']]).not.toEqual([query, 'INTERNAL']);
      if (body.errors)
        expect([query, JSON.stringify(body)]).toEqual([query, expect.not.stringMatching(INTERNAL_TERMS)]);
    }
    for (const body of [
      '{',
      '[]',
      '"a"',
      'null',
      '1',
      '{"query":1}',
      '{"query":{}}',
      '{"query":"{ a }","variables":"x"}',
      '\u0000',
      '{"__proto__":{}}',
    ]) {
      const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
      const response = await fetch(system.url, { method: 'POST', headers, body });
      const text = await response.text();
      expect([body, response.status]).toEqual([body, 400]);
      expect([body, text]).toEqual([body, expect.not.stringMatching(INTERNAL_TERMS)]);
      expect([body, text]).toEqual([body, expect.not.stringContaining('INTERNAL')]);
    }
  });

  it.each([
    '/documents',
    '/documents/',
    '/documents/notices',
    '/documents/notices/%00/csaf.json',
    '/documents/notices/%ff/csaf.json',
    '/documents/notices/..%2f..%2fetc%2fpasswd/csaf.json',
    '/nothing',
    '/graphql/page/..%2f..%2fpackage.json',
    '/package.json',
    '/.git/config',
    '/internal/audience?incidentId=1',
  ])('at %s contains nothing internal', async (path) => {
    const headers = { authorization: `Bearer ${await system.token('customer')}` };
    const response = await fetch(new URL(path, system.url), { headers });
    const text = await response.text();
    expect([400, 404]).toContain(response.status);
    expect(text).not.toMatch(INTERNAL_TERMS);
    expect(text).not.toContain('INTERNAL');
  });
});

describe('a response to a client', () => {
  const answers: Record<string, string> = {
    'answers a page': '<html>nginx 1.2 at http://customers.internal:4102 /srv/app.js</html>',
    'answers invalid JSON': '{"data":',
    'answers without a result': '{"message":"relation customers.tenants does not exist"}',
    'answers with an empty body': '',
  };

  it.each([...Object.keys(answers), 'is unreachable'])(
    'names the unavailable subgraph when that subgraph %s',
    async (what) => {
      const server = createServer((_request, response) => response.end(answers[what]));
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      const { port } = server.address() as AddressInfo;
      if (what === 'is unreachable') await new Promise((resolve) => server.close(resolve));
      const { transports, close } = httpTransports();
      const gateway = await openGateway(
        system.config,
        { transports: (name) => transports(name, `http://127.0.0.1:${port}/graphql`) },
        0,
        openLog('silent'),
      );
      try {
        const token = await system.token('customer');
        const { body } = await ask(gateway.url, '{ viewer { subject } }', { token });
        const socket = openSocket(gateway.url, token);
        const overSocket = await socket.subscribe('{ viewer { subject } }').next();
        const feed = await socket.subscribe('subscription { serviceHealth { __typename } }').next();
        socket.close();
        for (const [{ errors }, subgraph] of [
          [body, 'customers'],
          [overSocket, 'customers'],
          [feed, 'notifications'],
        ] as const) {
          expect(errors?.map(({ message, extensions }) => ({ message, extensions }))).toEqual([
            { message: `The subgraph "${subgraph}" is unavailable.`, extensions: { code: 'UNAVAILABLE', subgraph } },
          ]);
          expect(JSON.stringify(errors)).not.toMatch(INTERNAL_TERMS);
        }
      } finally {
        await gateway.close();
        await close();
        server.closeAllConnections();
        server.close();
      }
    },
  );
});
