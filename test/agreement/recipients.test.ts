import { buffer } from 'node:stream/consumers';
import fc from 'fast-check';
import type { Delegation } from '../../domain/access/policy.ts';
import { CONTACT_ROLES, type ContactRole, CUSTOMER_ROLES } from '../../domain/access/role.ts';
import type { RevisionKind } from '../../domain/notification/advisory.ts';
import {
  accountTeamAt,
  type Certainty,
  type Contact,
  type FanOut,
  type HeldNotice,
  type Recipients,
  recipients,
  type TenantImpact,
} from '../../domain/notification/audience.ts';
import type { Channel } from '../../domain/notification/channel.ts';
import { type Commitment, noticeHours } from '../../domain/notification/process.ts';
import { transaction } from '../../platform/database/database.ts';
import { audience } from '../../subgraphs/customers/audience/audience.ts';
import { recordNotifications } from '../../subgraphs/notifications/fan-out/delivery-writes.ts';
import { applyChunk } from '../../subgraphs/notifications/fan-out/fan-out-store.ts';
import { insertNotices, updateNotices } from '../../subgraphs/notifications/fan-out/notice-writes.ts';
import { notifyByMail } from '../../subgraphs/notifications/fan-out/outcome-store.ts';
import { agree, type Estate, kinds, openEstate, orNull, processOf, revisionOf } from './estate.ts';

let estate: Estate;
beforeAll(async () => {
  estate = await openEstate();
  await estate.insert('customers.customers', [{ id: 'c', name: 'c', partition: 'public' }]);
  await estate.insert(
    'customers.partners',
    PARTNERS.map((id) => ({ id, name: id })),
  );
});
afterAll(() => estate.drop());

const PARTNERS = ['fabrikam', 'tailspin'];
const SUBSCRIPTIONS = [0, 1, 2];
const NOW = new Date();
/** Hours from now, none of them now: the delegations of an audience are those of the moment at which it is read. */
const fromNow = (hours: number) => new Date(NOW.getTime() + hours * 3_600_000);
const certainties = fc.constantFrom<Certainty>('SUSPECTED', 'CONFIRMED', 'CONFIRMED', 'RULED_OUT');
const someSubscriptions = fc.subarray(SUBSCRIPTIONS);

const fanOuts: fc.Arbitrary<FanOut> = fc
  .record({
    channels: fc.constantFrom<Channel[]>(
      ['SERVICE_HEALTH'],
      ['EMAIL'],
      ['EMAIL', 'WEBHOOK'],
      ['SERVICE_HEALTH', 'WEBHOOK'],
      ['SERVICE_HEALTH', 'EMAIL', 'WEBHOOK'],
    ),
    mailRoles: fc.subarray([...CONTACT_ROLES], { minLength: 1 }),
  })
  .map(({ channels, mailRoles }) => ({ channels, mailRoles: channels.includes('EMAIL') ? mailRoles : [] }));

const tenants = fc.record({
  impacted: someSubscriptions,
  certainties: fc.tuple(certainties, certainties),
  /** Whether its first mail is accepted before the second revision is published. */
  mailAccepted: fc.boolean(),
  contacts: fc.array(
    fc.record({
      role: fc.constantFrom(...CUSTOMER_ROLES),
      subscription: orNull(fc.constantFrom(...SUBSCRIPTIONS)),
      mailUpdates: fc.boolean(),
      ended: fc.constantFrom(false, false, true),
    }),
    { maxLength: 5 },
  ),
  webhooks: fc.array(
    fc.record({
      kinds: orNull(fc.subarray<RevisionKind>(['INITIAL', 'UPDATE', 'FINAL', 'RETRACTION'])),
      subscriptions: orNull(someSubscriptions),
      disabled: fc.constantFrom(false, false, true),
      removed: fc.constantFrom(false, false, true),
    }),
    { maxLength: 3 },
  ),
  members: fc.array(orNull(fc.constantFrom(...PARTNERS)), { maxLength: 3 }),
  delegations: fc.array(
    fc.record({
      partnerId: fc.constantFrom(...PARTNERS),
      from: fc.constantFrom(-48, -1, 1),
      hours: fc.constantFrom(0.5, 24, 96),
      revoked: fc.constantFrom(false, false, true),
    }),
    { maxLength: 3 },
  ),
  commitments: fc.array(
    fc.record<Commitment>({
      step: fc.constantFrom('EARLY_WARNING', 'NOTICE', 'NOTICE', 'FINAL_REPORT'),
      hours: fc.integer({ min: 1, max: 100 }),
    }),
    { maxLength: 3 },
  ),
});
type Drawn = typeof tenants extends fc.Arbitrary<infer Tenant> ? Tenant : never;

/** A drawn tenant as the rules see it, with its ids. */
interface Tenant extends TenantImpact {
  id: string;
  drawn: Drawn;
  team: { subject: string; partnerId: string | null }[];
  delegations: Delegation[];
}

function tenantOf(drawn: Drawn): Tenant {
  const id = estate.id('tenant');
  const subscription = (number: number) => `${id}-${number}`;
  return {
    id,
    drawn,
    certainty: drawn.certainties[0],
    impactedCloudSubscriptionIds: drawn.impacted.map(subscription),
    contacts: drawn.contacts.map((contact, index) => ({
      id: `${id}-contact-${index}`,
      role: contact.role as ContactRole,
      cloudSubscriptionId: contact.subscription === null ? null : subscription(contact.subscription),
      mailUpdates: contact.mailUpdates,
    })),
    webhooks: drawn.webhooks.map((webhook, index) => ({
      id: `${id}-webhook-${index}`,
      enabled: !webhook.disabled && !webhook.removed,
      kinds: webhook.kinds,
      cloudSubscriptionIds: webhook.subscriptions && webhook.subscriptions.map(subscription),
    })),
    team: drawn.members.map((partnerId, index) => ({ subject: `${id}-member-${index}`, partnerId })),
    delegations: drawn.delegations.map(({ partnerId, from, hours, revoked }) => ({
      partnerId,
      from: fromNow(from),
      until: fromNow(from + hours),
      revokedAt: revoked ? fromNow(-0.25) : null,
    })),
  };
}

async function insertEstate(incidentId: string, all: Tenant[]): Promise<void> {
  const of = <Row>(rows: (tenant: Tenant) => Row[]) => all.flatMap(rows);
  await estate.insert(
    'customers.tenants',
    of(({ id }) => [
      { id, customer_id: 'c', name: id, domain: id, country: 'DE', locale: 'de', partition: 'public' } as const,
    ]),
  );
  await estate.insert(
    'customers.cloud_subscriptions',
    of(({ id }) => SUBSCRIPTIONS.map((number) => ({ id: `${id}-${number}`, tenant_id: id, name: '' }))),
  );
  const place = { name: '', service: 'Mail', region: 'westeurope' };
  await estate.insert(
    'customers.resources',
    of(({ id }) =>
      SUBSCRIPTIONS.map((number) => {
        const subscription = `${id}-${number}`;
        return { id: subscription, cloud_subscription_id: subscription, tenant_id: id, ...place };
      }),
    ),
  );
  await estate.insert(
    'customers.contacts',
    of(({ id, contacts, drawn }) =>
      contacts.map((contact, index) => ({
        ...{ id: contact.id, tenant_id: id, cloud_subscription_id: contact.cloudSubscriptionId, role: contact.role },
        ...{ name: '', email: '', mail_updates: contact.mailUpdates, stage_digest: false },
        ended_at: drawn.contacts[index]?.ended ? NOW : null,
      })),
    ),
  );
  await estate.insert(
    'customers.account_team',
    of(({ id, team }) =>
      team.map(({ subject, partnerId }) => ({
        ...{ id: subject, tenant_id: id, subject, name: '', email: '', role: 'ACCOUNT_MANAGER' },
        partner_id: partnerId,
      })),
    ),
  );
  await estate.insert(
    'customers.delegations',
    of(({ id, delegations }) =>
      delegations.map(({ partnerId, from, until, revokedAt }, index) => ({
        ...{ id: `${id}-${index}`, partner_id: partnerId, tenant_id: id },
        ...{ starts_at: from, ends_at: until, revoked_at: revokedAt },
      })),
    ),
  );
  await estate.insert(
    'customers.commitments',
    of(({ id, drawn }) =>
      drawn.commitments.map((commitment, index) => ({
        ...{ id: `${id}-${index}`, tenant_id: id, basis: 'CONTRACT', reference: '' },
        ...commitment,
      })),
    ),
  );
  await estate.insert(
    'customers.impacts',
    of(({ id, certainty }) => [
      { incident_id: incidentId, tenant_id: id, certainty, scoped_at: NOW, recorded_at: NOW },
    ]),
  );
  await estate.insert(
    'customers.impacted_resources',
    of(({ id, impactedCloudSubscriptionIds }) =>
      impactedCloudSubscriptionIds.map((resource) => ({ incident_id: incidentId, tenant_id: id, resource_id: resource })),
    ),
  );
  await estate.insert(
    'notifications.webhooks',
    of(({ id, webhooks, drawn }) =>
      webhooks.map((webhook, index) => ({
        ...{ id: webhook.id, tenant_id: id, partition: 'public', url: '', kinds: webhook.kinds, stage_changes: false },
        ...{ cloud_subscription_ids: webhook.cloudSubscriptionIds, payload_version: 1, secret: '\\x00' },
        ...{ created_at: NOW, created_by: '' },
        disabled_at: drawn.webhooks[index]?.disabled ? NOW : null,
        removed_at: drawn.webhooks[index]?.removed ? NOW : null,
      })),
    ),
  );
}

/** Brings the audience from customers to notifications, as the fan-out does. */
async function syncAudience(incidentId: string): Promise<void> {
  const { rows } = await audience(estate.database)(incidentId, 'public', null);
  const piece = await buffer(rows);
  await transaction(estate.database, (tx) => applyChunk(tx, incidentId, piece));
}

const RANGE = { after: '', until: null };

/** Notifies an audience of a revision, as the fan-out does. */
async function publish(incidentId: string, number: number, kind: RevisionKind, fanOut: FanOut): Promise<void> {
  const step = { incidentId, partition: 'public', at: NOW, recordedAt: NOW, cause: { xid: '5', sequence: String(number) } };
  const revision = { number, kind, publishedAt: NOW, ...fanOut, notifyAccountTeam: false };
  await transaction(estate.database, async (tx) => {
    if (kind !== 'RETRACTION') {
      const { tenantIds } = await insertNotices(tx, step, revision, RANGE);
      await recordNotifications(tx, { fanOut: step, revision, first: true }, tenantIds);
    }
    const { tenantIds } = await updateNotices(tx, step, revision, RANGE);
    await recordNotifications(tx, { fanOut: step, revision, first: false }, tenantIds);
  });
}

/** Has the mail server accept what was mailed to those tenants whose mail is accepted. */
async function acceptMails(incidentId: string, all: Tenant[]): Promise<void> {
  const rows = await estate.run(
    `UPDATE notifications.deliveries SET state = 'ACCEPTED', accepted_at = $3
     WHERE incident_id = $1 AND tenant_id = ANY($2) AND channel = 'EMAIL' RETURNING id`,
    [incidentId, all.filter(({ drawn }) => drawn.mailAccepted).map(({ id }) => id), NOW],
  );
  const ids = rows.map(({ id }) => id as string);
  await transaction(estate.database, (tx) => notifyByMail(tx, ids, NOW));
}

/** Who was written to by a revision, tenant by tenant: what the ledger says. */
async function written(incidentId: string, revision: number, all: Tenant[]): Promise<Record<string, string[]>> {
  const rows = await estate.run(
    `SELECT tenant_id, channel || ' ' || audience || ' ' || recipient AS entry FROM notifications.deliveries
     WHERE incident_id = $1 AND revision = $2 AND message = 'NOTICE'`,
    [incidentId, revision],
  );
  const of = (id: string) => rows.filter((row) => row['tenant_id'] === id).map(({ entry }) => entry as string);
  return Object.fromEntries(all.map(({ id }) => [id, of(id).sort()]));
}

/** The same, as the rules have it. */
function entriesOf({ id, team, delegations }: Tenant, { serviceHealth, contacts, webhooks }: Recipients): string[] {
  const members = accountTeamAt(team, delegations, new Date());
  return [
    ...(serviceHealth ? [`SERVICE_HEALTH CUSTOMER ${id}`] : []),
    ...(serviceHealth ? members.map(({ subject }) => `SERVICE_HEALTH ACCOUNT_TEAM ${subject}`) : []),
    ...contacts.map((contact) => `EMAIL CUSTOMER ${contact.id}`),
    ...webhooks.map((webhook) => `WEBHOOK CUSTOMER ${webhook.id}`),
  ].sort();
}

const current = ({ drawn, contacts }: Tenant): Contact[] => contacts.filter((_, index) => !drawn.contacts[index]?.ended);

it('who is notified of a revision: the ledger holds those that `recipients` names, and nobody else', async () => {
  const cases = fc.record({
    first: fanOuts,
    second: fanOuts,
    kind: kinds.filter((kind) => kind !== 'INITIAL'),
    tenants: fc.array(tenants, { minLength: 1, maxLength: 4 }),
  });
  await agree(cases, 120, async ({ first, second, kind, tenants: drawn }) => {
    const incidentId = estate.id('incident');
    const all = drawn.map(tenantOf);
    await insertEstate(incidentId, all);
    await estate.insert('notifications.processes', [processOf(incidentId, { declared_at: NOW })]);
    await estate.insert('notifications.revisions', [
      revisionOf(incidentId, 1, 'INITIAL'),
      revisionOf(incidentId, 2, kind),
    ]);
    await syncAudience(incidentId);

    await publish(incidentId, 1, 'INITIAL', first);
    const held = new Map<string, HeldNotice>();
    const initial = all.map((tenant) => {
      const named = recipients({ ...tenant, contacts: current(tenant) }, first, 'INITIAL', null);
      if (tenant.certainty !== 'RULED_OUT') {
        const pending = !named.serviceHealth && !tenant.drawn.mailAccepted;
        held.set(tenant.id, { pending, serviceHealth: named.serviceHealth });
      }
      return [tenant.id, entriesOf(tenant, named)];
    });
    expect(await written(incidentId, 1, all)).toEqual(Object.fromEntries(initial));

    await acceptMails(incidentId, all);
    const later = all.map((tenant) => ({ ...tenant, certainty: tenant.drawn.certainties[1] }));
    await estate.run(
      `UPDATE notifications.audience SET certainty = given.certainty
       FROM unnest($2::text[], $3::text[]) AS given (tenant_id, certainty)
       WHERE incident_id = $1 AND audience.tenant_id = given.tenant_id`,
      [incidentId, later.map(({ id }) => id), later.map(({ certainty }) => certainty)],
    );
    await publish(incidentId, 2, kind, second);
    const next = later.map((tenant) => {
      const before = held.get(tenant.id) ?? null;
      return [tenant.id, entriesOf(tenant, recipients({ ...tenant, contacts: current(tenant) }, second, kind, before))];
    });
    expect(await written(incidentId, 2, all)).toEqual(Object.fromEntries(next));
  });
});

it('the hours of a tenant’s commitment to a notice: the audience holds what `noticeHours` says', async () => {
  await agree(fc.array(tenants, { minLength: 1, maxLength: 6 }), 30, async (drawn) => {
    const incidentId = estate.id('incident');
    const all = drawn.map(tenantOf);
    await insertEstate(incidentId, all);
    await syncAudience(incidentId);
    const rows = await estate.run(
      'SELECT tenant_id, commitment_hours FROM notifications.audience WHERE incident_id = $1',
      [incidentId],
    );
    expect(Object.fromEntries(rows.map((row) => [row['tenant_id'], row['commitment_hours']]))).toEqual(
      Object.fromEntries(all.map((tenant) => [tenant.id, noticeHours(tenant.drawn.commitments)])),
    );
  });
});
