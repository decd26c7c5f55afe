import { setTimeout as delay } from 'node:timers/promises';

/** Repeats a check until it succeeds. @param seconds the timeout @throws the last error of the check after the timeout */
export async function waitFor<Result>(check: () => Promise<Result>, seconds = 30): Promise<Result> {
  for (const end = Date.now() + seconds * 1_000; ; await delay(50)) {
    try {
      return await check();
    } catch (error) {
      if (Date.now() > end) throw error;
    }
  }
}
