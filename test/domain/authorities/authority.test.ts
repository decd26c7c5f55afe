import type { Role } from '../../../domain/access/role.ts';
import { recordSubmission, type SubmissionInput } from '../../../domain/authorities/authority.ts';
import { type AuthorityNotice, outstanding } from '../../../domain/authorities/authority-clock.ts';
import { done, fact, fields, hour, unmet } from '../build.ts';

const unsaid: AuthorityNotice = {
  authorityId: 'dsb',
  law: 'EU_GDPR',
  declaredAt: hour(10),
  awareAt: hour(9, 1),
  submissions: [],
};
const LEGAL = { exercise: false, roles: ['LEGAL' as const], capacity: ['CONTROLLER' as const] };
const input = (overrides: Partial<SubmissionInput> = {}): SubmissionInput => ({
  text: { likelyConsequences: 'Mail may have been copied.', measuresTaken: 'The key was revoked.' },
  toFollow: [],
  promisedAt: null,
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
        promisedAt: null,
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
        promisedAt: null,
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

  it('gives the reasons for the delay from the first millisecond after the deadline of the law, not after the target', () => {
    expect(fields(submit(unsaid, {}, fact(82, { at: hour(81, 2) })))).toEqual([]);
    expect(fields(submit(unsaid, {}, fact(82)))).toEqual([]);
    expect(unmet(submit(unsaid, {}, fact(82, { at: hour(82, 1), recordedAt: hour(83) })))).toEqual([
      'reasonsForDelay must not be blank: the first submission is late',
    ]);
    const late = done(submit(unsaid, { reasonsForDelay: 'No personal data was thought to be affected.' }, fact(90)));
    expect(late.submissions[0]?.reasonsForDelay).toBe('No personal data was thought to be affected.');
    expect(fields(submit(late, {}, fact(95)))).toEqual([]);
  });

  it('gives no reasons where the law sets no period', () => {
    expect(fields(submit({ ...unsaid, law: 'SWISS_FADP' }, {}, fact(400)))).toEqual([]);
  });

  it('promises information by a later time, only where some is to follow, and the promise remains until another one', () => {
    const promised = { toFollow: ['numbers'], promisedAt: hour(60) };
    const first = done(submit(unsaid, promised));
    expect(first.submissions[0]?.promisedAt).toEqual(hour(60));
    expect(done(submit(first, { toFollow: ['numbers'] }, fact(40))).submissions[1]?.promisedAt).toEqual(hour(60));
    expect(done(submit(first, {}, fact(40))).submissions[1]?.promisedAt).toBeNull();
    expect(unmet(submit(unsaid, { promisedAt: hour(60) }))).toEqual([
      'promisedAt must be empty: no information is to follow',
    ]);
    expect(fields(submit(unsaid, { ...promised, promisedAt: hour(30) }))).toEqual(['promisedAt']);
  });

  it('is not older than the declaration or the phase before, is never in the future, and has a reference', () => {
    const first = done(submit(unsaid));
    expect(fields(submit(unsaid, {}, fact(30, { at: hour(10, -1) })))).toEqual(['submittedAt']);
    expect(fields(submit(first, {}, fact(40, { at: hour(30, -1) })))).toEqual(['submittedAt']);
    expect(fields(submit(unsaid, {}, fact(30, { at: hour(30, 1) })))).toEqual(['submittedAt']);
    expect(fields(submit(unsaid, { reference: ' ', toFollow: [''] }))).toEqual(['reference', 'toFollow[0]']);
  });
});
