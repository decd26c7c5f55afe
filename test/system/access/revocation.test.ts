import { type Claims, customerOf, personaOf } from '../../../demo/personas.ts';
import { generalChain, readChain } from '../../../platform/audit/audit.ts';
import { declaredBreach } from '../../kit/graph/story.ts';
import { type Answer, openSystem, type System } from '../../kit/system.ts';
import { openClock } from '../../kit/time/clock.ts';

const clock = openClock();
let system: System;
/**
 * Tokens state their time of issue in whole seconds: with the clock two seconds ahead, everything below happens after
 * that time.
 */
beforeEach(() => clock.turnTo(new Date(Date.now() + 2_000)));
beforeAll(async () => {
  system = await openSystem(clock);
});
afterAll(() => system.close());

const [own, ownToo] = personaOf('customer').tocsin.tenants as [string, string];
const [foreign] = personaOf('second-customer').tocsin.tenants as [string];
const FEED = `subscription ($tenantIds: [ID!]) { serviceHealth(tenantIds: $tenantIds) {
  ... on AdvisoryPublished { cursor notice { tenant { id } } } } }`;
const REVOKE_MEMBERSHIP = `mutation ($subject: ID!, $tenantId: ID!) {
  revokeMembership(input: { subject: $subject, tenantId: $tenantId }) { subject tenant { id } revokedAt } }`;
const REVOKE_DELEGATION = 'mutation ($id: ID!) { revokeDelegation(id: $id) { id revokedAt } }';

/** A member of the given tenants, with any subject. */
const memberOf = (sub: string, tenants: string[]): Claims => {
  const { tocsin } = personaOf('customer');
  return { sub, name: sub, tocsin: { ...tocsin, tenants } };
};
const codes = ({ errors = [] }: Answer) => errors.map(({ extensions }) => extensions.code);

async function openFeed(who: string | Claims, tenantIds: string[] | null) {
  const socket = await system.socket(who);
  const feed = socket.subscribe(FEED, { tenantIds });
  await socket.acknowledged;
  // An answer on the same socket shows that the subscription sent before it is active.
  await socket.subscribe('{ viewer { subject } }').next();
  return { socket, feed };
}

async function tenantsOf(who: Claims, token: string): Promise<string[]> {
  const response = await fetch(system.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query: '{ tenants { edges { node { id } } } }' }),
  });
  const { data } = (await response.json()) as Answer;
  expect(who.tocsin.tenants.length).toBeGreaterThan(0);
  return data.tenants.edges.map(({ node }: { node: { id: string } }) => node.id).sort();
}

describe('the revocation of a membership', () => {
  it('ends the feeds opened with it, and the token no longer gives access to that tenant', async () => {
    const member = memberOf('leaver', [own, ownToo]);
    const token = await system.token(member);
    expect(await tenantsOf(member, token)).toEqual([own, ownToo].sort());
    const both = await openFeed(member, null);
    const other = await openFeed(member, [ownToo]);
    const { data } = await system.ask(customerOf(own), REVOKE_MEMBERSHIP, { subject: 'leaver', tenantId: own });
    expect(data.revokeMembership).toMatchObject({ subject: 'leaver', tenant: { id: own } });
    expect((await both.feed.next()).errors?.[0]).toMatchObject({
      message: expect.stringContaining('Subscribe again with the last cursor'),
      extensions: { code: 'FORBIDDEN', coordinate: 'Subscription.serviceHealth' },
    });
    await expect(both.feed.next()).rejects.toThrow('the operation is over');
    expect(await tenantsOf(member, token)).toEqual([ownToo]);

    const story = await declaredBreach(system, [own, ownToo]);
    await story.publish('INITIAL');
    // The feed of the other tenant continues, without events of the tenant that was left.
    expect((await other.feed.next()).data).toMatchObject({ serviceHealth: { notice: { tenant: { id: ownToo } } } });
    const refused = both.socket.subscribe(FEED, { tenantIds: [own] });
    expect((await refused.next()).errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
    both.socket.close();
    other.socket.close();
  });

  it('applies to tokens issued until then, and not to a token issued later', async () => {
    const member = memberOf('returner', [own]);
    const now = clock.now();
    clock.turnTo(new Date(now.getTime() - 3_600_000));
    await system.ask(customerOf(own), REVOKE_MEMBERSHIP, { subject: 'returner', tenantId: own });
    clock.turnTo(now);
    expect(await tenantsOf(member, await system.token(member))).toEqual([own]);
  });

  it('is open to the tenant’s own administrators, but not to another tenant’s', async () => {
    const variables = { subject: 'former-member', tenantId: foreign };
    expect(codes(await system.ask('customer', REVOKE_MEMBERSHIP, variables))).toEqual(['NOT_FOUND']);
    expect(codes(await system.ask('reader', REVOKE_MEMBERSHIP, { ...variables, tenantId: own }))).toEqual([
      'FORBIDDEN',
    ]);
    expect(codes(await system.ask('support', REVOKE_MEMBERSHIP, variables))).toEqual([]);
  });

  it('is recorded by ids', async () => {
    await system.ask('executive', REVOKE_MEMBERSHIP, { subject: 'recorded', tenantId: own });
    const entries = await readChain(system.test.database.dataSource, generalChain('public'), 0, 10_000);
    expect(JSON.parse(entries.at(-1)?.body ?? '{}')).toMatchObject({
      action: 'membership.revoked',
      actor: personaOf('executive').sub,
      details: { subject: 'recorded', tenantId: own },
    });
  });
});

describe('a delegation', () => {
  const partnerId = personaOf('partner').tocsin.partner as string;
  const delegations = () =>
    system.test.asOwner(
      `SELECT id, tenant_id FROM platform.delegations
       WHERE partner_id = $1 AND revoked_at IS NULL AND starts_at <= now() AND ends_at > now() ORDER BY id`,
      [partnerId],
    ) as Promise<{ id: string; tenant_id: string }[]>;

  it('that is revoked ends the partner’s feeds of the tenant at once, and the tenant is hidden from the partner', async () => {
    const [taken, left] = (await delegations()) as [{ id: string; tenant_id: string }, { tenant_id: string }];
    const portfolio = await openFeed('partner', null);
    const one = await openFeed('partner', [taken.tenant_id]);
    const elsewhere = await openFeed('partner', [left.tenant_id]);
    const otherPartner = await openFeed('second-partner', null);
    const { data } = await system.ask(customerOf(taken.tenant_id), REVOKE_DELEGATION, { id: taken.id });
    expect(data.revokeDelegation).toEqual({ id: taken.id, revokedAt: expect.any(String) });
    for (const { feed } of [portfolio, one]) {
      expect((await feed.next()).errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
    }
    // Both sockets still answer queries: the token and its other rights remain valid.
    const tenant = `{ tenant(id: "${taken.tenant_id}") { id } }`;
    expect((await portfolio.socket.subscribe(tenant).next()).data).toEqual({ tenant: null });
    const story = await declaredBreach(system, [taken.tenant_id, left.tenant_id]);
    await story.publish('INITIAL');
    expect((await elsewhere.feed.next()).data).toMatchObject({
      serviceHealth: { notice: { tenant: { id: left.tenant_id } } },
    });
    const again = portfolio.socket.subscribe(FEED, { tenantIds: [taken.tenant_id] });
    expect((await again.next()).errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
    for (const { socket } of [portfolio, one, elsewhere, otherPartner]) socket.close();
  });

  it('cannot be revoked by another tenant or by the partner', async () => {
    const [{ id, tenant_id: tenantId }] = (await delegations()) as [{ id: string; tenant_id: string }];
    const otherCustomer = customerOf(tenantId === foreign ? own : foreign);
    expect(codes(await system.ask(otherCustomer, REVOKE_DELEGATION, { id }))).toEqual(['NOT_FOUND']);
    expect(codes(await system.ask('partner', REVOKE_DELEGATION, { id }))).toEqual(['FORBIDDEN']);
    expect((await delegations()).map((delegation) => delegation.id)).toContain(id);
  });

  it('that an import shortens ends the partner’s feeds of the tenant', async () => {
    const [{ id, tenant_id: tenantId }] = (await delegations()) as [{ id: string; tenant_id: string }];
    const [{ from, until }] = (await system.test.asOwner(
      'SELECT starts_at AS "from", ends_at AS until FROM platform.delegations WHERE id = $1',
      [id],
    )) as [{ from: Date; until: Date }];
    const { socket, feed } = await openFeed('partner', [tenantId]);
    const term = [from.toISOString(), new Date(until.getTime() - 86_400_000).toISOString()];
    const response = await fetch(new URL('/import?part=delegations', system.url), {
      method: 'POST',
      headers: { 'content-type': 'text/csv', authorization: `Bearer ${await system.token('synchronization')}` },
      body: `id,partnerId,tenantId,from,until\n${[id, partnerId, tenantId, ...term].join(',')}\n`,
    });
    expect(await response.json()).toMatchObject({ changed: 1, rejected: 0 });
    expect((await feed.next()).errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
    socket.close();
  });

  it('that expires ends the partner’s feeds of the tenant without being revoked', async () => {
    const [{ id, tenant_id: tenantId }] = (await delegations()) as [{ id: string; tenant_id: string }];
    const soon = new Date(clock.now().getTime() + 300);
    await system.test.asOwner('UPDATE platform.delegations SET ends_at = $2 WHERE id = $1', [id, soon]);
    const opened = openFeed('partner', [tenantId]);
    clock.turnTo(new Date(soon.getTime() + 1));
    const { socket, feed } = await opened;
    expect((await feed.next()).errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
    socket.close();
  });
});
