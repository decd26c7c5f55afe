import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Command } from 'commander';
import { withDatabase } from '../app/dependencies.ts';
import { issueToken } from '../app/keys.ts';
import { personaOf } from '../demo/personas.ts';
import { type Config, readConfig } from '../platform/config.ts';
import type { Database } from '../platform/database/database.ts';
import { AppError } from '../platform/errors.ts';
import { type Log, openLog } from '../platform/log.ts';
import { exportAudit, verifyAudit } from './audit.ts';
import { exportRegister } from './register.ts';
import { asking } from './replay/graph.ts';
import { stopSignal } from './stopping.ts';

/** `tocsin audit …` and `tocsin register …`: what auditors and supervisory authorities ask for. */
export function addRecordCommands(program: Command): void {
  const audit = program.command('audit').description('the audit trail, straight from the database');
  audit
    .command('verify')
    .description('walk every hash chain; exit 1 and name chain and entry where one is broken')
    .option('--incident <id>', 'only the chain of this incident')
    .action(async ({ incident = null }: { incident?: string | null }) => {
      const broken = await onAudit((database) => verifyAudit(database, incident, (line) => console.log(line)));
      if (broken.length > 0) process.exitCode = 1;
    });
  audit
    .command('export')
    .description('print every entry as a line of JSON, to be verified by anybody: docs/auditors.md')
    .option('--incident <id>', 'only the chain of this incident')
    .action(({ incident = null }: { incident?: string | null }) =>
      onAudit((database) => print(exportAudit(database, incident))),
    );

  program
    .command('register')
    .description('the register of breaches (GDPR Art. 33(5))')
    .command('export')
    .description('print the register as CSV, read through the graph; TOCSIN_TOKEN or --as says as whom')
    .option('--url <url>', 'the gateway', 'http://127.0.0.1:4000/graphql')
    .option('--as <persona>', 'whose development token to use')
    .option('--exercises', 'exercises too')
    .action(async (options: { url: string; as?: string; exercises?: boolean }) => {
      const stop = stopSignal();
      const ask = asking(options.url, await tokenFor(options.as), stop);
      await print(exportRegister(ask, options.exercises ?? false));
    });
}

function onAudit<Result>(work: (database: Database) => Promise<Result>): Promise<Result> {
  const config = readConfig(process.env);
  return withDatabase(config, 'tocsin audit', quietLog(config), work);
}

/** What a command that prints its own answer says besides: warnings, unless told otherwise. */
export function quietLog({ logLevel }: Config): Log {
  return openLog(process.env['LOG_LEVEL'] ? logLevel : 'warn');
}

/** A token for the persona, or the one that the environment gives. */
export async function tokenFor(persona: string | undefined): Promise<string> {
  if (persona) return issueToken(readConfig(process.env), personaOf(persona), 1);
  const token = process.env['TOCSIN_TOKEN'];
  if (token) return token;
  throw new AppError('INVALID', 'Give --as, or a token in TOCSIN_TOKEN.');
}

function print(lines: AsyncIterable<string>): Promise<void> {
  return pipeline(Readable.from(lines), process.stdout, { end: false });
}
