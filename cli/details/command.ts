import { type Command, Option } from 'commander';
import { PERSONAS } from '../../demo/personas.ts';
import { tokenFor } from '../records.ts';
import { asking } from '../replay/graph.ts';
import { stopSignal } from '../stopping.ts';
import { importDetails } from './import.ts';

/** Adds `details import` to the command line. */
export function addDetailsCommands(program: Command): void {
  program
    .command('details')
    .description('what an incident means for single tenants')
    .command('import')
    .description(
      `take tenants' own figures over from a file: CSV with a header, lists parted by ";", or JSON Lines (.jsonl, .ndjson).
Columns: tenantId, dataCategories, approximateDataSubjects, approximateRecords, recommendedActions, note.
Bad rows are told by line and reason, the good ones are kept; with a bad row it exits with 1. Without --as the token is TOCSIN_TOKEN’s`,
    )
    .argument('<file>', 'the file')
    .requiredOption('--incident <id>', 'the incident')
    .option('--url <url>', 'the gateway', 'http://127.0.0.1:4000/graphql')
    .addOption(new Option('--as <persona>', 'whose development token to use').choices(Object.keys(PERSONAS)))
    .action(async (file: string, options: { incident: string; url: string; as?: string }) => {
      const token = await tokenFor(options.as);
      const stop = stopSignal();
      const { recorded, rejected } = await importDetails(
        { file, incidentId: options.incident, ask: asking(options.url, token, stop) },
        (line, reason) => console.error(`line ${line}: ${reason}`),
        ({ recorded: done, rejected: bad }) => console.error(`${done} recorded, ${bad} rejected`),
      );
      console.log(`Recorded ${recorded} tenants, rejected ${rejected} rows.`);
      process.exitCode = rejected === 0 ? 0 : 1;
    });
}
