import { setTimeout as delay } from 'node:timers/promises';

/** Tries until it holds; what it failed with last, when it does not in time. */
export async function waitFor<Result>(check: () => Promise<Result>, seconds = 30): Promise<Result> {
  for (const end = Date.now() + seconds * 1_000; ; await delay(50)) {
    try {
      return await check();
    } catch (error) {
      if (Date.now() > end) throw error;
    }
  }
}
