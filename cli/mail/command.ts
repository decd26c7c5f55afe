import { type Command, InvalidArgumentError } from 'commander';
import { type Config, readConfig } from '../../platform/config.ts';
import type { ListedMail } from './mailbox.ts';

/** Adds `mail list` and `mail show` to the command line. */
export function addMailCommands(program: Command): void {
  const mail = program.command('mail').description('Emails written to files (when SMTP_URL is not set)');
  mail
    .command('list')
    .description('List emails, newest first')
    .option('--limit <number>', 'Maximum number of emails', wholeNumber, 20)
    .option('--json', 'Output one JSON object per line')
    .addHelpText('after', '\nPrints time, ID, recipient and subject.')
    .action(async ({ limit, json }: { limit: number; json?: boolean }) => {
      const config = readConfig(process.env);
      const { listMails } = await import('./mailbox.ts');
      const mails = await listMails(config, limit);
      const lines = json ? mails.map((listed) => JSON.stringify(listed)) : await table(config, mails);
      for (const line of lines) console.log(line);
    });
  mail
    .command('show')
    .description('Print the headers and text of an email')
    .argument('<id>', 'ID from `mail list`')
    .option('--html', 'HTML part')
    .option('--raw', 'Raw source')
    .action(async (id: string, { html, raw }: { html?: boolean; raw?: boolean }) => {
      const config = readConfig(process.env);
      const { mailSource, readable, readMail } = await import('./mailbox.ts');
      if (raw) process.stdout.write(await mailSource(config, id));
      else if (html) console.log((await readMail(config, id)).html || '');
      else console.log(readable(await readMail(config, id)));
    });
}

async function table({ stateDirectory }: Config, mails: ListedMail[]): Promise<string[]> {
  const { mailFolder } = await import('../../worker/channels/mail-files.ts');
  const { printable } = await import('./mailbox.ts');
  if (mails.length === 0) return [`No emails yet in ${mailFolder(stateDirectory)}.`];
  return mails.map(({ id, at, to, subject }) => printable(`${at.toISOString()}  ${id}  ${to}\n    ${subject}`));
}

function wholeNumber(text: string): number {
  if (/^[1-9]\d{0,5}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('Must be an integer from 1 to 999999.');
}
