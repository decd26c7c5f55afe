import type { MailConfig } from '../../platform/config.ts';
import type { ReturnPaths } from '../bounces/return-path.ts';
import type { Mail, Send } from '../dispatcher/message.ts';
import { openMailFiles } from './mail-files.ts';
import { openSmtp, type SmtpTimeouts } from './smtp.ts';

export interface EmailChannelOptions {
  mail: Pick<MailConfig, 'smtpUrl' | 'from'>;
  provider: { name: string };
  stateDirectory: string;
  /** Where what cannot be delivered comes back to; null: to whom mails are from. */
  returnPaths: ReturnPaths | null;
  clock: () => Date;
  timeouts?: Partial<SmtpTimeouts>;
}

/**
 * The channel for mails: through the relay of SMTP_URL, or without one into files under the state directory.
 * @returns `send`, and `close`, which waits for what is under way
 */
export function openEmailChannel(options: EmailChannelOptions): { send: Send<Mail>; close(): Promise<void> } {
  const { smtpUrl } = options.mail;
  if (smtpUrl) return openSmtp({ ...options, url: smtpUrl });
  return { ...openMailFiles(options), close: async () => {} };
}
