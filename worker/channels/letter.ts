import { createTransport, type SendMailOptions } from 'nodemailer';
import type { MailConfig } from '../../platform/config.ts';
import type { ReturnPaths } from '../bounces/return-path.ts';
import type { Mail } from '../dispatcher/message.ts';

/** The sender of mails, and the return paths for bounces. */
export interface Sender {
  mail: Pick<MailConfig, 'from'>;
  provider: { name: string };
  /** Null: bounces go to the sender address. */
  returnPaths: ReturnPaths | null;
}

/** A single mailbox, which no header or mail server can interpret as several. */
const MAILBOX = /^[^\s\p{C}<>()[\]\\,;:"@]{1,64}@[^\s\p{C}<>()\\,;:"@]{1,253}$/u;

export function isMailbox(address: string): boolean {
  return MAILBOX.test(address);
}

/**
 * A mail with its envelope, as input for nodemailer, which encodes header values (RFC 2047) and removes line breaks
 * from them.
 * @param at the value of the Date header
 */
export function letterOf(mail: Mail, { mail: { from }, provider, returnPaths }: Sender, at: Date): SendMailOptions {
  const { to, subject, text, html, messageId, inReplyTo } = mail;
  const thread = inReplyTo ? { inReplyTo: `<${inReplyTo}>`, references: `<${inReplyTo}>` } : {};
  return {
    // As objects, because nodemailer splits a string at its commas.
    envelope: {
      from: { name: '', address: returnPaths?.returnPath(mail.deliveryId) ?? from },
      to: { name: '', address: to.address },
    },
    from: { name: provider.name, address: from },
    to: { name: to.name ?? '', address: to.address },
    subject,
    text,
    html,
    date: at,
    messageId: `<${messageId}>`,
    ...thread,
    headers: {
      // RFC 3834: prevents holiday replies. Exchange has a header of its own, where `All` would suppress bounces too.
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'OOF, AutoReply',
    },
    attachments: mail.attachments.map(({ filename, contentType, content }) => ({ filename, contentType, content })),
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

const composer = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });

/** The complete message of a letter (RFC 5322). */
export async function compose(letter: SendMailOptions): Promise<Buffer> {
  const { message } = await composer.sendMail(letter);
  return message as Buffer;
}
