import { setTimeout as wait } from 'node:timers/promises';

/**
 * Repeats `attempt` until it returns a value, with pauses that grow from 25 to 500 ms.
 * @param timeoutMs time after which it gives up
 * @returns null after the timeout
 */
export async function waitFor<T>(
  timeoutMs: number,
  signal: AbortSignal,
  attempt: () => Promise<T | null>,
): Promise<T | null> {
  const end = performance.now() + timeoutMs;
  for (let pause = 25; ; pause = Math.min(500, pause * 1.5)) {
    const outcome = await attempt();
    if (outcome !== null) return outcome;
    if (performance.now() + pause > end) return null;
    await wait(pause, undefined, { signal });
  }
}
