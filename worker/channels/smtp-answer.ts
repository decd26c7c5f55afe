import type { Outcome } from '../../domain/notification/delivery.ts';
import type { Attempted } from '../dispatcher/message.ts';
import { redactAddresses } from './answer.ts';

/** What nodemailer says of a mail that was not accepted. */
export interface SmtpError extends Error {
  code?: string | undefined;
  /** What it was before nodemailer's own code. */
  originalCode?: string | undefined;
  /** The command under way; `API` for none. */
  command?: string | undefined;
  response?: string | undefined;
  responseCode?: number | undefined;
}

/** The commands whose answer is about this recipient or this mail; all others are between the relay and us. */
const ABOUT_THE_MAIL = new Set(['RCPT TO', 'DATA']);
/** Replies that say at any command that the session is not as it should be (RFC 5321, RFC 4954, section 6). */
const ABOUT_THE_SESSION = new Set([503, 530, 534, 535, 538]);
/** `Relay access denied`, `Unable to relay`: there is no status of its own for it, and all servers have the word. */
const WILL_NOT_RELAY = /\brelay/i;

export function accepted(response: string, recipient: string): Attempted {
  return { outcome: { kind: 'ACCEPTED' }, answer: redactAddresses(response, recipient) };
}

/**
 * How an attempt ended that failed, by the enhanced status (RFC 3463) or else the reply code. What a relay refuses of
 * everybody (credentials, sender, a network it does not relay for) is not the recipient's fault, whatever its code: a wrong
 * setting must not fail a million mails at once, so it counts as if the relay had not been reached.
 * @throws the error itself when it is this program's mistake
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
  const theirs = ABOUT_THE_MAIL.has(command ?? '') && !ABOUT_THE_SESSION.has(code) && !WILL_NOT_RELAY.test(response);
  // An answer that is out of turn is none, and must not be taken for consent.
  if (!temporary && !(permanent && theirs)) return { kind: 'UNREACHABLE' };
  return { kind: 'SMTP', status: statusOf(response, code) };
}

/** Where status and reply code disagree about what is final, the milder of the two counts. */
function statusOf(response: string, code: number): string {
  const enhanced = /^\d{3}[ -]([245]\.\d{1,3}\.\d{1,3})(?!\S)/.exec(response)?.[1];
  const [kind] = enhanced ?? '';
  return enhanced && (kind === String(code)[0] || kind === '4') ? enhanced : String(code);
}
