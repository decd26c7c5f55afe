import { missedObligations, obligationsOf } from '../../../domain/incident/obligation.ts';
import { classified, declaration, declaredIncident, fact, hour, incident, postMortem } from '../build.ts';

const NOTHING = { INTERNAL_UPDATE: null, EXPOSURE_DECISION: null, DECLARATION: null, POST_MORTEM: null };

describe('the obligations of the response', () => {
  it('are none for an incident just reported', () => {
    expect(obligationsOf(incident())).toEqual(NOTHING);
  });

  it('include the next internal update while the incident is HIGH', () => {
    expect(obligationsOf(declaredIncident({ nextUpdateDueAt: hour(11) }))).toEqual({
      ...NOTHING,
      INTERNAL_UPDATE: hour(11),
    });
  });

  it('include a decision on suspected exposure within 24 hours', () => {
    const exposure = { ...fact(5), rationale: 'Odd sign-ins.', decision: null, earlier: [] };
    expect(obligationsOf(incident({ stage: 'DIAGNOSE', exposure }))).toEqual({
      ...NOTHING,
      EXPOSURE_DECISION: hour(29),
    });
  });

  it('include the declaration of a customer-reportable incident within the hour', () => {
    const classifications = [classified('PRIVACY_INCIDENT', { at: hour(5) })];
    expect(obligationsOf(incident({ stage: 'DIAGNOSE', classifications }))).toEqual({
      ...NOTHING,
      DECLARATION: hour(6),
    });
  });

  it('include the post-mortem of a breach within 30 days of its closure, until it is complete', () => {
    const breach = declaredIncident({ stage: 'CLOSE', closedAt: hour(90) });
    expect(obligationsOf(breach)).toEqual({ ...NOTHING, POST_MORTEM: hour(90 + 30 * 24) });
    expect(obligationsOf({ ...breach, postMortem: postMortem() })).toEqual(NOTHING);
  });
});

describe('an obligation met', () => {
  const before = incident({ stage: 'DIAGNOSE', classifications: [classified('PRIVACY_INCIDENT', { at: hour(5) })] });
  const after = { ...before, declarations: [declaration()] };

  it.each([
    ['before it was due', hour(6, -1), []],
    ['exactly when it was due', hour(6), []],
    ['after it was due', hour(6, 1), [['DECLARATION', hour(6)]]],
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
      ['EXPOSURE_DECISION', hour(29)],
      ['DECLARATION', hour(6)],
    ]);
  });
});
