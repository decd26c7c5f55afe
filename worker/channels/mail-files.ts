import { mkdir, rename, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Mail, Send } from '../dispatcher/message.ts';
import { compose, letterOf, type Sender } from './letter.ts';

export interface MailFilesOptions extends Sender {
  stateDirectory: string;
  clock: () => Date;
}

/** The folder to which mails are written when there is no mail server. */
export function mailFolder(stateDirectory: string): string {
  return join(stateDirectory, 'mail');
}

/**
 * Writes mails as files named `<delivery>.eml`, readable by their owner only, because they contain names and addresses.
 * A file appears only when it is complete, its modification time is that of the attempt, and the next attempt of the
 * same delivery replaces it.
 */
export function openMailFiles({ stateDirectory, clock, ...sender }: MailFilesOptions): { send: Send<Mail> } {
  const folder = mailFolder(stateDirectory);
  return {
    async send(mail, signal) {
      if (signal.aborted) return { outcome: { kind: 'UNREACHABLE' }, answer: null };
      const at = clock();
      const message = await compose(letterOf(mail, sender, at));
      const file = join(folder, `${mail.deliveryId}.eml`);
      // A distinct name, because two dispatchers may write the same delivery.
      const draft = `${file}.${process.pid}.draft`;
      await mkdir(folder, { recursive: true, mode: 0o700 });
      await writeFile(draft, message, { mode: 0o600 });
      await utimes(draft, at, at);
      await rename(draft, file);
      return { outcome: { kind: 'ACCEPTED' }, answer: null };
    },
  };
}
