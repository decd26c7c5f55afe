import {
  type ClassificationInput,
  classificationOf,
  classify,
  isReportable,
  reportableUndeclaredDueAt,
} from '../../../domain/incident/classification.ts';
import type { Classification } from '../../../domain/incident/incident.ts';
import { classified, declaration, declaredIncident, done, fact, fields, hour, incident, unmet } from '../build.ts';

const input = (classification: Classification, overrides: Partial<ClassificationInput> = {}): ClassificationInput => ({
  classification,
  effects: [],
  capacity: [],
  rationale: 'So the logs say.',
  rootCause: null,
  evidenceIds: [],
  ...overrides,
});
const open = incident({ stage: 'DIAGNOSE' });

describe('the five classes', () => {
  it.each<[Classification, boolean, string[]]>([
    ['FALSE_POSITIVE', false, ['rootCause']],
    ['SECURITY_EVENT', false, []],
    ['PRIVACY_EVENT', false, []],
    ['SECURITY_INCIDENT', true, ['effects', 'capacity']],
    ['PRIVACY_INCIDENT', true, ['effects', 'capacity']],
  ])(
    '%s: customer-reportable is %s, and %j is required in addition to a rationale',
    (classification, reportable, needs) => {
      expect(isReportable(classification)).toBe(reportable);
      expect(fields(classify(open, input(classification), fact(9)))).toEqual(needs);
    },
  );

  it('are not customer-reportable while there is no classification', () => {
    expect(isReportable(null)).toBe(false);
    expect(classificationOf(open)).toBeNull();
  });
});

describe('a classification', () => {
  it.each<[Classification, Partial<ClassificationInput>]>([
    ['FALSE_POSITIVE', { rootCause: 'A drill that was not announced.' }],
    ['SECURITY_INCIDENT', { effects: ['ALTERATION', 'LOSS'], capacity: ['PROCESSOR', 'CONTROLLER'] }],
    ['PRIVACY_INCIDENT', { effects: ['UNAUTHORIZED_DISCLOSURE'], capacity: ['PROCESSOR'] }],
  ])('as %s is accepted with %j', (classification, given) => {
    const { capacity = [], ...named } = given;
    const after = done(classify(open, input(classification, given), fact(9)));
    expect(classificationOf(after)).toBe(classification);
    expect(after.classifications).toEqual([
      {
        ...fact(9),
        classification,
        rationale: 'So the logs say.',
        effects: [],
        rootCause: null,
        evidenceIds: [],
        ...named,
      },
    ]);
    expect(after.capacity).toEqual(capacity);
  });

  it('does not start the 72-hour clock, because it declares nothing', () => {
    const breach = input('PRIVACY_INCIDENT', { effects: ['LOSS'], capacity: ['PROCESSOR'] });
    expect(done(classify(open, breach, fact(9))).declarations).toEqual([]);
  });

  it('made again is kept in addition to the earlier ones, and the last recorded one is in force', () => {
    const before = { ...open, classifications: [classified('SECURITY_EVENT')], capacity: ['PROCESSOR' as const] };
    const after = done(classify(before, input('PRIVACY_EVENT'), fact(9)));
    expect(after.classifications.map(({ classification }) => classification)).toEqual([
      'SECURITY_EVENT',
      'PRIVACY_EVENT',
    ]);
    expect(classificationOf(after)).toBe('PRIVACY_EVENT');
    expect(after.capacity).toEqual(['PROCESSOR']);
  });

  it('needs a rationale, known evidence and an open incident, and the refusal names what is absent', () => {
    const wrong = input('SECURITY_EVENT', { rationale: '', evidenceIds: ['evidence-9'] });
    expect(unmet(classify(incident({ stage: 'CLOSE' }), wrong, fact(9)))).toEqual([
      'stage must not be CLOSE: reopen the incident first',
      'rationale must not be blank',
      'evidenceIds must contain only evidence of this incident, not evidence-9',
    ]);
  });

  it('is not dated in the future, and its root cause is limited in length', () => {
    const wordy = input('SECURITY_EVENT', { rootCause: 'x'.repeat(20_001) });
    expect(fields(classify(open, wordy, fact(9, { at: hour(9, 1) })))).toEqual(['at', 'rootCause']);
  });

  it('as a false positive with a blank root cause is refused because the root cause is required', () => {
    expect(unmet(classify(open, input('FALSE_POSITIVE', { rootCause: ' ' }), fact(9)))).toEqual([
      'rootCause must not be blank: a false positive requires a root cause',
    ]);
  });

  it.each(['FALSE_POSITIVE', 'SECURITY_EVENT', 'PRIVACY_EVENT'] as const)(
    'of a declared incident as %s is refused until the declaration is withdrawn',
    (classification) => {
      const given = { rootCause: 'None of it was so.' };
      expect(unmet(classify(declaredIncident(), input(classification, given), fact(30)))).toEqual([
        `classification must remain customer-reportable and cannot become ${classification}: withdraw the declaration first`,
      ]);
    },
  );

  it('of a declared incident as the other customer-reportable class is accepted', () => {
    const breach = input('SECURITY_INCIDENT', { effects: ['LOSS'], capacity: ['PROCESSOR'] });
    expect(classificationOf(done(classify(declaredIncident(), breach, fact(30))))).toBe('SECURITY_INCIDENT');
  });
});

describe('a customer-reportable incident that is not declared', () => {
  const reportable = [classified('PRIVACY_INCIDENT', { at: hour(5) })];

  it('is overdue an hour after it was first classified so', () => {
    const again = [classified('SECURITY_EVENT'), ...reportable, classified('SECURITY_INCIDENT', { at: hour(8) })];
    expect(reportableUndeclaredDueAt(incident({ stage: 'DIAGNOSE', classifications: again }))).toEqual(hour(6));
  });

  it('is overdue an hour after it became customer-reportable again, when its class was another in between', () => {
    const back = [
      ...reportable,
      classified('SECURITY_EVENT', { at: hour(6) }),
      classified('PRIVACY_INCIDENT', { at: hour(9) }),
    ];
    expect(reportableUndeclaredDueAt(incident({ stage: 'DIAGNOSE', classifications: back }))).toEqual(hour(10));
  });

  it('is overdue an hour after the withdrawal of a declaration that left it customer-reportable', () => {
    const withdrawal = {
      id: 'w',
      requestedAt: hour(11),
      recordedAt: hour(11),
      requestedBy: 'lee',
      reason: 'x',
      approvals: [],
      effectiveAt: hour(20),
      refusedAt: null,
      earlier: [],
    };
    const withdrawn = declaredIncident({ declarations: [declaration({ withdrawal })] });
    expect(reportableUndeclaredDueAt(withdrawn)).toEqual(hour(21));
  });

  it.each([
    ['declared', declaredIncident()],
    ['closed', incident({ stage: 'CLOSE', classifications: reportable })],
    ['not classified', incident({ stage: 'DIAGNOSE' })],
    [
      'classified as something else since',
      incident({ stage: 'DIAGNOSE', classifications: [...reportable, classified('SECURITY_EVENT')] }),
    ],
  ])('has no deadline for a declaration when it is %s', (_what, value) => {
    expect(reportableUndeclaredDueAt(value)).toBeNull();
  });
});
