import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { AddressObject, ParsedMail } from 'mailparser';
import type { Config } from '../../platform/config.ts';
import { AppError } from '../../platform/errors.ts';
import { mailFolder } from '../../worker/channels/mail-files.ts';

export interface ListedMail {
  /** Id of the delivery. */
  id: string;
  at: Date;
  to: string;
  subject: string;
}

/**
 * The mails that were written to files, newest first.
 * @throws AppError INVALID when SMTP_URL is set: mails are then sent, not written to files
 */
export async function listMails(config: Config, limit: number): Promise<ListedMail[]> {
  const dated = await Promise.all(
    (await mailIds(config)).map(async (id) => ({ id, at: (await stat(fileOf(config, id))).mtime })),
  );
  const newest = dated.sort((one, other) => other.at.getTime() - one.at.getTime() || (one.id < other.id ? -1 : 1));
  const listed: ListedMail[] = [];
  for (const { id, at } of newest.slice(0, limit)) {
    const { to, subject = '' } = await readMail(config, id);
    listed.push({ id, at, to: addresses(to), subject });
  }
  return listed;
}

/** The raw message. @throws AppError NOT_FOUND when there is no such mail, INVALID when SMTP_URL is set */
export async function mailSource(config: Config, id: string): Promise<Buffer> {
  if (!(await mailIds(config)).includes(id)) {
    throw new AppError(
      'NOT_FOUND',
      `No email with ID "${id}" in ${mailFolder(config.stateDirectory)}. Run \`tocsin mail list\`.`,
    );
  }
  return readFile(fileOf(config, id));
}

/** A parsed mail. @throws as `mailSource` does */
export async function readMail(config: Config, id: string): Promise<ParsedMail> {
  // Loaded here, because every command loads this file.
  const { simpleParser } = await import('mailparser');
  return simpleParser(await mailSource(config, id));
}

/** The headers for readers, then the text. */
export function readable({
  from,
  to,
  subject = '',
  date,
  messageId,
  inReplyTo,
  text = '',
  attachments,
}: ParsedMail): string {
  const headers = {
    From: addresses(from),
    To: addresses(to),
    Subject: subject,
    Date: date?.toISOString(),
    'Message-ID': messageId,
    'In-Reply-To': inReplyTo,
    Attachments: attachments.map(({ filename }) => filename).join(', '),
  };
  const lines = Object.entries(headers).flatMap(([name, value]) => (value ? [`${name}: ${value}`] : []));
  return printable(`${lines.join('\n')}\n\n${text.trimEnd()}`);
}

/** Removes control characters, which a terminal would interpret: the text can come from outside. */
export function printable(text: string): string {
  return text.replace(/[^\P{C}\n\t]/gu, '');
}

async function mailIds({ mail, stateDirectory }: Config): Promise<string[]> {
  if (mail.smtpUrl) throw new AppError('INVALID', 'Not available when SMTP_URL is set.');
  const names = await readdir(mailFolder(stateDirectory)).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  return names.filter((name) => name.endsWith('.eml')).map((name) => name.slice(0, -'.eml'.length));
}

function fileOf({ stateDirectory }: Config, id: string): string {
  return join(mailFolder(stateDirectory), `${id}.eml`);
}

function addresses(field: AddressObject | AddressObject[] | undefined): string {
  return [field ?? []]
    .flat()
    .map(({ text }) => text)
    .join(', ');
}
