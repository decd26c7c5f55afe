import { setTimeout as wait } from 'node:timers/promises';

/**
 * Tries until `attempt` gives something, with growing pauses from 25 ms to half a second.
 * @param limit milliseconds after which it gives up
 * @returns null when nothing came in time
 */
export async function until<T>(
  limit: number,
  signal: AbortSignal,
  attempt: () => Promise<T | null>,
): Promise<T | null> {
  const end = performance.now() + limit;
  for (let pause = 25; ; pause = Math.min(500, pause * 1.5)) {
    const outcome = await attempt();
    if (outcome !== null) return outcome;
    if (performance.now() + pause > end) return null;
    await wait(pause, undefined, { signal });
  }
}
