import { Command, InvalidArgumentError } from 'commander';
import { benchDelivery } from './delivery.ts';
import { runBareCalls, runBareMails, runTocsinContender } from './delivery-contenders.ts';
import { benchLookup } from './lookup.ts';
import { benchPublish, publishOnce } from './publish.ts';
import { benchRights } from './rights.ts';
import { runMailSink, runWebhookSink } from './sinks.ts';

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

program
  .command('delivery')
  .description('mails and webhooks a second, beside nodemailer and undici alone: docs/performance.md')
  .option('--mails <count>', 'mails of each contender in each round', count, 10_000)
  .option('--webhooks <count>', 'calls of webhooks of each contender in each round', count, 20_000)
  .option('--receivers <count>', 'receivers that the webhooks lead to', count, 50)
  .option(
    '--relay-answers <milliseconds>',
    'after which a relay answers a mail on average, a measurement each',
    milliseconds,
    [10, 0],
  )
  .option('--receivers-answer <milliseconds>', 'after which receivers answer a call on average', milliseconds, [100, 0])
  .option('--rounds <count>', 'measured rounds', count, 5)
  .option('--json <file>', 'where the figures go', 'bench/results/delivery.json')
  .action(benchDelivery);

// Each in a process of its own, started by another command.
for (const [name, run] of Object.entries({
  'mail-sink': runMailSink,
  'webhook-sink': runWebhookSink,
  'tocsin-contender': runTocsinContender,
  'bare-mails': runBareMails,
  'bare-calls': runBareCalls,
} satisfies Record<string, (given: never) => unknown>)) {
  program.command(`${name} <given>`, { hidden: true }).action((given: string) => run(JSON.parse(given) as never));
}

await program.parseAsync();

function count(text: string): number {
  const number = Number(text);
  if (Number.isInteger(number) && number > 0) return number;
  throw new InvalidArgumentError('It must be a whole number above 0.');
}

function milliseconds(text: string): number[] {
  return text.split(',').map((each) => (each === '0' ? 0 : count(each)));
}

function counts(text: string): number[] {
  return text.split(',').map(count);
}
