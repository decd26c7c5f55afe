import type { Role } from '../../../domain/access/role.ts';
import {
  decideDelay,
  delayedUntil,
  liftDelay,
  requestDelay,
  riskToOthersRuns,
} from '../../../domain/notification/delay.ts';
import { delay, done, fact, fields, hour, unmet } from '../build.ts';

const DECLARED = { declaredAt: hour(10) };
const DEADLINE = { deadline: hour(82) };
const input = {
  reason: 'RISK_TO_OTHER_CUSTOMERS' as const,
  justification: 'The hole is open elsewhere.',
  until: hour(100),
};
const yes = (...roles: Role[]) => ({ roles, approved: true, note: null });
const no = (...roles: Role[]) => ({ roles, approved: false, note: 'Notify them.' });
const lee = (hours: number) => fact(hours, { by: 'lee' });
const eve = (hours: number) => fact(hours, { by: 'eve' });

describe('a request for a delay', () => {
  it('is accepted before the deadline, for a stated reason, until a stated time, and changes nothing yet', () => {
    const requested = done(
      requestDelay([], input, DECLARED, fact(82, { at: hour(81), recordedAt: hour(82, -1) }), 'd'),
    );
    expect(requested).toEqual({
      id: 'd',
      ...input,
      state: 'REQUESTED',
      requestedAt: hour(81),
      recordedAt: hour(82, -1),
      requestedBy: 'robin',
      approvals: [],
      liftedAt: null,
      liftedBy: null,
      liftReason: null,
    });
    expect(delayedUntil([requested])).toBeNull();
  });

  it.each([
    ['at the deadline', fact(82)],
    ['after the deadline, even if it claims to be older', fact(90, { at: hour(80) })],
  ])('is refused %s', (_when, late) => {
    expect(unmet(requestDelay([], input, DECLARED, late, 'd'))).toEqual([
      'deadline (2026-03-05T18:00:00.000Z) has passed: delays must be approved before it',
    ]);
  });

  it('is refused while no clock runs', () => {
    expect(unmet(requestDelay([], input, { declaredAt: null }, fact(20), 'd'))).toEqual([
      'declaration: not declared; no deadline is running',
    ]);
  });

  it('must end after the deadline, or it would delay nothing', () => {
    expect(fields(requestDelay([], { ...input, until: hour(82) }, DECLARED, fact(20), 'd'))).toEqual(['until']);
    expect(fields(requestDelay([], { ...input, until: hour(82, 1) }, DECLARED, fact(20), 'd'))).toEqual([]);
  });

  it('must give a justification, and cannot be older than the declaration', () => {
    const early = { ...fact(20), at: hour(10, -1) };
    expect(fields(requestDelay([], { ...input, justification: ' ' }, DECLARED, early, 'd'))).toEqual([
      'at',
      'justification',
    ]);
  });

  it.each([
    ['REQUESTED', ['delay']],
    ['APPROVED', ['delay']],
    ['REFUSED', []],
    ['LIFTED', []],
  ] as const)('is blocked, while another is %s, by %j', (state, expected) => {
    expect(fields(requestDelay([delay({ state })], input, DECLARED, fact(20), 'd'))).toEqual(expected);
  });
});

describe('a delay', () => {
  it('takes effect once Legal and the Executive Incident Manager, two people, have approved', () => {
    const one = done(decideDelay(delay(), yes('LEGAL'), DEADLINE, lee(30)));
    expect(one.state).toBe('REQUESTED');
    const two = done(decideDelay(one, yes('EXECUTIVE_INCIDENT_MANAGER'), DEADLINE, eve(31)));
    expect(two.state).toBe('APPROVED');
    expect(two.approvals.map(({ approverRole, by, at }) => [approverRole, by, at])).toEqual([
      ['LEGAL', 'lee', hour(30)],
      ['EXECUTIVE_INCIDENT_MANAGER', 'eve', hour(31)],
    ]);
    expect(delayedUntil([two])).toEqual(hour(100));
  });

  it('does not take effect when one person approves alone', () => {
    const one = done(decideDelay(delay(), yes('LEGAL', 'EXECUTIVE_INCIDENT_MANAGER'), DEADLINE, lee(30)));
    expect(one.state).toBe('REQUESTED');
    expect(delayedUntil([one])).toBeNull();
  });

  it('does not take effect when the same person approves twice, for one approver role after the other', () => {
    const one = done(decideDelay(delay(), yes('LEGAL', 'EXECUTIVE_INCIDENT_MANAGER'), DEADLINE, lee(30)));
    expect(fields(decideDelay(one, yes('LEGAL', 'EXECUTIVE_INCIDENT_MANAGER'), DEADLINE, lee(31)))).toEqual(['by']);
  });

  it('does not take effect when two people of the same approver role approve', () => {
    const one = done(decideDelay(delay(), yes('LEGAL'), DEADLINE, lee(30)));
    expect(fields(decideDelay(one, yes('LEGAL'), DEADLINE, eve(31)))).toEqual(['roles']);
  });

  it('does not take effect by the approval of a responder', () => {
    expect(fields(decideDelay(delay(), yes('RESPONDER'), DEADLINE, fact(30)))).toEqual(['roles']);
  });

  it('does not take effect when the second approval is given at the deadline', () => {
    const one = done(decideDelay(delay(), yes('LEGAL'), DEADLINE, lee(30)));
    const second = (at: Date) =>
      decideDelay(one, yes('EXECUTIVE_INCIDENT_MANAGER'), DEADLINE, { at: hour(31), recordedAt: at, by: 'eve' });
    expect(fields(second(hour(82)))).toEqual(['deadline']);
    expect(done(second(hour(82, -1))).state).toBe('APPROVED');
  });

  it.each([
    ['Legal', 'LEGAL'],
    ['the Executive Incident Manager', 'EXECUTIVE_INCIDENT_MANAGER'],
  ] as const)('is ended by the refusal of %s alone, even past the deadline', (_who, role) => {
    const refused = done(decideDelay(delay(), no(role), DEADLINE, eve(90)));
    expect(refused.state).toBe('REFUSED');
    expect(delayedUntil([refused])).toBeNull();
  });

  it.each(['APPROVED', 'REFUSED', 'LIFTED'] as const)('that is %s is not decided again', (state) => {
    expect(fields(decideDelay(delay({ state }), yes('LEGAL'), DEADLINE, lee(30)))).toEqual(['state']);
  });

  it('is not decided with a note over the maximum length', () => {
    const decision = { ...yes('LEGAL'), note: 'x'.repeat(20_001) };
    expect(fields(decideDelay(delay(), decision, DEADLINE, lee(30)))).toEqual(['note']);
  });

  it('is not decided before it was requested', () => {
    const early = fact(30, { at: hour(20, -1), by: 'lee' });
    expect(fields(decideDelay(delay(), yes('LEGAL'), DEADLINE, early))).toEqual(['at']);
  });
});

describe('the lifting of a delay', () => {
  const approved = delay({ state: 'APPROVED' });

  it('ends the delay at that time, with the reason and the person', () => {
    const lifted = done(liftDelay(approved, { reason: 'Closed everywhere.' }, fact(90)));
    expect(lifted).toMatchObject({
      state: 'LIFTED',
      until: hour(100),
      liftedAt: hour(90),
      liftedBy: 'robin',
      liftReason: 'Closed everywhere.',
    });
    expect(delayedUntil([lifted])).toEqual(hour(90));
  });

  it('is not dated before the approval, or before the request while there is no approval', () => {
    const approval = { approverRole: 'LEGAL' as const, by: 'lee', at: hour(30), approved: true, note: null };
    const lift = (value: typeof approved, at: Date) => fields(liftDelay(value, { reason: 'x' }, { ...fact(90), at }));
    expect(lift({ ...approved, approvals: [approval] }, hour(30, -1))).toEqual(['at']);
    expect(lift({ ...approved, approvals: [approval] }, hour(30))).toEqual([]);
    expect(lift(approved, hour(20, -1))).toEqual(['at']);
  });

  it('needs a reason, and a delay that is still active', () => {
    expect(fields(liftDelay(approved, { reason: '' }, fact(90)))).toEqual(['reason']);
    expect(fields(liftDelay(delay(), { reason: 'x' }, fact(90)))).toEqual(['state']);
    expect(fields(liftDelay(approved, { reason: 'x' }, fact(100)))).toEqual(['until']);
    expect(fields(liftDelay(approved, { reason: 'x' }, { ...fact(100), at: hour(100, -1) }))).toEqual([]);
  });
});

describe('delays', () => {
  it('hold the notices until the last of them ends', () => {
    const one = delay({ state: 'LIFTED', liftedAt: hour(40) });
    const two = delay({ id: 'delay-2', state: 'APPROVED', until: hour(90) });
    expect(delayedUntil([two, one])).toEqual(hour(90));
    expect(delayedUntil([])).toBeNull();
  });

  it.each([
    ['approved for risk to others, a millisecond before the end', delay({ state: 'APPROVED' }), hour(100, -1), true],
    ['approved for risk to others, at the end', delay({ state: 'APPROVED' }), hour(100), false],
    ['only requested', delay(), hour(50), false],
    ['lifted', delay({ state: 'LIFTED', liftedAt: hour(40) }), hour(50), false],
    ['for another reason', delay({ state: 'APPROVED', reason: 'EXTRAORDINARY_CIRCUMSTANCES' }), hour(50), false],
  ])('that are %s forbid an early briefing, or do not, as required (case %#)', (_which, one, now, runs) => {
    expect(riskToOthersRuns([one], now)).toBe(runs);
  });
});
