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
    'Kills (-9) parts of Tocsin and its Postgres at random moments while tenants are notified, and looks for what was lost.',
  )
  .option('--kills <count>', 'how many', count, 50)
  .option('--tenants <count>', 'of the estate', count, 20_000)
  .option('--seed <number>', 'what chance goes by', count, Math.floor(Math.random() * 2 ** 31) + 1)
  .option('--targets <list>', `of ${TARGETS.join(', ')}`, targets, [...TARGETS])
  .option('--followers <count>', 'customers that follow their feeds', count, 20)
  .option('--every <milliseconds>', 'the most between two kills', count, 15_000)
  .option('--pause <milliseconds>', 'the most before what was killed is started again', count, 3_000)
  .option('--lease <seconds>', 'DISPATCHER_LEASE_SECONDS', count, 10)
  .option('--mail-pause <milliseconds>', 'how long the mail server thinks about a mail', count, 2);

await program.parseAsync();
const options = program.opts<Options>();
const begun = Date.now();
const seconds = () => `${((Date.now() - begun) / 1_000).toFixed(0).padStart(5)} s`;
const report = await killWhileNotifying({ ...options, tell: (line) => console.error(`${seconds()}  ${line}`) });
const { violations, kills, ...figures } = report;
console.log(JSON.stringify({ seed: options.seed, tenants: options.tenants, kills, ...figures }, null, 2));
for (const violation of violations) console.log(`VIOLATION ${violation}`);
console.log(
  violations.length === 0
    ? `Nothing was lost, and nothing doubled, in ${seconds().trim()}.`
    : `${violations.length} violations with --seed ${options.seed}; logs in ${report.folder}`,
);
process.exit(violations.length === 0 ? 0 : 1);

function count(text: string): number {
  const number = Number(text);
  if (Number.isInteger(number) && number > 0) return number;
  throw new InvalidArgumentError('It must be a whole number above 0.');
}

function targets(text: string): Target[] {
  const names = text.split(',').map((name) => TARGETS.find((target) => target === name));
  if (names.every((name) => name !== undefined)) return names;
  throw new InvalidArgumentError(`It is a list of ${TARGETS.join(', ')}.`);
}
