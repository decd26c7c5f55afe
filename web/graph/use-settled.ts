import { useEffect, useState } from 'react';

/** How long what is typed must rest before the graph is asked about it, in milliseconds. */
const REST = 300;

/** A value as it was when it last rested: what changes quickly is not asked about at each change. */
export function useSettled<Value>(value: Value): Value {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), REST);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
