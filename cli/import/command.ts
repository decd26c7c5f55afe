import type { Command } from 'commander';
import { openPostgres } from '../../app/dependencies.ts';
import { readConfig } from '../../platform/config.ts';
import { type Database, openDatabase } from '../../platform/database/database.ts';
import { openLog } from '../../platform/log.ts';
import { PARTS } from '../../subgraphs/customers/import/parts.ts';
import { stopSignal } from '../stopping.ts';
import { findFiles } from './files.ts';
import { importFiles, summary } from './import.ts';
import { openProgress } from './progress.ts';
import { openRejects } from './rejects.ts';

/** Adds `import` to the command line. */
export function addImportCommand(program: Command): void {
  program
    .command('import')
    .description(
      `take an estate over into the database: who the customers are, what they have and who answers for it.
New rows are added, rows that differ from what is there are changed, the others are left alone; nothing is ever
removed. It may be run again, after a stop in the middle too. Rows that cannot be taken are written to a file of
rejects with the reason, and the others are kept`,
    )
    .argument('<estate...>', 'folders, or files of them')
    .option('--rejects <file>', 'where rows go that are not taken (JSON Lines)', 'tocsin-rejects.jsonl')
    .option('--dry-run', 'look at each row by itself, without the database, and write nothing but the rejects')
    .option('--json', 'print what was done as JSON')
    .addHelpText('after', `\n${helpText()}`)
    .action(async (paths: string[], options: { rejects: string; dryRun?: boolean; json?: boolean }) => {
      const files = findFiles(paths);
      const stop = stopSignal();
      const rejects = openRejects(options.rejects);
      const progress = openProgress(process.stderr);
      const { dryRun = false } = options;
      const clock = () => new Date();
      let rejected = 0;
      try {
        const imported = await withDatabase(dryRun, (database) =>
          importFiles(database, files, { clock, rejects, progress, signal: stop }),
        );
        rejected = rejects.close();
        const where = rejected > 0 ? rejects.path : null;
        console.log(options.json ? JSON.stringify({ dryRun, files: imported, rejects: where }) : summary(imported));
      } catch (error) {
        rejected = rejects.close();
        throw error;
      } finally {
        progress.end();
        if (rejected > 0) console.error(`${rejected} rows were not taken: ${rejects.path} says which and why.`);
      }
      process.exitCode = rejected > 0 ? 1 : 0;
    });
}

/** Works on the database configured, or the embedded one of this installation. */
async function withDatabase<Result>(
  dryRun: boolean,
  work: (database: Database | null) => Promise<Result>,
): Promise<Result> {
  if (dryRun) return work(null);
  const config = readConfig(process.env);
  const postgres = await openPostgres(config, openLog(process.env['LOG_LEVEL'] ? config.logLevel : 'warn'));
  try {
    if (postgres.embedded) await postgres.migrate();
    const database = await openDatabase({
      url: postgres.systemUrl,
      role: 'system',
      entities: [],
      applicationName: 'tocsin import',
      strict: config.production,
    });
    return await work(database).finally(() => database.close());
  } finally {
    await postgres.stop();
  }
}

function helpText(): string {
  const parts = PARTS.map(({ name, columns }) => {
    const fields = Object.entries(columns).map(([column, { required }]) => (required ? column : `[${column}]`));
    return `  ${name.padEnd(20)} ${fields.join(', ')}`;
  });
  return `A folder holds a file for each of these that there is something of, named after it with .csv (with a header), .jsonl
or .ndjson, and .gz after that when it is zipped. In brackets what may be left out:
${parts.join('\n')}
Instants are RFC 3339, countries ISO 3166-1 (DE), locales BCP 47 (de-DE). Exit codes: 0 all taken, 1 some rows were not, or
it failed, 2 wrong usage or a wrong header.`;
}
