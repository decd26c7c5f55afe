import { useCallback } from 'react';
import { useSearchParams } from 'wouter';

/** Sets what the address asks for, by name; null takes it out. */
export type SetAddress = (changes: Record<string, string | null>, options?: { replace?: boolean }) => void;

/** What the address asks for behind its question mark, so that it can be linked to and gone back to. */
export function useAddress(): [asked: URLSearchParams, set: SetAddress] {
  const [asked, setAsked] = useSearchParams();
  const set = useCallback<SetAddress>(
    (changes, options) =>
      setAsked((before) => {
        const after = new URLSearchParams(before);
        for (const [name, value] of Object.entries(changes)) {
          if (value === null || value === '') after.delete(name);
          else after.set(name, value);
        }
        return after;
      }, options),
    [setAsked],
  );
  return [asked, set];
}
