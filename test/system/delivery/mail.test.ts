import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ParsedMail, simpleParser } from 'mailparser';
import { DRAFT, mutate, noticesOf, type TestTenant, tenantsReading } from '../../kit/graph/graph.ts';
import { declaredBreach } from '../../kit/graph/story.ts';
import { openSystem, type System } from '../../kit/system.ts';
import { waitFor } from '../../kit/time/wait.ts';

let system: System;
let tenants: TestTenant[];
beforeAll(async () => {
  system = await openSystem();
  tenants = await tenantsReading(system, 'de', 3);
});
afterAll(() => system.close());

const idOf = (index: number) => (tenants[index] as TestTenant).id;

/** Every mail written so far. */
async function mails(): Promise<ParsedMail[]> {
  const folder = join(system.config.stateDirectory, 'mail');
  const files = readdirSync(folder).filter((file) => file.endsWith('.eml'));
  return Promise.all(files.map((file) => simpleParser(readFileSync(join(folder, file)))));
}

const contactsOf = (tenantId: string, roles: string[]) =>
  system.test.asOwner('SELECT id, role, email FROM customers.contacts WHERE tenant_id = $1 AND role = ANY($2)', [
    tenantId,
    roles,
  ]);
const deliveriesOf = async (incidentId: string) =>
  system.test.asOwner(
    `SELECT id, tenant_id, recipient, role, message, state, escalation, revision, attempts FROM notifications.deliveries
     WHERE incident_id = $1 AND channel = 'EMAIL' ORDER BY revision, tenant_id, recipient`,
    [incidentId],
  );
const settled = (incidentId: string) =>
  waitFor(async () => {
    const all = await deliveriesOf(incidentId);
    expect(all.length).toBeGreaterThan(0);
    expect(all.filter(({ state }) => ['QUEUED', 'SENDING', 'RETRYING'].includes(state as string))).toEqual([]);
    return all;
  });

describe('a published notice', () => {
  it('is mailed to the contacts of the chosen roles only, with a separate ledger entry for each', async () => {
    const story = await declaredBreach(system, [idOf(0)]);
    await story.publish('INITIAL');
    const all = await settled(story.incidentId);
    const chosen = await contactsOf(idOf(0), ['GLOBAL_TENANT_ADMINISTRATOR', 'PRIVACY_CONTACT']);
    expect(chosen.length).toBeGreaterThan(0);
    const notified = all.filter(({ message }) => message === 'NOTICE');
    expect(notified.map(({ recipient }) => recipient).sort()).toEqual(chosen.map(({ id }) => id).sort());
    expect(notified.every(({ state, attempts }) => state === 'ACCEPTED' && attempts === 1)).toBe(true);
    const written = await mails();
    for (const { email } of chosen) {
      const own = written.filter(({ to }) => JSON.stringify(to).includes(email as string));
      expect(own).toHaveLength(1);
      expect(own[0]?.text).toContain('An outsider read mail.');
      expect(own[0]?.subject).toContain(story.trackingId);
      expect(own[0]?.text).toMatch(/Ihre eigene Frist: \d/);
    }
  });

  it('is the first mail of a thread with its updates, and its Message-ID is the same at every attempt', async () => {
    const story = await declaredBreach(system, [idOf(1)]);
    await story.publish('INITIAL');
    await settled(story.incidentId);
    await story.publish('UPDATE', { title: 'News' });
    const all = await settled(story.incidentId);
    const written = await mails();
    const [first, second] = [1, 2].map((revision) =>
      all.find((each) => each['revision'] === revision && each['message'] === 'NOTICE'),
    );
    const mailOf = (id: unknown) => written.find(({ messageId }) => messageId?.startsWith(`<${id}@`));
    expect(first?.['recipient']).toBe(second?.['recipient']);
    expect(mailOf(second?.['id'])?.inReplyTo).toBe(mailOf(first?.['id'])?.messageId);
    expect(mailOf(first?.['id'])?.inReplyTo).toBeUndefined();
  });

  it('is recorded with every attempt, readable by the tenant, without any recipient’s address', async () => {
    const [notice] = await noticesOf(
      system,
      'auditor',
      idOf(0),
      'deliveries { channel recipient state attempts queuedAt lastAttemptAt acceptedAt answer message }',
    );
    const mailed = notice.deliveries.filter(({ channel }: { channel: string }) => channel === 'EMAIL');
    expect(mailed.length).toBeGreaterThan(0);
    expect(JSON.stringify(notice)).not.toContain('@');
    for (const delivery of mailed) expect(delivery.acceptedAt >= delivery.queuedAt).toBe(true);
    const attempts = await system.test.asOwner(`SELECT state FROM notifications.delivery_attempts`);
    expect(attempts.length).toBeGreaterThanOrEqual(mailed.length);
  });
});

describe('a notice by mail instead of service health', () => {
  it('leaves the feed empty, and counts as notified when the tenant’s first mail is accepted', async () => {
    const story = await declaredBreach(system, [idOf(2)]);
    const { incidentId } = story;
    const publish = await mutate(system, 'responder', 'draftAdvisory', { incidentId, ...DRAFT });
    expect(publish.unmet).toBeUndefined();
    await mutate(system, 'legal', 'reviewAdvisory', { incidentId, revision: 1, approved: true });
    await mutate(system, 'responder', 'publishAdvisory', { incidentId, revision: 1, channels: ['EMAIL'] });
    await settled(incidentId);
    const progress = await waitFor(async () => {
      const { data } = await system.ask(
        'responder',
        `query ($id: ID!) { notificationProcess(incidentId: $id) { state clock { state lastNoticeAt }
          deliveries { notified channels { channel accepted } } } }`,
        { id: incidentId },
      );
      expect(data.notificationProcess.state).toBe('NOTIFIED');
      return data.notificationProcess;
    });
    expect(progress.clock.state).toBe('MET');
    expect(progress.deliveries.notified).toBe(1);
    const byMail = progress.deliveries.channels.find(({ channel }: { channel: string }) => channel === 'EMAIL');
    expect(byMail.accepted).toBeGreaterThan(0);
    expect(await noticesOf(system, 'auditor', idOf(2), 'id')).toEqual([]);
  });
});
