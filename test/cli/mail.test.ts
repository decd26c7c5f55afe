import { randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listMails, mailSource, readable, readMail } from '../../cli/mail/mailbox.ts';
import { readConfig } from '../../platform/config.ts';
import { openLog } from '../../platform/log.ts';
import { openEmailChannel } from '../../worker/channels/email.ts';
import type { Mail } from '../../worker/dispatcher/message.ts';
import { openClock } from '../kit/time/clock.ts';

const folder = mkdtempSync(join(tmpdir(), 'tocsin-mail-'));
const log = openLog('silent');
afterAll(() => rmSync(folder, { recursive: true }));

/** A separate installation without a mail server. */
function installation() {
  const stateDirectory = mkdtempSync(join(folder, 'state-'));
  const config = readConfig({ TOCSIN_STATE: stateDirectory, PROVIDER_NAME: 'Contoso Cloud' });
  const clock = openClock(new Date('2026-03-01T09:00:00Z'));
  const channel = openEmailChannel({ ...config, returnPaths: null, clock: clock.now, log });
  const send = (changes: Partial<Mail>) => channel.send(mail(changes), new AbortController().signal);
  return { config, clock, send, files: () => readdirSync(join(stateDirectory, 'mail')) };
}

function mail(changes: Partial<Mail>): Mail {
  return {
    deliveryId: randomUUID(),
    to: { name: 'Bob Miller', address: 'bob@fabrikam.example' },
    subject: 'Vorfall 7KQ2M-00A1B – größer',
    text: 'What happened: …',
    html: '<p>What happened: …</p>',
    messageId: 'one@provider.example',
    inReplyTo: null,
    attachments: [],
    ...changes,
  };
}

describe('without a mail server,', () => {
  it('mails are files that only their owner can read, and are ACCEPTED', async () => {
    const { config, send, files } = installation();
    const deliveryId = randomUUID();
    expect(await send({ deliveryId })).toEqual({ outcome: { kind: 'ACCEPTED' }, answer: null });
    expect(files()).toEqual([`${deliveryId}.eml`]);
    const mode = (path: string) => (statSync(path).mode & 0o777).toString(8);
    expect(mode(join(config.stateDirectory, 'mail'))).toBe('700');
    expect(mode(join(config.stateDirectory, 'mail', `${deliveryId}.eml`))).toBe('600');
  });

  it('a repeated delivery replaces its file', async () => {
    const { config, clock, send, files } = installation();
    const deliveryId = randomUUID();
    await send({ deliveryId, subject: 'first' });
    clock.turnTo(new Date('2026-03-01T09:00:05Z'));
    await send({ deliveryId, subject: 'second' });
    expect(files()).toHaveLength(1);
    expect(await listMails(config, 10)).toEqual([
      { id: deliveryId, at: clock.now(), to: '"Bob Miller" <bob@fabrikam.example>', subject: 'second' },
    ]);
  });

  it('an attempt aborted before its start writes nothing', async () => {
    const { config } = installation();
    const channel = openEmailChannel({ ...config, returnPaths: null, clock: () => new Date(), log });
    const { outcome } = await channel.send(mail({}), AbortSignal.abort());
    expect(outcome).toEqual({ kind: 'UNREACHABLE' });
    expect(await listMails(config, 10)).toEqual([]);
  });

  it('the list is newest first, and no longer than requested', async () => {
    const { config, clock, send } = installation();
    for (const minute of [2, 0, 3, 1]) {
      clock.turnTo(new Date(Date.UTC(2026, 2, 1, 9, minute)));
      await send({ subject: `minute ${minute}` });
    }
    const subjects = (await listMails(config, 3)).map(({ subject }) => subject);
    expect(subjects).toEqual(['minute 3', 'minute 2', 'minute 1']);
  });

  it('a mail is shown with its headers and its text, without control sequences for a terminal', async () => {
    const { config, send } = installation();
    const deliveryId = randomUUID();
    await send({
      deliveryId,
      text: 'One\n\u001b[2Jtwo\n',
      inReplyTo: 'zero@provider.example',
      attachments: [{ filename: 'notice.json', contentType: 'application/json', content: '{}' }],
    });
    const parsed = await readMail(config, deliveryId);
    expect(readable(parsed)).toBe(`From: "Contoso Cloud" <notices@provider.example>
To: "Bob Miller" <bob@fabrikam.example>
Subject: Vorfall 7KQ2M-00A1B – größer
Date: 2026-03-01T09:00:00.000Z
Message-ID: <one@provider.example>
In-Reply-To: <zero@provider.example>
Attachments: notice.json

One
[2Jtwo`);
    expect(parsed.html).toBe('<p>What happened: …</p>');
    expect((await mailSource(config, deliveryId)).toString()).toMatch(/^Message-ID: <one@provider\.example>\r$/m);
  });

  it.each(['nothing', '../keys', ''])('a mail that does not exist is not found: %j', async (id) => {
    const { config, send } = installation();
    await send({});
    await expect(mailSource(config, id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

it('with a mail server the list of mails is not available, and the error states so', async () => {
  const config = readConfig({ SMTP_URL: 'smtp://relay.example', TOCSIN_STATE: folder });
  await expect(listMails(config, 10)).rejects.toMatchObject({
    code: 'INVALID',
    message: 'Not available when SMTP_URL is set.',
  });
});
