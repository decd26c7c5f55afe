import type { Outcome } from '../../domain/notification/delivery.ts';
import type { Attempted } from '../dispatcher/message.ts';
import { redactAddresses } from './answer.ts';

/** Nodemailer's error for a mail that was not accepted. */
export interface SmtpError extends Error {
  code?: string | undefined;
  /** The original error code, which nodemailer replaced by its own. */
  originalCode?: string | undefined;
  /** The SMTP command under way; `API` for none. */
  command?: string | undefined;
  response?: string | undefined;
  responseCode?: number | undefined;
}

/**
 * The commands whose answer is about this recipient or this mail; other answers are about the session with the relay.
 */
const ABOUT_THE_MAIL = new Set(['RCPT TO', 'DATA']);
/** Reply codes that report a fault of the session at any command (RFC 5321, RFC 4954, section 6). */
const ABOUT_THE_SESSION = new Set([503, 530, 534, 535, 538]);
/**
 * Statuses about this installation: its sender address (RFC 3463, X.1.7 and X.1.8), its sending quota, and those by which
 * Exchange refuses a sender, a network or relaying.
 */
const ABOUT_THIS_SIDE = /^5\.(1\.[78]|4\.5|7\.(54|57|60|64|[57]\d\d))$/;
/** Statuses about the recipient's address or mailbox (RFC 3463, sections 3.2 and 3.3). */
const ABOUT_THE_RECIPIENT = /^5\.(1\.([12346]|10)|2\.\d{1,3})$/;
/** Phrases by which servers refuse a sender, a network, or relaying, where they give no distinct status. */
const REFUSES_THIS_SIDE = [
  /\bsender address\b/,
  /\bsender (is )?not (authenticated|authorized|authorised|allowed)\b/,
  /\b(not allowed|permissions?) (to send )?(as|for) this (sender|account)\b/,
  /\b(client host|helo command) rejected\b/,
  /\byour (ip|network|host)\b/,
  /\bblocked using\b/,
  /\btraffic not accepted\b/,
  /\bauthentication (is )?required\b/,
  /\baddress is not verified\b/,
  /\bsend(ing|er)?\b.*\b(quota|limit)\b/,
  /\brelay(ing)?\b.*\b(denied|not allowed|not permitted|prohibited)\b/,
  /\b(unable|not permitted|not allowed|not able|do not|will not|cannot) (to )?relay\b/,
];

export function accepted(response: string, recipient: string): Attempted {
  return { outcome: { kind: 'ACCEPTED' }, answer: redactAddresses(response, recipient) };
}

/**
 * The outcome of a failed attempt, by the enhanced status (RFC 3463) or else the reply code. A refusal that is
 * independent of the recipient (credentials, sender, a network that the relay does not serve) counts as an unreachable
 * relay, whatever its code: a wrong setting must not fail a million mails at once.
 * @throws the error itself when this program caused it
 */
export function classifySmtpError(error: SmtpError, recipient: string): Attempted {
  const { code, originalCode, command, response, responseCode = 0 } = error;
  if (!code || (command === 'API' && MISTAKES.has(code))) throw error;
  if (!response) {
    return {
      outcome: { kind: 'UNREACHABLE' },
      answer: `No response (${[code, originalCode].filter(Boolean).join(', ')})`,
    };
  }
  return { outcome: outcomeOf(command, response, responseCode), answer: redactAddresses(response, recipient) };
}

const MISTAKES = new Set(['EENVELOPE', 'EMESSAGE', 'ESTREAM']);

function outcomeOf(command: string | undefined, response: string, code: number): Outcome {
  const temporary = code >= 400 && code < 500;
  const permanent = code >= 500 && code < 600;
  const status = statusOf(response, code);
  const theirs =
    ABOUT_THE_MAIL.has(command ?? '') && !ABOUT_THE_SESSION.has(code) && !isAboutThisSide(status, response);
  // An unexpected reply code is no valid answer, and must not count as acceptance.
  if (!temporary && !(permanent && theirs)) return { kind: 'UNREACHABLE' };
  return { kind: 'SMTP', status };
}

function isAboutThisSide(status: string, response: string): boolean {
  if (ABOUT_THIS_SIDE.test(status)) return true;
  return !isAboutTheRecipient(status) && REFUSES_THIS_SIDE.some((phrase) => phrase.test(proseOf(response)));
}

export function isAboutTheRecipient(status: string): boolean {
  return ABOUT_THE_RECIPIENT.test(status);
}

/** What a server says in words of its own: without addresses, the names of hosts, and numbers, which differ from mail to mail. */
export function proseOf(response: string): string {
  return response
    .replaceAll(/\S*@\S*|<[^>]*>|\[[^\]]*\]|\S*[\w-]\.[\w-]\S*/g, ' ')
    .replaceAll(/[\d\s]+/g, ' ')
    .trim()
    .toLowerCase();
}

/** Where status and reply code disagree about whether the failure is permanent, it is temporary. */
function statusOf(response: string, code: number): string {
  const enhanced = /^\d{3}[ -]([245]\.\d{1,3}\.\d{1,3})(?!\S)/.exec(response)?.[1];
  const [kind] = enhanced ?? '';
  return enhanced && (kind === String(code)[0] || kind === '4') ? enhanced : String(code);
}
