import type { Running } from '../app/up.ts';
import { AppError } from '../platform/errors.ts';

/**
 * Time from SIGINT or SIGTERM to the end of the process, at most. The longest part are the worker's 20 seconds for the messages
 * it is sending.
 */
const DRAIN_TIMEOUT_MS = 30_000;

/**
 * Makes SIGINT and SIGTERM abort the returned signal. The process exits with code 1 if it still runs DRAIN_TIMEOUT_MS later, or
 * at once on a second signal.
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
      setTimeout(
        () => cutOff(`not done ${DRAIN_TIMEOUT_MS / 1_000} s after ${name}: cut off.`),
        DRAIN_TIMEOUT_MS,
      ).unref();
      stop.abort(new AppError('UNAVAILABLE', `Stopped by ${name}.`));
    });
  }
  return stop.signal;
}

/**
 * Runs a part until SIGINT or SIGTERM, closes it and exits with 0. While the part starts, the signals abort the start.
 * @param start opens the part, and must give up when its signal is aborted
 * @param ready is called once the part runs
 */
export async function runUntilStopped(
  start: (signal: AbortSignal) => Promise<Running>,
  ready: (running: Running) => void,
): Promise<never> {
  const stop = stopSignal();
  // The signal covers the start only: a running part closes in order, which needs its connections.
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
  // Everything is closed; exit without waiting for connections that a library keeps alive.
  process.exit(0);
}
