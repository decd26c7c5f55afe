import { declaredBreach } from '../../kit/graph/story.ts';
import { openSubgraphs, type Reference, type SubgraphName, type Subgraphs } from '../../kit/graph/subgraphs.ts';
import { openSystem, type System } from '../../kit/system.ts';

const MANY = 50;

let system: System;
let subgraphs: Subgraphs;
/** Up to fifty entities of each type; the first one has every kind of related data that any of them has. */
const references: Record<string, Reference[]> = {};

beforeAll(async () => {
  system = await openSystem();
  subgraphs = await openSubgraphs(system);
  const { asOwner } = system.test;
  const ids = async (statement: string) => (await asOwner(`${statement} LIMIT ${MANY}`)).map(({ id }) => id as string);

  const tenantIds = await ids(
    `SELECT tenant.id FROM customers.tenants tenant WHERE tenant.partition = 'public'
     ORDER BY (SELECT count(DISTINCT role) FROM customers.contacts WHERE tenant_id = tenant.id) DESC,
       (SELECT count(*) FROM customers.delegations WHERE tenant_id = tenant.id AND revoked_at IS NULL
          AND starts_at < now() AND ends_at > now()) DESC`,
  );
  const story = await declaredBreach(system, tenantIds);
  await story.publish('INITIAL');
  const incidentIds = [story.incidentId, ...(await reportAndSuspect(MANY - 1))];
  const of = (type: string, keys: string[]) => keys.map((id) => ({ __typename: type, id }));
  references['Incident'] = of('Incident', incidentIds);
  references['NotificationProcess'] = of('NotificationProcess', incidentIds);
  references['SecurityAdvisory'] = of('SecurityAdvisory', incidentIds);
  references['Tenant'] = of('Tenant', tenantIds);
  references['Partner'] = of('Partner', await ids('SELECT id FROM customers.partners ORDER BY id'));
  references['Customer'] = of(
    'Customer',
    await ids(`SELECT id FROM customers.customers WHERE partition = 'public' ORDER BY id`),
  );
  references['Impact'] = tenantIds.map((id) => ({
    __typename: 'Impact',
    incident: { id: story.incidentId },
    tenant: { id },
  }));
  references['Notice'] = of('Notice', await ids('SELECT id FROM notifications.notices ORDER BY id'));
});
afterAll(async () => {
  await subgraphs.close();
  await system.close();
});

/**
 * Fields for which a subgraph has to fetch data. Each appears on one path only: two paths may or may not share a batch.
 */
const ENTITIES: [subgraph: SubgraphName, type: string, selection: string][] = [
  [
    'incidents',
    'Incident',
    `id trackingId stage title stageChanges { to } detection { source } classifications { by evidence { id } } severity
     assessments { by } declaration { id } declarations { id } evidence { id } mitigations { id } containment { by }
     handOver { by } postMortem { summary } finalizedAt exposures { by decision { by } } declarationDueAt`,
  ],
  ['incidents', 'Incident', 'decisionNotToNotify { id } decisionsNotToNotify { supersededAt approvals { by } }'],
  ['incidents', 'Incident', 'declarations { missing withdrawal { approvals { by } } withdrawals { id } }'],
  ['customers', 'Customer', 'name tenants { name }'],
  [
    'customers',
    'Tenant',
    `name customer { name } cloudSubscriptions { name resources(first: 2) { totalCount edges { node { name } } } }
     contacts { id cloudSubscription { name } } accountTeam { partner { name } } delegations { id from }
     commitments { hours } impacts(first: 2) { totalCount edges { node { resourceCount tenant { name }
       resources(first: 2) { totalCount edges { node { name } } } } } }`,
  ],
  ['customers', 'Partner', 'name'],
  [
    'customers',
    'Impact',
    'certainty resourceCount certaintyChanges { by } tenant { name } resources(first: 2) { totalCount edges { node { id } } }',
  ],
  [
    'customers',
    'Incident',
    `scope { by } impact { tenants cloudSubscriptions resources byCountry { key } byService { key } byRegion { key }
     byCertainty { key } } impactedTenants(first: 2) { totalCount edges { node { resourceCount tenant { name } } } }`,
  ],
  ['notifications', 'Impact', 'notice { id revision { title } acknowledgedAt }'],
  ['notifications', 'Incident', 'notification { id clock { state } progress { notified } }'],
  ['notifications', 'Incident', 'advisory { revisions { number } current { number } draft { number } }'],
  [
    'notifications',
    'Tenant',
    `activeAdvisories notices(first: 2) { totalCount edges { node { id trackingId revision { number }
     revisions { number } timeliness } } }`,
  ],
  [
    'notifications',
    'NotificationProcess',
    'state clock { state } progress { notified } advisory { current { number } }',
  ],
  [
    'notifications',
    'SecurityAdvisory',
    `revisions { number } current { number } draft { number } toFollow { item }
     audiences { tenants members(first: 2) { totalCount edges { node { certainty } } } }`,
  ],
  [
    'notifications',
    'Notice',
    `trackingId state resolvedReason revision { number } revisions { number } timeliness details { note }
     deliveries { recipient }`,
  ],
];

describe('a query for fifty entities', () => {
  it.each(ENTITIES)(
    'costs as many statements as a query for one, in the subgraph %s for the type %s',
    async (subgraph, type, selection) => {
      const all = references[type] as Reference[];
      // The first request also reads earlier events, so it is not counted.
      await subgraphs.entities(subgraph, 'responder', all.slice(0, 1), selection);
      const one = await subgraphs.entities(subgraph, 'responder', all.slice(0, 1), selection);
      const many = await subgraphs.entities(subgraph, 'responder', all, selection);
      expect([one.errors, many.errors]).toEqual([undefined, undefined]);
      expect(many.data._entities).toHaveLength(all.length);
      expect(many.data._entities[0]).toEqual(one.data._entities[0]);
      expect(one.statements.length).toBeGreaterThan(0);
      expect(many.statements.map(kind).sort()).toEqual(one.statements.map(kind).sort());
    },
  );

  it('is possible for every type except Partner', () => {
    const counts = Object.entries(references).filter(([, list]) => list.length !== MANY);
    expect(counts.map(([type]) => type)).toEqual(['Partner']);
  });
});

/** A statement without the parts that depend on how many entities it names. */
function kind(statement: string): string {
  return statement
    .replaceAll(/\$\d+(, ?\$\d+)*/g, '$')
    .replaceAll(/\s+/g, ' ')
    .slice(0, 120);
}

async function reportAndSuspect(count: number): Promise<string[]> {
  const ids: string[] = [];
  for (let index = 0; index < count; index++) {
    const reported = await system.ask(
      'responder',
      `mutation ($input: ReportIndicationInput!) { reportIndication(input: $input) { ... on Incident { id } } }`,
      { input: { title: `Number ${index}`, indication: 'Seen.', source: 'BLUE_TEAM', serviceFamily: 'Email' } },
    );
    const incidentId = reported.data.reportIndication.id;
    const suspected = await system.ask(
      'responder',
      `mutation ($input: SuspectExposureInput!) { suspectExposure(input: $input) { __typename } }`,
      { input: { incidentId, rationale: 'Data may have been seen.' } },
    );
    expect(suspected.data.suspectExposure.__typename).toBe('Incident');
    ids.push(incidentId);
  }
  return ids;
}
