/** A clock that stands until it is turned. */
export interface TestClock {
  now(): Date;
  turnTo(instant: Date): void;
}

export function openClock(start: Date = new Date()): TestClock {
  let now = start;
  return {
    now: () => now,
    turnTo(instant) {
      now = instant;
    },
  };
}
