import { type Claims, customerOf, personaOf } from '../../demo/personas.ts';
import { declaredBreach, type Story } from '../kit/graph/story.ts';
import type { TestSubscription } from '../kit/network/socket.ts';
import { openSystem, type System } from '../kit/system.ts';

let system: System;
let story: Story;
const [shared, second] = personaOf('customer').tocsin.tenants as [string, string];
const [other] = personaOf('second-customer').tocsin.tenants as [string];
const notified = [shared, second, other];
beforeAll(async () => {
  system = await openSystem();
  story = await declaredBreach(system, notified);
  await story.publish('INITIAL');
});
afterAll(() => system.close());

/** One text for all users: the requests differ only in their tokens. */
const TEXT = `query Same { viewer { subject } tenants(first: 60) { edges { node { id notices { edges { node { tenant { id } trackingId } } } } } } }`;
const INTERNAL = `query Same { incidents(first: 1) { totalCount } }`;

/** Several people with one set of rights, and one person with two sets: only the token distinguishes them. */
function viewers(): { who: Claims; tenants: string[] | null }[] {
  const own = customerOf(shared);
  const alias = (tenants: string[]): Claims => ({ ...own, tocsin: { ...own.tocsin, tenants } });
  return [
    { who: alias([shared]), tenants: [shared] },
    { who: alias([second]), tenants: [second] },
    { who: alias([shared, second]), tenants: [shared, second] },
    { who: personaOf('second-customer'), tenants: personaOf('second-customer').tocsin.tenants },
    { who: personaOf('privacy'), tenants: personaOf('privacy').tocsin.tenants },
    { who: { ...alias([shared]), tocsin: { ...alias([shared]).tocsin, partition: 'government' } }, tenants: [] },
    { who: { ...personaOf('responder'), sub: own.sub }, tenants: null },
  ];
}

describe('the same operation text at the same time', () => {
  it('gives each sender its own rows and no others, in two hundred rounds over HTTP', async () => {
    const senders = await Promise.all(
      viewers().map(async ({ who, tenants }) => ({ token: await system.token(who), who, tenants })),
    );
    for (let round = 0; round < 200; round++) {
      // The order changes each round, so that each sender is sometimes the first, whose answer a cache could keep for
      // the others.
      const order = senders.map(
        (_, index) => senders[(index * 3 + round) % senders.length] as (typeof senders)[number],
      );
      const answers = await Promise.all(order.map(({ token }) => post(token, TEXT)));
      for (const [index, { data, errors }] of answers.entries()) {
        const { who, tenants } = order[index] as (typeof senders)[number];
        expect([round, errors]).toEqual([round, undefined]);
        expect(data.viewer.subject).toBe(who.sub);
        const seen = data.tenants.edges.map(({ node }: Edge) => node.id);
        if (tenants) expect(seen.sort()).toEqual([...tenants].sort());
        else expect(seen).toHaveLength(60);
        for (const { node } of data.tenants.edges as Edge[]) {
          expect(node.notices.edges.map((edge) => edge.node.tenant.id)).toEqual(
            notified.includes(node.id) ? [node.id] : [],
          );
        }
      }
    }
  });

  it('is refused or answered by each sender’s own roles, whichever request arrives first', async () => {
    const own = customerOf(shared);
    const roles = (names: Claims['tocsin']['roles']): Claims => ({ ...own, tocsin: { ...own.tocsin, roles: names } });
    const senders = await Promise.all(
      [
        roles(['RESPONDER']),
        roles(['GLOBAL_TENANT_ADMINISTRATOR']),
        roles([]),
        roles(['LEGAL']),
        roles(['SERVICE_OPERATOR']),
      ].map(async (who) => ({ token: await system.token(who), may: /RESPONDER|LEGAL/.test(who.tocsin.roles.join()) })),
    );
    for (let round = 0; round < 40; round++) {
      // The text is new to every cache in the first of two rounds, and cached in the second.
      const text = `# ${Math.floor(round / 2)}\n${INTERNAL}`;
      const order = senders.map(
        (_, index) => senders[(index * 2 + round) % senders.length] as (typeof senders)[number],
      );
      const answers = await Promise.all(order.map(({ token }) => post(token, text)));
      expect(answers.map(({ data }) => data?.incidents !== undefined)).toEqual(order.map(({ may }) => may));
      expect(answers.map(({ errors }) => errors?.[0]?.extensions.coordinate ?? null)).toEqual(
        order.map(({ may }) => (may ? null : 'Query.incidents')),
      );
    }
  });

  it('gives each of two tokens of one person the rights of that token', async () => {
    const own = customerOf(shared);
    const tokens = await Promise.all(
      [own, { ...own, tocsin: { ...own.tocsin, tenants: [other] } }].map((who) => system.token(who)),
    );
    for (let round = 0; round < 50; round++) {
      const answers = await Promise.all(tokens.map((token) => post(token, '{ tenants { edges { node { id } } } }')));
      expect(answers.map(({ data }) => data.tenants.edges.map(({ node }: Edge) => node.id))).toEqual([
        [shared],
        [other],
      ]);
    }
  });

  it('gives each socket its own rows when many sockets query at the same time', async () => {
    const sockets = await Promise.all(
      viewers().map(async ({ who, tenants }) => ({ socket: await system.socket(who), who, tenants })),
    );
    for (let round = 0; round < 30; round++) {
      const asked = sockets.map(({ socket }) => socket.subscribe(TEXT).next());
      for (const [index, { data, errors }] of (await Promise.all(asked)).entries()) {
        const { who, tenants } = sockets[index] as (typeof sockets)[number];
        expect(errors).toBeUndefined();
        const { viewer, tenants: page } = data as { viewer: { subject: string }; tenants: { edges: Edge[] } };
        expect(viewer.subject).toBe(who.sub);
        if (tenants) expect(page.edges.map(({ node }) => node.id).sort()).toEqual([...tenants].sort());
      }
    }
    for (const { socket } of sockets) socket.close();
  });
});

const FEED = `subscription Same { serviceHealth {
  __typename ... on AdvisoryUpdated { notice { tenant { id } details { note } trackingId } } } }`;

describe('a mass event', () => {
  it('delivers to each connected user only the notices of its own tenants, however the sets of tenants overlap', async () => {
    const overlapping = viewers().filter(({ tenants }) => tenants !== null);
    // Each user connects twice, and one has both tenants: a notice read for one connection must not reach another.
    const feeds = await Promise.all(
      [...overlapping, ...overlapping].map(async ({ who, tenants }) => {
        const socket = await system.socket(who);
        await socket.acknowledged;
        return { socket, tenants: tenants as string[], feed: socket.subscribe(FEED) };
      }),
    );
    const last = await system.socket('responder');
    const allNotices = last.subscribe(FEED);
    // Answers on the same sockets show that the subscriptions sent before them are active.
    await Promise.all(
      [...feeds.map(({ socket }) => socket), last].map((socket) => socket.subscribe('{ viewer { subject } }').next()),
    );
    const rounds = 5;
    for (let round = 0; round < rounds; round++) {
      const tenants = notified.map((tenantId) => ({ tenantId, note: `${round} for ${tenantId}` }));
      const set = await system.ask(
        'responder',
        'mutation ($input: TenantDetailsInput!) { setTenantDetails(input: $input) { __typename } }',
        { input: { incidentId: story.incidentId, tenants } },
      );
      expect(set.data.setTenantDetails.__typename).toBe('TenantDetailsSet');
      await story.publish('UPDATE', { measuresTaken: `Measure ${round}.` });
    }
    for (const { tenants, feed, socket } of feeds) {
      const expected = tenants.filter((id) => notified.includes(id));
      const got: string[] = [];
      for (let count = 0; count < expected.length * rounds; count++) got.push(...tenantsIn(await feed.next()));
      expect([...new Set(got)].sort()).toEqual([...expected].sort());
      expect(got).toHaveLength(expected.length * rounds);
      socket.close();
    }
    const all: string[] = [];
    for (let count = 0; count < notified.length * rounds; count++) all.push(...tenantsIn(await allNotices.next()));
    expect([...new Set(all)].sort()).toEqual([...notified].sort());
    last.close();
  });
});

interface Edge {
  node: { id: string; notices: { edges: { node: { tenant: { id: string } } }[] } };
}

/** The tenants of an event; each notice carries the note written for its tenant. */
function tenantsIn({ data, errors }: Awaited<ReturnType<TestSubscription['next']>>): string[] {
  expect(errors).toBeUndefined();
  const { notice } = (data as { serviceHealth: { notice: { tenant: { id: string }; details: { note: string } } } })
    .serviceHealth;
  expect(notice.details.note).toMatch(new RegExp(`^\\d for ${notice.tenant.id}$`));
  return [notice.tenant.id];
}

async function post(token: string, query: string) {
  const response = await fetch(system.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query }),
  });
  // biome-ignore lint/suspicious/noExplicitAny: tests look wherever their query went
  return (await response.json()) as { data: any; errors?: { extensions: { coordinate?: string } }[] };
}
