import { declarationInForce } from '../../../domain/incident/declaration.ts';
import { decideExposure, exposureDecisionDueAt, suspectExposure } from '../../../domain/incident/exposure.ts';
import { classified, declaredIncident, done, fact, fields, hour, incident, unmet } from '../build.ts';

const why = { rationale: 'Odd sign-ins to mailboxes.' };
const suspected = done(suspectExposure(incident({ stage: 'DIAGNOSE' }), why, fact(5)));
const declared = { declared: true, rationale: 'They were read.', basis: ['UNAUTHORIZED_ACCESS_OCCURRED' as const] };
const dismissed = { declared: false, rationale: 'A scanner of our own.', basis: [] };

describe('a suspicion of exposure', () => {
  it('is recorded with its rationale, in parallel with diagnosis, and declares nothing', () => {
    expect(suspected.exposure).toEqual({ ...fact(5), ...why, decision: null, earlier: [] });
    expect(suspected.stage).toBe('DIAGNOSE');
    expect(suspected.declarations).toEqual([]);
  });

  it('must be decided within 24 hours of when it arose', () => {
    expect(exposureDecisionDueAt(suspected)).toEqual(hour(29));
    expect(exposureDecisionDueAt(incident())).toBeNull();
    expect(exposureDecisionDueAt(done(decideExposure(suspected, dismissed, fact(6), 'd')))).toBeNull();
  });

  it.each([
    ['closed', incident({ stage: 'CLOSE' }), ['stage']],
    ['declared', declaredIncident(), ['declaration']],
    ['suspected of it already', suspected, ['exposure']],
    [
      'handed over to the customer',
      incident({ responsibility: 'CUSTOMER', handOver: { ...fact(3), supportCase: 'C-1', reason: 'x' } }),
      ['handOver'],
    ],
  ])('of an incident that is %s is refused', (_what, value, expected) => {
    expect(fields(suspectExposure(value, why, fact(30)))).toEqual(expected);
  });

  it('needs a rationale, and is not older than detection', () => {
    const early = fact(5, { at: hour(0, -1) });
    expect(fields(suspectExposure(incident(), { rationale: '' }, early))).toEqual(['at', 'rationale']);
  });

  it('may be recorded again once the previous one was decided, which is kept', () => {
    const decided = done(decideExposure(suspected, dismissed, fact(6), 'd'));
    const again = done(suspectExposure(decided, { rationale: 'More of them.' }, fact(7)));
    expect(again.exposure).toMatchObject({ rationale: 'More of them.', decision: null });
    expect(again.exposure?.earlier).toEqual([
      { ...fact(5), ...why, decision: { ...fact(6), declared: false, rationale: dismissed.rationale } },
    ]);
  });
});

describe('the decision on a suspicion', () => {
  it('against exposure records the reason', () => {
    const decided = done(decideExposure(suspected, dismissed, fact(6), 'd'));
    expect(decided.exposure?.decision).toEqual({ ...fact(6), declared: false, rationale: dismissed.rationale });
    expect(declarationInForce(decided)).toBeNull();
  });

  it('for exposure declares the incident, with the rationale as justification', () => {
    const reportable = { ...suspected, classifications: [classified('PRIVACY_INCIDENT')] };
    const decided = done(decideExposure(reportable, declared, fact(6), 'd'));
    expect(declarationInForce(decided)).toMatchObject({
      id: 'd',
      declaredAt: hour(6),
      justification: declared.rationale,
    });
    expect(decided.exposure?.decision).toMatchObject({ declared: true });
  });

  it('for exposure needs everything that a declaration needs', () => {
    expect(fields(decideExposure(suspected, { ...declared, basis: [] }, fact(6), 'd'))).toEqual([
      'classification',
      'basis',
    ]);
  });

  it('is refused when there is no suspicion, or it is decided already', () => {
    const decided = done(decideExposure(suspected, dismissed, fact(6), 'd'));
    for (const value of [incident(), decided]) {
      expect(unmet(decideExposure(value, dismissed, fact(7), 'd'))).toEqual([
        'exposure has no open decision: it is not suspected, or already decided',
      ]);
    }
  });

  it('needs a rationale, and is not older than the suspicion', () => {
    const early = { ...fact(6), at: hour(5, -1) };
    expect(fields(decideExposure(suspected, { ...dismissed, rationale: ' ' }, early, 'd'))).toEqual([
      'at',
      'rationale',
    ]);
  });
});
