import type { AddressInfo, Server } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as delay } from 'node:timers/promises';
import { SMTPServer } from 'smtp-server';
import { listenOn } from '../../platform/net/listen.ts';

/** Received mails by recipient address and Message-ID: how often each arrived. */
export type Received = Map<string, Map<string, number>>;

export interface Mailbox {
  /** Value for SMTP_URL. */
  url: string;
  received: Received;
  close(): Promise<void>;
}

/**
 * A mail server that accepts every mail and records its recipients and Message-ID.
 * @param pause response time in milliseconds
 */
export async function openMailbox(pause: number): Promise<Mailbox> {
  const received: Received = new Map();
  const server = new SMTPServer({
    logger: false,
    disabledCommands: ['STARTTLS', 'AUTH'],
    disableReverseLookup: true,
    async onData(stream, session, done) {
      const mail = await text(stream).catch(() => null);
      // The sender was killed while it sent the mail.
      if (mail === null) return done(new Error('The mail is incomplete.'));
      const [, messageId = ''] = /^message-id:\s*<([^>]+)>/im.exec(mail) ?? [];
      if (pause > 0) await delay(pause);
      // Counted before the response: a sender that is killed before it receives the response sends the mail again.
      for (const { address } of session.envelope.rcptTo) {
        const mails = received.get(address) ?? new Map<string, number>();
        mails.set(messageId, (mails.get(messageId) ?? 0) + 1);
        received.set(address, mails);
      }
      done();
    },
  });
  // The connection of a killed sender breaks, which is expected here.
  server.on('error', () => {});
  await listenOn(server.server as Server, 0, '127.0.0.1');
  return {
    url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    received,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
