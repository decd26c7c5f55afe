import fc from 'fast-check';
import type { Impact, Priority, Severity } from '../../../domain/incident/incident.ts';
import { assess, assessSeverity, currentSeverity, nextUpdateDueAt } from '../../../domain/incident/severity.ts';
import { assessment, declaration, declaredIncident, done, fact, fields, hour, incident } from '../build.ts';

const NOTHING: Impact = {
  functionalImpact: 'NONE',
  informationImpact: ['NONE'],
  recoverability: 'REGULAR',
  customerDataRisk: 'NONE',
};
const weigh = (impact: Partial<Impact>, declared = false) =>
  done(assessSeverity({ ...NOTHING, ...impact }, { declared }));

describe('severity and priority', () => {
  it.each<[string, Partial<Impact>, Severity, Priority, string]>([
    [
      'customer data at imminent risk',
      { customerDataRisk: 'IMMINENT' },
      'HIGH',
      'P1',
      'HIGH: customer data risk is IMMINENT',
    ],
    [
      'customer data at confirmed risk',
      { customerDataRisk: 'CONFIRMED' },
      'HIGH',
      'P1',
      'HIGH: customer data risk is CONFIRMED',
    ],
    ['a high functional impact', { functionalImpact: 'HIGH' }, 'HIGH', 'P1', 'HIGH: functional impact is HIGH'],
    [
      'a privacy breach',
      { informationImpact: ['PRIVACY_BREACH'] },
      'HIGH',
      'P2',
      'HIGH: information impact is PRIVACY_BREACH',
    ],
    ['no recovery', { recoverability: 'NOT_RECOVERABLE' }, 'HIGH', 'P2', 'HIGH: recoverability is NOT_RECOVERABLE'],
    [
      'customer data at possible risk',
      { customerDataRisk: 'POSSIBLE' },
      'MEDIUM',
      'P3',
      'MEDIUM: customer data risk is POSSIBLE',
    ],
    [
      'a medium functional impact',
      { functionalImpact: 'MEDIUM' },
      'MEDIUM',
      'P3',
      'MEDIUM: functional impact is MEDIUM',
    ],
    [
      'a proprietary breach',
      { informationImpact: ['PROPRIETARY_BREACH'] },
      'MEDIUM',
      'P3',
      'MEDIUM: information impact is PROPRIETARY_BREACH',
    ],
    [
      'a loss of integrity',
      { informationImpact: ['INTEGRITY_LOSS'] },
      'MEDIUM',
      'P3',
      'MEDIUM: information impact is INTEGRITY_LOSS',
    ],
    ['an extended recovery', { recoverability: 'EXTENDED' }, 'MEDIUM', 'P3', 'MEDIUM: recoverability is EXTENDED'],
    ['a low functional impact', { functionalImpact: 'LOW' }, 'LOW', 'P4', 'LOW: no HIGH or MEDIUM criteria met'],
    ['a supplemented recovery', { recoverability: 'SUPPLEMENTED' }, 'LOW', 'P4', 'LOW: no HIGH or MEDIUM criteria met'],
    ['nothing', {}, 'LOW', 'P4', 'LOW: no HIGH or MEDIUM criteria met'],
  ])('for %s alone, %j, are %s and %s', (_what, impact, severity, priority, because) => {
    expect(weigh(impact)).toEqual({ severity, priority, because: [because] });
  });

  it('are HIGH and P2 for a declaration alone, P1 with customer data at risk', () => {
    expect(weigh({}, true)).toEqual({
      severity: 'HIGH',
      priority: 'P2',
      because: ['HIGH: declared as customer-reportable'],
    });
    expect(weigh({ customerDataRisk: 'POSSIBLE' }, true).priority).toBe('P2');
    expect(weigh({ customerDataRisk: 'CONFIRMED' }, true).priority).toBe('P1');
  });

  it('name every line that led to the severity, and no other', () => {
    expect(
      weigh({ customerDataRisk: 'CONFIRMED', informationImpact: ['PRIVACY_BREACH', 'INTEGRITY_LOSS'] }, true).because,
    ).toEqual([
      'HIGH: declared as customer-reportable',
      'HIGH: customer data risk is CONFIRMED',
      'HIGH: information impact is PRIVACY_BREACH',
    ]);
    expect(weigh({ recoverability: 'EXTENDED', functionalImpact: 'MEDIUM' }).because).toEqual([
      'MEDIUM: functional impact is MEDIUM',
      'MEDIUM: recoverability is EXTENDED',
    ]);
  });

  it.each([
    ['names nothing', [], 'informationImpact must have at least one entry (NONE for no impact)'],
    [
      'names NONE together with another impact',
      ['NONE', 'PRIVACY_BREACH'],
      'informationImpact must be either NONE or the impacts without NONE',
    ],
  ] as const)('cannot be determined when the information impact %s', (_what, informationImpact, sentence) => {
    expect(
      assessSeverity({ ...NOTHING, informationImpact: [...informationImpact] }, { declared: false }),
    ).toMatchObject({
      refused: 'Unmet',
      unmet: [sentence],
    });
  });
});

const anyImpact = fc.record({
  functionalImpact: fc.constantFrom('NONE', 'LOW', 'MEDIUM', 'HIGH'),
  informationImpact: fc.oneof(
    fc.constant(['NONE' as const]),
    fc.uniqueArray(fc.constantFrom('PRIVACY_BREACH', 'PROPRIETARY_BREACH', 'INTEGRITY_LOSS'), { minLength: 1 }),
  ),
  recoverability: fc.constantFrom('REGULAR', 'SUPPLEMENTED', 'EXTENDED', 'NOT_RECOVERABLE'),
  customerDataRisk: fc.constantFrom('NONE', 'POSSIBLE', 'IMMINENT', 'CONFIRMED'),
} as const) as fc.Arbitrary<Impact>;

describe('for every possible impact,', () => {
  it('a declared incident is HIGH, and a declaration never lowers the severity or priority', () => {
    fc.assert(
      fc.property(anyImpact, (impact) => {
        const before = weigh(impact);
        const declared = weigh(impact, true);
        expect(declared.severity).toBe('HIGH');
        expect(declared.priority <= before.priority).toBe(true);
      }),
    );
  });

  it('the result states the severity before each of its reasons', () => {
    fc.assert(
      fc.property(anyImpact, fc.boolean(), (impact, declared) => {
        const { severity, because } = weigh(impact, declared);
        expect(because.length).toBeGreaterThan(0);
        expect(because.filter((reason) => !reason.startsWith(`${severity}: `))).toEqual([]);
      }),
    );
  });
});

describe('an assessment', () => {
  const input = { ...NOTHING, responsibility: null, escalate: true, note: null };

  it.each(['ASSESS', 'DIAGNOSE', 'STABILIZE'] as const)('is accepted in %s', (stage) => {
    const { assessments } = done(assess(incident({ stage }), { ...input, onCall: true }, fact(9)));
    expect(assessments).toEqual([
      {
        ...fact(9),
        ...NOTHING,
        severity: 'LOW',
        priority: 'P4',
        because: [expect.any(String)],
        escalate: true,
        note: null,
        onCall: true,
      },
    ]);
  });

  it.each(['DETECT', 'CLOSE'] as const)('is refused in %s, naming the stage', (stage) => {
    expect(assess(incident({ stage }), input, fact(9))).toMatchObject({
      refused: 'Unmet',
      unmet: [`stage must be ASSESS, DIAGNOSE or STABILIZE, not ${stage}`],
    });
  });

  it('is added to those before it, and none is overwritten', () => {
    const first = assessment();
    const { assessments } = done(assess(incident({ stage: 'ASSESS', assessments: [first] }), input, fact(9)));
    expect(assessments).toHaveLength(2);
    expect(assessments[0]).toBe(first);
  });

  it('leaves the responsibility unchanged unless it states another', () => {
    const shared = incident({ stage: 'ASSESS', responsibility: 'SHARED' });
    expect(done(assess(shared, input, fact(9))).responsibility).toBe('SHARED');
    expect(done(assess(shared, { ...input, responsibility: 'CUSTOMER' }, fact(9))).responsibility).toBe('CUSTOMER');
  });

  it('after declaration never lowers the severity below HIGH', () => {
    fc.assert(
      fc.property(anyImpact, fc.boolean(), (impact, escalate) => {
        const assessed = done(assess(declaredIncident(), { ...input, ...impact, escalate }, fact(30)));
        expect(assessed.assessments.at(-1)?.severity).toBe('HIGH');
        expect(currentSeverity(assessed)?.severity).toBe('HIGH');
      }),
    );
  });

  it('is refused with the name of every field that is wrong', () => {
    const wrong = { ...input, informationImpact: [], note: 'x'.repeat(20_001) };
    expect(fields(assess(incident({ stage: 'ASSESS' }), wrong, { ...fact(9), at: hour(-1) }))).toEqual([
      'at',
      'informationImpact',
      'note',
    ]);
  });
});

describe('the current severity', () => {
  it('is not known before the first assessment, unless the incident is declared', () => {
    expect(currentSeverity(incident())).toBeNull();
    expect(currentSeverity(incident({ declarations: [declaration()] }))).toMatchObject({
      severity: 'HIGH',
      priority: 'P2',
    });
  });

  it('is that of the latest assessment, raised by a later declaration', () => {
    const assessments = [assessment({ customerDataRisk: 'CONFIRMED' }), assessment({ customerDataRisk: 'POSSIBLE' })];
    expect(currentSeverity(incident({ stage: 'DIAGNOSE', assessments }))).toMatchObject({
      severity: 'MEDIUM',
      priority: 'P3',
    });
    expect(currentSeverity(declaredIncident({ assessments }))).toMatchObject({ severity: 'HIGH', priority: 'P2' });
  });

  it('makes, when it is HIGH, the next internal update due an hour after the last', () => {
    const high = [assessment({ recoverability: 'NOT_RECOVERABLE' })];
    expect(nextUpdateDueAt(incident({ stage: 'DIAGNOSE', assessments: high }), hour(9))).toEqual(hour(10));
  });

  it('makes no update due when it is MEDIUM or LOW, unknown, or the incident is closed', () => {
    const medium = [assessment({ recoverability: 'EXTENDED' })];
    const high = [assessment({ recoverability: 'NOT_RECOVERABLE' })];
    expect(nextUpdateDueAt(incident({ stage: 'DIAGNOSE', assessments: medium }), hour(9))).toBeNull();
    expect(nextUpdateDueAt(incident({ stage: 'DIAGNOSE' }), hour(9))).toBeNull();
    expect(nextUpdateDueAt(incident({ stage: 'CLOSE', assessments: high }), hour(9))).toBeNull();
  });

  it('counts the hour from the time at which an assessment was recorded, not from the time it was made for', () => {
    const impact = { ...NOTHING, functionalImpact: 'HIGH' as const };
    const late = { at: hour(3), recordedAt: hour(9), by: 'robin' };
    const input = { ...impact, responsibility: null, escalate: true, note: null };
    expect(done(assess(incident({ stage: 'ASSESS' }), input, late)).nextUpdateDueAt).toEqual(hour(10));
  });
});
