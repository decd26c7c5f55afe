import {
  type AuthorityNotice,
  type AuthoritySubmission,
  authorityClock,
  dueClock,
  dueReminder,
  isDue,
  nextAuthorityTimer,
} from '../../../domain/authorities/authority-clock.ts';
import type { ClockState } from '../../../domain/notification/clock.ts';
import { hour } from '../build.ts';

// The provider becomes aware a millisecond into the ninth hour: its target is 72 hours later, the law's deadline the end of
// the hour in which that target is.
const unsaid: AuthorityNotice = {
  authorityId: 'dsb',
  law: 'EU_GDPR',
  declaredAt: hour(10),
  awareAt: hour(9, 1),
  submissions: [],
};
const submission = (number: number, submittedAt: Date, overrides: Partial<AuthoritySubmission> = {}) => ({
  ...{ number, submittedAt, recordedAt: submittedAt, by: 'lee', reference: 'x', receipt: null },
  ...{ toFollow: [], promisedAt: null, reasonsForDelay: null, ...overrides },
});
const submitted = (...submissions: AuthoritySubmission[]): AuthorityNotice => ({ ...unsaid, submissions });

describe('the clock of a notice to an authority', () => {
  it.each<[string, AuthorityNotice, Date, ClockState, ClockState]>([
    ['a day before its target', unsaid, hour(57), 'ON_TIME', 'ON_TIME'],
    ['in the last day before its target', unsaid, hour(57, 1), 'AT_RISK', 'ON_TIME'],
    ['exactly 72 hours after awareness, nothing submitted', unsaid, hour(81, 1), 'AT_RISK', 'AT_RISK'],
    ['a millisecond later, in the last hour of the law', unsaid, hour(81, 2), 'OVERDUE', 'AT_RISK'],
    ['exactly at the end of that hour', unsaid, hour(82), 'OVERDUE', 'AT_RISK'],
    ['a millisecond after that hour', unsaid, hour(82, 1), 'OVERDUE', 'OVERDUE'],
    ['with a first submission at its target', submitted(submission(1, hour(81, 1))), hour(90), 'MET', 'MET'],
    ['with one in the last hour of the law', submitted(submission(1, hour(82))), hour(90), 'MISSED', 'MET'],
    ['with one a millisecond after that hour', submitted(submission(1, hour(82, 1))), hour(90), 'MISSED', 'MISSED'],
  ])('%s is in the expected states (case %#)', (_when, notice, now, state, legalState) => {
    expect(authorityClock(notice, now)).toEqual({
      startedAt: hour(9, 1),
      target: hour(81, 1),
      legalDeadline: hour(82),
      state,
      legalState,
    });
  });

  it('starts at awareness, whenever the incident was declared', () => {
    const early = { ...unsaid, awareAt: hour(1) };
    expect(authorityClock(early, hour(20))).toMatchObject({
      startedAt: hour(1),
      target: hour(73),
      legalDeadline: hour(74),
    });
  });

  it('has no deadline in Switzerland, and what is due is due all the same until it is submitted', () => {
    const swiss = { ...unsaid, law: 'SWISS_FADP' as const };
    expect(authorityClock(swiss, hour(900))).toMatchObject({ target: null, legalDeadline: null, state: 'ON_TIME' });
    expect(isDue(swiss)).toBe(true);
    const done = { ...swiss, submissions: [submission(1, hour(800))] };
    expect(authorityClock(done, hour(900)).state).toBe('MET');
    expect(isDue(done)).toBe(false);
    expect(nextAuthorityTimer(dueClock(swiss, hour(20)), hour(20))).toBeNull();
    expect(dueReminder(dueClock(swiss, hour(20)), null, hour(20))).toBeNull();
  });
});

describe('what is due to an authority', () => {
  const promise = submission(1, hour(30), { toFollow: ['numbers'], promisedAt: hour(60) });

  it('is the notice, then the information promised, then nothing', () => {
    const states = [unsaid, submitted(promise), submitted(promise, submission(2, hour(50)))];
    expect(states.map((notice) => [dueClock(notice, hour(55)).phase, dueClock(notice, hour(55)).number])).toEqual([
      ['NOTICE', 1],
      ['FOLLOW_UP', 2],
      ['FOLLOW_UP', 2],
    ]);
    expect(states.map(isDue)).toEqual([true, true, false]);
    expect(states.map((notice) => dueClock(notice, hour(55)).state)).toEqual(['ON_TIME', 'AT_RISK', 'MET']);
  });

  it.each<[string, AuthorityNotice, ClockState]>([
    ['promised and open', submitted(promise), 'OVERDUE'],
    ['given at the time promised', submitted(promise, submission(2, hour(60))), 'MET'],
    ['given a millisecond later', submitted(promise, submission(2, hour(60, 1))), 'MISSED'],
    ['promised without a time', submitted({ ...promise, promisedAt: null }), 'ON_TIME'],
    ['submitted whole at once', submitted(submission(1, hour(30))), 'MET'],
  ])('when it is %s is in the expected state', (_how, notice, state) => {
    expect(dueClock(notice, hour(61)).state).toBe(state);
  });

  it('is reminded of 24, 12, 4, 1 and 0 hours before it is due, and changes a millisecond after', () => {
    const times: Date[] = [];
    let now = hour(20);
    for (let next = nextAuthorityTimer(dueClock(unsaid, now), now); next; ) {
      times.push(next);
      now = next;
      next = nextAuthorityTimer(dueClock(unsaid, now), now);
    }
    expect(times).toEqual([57, 69, 77, 80, 81].map((hours) => hour(hours, 1)).concat(hour(81, 2)));
    const reminded = times.map((time, index) =>
      dueReminder(dueClock(unsaid, time), times[index - 1] ?? hour(20), time),
    );
    expect(reminded.map((reminder) => reminder?.hoursBefore ?? null)).toEqual([24, 12, 4, 1, 0, null]);
  });

  it('is reminded of once for the times that were missed, and at once when it begins overdue', () => {
    expect(dueReminder(dueClock(unsaid, hour(79)), hour(20), hour(79))?.hoursBefore).toBe(4);
    expect(dueReminder(dueClock(unsaid, hour(79)), null, hour(79))).toBeNull();
    expect(dueReminder(dueClock(unsaid, hour(99)), null, hour(99))).toEqual({ hoursBefore: 0, dueAt: hour(81, 1) });
  });
});
