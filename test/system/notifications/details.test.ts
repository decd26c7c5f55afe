import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importDetails } from '../../../cli/details/import.ts';
import { graphClient } from '../../../cli/replay/graph.ts';
import { customerOf } from '../../../demo/personas.ts';
import { readChain } from '../../../platform/audit/audit.ts';
import { mutate, noticesOf } from '../../kit/graph/graph.ts';
import { declaredBreach, happened, type Story } from '../../kit/graph/story.ts';
import { openSubgraphs, type Subgraphs } from '../../kit/graph/subgraphs.ts';
import { openSystem, type System } from '../../kit/system.ts';

let system: System;
let subgraphs: Subgraphs;
let story: Story;
let ids: string[];
/** A tenant delegated to the partner persona, and a tenant that is not affected. */
let delegated: string;
let untouched: string;
beforeAll(async () => {
  system = await openSystem();
  subgraphs = await openSubgraphs(system);
  const { data } = await system.ask('partner', '{ tenants(first: 1) { edges { node { id } } } }');
  delegated = data.tenants.edges[0].node.id;
  const rows = await system.test.asOwner(
    `SELECT id FROM customers.tenants WHERE partition = 'public' AND id <> $1 ORDER BY id LIMIT 40`,
    [delegated],
  );
  [untouched, ...ids] = rows.map(({ id }) => id as string) as [string, ...string[]];
  ids = [delegated, ...ids];
  story = await declaredBreach(system, ids);
});
afterAll(async () => {
  await subgraphs.close();
  await system.close();
});

const DETAILS = 'dataCategories approximateDataSubjects approximateRecords recommendedActions note';
const set = (tenants: object[], who = 'responder', incidentId = story.incidentId) =>
  mutate(
    system,
    who,
    'setTenantDetails',
    { incidentId, tenants },
    '... on TenantDetailsSet { tenants incident { id } }',
    'TenantDetailsInput',
  );
const row = (tenantId: string, changes: object = {}) => ({
  tenantId,
  dataCategories: ['mail', 'calendars'],
  approximateDataSubjects: 120,
  approximateRecords: 4_000,
  recommendedActions: ['Inform your works council.'],
  note: `Only for ${tenantId}`,
  ...changes,
});
const detailsOf = async (who: Parameters<typeof noticesOf>[1], tenantId: string) =>
  (await noticesOf(system, who, tenantId, `details { ${DETAILS} }`))[0].details;
const countRows = async () => {
  const rows = await system.test.asOwner('SELECT count(*)::int AS rows FROM notifications.tenant_details');
  return rows[0]?.['rows'];
};

describe('the tenants’ details', () => {
  it('are refused as a whole for one invalid row, which is named with its field', async () => {
    const rows = [
      row(ids[0] as string),
      row('no-such-tenant'),
      row(ids[1] as string, { approximateRecords: -1 }),
      row(untouched),
    ];
    expect((await set(rows)).unmet).toEqual([
      'tenants[1].tenantId must be a tenant affected by the incident, not no-such-tenant',
      'tenants[2].approximateRecords must not be negative',
      `tenants[3].tenantId must be a tenant affected by the incident, not ${untouched}`,
    ]);
    expect((await set([])).unmet).toEqual(['tenants must have at least one row']);
    const many = Array.from({ length: 1_001 }, (_, index) => ({ tenantId: `t${index}` }));
    expect((await set(many)).unmet).toEqual(['tenants must not have more than 1000 rows']);
    await expect(set([row(ids[0] as string)], 'responder', 'nowhere')).rejects.toThrow('Incident not found');
    expect(await countRows()).toBe(0);
  });

  it('are recorded for many tenants at once, with one event and one audit entry for all', async () => {
    const { incidentId } = story;
    expect(await set(ids.map((id) => row(id)))).toMatchObject({ tenants: ids.length, incident: { id: incidentId } });
    await set([row(ids[0] as string, { approximateRecords: 5_000, note: null })]);
    expect(await countRows()).toBe(ids.length);
    const event = await happened(system, incidentId, ['advisory.details_set']);
    expect(event.tenantIds.sort()).toEqual([...ids].sort());
    expect(JSON.stringify(event.facts)).toBe('{}');
    const entries = await readChain(system.test.database.dataSource, incidentId, 0, 100);
    const actions = entries
      .map(({ body }) => JSON.parse(body))
      .filter(({ action }) => action === 'advisory.details_set');
    expect(actions).toHaveLength(2);
    expect(JSON.stringify(actions)).not.toContain('works council');
  });

  it('are shown to their tenant and to the responders, also in the feed', async () => {
    const tenantId = ids[0] as string;
    const socket = await system.socket(customerOf(tenantId));
    const feed = socket.subscribe(
      `subscription { serviceHealth { ... on AdvisoryPublished { notice { details { ${DETAILS} } } } } }`,
    );
    await socket.acknowledged;
    await socket.subscribe('{ viewer { subject } }').next();
    await story.publish('INITIAL');
    const { tenantId: _, ...own } = row(tenantId, { approximateRecords: 5_000, note: null });
    expect((await feed.next()).data).toEqual({ serviceHealth: { notice: { details: own } } });
    expect(await detailsOf(customerOf(tenantId), tenantId)).toEqual(own);
    for (const who of ['responder', 'executive', 'legal', 'auditor'])
      expect(await detailsOf(who, tenantId)).toEqual(own);
    socket.close();
  });

  it('are hidden from partners, account managers and support, and from every combination of these roles', async () => {
    const query = `{ serviceHealth(tenantId: "${delegated}") { edges { node { id details { note } } } } }`;
    for (const who of ['partner', 'support', 'account-manager']) {
      const { data, errors } = await system.ask(who, query);
      expect(data).toBeUndefined();
      expect(errors?.map(({ extensions }) => extensions)).toEqual([
        { code: 'FORBIDDEN', coordinate: 'Notice.details' },
      ]);
    }
    // A partner's account manager who is also a customer sees the partner's tenants but not their details.
    const both = { ...customerOf(ids[1] as string) };
    const { data: viewer } = await system.ask('partner', '{ viewer { subject } }');
    expect(viewer.viewer.subject).toBe('persona:partner');
    const [partnerId] = await system.test.asOwner(
      'SELECT partner_id AS id FROM customers.delegations WHERE tenant_id = $1 AND revoked_at IS NULL AND starts_at < now() AND ends_at > now()',
      [delegated],
    );
    const claims = {
      ...both,
      tocsin: {
        ...both.tocsin,
        roles: [...both.tocsin.roles, 'ACCOUNT_MANAGER' as const],
        partner: partnerId?.['id'] as string,
      },
    };
    const { data } = await system.ask(claims, query);
    expect(data.serviceHealth.edges.map(({ node }: { node: { details: unknown } }) => node.details)).toEqual([null]);
  });

  it('of one tenant are hidden from other tenants in notices, entities and feeds', async () => {
    const [mine, other] = [ids[1] as string, ids[2] as string];
    const [{ id }] = await noticesOf(system, customerOf(other), other, 'id');
    const me = customerOf(mine);
    expect((await system.ask(me, `{ notice(id: "${id}") { details { note } } }`)).data).toEqual({ notice: null });
    const entity = await subgraphs.entities('notifications', me, [{ __typename: 'Notice', id }], 'details { note }');
    expect(entity.data._entities).toEqual([null]);
    const listed = await system.ask(
      me,
      `{ tenants { edges { node { notices { edges { node { details { note } } } } } } } }`,
    );
    expect(JSON.stringify(listed)).toContain(`Only for ${mine}`);
    expect(JSON.stringify(listed)).not.toContain(`Only for ${other}`);
    const socket = await system.socket(me);
    const feed = socket.subscribe(
      `subscription { serviceHealth { ... on AdvisoryUpdated { notice { tenant { id } details { note } } } } }`,
    );
    await socket.acknowledged;
    await socket.subscribe('{ viewer { subject } }').next();
    await story.publish('UPDATE', { title: 'News' });
    expect((await feed.next()).data).toEqual({
      serviceHealth: { notice: { tenant: { id: mine }, details: { note: `Only for ${mine}` } } },
    });
    socket.close();
  });
});

describe('an import of details from a file', () => {
  it('records the valid rows and lists each invalid row with its line and reason', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'tocsin-details-'));
    const file = join(folder, 'details.csv');
    const good = ids.slice(3).map((id) => `${id},mail;files,7,Change passwords.`);
    const bad = [`${untouched},mail,7,`, `${ids[0]},mail,many,`, `${ids[3]},mail,1,`];
    writeFileSync(
      file,
      `tenantId,dataCategories,approximateDataSubjects,recommendedActions\n${[...good, ...bad].join('\n')}\n`,
    );
    const token = await system.token('responder');
    const rejected: string[] = [];
    const report = await importDetails(
      { file, incidentId: story.incidentId, ask: graphClient(system.url, token, new AbortController().signal) },
      (line, reason) => rejected.push(`${line}: ${reason}`),
      () => {},
    );
    rmSync(folder, { recursive: true });
    expect(report).toEqual({ recorded: good.length, rejected: 3 });
    const first = good.length + 2;
    expect(rejected.sort()).toEqual(
      [
        `${first}: tenantId must be a tenant affected by the incident, not ${untouched}`,
        `${first + 1}: approximateDataSubjects must be an integer from 0 to 2147483647, not many`,
        `${first + 2}: tenantId ${ids[3]} is already given in line 2`,
      ].sort(),
    );
    expect(await detailsOf('auditor', ids[5] as string)).toEqual({
      dataCategories: ['mail', 'files'],
      approximateDataSubjects: 7,
      approximateRecords: null,
      recommendedActions: ['Change passwords.'],
      note: null,
    });
  });
});
