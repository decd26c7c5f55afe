import type { AddressInfo, Server } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as delay } from 'node:timers/promises';
import { SMTPServer } from 'smtp-server';
import { listenOn } from '../../platform/net/listen.ts';

/** What came in: by the recipient's address each Message-ID, and how often. */
export type Received = Map<string, Map<string, number>>;

export interface Mailbox {
  /** For SMTP_URL. */
  url: string;
  received: Received;
  close(): Promise<void>;
}

/**
 * A mail server that takes everything and remembers of it who was sent what.
 * @param pause how long it thinks about each mail, in milliseconds
 */
export async function openMailbox(pause: number): Promise<Mailbox> {
  const received: Received = new Map();
  const server = new SMTPServer({
    logger: false,
    disabledCommands: ['STARTTLS', 'AUTH'],
    disableReverseLookup: true,
    async onData(stream, session, done) {
      const mail = await text(stream).catch(() => null);
      // Whoever sent it was killed in the middle of it.
      if (mail === null) return done(new Error('The mail broke off.'));
      const [, messageId = ''] = /^message-id:\s*<([^>]+)>/im.exec(mail) ?? [];
      if (pause > 0) await delay(pause);
      // Counted before the answer: whoever dies before it hears it comes again.
      for (const { address } of session.envelope.rcptTo) {
        const mails = received.get(address) ?? new Map<string, number>();
        mails.set(messageId, (mails.get(messageId) ?? 0) + 1);
        received.set(address, mails);
      }
      done();
    },
  });
  // Whoever is killed hangs up.
  server.on('error', () => {});
  await listenOn(server.server as Server, 0, '127.0.0.1');
  return {
    url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    received,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
