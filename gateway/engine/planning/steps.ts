import { AppError } from '../../../platform/errors.ts';

/** Deeper than any operation that the limits on documents let pass; what recurses here must not overflow the stack. */
const MAX_DEPTH = 300;

/** Counts the work of making one plan, and refuses the operation beyond a bound. */
export interface Steps {
  take(count?: number): void;
  /** Runs `work` one level of selection sets deeper. */
  deeper<Result>(work: () => Result): Result;
}

/**
 * @param bound of steps: nodes visited and alternatives weighed, each of a few microseconds at most
 * @throws AppError LIMIT_EXCEEDED from `take` and `deeper`
 */
export function countSteps(bound: number): Steps {
  let taken = 0;
  let depth = 0;
  return {
    take(count = 1) {
      taken += count;
      if (taken > bound)
        throw new AppError('LIMIT_EXCEEDED', 'The operation is too complex to plan.', { limit: 'steps' });
    },
    deeper(work) {
      depth += 1;
      if (depth > MAX_DEPTH) {
        throw new AppError('LIMIT_EXCEEDED', 'The operation is nested too deeply to plan.', { limit: 'depth' });
      }
      const result = work();
      depth -= 1;
      return result;
    },
  };
}
