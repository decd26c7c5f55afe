import { buffer } from 'node:stream/consumers';
import fc from 'fast-check';
import { CONTACT_ROLES } from '../../domain/access/role.ts';
import type { RevisionKind } from '../../domain/notification/advisory.ts';
import {
  accountTeamAt,
  type FanOut,
  type HeldNotice,
  type Recipients,
  recipients,
} from '../../domain/notification/audience.ts';
import type { Channel } from '../../domain/notification/channel.ts';
import { noticeHours } from '../../domain/notification/process.ts';
import { transaction } from '../../platform/database/database.ts';
import { audience } from '../../subgraphs/customers/audience/audience.ts';
import { recordNotifications } from '../../subgraphs/notifications/fan-out/delivery-writes.ts';
import { applyChunk } from '../../subgraphs/notifications/fan-out/fan-out-store.ts';
import { insertNotices, updateNotices } from '../../subgraphs/notifications/fan-out/notice-writes.ts';
import { notifyByMail } from '../../subgraphs/notifications/fan-out/outcome-store.ts';
import { currentContacts, insertOwners, insertTenants, NOW, type Tenant, tenantOf, tenants } from './customers.ts';
import { agreement, type Estate, kinds, openEstate, processOf, revisionOf } from './estate.ts';

let estate: Estate;
beforeAll(async () => {
  estate = await openEstate();
  await insertOwners(estate);
});
afterAll(() => estate.drop());

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

/** Brings the audience from customers to notifications, as the fan-out does. */
async function syncAudience(incidentId: string): Promise<void> {
  const { rows } = await audience(estate.database)(incidentId, 'public', null);
  const piece = await buffer(rows);
  await transaction(estate.database, (tx) => applyChunk(tx, incidentId, piece));
}

const RANGE = { after: '', until: null };

/** Notifies an audience of a revision, as the fan-out does. */
async function publish(incidentId: string, number: number, kind: RevisionKind, fanOut: FanOut): Promise<void> {
  const step = {
    incidentId,
    partition: 'public',
    at: NOW,
    recordedAt: NOW,
    cause: { xid: '5', sequence: String(number) },
  };
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

describe('a revision', () => {
  const cases = fc.record({
    first: fanOuts,
    second: fanOuts,
    kind: kinds.filter((kind) => kind !== 'INITIAL'),
    tenants: fc.array(tenants, { minLength: 1, maxLength: 12, size: 'max' }),
  });
  agreement('who is notified of a revision: the ledger holds those that `recipients` names, and no others', {
    cases,
    numRuns: 40,
    compare: async ({ first, second, kind, tenants: drawn }) => {
      const incidentId = estate.id('incident');
      const all = drawn.map((tenant) => tenantOf(estate, tenant));
      await insertTenants(estate, incidentId, all);
      await estate.insert({
        'notifications.processes': [processOf(incidentId, { declared_at: NOW })],
        'notifications.revisions': [revisionOf(incidentId, 1, 'INITIAL'), revisionOf(incidentId, 2, kind)],
      });
      await syncAudience(incidentId);

      await publish(incidentId, 1, 'INITIAL', first);
      const held = new Map<string, HeldNotice>();
      const initial = all.map((tenant) => {
        const named = recipients({ ...tenant, contacts: currentContacts(tenant) }, first, 'INITIAL', null);
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
        return [
          tenant.id,
          entriesOf(tenant, recipients({ ...tenant, contacts: currentContacts(tenant) }, second, kind, before)),
        ];
      });
      expect(await written(incidentId, 2, all)).toEqual(Object.fromEntries(next));
    },
    noticed: [
      ['($5 <> \'UPDATE\' OR "mailUpdates" IS NOT FALSE)', 'true'],
      ['$5 <> \'UPDATE\' OR "mailUpdates" IS NOT FALSE', '"mailUpdates" IS NOT FALSE'],
      ['role = ANY($4::text[])', '$4::text[] IS NOT NULL'],
      ["'WEBHOOK' = ANY($3::text[])", 'true'],
      ['removed_at IS NULL AND disabled_at IS NULL', 'removed_at IS NULL'],
      ['removed_at IS NULL AND disabled_at IS NULL', 'disabled_at IS NULL'],
      ['(kinds IS NULL OR $5 = ANY(kinds))', '(kinds IS NULL)'],
      ['(kinds IS NULL OR $5 = ANY(kinds))', 'true'],
      ['webhook.cloud_subscription_ids && impacted.cloud_subscription_ids', 'true'],
      ['FROM impacted WHERE service_health', 'FROM impacted'],
      ["audience.certainty <> 'RULED_OUT'", 'true'],
      ['SELECT NOT $11::boolean OR NOT EXISTS (', 'SELECT NOT $11::boolean OR EXISTS ('],
      ['role = ANY($12::text[])', '$12::text[] IS NOT NULL'],
      ["OR held.state = 'PENDING' AND NOT $11::boolean", ''],
      ['notice.service_health OR NOT $7::boolean', 'notice.service_health OR $7::boolean'],
      ["notice.revision < $2 AND notice.state <> 'PENDING'", 'notice.revision < $2'],
      ['contact.ended_at IS NULL', 'true'],
      [
        "contact.role NOT IN ('SUBSCRIPTION_ADMINISTRATOR', 'SUBSCRIPTION_OWNER')",
        'contact.cloud_subscription_id IS NULL',
      ],
      ['contact.cloud_subscription_id = ANY(impacted.cloud_subscription_ids)', 'true'],
      ['delegation.revoked_at IS NULL', 'true'],
      ['delegation.starts_at <= now()', 'true'],
      ['delegation.ends_at > now()', 'true'],
      ['delegation.partner_id = member.partner_id', 'true'],
      ['member.partner_id IS NULL OR', 'false OR'],
    ],
  });
});

agreement('the hours of a tenant’s commitment to a notice: the audience holds what `noticeHours` says', {
  cases: fc.array(tenants, { minLength: 1, maxLength: 12, size: 'max' }),
  numRuns: 10,
  compare: async (drawn) => {
    const incidentId = estate.id('incident');
    const all = drawn.map((tenant) => tenantOf(estate, tenant));
    await insertTenants(estate, incidentId, all);
    await syncAudience(incidentId);
    const rows = await estate.run(
      'SELECT tenant_id, commitment_hours FROM notifications.audience WHERE incident_id = $1',
      [incidentId],
    );
    expect(Object.fromEntries(rows.map((row) => [row['tenant_id'], row['commitment_hours']]))).toEqual(
      Object.fromEntries(all.map((tenant) => [tenant.id, noticeHours(tenant.drawn.commitments)])),
    );
  },
  noticed: [
    ["min(hours) FILTER (WHERE step = 'NOTICE')", 'min(hours)'],
    ['min(hours) FILTER', 'max(hours) FILTER'],
  ],
});
