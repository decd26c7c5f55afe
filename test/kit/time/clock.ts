/** A clock that keeps its time until a test sets another. */
export interface TestClock {
  now(): Date;
  turnTo(time: Date): void;
}

export function openClock(start: Date = new Date()): TestClock {
  let now = start;
  return {
    now: () => now,
    turnTo(time) {
      now = time;
    },
  };
}
