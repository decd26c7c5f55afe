import { type Command, Option } from 'commander';
import { PERSONAS } from '../../demo/personas.ts';
import { counted } from '../counted.ts';
import { tokenFor } from '../records.ts';
import { stopSignal } from '../stopping.ts';

/** Adds `details import` to the command line. */
export function addDetailsCommands(program: Command): void {
  program
    .command('details')
    .description('Tenant-specific incident details')
    .command('import')
    .summary('Import per-tenant figures')
    .description(
      `Import per-tenant figures (CSV with a header, lists separated by ";"; or JSON Lines: .jsonl, .ndjson).
Columns: tenantId, dataCategories, dataSubjectCategories, approximateDataSubjects, approximateRecords, recommendedActions, note.
Invalid rows are reported and skipped (exit code 1). Uses TOCSIN_TOKEN or --as.`,
    )
    .argument('<file>', 'CSV or JSON Lines file')
    .requiredOption('--incident <id>', 'Incident ID')
    .option('--url <url>', 'URL of the GraphQL API', 'http://127.0.0.1:4000/graphql')
    .addOption(new Option('--as <persona>', 'Demo user').choices(Object.keys(PERSONAS)))
    .action(async (file: string, options: { incident: string; url: string; as?: string }) => {
      const token = await tokenFor(options.as);
      const stop = stopSignal();
      const { graphClient } = await import('../replay/graph.ts');
      const { importDetails } = await import('./import.ts');
      const { recorded, rejected } = await importDetails(
        { file, incidentId: options.incident, ask: graphClient(options.url, token, stop) },
        (line, reason) => console.error(`line ${line}: ${reason}`),
        ({ recorded: done, rejected: bad }) => console.error(`${done} imported, ${bad} rejected`),
      );
      console.log(`${counted(recorded, 'tenant')} imported, ${counted(rejected, 'row')} rejected.`);
      process.exitCode = rejected === 0 ? 0 : 1;
    });
}
