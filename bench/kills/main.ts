import { Command, InvalidArgumentError } from 'commander';
import { TARGETS, type Target } from './killing.ts';
import { killWhileNotifying } from './kills.ts';

interface Options {
  kills: number;
  tenants: number;
  seed: number;
  targets: Target[];
  followers: number;
  every: number;
  pause: number;
  lease: number;
  mailPause: number;
}

const program = new Command('kills')
  .description(
    'Kill (-9) parts of Tocsin and its Postgres at random times while tenants are notified, and check that nothing is lost.',
  )
  .option('--kills <count>', 'number of kills', count, 50)
  .option('--tenants <count>', 'tenants of the inventory', count, 20_000)
  .option('--seed <number>', 'seed of the random choices', count, Math.floor(Math.random() * 2 ** 31) + 1)
  .option('--targets <list>', `any of ${TARGETS.join(', ')}`, targets, [...TARGETS])
  .option('--followers <count>', 'customers that follow their feeds', count, 20)
  .option('--every <milliseconds>', 'longest time between two kills', count, 15_000)
  .option('--pause <milliseconds>', 'longest time until a killed process is started again', count, 3_000)
  .option('--lease <seconds>', 'DISPATCHER_LEASE_SECONDS', count, 10)
  .option('--mail-pause <milliseconds>', 'response time of the mail server', count, 2);

await program.parseAsync();
const options = program.opts<Options>();
const begun = Date.now();
const seconds = () => `${((Date.now() - begun) / 1_000).toFixed(0).padStart(5)} s`;
const result = await killWhileNotifying({ ...options, report: (line) => console.error(`${seconds()}  ${line}`) });
const { violations, kills, ...figures } = result;
console.log(JSON.stringify({ seed: options.seed, tenants: options.tenants, kills, ...figures }, null, 2));
for (const violation of violations) console.log(`VIOLATION ${violation}`);
console.log(
  violations.length === 0
    ? `Nothing was lost or duplicated in ${seconds().trim()}.`
    : `${violations.length} violations with --seed ${options.seed}; logs in ${result.folder}`,
);
process.exit(violations.length === 0 ? 0 : 1);

function count(text: string): number {
  const number = Number(text);
  if (Number.isInteger(number) && number > 0) return number;
  throw new InvalidArgumentError('Must be an integer above 0.');
}

function targets(text: string): Target[] {
  const names = text.split(',').map((name) => TARGETS.find((target) => target === name));
  if (names.every((name) => name !== undefined)) return names;
  throw new InvalidArgumentError(`Must be a list of ${TARGETS.join(', ')}.`);
}
