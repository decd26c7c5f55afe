import { type Command, InvalidArgumentError, Option } from 'commander';
import type { Format } from '../../subgraphs/customers/import/rows.ts';
import { ESTATE_SEED, estatePieces } from './estate.ts';
import { writeFiles } from './write.ts';

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
    .description('estates to try things with')
    .command('generate')
    .description('invent an estate of any size, as files for `tocsin import`; the same for the same options')
    .requiredOption('--tenants <count>', 'how many tenants', whole)
    .option('--resources-per-tenant <count>', 'how many resources a tenant has on average', whole, 5)
    .option('--seed <text>', 'what it follows from', ESTATE_SEED)
    .option('--at <instant>', 'by when delegations are in force or over (default: today, 00:00 UTC)', instant, today())
    .addOption(new Option('--format <format>', 'of the files').choices(['csv', 'jsonl']).default('csv'))
    .requiredOption('--output <folder>', 'where the files go; those of the same names are replaced')
    .action(async ({ tenants, resourcesPerTenant, seed, at, format, output }: Options) => {
      const pieces = estatePieces({ seed, tenants, resources: tenants * resourcesPerTenant, now: at });
      const rows = await writeFiles(output, pieces, format);
      for (const [part, count] of Object.entries(rows)) console.log(`${part.padEnd(20)} ${count}`);
    });
}

function whole(text: string): number {
  const value = Number(text);
  if (/^\d+$/.test(text) && value <= 100_000_000) return value;
  throw new InvalidArgumentError('It is a whole number up to 100,000,000.');
}

function instant(text: string): Date {
  const at = new Date(text);
  if (!Number.isNaN(at.getTime())) return at;
  throw new InvalidArgumentError('It is an instant, 2026-01-31T00:00:00Z say.');
}

function today(): Date {
  return new Date(new Date().setUTCHours(0, 0, 0, 0));
}
