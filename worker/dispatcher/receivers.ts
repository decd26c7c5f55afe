/** Calls of one receiver at once. */
export const AT_ONCE = 4;
/** How long a call waits for its turn, in milliseconds. */
const PATIENCE = 2_000;
/** Calls under way or waiting for their turn with which there is room for more: enough for receivers to have the next at hand. */
const ROOM = 1_000;

/** Gives a place back. */
type Leave = () => void;

export interface Receivers {
  /**
   * Takes a place at a receiver, in turn.
   * @param name null for one that is called by as many as like
   * @returns null when it takes too long, at once when that can be told from how long its calls took of late
   */
  enter(name: string | null): Promise<Leave | null>;
  /** Resolves when there is room for more calls: at the latest when those that wait now have had enough of it. */
  room(): Promise<void>;
}

interface Receiver {
  taken: number;
  waiting: (() => void)[];
  /** How long calls took of late, in milliseconds; 0 as long as none has ended. */
  pace: number;
}

/**
 * Counts who is being called by this process, so that one that is slow keeps a few places and no more, and one that many
 * tenants share is called as fast as it answers.
 * @param now milliseconds of a clock that is never set
 */
export function openReceivers(now: () => number = () => performance.now()): Receivers {
  const known = new Map<string, Receiver>();
  let inHand = 0;
  let forRoom: (() => void)[] = [];

  function letGo(): void {
    inHand -= 1;
    if (inHand >= ROOM) return;
    for (const goOn of forRoom) goOn();
    forRoom = [];
  }

  function take(name: string, receiver: Receiver): Leave {
    const since = now();
    receiver.taken += 1;
    return () => {
      letGo();
      receiver.taken -= 1;
      receiver.pace = receiver.pace === 0 ? now() - since : (receiver.pace + now() - since) / 2;
      receiver.waiting.shift()?.();
      if (receiver.taken === 0) known.delete(name);
    };
  }

  return {
    async enter(name) {
      if (name === null) return () => {};
      const receiver = known.get(name) ?? { taken: 0, waiting: [], pace: 0 };
      known.set(name, receiver);
      if (receiver.taken >= AT_ONCE && (receiver.pace * (receiver.waiting.length + 1)) / AT_ONCE > PATIENCE)
        return null;
      inHand += 1;
      if (receiver.taken < AT_ONCE) return take(name, receiver);
      return new Promise((resolve) => {
        const turn = () => {
          clearTimeout(tired);
          resolve(take(name, receiver));
        };
        const tired = setTimeout(() => {
          receiver.waiting.splice(receiver.waiting.indexOf(turn), 1);
          receiver.pace = Math.max(receiver.pace, PATIENCE);
          letGo();
          resolve(null);
        }, PATIENCE);
        receiver.waiting.push(turn);
      });
    },
    room: () => (inHand < ROOM ? Promise.resolve() : new Promise((resolve) => forRoom.push(resolve))),
  };
}
