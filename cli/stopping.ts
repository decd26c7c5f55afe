import type { Running } from '../app/up.ts';
import { AppError } from '../platform/errors.ts';

/**
 * How long a process takes from SIGINT or SIGTERM to its end at most, in milliseconds. The longest part of it is the
 * worker's twenty seconds for what it is sending.
 */
const DRAIN_TIME = 30_000;

/**
 * From now on SIGINT and SIGTERM abort the signal that is returned. What is not done DRAIN_TIME later is cut off, and a
 * second signal cuts it off at once: exit code 1.
 */
export function stopSignal(): AbortSignal {
  const stop = new AbortController();
  const cutOff = (reason: string) => {
    console.error(`tocsin: ${reason}`);
    process.exit(1);
  };
  for (const name of ['SIGINT', 'SIGTERM'] as const) {
    process.on(name, () => {
      if (stop.signal.aborted) return cutOff(`stopped by a second ${name}.`);
      setTimeout(() => cutOff(`not done ${DRAIN_TIME / 1_000} s after ${name}: cut off.`), DRAIN_TIME).unref();
      stop.abort(new AppError('UNAVAILABLE', `Stopped by ${name}.`));
    });
  }
  return stop.signal;
}

/**
 * Runs a part until SIGINT or SIGTERM, and closes it; while it starts, they end the start. Then the process exits
 * with 0.
 * @param start opens the part, and gives up when its signal is aborted
 * @param ready is called once the part runs
 */
export async function runUntilStopped(
  start: (signal: AbortSignal) => Promise<Running>,
  ready: (running: Running) => void,
): Promise<never> {
  const stop = stopSignal();
  // A part that runs closes in order, which takes connections of its own: the signal is for its start alone.
  const starting = new AbortController();
  const giveUp = () => starting.abort(stop.reason);
  stop.addEventListener('abort', giveUp, { once: true });
  try {
    const running = await start(starting.signal);
    stop.removeEventListener('abort', giveUp);
    if (!stop.aborted) {
      ready(running);
      await new Promise((resolve) => stop.addEventListener('abort', resolve, { once: true }));
    }
    await running.close();
  } catch (error) {
    if (!starting.signal.aborted) throw error;
  }
  // All is closed; connections that a library keeps for later need not be waited for.
  process.exit(0);
}
