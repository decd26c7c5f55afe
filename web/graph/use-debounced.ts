import { useEffect, useState } from 'react';

const DELAY_MS = 300;

/** A value, updated only after it has not changed for 300 milliseconds: a query does not run for each letter typed. */
export function useDebounced<Value>(value: Value): Value {
  const [debounced, setDebounced] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setDebounced(value), DELAY_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return debounced;
}
