import { createTransport, type SendMailOptions } from 'nodemailer';
import type { MailConfig } from '../../platform/config.ts';
import type { ReturnPaths } from '../bounces/return-path.ts';
import type { Mail } from '../dispatcher/message.ts';

/** Who writes, and where what cannot be delivered comes back to. */
export interface Sender {
  mail: Pick<MailConfig, 'from'>;
  provider: { name: string };
  /** Null: to whom mails are from. */
  returnPaths: ReturnPaths | null;
}

/** What a mail can be sent to: one mailbox, nothing that a header or a mail server could read as more. */
const MAILBOX = /^[^\s\p{C}<>()[\]\\,;:"@]{1,64}@[^\s\p{C}<>()\\,;:"@]{1,253}$/u;

export function isMailbox(address: string): boolean {
  return MAILBOX.test(address);
}

/**
 * A mail with its envelope, as nodemailer takes it; nodemailer encodes what stands in a header (RFC 2047) and keeps line ends
 * out of it.
 * @param at its Date
 */
export function letterOf(mail: Mail, { mail: { from }, provider, returnPaths }: Sender, at: Date): SendMailOptions {
  const { to, subject, text, html, messageId, inReplyTo } = mail;
  const thread = inReplyTo ? { inReplyTo: `<${inReplyTo}>`, references: `<${inReplyTo}>` } : {};
  return {
    // As objects: what is given as text is taken apart at its commas.
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
      // RFC 3834: nobody's holiday answers this. Exchange listens to its own header; `All` there would silence bounces too.
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'OOF, AutoReply',
    },
    attachments: mail.attachments.map(({ filename, contentType, content }) => ({ filename, contentType, content })),
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

const composer = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });

/** A letter as it goes over the wire (RFC 5322), in one piece. */
export async function compose(letter: SendMailOptions): Promise<Buffer> {
  const { message } = await composer.sendMail(letter);
  return message as Buffer;
}
