import { Command, InvalidArgumentError } from 'commander';
import { benchDelivery } from './delivery.ts';
import { runBareCalls, runBareMails, runTocsinContender } from './delivery-contenders.ts';
import { benchGateway } from './gateway/benchmark.ts';
import { GATEWAY_NAMES, type GatewayName } from './gateway/gateways.ts';
import { runLoadGenerator } from './gateway/load.ts';
import { runSubgraphServer } from './gateway/subgraph-server.ts';
import { benchHostile, runHostileGateway } from './hostile/hostile.ts';
import { benchLookup } from './lookup.ts';
import { benchPublish, publishOnce } from './publish.ts';
import { benchRights } from './rights.ts';
import { runMailSink, runWebhookSink } from './sinks.ts';

const program = new Command('bench').description('Side-by-side measurements, each in one run on one machine.');

program
  .command('rights')
  .description('one federated query with and without the role matrix and row-level security: docs/performance.md')
  .option('--tenants <count>', 'tenants of the inventory', count, 300)
  .option('--incidents <count>', 'published incidents', count, 5)
  .option('--requests <count>', 'measured requests of each query in each arm', count, 200)
  .option('--concurrency <count>', 'concurrent requests', count, 4)
  .option('--json <file>', 'file for the figures', 'bench/results/rights.json')
  .action(benchRights);

program
  .command('lookup')
  .description('queries of partners’ account managers, compared with bare SQL for the same rows: docs/performance.md')
  .option('--tenants <count>', 'tenants of the inventory', count, 1_000_000)
  .option('--resources-per-tenant <count>', 'resources of each tenant', count, 5)
  .option('--portfolio <count>', 'tenants delegated to each partner', count, 5_000)
  .option('--incidents <count>', 'published incidents, each for one service in one region', count, 8)
  .option('--requests <count>', 'measured requests of each question in each arm', count, 2_000)
  .option('--concurrency <count>', 'concurrent requests', count, 2)
  .option('--keep <directory>', 'keep the database in this directory and reuse that of an earlier run')
  .option('--json <file>', 'file for the figures', 'bench/results/lookup.json')
  .action(benchLookup);

program
  .command('publish')
  .description(
    'one advisory to growing numbers of tenants, compared with the bare INSERT of the same rows: docs/performance.md',
  )
  .option('--tenants <counts>', 'tenants notified, one run each', counts, [10_000, 100_000, 1_000_000])
  .option('--resources-per-tenant <count>', 'resources of each tenant', count, 2)
  .option('--webhooks <share>', 'one in this many tenants has a webhook', count, 20)
  .option('--json <file>', 'file for the figures', 'bench/results/publish.json')
  .action(benchPublish);

// A process of its own for each size: Node does not return memory to the system.
program
  .command('publish-once <tenants> <resourcesPerTenant> <webhooks>', { hidden: true })
  .action((...given: string[]) => publishOnce(given.slice(0, 3).map(Number) as [number, number, number]));

program
  .command('delivery')
  .description('mails and webhook calls per second, compared with nodemailer and undici alone: docs/performance.md')
  .option('--mails <count>', 'mails of each contender in each round', count, 10_000)
  .option('--webhooks <count>', 'webhook calls of each contender in each round', count, 20_000)
  .option('--receivers <count>', 'receivers of the webhooks', count, 50)
  .option(
    '--relay-answers <milliseconds>',
    'average response time of the relay, one measurement each',
    milliseconds,
    [10, 0],
  )
  .option(
    '--receivers-answer <milliseconds>',
    'average response time of the receivers, one measurement each',
    milliseconds,
    [100, 0],
  )
  .option('--rounds <count>', 'measured rounds', count, 5)
  .option('--json <file>', 'file for the figures', 'bench/results/delivery.json')
  .action(benchDelivery);

program
  .command('gateway')
  .description('the gateway, compared with a plan written by hand and with other gateways: docs/performance.md')
  .option('--quick', 'a run of some two minutes; its figures are rough')
  .option('--only <names>', `these alone, with commas between them: ${GATEWAY_NAMES.join(', ')}`, gatewayNames)
  .option('--rounds <count>', 'measured rounds', count, 2)
  .option('--warm-up <seconds>', 'load before each measurement', count, 5)
  .option('--seconds <seconds>', 'duration of each measurement', count, 10)
  .option('--connections <count>', 'connections of the load generator', count, 50)
  .option('--json <file>', 'file for the figures', 'bench/results/gateway.json')
  .action(benchGateway);

program
  .command('hostile')
  .description('operations that no client needs: how long each delays all others, and what memory they leave')
  .option('--operations <count>', 'random operations, besides those of the corpus', count, 1_000)
  .option('--texts <count>', 'different texts, after which the memory is measured', count, 100_000)
  .option('--first', 'instead, each operation of the corpus as the first that a process is sent')
  .option('--seed <seed>', 'seed of the random operations', '1')
  .option('--json <file>', 'file for the figures', 'bench/results/hostile.json')
  .action(benchHostile);

// Internal commands that the other commands run in separate processes.
for (const [name, run] of Object.entries({
  'mail-sink': runMailSink,
  'webhook-sink': runWebhookSink,
  'tocsin-contender': runTocsinContender,
  'bare-mails': runBareMails,
  'bare-calls': runBareCalls,
  'gateway-subgraphs': runSubgraphServer,
  'gateway-load': runLoadGenerator,
  'hostile-gateway': runHostileGateway,
} satisfies Record<string, (given: never) => unknown>)) {
  program.command(`${name} <given>`, { hidden: true }).action((given: string) => run(JSON.parse(given) as never));
}

await program.parseAsync();

function count(text: string): number {
  const number = Number(text);
  if (Number.isInteger(number) && number > 0) return number;
  throw new InvalidArgumentError('Must be an integer above 0.');
}

function milliseconds(text: string): number[] {
  return text.split(',').map((each) => (each === '0' ? 0 : count(each)));
}

function counts(text: string): number[] {
  return text.split(',').map(count);
}

function gatewayNames(text: string): GatewayName[] {
  const names = text.split(',').map((name) => GATEWAY_NAMES.find((known) => known === name));
  if (names.every((name) => name !== undefined)) return names;
  throw new InvalidArgumentError(`Must be of ${GATEWAY_NAMES.join(', ')}.`);
}
