import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Command } from 'commander';
import { personaOf } from '../demo/personas.ts';
import { type Config, readConfig } from '../platform/config.ts';
import type { Database } from '../platform/database/database.ts';
import { AppError } from '../platform/errors.ts';
import { type Log, openLog } from '../platform/log.ts';
import { stopSignal } from './stopping.ts';

/** `tocsin audit …` and `tocsin register …`, for auditors and supervisory authorities. */
export function addRecordCommands(program: Command): void {
  const audit = program.command('audit').description('Audit log commands');
  audit
    .command('verify')
    .description('Verify the hash chains (exit 1 if one is broken)')
    .option('--incident <id>', 'Only the chain of this incident')
    .addHelpText(
      'after',
      '\nReads the database of DATABASE_URL, or the embedded one, and prints the chain and entry of each failure.',
    )
    .action(async ({ incident = null }: { incident?: string | null }) => {
      const { verifyAudit } = await import('./audit.ts');
      const broken = await onAudit((database) => verifyAudit(database, incident, (line) => console.log(line)));
      if (broken.length > 0) process.exitCode = 1;
    });
  audit
    .command('export')
    .description('Export all entries as JSON Lines (how to verify them: docs/auditors.md)')
    .option('--incident <id>', 'Only the chain of this incident')
    .action(async ({ incident = null }: { incident?: string | null }) => {
      const { exportAudit } = await import('./audit.ts');
      await onAudit((database) => print(exportAudit(database, incident)));
    });

  program
    .command('register')
    .description('Breach register commands (GDPR Art. 33(5))')
    .command('export')
    .description('Export the register as CSV (uses TOCSIN_TOKEN or --as)')
    .option('--url <url>', 'URL of the GraphQL API', 'http://127.0.0.1:4000/graphql')
    .option('--as <persona>', 'Demo user')
    .option('--exercises', 'Include exercises')
    .addHelpText('after', '\nExample: tocsin register export --as legal > register.csv')
    .action(async (options: { url: string; as?: string; exercises?: boolean }) => {
      const stop = stopSignal();
      const { graphClient } = await import('./replay/graph.ts');
      const { exportRegister } = await import('./register.ts');
      const ask = graphClient(options.url, await tokenFor(options.as), stop);
      await print(exportRegister(ask, options.exercises ?? false));
    });
}

async function onAudit<Result>(work: (database: Database) => Promise<Result>): Promise<Result> {
  const { withDatabase } = await import('../app/dependencies.ts');
  const config = readConfig(process.env);
  return withDatabase(config, 'tocsin audit', quietLog(config), work);
}

/** The log of a command that prints a result: warnings only, unless LOG_LEVEL is set. */
export function quietLog({ logLevel }: Config): Log {
  return openLog(process.env['LOG_LEVEL'] ? logLevel : 'warn');
}

/** A token for the persona, or TOCSIN_TOKEN. */
export async function tokenFor(persona: string | undefined): Promise<string> {
  if (persona) {
    const { issueToken } = await import('../app/keys.ts');
    return issueToken(readConfig(process.env), personaOf(persona), 1);
  }
  const token = process.env['TOCSIN_TOKEN'];
  if (token) return token;
  throw new AppError('INVALID', 'Specify --as or set TOCSIN_TOKEN.');
}

function print(lines: AsyncIterable<string>): Promise<void> {
  return pipeline(Readable.from(lines), process.stdout, { end: false });
}
