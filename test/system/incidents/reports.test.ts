import { type Claims, customerOf, personaOf } from '../../../demo/personas.ts';
import { type Commands, commandsOf } from '../../kit/graph/commands.ts';
import { mutate } from '../../kit/graph/graph.ts';
import { openSystem, type System } from '../../kit/system.ts';

let system: System;
let commands: Commands;
beforeAll(async () => {
  system = await openSystem();
  commands = commandsOf(system);
});
afterAll(() => system.close());

const [first, second] = personaOf('customer').tocsin.tenants as [string, string];
const [foreign] = personaOf('second-customer').tocsin.tenants as [string];
const INDICATION = { title: 'Odd sign-ins', indication: 'Seen.', serviceFamily: 'Email' };
const report = (who: string | Claims, about: object) =>
  mutate(system, who, 'reportIndication', { ...INDICATION, ...about }, '... on Incident { id }');
const reportsOf = async (who: string | Claims) => {
  const { data } = await system.ask(who, '{ myReports(first: 100) { edges { node { incidentId tenantId } } } }');
  return data.myReports.edges.map(({ node }: { node: object }) => node) as { incidentId: string; tenantId: string }[];
};
const machine: Claims = {
  sub: 'machine:scanner',
  name: 'A scanner',
  tocsin: { roles: [], tenants: [], cloudSubscriptions: [], partner: null, partition: 'public' },
};
const SOURCES = [
  ...['AUTOMATED_ALERT', 'FIRST_PARTY_REPORT', 'VULNERABILITY_REPORT', 'CUSTOMER_REPORT', 'PARTNER_REPORT'],
  ...['EXTERNAL_REPORT', 'RED_TEAM', 'BLUE_TEAM', 'OPERATOR_ESCALATION'],
];

describe('the source of a report', () => {
  it.each<[string, string | Claims, string[]]>([
    ['a responder', 'responder', SOURCES],
    [
      'the Executive Incident Manager',
      'executive',
      ['FIRST_PARTY_REPORT', 'VULNERABILITY_REPORT', 'OPERATOR_ESCALATION'],
    ],
    ['customer support', 'support', ['FIRST_PARTY_REPORT', 'CUSTOMER_REPORT']],
    [
      'a service operator',
      'operator',
      ['AUTOMATED_ALERT', 'FIRST_PARTY_REPORT', 'VULNERABILITY_REPORT', 'OPERATOR_ESCALATION'],
    ],
    ['the red team', 'red-team', ['FIRST_PARTY_REPORT', 'VULNERABILITY_REPORT', 'RED_TEAM']],
    ['the blue team', 'blue-team', ['FIRST_PARTY_REPORT', 'VULNERABILITY_REPORT', 'BLUE_TEAM']],
    ['an alert source', machine, ['AUTOMATED_ALERT']],
    ['a customer', customerOf(first), ['CUSTOMER_REPORT']],
    ['a reader of service health', 'reader', ['CUSTOMER_REPORT']],
    ['a partner', 'partner', ['PARTNER_REPORT']],
    ['the provider’s own account manager', 'success-manager', ['FIRST_PARTY_REPORT', 'CUSTOMER_REPORT']],
  ])('is, for %s, one that its role may claim; any other is refused, naming the right ones', async (_who, who, may) => {
    const { data } = await system.ask(who, '{ claimableSources }');
    expect(data.claimableSources).toEqual(may);
    for (const source of SOURCES) {
      const externalReporter = source === 'EXTERNAL_REPORT' ? 'PRESS' : null;
      const { unmet } = await report(who, { source, externalReporter });
      const right = may.length > 1 ? `one of ${may.join(', ')}` : may[0];
      if (may.includes(source)) expect([source, unmet]).toEqual([source, undefined]);
      else expect(unmet).toEqual([`source must be ${right} for your role, not ${source}`]);
    }
  });

  it('outside provider, customers and partners is recorded with the kind of reporter', async () => {
    const source = 'EXTERNAL_REPORT';
    const { id } = await report('responder', { source, externalReporter: 'THREAT_ACTOR' });
    const { detection } = await commands.see(id, 'detection { source externalReporter }');
    expect(detection).toEqual({ source, externalReporter: 'THREAT_ACTOR' });
    expect((await report('responder', { source })).unmet).toEqual([expect.stringMatching(/^externalReporter must/)]);
    const other = await report('responder', { source: 'BLUE_TEAM', externalReporter: 'POLICE' });
    expect(other.unmet).toEqual([expect.stringMatching(/^externalReporter must/)]);
  });
});

describe('the report of a customer', () => {
  const source = 'CUSTOMER_REPORT';
  const SEEN = 'reportingTenant { id name }';

  it('is bound to its only tenant, or to the one that it names, and responders see which', async () => {
    const { id } = await report(customerOf(first), { source });
    expect((await commands.see(id, SEEN)).reportingTenant).toEqual({ id: first, name: expect.any(String) });
    const { id: named } = await report('customer', { source, tenantId: second });
    expect((await commands.see(named, SEEN)).reportingTenant.id).toBe(second);
    expect(await reportsOf('customer')).toContainEqual({ incidentId: named, tenantId: second });
  });

  it('is refused where the tenant is not named, or not one of its own', async () => {
    const listed = `tenantId must be one of ${personaOf('customer').tocsin.tenants.join(', ')}, which are yours`;
    expect((await report('customer', { source })).unmet).toEqual([listed]);
    for (const tenantId of [foreign, 'there-is-none']) {
      expect((await report('customer', { source, tenantId })).unmet).toEqual([listed]);
    }
    const none = { ...customerOf(first), tocsin: { ...customerOf(first).tocsin, tenants: [] } };
    expect((await report(none, { source })).unmet).toEqual([expect.stringContaining('you belong to none')]);
  });

  it('is seen by its reporter only while it belongs to the tenant, and by no other person', async () => {
    const key = { source, tenantId: second, idempotencyKey: 'k-1' };
    const { id } = await report('customer', key);
    const has = async (who: string | Claims) => (await reportsOf(who)).some(({ incidentId }) => incidentId === id);
    const persona = personaOf('customer');
    const moved = { ...persona, tocsin: { ...persona.tocsin, tenants: [foreign] } };
    expect(await has('customer')).toBe(true);
    expect(await has(moved)).toBe(false);
    expect(await has({ ...persona, tocsin: { ...persona.tocsin, tenants: [] } })).toBe(false);
    expect(await has('privacy')).toBe(false);
    expect(await has('second-customer')).toBe(false);
    // Nor is it found by its key.
    const again = { ...INDICATION, ...key, tenantId: foreign };
    await expect(mutate(system, moved, 'reportIndication', again, '... on Incident { id }')).rejects.toThrow(
      'CONFLICT',
    );
    expect((await report('customer', key)).id).toBe(id);
  });

  it('is not seen under a revoked membership, for which no further report is made', async () => {
    const leaving = { ...customerOf(first), sub: 'customer:leaving' };
    const token = await system.token(leaving);
    const ask = async (query: string, variables: object = {}) => {
      const response = await fetch(system.url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body: JSON.stringify({ query, variables }),
      });
      // biome-ignore lint/suspicious/noExplicitAny: tests look wherever their query went
      return ((await response.json()) as any).data;
    };
    const REPORT = `mutation ($input: ReportIndicationInput!) {
      reportIndication(input: $input) { ... on Incident { id } ... on Unmet { unmet } } }`;
    const MINE = '{ myReports { edges { node { incidentId } } } }';
    const input = { ...INDICATION, source };
    const { id } = (await ask(REPORT, { input })).reportIndication;
    expect((await ask(MINE)).myReports.edges).toEqual([{ node: { incidentId: id } }]);
    const revoke = { subject: leaving.sub, tenantId: first };
    const REVOKE = 'mutation ($input: RevokeMembershipInput!) { revokeMembership(input: $input) { subject } }';
    expect((await system.ask('support', REVOKE, { input: revoke })).errors).toBeUndefined();
    expect((await ask(MINE)).myReports.edges).toEqual([]);
    expect((await ask(REPORT, { input })).reportIndication.unmet).toEqual([expect.stringContaining('belong to none')]);
  });
});

describe('the report of an account manager', () => {
  it('may name a tenant of the portfolio, and no other', async () => {
    const { data } = await system.ask('partner', '{ tenants(first: 1) { edges { node { id } } } }');
    const tenantId = data.tenants.edges[0].node.id;
    const source = 'PARTNER_REPORT';
    const { id } = await report('partner', { source, tenantId });
    expect((await commands.see(id, 'reportingTenant { id }')).reportingTenant.id).toBe(tenantId);
    expect(await reportsOf('partner')).toContainEqual({ incidentId: id, tenantId });
    const partner = personaOf('partner');
    const other = { ...partner, tocsin: { ...partner.tocsin, partner: 'another' } };
    expect((await reportsOf(other)).filter(({ incidentId }) => incidentId === id)).toEqual([]);
    const unknown = await report('partner', { source, tenantId: 'there-is-none' });
    expect(unknown.unmet).toEqual([expect.stringContaining('a tenant of your portfolio')]);
  });
});
