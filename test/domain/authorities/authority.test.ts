import type { Role } from '../../../domain/access/role.ts';
import {
  type AuthorityNotice,
  authorityClock,
  outstanding,
  recordSubmission,
  type SubmissionInput,
} from '../../../domain/authorities/authority.ts';
import type { ClockState } from '../../../domain/notification/clock.ts';
import { done, fact, fields, hour, unmet } from '../build.ts';

const unsaid: AuthorityNotice = { authorityId: 'dsb', declaredAt: hour(10), submissions: [] };
const LEGAL = { exercise: false, roles: ['LEGAL' as const], capacity: ['CONTROLLER' as const] };
const input = (overrides: Partial<SubmissionInput> = {}): SubmissionInput => ({
  text: { likelyConsequences: 'Mail may have been copied.', measuresTaken: 'The key was revoked.' },
  toFollow: [],
  reference: 'DSB-D124.001',
  receipt: null,
  reasonsForDelay: null,
  ...overrides,
});
const submit = (notice: AuthorityNotice, overrides: Partial<SubmissionInput> = {}, at = fact(30), who = LEGAL) =>
  recordSubmission(notice, input(overrides), who, at);

describe('a notice to an authority', () => {
  it('is submitted in numbered phases', () => {
    const first = done(submit(unsaid, { toFollow: ['numbers'] }));
    const second = done(submit(first, { reference: 'DSB-D124.001/2' }, fact(50, { by: 'lee' })));
    expect(second.submissions).toEqual([
      {
        number: 1,
        submittedAt: hour(30),
        recordedAt: hour(30),
        by: 'robin',
        reference: 'DSB-D124.001',
        receipt: null,
        toFollow: ['numbers'],
        reasonsForDelay: null,
      },
      {
        number: 2,
        submittedAt: hour(50),
        recordedAt: hour(50),
        by: 'lee',
        reference: 'DSB-D124.001/2',
        receipt: null,
        toFollow: [],
        reasonsForDelay: null,
      },
    ]);
    expect([outstanding(unsaid), outstanding(first), outstanding(second)]).toEqual([null, ['numbers'], []]);
  });

  it.each(['likelyConsequences', 'measuresTaken'] as const)(
    'lists %s in toFollow until it has followed, and not afterwards',
    (field) => {
      const blank = { ...input().text, [field]: ' ' };
      expect(unmet(submit(unsaid, { text: blank }))).toEqual([
        `toFollow must list ${field} until it has been submitted`,
      ]);
      expect(unmet(submit(unsaid, { text: blank, toFollow: [field] }))).toEqual([]);
      expect(unmet(submit(unsaid, { toFollow: [field] }))).toEqual([
        `toFollow must not list ${field}: it is already given`,
      ]);
    },
  );

  it.each<[Role[], string[]]>([
    [['LEGAL'], []],
    [['LEGAL', 'RESPONDER'], []],
    [['EXECUTIVE_INCIDENT_MANAGER'], ['roles']],
    [['RESPONDER'], ['roles']],
    [[], ['roles']],
  ])('is recorded by Legal alone: from %j, the refusal names %j', (roles, expected) => {
    expect(fields(recordSubmission(unsaid, input(), { ...LEGAL, roles }, fact(30)))).toEqual(expected);
  });

  it('is not submitted in an exercise', () => {
    expect(fields(recordSubmission(unsaid, input(), { ...LEGAL, exercise: true }, fact(30)))).toEqual(['exercise']);
  });

  it('is submitted by the provider only as controller', () => {
    expect(fields(recordSubmission(unsaid, input(), { ...LEGAL, capacity: ['PROCESSOR'] }, fact(30)))).toEqual([
      'capacity',
    ]);
  });

  it('gives the reasons for the delay when the first submission is late, from the first millisecond', () => {
    expect(fields(submit(unsaid, {}, fact(82)))).toEqual([]);
    expect(unmet(submit(unsaid, {}, fact(82, { at: hour(82, 1), recordedAt: hour(83) })))).toEqual([
      'reasonsForDelay must not be blank: the first submission is late',
    ]);
    const late = done(submit(unsaid, { reasonsForDelay: 'No personal data was thought to be affected.' }, fact(90)));
    expect(late.submissions[0]?.reasonsForDelay).toBe('No personal data was thought to be affected.');
    expect(fields(submit(late, {}, fact(95)))).toEqual([]);
  });

  it('is not older than the declaration or the phase before, is never in the future, and has a reference', () => {
    const first = done(submit(unsaid));
    expect(fields(submit(unsaid, {}, fact(30, { at: hour(10, -1) })))).toEqual(['submittedAt']);
    expect(fields(submit(first, {}, fact(40, { at: hour(30, -1) })))).toEqual(['submittedAt']);
    expect(fields(submit(unsaid, {}, fact(30, { at: hour(30, 1) })))).toEqual(['submittedAt']);
    expect(fields(submit(unsaid, { reference: ' ', toFollow: [''] }))).toEqual(['reference', 'toFollow[0]']);
  });
});

describe('the deadline for an authority', () => {
  const submittedAt = (time: Date): AuthorityNotice => ({
    ...unsaid,
    submissions: [
      {
        number: 1,
        submittedAt: time,
        recordedAt: time,
        by: 'lee',
        reference: 'x',
        receipt: null,
        toFollow: ['numbers'],
        reasonsForDelay: null,
      },
    ],
  });

  it.each<[string, AuthorityNotice, Date, ClockState]>([
    ['a millisecond before its last day', unsaid, hour(58, -1), 'ON_TIME'],
    ['in its last day', unsaid, hour(58), 'AT_RISK'],
    ['exactly 72 hours after declaration, nothing submitted', unsaid, hour(82), 'AT_RISK'],
    ['a millisecond later', unsaid, hour(82, 1), 'OVERDUE'],
    ['with a first submission at exactly 72 hours', submittedAt(hour(82)), hour(90), 'MET'],
    ['with a first submission a millisecond later', submittedAt(hour(82, 1)), hour(90), 'MISSED'],
  ])('%s is in the expected state (case %#)', (_when, notice, now, state) => {
    expect(authorityClock(notice, now)).toEqual({ deadline: hour(82), state });
  });
});
