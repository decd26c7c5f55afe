import type { Command } from 'commander';
import { readConfig } from '../../platform/config.ts';
import type { Database } from '../../platform/database/database.ts';
import { openLog } from '../../platform/log.ts';
import { PARTS } from '../../subgraphs/customers/import/parts.ts';
import { counted } from '../counted.ts';
import { stopSignal } from '../stopping.ts';
import { findFiles } from './files.ts';
import { openProgress } from './progress.ts';
import { openRejects } from './rejects.ts';

/** Adds `import` to the command line. */
export function addImportCommand(program: Command): void {
  program
    .command('import')
    .summary('Import customers, tenants, resources and contacts')
    .description(
      `Import customers, tenants, resources and contacts. Adds and updates rows; never deletes.
An interrupted import can be run again. Invalid rows are written to a file with the reason; valid rows are imported.`,
    )
    .argument('<estate...>', 'Folders or files of a customer inventory')
    .option('--rejects <file>', 'File for rejected rows (JSON Lines)', 'tocsin-rejects.jsonl')
    .option('--dry-run', 'Validate only; write rejects only')
    .option('--json', 'Output a JSON summary')
    .addHelpText('after', `\n${helpText()}`)
    .action(async (paths: string[], options: { rejects: string; dryRun?: boolean; json?: boolean }) => {
      const files = findFiles(paths);
      const { importFiles, summary } = await import('./import.ts');
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
        if (rejected > 0) console.error(`${counted(rejected, 'row')} rejected, see ${rejects.path}.`);
      }
      process.exitCode = rejected > 0 ? 1 : 0;
    });
}

/** Opens the configured database, or the embedded one of this installation. */
async function withDatabase<Result>(
  dryRun: boolean,
  work: (database: Database | null) => Promise<Result>,
): Promise<Result> {
  if (dryRun) return work(null);
  const { openPostgres } = await import('../../app/dependencies.ts');
  const { openDatabase } = await import('../../platform/database/database.ts');
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
  return `A folder contains one file per table: the table's name with .csv (with a header), .jsonl or .ndjson, plus .gz if it is
compressed. Tables without rows can be omitted. Columns in brackets are optional:
${parts.join('\n')}
Timestamps are RFC 3339 (2026-01-31T00:00:00Z), countries ISO 3166-1 (DE), locales BCP 47 (de-DE).
Exit codes: 0 all rows accepted, 1 rows rejected or import failed, 2 usage error or invalid header.`;
}
