import { setTimeout as delay } from 'node:timers/promises';

export interface RetryOptions {
  signal: AbortSignal;
  /** Pauses between attempts, in milliseconds: the first and the longest; each is twice the previous one. */
  pauses: { first: number; longest: number };
  /** Called with each failure that is followed by another attempt, for the log. */
  failed: (error: unknown) => void;
  /** The maximum number of attempts; no limit, if absent. */
  attempts?: number;
  /** Whether another attempt may succeed; of every error, if absent. */
  isTemporary?: (error: unknown) => boolean;
  /** From 0 to 1: 1 halves a pause. It keeps processes that failed together from all retrying together. */
  random?: () => number;
}

/**
 * Attempts `work` until it succeeds, and at least once.
 * @throws the last error, once it is not temporary, the attempts are used up or the signal is aborted
 */
export async function retry<Result>(work: () => Promise<Result>, options: RetryOptions): Promise<Result> {
  const { signal, pauses, failed, attempts = Number.POSITIVE_INFINITY, random = Math.random } = options;
  const { isTemporary = () => true } = options;
  for (let attempt = 1, pause = pauses.first; ; attempt++, pause = Math.min(pause * 2, pauses.longest)) {
    try {
      return await work();
    } catch (error) {
      if (signal.aborted || attempt >= attempts || !isTemporary(error)) throw error;
      failed(error);
      await delay(pause * (1 - random() / 2), undefined, { signal }).catch(() => {});
      if (signal.aborted) throw error;
    }
  }
}

/**
 * Repeats `work` until the signal is aborted: at once after a success, with the pauses of `retry` after a failure.
 * @throws the last error, once the attempts are used up
 */
export async function repeat(work: () => Promise<unknown>, options: RetryOptions): Promise<void> {
  while (!options.signal.aborted) {
    await retry(work, options).catch((error) => {
      if (!options.signal.aborted) throw error;
    });
  }
}
