import type { Certainty } from '../../../domain/notification/audience.ts';
import type { ClockState } from '../../../domain/notification/clock.ts';
import {
  allNotified,
  type CommitmentFacts,
  type CommitmentStep,
  commitmentClocks,
  lastNotifiedAt,
  noticeHours,
  type ProcessFacts,
  type ProcessState,
  processState,
} from '../../../domain/notification/process.ts';
import { hour } from '../build.ts';

const PREPARING: ProcessFacts = {
  declaredAt: null,
  withdrawn: false,
  suspendedUntil: null,
  notifiedAt: null,
  latestKind: null,
  authoritiesDue: false,
};
const RUNNING: ProcessFacts = { ...PREPARING, declaredAt: hour(10) };
const NOTIFIED: ProcessFacts = { ...RUNNING, notifiedAt: hour(30), latestKind: 'INITIAL' };

describe('the notification process', () => {
  it.each<[string, ProcessFacts, ProcessState]>([
    ['exposure suspected, nothing declared', PREPARING, 'PREPARING'],
    ['declared', RUNNING, 'CLOCK_RUNNING'],
    ['declared, the first notices on their way', { ...RUNNING, latestKind: 'INITIAL' }, 'CLOCK_RUNNING'],
    ['a delay approved until later', { ...RUNNING, suspendedUntil: hour(100, 1) }, 'DELAYED'],
    ['a delay that ends at this time', { ...RUNNING, suspendedUntil: hour(100) }, 'CLOCK_RUNNING'],
    ['every known tenant notified', NOTIFIED, 'NOTIFIED'],
    ['every tenant notified, although a delay is still active', { ...NOTIFIED, suspendedUntil: hour(200) }, 'NOTIFIED'],
    ['an update published since', { ...NOTIFIED, latestKind: 'UPDATE' }, 'NOTIFIED'],
    ['the final notice published', { ...NOTIFIED, latestKind: 'FINAL' }, 'COMPLETE'],
    [
      'the final notice published, an authority still due something',
      { ...NOTIFIED, latestKind: 'FINAL', authoritiesDue: true },
      'NOTIFIED',
    ],
    ['the final notice published, a tenant still untold', { ...RUNNING, latestKind: 'FINAL' }, 'CLOCK_RUNNING'],
    ['withdrawn before any tenant was notified', { ...PREPARING, withdrawn: true }, 'WITHDRAWN'],
    ['withdrawn after', { ...NOTIFIED, withdrawn: true, latestKind: 'RETRACTION' }, 'WITHDRAWN'],
  ])('with %s is in the expected state (case %#)', (_what, facts, state) => {
    expect(processState(facts, hour(100))).toBe(state);
  });
});

describe('when the last tenant was notified', () => {
  const notified = (notifiedAt: Date | null, foundAt = hour(5), certainty: Certainty = 'CONFIRMED') => ({
    ...{ certainty, foundAt, notifiedAt },
  });
  const done = hour(95);

  it('is known once every tenant found by the deadline has been', () => {
    expect(lastNotifiedAt([notified(hour(20)), notified(hour(40)), notified(hour(30))], hour(82), done)).toEqual(
      hour(40),
    );
    expect(lastNotifiedAt([notified(hour(20)), notified(null)], hour(82), done)).toBeNull();
  });

  it('counts a tenant found at the deadline, and not one found a millisecond later', () => {
    expect(lastNotifiedAt([notified(hour(20)), notified(hour(90), hour(82))], hour(82), done)).toEqual(hour(90));
    expect(lastNotifiedAt([notified(hour(20)), notified(hour(90), hour(82, 1))], hour(82), done)).toEqual(hour(20));
    expect(lastNotifiedAt([notified(hour(20)), notified(null, hour(82, 1))], hour(82), done)).toBeNull();
  });

  it('is when all were, where none was known by the deadline', () => {
    expect(lastNotifiedAt([], hour(82), done)).toEqual(done);
    expect(lastNotifiedAt([notified(hour(90), hour(85))], hour(82), done)).toEqual(done);
    expect(lastNotifiedAt([], hour(82), null)).toBeNull();
  });

  it('does not wait for a tenant that was ruled out, and counts one notified before', () => {
    const ruledOut = (at: Date | null) => notified(at, hour(5), 'RULED_OUT');
    expect(lastNotifiedAt([notified(hour(20)), ruledOut(null)], hour(82), done)).toEqual(hour(20));
    expect(lastNotifiedAt([notified(hour(20)), ruledOut(hour(30))], hour(82), done)).toEqual(hour(30));
    expect([allNotified([ruledOut(null)]), allNotified([notified(null)])]).toEqual([true, false]);
  });
});

describe('a commitment to a notice', () => {
  it('is the shortest of them, and no other step', () => {
    const steps = (hours: number[], step: CommitmentStep = 'NOTICE') => hours.map((each) => ({ step, hours: each }));
    expect(noticeHours([...steps([48, 36]), ...steps([24], 'EARLY_WARNING')])).toBe(36);
    expect(noticeHours(steps([24], 'FINAL_REPORT'))).toBeNull();
  });
});

describe('the commitments to a tenant', () => {
  const facts: CommitmentFacts = { declaredAt: hour(10), foundAt: hour(5), notifiedAt: null, finalNotifiedAt: null };
  const commitments = [
    { step: 'FINAL_REPORT' as const, hours: 720, reference: 'NIS 2, Art. 23(4)(d)' },
    { step: 'NOTICE' as const, hours: 48, reference: 'contract 7.3' },
    { step: 'EARLY_WARNING' as const, hours: 24, reference: 'NIS 2, Art. 23(4)(a)' },
  ];
  const states = (overrides: Partial<CommitmentFacts>, now: Date) =>
    commitmentClocks(commitments, { ...facts, ...overrides }, now).map(({ step, state }) => [step, state]);

  it('run from the declaration, each to its own deadline, soonest first', () => {
    expect(commitmentClocks(commitments, facts, hour(10))).toEqual([
      { ...commitments[2], deadline: hour(34), state: 'AT_RISK' },
      { ...commitments[1], deadline: hour(58), state: 'ON_TIME' },
      { ...commitments[0], deadline: hour(730), state: 'ON_TIME' },
    ]);
  });

  it('run from the time at which the tenant was found, if that was later', () => {
    const deadlines = commitmentClocks(commitments, { ...facts, foundAt: hour(40) }, hour(40)).map(
      ({ deadline }) => deadline,
    );
    expect(deadlines).toEqual([hour(64), hour(88), hour(760)]);
  });

  it.each<[CommitmentStep, Partial<CommitmentFacts>, Partial<CommitmentFacts>]>([
    ['EARLY_WARNING', { notifiedAt: hour(34) }, { notifiedAt: hour(34, 1) }],
    ['NOTICE', { notifiedAt: hour(58) }, { notifiedAt: hour(58, 1) }],
    ['FINAL_REPORT', { finalNotifiedAt: hour(730) }, { finalNotifiedAt: hour(730, 1) }],
  ])('%s: the commitment is met at exactly its deadline, and missed a millisecond later', (step, inTime, late) => {
    const state = (overrides: Partial<CommitmentFacts>): ClockState | undefined =>
      commitmentClocks(commitments, { ...facts, ...overrides }, hour(900)).find((each) => each.step === step)?.state;
    expect([state(inTime), state(late), state({})]).toEqual(['MET', 'MISSED', 'OVERDUE']);
  });

  it('cannot be suspended: a first notice meets the warning and the notice, and the report stays due', () => {
    expect(states({ notifiedAt: hour(40) }, hour(100))).toEqual([
      ['EARLY_WARNING', 'MISSED'],
      ['NOTICE', 'MET'],
      ['FINAL_REPORT', 'ON_TIME'],
    ]);
  });
});
