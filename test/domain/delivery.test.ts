import fc from 'fast-check';
import {
  classifyOutcome,
  concludeAttempt,
  type Delivery,
  type DeliveryState,
  moveDelivery,
  type Outcome,
} from '../../domain/notification/delivery.ts';
import { done, fields, hour, unmet } from './build.ts';

const STATES: DeliveryState[] = ['QUEUED', 'SENDING', 'ACCEPTED', 'SEEN', 'BOUNCED', 'RETRYING', 'FAILED', 'CANCELLED'];
const delivery = (overrides: Partial<Delivery> = {}): Delivery => ({
  state: 'SENDING',
  attempts: 0,
  pauses: 0,
  nextAttemptAt: null,
  ...overrides,
});
const NOW = hour(30);
const UNREACHABLE: Outcome = { kind: 'UNREACHABLE' };
const http = (status: number, retryAfterSeconds: number | null = null): Outcome => ({
  kind: 'HTTP',
  status,
  retryAfterSeconds,
});
const conclude = (
  outcome: Outcome,
  from: Partial<Delivery> = {},
  deadline: Date | null = null,
  jitter = 0,
  now = NOW,
) => done(concludeAttempt(delivery(from), outcome, { deadline, jitter }, now));
const secondsUntilNext = (value: Delivery, now = NOW) =>
  ((value.nextAttemptAt?.getTime() ?? Number.NaN) - now.getTime()) / 1_000;

describe('the states of a delivery', () => {
  it.each<[DeliveryState, DeliveryState[]]>([
    ['QUEUED', ['SENDING', 'CANCELLED']],
    ['SENDING', ['ACCEPTED', 'RETRYING', 'FAILED', 'CANCELLED']],
    ['RETRYING', ['SENDING', 'CANCELLED']],
    ['ACCEPTED', ['SEEN', 'BOUNCED']],
    ['FAILED', ['QUEUED']],
    ['SEEN', []],
    ['BOUNCED', []],
    ['CANCELLED', []],
  ])('after %s come %j, and none besides', (from, lawful) => {
    const moved = STATES.filter((to) => fields(moveDelivery(delivery({ state: from }), to)).length === 0);
    expect(moved.sort()).toEqual([...lawful].sort());
  });

  it('refuse any other move, saying what would be lawful', () => {
    expect(unmet(moveDelivery(delivery({ state: 'QUEUED' }), 'ACCEPTED'))).toEqual([
      'state must be SENDING or CANCELLED after QUEUED and cannot become ACCEPTED',
    ]);
    expect(unmet(moveDelivery(delivery({ state: 'BOUNCED' }), 'QUEUED'))).toEqual([
      'state remains BOUNCED and cannot become QUEUED',
    ]);
  });

  it('put back in the queue by hand, a failed delivery has its whole schedule before it', () => {
    const failed = delivery({ state: 'FAILED', attempts: 10, pauses: 9 });
    expect(done(moveDelivery(failed, 'QUEUED'))).toEqual({
      state: 'QUEUED',
      attempts: 10,
      pauses: 0,
      nextAttemptAt: null,
    });
  });
});

describe('an attempt', () => {
  it('that was accepted is over', () => {
    expect(conclude({ kind: 'ACCEPTED' }, { attempts: 3, pauses: 3 })).toEqual({
      state: 'ACCEPTED',
      attempts: 4,
      pauses: 3,
      nextAttemptAt: null,
    });
  });

  it('is concluded once, and only when one was under way', () => {
    for (const state of STATES.filter((each) => each !== 'SENDING')) {
      const answer = concludeAttempt(delivery({ state }), UNREACHABLE, { deadline: null, jitter: 0 }, NOW);
      expect(answer).toEqual({
        refused: 'Unmet',
        message: expect.any(String),
        unmet: [expect.stringMatching(/^state /)],
      });
    }
  });

  it('that fails is made again after 5 s, 5 min, 30 min, 2, 5, 10, 14, 20 and 24 h; then the delivery has failed', () => {
    const waited: number[] = [];
    let value = delivery();
    for (;;) {
      value = conclude(UNREACHABLE, value);
      if (value.state === 'FAILED') break;
      waited.push(secondsUntilNext(value));
      value = done(moveDelivery(value, 'SENDING'));
    }
    expect(waited).toEqual([5, 300, 1_800, 7_200, 18_000, 36_000, 50_400, 72_000, 86_400]);
    expect(value).toEqual({ state: 'FAILED', attempts: 10, pauses: 9, nextAttemptAt: null });
  });

  it('comes up to a fifth sooner by chance, so that what failed together does not come back together', () => {
    const waits = [0, 0.5, 1].map((jitter) => secondsUntilNext(conclude(UNREACHABLE, { pauses: 1 }, null, jitter)));
    expect(waits).toEqual([300, 270, 240]);
  });
});

describe('ahead of a tenant’s deadline', () => {
  it('attempts are no further apart than an eighth of the time left', () => {
    const shortened = conclude(UNREACHABLE, { pauses: 4 }, hour(38));
    expect(secondsUntilNext(shortened)).toBe(3_600);
    expect(secondsUntilNext(conclude(UNREACHABLE, { pauses: 4 }, hour(30 + 40)))).toBe(5 * 3_600);
    expect(secondsUntilNext(conclude(UNREACHABLE, { pauses: 4 }, hour(30 + 40, -8)))).toBeLessThan(5 * 3_600);
  });

  it('a pause shortened for it does not use up the schedule', () => {
    expect(conclude(UNREACHABLE, { pauses: 4 }, hour(38)).pauses).toBe(4);
    expect(conclude(UNREACHABLE, { pauses: 4 }, hour(70)).pauses).toBe(5);
  });

  it('holds for every deadline, schedule and chance, down to a second apart', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 72 * 3_600_000 }),
        fc.integer({ min: 0, max: 8 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (left, pauses, jitter) => {
          const next = conclude(UNREACHABLE, { pauses }, new Date(NOW.getTime() + left), jitter);
          expect(secondsUntilNext(next)).toBeLessThanOrEqual(Math.max(left / 1_000 / 8, 1));
          expect(secondsUntilNext(next)).toBeGreaterThanOrEqual(1);
        },
      ),
    );
  });

  it('a receiver that stays away is not given up: the schedule outlasts every deadline of 72 hours', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 60, max: 72 * 3_600 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (seconds, jitter) => {
          const deadline = new Date(NOW.getTime() + seconds * 1_000);
          let value = conclude(UNREACHABLE, {}, deadline, jitter);
          while (value.nextAttemptAt && value.nextAttemptAt < deadline) {
            value = conclude(UNREACHABLE, { ...value, state: 'SENDING' }, deadline, jitter, value.nextAttemptAt);
          }
          expect(value.state).toBe('RETRYING');
        },
      ),
      { numRuns: 50 },
    );
  });

  it('is no bound any more once the deadline has passed', () => {
    expect(secondsUntilNext(conclude(UNREACHABLE, { pauses: 4 }, NOW))).toBe(5 * 3_600);
  });
});

describe('what a webhook answered', () => {
  it.each<[number, 'ACCEPTED' | 'RETRYING' | 'FAILED']>([
    [200, 'ACCEPTED'],
    [202, 'ACCEPTED'],
    [204, 'ACCEPTED'],
    [299, 'ACCEPTED'],
    [300, 'RETRYING'],
    [301, 'RETRYING'],
    [307, 'RETRYING'],
    [400, 'FAILED'],
    [401, 'FAILED'],
    [404, 'FAILED'],
    [407, 'FAILED'],
    [408, 'RETRYING'],
    [410, 'FAILED'],
    [425, 'RETRYING'],
    [429, 'RETRYING'],
    [499, 'FAILED'],
    [500, 'RETRYING'],
    [503, 'RETRYING'],
  ])('%s leaves the delivery %s', (status, state) => {
    expect(conclude(http(status)).state).toBe(state);
  });

  it('may ask for time, which it is given, for a day at most', () => {
    expect(secondsUntilNext(conclude(http(429, 120)))).toBe(120);
    expect(secondsUntilNext(conclude(http(429, 2), { pauses: 1 }))).toBe(300);
    expect(secondsUntilNext(conclude(http(503, 7 * 86_400)))).toBe(86_400);
  });
});

describe('what was refused before it was sent', () => {
  it('is given up at once, though a deadline is near: it would be refused again', () => {
    expect(conclude({ kind: 'REFUSED' }, {}, hour(38))).toEqual({
      state: 'FAILED',
      attempts: 1,
      pauses: 0,
      nextAttemptAt: null,
    });
  });
});

describe('what a mail server answered', () => {
  it.each<[string, ReturnType<typeof classifyOutcome>]>([
    ['2.1.5', 'ACCEPTED'],
    ['250', 'ACCEPTED'],
    ['4.2.2', 'TEMPORARY'],
    ['4.7.1', 'TEMPORARY'],
    ['451', 'TEMPORARY'],
    ['5.1.1', 'PERMANENT'],
    ['5.7.26', 'PERMANENT'],
    ['550', 'PERMANENT'],
    ['', 'TEMPORARY'],
    ['5', 'TEMPORARY'],
    ['5.1', 'TEMPORARY'],
    ['55.1.1', 'TEMPORARY'],
    ['no', 'TEMPORARY'],
  ])('“%s” is %s', (status, verdict) => {
    expect(classifyOutcome({ kind: 'SMTP', status })).toBe(verdict);
  });

  it('fails the delivery at once when it is permanent', () => {
    expect(conclude({ kind: 'SMTP', status: '5.1.1' })).toEqual({
      state: 'FAILED',
      attempts: 1,
      pauses: 0,
      nextAttemptAt: null,
    });
  });
});
