import { customerOf } from '../../../demo/personas.ts';
import { readChain } from '../../../platform/audit/audit.ts';
import { DRAFT, mutate, type TestTenant, tenantsReading } from '../../kit/graph/graph.ts';
import { declaredBreach, type Story } from '../../kit/graph/story.ts';
import { openSystem, type System } from '../../kit/system.ts';

let system: System;
let story: Story;
let german: TestTenant;
let italian: TestTenant;
beforeAll(async () => {
  system = await openSystem();
  [german] = (await tenantsReading(system, 'de', 1)) as [TestTenant];
  [italian] = (await tenantsReading(system, 'it', 1)) as [TestTenant];
  story = await declaredBreach(system, [german.id, italian.id]);
});
afterAll(() => system.close());

const PREVIEW = `query ($incidentId: ID!) { previewAudience(incidentId: $incidentId) {
  tenants serviceHealth contacts { key count } accountTeam withoutContact } }`;
const preview = async (incidentId: string, who = 'responder') => system.ask(who, PREVIEW, { incidentId });

describe('the preview of the audience', () => {
  it('counts the audience by role without notifying anyone', async () => {
    const { data } = await preview(story.incidentId);
    const roles = await system.test.asOwner(
      `SELECT role AS key, count(*)::int AS count FROM customers.contacts WHERE tenant_id = ANY($1)
         AND role IN ('GLOBAL_TENANT_ADMINISTRATOR', 'TENANT_TECHNICAL_CONTACT', 'PRIVACY_CONTACT') GROUP BY role ORDER BY role`,
      [[german.id, italian.id]],
    );
    expect(data.previewAudience).toEqual({
      tenants: 2,
      serviceHealth: 2,
      // Whole tenants are in scope and none of their resources, so no contact for an affected cloud subscription is
      // counted.
      contacts: expect.arrayContaining(roles),
      accountTeam: expect.any(Number),
      withoutContact: 0,
    });
    expect(data.previewAudience.accountTeam).toBeGreaterThan(0);
    const notices = await system.test.asOwner('SELECT count(*)::int AS notices FROM notifications.notices');
    expect(notices).toEqual([{ notices: 0 }]);
  });

  it('counts tenants without a reachable contact, and leaves out tenants that are ruled out', async () => {
    const [withoutContacts, ruledOut] = (await tenantsReading(system, 'fr', 2)) as [TestTenant, TestTenant];
    const other = await declaredBreach(system, [withoutContacts.id, ruledOut.id]);
    await system.test.asOwner('DELETE FROM customers.contacts WHERE tenant_id = $1', [withoutContacts.id]);
    const { incidentId } = other;
    await mutate(system, 'responder', 'setImpactCertainty', {
      incidentId,
      tenantIds: [ruledOut.id],
      certainty: 'RULED_OUT',
      reason: 'Not impacted.',
    });
    const { data } = await preview(incidentId);
    expect(data.previewAudience).toMatchObject({ tenants: 1, contacts: [], withoutContact: 1 });
  });

  it('counts the owners of affected cloud subscriptions', async () => {
    const [owner] = await system.test.asOwner(
      `SELECT contact.tenant_id, resource.id AS resource FROM customers.contacts contact
       JOIN customers.resources resource USING (cloud_subscription_id)
       JOIN customers.tenants tenant ON tenant.id = contact.tenant_id AND tenant.partition = 'public'
       WHERE contact.role = 'SUBSCRIPTION_OWNER' LIMIT 1`,
    );
    const other = await declaredBreach(system, [italian.id]);
    const input = {
      incidentId: other.incidentId,
      rules: [{ resourceIds: [owner?.['resource']] }],
      certainty: 'SUSPECTED',
    };
    await mutate(system, 'responder', 'scopeIncident', input);
    const { data } = await preview(other.incidentId);
    expect(data.previewAudience.contacts).toContainEqual({ key: 'SUBSCRIPTION_OWNER', count: expect.any(Number) });
  });

  it('is refused for an unknown incident, and to every role outside the response', async () => {
    expect((await preview('nowhere')).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    for (const who of ['customer', 'partner', 'support', 'operator']) {
      expect((await preview(story.incidentId, who)).errors?.[0]?.extensions).toMatchObject({
        code: 'FORBIDDEN',
        coordinate: 'Query.previewAudience',
      });
    }
  });
});

const TEST = `mutation ($incidentId: ID!, $tenantId: ID) { sendTestNotice(incidentId: $incidentId, tenantId: $tenantId) {
  __typename ... on Unmet { unmet }
  ... on TestNotice { revision kind locale title whatHappened contactPoint tenant { id name } details { note } } } }`;
const render = async (tenantId: string | null, who = 'responder') => {
  const { data, errors } = await system.ask(who, TEST, { incidentId: story.incidentId, tenantId });
  return errors ? { errors } : data.sendTestNotice;
};

describe('a test notice', () => {
  it('requires a draft, and a tenant that the incident affects', async () => {
    expect((await render(null)).unmet).toEqual(['revision: there is no draft to render']);
    const { id } = (await tenantsReading(system, 'pl', 1))[0] as TestTenant;
    expect((await render(id)).unmet).toEqual([
      'revision: there is no draft to render',
      `tenantId must be a tenant affected by the incident, not ${id}`,
    ]);
  });

  it('shows the draft as the tenant would read it, in its language and with its details, and is returned to the caller only', async () => {
    const { incidentId } = story;
    const text = {
      locale: 'de',
      title: 'Zugriff auf Post',
      whatHappened: 'Post wurde gelesen.',
      likelyConsequences: 'Offenlegung.',
      measuresTaken: 'Gesperrt.',
      recommendedActions: ['Prüfen.'],
    };
    await mutate(system, 'responder', 'draftAdvisory', { ...DRAFT, incidentId, translations: [text] });
    await mutate(
      system,
      'responder',
      'setTenantDetails',
      { incidentId, tenants: [{ tenantId: german.id, note: 'Zwölf Postfächer.' }] },
      '',
      'TenantDetailsInput',
    );
    expect(await render(german.id)).toMatchObject({
      __typename: 'TestNotice',
      revision: 1,
      kind: 'INITIAL',
      locale: german.locale,
      title: 'Zugriff auf Post',
      whatHappened: 'Post wurde gelesen.',
      contactPoint: DRAFT.contactPoint,
      tenant: { id: german.id },
      details: { note: 'Zwölf Postfächer.' },
    });
    expect(await render(italian.id, 'legal')).toMatchObject({ title: DRAFT.title, details: null });
    expect(await render(null)).toMatchObject({ locale: null, tenant: null, title: DRAFT.title, details: null });

    const { data } = await system.ask(
      customerOf(german.id),
      `{ serviceHealth(tenantId: "${german.id}") { totalCount } }`,
    );
    expect(data.serviceHealth.totalCount).toBe(0);
    const entries = await readChain(system.test.database.dataSource, incidentId, 0, 100);
    const looks = entries.map(({ body }) => JSON.parse(body)).filter(({ action }) => action === 'advisory.test_notice');
    expect(looks.map(({ actor, details }) => [actor, details])).toEqual([
      ['persona:responder', { revision: 1, tenantId: german.id }],
      ['persona:legal', { revision: 1, tenantId: italian.id }],
      ['persona:responder', { revision: 1, tenantId: null }],
    ]);
  });

  it('is refused to roles that may neither draft nor approve', async () => {
    for (const who of ['auditor', 'support', 'partner', 'customer']) {
      expect((await render(german.id, who)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    }
  });
});
