import fc from 'fast-check';
import {
  type ClockState,
  clockState,
  deadlineOf,
  deadlineState,
  hoursAfter,
  reminders,
  type Timeliness,
  tenantDeadline,
  timeliness,
} from '../../../domain/notification/clock.ts';
import { hour } from '../build.ts';

const DECLARED = hour(10);
const running = { declaredAt: DECLARED, lastNotifiedAt: null, suspendedUntil: null };

describe('the 72-hour clock', () => {
  it('has its deadline 72 hours after declaration, to the millisecond', () => {
    expect(deadlineOf(new Date('2026-03-27T12:30:15.250Z'))).toEqual(new Date('2026-03-30T12:30:15.250Z'));
    fc.assert(
      fc.property(fc.date({ noInvalidDate: true, min: new Date(0), max: new Date('2100-01-01') }), (declaredAt) => {
        expect(deadlineOf(declaredAt).getTime() - declaredAt.getTime()).toBe(72 * 60 * 60 * 1_000);
      }),
    );
  });

  it.each<[string, Date, ClockState]>([
    ['at declaration', hour(10), 'ON_TIME'],
    ['a millisecond more than 24 hours ahead of the deadline', hour(58, -1), 'ON_TIME'],
    ['exactly 24 hours ahead of the deadline', hour(58), 'AT_RISK'],
    ['a millisecond ahead of the deadline', hour(82, -1), 'AT_RISK'],
    ['exactly at the deadline', hour(82), 'AT_RISK'],
    ['a millisecond past the deadline', hour(82, 1), 'OVERDUE'],
  ])('with a tenant not yet notified, %s, at %j, is in state %s', (_when, now, state) => {
    expect(clockState(running, now)).toBe(state);
  });

  it('has not started while the incident is not declared', () => {
    expect(clockState({ ...running, declaredAt: null }, hour(1_000))).toBe('NOT_STARTED');
  });

  it('is met by a last notice at exactly 72 hours, and missed by one a millisecond later', () => {
    expect(clockState({ ...running, lastNotifiedAt: hour(82) }, hour(83))).toBe('MET');
    expect(clockState({ ...running, lastNotifiedAt: hour(82, 1) }, hour(83))).toBe('MISSED');
  });

  it('is suspended until the exact time at which an approved delay ends, and then continues as if there had been none', () => {
    const delayed = { ...running, suspendedUntil: hour(100) };
    expect(clockState(delayed, hour(11))).toBe('SUSPENDED');
    expect(clockState(delayed, hour(100, -1))).toBe('SUSPENDED');
    expect(clockState(delayed, hour(100))).toBe('OVERDUE');
  });

  it('is not turned from missed into met by a delay', () => {
    expect(clockState({ declaredAt: DECLARED, lastNotifiedAt: hour(90), suspendedUntil: hour(100) }, hour(95))).toBe(
      'MISSED',
    );
  });

  it('keeps its final state, however much later it is read', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 0, max: 10_000 }), (notifiedAfter, later) => {
        const notified = { ...running, lastNotifiedAt: hoursAfter(DECLARED, notifiedAfter) };
        expect(clockState(notified, hoursAfter(DECLARED, notifiedAfter + later))).toBe(
          notifiedAfter <= 72 ? 'MET' : 'MISSED',
        );
      }),
    );
  });

  it('never runs backwards: ON_TIME, then AT_RISK, then OVERDUE', () => {
    const order = ['ON_TIME', 'AT_RISK', 'OVERDUE'];
    const hours = fc.double({ min: 0, max: 200, noNaN: true });
    fc.assert(
      fc.property(hours, hours, (one, other) => {
        const [sooner, later] = [Math.min(one, other), Math.max(one, other)].map((each) =>
          order.indexOf(clockState(running, hoursAfter(DECLARED, each))),
        );
        expect(sooner).toBeLessThanOrEqual(later as number);
      }),
    );
  });
});

describe('any other deadline', () => {
  it('has the same states as the 72-hour clock, and cannot be suspended', () => {
    const deadline = hour(30);
    const stateAt = (doneAt: Date | null, now: Date) => deadlineState({ deadline, doneAt }, now);
    expect(stateAt(null, hour(6, -1))).toBe('ON_TIME');
    expect(stateAt(null, hour(6))).toBe('AT_RISK');
    expect(stateAt(null, hour(30))).toBe('AT_RISK');
    expect(stateAt(null, hour(30, 1))).toBe('OVERDUE');
    expect(stateAt(hour(30), hour(31))).toBe('MET');
    expect(stateAt(hour(30, 1), hour(31))).toBe('MISSED');
  });
});

describe('the notice to one tenant', () => {
  it.each<[string, Date, Date | null, Timeliness]>([
    ['at exactly the deadline', hour(82), null, 'IN_TIME'],
    ['a millisecond late', hour(82, 1), null, 'LATE'],
    ['past the deadline, at the end of an approved delay', hour(100), hour(100), 'DELAYED_BY_APPROVAL'],
    ['a millisecond past the end of an approved delay', hour(100, 1), hour(100), 'LATE'],
    ['ahead of the deadline, though a delay was approved', hour(80), hour(100), 'IN_TIME'],
  ])('%s, notified at %j with a delay until %j, is %s', (_when, notifiedAt, delayedUntil, expected) => {
    expect(timeliness({ notifiedAt, deadline: hour(82), delayedUntil })).toBe(expected);
  });

  it.each<[string, Date, number | null, Date]>([
    ['known at declaration', hour(5), null, hour(82)],
    ['found at the moment of declaration', hour(10), null, hour(82)],
    ['found later', hour(50), null, hour(122)],
    ['known at declaration, with a commitment of 24 hours', hour(5), 24, hour(34)],
    ['found later, with a commitment of 24 hours', hour(50), 24, hour(74)],
    ['with a commitment longer than 72 hours', hour(5), 96, hour(82)],
  ])('for a tenant %s (found %j, commitment %j) is due at %j', (_who, foundAt, commitmentHours, deadline) => {
    expect(tenantDeadline({ declaredAt: DECLARED, foundAt, commitmentHours })).toEqual(deadline);
  });
});

describe('the reminders', () => {
  it('are due 24, 12, 4 and 1 hours before the deadline, and at the deadline', () => {
    expect(reminders(hour(82))).toEqual([
      { hoursBefore: 24, at: hour(58) },
      { hoursBefore: 12, at: hour(70) },
      { hoursBefore: 4, at: hour(78) },
      { hoursBefore: 1, at: hour(81) },
      { hoursBefore: 0, at: hour(82) },
    ]);
  });
});
