import type { MailConfig } from '../../platform/config.ts';
import type { Log } from '../../platform/log.ts';
import type { ReturnPaths } from '../bounces/return-path.ts';
import type { Mail, Send } from '../dispatcher/message.ts';
import { openMailFiles } from './mail-files.ts';
import { openSmtp, type SmtpTimeouts } from './smtp.ts';

export interface EmailChannelOptions {
  mail: Pick<MailConfig, 'smtpUrl' | 'from'>;
  provider: { name: string };
  stateDirectory: string;
  /** The return paths for bounces; null: bounces go to the sender address. */
  returnPaths: ReturnPaths | null;
  clock: () => Date;
  log: Log;
  timeouts?: Partial<SmtpTimeouts>;
}

/**
 * The channel for mails: through the relay of SMTP_URL, or without it into files in the state directory.
 * @returns `send`, and `close`, which waits for mails under way
 */
export function openEmailChannel(options: EmailChannelOptions): { send: Send<Mail>; close(): Promise<void> } {
  const { smtpUrl } = options.mail;
  if (smtpUrl) return openSmtp({ ...options, url: smtpUrl });
  return { ...openMailFiles(options), close: async () => {} };
}
