import { killWhileNotifying } from '../../../bench/kills/kills.ts';

const seed = Number(process.env['KILLS_SEED'] ?? 1);

it('no notice is lost and no ledger entry is duplicated when workers and Postgres connections are killed while tenants are notified', async () => {
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
  // The seed and the log lines appear in the failure, so that a run can be investigated.
  expect({ seed, lines, violations }).toEqual({ seed, lines, violations: [] });
  expect(Object.values(kills).reduce((sum, count) => sum + count, 0)).toBe(5);
  expect(mails - duplicates).toBeGreaterThanOrEqual(2 * 330);
}, 300_000);
