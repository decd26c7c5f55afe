import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { killWhileNotifying } from '../../bench/kills/kills.ts';
import { projectRoot } from '../../platform/project-root.ts';

const seed = Number(process.env['KILLS_SEED'] ?? 1);

/** Processes of their own run what is built. */
beforeAll(() => {
  const compiler = join(projectRoot, 'node_modules/typescript/bin/tsc');
  execFileSync(process.execPath, [compiler, '-p', 'tsconfig.build.json'], { cwd: projectRoot });
}, 120_000);

it('no notice is lost and no entry doubled when workers and connections of Postgres are killed while tenants are told', async () => {
  const lines: string[] = [];
  const { violations, kills, mails, duplicates } = await killWhileNotifying({
    kills: 5,
    tenants: 300,
    seed,
    targets: ['worker-1', 'worker-2', 'connection'],
    followers: 5,
    every: 2_500,
    pause: 500,
    lease: 5,
    mailPause: 5,
    report: (line) => lines.push(line),
  });
  // The seed and what happened, for whoever must find out why.
  expect({ seed, lines, violations }).toEqual({ seed, lines, violations: [] });
  expect(Object.values(kills).reduce((sum, count) => sum + count, 0)).toBe(5);
  expect(mails - duplicates).toBeGreaterThanOrEqual(2 * 330);
}, 300_000);
