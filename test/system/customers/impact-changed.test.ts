import { type Claims, customerOf, personaOf } from '../../../demo/personas.ts';
import { generalChain, readChain } from '../../../platform/audit/audit.ts';
import { mutate, noticesOf } from '../../kit/graph/graph.ts';
import { declaredBreach, happened, type Story } from '../../kit/graph/story.ts';
import { openSystem, type System } from '../../kit/system.ts';

let system: System;
let mine: [string, string];
let other: string;
const partnerId = personaOf('partner').tocsin.partner as string;

beforeAll(async () => {
  system = await openSystem();
  const rows = await system.test.asOwner(
    `SELECT tenant_id AS id FROM customers.delegations delegation
     WHERE partner_id = $1 AND revoked_at IS NULL AND starts_at <= now() AND ends_at > now()
       AND (SELECT count(*) FROM customers.resources WHERE tenant_id = delegation.tenant_id) > 1 ORDER BY 1 LIMIT 2`,
    [partnerId],
  );
  mine = rows.map(({ id }) => id) as typeof mine;
  const [row] = await system.test.asOwner(
    `SELECT id FROM customers.tenants tenant WHERE partition = 'public' AND NOT EXISTS (
       SELECT FROM customers.delegations WHERE tenant_id = tenant.id AND partner_id = $1) ORDER BY id LIMIT 1`,
    [partnerId],
  );
  other = row?.['id'] as string;
});
afterAll(() => system.close());

const CHANGES = `subscription ($tenantIds: [ID!], $after: String) { impactChanged(tenantIds: $tenantIds, after: $after) {
  cursor at kind impact { certainty tenant { id } incident { id trackingId stage }
    notice { state acknowledgedAt revision { number title } } } } }`;

interface Change {
  cursor: string;
  at: string;
  kind: string;
  impact: {
    certainty: string;
    tenant: { id: string };
    incident: { id: string; trackingId: string; stage: string };
    notice: { state: string; acknowledgedAt: string | null; revision: { number: number; title: string } } | null;
  };
}

async function follow(who: string | Claims, variables: { tenantIds?: string[]; after?: string } = {}) {
  const socket = await system.socket(who);
  const stream = socket.subscribe(CHANGES, variables);
  // Operations on one socket are handled in order: once this answer arrives, the feed is open.
  await socket.subscribe('{ viewer { subject } }').next();
  return {
    async next(): Promise<Change> {
      const { data, errors } = await stream.next();
      expect(errors).toBeUndefined();
      return (data as unknown as { impactChanged: Change }).impactChanged;
    },
    async take(count: number): Promise<Change[]> {
      const taken: Change[] = [];
      while (taken.length < count) taken.push(await this.next());
      return taken;
    },
    close: () => socket.close(),
  };
}
const notified = ({ kind, impact }: Change) => [kind, impact.tenant.id];
const byTenant = (one: string[], another: string[]) => ((one[1] as string) < (another[1] as string) ? -1 : 1);
async function setCertainty({ incidentId }: Story, tenantId: string, certainty: string, at: string | null = null) {
  const reason = certainty === 'RULED_OUT' ? 'Not impacted.' : null;
  const input = { incidentId, tenantIds: [tenantId], certainty, reason, at };
  expect((await mutate(system, 'responder', 'setImpactCertainty', input)).__typename).toBe('ImpactSummary');
}

describe('the live lookup of impacts', () => {
  let story: Story;
  let first: Change;

  it('shows a partner nothing before a tenant’s first notice, and starts with the notice event', async () => {
    const partner = await follow('partner');
    story = await declaredBreach(system, [...mine, other]);
    await setCertainty(story, mine[0], 'SUSPECTED');
    await setCertainty(story, mine[0], 'CONFIRMED');
    await story.publish('INITIAL');
    const changes = await partner.take(2);
    expect(changes.map(notified).sort(byTenant)).toEqual(mine.map((id) => ['NOTIFIED', id]).sort(byTenant));
    [first] = changes as [Change];
    expect(first.impact).toMatchObject({
      certainty: 'CONFIRMED',
      incident: { id: story.incidentId, trackingId: story.trackingId, stage: 'DIAGNOSE' },
      notice: { state: 'ACTIVE', acknowledgedAt: null, revision: { number: 1, title: 'Mail access (INITIAL)' } },
    });
    partner.close();
  });

  it('shows a tenant its own changes and refuses another tenant by name, while responders receive every change from the start', async () => {
    const responder = await follow('responder', { tenantIds: [other] });
    const breach = await declaredBreach(system, [other]);
    expect((await responder.next()).kind).toBe('SCOPED');
    const customer = await follow(customerOf(other));
    await breach.publish('INITIAL');
    expect((await responder.next()).kind).toBe('NOTIFIED');
    expect(notified(await customer.next())).toEqual(['NOTIFIED', other]);
    const socket = await system.socket(customerOf(other));
    const refused = await socket.subscribe(CHANGES, { tenantIds: [mine[0]] }).next();
    expect(refused.errors?.[0]?.extensions).toMatchObject({
      code: 'FORBIDDEN',
      coordinate: 'Subscription.impactChanged',
    });
    const unread = await socket.subscribe(CHANGES, { after: 'not a cursor' }).next();
    expect(unread.errors?.[0]?.extensions).toMatchObject({ code: 'INVALID', field: 'after' });
    for (const each of [socket, responder, customer]) each.close();
  });

  it('replays later changes from a cursor, without a gap within an event for several tenants, and continues live', async () => {
    const second = await follow('partner', { after: first.cursor });
    const [rest] = await second.take(1);
    expect(rest && notified(rest)).toEqual(['NOTIFIED', mine.find((id) => id !== first.impact.tenant.id)]);

    await setCertainty(story, mine[0], 'SUSPECTED');
    expect(await second.next()).toMatchObject({ kind: 'CERTAINTY_CHANGED', impact: { certainty: 'SUSPECTED' } });
    const [{ id }] = (await noticesOf(system, customerOf(mine[0]), mine[0], 'id trackingId')).filter(
      ({ trackingId }: { trackingId: string }) => trackingId === story.trackingId,
    );
    await system.ask(customerOf(mine[0]), `mutation { acknowledgeNotice(id: "${id}") { __typename } }`);
    expect(await second.next()).toMatchObject({
      kind: 'ACKNOWLEDGED',
      impact: { tenant: { id: mine[0] }, notice: { acknowledgedAt: expect.any(String) } },
    });
    await setCertainty(story, mine[0], 'RULED_OUT');
    expect((await second.take(2)).map(notified)).toEqual([
      ['CERTAINTY_CHANGED', mine[0]],
      ['RESOLVED', mine[0]],
    ]);
    second.close();

    const again = await follow('partner', { after: first.cursor });
    const kinds = (await again.take(5)).map(({ kind }) => kind);
    expect(kinds).toEqual(['NOTIFIED', 'CERTAINTY_CHANGED', 'ACKNOWLEDGED', 'CERTAINTY_CHANGED', 'RESOLVED']);
    again.close();
  });

  it('does not reveal afterwards how certain the impact was before the notice', async () => {
    const beginning = Buffer.from('1.1.0').toString('base64url');
    const responder = await follow('responder', { tenantIds: [mine[0]], after: beginning });
    expect((await responder.take(4)).map(({ kind }) => kind)).toEqual([
      'SCOPED',
      'CERTAINTY_CHANGED',
      'CERTAINTY_CHANGED',
      'NOTIFIED',
    ]);
    responder.close();
    const partner = await follow('partner', { tenantIds: [mine[0]], after: beginning });
    expect((await partner.take(2)).map(({ kind }) => kind)).toEqual(['NOTIFIED', 'CERTAINTY_CHANGED']);
    partner.close();
  });

  it('delivers a change that is recorded after the notice but dated before it', async () => {
    const partner = await follow('partner', { tenantIds: [mine[1]] });
    const scoped = `{ impactedTenants(incidentId: "${story.incidentId}") { edges { node { scopedAt } } } }`;
    const { data } = await system.ask('responder', scoped);
    await setCertainty(story, mine[1], 'SUSPECTED', data.impactedTenants.edges[0].node.scopedAt);
    expect(notified(await partner.next())).toEqual(['CERTAINTY_CHANGED', mine[1]]);
    partner.close();
  });

  it('delivers a new revision, a change of stage, and further impacted resources of a tenant', async () => {
    const partner = await follow('partner', { tenantIds: [mine[1]] });
    await story.publish('UPDATE', { whatHappened: 'An outsider read mail, and calendars.' });
    expect(await partner.next()).toMatchObject({ kind: 'UPDATED', impact: { notice: { revision: { number: 2 } } } });
    await story.advance('STABILIZE');
    expect(await partner.next()).toMatchObject({ kind: 'STAGE_CHANGED', impact: { incident: { stage: 'STABILIZE' } } });
    await system.test.asOwner(
      `INSERT INTO customers.resources (id, cloud_subscription_id, tenant_id, name, service, region)
       SELECT 'new', id, tenant_id, 'new', 'Email', 'somewhere new' FROM customers.cloud_subscriptions
       WHERE tenant_id = $1 ORDER BY id LIMIT 1`,
      [mine[1]],
    );
    const rules = [{ regions: ['somewhere new'] }];
    await mutate(system, 'responder', 'scopeIncident', { incidentId: story.incidentId, rules, certainty: 'CONFIRMED' });
    expect((await partner.take(2)).map(notified)).toEqual([
      ['CERTAINTY_CHANGED', mine[1]],
      ['WIDENED', mine[1]],
    ]);
    partner.close();
  });

  it('applies the rights at the time of each event: changes of a tenant whose delegation was revoked are no longer delivered', async () => {
    const partner = await follow('partner');
    await system.test.asOwner('UPDATE platform.delegations SET revoked_at = now() WHERE tenant_id = $1', [mine[0]]);
    const later = await declaredBreach(system, [mine[0]]);
    await later.publish('INITIAL');
    const last = await declaredBreach(system, [mine[1]]);
    await last.publish('INITIAL');
    expect(notified(await partner.next())).toEqual(['NOTIFIED', mine[1]]);
    partner.close();
  });

  it('delivers to the provider’s own account team from the briefing on, and to a partner’s only from the notice on', async () => {
    const support = await follow('support', { tenantIds: [mine[1]] });
    const partner = await follow('partner', { tenantIds: [mine[1]] });
    const briefed = await declaredBreach(system, [mine[1]]);
    const { incidentId } = briefed;
    await mutate(system, 'responder', 'briefAccountTeam', { incidentId, reason: 'Questions are expected.' });
    expect(notified(await support.next())).toEqual(['BRIEFED', mine[1]]);
    await briefed.publish('INITIAL');
    expect(notified(await support.next())).toEqual(['NOTIFIED', mine[1]]);
    expect(await partner.next()).toMatchObject({ kind: 'NOTIFIED', impact: { incident: { id: incidentId } } });
    support.close();
    partner.close();
  });

  it('is recorded when it is opened, and not when it is refused', async () => {
    const opened = async () => {
      const entries = await readChain(system.test.database.dataSource, generalChain('public'), 0, 100_000);
      const details = entries.map(({ body }) => JSON.parse(body).details);
      return details.filter(({ question }) => question === 'impactChanged');
    };
    const before = (await opened()).length;
    const partner = await follow('partner', { tenantIds: [mine[1]] });
    const socket = await system.socket('partner');
    await socket.subscribe(CHANGES, { after: 'none' }).next();
    await socket.subscribe(CHANGES, { tenantIds: [mine[1], 'Carmen Ruiz'] }).next();
    await happened(system, (await declaredBreach(system, [mine[1]])).incidentId, ['impact.scoped']);
    expect((await opened()).slice(before)).toEqual([
      { question: 'impactChanged', partnerId, lookUpId: expect.any(String), tenantIds: [mine[1]] },
    ]);
    socket.close();
    partner.close();
  });
});
