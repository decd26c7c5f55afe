import { RetryBudget } from '../../../gateway/engine/subgraphs/retry-budget.ts';
import { openClock } from './transports.ts';

/** How many retries are left. */
function spendAll(budget: RetryBudget): number {
  let count = 0;
  while (budget.spend()) count += 1;
  return count;
}

describe('the budget of retries', () => {
  it('begins with ten, and then allows one for every five requests', () => {
    const { now } = openClock();
    const budget = new RetryBudget(now);
    expect(spendAll(budget)).toBe(10);
    let retries = 0;
    for (let count = 0; count < 1_000; count++) {
      budget.earn();
      if (budget.spend()) retries += 1;
    }
    expect(Math.abs(retries - 200)).toBeLessThanOrEqual(1);
  });

  it('keeps no more than ten, however many requests succeed', () => {
    const { now } = openClock();
    const budget = new RetryBudget(now);
    for (let count = 0; count < 1_000; count++) budget.earn();
    expect(spendAll(budget)).toBe(10);
  });

  it('allows one a second without any traffic', () => {
    const clock = openClock();
    const budget = new RetryBudget(clock.now);
    spendAll(budget);
    clock.pass(999);
    expect(budget.spend()).toBe(false);
    clock.pass(1);
    expect(budget.spend()).toBe(true);
    clock.pass(3_600_000);
    expect(spendAll(budget)).toBe(10);
  });
});
