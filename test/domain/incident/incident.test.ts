import type { Incident } from '../../../domain/incident/incident.ts';
import { advance, type Report, report } from '../../../domain/incident/lifecycle.ts';
import { STAGES, type Stage } from '../../../domain/incident/stage.ts';
import type { Reporter } from '../../../domain/reporting/reporter.ts';
import {
  assessment,
  CONTAINED,
  classified,
  declaration,
  declaredIncident,
  done,
  fact,
  fields,
  hour,
  incident,
  mitigation,
  unmet,
} from '../build.ts';

const indication: Report = {
  title: 'Keys seen outside',
  indication: 'A key of ours signs what we never signed.',
  source: 'BLUE_TEAM',
  reportedBy: ' ',
  reference: null,
  serviceFamily: 'Identity',
  partition: 'public',
  exercise: false,
  externalReporter: null,
  exerciseTerms: null,
  tenantId: null,
};
const RESPONDER: Reporter = { roles: ['RESPONDER'], partnerId: null, tenantIds: [], isOfTenant: false };
const move = (value: Incident, to: Stage, reason: string | null = null) => advance(value, { to, reason }, fact(9));
/** The needs that prevent a change of stage. */
const lacks = (value: Incident, to: Stage, reason: string | null = null) => fields(move(value, to, reason));

describe('an indication', () => {
  it('opens an incident in DETECT, recorded from the time of detection', () => {
    const late = { at: hour(0), recordedAt: hour(2), by: 'robin' };
    expect(done(report(indication, RESPONDER, late, { id: 'incident-1', trackingId: 'QX7K-M2PD' }))).toEqual({
      ...incident(),
      openedAt: hour(2),
      detection: { ...incident().detection, recordedAt: hour(2) },
      stageChanges: [{ ...late, from: null, to: 'DETECT', reason: null }],
    });
  });

  it('must state what was seen, and where', () => {
    const empty = { ...indication, title: '', indication: ' ', serviceFamily: '', partition: '' };
    expect(fields(report(empty, RESPONDER, fact(0), { id: 'i', trackingId: 't' }))).toEqual([
      'title',
      'indication',
      'serviceFamily',
      'partition',
    ]);
  });

  it('accepts a reporter and a reference, each limited in length', () => {
    const wordy = { ...indication, reportedBy: 'x'.repeat(201), reference: 'x'.repeat(20_001) };
    expect(fields(report(wordy, RESPONDER, fact(0), { id: 'i', trackingId: 't' }))).toEqual([
      'reportedBy',
      'reference',
    ]);
    const given = { ...indication, reportedBy: 'a researcher', reference: 'CVE-2026-1' };
    expect(done(report(given, RESPONDER, fact(0), { id: 'i', trackingId: 't' })).detection).toMatchObject({
      reportedBy: 'a researcher',
      reference: 'CVE-2026-1',
    });
  });

  it('cannot have been detected in the future', () => {
    const early = { at: hour(0, 1), recordedAt: hour(0), by: 'robin' };
    expect(fields(report(indication, RESPONDER, early, { id: 'i', trackingId: 't' }))).toEqual(['detectedAt']);
  });
});

/** For each lawful change of stage, an incident that meets every need. */
const READY: Record<string, Incident> = {
  'DETECT -> ASSESS': incident(),
  'ASSESS -> DIAGNOSE': incident({ stage: 'ASSESS', assessments: [assessment({ escalate: true })] }),
  'ASSESS -> CLOSE': incident({
    stage: 'ASSESS',
    assessments: [assessment()],
    classifications: [classified('FALSE_POSITIVE')],
  }),
  'DIAGNOSE -> STABILIZE': incident({ stage: 'DIAGNOSE' }),
  'DIAGNOSE -> CLOSE': incident({
    stage: 'DIAGNOSE',
    assessments: [assessment()],
    classifications: [classified('FALSE_POSITIVE')],
  }),
  'STABILIZE -> DIAGNOSE': incident({ stage: 'STABILIZE' }),
  'STABILIZE -> CLOSE': incident({
    stage: 'STABILIZE',
    assessments: [assessment()],
    classifications: [classified('SECURITY_EVENT')],
    mitigations: [mitigation({ state: 'APPLIED' })],
    containment: CONTAINED,
  }),
  'CLOSE -> DIAGNOSE': incident({ stage: 'CLOSE' }),
};

describe('a change of stage', () => {
  it.each(STAGES.flatMap((from) => STAGES.map((to) => [from, to] as const)))(
    'from %s to %s is accepted exactly if the table lists it',
    (from, to) => {
      const ready = READY[`${from} -> ${to}`];
      const answer = move(ready ?? incident({ stage: from }), to, 'New traces.');
      if (ready) {
        expect(answer).toMatchObject({ stage: to, stageSince: hour(9), closedAt: to === 'CLOSE' ? hour(9) : null });
        expect(done(answer as Incident).stageChanges.at(-1)).toEqual({ ...fact(9), from, to, reason: 'New traces.' });
      } else {
        expect(answer).toMatchObject({ refused: 'IllegalTransition', from, to });
      }
    },
  );

  it('that is not in the table is refused with the lawful stages, whatever else is wrong', () => {
    const answer = advance(
      incident({ stage: 'DIAGNOSE' }),
      { to: 'ASSESS', reason: null },
      { ...fact(9), at: hour(-1) },
    );
    expect(answer).toMatchObject({ refused: 'IllegalTransition', allowed: ['STABILIZE', 'CLOSE'] });
  });

  it('is dated neither before the stage left was entered nor in the future', () => {
    const at = (time: Date) =>
      fields(advance(incident({ stage: 'DIAGNOSE' }), { to: 'STABILIZE', reason: null }, { ...fact(9), at: time }));
    expect(at(hour(2, -1))).toEqual(['at']);
    expect(at(hour(2))).toEqual([]);
    expect(at(hour(9, 1))).toEqual(['at']);
  });

  it('accepts a reason, limited in length', () => {
    expect(lacks(incident(), 'ASSESS', 'x'.repeat(20_001))).toEqual(['reason']);
  });

  it('sets the next internal update an hour ahead while the incident is HIGH, and none once it is closed', () => {
    const high = [assessment({ functionalImpact: 'HIGH', escalate: true })];
    const diagnosed = done(move(incident({ stage: 'ASSESS', assessments: high }), 'DIAGNOSE'));
    expect(diagnosed.nextUpdateDueAt).toEqual(hour(10));
    const ready = { ...(READY['STABILIZE -> CLOSE'] as Incident), assessments: high, nextUpdateDueAt: hour(9) };
    expect(done(move(ready, 'CLOSE')).nextUpdateDueAt).toBeNull();
  });
});

describe('a change from ASSESS to DIAGNOSE', () => {
  it.each<[string, Partial<Incident>, string[]]>([
    ['an assessment that escalates', { assessments: [assessment({ escalate: true })] }, []],
    ['no assessment', {}, ['assessments']],
    [
      'a latest assessment that does not escalate',
      { assessments: [assessment({ escalate: true }), assessment()] },
      ['assessments'],
    ],
    ['the provider responsible', { assessments: [assessment({ escalate: true })], responsibility: 'PROVIDER' }, []],
    ['responsibility shared', { assessments: [assessment({ escalate: true })], responsibility: 'SHARED' }, []],
    [
      'the customer alone responsible',
      { assessments: [assessment({ escalate: true })], responsibility: 'CUSTOMER' },
      ['responsibility'],
    ],
  ])('with %s is accepted, or refused with the expected needs', (_what, overrides, expected) => {
    expect(lacks(incident({ stage: 'ASSESS', ...overrides }), 'DIAGNOSE')).toEqual(expected);
  });
});

const handedOver: Partial<Incident> = {
  responsibility: 'CUSTOMER',
  handOver: { ...fact(3), supportCase: 'C-1', reason: 'A phished password.' },
};

describe('a change from ASSESS to CLOSE', () => {
  const calm = [assessment()];
  it.each<[string, Partial<Incident>, string[]]>([
    [
      'a false positive with its root cause',
      { assessments: calm, classifications: [classified('FALSE_POSITIVE')] },
      [],
    ],
    [
      'a false positive without one',
      { assessments: calm, classifications: [classified('FALSE_POSITIVE', { rootCause: null })] },
      ['rootCause'],
    ],
    [
      'a security event without risk to customer data',
      { assessments: calm, classifications: [classified('SECURITY_EVENT')] },
      [],
    ],
    [
      'a privacy event without risk to customer data',
      { assessments: calm, classifications: [classified('PRIVACY_EVENT')] },
      [],
    ],
    [
      'a security event with possible risk',
      { assessments: [assessment({ customerDataRisk: 'POSSIBLE' })], classifications: [classified('SECURITY_EVENT')] },
      ['customerDataRisk'],
    ],
    [
      'a privacy event with confirmed risk',
      { assessments: [assessment({ customerDataRisk: 'CONFIRMED' })], classifications: [classified('PRIVACY_EVENT')] },
      ['customerDataRisk'],
    ],
    [
      'a security incident',
      { assessments: calm, classifications: [classified('SECURITY_INCIDENT')] },
      ['classification', 'declaration', 'customerDataRisk'],
    ],
    [
      'a privacy incident',
      { assessments: calm, classifications: [classified('PRIVACY_INCIDENT')] },
      ['classification', 'declaration', 'customerDataRisk'],
    ],
    ['no classification', { assessments: calm }, ['classification']],
    [
      'a false positive that was escalated',
      { assessments: [assessment({ escalate: true })], classifications: [classified('FALSE_POSITIVE')] },
      ['assessments'],
    ],
    ['a false positive never assessed', { classifications: [classified('FALSE_POSITIVE')] }, ['assessments']],
    ['nothing but a hand-over to the customer', handedOver, []],
  ])('with %s is accepted, or refused with the expected needs', (_what, overrides, expected) => {
    expect(lacks(incident({ stage: 'ASSESS', ...overrides }), 'CLOSE')).toEqual(expected);
  });
});

describe('a change from DIAGNOSE to STABILIZE and back', () => {
  it('needs a reason for the way back, and may happen any number of times', () => {
    let value = incident({ stage: 'DIAGNOSE' });
    for (const round of [1, 2, 3]) {
      value = done(move(value, 'STABILIZE'));
      expect(unmet(move(value, 'DIAGNOSE', ' '))).toEqual([
        'reason must not be blank: this stage change requires a reason',
      ]);
      value = done(move(value, 'DIAGNOSE', `New traces, ${round}`));
    }
    expect(value.stageChanges.map(({ to }) => to).slice(3)).toEqual([
      'STABILIZE',
      'DIAGNOSE',
      'STABILIZE',
      'DIAGNOSE',
      'STABILIZE',
      'DIAGNOSE',
    ]);
  });
});

describe('a change from DIAGNOSE to CLOSE', () => {
  const event = { assessments: [assessment()], classifications: [classified('SECURITY_EVENT')] };
  it.each<[string, Partial<Incident>, string | null, string[]]>([
    ['a false positive with its root cause', { classifications: [classified('FALSE_POSITIVE')] }, null, []],
    [
      'a false positive without one',
      { classifications: [classified('FALSE_POSITIVE', { rootCause: null })] },
      null,
      ['rootCause'],
    ],
    ['a harmless event and a reason', event, 'Nothing to do.', []],
    ['a harmless event without a reason', event, null, ['reason']],
    [
      'an event never assessed',
      { assessments: [], classifications: [classified('PRIVACY_EVENT')] },
      'x',
      ['assessments'],
    ],
    [
      'an event with a LONG_TERM mitigation planned',
      { ...event, mitigations: [mitigation({ kind: 'LONG_TERM', owner: 'identity', dueAt: hour(500) })] },
      'x',
      [],
    ],
    ['an event with something planned', { ...event, mitigations: [mitigation()] }, 'x', ['mitigations']],
    [
      'an event with something applied and not verified',
      { ...event, mitigations: [mitigation({ state: 'APPLIED' })] },
      'x',
      ['mitigations'],
    ],
    [
      'an event with everything dropped or verified',
      { ...event, mitigations: [mitigation({ state: 'DROPPED' }), mitigation({ state: 'VERIFIED' })] },
      'x',
      [],
    ],
    [
      'a privacy incident',
      { classifications: [classified('PRIVACY_INCIDENT')] },
      'x',
      ['classification', 'declaration', 'customerDataRisk'],
    ],
    ['nothing but a hand-over to the customer', handedOver, null, []],
    [
      'a hand-over, found since to be the provider’s after all',
      { ...handedOver, responsibility: 'PROVIDER' },
      'x',
      ['classification'],
    ],
  ])('with %s is accepted, or refused with the expected needs', (_what, overrides, reason, expected) => {
    expect(lacks(incident({ stage: 'DIAGNOSE', assessments: [assessment()], ...overrides }), 'CLOSE', reason)).toEqual(
      expected,
    );
  });

  it('is refused for a declared incident, even if it was once handed over', () => {
    expect(lacks(declaredIncident(handedOver), 'CLOSE', 'x')).toEqual(['classification']);
  });
});

describe('a change from STABILIZE to CLOSE', () => {
  const ready = READY['STABILIZE -> CLOSE'] as Incident;
  it.each<[string, Partial<Incident>, string[]]>([
    ['everything done', {}, []],
    ['no classification', { classifications: [] }, ['classification']],
    [
      'a mitigation only planned',
      { mitigations: [mitigation({ state: 'APPLIED' }), mitigation({ id: 'mitigation-2' })] },
      ['mitigations'],
    ],
    [
      'a LONG_TERM mitigation planned, with owner and due date',
      {
        mitigations: [
          mitigation({ state: 'APPLIED' }),
          mitigation({ id: 'mitigation-2', kind: 'LONG_TERM', owner: 'identity', dueAt: hour(500) }),
        ],
      },
      [],
    ],
    [
      'a LONG_TERM mitigation planned without an owner',
      { mitigations: [mitigation({ state: 'APPLIED' }), mitigation({ id: 'mitigation-2', kind: 'LONG_TERM' })] },
      ['mitigations'],
    ],
    [
      'every measure dropped since it was verified',
      { mitigations: [mitigation({ state: 'DROPPED' })] },
      ['mitigations'],
    ],
    [
      'mitigations applied, verified or dropped',
      {
        mitigations: [
          mitigation({ state: 'APPLIED' }),
          mitigation({ state: 'VERIFIED' }),
          mitigation({ state: 'DROPPED' }),
        ],
      },
      [],
    ],
    [
      'no word on containment',
      { containment: null },
      ['customerRiskContained', 'businessRiskContained', 'correctiveMeasuresVerified'],
    ],
    [
      'customer risk not contained',
      { containment: { ...CONTAINED, customerRiskContainedAt: null } },
      ['customerRiskContained'],
    ],
    [
      'business risk not contained',
      { containment: { ...CONTAINED, businessRiskContainedAt: null } },
      ['businessRiskContained'],
    ],
    [
      'corrective measures not verified',
      { containment: { ...CONTAINED, correctiveMeasuresVerifiedAt: null } },
      ['correctiveMeasuresVerified'],
    ],
    ['a declaration whose notices are not out', { declarations: [declaration()] }, ['noticesOut']],
    ['a declaration whose notices are out', { declarations: [declaration()], noticesOut: true }, []],
  ])('with %s is accepted, or refused with the expected needs', (_what, overrides, expected) => {
    expect(lacks({ ...ready, ...overrides }, 'CLOSE')).toEqual(expected);
  });

  it('with nothing done is refused with every need at once', () => {
    const bare = incident({ stage: 'STABILIZE', declarations: [declaration()], mitigations: [mitigation()] });
    expect(lacks(bare, 'CLOSE')).toEqual([
      'classification',
      'mitigations',
      'customerRiskContained',
      'businessRiskContained',
      'correctiveMeasuresVerified',
      'noticesOut',
    ]);
  });
});

describe('a change from CLOSE to DIAGNOSE', () => {
  it('reopens an incident with a reason, after which it is no longer closed', () => {
    expect(lacks(incident({ stage: 'CLOSE' }), 'DIAGNOSE')).toEqual(['reason']);
    expect(done(move(incident({ stage: 'CLOSE' }), 'DIAGNOSE', 'It came back.'))).toMatchObject({
      stage: 'DIAGNOSE',
      closedAt: null,
    });
  });
});
