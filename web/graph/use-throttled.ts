import { useCallback, useEffect, useRef } from 'react';

/**
 * A function that calls `act` at once, and then at most every `pause` milliseconds; of the calls in between, only the last
 * takes effect. Events of the live feeds arrive in bursts of thousands.
 */
export function useThrottled<Args extends unknown[]>(
  act: (...args: Args) => void,
  pause = 1_000,
): (...args: Args) => void {
  const latest = useRef(act);
  latest.current = act;
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const waiting = useRef<Args | null>(null);
  useEffect(
    () => () => {
      if (timer.current) clearTimeout(timer.current);
      timer.current = null;
    },
    [],
  );
  return useCallback(
    (...args: Args) => {
      function now(next: Args) {
        waiting.current = null;
        timer.current = setTimeout(() => {
          timer.current = null;
          if (waiting.current) now(waiting.current);
        }, pause);
        latest.current(...next);
      }
      if (timer.current) waiting.current = args;
      else now(args);
    },
    [pause],
  );
}
