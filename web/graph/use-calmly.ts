import { useCallback, useEffect, useRef } from 'react';

/**
 * Does something at once, and then no oftener than every `pause` milliseconds: of what is asked for in between, the last
 * is done when that time is over. For what comes in bursts.
 */
export function useCalmly<Args extends unknown[]>(
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
      function now(asked: Args) {
        waiting.current = null;
        timer.current = setTimeout(() => {
          timer.current = null;
          if (waiting.current) now(waiting.current);
        }, pause);
        latest.current(...asked);
      }
      if (timer.current) waiting.current = args;
      else now(args);
    },
    [pause],
  );
}
