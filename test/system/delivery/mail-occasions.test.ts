import { createConnection } from 'node:net';
import { secretsKey } from '../../../app/keys.ts';
import { personaOf } from '../../../demo/personas.ts';
import { hoursAfter } from '../../../domain/notification/clock.ts';
import { returnPaths } from '../../../worker/bounces/return-path.ts';
import { DRAFT, mutate, noticesOf } from '../../kit/graph/graph.ts';
import { declaredBreach, happened, type Story } from '../../kit/graph/story.ts';
import { type MailServer, openMailServer } from '../../kit/mail/mail-server.ts';
import { freePort } from '../../kit/network/ports.ts';
import { openSystem, type System } from '../../kit/system.ts';
import { openClock } from '../../kit/time/clock.ts';
import { waitFor } from '../../kit/time/wait.ts';

// The clock runs ahead of the machine's own clock, which wakes jobs: otherwise the end of an hour could arrive by
// itself while a test waits for it.
const clock = openClock(hoursAfter(new Date(), 2));
const own = personaOf('customer').tocsin.tenants as [string, string];
let system: System;
let server: MailServer;
let bouncePort: number;
const refused = new Set<string>();
beforeAll(async () => {
  server = await openMailServer({ answerRecipient: (address) => (refused.has(address) ? '550 5.1.1 unknown' : null) });
  bouncePort = await freePort();
  system = await openSystem(clock, {
    mail: {
      smtpUrl: server.url,
      from: 'notices@provider.example',
      mailboxes: {
        RESPONDERS: 'responders@provider.example',
        LEGAL: 'legal@provider.example',
        EXECUTIVE_INCIDENT_MANAGER: null,
      },
      bounceAddress: 'bounces@provider.example',
      bouncePort,
    },
  });
});
afterAll(async () => {
  await system.close();
  await server.close();
});

interface Sent {
  id: string;
  recipient: string;
  role: string | null;
  message: string;
  state: string;
  escalation: boolean;
  revision: number | null;
  answer: string | null;
}

const deliveries = async ({ incidentId }: Story): Promise<Sent[]> =>
  (await system.test.asOwner(
    `SELECT id, recipient, role, message, state, escalation, revision, answer FROM notifications.deliveries
     WHERE incident_id = $1 AND channel = 'EMAIL' ORDER BY queued_at, recipient`,
    [incidentId],
  )) as unknown as Sent[];
/** The deliveries of one kind of message, once all that are due have been sent. */
const settled = (story: Story, message: string) =>
  waitFor(async () => {
    const all = (await deliveries(story)).filter((each) => each.message === message);
    expect(all.length).toBeGreaterThan(0);
    expect(all.filter(({ state }) => ['QUEUED', 'SENDING', 'RETRYING'].includes(state))).toEqual([]);
    return all;
  });
const contacts = async (tenantId: string) =>
  (await system.test.asOwner(
    'SELECT id, role, email FROM customers.contacts WHERE tenant_id = $1 AND cloud_subscription_id IS NULL ORDER BY id',
    [tenantId],
  )) as { id: string; role: string; email: string }[];
const mailsTo = (address: string) => server.received.filter(({ envelope }) => envelope.to.includes(address));

describe('a bounced mail', () => {
  it('marks its delivery as bounced, and the notice is then mailed once to the tenant’s other roles', async () => {
    const story = await declaredBreach(system, [own[0]]);
    await story.publish('INITIAL');
    const [first] = await settled(story, 'NOTICE');
    const path = returnPaths('bounces@provider.example', await secretsKey(system.config)).returnPath(
      first?.id as string,
    );
    expect(server.received.some(({ envelope }) => envelope.from === path)).toBe(true);
    for (let times = 0; times < 2; times++) expect(await report(bouncePort, path)).toMatch(/^250/);
    const all = await waitFor(async () => {
      const known = await settled(story, 'NOTICE');
      expect(known.filter(({ escalation }) => escalation).length).toBeGreaterThan(0);
      return known;
    });
    const bounced = all.find(({ id }) => id === first?.id);
    expect(bounced).toMatchObject({ state: 'BOUNCED', answer: expect.stringContaining('5.1.1') });
    expect(bounced?.answer).not.toContain('@');
    const written = new Set(all.map(({ recipient }) => recipient));
    expect(written.size).toBe(all.length);
    for (const { id } of await contacts(own[0])) expect(written).toContain(id);
    const { data } = await system.ask(
      'responder',
      `query ($id: ID!) { notificationProcess(incidentId: $id) { deliveries { channels { channel accepted bounced } } } }`,
      { id: story.incidentId },
    );
    const { channels } = data.notificationProcess.deliveries;
    expect(channels.find(({ channel }: { channel: string }) => channel === 'EMAIL')).toMatchObject({ bounced: 1 });
  });
});

describe('a contact’s mail preference', () => {
  it('suppresses updates, but never the first notice or the last', async () => {
    const administrator = (await contacts(own[1])).find(({ role }) => role === 'GLOBAL_TENANT_ADMINISTRATOR');
    const input = { contactId: administrator?.id, mailUpdates: false, stageDigest: true };
    const query = `mutation ($input: MailPreferenceInput!) { setMailPreference(input: $input) { id mailUpdates stageDigest } }`;
    const { data } = await system.ask('customer', query, { input });
    expect(data.setMailPreference).toEqual({ id: administrator?.id, mailUpdates: false, stageDigest: true });
    const story = await declaredBreach(system, [own[1]]);
    await story.publish('INITIAL');
    await story.publish('UPDATE', { title: 'News' });
    const revisions = (await settled(story, 'NOTICE'))
      .filter(({ recipient }) => recipient === administrator?.id)
      .map(({ revision }) => revision);
    expect(revisions).toEqual([1]);

    await story.advance('STABILIZE');
    await story.advance('DIAGNOSE', 'It came back.');
    await happened(system, story.incidentId, ['notice.stage_changed', 'notice.stage_changed']);
    const [digest, ...more] = (await deliveries(story)).filter(({ message }) => message === 'STAGE_DIGEST');
    expect(digest).toMatchObject({ state: 'QUEUED', recipient: administrator?.id });
    expect(more).toEqual([]);
    await system.turnTo(hoursAfter(clock.now(), 1));
    await settled(story, 'STAGE_DIGEST');
    const mail = await waitFor(async () => {
      const found = mailsTo(administrator?.email as string).find(({ messageId }) =>
        messageId.includes(digest?.id as string),
      );
      expect(found).toBeDefined();
      return found;
    });
    expect(mail?.subject).toContain(story.trackingId);
  });
});

describe('the members of an account team', () => {
  it('get one heads-up each about all their tenants, however many there are', async () => {
    const story = await declaredBreach(system, [...own]);
    await story.publish('INITIAL');
    const all = await settled(story, 'HEADS_UP');
    const recipients = all.map(({ recipient }) => recipient);
    expect(new Set(recipients).size).toBe(recipients.length);
    const members = await system.test.asOwner(
      `SELECT DISTINCT recipient FROM notifications.deliveries
       WHERE incident_id = $1 AND audience = 'ACCOUNT_TEAM' AND channel = 'SERVICE_HEALTH'`,
      [story.incidentId],
    );
    expect(recipients.sort()).toEqual(members.map(({ recipient }) => recipient).sort());
  });
});

describe('an unacknowledged notice', () => {
  it('is mailed after 24 hours to the contacts it was not mailed to before', async () => {
    const story = await declaredBreach(system, [own[0]]);
    await story.publish('INITIAL');
    const before = (await settled(story, 'NOTICE')).map(({ recipient }) => recipient);
    await system.turnTo(hoursAfter(clock.now(), 24));
    const later = await waitFor(async () => {
      const all = (await settled(story, 'NOTICE')).filter(({ escalation }) => escalation);
      expect(all.length).toBeGreaterThan(0);
      return all.map(({ recipient }) => recipient);
    });
    expect(later.filter((recipient) => before.includes(recipient))).toEqual([]);
    const everybody = (await contacts(own[0])).map(({ id }) => id);
    for (const id of everybody) expect([...before, ...later]).toContain(id);
  });
});

describe('a tenant that is ruled out', () => {
  it('is mailed the reason, and receives no other pending mail', async () => {
    const story = await declaredBreach(system, [...own]);
    await story.publish('INITIAL');
    await settled(story, 'NOTICE');
    await mutate(system, 'responder', 'setImpactCertainty', {
      incidentId: story.incidentId,
      tenantIds: [own[1]],
      certainty: 'RULED_OUT',
      reason: 'The logs show no access.',
    });
    const resolved = await settled(story, 'RESOLUTION');
    expect(resolved.every(({ state }) => state === 'ACCEPTED')).toBe(true);
    const mail = server.received.find(({ messageId }) => messageId.includes(resolved[0]?.id as string));
    expect(mail?.raw).toContain('The logs show no access');
  });
});

describe('the provider’s approver roles', () => {
  it('are mailed a reminder as the deadline approaches, if they have a mailbox', async () => {
    const story = await declaredBreach(system, [own[0]]);
    await system.turnTo(hoursAfter(clock.now(), 48));
    const reminders = await settled(story, 'CLOCK_REMINDER');
    const states = Object.fromEntries(reminders.map(({ recipient, state }) => [recipient, state]));
    expect(states).toEqual({ RESPONDERS: 'ACCEPTED', LEGAL: 'ACCEPTED', EXECUTIVE_INCIDENT_MANAGER: 'CANCELLED' });
    expect(mailsTo('responders@provider.example').at(-1)?.subject).toContain(story.trackingId);
  });

  it('receive an authority’s document by mail when Legal requests it', async () => {
    const story = await declaredBreach(system, [own[0]], false, ['CONTROLLER']);
    const { data } = await system.ask(
      'legal',
      `query ($id: ID!) { notificationProcess(incidentId: $id) { authorityNotices { authority { id name } } } }`,
      { id: story.incidentId },
    );
    const [{ authority }] = data.notificationProcess.authorityNotices;
    const call = `mutation ($id: ID!, $authority: ID!) { mailAuthorityDocument(incidentId: $id, authorityId: $authority) { id } }`;
    const asked = await system.ask('legal', call, { id: story.incidentId, authority: authority.id });
    expect(asked.errors).toBeUndefined();
    const [document] = await settled(story, 'AUTHORITY_DOCUMENT');
    expect(document).toMatchObject({ recipient: 'LEGAL', state: 'ACCEPTED' });
    const mail = mailsTo('legal@provider.example').find(({ messageId }) => messageId.includes(document?.id as string));
    expect(mail?.raw).toContain(`filename=${story.trackingId}-${authority.id}.html`);
    const other = await system.ask('legal', call, { id: story.incidentId, authority: 'none' });
    expect(other.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });
});

describe('a notice by mail instead of service health', () => {
  it('leaves the tenant not notified while no mail is accepted, until service health is chosen after all', async () => {
    const story = await declaredBreach(system, [own[1]]);
    const { incidentId } = story;
    for (const { email } of await contacts(own[1])) refused.add(email);
    const first = await mutate(system, 'responder', 'draftAdvisory', { incidentId, ...DRAFT });
    expect(first.unmet).toBeUndefined();
    await mutate(system, 'legal', 'reviewAdvisory', { incidentId, revision: 1, approved: true });
    await mutate(system, 'responder', 'publishAdvisory', { incidentId, revision: 1, channels: ['EMAIL'] });
    const failed = await settled(story, 'NOTICE');
    expect(failed.every(({ state }) => state === 'FAILED')).toBe(true);
    const notified = async () => {
      const { data } = await system.ask(
        'responder',
        `query ($id: ID!) { notificationProcess(incidentId: $id) { state progress { tenants notified } } }`,
        { id: incidentId },
      );
      return data.notificationProcess;
    };
    expect(await notified()).toEqual({ state: 'CLOCK_RUNNING', progress: { tenants: 1, notified: 0 } });
    const before = await noticesOf(system, 'auditor', own[1], 'incident { id }');
    expect(before.map(({ incident }: { incident: { id: string } }) => incident.id)).not.toContain(incidentId);

    await story.publish('UPDATE', { title: 'By service health' });
    expect(await notified()).toEqual({ state: 'NOTIFIED', progress: { tenants: 1, notified: 1 } });
    const notice = (await noticesOf(system, 'auditor', own[1], 'state incident { id } revision { title }')).find(
      ({ incident }: { incident: { id: string } }) => incident.id === incidentId,
    );
    expect(notice).toMatchObject({ state: 'ACTIVE', revision: { title: 'By service health' } });
    refused.clear();
  });
});

describe('the delivery progress', () => {
  it('is shown live, and ends when every mail is accepted', async () => {
    const story = await declaredBreach(system, [own[0]]);
    const socket = await system.socket('responder');
    const progress = socket.subscribe(
      `subscription { deliveryProgress(incidentId: "${story.incidentId}") { notified channels { channel queued sending accepted } } }`,
    );
    expect((await progress.next()).data).toEqual({ deliveryProgress: { notified: 0, channels: [] } });
    await story.publish('INITIAL');
    for (;;) {
      const { data } = await progress.next();
      const { notified, channels } = (data as { deliveryProgress: { notified: number; channels: Progress[] } })
        .deliveryProgress;
      const mails = channels.find(({ channel }) => channel === 'EMAIL');
      if (notified === 1 && mails && mails.accepted > 0 && mails.queued + mails.sending === 0) break;
    }
    socket.close();
    const unknownIncident = await system.socket('responder');
    const refused = unknownIncident.subscribe(`subscription { deliveryProgress(incidentId: "none") { notified } }`);
    expect((await refused.next()).errors?.[0]?.extensions?.['code']).toBe('NOT_FOUND');
    unknownIncident.close();
  });
});

interface Progress {
  channel: string;
  queued: number;
  sending: number;
  accepted: number;
}

/**
 * Reports to the bounce listener that a mail could not be delivered, as a mail server does.
 * @returns the listener's reply
 */
async function report(port: number, to: string): Promise<string> {
  const socket = createConnection(port, '127.0.0.1');
  let received = '';
  socket.on('data', (chunk) => {
    received += chunk;
  });
  const reply = async (line: string | null) => {
    if (line !== null) socket.write(`${line}\r\n`);
    const before = received.length;
    await waitFor(async () => expect(received.slice(before)).toMatch(/^\d{3} .*\r\n$/m));
    return received.slice(before);
  };
  await waitFor(async () => expect(received).toMatch(/^220 /));
  await reply('HELO mail.tenant.example');
  await reply('MAIL FROM:<>');
  await reply(`RCPT TO:<${to}>`);
  await reply('DATA');
  const answer = await reply(REPORT);
  socket.end('QUIT\r\n');
  return answer;
}

const REPORT = [
  'From: MAILER-DAEMON@mail.tenant.example',
  'Subject: Undelivered Mail Returned to Sender',
  'MIME-Version: 1.0',
  'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
  '',
  '--b',
  'Content-Type: text/plain',
  '',
  'It could not be delivered.',
  '--b',
  'Content-Type: message/delivery-status',
  '',
  'Reporting-MTA: dns; mail.tenant.example',
  '',
  'Final-Recipient: rfc822; contact@tenant.example',
  'Action: failed',
  'Status: 5.1.1',
  'Diagnostic-Code: smtp; 550 5.1.1 <contact@tenant.example>: User unknown',
  '',
  '--b--',
  '.',
].join('\r\n');
