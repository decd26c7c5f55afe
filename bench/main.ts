import { Command, InvalidArgumentError } from 'commander';
import { benchLookup } from './lookup.ts';
import { benchPublish, publishOnce } from './publish.ts';
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

program
  .command('publish')
  .description('one advisory to more and more tenants, beside the bare INSERT of the same rows: docs/performance.md')
  .option('--tenants <counts>', 'tenants told, a run each', counts, [10_000, 100_000, 1_000_000])
  .option('--resources-per-tenant <count>', 'resources of each', count, 2)
  .option('--webhooks <share>', 'one tenant in so many has a webhook', count, 20)
  .option('--json <file>', 'where the figures go', 'bench/results/publish.json')
  .action(benchPublish);

// A process of its own for each size: memory that was once taken is not given back.
program
  .command('publish-once <tenants> <resourcesPerTenant> <webhooks>', { hidden: true })
  .action((...given: string[]) => publishOnce(given.slice(0, 3).map(Number) as [number, number, number]));

await program.parseAsync();

function count(text: string): number {
  const number = Number(text);
  if (Number.isInteger(number) && number > 0) return number;
  throw new InvalidArgumentError('It must be a whole number above 0.');
}

function counts(text: string): number[] {
  return text.split(',').map(count);
}
