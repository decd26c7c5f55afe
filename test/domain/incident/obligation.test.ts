import type { Mitigation } from '../../../domain/incident/incident.ts';
import { missedObligations, obligationsOf } from '../../../domain/incident/obligation.ts';
import {
  classified,
  declaration,
  declaredIncident,
  fact,
  hour,
  incident,
  mitigation,
  postMortem,
  procedureRevision,
} from '../build.ts';

describe('the obligations of the response', () => {
  it('are none for an incident just reported', () => {
    expect(obligationsOf(incident())).toEqual([]);
  });

  it('include the next internal update while the incident is HIGH', () => {
    expect(obligationsOf(declaredIncident({ nextUpdateDueAt: hour(11) }))).toEqual([
      { obligation: 'INTERNAL_UPDATE', item: null, dueAt: hour(11) },
    ]);
  });

  it('include a decision on suspected exposure within 24 hours', () => {
    const exposure = { ...fact(5), rationale: 'Odd sign-ins.', decision: null, earlier: [] };
    expect(obligationsOf(incident({ stage: 'DIAGNOSE', exposure }))).toEqual([
      { obligation: 'EXPOSURE_DECISION', item: null, dueAt: hour(29) },
    ]);
  });

  it('include the declaration of a customer-reportable incident within the hour', () => {
    const classifications = [classified('PRIVACY_INCIDENT', { at: hour(5) })];
    expect(obligationsOf(incident({ stage: 'DIAGNOSE', classifications }))).toEqual([
      { obligation: 'DECLARATION', item: null, dueAt: hour(6) },
    ]);
  });

  it('include the post-mortem of a breach within 30 days of its closure, until it is complete', () => {
    const breach = declaredIncident({ stage: 'CLOSE', closedAt: hour(90) });
    expect(obligationsOf(breach)).toEqual([{ obligation: 'POST_MORTEM', item: null, dueAt: hour(90 + 30 * 24) }]);
    expect(obligationsOf({ ...breach, postMortem: postMortem() })).toEqual([]);
  });
});

describe('an action item', () => {
  const long = (overrides: Partial<Mitigation> = {}) =>
    mitigation({ kind: 'LONG_TERM', owner: 'identity', dueAt: hour(500), ...overrides });
  const value = incident({
    stage: 'CLOSE',
    mitigations: [long(), long({ id: 'mitigation-2', dueAt: null })],
    postMortem: postMortem({ procedureRevisions: [procedureRevision(), procedureRevision({ doneAt: hour(101) })] }),
  });

  it('is an obligation while it is open and has a due date, each by itself', () => {
    expect(obligationsOf(value)).toEqual([
      { obligation: 'MITIGATION', item: 'mitigation-1', dueAt: hour(500) },
      { obligation: 'PROCEDURE_REVISION', item: '1', dueAt: hour(500) },
    ]);
  });

  it.each<[string, Mitigation, Date, boolean]>([
    ['applied in time', long({ state: 'APPLIED' }), hour(500), false],
    ['applied late', long({ state: 'APPLIED' }), hour(500, 1), true],
    ['dropped late', long({ state: 'DROPPED' }), hour(500, 1), true],
    ['postponed in time', long({ dueAt: hour(600) }), hour(499), false],
    ['postponed late', long({ dueAt: hour(600) }), hour(501), true],
  ])('%s is missed or not', (_what, after, at, missed) => {
    expect(missedObligations(value, { ...value, mitigations: [after] }, at)).toEqual(
      missed ? [{ obligation: 'MITIGATION', item: 'mitigation-1', dueAt: hour(500) }] : [],
    );
  });
});

describe('an obligation met', () => {
  const before = incident({ stage: 'DIAGNOSE', classifications: [classified('PRIVACY_INCIDENT', { at: hour(5) })] });
  const after = { ...before, declarations: [declaration()] };

  it.each([
    ['before it was due', hour(6, -1), []],
    ['exactly when it was due', hour(6), []],
    ['after it was due', hour(6, 1), [{ obligation: 'DECLARATION', item: null, dueAt: hour(6) }]],
  ])('%s is missed or not by the time at which that took effect', (_when, at, missed) => {
    expect(missedObligations(before, after, at)).toEqual(missed);
  });

  it('is not missed by a command that leaves it due', () => {
    expect(missedObligations(before, { ...before, title: 'Known now' }, hour(9))).toEqual([]);
  });

  it('is each one that the command met', () => {
    const exposure = { ...fact(5), rationale: 'Odd sign-ins.', decision: null, earlier: [] };
    const decision = { ...fact(30), declared: true, rationale: 'It was.' };
    expect(
      missedObligations({ ...before, exposure }, { ...after, exposure: { ...exposure, decision } }, hour(30)),
    ).toEqual([
      { obligation: 'EXPOSURE_DECISION', item: null, dueAt: hour(29) },
      { obligation: 'DECLARATION', item: null, dueAt: hour(6) },
    ]);
  });
});
