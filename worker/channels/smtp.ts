import { createTransport } from 'nodemailer';
import pLimit from 'p-limit';
import type { Mail, Send } from '../dispatcher/message.ts';
import { compose, isMailbox, letterOf, type Sender } from './letter.ts';
import { accepted, classifySmtpError, type SmtpError } from './smtp-answer.ts';

/** In milliseconds. */
export interface SmtpTimeouts {
  /** To look the relay up, connect, greet and turn to TLS. */
  connection: number;
  greeting: number;
  /** For which nothing is heard of it. */
  silence: number;
}

/**
 * Shorter than what RFC 5321, section 4.5.3.2, asks of servers that are strangers: this is the provider's own relay, and a
 * mail that is tried once more is a smaller harm than one that waits behind a relay which hangs.
 */
const TIMEOUTS: SmtpTimeouts = { connection: 30_000, greeting: 30_000, silence: 120_000 };

/** How many connections of the relay are kept open, and how many mails each carries. */
export const SMTP_POOL = { maxConnections: 5, maxMessages: 100 };

/** Mails at once in hand of the pool: enough that none of its connections waits for one; each more is memory. */
const IN_HAND = SMTP_POOL.maxConnections * 4;

export interface SmtpOptions extends Sender {
  /** `smtp://user:password@host:port`, or `smtps://`; nodemailer's options in the query (`?requireTLS=true`). */
  url: string;
  timeouts?: Partial<SmtpTimeouts>;
  clock: () => Date;
}

/**
 * Mails through a relay, over a pool of connections. At least once: whoever is cut off between the end of a mail and the
 * answer cannot know, and the next attempt carries the same Message-ID.
 * @returns `close` waits for what is under way
 */
export function openSmtp({ url, timeouts, clock, ...sender }: SmtpOptions): {
  send: Send<Mail>;
  close(): Promise<void>;
} {
  const { connection, greeting, silence } = { ...TIMEOUTS, ...timeouts };
  const transport = createTransport({
    pool: true,
    url: withoutLog(url),
    ...SMTP_POOL,
    // Before its first byte is sent, as when the relay ended a connection that was idle; more often is the ledger's business.
    maxRequeues: 1,
    connectionTimeout: connection,
    greetingTimeout: greeting,
    socketTimeout: silence,
    maxResponseSize: 64 * 1024,
  });
  const limit = pLimit(IN_HAND);
  const underWay = new Set<Promise<unknown>>();
  return {
    send(mail, signal) {
      const attempt = trySending(mail, signal);
      const settled = attempt.catch(() => {}).finally(() => underWay.delete(settled));
      underWay.add(settled);
      return attempt;
    },
    async close() {
      while (underWay.size > 0) await Promise.all(underWay);
      transport.close();
    },
  };

  async function trySending(mail: Mail, signal: AbortSignal) {
    const { address } = mail.to;
    // RFC 3463, section 3.2: bad destination mailbox address syntax.
    if (!isMailbox(address)) return { outcome: { kind: 'SMTP' as const, status: '5.1.3' }, answer: null };
    try {
      const { response, rejectedErrors } = await limit(async () => {
        const letter = letterOf(mail, sender, clock());
        // In one piece: nodemailer writes what it composes as it sends bit by bit, and each is a call of the system.
        return transport.sendMail({ envelope: letter.envelope, raw: await compose(letter), signal });
      });
      // A relay that speaks LMTP takes the mail and refuses the recipient.
      const refusal = rejectedErrors?.[0];
      return refusal ? classifySmtpError(refusal, address) : accepted(response, address);
    } catch (error) {
      return classifySmtpError(error as SmtpError, address);
    }
  }
}

/** nodemailer's log holds every address. */
function withoutLog(url: string): string {
  const address = new URL(url);
  address.searchParams.delete('logger');
  return address.href;
}
