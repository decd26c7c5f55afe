import { text } from 'node:stream/consumers';
import { Client } from 'pg';
import { transaction } from '../../../platform/database/database.ts';
import { audience } from '../../../subgraphs/customers/audience/audience.ts';
import { eraseChanges } from '../../../subgraphs/customers/audience/audience-changes.ts';
import { keepPreference } from '../../../subgraphs/notifications/notices/audience-store.ts';
import { mutate, noticesOf, type TestTenant, tenantsReading } from '../../kit/graph/graph.ts';
import { declaredBreach, type Story } from '../../kit/graph/story.ts';
import { openSystem, type System } from '../../kit/system.ts';
import { waitFor } from '../../kit/time/wait.ts';

let system: System;
let tenants: TestTenant[];
let story: Story;
let other: string;
beforeAll(async () => {
  system = await openSystem();
  tenants = await tenantsReading(system, 'de', 4);
  story = await declaredBreach(
    system,
    tenants.slice(0, 3).map(({ id }) => id),
  );
  await run(`INSERT INTO customers.partners (id, name) VALUES ('partner-new', 'New Partner')`);
  await run(
    `INSERT INTO customers.delegations (id, partner_id, tenant_id, starts_at, ends_at)
     VALUES ('running', 'partner-new', $1, now() - interval '1 day', now() + interval '1 day')`,
    [idOf(1)],
  );
  await run(
    `INSERT INTO customers.cloud_subscriptions (id, tenant_id, name) VALUES ('s-one', $1, 'one'), ('s-two', $1, 'two')`,
    [idOf(1)],
  );
  await run(
    `INSERT INTO customers.resources (id, cloud_subscription_id, tenant_id, name, service, region)
     VALUES ('r-impacted', 's-one', $1, 'impacted', 'Storage', 'eu-west'), ('r-near', 's-one', $1, 'near', 'Storage', 'eu-west')`,
    [idOf(1)],
  );
  await mutate(system, 'responder', 'scopeIncident', { ...scoped(), rules: [{ resourceIds: ['r-impacted'] }] });
  other = (await declaredBreach(system, [idOf(0)])).incidentId;
});
afterAll(() => system.close());

const idOf = (index: number) => (tenants[index] as TestTenant).id;
const run = (statement: string, parameters?: unknown[]) => system.test.asOwner(statement, parameters);
const scoped = () => ({ incidentId: story.incidentId, certainty: 'CONFIRMED' });

/** The lines that the customers subgraph sends for an incident, and the time as of which they are valid. */
async function sent(since: string | null, incidentId = story.incidentId) {
  const { rows, asOf } = await audience(system.test.database)(incidentId, 'public', since);
  const lines = (await text(rows)).split('\n').filter((line) => line !== '');
  return { asOf, lines, tenantIds: lines.map((line) => line.split('\t')[0]).sort() };
}

/** Changes to the second of the incident's three tenants, by different writers. */
const CHANGES: Record<string, () => Promise<unknown>> = {
  'gains a contact': () =>
    run(
      `INSERT INTO customers.contacts (id, tenant_id, role, name, email)
       VALUES ('c-new', $1, 'PRIVACY_CONTACT', 'New', 'new@t.example')`,
      [idOf(1)],
    ),
  'has a contact with another role': () =>
    run(`UPDATE customers.contacts SET role = 'GLOBAL_TENANT_ADMINISTRATOR' WHERE id = 'c-new'`),
  'has a contact that wants no updates': () =>
    run(`UPDATE customers.contacts SET mail_updates = false WHERE id = 'c-new'`),
  'loses a contact': () => run(`UPDATE customers.contacts SET ended_at = now() WHERE id = 'c-new'`),
  'has a contact erased': () => run(`DELETE FROM customers.contacts WHERE id = 'c-new'`),
  'gains a member of its account team': () =>
    run(
      `INSERT INTO customers.account_team (id, tenant_id, subject, name, email, role, partner_id)
       VALUES ('m-new', $1, 'partner:new', 'New', 'new@p.example', 'ACCOUNT_MANAGER', 'partner-new')`,
      [idOf(1)],
    ),
  'has another member in its account team': () =>
    run(`UPDATE customers.account_team SET subject = 'partner:newer' WHERE id = 'm-new'`),
  'gains a commitment': () =>
    run(
      `INSERT INTO customers.commitments (id, tenant_id, step, hours, basis, reference)
       VALUES ('k-new', $1, 'NOTICE', 24, 'CONTRACT', 'Schedule 7')`,
      [idOf(1)],
    ),
  'has a shorter commitment': () => run(`UPDATE customers.commitments SET hours = 12 WHERE id = 'k-new'`),
  'loses a commitment': () => run(`DELETE FROM customers.commitments WHERE id = 'k-new'`),
  'has a delegation revoked': () => run(`UPDATE customers.delegations SET revoked_at = now() WHERE id = 'running'`),
  'is delegated': () =>
    run(
      `INSERT INTO customers.delegations (id, partner_id, tenant_id, starts_at, ends_at)
       VALUES ('again', 'partner-new', $1, now() - interval '2 hours', now() + interval '1 day')`,
      [idOf(1)],
    ),
  'is delegated for less time': () =>
    run(`UPDATE customers.delegations SET ends_at = now() - interval '1 hour' WHERE id = 'again'`),
  'changes its language': () => run(`UPDATE customers.tenants SET locale = 'fr' WHERE id = $1`, [idOf(1)]),
  'has a resource in another cloud subscription': () =>
    run(`UPDATE customers.resources SET cloud_subscription_id = 's-two' WHERE id = 'r-impacted'`),
  'is impacted in more resources': () =>
    mutate(system, 'responder', 'scopeIncident', { ...scoped(), rules: [{ resourceIds: ['r-near'] }] }),
  'is ruled out': () =>
    mutate(system, 'responder', 'setImpactCertainty', {
      incidentId: story.incidentId,
      tenantIds: [idOf(1)],
      certainty: 'RULED_OUT',
      reason: 'Not impacted.',
    }),
};

describe('an audience synchronized before', () => {
  it('receives no tenant when nothing has changed', async () => {
    const all = await sent(null);
    expect(all.tenantIds).toEqual(
      tenants
        .slice(0, 3)
        .map(({ id }) => id)
        .sort(),
    );
    expect((await sent(all.asOf)).lines).toEqual([]);
  });

  it.each(Object.entries(CHANGES))('receives a tenant, and only that tenant, when it %s', async (_change, change) => {
    const { asOf } = await sent(null);
    await change();
    const changed = await sent(asOf);
    expect(changed.tenantIds).toEqual([idOf(1)]);
    // The lines for the tenant equal those of a full synchronization.
    const all = await sent(null);
    expect(all.lines).toEqual(expect.arrayContaining(changed.lines));
    expect((await sent(changed.asOf)).lines).toEqual([]);
  });

  it.each([
    ['began', -1, 1],
    ['ended', -3, -1],
  ])(
    'receives a tenant whose delegation %s in between by the passing of time, without a write',
    async (_change, from, until) => {
      await run(
        `UPDATE customers.delegations
       SET starts_at = now() + $1 * interval '1 hour', ends_at = now() + $2 * interval '1 hour' WHERE id = 'again'`,
        [from, until],
      );
      const { asOf } = await sent(null);
      expect((await sent(asOf)).lines).toEqual([]);
      const earlier = new Date(Date.now() - 2 * 3_600_000).toISOString().replace('T', ' ').replace('Z', '+00');
      expect((await sent(`${asOf.split('@')[0]}@${earlier}`)).tenantIds).toEqual([idOf(1)]);
    },
  );

  it('receives a tenant found since then, but no tenant of another incident', async () => {
    const { asOf } = await sent(null);
    await story.scope([idOf(3)]);
    expect((await sent(asOf)).tenantIds).toEqual([idOf(3)]);
    expect((await sent(asOf, other)).tenantIds).toEqual([]);
  });

  it('receives a change that was begun before the last synchronization and committed after it', async () => {
    const writer = new Client({ connectionString: system.test.url });
    await writer.connect();
    try {
      await writer.query('BEGIN');
      await writer.query(`UPDATE customers.tenants SET locale = 'it' WHERE id = $1`, [idOf(2)]);
      // Transactions that began later have ended by then: neither commit order nor a highest id would find this change.
      await run(`UPDATE customers.tenants SET locale = 'it' WHERE id = $1`, [idOf(0)]);
      const before = await sent(null);
      await writer.query('COMMIT');
      expect((await sent(before.asOf)).tenantIds).toEqual([idOf(2)]);
    } finally {
      await writer.end();
    }
  });

  it('receives every tenant once the record of changes since then has been erased', async () => {
    const old = await sent(null);
    await run(`UPDATE customers.tenants SET locale = 'de' WHERE id = $1`, [idOf(0)]);
    const recent = await sent(null);
    await run(`UPDATE customers.tenants SET locale = 'sv' WHERE id = $1`, [idOf(1)]);
    await run(`UPDATE customers.tenants SET locale = 'de' WHERE id = $1`, [idOf(1)]);
    const yesterday = new Date(Date.now() - 86_400_000);
    expect(await transaction(system.test.database, (tx) => eraseChanges(tx, yesterday))).toBe(false);
    expect((await sent(old.asOf)).tenantIds).toEqual([idOf(0), idOf(1)].sort());

    while (await transaction(system.test.database, (tx) => eraseChanges(tx, new Date(Date.now() + 60_000))));
    expect((await run('SELECT FROM customers.estate_changes')).length).toBe(1);
    expect((await sent(old.asOf)).tenantIds).toHaveLength(4);
    expect((await sent(recent.asOf)).tenantIds).toHaveLength(4);
    // As long as a transaction in another database of the server is older than the erasure, so is every position.
    await waitFor(async () => {
      const now = await sent(null);
      await run(`UPDATE customers.tenants SET locale = CASE locale WHEN 'de' THEN 'fr' ELSE 'de' END WHERE id = $1`, [
        idOf(2),
      ]);
      expect((await sent(now.asOf)).tenantIds).toEqual([idOf(2)]);
    });
  });

  it.each(['', '1:2:', "1:2:@2026-01-01 00:00:00+00' OR true", 'yesterday'])(
    'cannot be continued from the invalid position “%s”',
    async (since) => {
      await expect(sent(since)).rejects.toMatchObject({ code: 'INVALID', details: { field: 'since' } });
    },
  );
});

describe('a contact’s mail preference', () => {
  it('is applied from its event unless the event is older than the synchronized audience', async () => {
    const contacts = JSON.stringify([{ id: 'c', role: 'PRIVACY_CONTACT', mailUpdates: true, stageDigest: false }]);
    const { asOf } = await sent(null);
    await run(`INSERT INTO notifications.audiences (incident_id, as_of) VALUES ('wish', $1)`, [asOf]);
    await run(
      `INSERT INTO notifications.audience (incident_id, tenant_id, certainty, found_at, contacts)
       VALUES ('wish', 'tw', 'CONFIRMED', now(), $1)`,
      [contacts],
    );
    const wish = async (xid: string) => {
      const facts = { contactId: 'c', mailUpdates: false, stageDigest: false };
      const event = {
        type: 'contact.preference_set',
        at: new Date(),
        recordedAt: new Date(),
        incidentId: null,
      } as const;
      const cursor = { xid, sequence: '1' };
      await transaction(system.test.database, (tx) =>
        keepPreference(tx, { ...event, tenantIds: ['tw'], partition: 'public', facts, cursor }),
      );
      const [known] = await run(
        `SELECT contacts -> 0 -> 'mailUpdates' AS updates FROM notifications.audience WHERE incident_id = 'wish'`,
      );
      return known?.['updates'];
    };
    const [seen = '', next = ''] = asOf.split(':');
    expect(await wish(String(BigInt(seen) - 1n))).toBe(true);
    expect(await wish(next)).toBe(false);
  });
});

describe('an advisory', () => {
  it('reaches a contact that was added just before, without synchronizing unchanged tenants again', async () => {
    const notified = await declaredBreach(system, [idOf(0), idOf(2)]);
    await notified.publish('INITIAL');
    // Only a full synchronization would correct this value.
    await run(`UPDATE notifications.audience SET country = 'XX' WHERE incident_id = $1`, [notified.incidentId]);
    await run(
      `INSERT INTO customers.contacts (id, tenant_id, role, name, email)
       VALUES ('c-late', $1, 'PRIVACY_CONTACT', 'Late', 'late@t.example')`,
      [idOf(0)],
    );
    await notified.publish('UPDATE', { title: 'News' });
    const known = await run(
      `SELECT tenant_id AS id, country <> 'XX' AS new, contacts @> '[{"id": "c-late"}]' AS late
       FROM notifications.audience WHERE incident_id = $1`,
      [notified.incidentId],
    );
    expect(known).toHaveLength(2);
    expect(known).toEqual(
      expect.arrayContaining([
        { id: idOf(0), new: true, late: true },
        { id: idOf(2), new: false, late: false },
      ]),
    );
    const [notice] = await noticesOf(system, 'legal', idOf(0), 'revision { number title }');
    expect(notice.revision).toMatchObject({ number: 2, title: 'News' });
  });
});
