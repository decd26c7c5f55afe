import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { createTransport } from 'nodemailer';
import { openLog } from '../../platform/log.ts';
import { failureIn } from '../../worker/bounces/delivery-status.ts';
import { type BounceListenerOptions, openBounceListener } from '../../worker/bounces/listener.ts';
import { returnPaths } from '../../worker/bounces/return-path.ts';

const ID = '0b5f2d1c-9a3e-4c77-8d2f-5e6a7b8c9d0e';
const NOW = new Date('2026-03-01T09:00:07Z');
const paths = returnPaths('bounces@mail.example', Buffer.from('secret'));
const notification = (name: string) =>
  Buffer.from(readFileSync(`test/worker/notifications/${name}.eml`, 'utf8').replaceAll('\n', '\r\n'));

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

async function listener(options: Partial<BounceListenerOptions> = {}) {
  const bounces: unknown[] = [];
  const lines: string[] = [];
  const { port, close } = await openBounceListener({
    port: 0,
    host: '127.0.0.1',
    returnPaths: paths,
    onBounce: async (deliveryId, bounce) => void bounces.push({ deliveryId, ...bounce }),
    log: openLog('trace', { write: (line) => void lines.push(line) }),
    clock: () => NOW,
    ...options,
  });
  closing.push(close);
  return { port, bounces, lines };
}

/** Delivers a mail as another mail server does. @returns the answer of the listener */
async function deliver(
  port: number,
  raw: Buffer,
  to: string | string[] = paths.returnPath(ID),
  { from = '', signal }: { from?: string; signal?: AbortSignal } = {},
): Promise<string> {
  const transport = createTransport({ host: '127.0.0.1', port });
  return transport.sendMail({ envelope: { from, to }, raw, ...(signal ? { signal } : {}) }).then(
    ({ response }) => response,
    (error) => error.response,
  );
}

describe('a notification of failed delivery', () => {
  it.each([
    ['postfix', '5.1.1', '550 5.1.1 <address>: Recipient address rejected: User unknown in virtual mailbox table'],
    ['postfix-expired', '4.4.1', 'connect to store.fabrikam.example[192.0.2.7]:25: Connection timed out'],
    [
      'exchange-online',
      '5.1.10',
      '550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient <address> not found by SMTP address lookup',
    ],
    [
      'gmail',
      '5.2.2',
      "552-5.2.2 The recipient's inbox is out of storage space. Please direct 552-5.2.2 the recipient to 552 5.2.2 https://support.google.example/mail/?p=OverQuotaPerm ffacd0b85a97d-3ae1si1f8f.12 - gsmtp",
    ],
    ['alias-internationalized', '5.6.7', '553 5.6.7 address of <address> not internationalized'],
  ])('identifies the delivery, the status and the answer without an address: %s', async (name, status, answer) => {
    const { port, bounces } = await listener();
    expect(await deliver(port, notification(name))).toMatch(/^250 2\.6\.0 /);
    expect(bounces).toEqual([{ deliveryId: ID, status, answer, at: NOW }]);
  });

  it('is accepted from any sender, in whatever case the return path is written', async () => {
    const { port, bounces } = await listener();
    const path = paths.returnPath(ID);
    await deliver(port, notification('postfix'), path.toUpperCase());
    await deliver(port, notification('postfix'), path, { from: 'mailer-daemon@fabrikam.example' });
    expect(bounces).toHaveLength(2);
  });

  it('has the same result if only its beginning arrived', async () => {
    const whole = notification('postfix');
    const part = whole.subarray(0, whole.indexOf('Content-Description: Undelivered Message'));
    expect(await failureIn(part)).toEqual(await failureIn(whole));
  });

  it('without a status or an answer counts as a permanent failure, with no further information', async () => {
    const bare = notification('postfix')
      .toString()
      .replace(/^Status:.*\r\n/m, '')
      .replace(/^Diagnostic-Code:.*\r\n.*\r\n/m, '');
    expect(await failureIn(Buffer.from(bare))).toEqual({ status: '5.0.0', answer: null });
  });

  it('is refused with 451 if it cannot be recorded, so that it is sent again', async () => {
    let broken = true;
    const notified: string[] = [];
    const { port, lines } = await listener({
      async onBounce(deliveryId) {
        if (broken) throw new Error('the database is unavailable');
        notified.push(deliveryId);
      },
    });
    expect(await deliver(port, notification('postfix'))).toMatch(/^451 4\.3\.0 /);
    broken = false;
    expect(await deliver(port, notification('postfix'))).toMatch(/^250 /);
    expect(notified).toEqual([ID]);
    expect(lines.join('')).not.toMatch(/@|bob/i);
  });

  it('may contain the whole returned mail: all of it is accepted, and little of it is kept', async () => {
    const { port, bounces } = await listener();
    const large = Buffer.concat([notification('postfix'), Buffer.from('0123456789abcdef\r\n'.repeat(250_000))]);
    expect(await deliver(port, large)).toMatch(/^250 /);
    expect(bounces).toHaveLength(1);
  });

  it('is refused if it is larger than ten megabytes', async () => {
    const { port, bounces } = await listener();
    const huge = Buffer.concat([notification('postfix'), Buffer.from('0123456789abcdef\r\n'.repeat(600_000))]);
    expect(await deliver(port, huge)).toMatch(/^552 5\.3\.4 /);
    expect(bounces).toEqual([]);
  });
});

describe('a mail that reports no failure', () => {
  it.each(['postfix-delayed', 'postfix-relayed', 'vacation'])('is accepted and ignored: %s', async (name) => {
    const { port, bounces } = await listener();
    expect(await deliver(port, notification(name))).toMatch(/^250 /);
    expect(bounces).toEqual([]);
  });

  it.each([
    '',
    'no mail at all',
    'Content-Type: multipart/report; boundary=x\r\n\r\n--x\r\nContent-Type: message/delivery-status\r\n\r\n',
  ])('may have any content: %j', async (raw) => {
    expect(await failureIn(Buffer.from(raw))).toBeNull();
  });
});

describe('the listener', () => {
  it('accepts mail for genuine return paths and no other recipient', async () => {
    const { port, bounces } = await listener();
    const forged = paths.returnPath(ID).replace(/\.[a-z2-7]{12}@/, '.aaaaaaaaaaaa@');
    const elsewhere = paths.returnPath(ID).replace('@mail.example', '@evil.example');
    for (const address of [
      forged,
      elsewhere,
      'bounces@mail.example',
      'bob@fabrikam.example',
      'postmaster@mail.example',
    ]) {
      expect(await deliver(port, notification('postfix'), address)).toMatch(/^550 5\.1\.1 /);
    }
    expect(bounces).toEqual([]);
  });

  it('accepts the genuine ones of several recipients, each once', async () => {
    const { port, bounces } = await listener();
    const other = '11111111-2222-4333-8444-555555555555';
    const to = [paths.returnPath(ID), 'bob@fabrikam.example', paths.returnPath(other)];
    expect(await deliver(port, notification('postfix'), to)).toMatch(/^250 /);
    expect(bounces).toMatchObject([{ deliveryId: ID }, { deliveryId: other }]);
  });

  it('offers neither authentication nor TLS, and limits the duration of a session', async () => {
    const { port } = await listener({ limits: { session: 300 } });
    const socket = connect(port, '127.0.0.1');
    let received = '';
    for await (const chunk of socket) {
      if (received === '') socket.write('EHLO relay.test\r\n');
      received += chunk;
    }
    expect(received).toMatch(/^220 .*\r\n250-.*\r\n[\s\S]*421 4\.4\.2 Too long\r\n$/);
    expect(received).not.toMatch(/AUTH|STARTTLS/);
  });

  it('does not start on a port that is in use, and states how to choose another', async () => {
    const { port } = await listener();
    await expect(listener({ port })).rejects.toMatchObject({
      code: 'CONFLICT',
      message: `Port ${port} of 127.0.0.1 is already in use. Set BOUNCE_PORT to another port.`,
    });
  });

  it('turns away who says nothing', async () => {
    const { port } = await listener({ limits: { idle: 200 } });
    const socket = connect(port, '127.0.0.1');
    let received = '';
    for await (const chunk of socket) received += chunk;
    expect(received).toMatch(/421 .*Timeout/);
  });

  it('completes a mail in progress before it closes, even if the client has disconnected', async () => {
    let begin = () => {};
    let release = () => {};
    const begun = new Promise<void>((resolve) => {
      begin = resolve;
    });
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    let ended = false;
    const { port } = await listener({
      async onBounce() {
        begin();
        await released;
        await delay(100);
        ended = true;
      },
    });
    const disconnect = new AbortController();
    const delivered = deliver(port, notification('postfix'), paths.returnPath(ID), disconnect);
    await begun;
    disconnect.abort();
    expect(await delivered).toBeUndefined();
    const closed = closing.pop()?.();
    release();
    await closed;
    expect(ended).toBe(true);
  });
});
