/** Calls of one receiver at once. */
export const AT_ONCE = 4;

export interface Receivers {
  /**
   * Takes a place at a receiver; null while all are taken.
   * @returns gives the place back
   */
  enter(receiver: string | null): (() => void) | null;
  /** How many places are taken. */
  underWay(): number;
}

/** Counts who is being called by this process, so that one that is slow keeps a few places and no more. */
export function openReceivers(): Receivers {
  const taken = new Map<string, number>();
  let all = 0;
  return {
    enter(receiver) {
      const held = receiver === null ? 0 : (taken.get(receiver) ?? 0);
      if (held >= AT_ONCE) return null;
      if (receiver !== null) taken.set(receiver, held + 1);
      all += 1;
      return () => {
        all -= 1;
        if (receiver === null) return;
        const left = (taken.get(receiver) ?? 1) - 1;
        if (left > 0) taken.set(receiver, left);
        else taken.delete(receiver);
      };
    },
    underWay: () => all,
  };
}
