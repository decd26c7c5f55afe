import { type Command, InvalidArgumentError, Option } from 'commander';
import type { Format } from '../../subgraphs/customers/import/rows.ts';
import { ESTATE_SEED, estatePieces } from './estate.ts';

interface Options {
  tenants: number;
  resourcesPerTenant: number;
  seed: string;
  at: Date;
  format: Format;
  output: string;
}

/** Adds `estate generate` to the command line. */
export function addEstateCommands(program: Command): void {
  program
    .command('estate')
    .description('Sample data commands')
    .command('generate')
    .description('Generate sample data as files for `tocsin import` (the same for the same options)')
    .requiredOption('--tenants <count>', 'Number of tenants', whole)
    .option('--resources-per-tenant <count>', 'Average number of resources per tenant', whole, 5)
    .option('--seed <text>', 'Random seed', ESTATE_SEED)
    .addOption(
      new Option('--at <timestamp>', 'Reference date for delegations')
        .argParser(timestamp)
        .default(today(), 'today, 00:00 UTC'),
    )
    .addOption(new Option('--format <format>', 'File format').choices(['csv', 'jsonl']).default('csv'))
    .requiredOption('--output <folder>', 'Output folder. Existing files are overwritten')
    .addHelpText('after', '\nExample: tocsin estate generate --tenants 1000 --output sample && tocsin import sample')
    .action(async ({ tenants, resourcesPerTenant, seed, at, format, output }: Options) => {
      const pieces = estatePieces({ seed, tenants, resources: tenants * resourcesPerTenant, now: at });
      const { writeFiles } = await import('./write.ts');
      const rows = await writeFiles(output, pieces, format);
      for (const [part, count] of Object.entries(rows)) console.log(`${part.padEnd(20)} ${count}`);
    });
}

function whole(text: string): number {
  const value = Number(text);
  if (/^\d+$/.test(text) && value <= 100_000_000) return value;
  throw new InvalidArgumentError('Must be an integer up to 100,000,000.');
}

function timestamp(text: string): Date {
  const at = new Date(text);
  if (!Number.isNaN(at.getTime())) return at;
  throw new InvalidArgumentError('Must be an RFC 3339 timestamp, e.g. 2026-01-31T00:00:00Z.');
}

function today(): Date {
  return new Date(new Date().setUTCHours(0, 0, 0, 0));
}
