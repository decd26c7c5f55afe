/** Runs work, no more than so many at once; the rest waits in the order it came. */
export function openLimiter(most: number): <Result>(work: () => Promise<Result>) => Promise<Result> {
  const waiting: (() => void)[] = [];
  let free = most;
  return async (work) => {
    if (free > 0) free -= 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await work();
    } finally {
      // A place that somebody waits for goes from hand to hand.
      const next = waiting.shift();
      if (next) next();
      else free += 1;
    }
  };
}
