import { EventEmitter, once } from 'node:events';
import type { AddressInfo, Server } from 'node:net';
import { text } from 'node:stream/consumers';
import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { listenOn } from '../../../platform/net/listen.ts';

/** A mail as it was received, and how. */
interface ReceivedMail {
  envelope: { from: string; to: string[] };
  messageId: string;
  subject: string;
  raw: string;
  /** Whether the connection was TLS. */
  secure: boolean;
  /** The authenticated user. */
  user: string | null;
}

/** What is said to a mail or a recipient: null takes it, else a reply code and words, `552 5.2.2 Mailbox full`. */
type Answer = string | null;

export interface MailServerOptions {
  answer?: (mail: ReceivedMail) => Answer | Promise<Answer>;
  answerRecipient?: (address: string) => Answer;
  /** Requires this name and password; without it no authentication is required. */
  user?: { name: string; password: string };
  /** STARTTLS, or TLS from the first byte (`smtps:`), with an untrusted certificate; otherwise plain text. */
  tls?: 'STARTTLS' | 'IMPLICIT';
  port?: number;
}

export interface MailServer {
  /** The value for SMTP_URL. */
  url: string;
  port: number;
  /** The accepted mails, in order. */
  received: ReceivedMail[];
  /** The number of connections opened so far. */
  connections: number;
  /** Resolves once this number of mails has been accepted. */
  arrived(count: number): Promise<void>;
  close(): Promise<void>;
}

/** A mail server that accepts every mail, or answers as the test defines it. */
export async function openMailServer(options: MailServerOptions = {}): Promise<MailServer> {
  const { answer, answerRecipient, user, tls } = options;
  const taken = new EventEmitter();
  const received: ReceivedMail[] = [];
  const mailServer = { connections: 0 };
  const server = new SMTPServer({
    logger: false,
    secure: tls === 'IMPLICIT',
    disabledCommands: [...(tls ? [] : ['STARTTLS']), ...(user ? [] : ['AUTH'])],
    disableReverseLookup: true,
    allowInsecureAuth: true,
    closeTimeout: 50,
    onConnect(_session, done) {
      mailServer.connections += 1;
      done();
    },
    onAuth({ username, password }, _session, done) {
      if (username === user?.name && password === user?.password) return done(null, { user: username });
      done(replyOf('535 5.7.8 Authentication credentials invalid'));
    },
    onRcptTo({ address }, _session, done) {
      done(replyOf(answerRecipient?.(address) ?? null));
    },
    async onData(stream, session, done) {
      const raw = await text(stream);
      const { messageId = '', subject = '' } = await simpleParser(raw);
      const { mailFrom, rcptTo } = session.envelope;
      const mail: ReceivedMail = {
        envelope: { from: mailFrom ? mailFrom.address : '', to: rcptTo.map(({ address }) => address) },
        messageId,
        subject,
        raw,
        secure: session.secure,
        user: session.user ?? null,
      };
      const refusal = replyOf((await answer?.(mail)) ?? null);
      if (!refusal) {
        received.push(mail);
        taken.emit('mail');
      }
      done(refusal);
    },
  });
  // A client may reject the certificate or disconnect.
  server.on('error', () => {});
  await listenOn(server.server as Server, options.port ?? 0, '127.0.0.1');
  const { port } = server.server.address() as AddressInfo;
  const credentials = user ? `${encodeURIComponent(user.name)}:${encodeURIComponent(user.password)}@` : '';
  return Object.assign(mailServer, {
    url: `${tls === 'IMPLICIT' ? 'smtps' : 'smtp'}://${credentials}127.0.0.1:${port}`,
    port,
    received,
    async arrived(count: number) {
      while (received.length < count) await once(taken, 'mail');
    },
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  });
}

function replyOf(answer: Answer): (Error & { responseCode: number }) | null {
  if (answer === null) return null;
  return Object.assign(new Error(answer.slice(4)), { responseCode: Number(answer.slice(0, 3)) });
}
