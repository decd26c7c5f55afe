import fc from 'fast-check';
import { type ClockFacts, clockState } from '../../../domain/notification/clock.ts';
import { nextClockChange, nextReminder } from '../../../domain/notification/timer.ts';
import { hour } from '../build.ts';

const RUNNING: ClockFacts = { declaredAt: hour(10), lastNotifiedAt: null, suspendedUntil: null };

describe('the next change of the 72-hour clock without an event', () => {
  it('is due 24 hours before the deadline, and a millisecond past it', () => {
    expect(nextClockChange(RUNNING, hour(10))).toEqual(hour(58));
    expect(nextClockChange(RUNNING, hour(58))).toEqual(hour(82, 1));
    expect(nextClockChange(RUNNING, hour(82, 1))).toBeNull();
  });

  it('is never due once the last tenant was notified, or before the declaration', () => {
    expect(nextClockChange({ ...RUNNING, lastNotifiedAt: hour(30) }, hour(31))).toBeNull();
    expect(nextClockChange({ ...RUNNING, declaredAt: null }, hour(31))).toBeNull();
  });

  it('is never missed: until it is due, the state of the clock is the same', () => {
    const minutes = fc.integer({ min: 10 * 60, max: 200 * 60 });
    fc.assert(
      fc.property(minutes, minutes, fc.option(minutes), (now, later, until) => {
        const facts = { ...RUNNING, suspendedUntil: until === null ? null : hour(until / 60) };
        const [from, to] = [hour(Math.min(now, later) / 60), hour(Math.max(now, later) / 60)];
        const change = nextClockChange(facts, from);
        if (change) expect(change.getTime()).toBeGreaterThan(from.getTime());
        if (!change || to < change) expect(clockState(facts, to)).toBe(clockState(facts, from));
      }),
    );
  });
});

describe('the reminders of due notices', () => {
  it('are due 24, 12, 4 and 1 hours before the deadline and at it, one after the other, and then no more', () => {
    const reminded: [number, Date][] = [];
    for (let after: Date | null = hour(10); after; ) {
      const next = nextReminder(RUNNING, after);
      if (next) reminded.push([next.hoursBefore, next.at]);
      after = next?.at ?? null;
    }
    expect(reminded).toEqual([
      [24, hour(58)],
      [12, hour(70)],
      [4, hour(78)],
      [1, hour(81)],
      [0, hour(82)],
    ]);
  });

  it('are never due once the last tenant was notified, or before the declaration', () => {
    expect(nextReminder({ ...RUNNING, lastNotifiedAt: hour(30) }, hour(31))).toBeNull();
    expect(nextReminder({ ...RUNNING, declaredAt: null }, hour(31))).toBeNull();
  });
});
