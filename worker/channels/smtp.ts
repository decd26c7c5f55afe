import { createTransport } from 'nodemailer';
import pLimit from 'p-limit';
import type { Log } from '../../platform/log.ts';
import type { Attempted, Mail, Send } from '../dispatcher/message.ts';
import { openCommonRefusals } from './common-refusals.ts';
import { compose, isMailbox, letterOf, type Sender } from './letter.ts';
import { accepted, classifySmtpError, type SmtpError } from './smtp-answer.ts';

/** In milliseconds. */
export interface SmtpTimeouts {
  /** For the DNS lookup, the connection and TLS. */
  connection: number;
  greeting: number;
  /** Without any data from the relay. */
  idle: number;
}

/**
 * Shorter than what RFC 5321, section 4.5.3.2, requires for arbitrary servers: this is the provider's own relay, and an
 * additional attempt does less harm than mails that wait for a relay that hangs.
 */
const TIMEOUTS: SmtpTimeouts = { connection: 30_000, greeting: 30_000, idle: 120_000 };

/** How many connections to the relay are kept open, and how many mails are sent over each. */
export const SMTP_POOL = { maxConnections: 5, maxMessages: 100 };

const ALARM_INTERVAL_MS = 60_000;

/** Mails passed to the pool at once: enough that no connection waits for a mail; more would only use memory. */
const MAX_MAILS_AT_ONCE = SMTP_POOL.maxConnections * 4;

export interface SmtpOptions extends Sender {
  /** `smtp://user:password@host:port`, or `smtps://`; nodemailer's options in the query (`?requireTLS=true`). */
  url: string;
  timeouts?: Partial<SmtpTimeouts>;
  clock: () => Date;
  log: Log;
}

/**
 * Sends mails through a relay, over a pool of connections, at least once: when the connection breaks between the end of
 * a mail and the answer, the mail is sent again with the same Message-ID.
 * @returns `close` waits for mails under way
 */
export function openSmtp({ url, timeouts, clock, log, ...sender }: SmtpOptions): {
  send: Send<Mail>;
  close(): Promise<void>;
} {
  const { connection, greeting, idle } = { ...TIMEOUTS, ...timeouts };
  const transport = createTransport({
    pool: true,
    url: withoutLog(url),
    ...SMTP_POOL,
    // Requeued by nodemailer if the relay closed an idle connection before the first byte; the ledger schedules further
    // attempts.
    maxRequeues: 1,
    connectionTimeout: connection,
    greetingTimeout: greeting,
    socketTimeout: idle,
    maxResponseSize: 64 * 1024,
  });
  const limit = pLimit(MAX_MAILS_AT_ONCE);
  const commonly = openCommonRefusals();
  const alarm = openAlarm(log, clock);
  const underWay = new Set<Promise<unknown>>();
  return {
    send(mail, signal) {
      const attempt = trySending(mail, signal).then((attempted) => judged(mail, attempted));
      const settled = attempt.catch(() => {}).finally(() => underWay.delete(settled));
      underWay.add(settled);
      return attempt;
    },
    async close() {
      while (underWay.size > 0) await Promise.all(underWay);
      transport.close();
    },
  };

  /** A refusal that is independent of the recipient is not the delivery's, and an operator must know of it. */
  function judged({ to }: Mail, { outcome, answer }: Attempted): Attempted {
    const common = commonly(outcome, answer, to.address.slice(to.address.lastIndexOf('@') + 1));
    if (common.kind === 'UNREACHABLE') alarm(answer);
    return { outcome: common, answer };
  }

  async function trySending(mail: Mail, signal: AbortSignal) {
    const { address } = mail.to;
    // RFC 3463, section 3.2: bad destination mailbox address syntax.
    if (!isMailbox(address)) return { outcome: { kind: 'SMTP' as const, status: '5.1.3' }, answer: null };
    try {
      const { response, rejectedErrors } = await limit(async () => {
        const letter = letterOf(mail, sender, clock());
        // Composed first: while composing, nodemailer would write in small pieces, with a system call for each.
        return transport.sendMail({ envelope: letter.envelope, raw: await compose(letter), signal });
      });
      // An LMTP relay accepts the mail and refuses the recipient.
      const refusal = rejectedErrors?.[0];
      return refusal ? classifySmtpError(refusal, address) : accepted(response, address);
    } catch (error) {
      return classifySmtpError(error as SmtpError, address);
    }
  }
}

/** Reports at most once a minute that the relay takes no mail. */
function openAlarm(log: Log, clock: () => Date): (answer: string | null) => void {
  let quietUntil = 0;
  return (answer) => {
    const now = clock().getTime();
    if (now < quietUntil) return;
    quietUntil = now + ALARM_INTERVAL_MS;
    log.error({ answer }, 'the mail relay does not take mail; it is tried again on schedule');
  };
}

/** Removes the option for nodemailer's log, which would contain every address. */
function withoutLog(url: string): string {
  const address = new URL(url);
  address.searchParams.delete('logger');
  return address.href;
}
