import { randomUUID } from 'node:crypto';
import { simpleParser } from 'mailparser';
import { concludeAttempt, type Delivery } from '../../domain/notification/delivery.ts';
import { type Log, openLog } from '../../platform/log.ts';
import { returnPaths } from '../../worker/bounces/return-path.ts';
import { type EmailChannelOptions, openEmailChannel } from '../../worker/channels/email.ts';
import type { Attempted, Mail } from '../../worker/dispatcher/message.ts';
import { type MailServer, type MailServerOptions, openMailServer } from '../kit/mail/mail-server.ts';
import { openScriptedMailServer, type Script } from '../kit/mail/scripted-mail-server.ts';
import { openFullQueue, openHole } from '../kit/network/black-hole.ts';

const NOW = new Date('2026-03-01T09:00:00Z');
/** Long enough for a machine that is busy, and for one that says nothing short enough. */
const LONG_TIMEOUTS = { connection: 20_000, greeting: 20_000, idle: 20_000 };
const SHORT_TIMEOUTS = { connection: 20_000, greeting: 500, idle: 500 };
const SENDING: Delivery = { state: 'SENDING', attempts: 0, pauses: 0, nextAttemptAt: null };

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

function channelTo(smtpUrl: string, options: Partial<EmailChannelOptions> = {}) {
  const channel = openEmailChannel({
    mail: { smtpUrl, from: 'notices@provider.example' },
    provider: { name: 'Contoso Cloud' },
    stateDirectory: '/nowhere',
    returnPaths: null,
    clock: () => NOW,
    log: openLog('silent'),
    timeouts: LONG_TIMEOUTS,
    ...options,
  });
  closing.push(channel.close);
  return channel;
}

async function mailServer(options: MailServerOptions = {}): Promise<MailServer> {
  const server = await openMailServer(options);
  closing.push(server.close);
  return server;
}

function mail(changes: Partial<Mail> = {}): Mail {
  return {
    deliveryId: randomUUID(),
    to: { name: 'Bob Miller', address: 'bob.miller@fabrikam.example' },
    subject: 'Security incident 7KQ2M-00A1B',
    text: 'What happened: …',
    html: '<p>What happened: …</p>',
    messageId: '7KQ2M-00A1B.1.t1@provider.example',
    inReplyTo: null,
    attachments: [],
    ...changes,
  };
}

const send = (url: string, changes: Partial<Mail> = {}, options: Partial<EmailChannelOptions> = {}) =>
  channelTo(url, options).send(mail(changes), new AbortController().signal);

/** The state of the delivery after this outcome. */
function concluded({ outcome }: Attempted): string {
  const after = concludeAttempt(SENDING, outcome, { deadline: null, jitter: 0 }, NOW);
  return 'refused' in after ? 'refused' : after.state;
}

describe('an accepted mail', () => {
  it('is ACCEPTED, and nothing more, and the answer is kept unchanged', async () => {
    const server = await mailServer();
    const attempted = await send(server.url);
    expect(attempted).toEqual({ outcome: { kind: 'ACCEPTED' }, answer: '250 OK: message queued' });
    expect(concluded(attempted)).toBe('ACCEPTED');
    expect(server.received).toHaveLength(1);
  });

  it('states its sender, recipient and date, that automatic replies are unwanted, and the mail that it follows', async () => {
    const server = await mailServer();
    await send(server.url, {
      inReplyTo: '7KQ2M-00A1B.0.t1@provider.example',
      attachments: [{ filename: 'notice.json', contentType: 'application/json', content: '{"a":1}' }],
    });
    const [received] = server.received;
    const { from, to, subject, messageId, inReplyTo, references, date, headers, text, html, attachments } =
      await simpleParser(received?.raw as string);
    expect({ from: from?.value, subject, messageId, inReplyTo, references, date, text: text?.trim(), html }).toEqual({
      from: [{ name: 'Contoso Cloud', address: 'notices@provider.example' }],
      subject: 'Security incident 7KQ2M-00A1B',
      messageId: '<7KQ2M-00A1B.1.t1@provider.example>',
      inReplyTo: '<7KQ2M-00A1B.0.t1@provider.example>',
      references: '<7KQ2M-00A1B.0.t1@provider.example>',
      date: NOW,
      text: 'What happened: …',
      html: '<p>What happened: …</p>',
    });
    expect(to).toMatchObject({ value: [{ name: 'Bob Miller', address: 'bob.miller@fabrikam.example' }] });
    expect(headers.get('auto-submitted')).toBe('auto-generated');
    expect(headers.get('x-auto-response-suppress')).toBe('OOF, AutoReply');
    expect(attachments.map(({ filename, content }) => [filename, content.toString()])).toEqual([
      ['notice.json', '{"a":1}'],
    ]);
    expect(received?.envelope).toEqual({ from: 'notices@provider.example', to: ['bob.miller@fabrikam.example'] });
  });

  it('has a return path of its own where bounces are read', async () => {
    const server = await mailServer();
    const paths = returnPaths('bounces@mail.example', Buffer.from('secret'));
    const { deliveryId } = mail();
    await send(server.url, { deliveryId }, { returnPaths: paths });
    const [received] = server.received;
    expect(paths.deliveryOf(received?.envelope.from as string)).toBe(deliveryId);
    expect(received?.raw).not.toContain('bounces+');
  });

  it('carries the texts of a tenant in its headers as text only', async () => {
    const server = await mailServer();
    await send(server.url, {
      to: { name: 'Bob"\r\nBcc: eve@evil.example\r\n\r\n<script>', address: 'bob@fabrikam.example' },
      subject: 'One\r\nBcc: eve@evil.example\nX-Two: \u0000Zwei – größer\u2028',
      attachments: [{ filename: 'a"\r\nX-Three: 3.json', contentType: 'text/plain\r\nX-Four: 4', content: 'x' }],
    });
    const [received] = server.received;
    expect(received?.envelope.to).toEqual(['bob@fabrikam.example']);
    const { headers, to, subject, bcc } = await simpleParser(received?.raw as string);
    expect(bcc).toBeUndefined();
    expect([...headers.keys()].filter((name) => name.startsWith('x-'))).toEqual(['x-auto-response-suppress']);
    expect(to).toMatchObject({ value: [{ address: 'bob@fabrikam.example' }] });
    expect(subject).toMatch(/^One Bcc: eve@evil\.example X-Two: .*Zwei – größer/);
    expect(received?.raw).not.toMatch(/^(Bcc|X-Two|X-Three|X-Four):/im);
  });

  it.each([
    'bob@fabrikam.example, eve@evil.example',
    'bob@fabrikam.example> RCPT TO:<eve@evil.example',
    'bob@fabrikam.example\r\nRCPT TO:<eve@evil.example>',
    'bob',
    '',
  ])('is sent to one mailbox only; any other recipient is refused before a connection: %j', async (address) => {
    const server = await mailServer();
    const attempted = await send(server.url, { to: { name: null, address } });
    expect(attempted).toEqual({ outcome: { kind: 'SMTP', status: '5.1.3' }, answer: null });
    expect(concluded(attempted)).toBe('FAILED');
    expect(server.connections).toBe(0);
  });
});

describe('the answer of the receiving side', () => {
  it.each([
    ['450 4.2.1 Mailbox busy', '4.2.1', 'RETRYING'],
    ['452 4.2.2 Mailbox full', '4.2.2', 'RETRYING'],
    ['451 Try again later', '451', 'RETRYING'],
    ['550 5.1.1 Unknown', '5.1.1', 'FAILED'],
    ['550 Unknown', '550', 'FAILED'],
    ['552 5.2.2 Mailbox full', '5.2.2', 'FAILED'],
    // If the two codes disagree, the less severe one counts.
    ['450 5.1.1 Greylisted', '450', 'RETRYING'],
    ['550 4.4.7 Expired', '4.4.7', 'RETRYING'],
    // An enhanced status of success in a refusal is an error of the server and does not count as acceptance.
    ['550 2.1.5 Unknown', '550', 'FAILED'],
  ])('about a recipient or a mail is judged by its status: %s', async (answer, status, state) => {
    for (const at of [{ answerRecipient: () => answer }, { answer: () => answer }]) {
      const server = await mailServer(at);
      const attempted = await send(server.url);
      expect(attempted).toEqual({ outcome: { kind: 'SMTP', status }, answer });
      expect(concluded(attempted)).toBe(state);
      expect(server.received).toEqual([]);
    }
  });

  it.each<[string, Script, Attempted['outcome'], string]>([
    ['421 at the greeting', { greeting: '421 4.3.2 Closing' }, { kind: 'SMTP', status: '4.3.2' }, 'RETRYING'],
    ['421 after the mail', { end: '421 4.3.2 Closing' }, { kind: 'SMTP', status: '4.3.2' }, 'RETRYING'],
    ['554 at the greeting', { greeting: '554 No SMTP here' }, { kind: 'UNREACHABLE' }, 'RETRYING'],
    ['550 of the sender', { MAIL: '550 5.7.1 Sender not allowed' }, { kind: 'UNREACHABLE' }, 'RETRYING'],
    ['451 of the sender', { MAIL: '451 4.1.8 Domain unknown' }, { kind: 'SMTP', status: '4.1.8' }, 'RETRYING'],
    ['530 of a recipient', { RCPT: '530 5.7.0 Authenticate' }, { kind: 'UNREACHABLE' }, 'RETRYING'],
    ['554 because relaying is denied', { RCPT: '554 5.7.1 Relay access denied' }, { kind: 'UNREACHABLE' }, 'RETRYING'],
    ['550 before the mail', { DATA: '550 5.7.1 Refused' }, { kind: 'SMTP', status: '5.7.1' }, 'FAILED'],
    ['550 after the mail', { end: '550 5.7.1 Refused' }, { kind: 'SMTP', status: '5.7.1' }, 'FAILED'],
    [
      'an answer in several lines',
      { RCPT: '550-5.2.1 Off\n550 5.2.1 duty' },
      { kind: 'SMTP', status: '5.2.1' },
      'FAILED',
    ],
    ['success at the greeting', { greeting: '250 2.6.0 Ok' }, { kind: 'UNREACHABLE' }, 'RETRYING'],
    ['nonsense', { greeting: 'HTTP/1.1 400 Bad Request' }, { kind: 'UNREACHABLE' }, 'RETRYING'],
    ['nothing at the greeting', { greeting: 'NO ANSWER' }, { kind: 'UNREACHABLE' }, 'RETRYING'],
    ['nothing after the mail', { end: 'NO ANSWER' }, { kind: 'UNREACHABLE' }, 'RETRYING'],
    ['a disconnect at the greeting', { greeting: 'DISCONNECT' }, { kind: 'UNREACHABLE' }, 'RETRYING'],
    ['a disconnect in the middle of the mail', { body: 'DISCONNECT' }, { kind: 'UNREACHABLE' }, 'RETRYING'],
    ['a disconnect after the mail', { end: 'DISCONNECT' }, { kind: 'UNREACHABLE' }, 'RETRYING'],
  ])('is attributed to the relay if it is about the relay: %s', async (_, script, outcome, state) => {
    const server = await openScriptedMailServer(script);
    closing.push(server.close);
    const timeouts = Object.values(script).includes('NO ANSWER') ? SHORT_TIMEOUTS : LONG_TIMEOUTS;
    const attempted = await send(server.url, {}, { timeouts });
    expect(attempted.outcome).toEqual(outcome);
    expect(concluded(attempted)).toBe(state);
  });

  it.each([
    ['550 5.1.8 <bounces@notify.example>: Sender address rejected: Domain not found', 'RETRYING'],
    ['550 5.1.7 Invalid address of sender', 'RETRYING'],
    ['553 5.7.1 <bounces@notify.example>: Sender address rejected: not owned by user tocsin', 'RETRYING'],
    ['554 5.7.1 <worker.internal[192.0.2.77]>: Client host rejected: Access denied', 'RETRYING'],
    ['554 5.7.1 Service unavailable; Client host [192.0.2.77] blocked using zen.example', 'RETRYING'],
    ['550 5.7.1 Authentication required', 'RETRYING'],
    ['550 5.7.1 Sender not authenticated', 'RETRYING'],
    ['554 5.7.0 Your IP address is not permitted', 'RETRYING'],
    ['550 5.4.5 Daily user sending quota exceeded', 'RETRYING'],
    ['550 5.7.708 Service unavailable. Access denied, traffic not accepted from this IP.', 'RETRYING'],
    ['550 5.7.60 SMTP; Client does not have permissions to send as this sender', 'RETRYING'],
    ['554 Message rejected: Email address is not verified.', 'RETRYING'],
    ['550 5.7.1 Sender address notices@provider.example not allowed for this account', 'RETRYING'],
    ['550 5.7.64 TenantAttribution; Relay Access Denied', 'RETRYING'],
    ['550 5.7.54 SMTP; Unable to relay recipient in non-accepted domain', 'RETRYING'],
    ['550 5.1.1 <admin@relay-systems.example>: Recipient address rejected: User unknown', 'FAILED'],
    ['550 5.1.1 mail-relay7.uni.example: no such user here', 'FAILED'],
    ['550 5.4.1 Recipient address rejected: Access denied. [X.relay.prod.example]', 'FAILED'],
    ['554 5.7.1 Spam message rejected; relayed by you', 'FAILED'],
    ['550-5.7.26 Unauthenticated email from provider.example is not accepted\n550 5.7.26 due to its policy', 'FAILED'],
    ['552 5.2.2 Mailbox full: quota limit of sender and recipient', 'FAILED'],
    ['551 5.1.6 User not local; please try elsewhere', 'FAILED'],
    ['501 5.1.3 Bad recipient address syntax', 'FAILED'],
  ])('is attributed to this side by what it says, and not by a name in it: %s', async (answer, state) => {
    for (const script of [{ RCPT: answer }, { end: answer }]) {
      const server = await openScriptedMailServer(script);
      closing.push(server.close);
      expect(concluded(await send(server.url))).toBe(state);
    }
  });

  it('is attributed to this side if it is the same for unrelated domains in a row, and an operator is alarmed', async () => {
    const server = await mailServer({ answer: () => '554 5.7.1 Rejected by policy 4711' });
    const errors: unknown[] = [];
    const log = { ...openLog('silent'), error: (...entry: unknown[]) => errors.push(entry) } as unknown as Log;
    const channel = channelTo(server.url, { log });
    const states: string[] = [];
    for (const domain of ['a.example', 'b.example', 'b.example', 'c.example', 'd.example']) {
      const to = { name: 'Ann', address: `ann@${domain}` };
      states.push(concluded(await channel.send(mail({ to }), new AbortController().signal)));
    }
    expect(states).toEqual(['FAILED', 'FAILED', 'FAILED', 'RETRYING', 'RETRYING']);
    expect(errors).toEqual([[{ answer: '554 5.7.1 Rejected by policy 4711' }, expect.any(String)]]);
  });

  it('about dead mailboxes stays about them, however many of them follow one another', async () => {
    const server = await mailServer({ answerRecipient: (to: string) => `550 5.1.1 <${to}>: User unknown` });
    const channel = channelTo(server.url);
    for (const domain of ['a.example', 'b.example', 'c.example', 'd.example']) {
      const to = { name: 'Ann', address: `ann@${domain}` };
      expect(concluded(await channel.send(mail({ to }), new AbortController().signal))).toBe('FAILED');
    }
  });

  it('is absent if no server is listening, and the cause is recorded', async () => {
    const server = await mailServer();
    await server.close();
    closing.pop();
    expect(await send(server.url)).toEqual({
      outcome: { kind: 'UNREACHABLE' },
      answer: 'No response (ESOCKET, ECONNREFUSED)',
    });
  });

  it('is recorded without addresses', async () => {
    const answer =
      '550 5.1.1 <bob.miller@fabrikam.example>: user Bob.Miller unknown, ask "it support"@fabrikam.example';
    const server = await mailServer({ answerRecipient: () => answer });
    const attempted = await send(server.url);
    expect(attempted.answer).toBe('550 5.1.1 <address>: user <address> unknown, ask <address>');
  });

  it('is recorded as one line of at most 200 characters', async () => {
    const server = await openScriptedMailServer({ end: `550-5.7.1 One\n550 5.7.1 ${'two '.repeat(200)}` });
    closing.push(server.close);
    const { answer } = await send(server.url);
    expect(answer).toMatch(/^550-5\.7\.1 One 550 5\.7\.1 two two /);
    expect(answer).toHaveLength(200);
  });
});

describe('the connection to the relay', () => {
  it('is used for one mail after another, and a few connections carry many mails at once', async () => {
    const server = await mailServer();
    const { send } = channelTo(server.url);
    const { signal } = new AbortController();
    const attempts = await Promise.all(Array.from({ length: 40 }, () => send(mail(), signal)));
    expect(new Set(attempts.map(({ outcome }) => outcome.kind))).toEqual(new Set(['ACCEPTED']));
    expect(server.received).toHaveLength(40);
    expect(server.connections).toBeLessThanOrEqual(5);
  });

  it('may have been ended by the relay in between, which costs no attempt', async () => {
    const server = await openScriptedMailServer({ after: 'DISCONNECT' });
    closing.push(server.close);
    const { send } = channelTo(server.url);
    for (const _ of [1, 2, 3]) {
      expect(await send(mail(), new AbortController().signal)).toMatchObject({ outcome: { kind: 'ACCEPTED' } });
    }
    expect(server.taken()).toBe(3);
  });

  it('is upgraded to TLS and authenticated', async () => {
    for (const tls of ['STARTTLS', 'IMPLICIT'] as const) {
      const server = await mailServer({ tls, user: { name: 'tocsin@relay', password: 'p@ss/word' } });
      expect(concluded(await send(`${server.url}?tls.rejectUnauthorized=false`))).toBe('ACCEPTED');
      expect(server.received).toMatchObject([{ secure: true, user: 'tocsin@relay' }]);
    }
  });

  it('is refused to a server with an untrusted certificate', async () => {
    const server = await mailServer({ tls: 'STARTTLS' });
    const attempted = await send(server.url);
    expect(attempted).toMatchObject({
      outcome: { kind: 'UNREACHABLE' },
      answer: expect.stringMatching(/^No response \(\w+, \w*CERT\w*\)$/),
    });
    expect(server.received).toEqual([]);
  });

  it('that requires TLS is refused if the relay has no TLS', async () => {
    const server = await mailServer();
    expect((await send(`${server.url}?requireTLS=true`)).outcome).toEqual({ kind: 'UNREACHABLE' });
    expect(server.received).toEqual([]);
  });

  it('with the wrong password fails no delivery permanently, because the recipients are not at fault', async () => {
    const server = await mailServer({ user: { name: 'tocsin', password: 'right' } });
    const attempted = await send(server.url.replace('right', 'wrong'));
    expect(attempted).toEqual({
      outcome: { kind: 'UNREACHABLE' },
      answer: '535 5.7.8 Authentication credentials invalid',
    });
    expect(concluded(attempted)).toBe('RETRYING');
  });

  it('is released when the dispatcher aborts a mail, and other mails continue', async () => {
    const held = new Set<() => void>();
    const server = await mailServer({
      answer: ({ subject }) => (subject === 'held' ? new Promise((resolve) => held.add(() => resolve(null))) : null),
    });
    const { send } = channelTo(server.url);
    const abort = new AbortController();
    const first = send(mail({ subject: 'held' }), abort.signal);
    expect(concluded(await send(mail(), new AbortController().signal))).toBe('ACCEPTED');
    abort.abort();
    expect((await first).outcome).toEqual({ kind: 'UNREACHABLE' });
    expect((await send(mail(), abort.signal)).outcome).toEqual({ kind: 'UNREACHABLE' });
    for (const release of held) release();
  });

  it('is released when the dispatcher aborts a mail to a relay that does not answer or does not accept connections', async () => {
    for (const open of [() => openHole(null), openFullQueue]) {
      const relay = await open();
      const channel = channelTo(`smtp://127.0.0.1:${relay.port}`);
      const abort = new AbortController();
      const attempt = channel.send(mail(), abort.signal);
      setTimeout(() => abort.abort(), 50);
      expect((await attempt).outcome).toEqual({ kind: 'UNREACHABLE' });
      await channel.close();
      await relay.close();
    }
  });

  it('is closed after the mails under way, of which none is lost', async () => {
    const server = await mailServer();
    const channel = channelTo(server.url);
    const attempts = Array.from({ length: 30 }, () => channel.send(mail(), new AbortController().signal));
    await channel.close();
    expect(server.received).toHaveLength(30);
    expect(new Set((await Promise.all(attempts)).map(concluded))).toEqual(new Set(['ACCEPTED']));
    expect(concluded(await channel.send(mail(), new AbortController().signal))).toBe('RETRYING');
  });
});
