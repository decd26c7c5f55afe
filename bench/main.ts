import { Command, InvalidArgumentError } from 'commander';
import { benchLookup } from './lookup.ts';
import { benchRights } from './rights.ts';

const program = new Command('bench').description('Side-by-side measurements, each in one run on one machine.');

program
  .command('rights')
  .description('one federated query with and without the role matrix and row-level security: docs/performance.md')
  .option('--tenants <count>', 'tenants of the estate', count, 300)
  .option('--incidents <count>', 'published incidents', count, 5)
  .option('--requests <count>', 'measured requests of each query in each arm', count, 200)
  .option('--concurrency <count>', 'requests under way at once', count, 4)
  .option('--json <file>', 'where the figures go', 'bench/results/rights.json')
  .action(benchRights);

program
  .command('lookup')
  .description('what partners’ account managers ask, beside the bare SQL for the same rows: docs/performance.md')
  .option('--tenants <count>', 'tenants of the estate', count, 1_000_000)
  .option('--resources-per-tenant <count>', 'resources of each', count, 5)
  .option('--portfolio <count>', 'tenants delegated to each partner', count, 5_000)
  .option('--incidents <count>', 'published incidents, each of one service in one region', count, 8)
  .option('--requests <count>', 'measured requests of each question in each arm', count, 2_000)
  .option('--concurrency <count>', 'requests under way at once', count, 2)
  .option('--keep <directory>', 'keep the database there, and use what an earlier run left')
  .option('--json <file>', 'where the figures go', 'bench/results/lookup.json')
  .action(benchLookup);

await program.parseAsync();

function count(text: string): number {
  const number = Number(text);
  if (Number.isInteger(number) && number > 0) return number;
  throw new InvalidArgumentError('It must be a whole number above 0.');
}
