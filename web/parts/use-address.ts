import { useCallback } from 'react';
import { useSearchParams } from 'wouter';

/** Sets query parameters of the address; null removes one. */
export type SetAddress = (changes: Record<string, string | null>, options?: { replace?: boolean }) => void;

/** The query parameters of the address: they make a view linkable, and its changes part of the browser's history. */
export function useAddress(): [parameters: URLSearchParams, set: SetAddress] {
  const [parameters, setParameters] = useSearchParams();
  const set = useCallback<SetAddress>(
    (changes, options) =>
      setParameters((before) => {
        const after = new URLSearchParams(before);
        for (const [name, value] of Object.entries(changes)) {
          if (value === null || value === '') after.delete(name);
          else after.set(name, value);
        }
        return after;
      }, options),
    [setParameters],
  );
  return [parameters, set];
}
