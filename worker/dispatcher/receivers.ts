/** Concurrent calls of one receiver. */
export const AT_ONCE = 4;
/** How long a call waits for a free slot. */
const MAX_WAIT_MS = 2_000;
/** With fewer calls under way or waiting, there is room for more: enough that receivers always have a next call. */
const MAX_CALLS_IN_HAND = 1_000;

/** Releases a slot. */
type Leave = () => void;

export interface Receivers {
  /**
   * Acquires a slot of a receiver, in order of arrival.
   * @param name null for no concurrency limit
   * @returns null when the wait is too long; at once if the recent durations of its calls predict that
   */
  enter(name: string | null): Promise<Leave | null>;
  /** Resolves when there is room for more calls, at the latest when the calls that now wait time out. */
  room(): Promise<void>;
}

interface Receiver {
  taken: number;
  waiting: (() => void)[];
  /** The average duration of recent calls in milliseconds; 0 until the first has ended. */
  duration: number;
}

/**
 * Limits the concurrent calls of each receiver in this process, so that a slow receiver occupies only a few slots, and
 * one that many tenants share is called as fast as it answers.
 * @param now the milliseconds of a monotonic clock
 */
export function openReceivers(now: () => number = () => performance.now()): Receivers {
  const known = new Map<string, Receiver>();
  let inHand = 0;
  let forRoom: (() => void)[] = [];

  function release(): void {
    inHand -= 1;
    if (inHand >= MAX_CALLS_IN_HAND) return;
    for (const goOn of forRoom) goOn();
    forRoom = [];
  }

  function take(name: string, receiver: Receiver): Leave {
    const since = now();
    receiver.taken += 1;
    return () => {
      release();
      receiver.taken -= 1;
      receiver.duration = receiver.duration === 0 ? now() - since : (receiver.duration + now() - since) / 2;
      receiver.waiting.shift()?.();
      if (receiver.taken === 0) known.delete(name);
    };
  }

  return {
    async enter(name) {
      if (name === null) return () => {};
      const receiver = known.get(name) ?? { taken: 0, waiting: [], duration: 0 };
      known.set(name, receiver);
      if (receiver.taken >= AT_ONCE && (receiver.duration * (receiver.waiting.length + 1)) / AT_ONCE > MAX_WAIT_MS)
        return null;
      inHand += 1;
      if (receiver.taken < AT_ONCE) return take(name, receiver);
      return new Promise((resolve) => {
        const begin = () => {
          clearTimeout(timer);
          resolve(take(name, receiver));
        };
        const timer = setTimeout(() => {
          receiver.waiting.splice(receiver.waiting.indexOf(begin), 1);
          receiver.duration = Math.max(receiver.duration, MAX_WAIT_MS);
          release();
          resolve(null);
        }, MAX_WAIT_MS);
        receiver.waiting.push(begin);
      });
    },
    room: () => (inHand < MAX_CALLS_IN_HAND ? Promise.resolve() : new Promise((resolve) => forRoom.push(resolve))),
  };
}
