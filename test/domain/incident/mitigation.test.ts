import type { MitigationState } from '../../../domain/incident/incident.ts';
import {
  addEvidence,
  type MitigationInput,
  recordMitigation,
  verifyContainment,
} from '../../../domain/incident/mitigation.ts';
import { CONTAINED, done, fact, fields, hour, incident, mitigation, unmet } from '../build.ts';

const open = incident({ stage: 'STABILIZE' });
const input = (overrides: Partial<MitigationInput> = {}): MitigationInput => ({
  id: null,
  kind: 'CONTAINMENT',
  state: 'PLANNED',
  description: 'Revoke the key.',
  emergency: false,
  owner: null,
  dueAt: null,
  reason: null,
  ...overrides,
});
const inState = (state: MitigationState) =>
  incident({ stage: 'STABILIZE', mitigations: [mitigation({ state, reason: state === 'DROPPED' ? 'Moot.' : null })] });
const moveTo = (from: MitigationState, state: MitigationState) =>
  recordMitigation(inState(from), input({ id: 'mitigation-1', state, reason: 'Moot.' }), fact(9), 'new');

describe('a mitigation of the recovery plan', () => {
  it.each<[MitigationState, boolean]>([
    ['PLANNED', true],
    ['APPLIED', true],
    ['VERIFIED', false],
    ['DROPPED', false],
  ])('may enter the plan as %s: %s', (state, lawful) => {
    const answer = recordMitigation(open, input({ state, reason: 'Moot.' }), fact(9), 'm');
    expect(fields(answer)).toEqual(lawful ? [] : ['state']);
  });

  it.each<[MitigationState, MitigationState, boolean]>([
    ['PLANNED', 'PLANNED', true],
    ['PLANNED', 'APPLIED', true],
    ['PLANNED', 'VERIFIED', false],
    ['PLANNED', 'DROPPED', true],
    ['APPLIED', 'PLANNED', false],
    ['APPLIED', 'APPLIED', true],
    ['APPLIED', 'VERIFIED', true],
    ['APPLIED', 'DROPPED', true],
    ['VERIFIED', 'PLANNED', false],
    ['VERIFIED', 'APPLIED', false],
    ['VERIFIED', 'VERIFIED', true],
    ['VERIFIED', 'DROPPED', false],
    ['DROPPED', 'PLANNED', false],
    ['DROPPED', 'APPLIED', false],
    ['DROPPED', 'VERIFIED', false],
    ['DROPPED', 'DROPPED', true],
  ])('may change from %s to %s: %s', (from, to, lawful) => {
    expect(fields(moveTo(from, to))).toEqual(lawful ? [] : ['state']);
  });

  it('is refused with the states that may follow', () => {
    expect(unmet(moveTo('PLANNED', 'VERIFIED'))).toEqual([
      'state must be PLANNED or APPLIED or DROPPED after PLANNED, not VERIFIED',
    ]);
  });

  it('is dropped only with a reason, and keeps it', () => {
    const drop = (reason: string | null) =>
      recordMitigation(inState('PLANNED'), input({ id: 'mitigation-1', state: 'DROPPED', reason }), fact(9), 'new');
    expect(unmet(drop(' '))).toEqual(['reason must not be blank: dropping a mitigation requires a reason']);
    expect(done(drop('The service is off.')).mitigations[0]).toMatchObject({
      state: 'DROPPED',
      reason: 'The service is off.',
    });
  });

  it('keeps the times at which it was applied and verified', () => {
    const added = done(recordMitigation(open, input(), fact(5), 'm'));
    const applied = done(recordMitigation(added, input({ id: 'm', state: 'APPLIED' }), fact(6), 'new'));
    const verified = done(recordMitigation(applied, input({ id: 'm', state: 'VERIFIED' }), fact(7), 'new'));
    const edited = done(
      recordMitigation(verified, input({ id: 'm', state: 'VERIFIED', description: 'Done.' }), fact(8), 'new'),
    );
    expect(edited.mitigations).toMatchObject([
      { id: 'm', at: hour(5), state: 'VERIFIED', description: 'Done.', appliedAt: hour(6), verifiedAt: hour(7) },
    ]);
  });

  it('keeps owner and due date when they are left out, and never changes its kind', () => {
    const added = done(recordMitigation(open, input({ owner: 'ops', dueAt: hour(50) }), fact(5), 'm'));
    const edited = done(recordMitigation(added, input({ id: 'm', owner: ' ' }), fact(6), 'new'));
    expect(edited.mitigations[0]).toMatchObject({ owner: 'ops', dueAt: hour(50) });
    expect(fields(recordMitigation(added, input({ id: 'm', kind: 'WORKAROUND' }), fact(6), 'new'))).toEqual(['kind']);
  });

  it('is never dated as reaching a state before it reached the previous one', () => {
    const applied = incident({
      stage: 'STABILIZE',
      mitigations: [mitigation({ state: 'APPLIED', appliedAt: hour(6) })],
    });
    const verify = (at: Date) =>
      recordMitigation(applied, input({ id: 'mitigation-1', state: 'VERIFIED' }), { ...fact(9), at }, 'new');
    expect(fields(verify(hour(6, -1)))).toEqual(['at']);
    expect(fields(verify(hour(6)))).toEqual([]);
  });

  it('has an owner and a reason, each limited in length', () => {
    const wordy = input({ owner: 'x'.repeat(201), reason: 'x'.repeat(20_001) });
    expect(fields(recordMitigation(open, wordy, fact(9), 'm'))).toEqual(['owner', 'reason']);
  });

  it('is recorded for an open incident, under an existing id, with a description', () => {
    const wrong = input({ id: 'mitigation-9', description: '' });
    expect(fields(recordMitigation(incident({ stage: 'CLOSE' }), wrong, fact(9), 'new'))).toEqual([
      'stage',
      'id',
      'description',
    ]);
  });
});

describe('a LONG_TERM mitigation', () => {
  const accountable = { owner: 'identity', dueAt: hour(500) };
  const plan = mitigation({ kind: 'LONG_TERM', ...accountable });
  const closed = incident({ stage: 'CLOSE', mitigations: [plan, mitigation({ id: 'mitigation-2', ...accountable })] });
  const change = (overrides: Partial<MitigationInput>, of = closed) => {
    const start = { id: plan.id, kind: plan.kind, description: plan.description };
    return recordMitigation(of, input({ ...start, ...overrides }), fact(100), 'new');
  };

  it('requires an owner and a due date, unless it is dropped', () => {
    const long = input({ kind: 'LONG_TERM' });
    expect(unmet(recordMitigation(open, { ...long, owner: ' ' }, fact(9), 'm'))).toEqual([
      'owner must be given: a LONG_TERM mitigation requires an owner',
      'dueAt must be given: a LONG_TERM mitigation requires a due date',
    ]);
    expect(fields(recordMitigation(open, { ...long, ...accountable }, fact(9), 'm'))).toEqual([]);
    const old = incident({ stage: 'STABILIZE', mitigations: [mitigation({ kind: 'LONG_TERM' })] });
    expect(fields(change({ state: 'APPLIED' }, old))).toEqual(['owner', 'dueAt']);
    expect(fields(change({ state: 'DROPPED', reason: 'Moot.' }, old))).toEqual([]);
  });

  it('moves on in CLOSE, without the incident being reopened, and each change is kept', () => {
    const postponed = done(change({ owner: 'platform', dueAt: hour(600), reason: 'A new team.' }));
    const applied = done(change({ state: 'APPLIED' }, postponed));
    expect(applied).toMatchObject({ stage: 'CLOSE', stageChanges: closed.stageChanges });
    expect(applied.mitigations[0]).toMatchObject({ state: 'APPLIED', owner: 'platform', dueAt: hour(600) });
    const kept = { ...fact(100), mitigationId: plan.id, owner: 'platform', dueAt: hour(600) };
    expect(applied.mitigationChanges).toEqual([
      { ...kept, state: 'PLANNED', reason: 'A new team.' },
      { ...kept, state: 'APPLIED', reason: null },
    ]);
  });

  it.each<[string, Partial<MitigationInput>, string]>([
    ['its description', { description: 'Something else.' }, 'description'],
    ['a mitigation of another kind', { id: 'mitigation-2', kind: 'CONTAINMENT' }, 'stage'],
    ['the plan, by another one', { id: null, ...accountable }, 'stage'],
  ])('does not change %s in CLOSE', (_what, overrides, field) => {
    expect(fields(change(overrides))).toEqual([field]);
  });

  it.each<[string, MitigationState, boolean]>([
    ['the only measure', 'DROPPED', false],
    ['one of several measures', 'APPLIED', true],
  ])('that is %s applied is dropped in CLOSE: %s %s', (_what, other, lawful) => {
    const mitigations = [{ ...plan, state: 'APPLIED' as const }, mitigation({ id: 'mitigation-2', state: other })];
    const value = { ...closed, mitigations, containment: CONTAINED };
    expect(fields(change({ state: 'DROPPED', reason: 'Moot.' }, value))).toEqual(lawful ? [] : ['state']);
    expect(fields(change({ state: 'DROPPED', reason: 'Moot.' }, { ...value, containment: null }))).toEqual([]);
  });
});

describe('containment', () => {
  const all = {
    customerRiskContained: true,
    businessRiskContained: true,
    correctiveMeasuresVerified: true,
    note: null,
  };

  it.each<[string, MitigationState[], boolean]>([
    ['no measure', [], false],
    ['a measure only planned', ['PLANNED'], false],
    ['every measure dropped', ['DROPPED', 'DROPPED'], false],
    ['a measure applied', ['DROPPED', 'APPLIED'], true],
    ['a measure verified', ['VERIFIED'], true],
  ])('with %s has its corrective measures verified: %s %s', (_what, states, lawful) => {
    const value = { ...open, mitigations: states.map((state) => mitigation({ state })) };
    expect(unmet(verifyContainment(value, all, fact(9)))).toEqual(
      lawful
        ? []
        : ['correctiveMeasuresVerified: at least one mitigation must be APPLIED before measures are verified'],
    );
    expect(fields(verifyContainment(value, { ...all, correctiveMeasuresVerified: false }, fact(9)))).toEqual([]);
  });

  it('states for each of its three parts since when it is achieved', () => {
    const before = { ...open, containment: { ...CONTAINED, businessRiskContainedAt: null } };
    const after = done(verifyContainment(before, { ...all, correctiveMeasuresVerified: false }, fact(9)));
    expect(after.containment).toEqual({
      ...fact(9),
      customerRiskContainedAt: hour(4),
      businessRiskContainedAt: hour(9),
      correctiveMeasuresVerifiedAt: null,
      note: null,
    });
  });

  it('is not recorded for a closed incident', () => {
    expect(fields(verifyContainment({ ...inState('APPLIED'), stage: 'CLOSE' }, all, fact(9)))).toEqual(['stage']);
  });

  it('is not dated in the future, and its note is limited in length', () => {
    const wordy = { ...all, note: 'x'.repeat(20_001) };
    expect(fields(verifyContainment(inState('APPLIED'), wordy, fact(9, { at: hour(9, 1) })))).toEqual(['at', 'note']);
  });
});

describe('evidence', () => {
  const log = { kind: 'log', description: 'Sign-in log', sha256: 'AB'.repeat(32), location: ' ' };

  it.each(['DETECT', 'ASSESS', 'DIAGNOSE', 'STABILIZE', 'CLOSE'] as const)('may be added in %s', (stage) => {
    expect(done(addEvidence(incident({ stage }), log, fact(9), 'e')).evidence).toEqual([
      { ...fact(9), id: 'e', kind: 'log', description: 'Sign-in log', sha256: 'ab'.repeat(32), location: null },
    ]);
  });

  it.each(['xy'.repeat(32), 'ab'.repeat(31), 'ab'.repeat(33)])('with %s as its digest is refused', (sha256) => {
    expect(unmet(addEvidence(open, { ...log, sha256 }, fact(9), 'e'))).toEqual([
      'sha256 must be 64 hexadecimal digits',
    ]);
  });

  it('needs a kind and a description; a digest may be absent', () => {
    const bare = { kind: '', description: ' ', sha256: null, location: null };
    expect(fields(addEvidence(open, bare, fact(9), 'e'))).toEqual(['kind', 'description']);
    expect(fields(addEvidence(open, { ...log, location: 'x'.repeat(20_001) }, fact(9), 'e'))).toEqual(['location']);
  });
});
