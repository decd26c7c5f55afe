import { awareAt, stateAwareness } from '../../../domain/regimes/awareness.ts';
import { assessment, classified, declaredIncident, done, fact, fields, hour, incident, unmet } from '../build.ts';

const REASON = { reason: 'The log was read that evening.' };

describe('awareness of a breach', () => {
  it('is null while nothing reportable is found', () => {
    expect(awareAt(incident())).toBeNull();
    expect(
      awareAt(
        incident({
          assessments: [assessment({ ...fact(2), customerDataRisk: 'IMMINENT' })],
          classifications: [classified('SECURITY_EVENT', fact(3)), classified('PRIVACY_EVENT', fact(4))],
        }),
      ),
    ).toBeNull();
  });

  it('is at the latest the first reportable classification, and a later class changes nothing', () => {
    const classifications = [
      classified('SECURITY_INCIDENT', fact(5)),
      classified('FALSE_POSITIVE', fact(6)),
      classified('PRIVACY_INCIDENT', fact(7)),
    ];
    expect(awareAt(incident({ classifications }))).toEqual(hour(5));
  });

  it('is the risk to customer data assessed as CONFIRMED where that is earlier, whenever it is recorded', () => {
    const confirmed = assessment({ ...fact(9), at: hour(3), customerDataRisk: 'CONFIRMED' });
    expect(awareAt(incident({ assessments: [confirmed] }))).toEqual(hour(3));
    expect(
      awareAt(incident({ assessments: [confirmed], classifications: [classified('SECURITY_INCIDENT', fact(5))] })),
    ).toEqual(hour(3));
  });

  it('is the declaration where it is backdated to before the classification', () => {
    const [declaration] = declaredIncident().declarations;
    if (!declaration) throw new Error('not declared');
    const { declaredAt } = declaration;
    const classifications = [classified('SECURITY_INCIDENT', { at: new Date(declaredAt.getTime() + 1) })];
    expect(awareAt(declaredIncident({ classifications, assessments: [] }))).toEqual(declaredAt);
  });

  it('may be stated earlier with a reason, and earlier again, never later', () => {
    const known = incident({ classifications: [classified('SECURITY_INCIDENT', fact(10))] });
    const stated = done(stateAwareness(known, REASON, fact(20, { at: hour(6) })));
    expect(awareAt(stated)).toEqual(hour(6));
    expect(stated.awareness).toEqual([{ at: hour(6), recordedAt: hour(20), by: 'robin', ...REASON }]);
    expect(awareAt(done(stateAwareness(stated, REASON, fact(21, { at: hour(4) }))))).toEqual(hour(4));
    for (const at of [hour(6), hour(8), hour(10), hour(15)]) {
      expect(unmet(stateAwareness(stated, REASON, fact(20, { at })))).toEqual([
        `awareAt must be before ${hour(6).toISOString()}, when the provider was aware at the latest: it never moves later`,
      ]);
    }
  });

  it('may be stated before anything is classified, but not before detection, in the future, without a reason or once closed', () => {
    const open = incident();
    expect(awareAt(done(stateAwareness(open, REASON, fact(20, { at: hour(0) }))))).toEqual(hour(0));
    expect(fields(stateAwareness(open, REASON, fact(20, { at: hour(0, -1) })))).toEqual(['awareAt']);
    expect(fields(stateAwareness(open, REASON, fact(20, { at: hour(20, 1) })))).toEqual(['awareAt']);
    expect(fields(stateAwareness(open, { reason: ' ' }, fact(20)))).toEqual(['reason']);
    expect(fields(stateAwareness(incident({ stage: 'CLOSE' }), REASON, fact(20)))).toEqual(['stage']);
  });
});
