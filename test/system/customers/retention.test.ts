import { type Claims, customerOf, personaOf } from '../../../demo/personas.ts';
import type { Role } from '../../../domain/access/policy.ts';
import { hoursAfter } from '../../../domain/notification/clock.ts';
import { GENERAL, generalChain, readChain } from '../../../platform/audit/audit.ts';
import { ORIGIN, read } from '../../../platform/events/events.ts';
import { JOBS } from '../../../platform/jobs/private-tables.ts';
import { declaredBreach, happened } from '../../kit/graph/story.ts';
import { openSystem, type System } from '../../kit/system.ts';
import { openClock } from '../../kit/time/clock.ts';
import { transactionsEnded } from '../../kit/time/transactions.ts';

const clock = openClock();
let system: System;
let tenantId: string;
let foreign: string;
beforeAll(async () => {
  system = await openSystem(clock);
  const rows = await system.test.asOwner(
    `SELECT tenant_id AS id FROM customers.contacts JOIN customers.tenants tenant ON tenant.id = tenant_id
     WHERE partition = 'public' AND role = 'PRIVACY_CONTACT' ORDER BY 1 LIMIT 2`,
  );
  [tenantId, foreign] = rows.map(({ id }) => id) as [string, string];
});
afterAll(() => system.close());

const days = (count: number) => hoursAfter(clock.now(), 24 * count);
const contactsOf = async (id: string): Promise<{ id: string; role: string }[]> =>
  (await system.ask('responder', `{ tenant(id: "${id}") { contacts { id role } } }`)).data.tenant.contacts;
const remove = (who: string | Claims, id: string) =>
  system.ask(who, 'mutation ($id: ID!) { removeContact(id: $id) { id contacts { id } } }', { id });
const idsIn = async (table: 'contacts' | 'lookups'): Promise<string[]> =>
  (await system.test.asOwner(`SELECT id FROM customers.${table}`)).map(({ id }) => id as string);
const erasures = async () =>
  (await readChain(system.test.database.dataSource, GENERAL, 0, 10_000))
    .map(({ body }) => JSON.parse(body))
    .filter(({ action }) => action === 'retention.erased')
    .map(({ actor, details }) => ({ actor, ...details }));
const due = async (): Promise<Date | undefined> => {
  const [job] = await system.test.asOwner(
    `SELECT (payload->>'dueAt')::timestamptz AS due FROM ${JOBS}
     WHERE key = 'customers.retention' AND locked_at IS NULL`,
  );
  return job?.['due'] as Date | undefined;
};

/** Runs the retention at the given time, and waits until its job is gone and the next day's job is set. */
async function retainAt(time: Date): Promise<void> {
  await system.turnTo(time);
  const next = hoursAfter(time, 24).getTime();
  while (
    (await due())?.getTime() !== next ||
    (await system.test.asOwner(`SELECT FROM ${JOBS} WHERE locked_at IS NOT NULL`)).length > 0
  );
}

describe('a removed contact', () => {
  let contact: string;
  it('is no longer shown, counted or notified', async () => {
    const before = await contactsOf(tenantId);
    contact = before.find(({ role }) => role === 'PRIVACY_CONTACT')?.id as string;
    const story = await declaredBreach(system, [tenantId]);
    const preview = `{ previewAudience(incidentId: "${story.incidentId}") { contacts { key count } } }`;
    const counted = async () => {
      const { data } = await system.ask('responder', preview);
      const counts: { key: string; count: number }[] = data.previewAudience.contacts;
      return counts.find(({ key }) => key === 'PRIVACY_CONTACT')?.count ?? 0;
    };
    const privacyContacts = before.filter(({ role }) => role === 'PRIVACY_CONTACT').length;
    expect(await counted()).toBe(privacyContacts);
    await story.publish('INITIAL');

    const { data, errors } = await remove(customerOf(tenantId), contact);
    expect(errors).toBeUndefined();
    const left = before.filter(({ id }) => id !== contact).map(({ id }) => id);
    expect(data.removeContact).toEqual({ id: tenantId, contacts: left.map((id) => ({ id })) });
    expect((await contactsOf(tenantId)).map(({ id }) => id)).toEqual(left);
    expect(await counted()).toBe(privacyContacts - 1);

    // The notice to the tenant, unacknowledged for a day, is sent to all other contacts.
    await system.turnTo(hoursAfter(clock.now(), 25));
    await happened(system, story.incidentId, ['notice.escalated']);
    const { data: escalated } = await system.ask(
      'legal',
      `{ serviceHealth(tenantId: "${tenantId}") { edges { node { deliveries { recipient escalation } } } } }`,
    );
    const recipients = escalated.serviceHealth.edges[0].node.deliveries
      .filter(({ escalation }: { escalation: boolean }) => escalation)
      .map(({ recipient }: { recipient: string }) => recipient);
    expect(recipients.length).toBeGreaterThan(0);
    expect(recipients).not.toContain(contact);

    const later = await declaredBreach(system, [tenantId]);
    await later.publish('INITIAL');
    const [audience] = await system.test.asOwner('SELECT contacts FROM notifications.audience WHERE incident_id = $1', [
      later.incidentId,
    ]);
    expect(JSON.stringify(audience)).not.toContain(contact);
  });

  it('is recorded by its id', async () => {
    const { dataSource } = system.test.database;
    const entries = (await readChain(dataSource, generalChain('public'), 0, 10_000)).map(({ body }) =>
      JSON.parse(body),
    );
    expect(entries.filter(({ action }) => action === 'contact.removed')).toEqual([
      expect.objectContaining({
        actor: `persona:customer:${tenantId}`,
        details: { contactId: contact, tenantId },
      }),
    ]);
    await transactionsEnded(dataSource);
    const { events } = await read(dataSource, ORIGIN, 100_000);
    expect(events.find(({ type }) => type === 'contact.removed')).toMatchObject({
      tenantIds: [tenantId],
      facts: { contactId: contact },
    });
  });

  it('cannot be removed again, and contacts of another tenant cannot be removed by any member of a tenant', async () => {
    const other = (await contactsOf(foreign))[0] as { id: string };
    const holding = (roles: Role[], partner: string | null = null): Claims => ({
      ...customerOf(tenantId),
      tocsin: { ...customerOf(tenantId).tocsin, roles, partner },
    });
    const attempts: [string | Claims, string][] = [
      [customerOf(tenantId), contact],
      [customerOf(tenantId), other.id],
      [customerOf(tenantId), 'none'],
      // Roles of two kinds in one token do not add up to the right of a third.
      [holding(['PRIVACY_CONTACT', 'RESPONDER']), other.id],
      [holding(['PRIVACY_CONTACT', 'ACCOUNT_MANAGER'], personaOf('partner').tocsin.partner), other.id],
    ];
    for (const [who, id] of attempts) {
      expect((await remove(who, id)).errors?.[0]?.extensions).toMatchObject({ code: 'NOT_FOUND', field: 'id' });
    }
    const abroad = { ...personaOf('support'), tocsin: { ...personaOf('support').tocsin, partition: 'government' } };
    expect((await remove(abroad, other.id)).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    expect((await contactsOf(foreign)).map(({ id }) => id)).toContain(other.id);
    expect((await remove('support', other.id)).data.removeContact.id).toBe(foreign);
  });

  it('is erased thirty days after its removal, and contacts that were not removed are kept', async () => {
    const { asOwner } = system.test;
    const [row] = await asOwner('SELECT ended_at FROM customers.contacts WHERE id = $1', [contact]);
    const all = await idsIn('contacts');
    await retainAt(hoursAfter(row?.['ended_at'] as Date, 24 * 30));
    expect(await idsIn('contacts')).toContain(contact);
    const ended = (await asOwner('SELECT id FROM customers.contacts WHERE ended_at IS NOT NULL')).map(({ id }) => id);
    await retainAt(days(2));
    expect((await idsIn('contacts')).sort()).toEqual(all.filter((id) => !ended.includes(id)).sort());
    expect(await erasures()).toEqual([{ actor: 'tocsin:clock', erased: 'contacts', rows: ended.length }]);
  });
});

describe('the record of a lookup', () => {
  it('is erased after a year in chunks, while the audit trail keeps who made the lookup', async () => {
    await system.ask('partner', '{ tenants(search: "Carmen Ruiz") { totalCount } }');
    const [asked] = await idsIn('lookups');
    await system.test.asOwner(
      `INSERT INTO customers.lookups (id, at, subject, partner_id, partition, question, filter)
       SELECT 'old ' || number, $1, 'a former user', 'partner', 'public', 'tenants', '{}' FROM generate_series(1, 2001) number`,
      [days(-364)],
    );
    await retainAt(days(1));
    expect(await idsIn('lookups')).toHaveLength(2002);
    await retainAt(days(1));
    expect(await idsIn('lookups')).toEqual([asked]);
    const counts = (await erasures()).filter(({ erased }) => erased === 'lookups').map(({ rows }) => rows);
    expect(counts).toEqual([1000, 1000, 1]);
    await retainAt(days(366));
    expect(await idsIn('lookups')).toEqual([]);
    const entries = await readChain(system.test.database.dataSource, generalChain('public'), 0, 10_000);
    const trail = entries.map(({ body }) => JSON.parse(body)).filter(({ action }) => action === 'partner.look_up');
    expect(trail).toEqual([
      expect.objectContaining({ actor: 'persona:partner', details: expect.objectContaining({ lookUpId: asked }) }),
    ]);
  });
});

describe('the application’s database role', () => {
  it('may erase contacts and lookups, and a request may change only the end and the mail preference of a contact', async () => {
    const { dataSource } = system.test.database;
    const requests = system.test.requests.dataSource;
    for (const table of ['tenants', 'impacts', 'certainty_changes', 'customers']) {
      await expect(dataSource.query(`DELETE FROM customers.${table}`)).rejects.toThrow('permission denied');
    }
    await expect(requests.query(`UPDATE customers.contacts SET email = ''`)).rejects.toThrow('permission denied');
    await expect(requests.query(`DELETE FROM customers.contacts`)).rejects.toThrow('permission denied');
    await expect(dataSource.query(`UPDATE customers.lookups SET search = ''`)).rejects.toThrow('permission denied');
  });
});
