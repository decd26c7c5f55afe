/** A case file's content. */
export interface CaseFile {
  id: string;
  timeline: Record<string, unknown>[];
  outcome: Record<string, unknown>;
  [more: string]: unknown;
}

/** How a case ends in the graph. */
export interface End {
  stage: string;
  classification: string | null;
  declared: boolean;
  handedOver: boolean;
  clock: string;
  /** `StageChanged` with the stage, the others alone. */
  feed: string[];
}

type Kind =
  | 'detection'
  | 'finding'
  | 'assessment'
  | 'mitigation'
  | 'declaration'
  | 'customer_notice'
  | 'public_notice'
  | 'notice_update'
  | 'postmortem'
  | 'closure'
  | 'handover'
  | 'stage'
  | 'classification'
  | 'regulator_notice';

function entry(at: string, kind: Kind, more: Record<string, unknown> = {}): Record<string, unknown> {
  const words = Object.values(more).filter((value) => typeof value === 'string');
  return { at, kind, text: [kind, ...words, at].join(' '), inferred: false, ...more };
}
const stage = (at: string, to: string) => entry(at, 'stage', { stage: to });
const classed = (at: string, as: string) => entry(at, 'classification', { classification: as });
const detected = (at: string, source = 'CUSTOMER_REPORT') => entry(at, 'detection', { source });

/** From detection to diagnosis on one day. */
function diagnosed(at: string): Record<string, unknown>[] {
  return [detected(at), stage(at, 'DETECT'), stage(at, 'ASSESS'), stage(at, 'DIAGNOSE')];
}

function outcome(classification: string | null, hours: number | null = null, met: boolean | null = null) {
  return {
    classification,
    declared: hours !== null || met !== null,
    hoursFromDeclarationToFirstCustomerNotice: hours,
    metSeventyTwoHours: met,
  };
}

const LEAK = { functional: 'NONE', information: ['PRIVACY_BREACH'], recoverability: 'NOT_RECOVERABLE' };
const quiet = (classification: string | null, feed: string[] = []): End => ({
  stage: 'CLOSE',
  classification,
  declared: false,
  handedOver: false,
  clock: 'NOT_STARTED',
  feed,
});
const told = (classification: string, clock: string, ...feed: string[]): End => ({
  stage: 'CLOSE',
  classification,
  declared: true,
  handedOver: false,
  clock,
  feed,
});
const PUBLISHED = 'AdvisoryPublished';
const UPDATED = 'AdvisoryUpdated';
const RESOLVED = 'AdvisoryResolved';
const to = (reached: string) => `StageChanged ${reached}`;

/** Cases in the format of those in test/cases that nobody has seen, and their ends. */
export const UNSEEN: Record<string, { file: CaseFile; end: End }> = {
  'a false positive closed while being assessed': {
    file: {
      id: 'false-positive-assess',
      timeline: [
        detected('2024-03-01', 'AUTOMATED_ALERT'),
        stage('2024-03-01', 'DETECT'),
        stage('2024-03-01', 'ASSESS'),
        entry('2024-03-02', 'assessment'),
        classed('2024-03-02', 'FALSE_POSITIVE'),
        stage('2024-03-02', 'CLOSE'),
        entry('2024-03-02', 'closure'),
      ],
      outcome: outcome('FALSE_POSITIVE'),
    },
    end: quiet('FALSE_POSITIVE'),
  },
  'a false positive closed from diagnosis, after customers were told all is well': {
    file: {
      id: 'false-positive-diagnose',
      impact: LEAK,
      timeline: [
        ...diagnosed('2024-03-01'),
        entry('2024-03-02', 'customer_notice'),
        entry('2024-03-03', 'mitigation'),
        stage('2024-03-04', 'CLOSE'),
        classed('2024-03-04', 'FALSE_POSITIVE'),
      ],
      outcome: outcome('FALSE_POSITIVE'),
    },
    end: quiet('FALSE_POSITIVE'),
  },
  'a security event found by a red-team exercise': {
    file: {
      id: 'red-team-event',
      impact: { functional: 'LOW', information: [], recoverability: 'REGULAR' },
      timeline: [
        detected('2024-05-02T09:30:00+02:00', 'RED_TEAM_EXERCISE'),
        stage('2024-05-02T10:00:00+02:00', 'ASSESS'),
        stage('2024-05-02T11:00:00+02:00', 'DIAGNOSE'),
        classed('2024-05-03', 'SECURITY_EVENT'),
        entry('2024-05-03', 'closure'),
      ],
      outcome: outcome('SECURITY_EVENT'),
    },
    end: quiet('SECURITY_EVENT'),
  },
  'a privacy event that was mitigated': {
    file: {
      id: 'privacy-event',
      impact: { ...LEAK, recoverability: 'REGULAR' },
      timeline: [
        ...diagnosed('2024-05-02'),
        stage('2024-05-03', 'STABILIZE'),
        entry('2024-05-03', 'mitigation'),
        classed('2024-05-04', 'PRIVACY_EVENT'),
        entry('2024-05-05', 'public_notice'),
        stage('2024-05-05', 'CLOSE'),
      ],
      outcome: outcome('PRIVACY_EVENT'),
    },
    end: quiet('PRIVACY_EVENT'),
  },
  'an incident classified as reportable and never declared': {
    file: {
      id: 'never-declared',
      impact: LEAK,
      timeline: [
        ...diagnosed('2024-05-02'),
        classed('2024-05-04', 'SECURITY_INCIDENT'),
        entry('2024-05-05', 'public_notice'),
        stage('2024-05-06', 'STABILIZE'),
        stage('2024-05-07', 'CLOSE'),
      ],
      outcome: outcome('SECURITY_INCIDENT'),
    },
    end: quiet('SECURITY_INCIDENT'),
  },
  'a customer-only compromise the customer told its own users of': {
    file: {
      id: 'customer-only',
      impact: LEAK,
      timeline: [
        detected('2024-01-10', 'LAW_ENFORCEMENT'),
        entry('2024-01-11', 'mitigation'),
        entry('2024-01-12', 'customer_notice'),
        entry('2024-01-13', 'handover'),
        stage('2024-01-14', 'CLOSE'),
        entry('2024-02', 'postmortem', { precision: 'month' }),
        entry('2024-02', 'mitigation', { precision: 'month' }),
      ],
      outcome: outcome(null),
    },
    end: { ...quiet(null), handedOver: true },
  },
  'a customer-only compromise classified only after it was handed over': {
    file: {
      id: 'customer-only-classified',
      impact: LEAK,
      timeline: [
        ...diagnosed('2024-01-10'),
        stage('2024-01-11', 'STABILIZE'),
        entry('2024-01-13', 'handover'),
        classed('2024-01-20', 'SECURITY_EVENT'),
        entry('2024-01-21', 'customer_notice'),
      ],
      outcome: outcome('SECURITY_EVENT'),
    },
    end: { ...quiet('SECURITY_EVENT'), handedOver: true },
  },
  'a breach whose leftovers were handed to a customer': {
    file: {
      id: 'declared-and-handed-over',
      impact: LEAK,
      timeline: [
        ...diagnosed('2024-01-10'),
        classed('2024-01-11', 'PRIVACY_INCIDENT'),
        entry('2024-01-11', 'declaration'),
        entry('2024-01-12', 'customer_notice'),
        entry('2024-01-13', 'handover'),
        stage('2024-01-14', 'STABILIZE'),
        stage('2024-01-15', 'CLOSE'),
      ],
      outcome: outcome('PRIVACY_INCIDENT', 24, true),
    },
    end: told('PRIVACY_INCIDENT', 'MET', PUBLISHED, to('STABILIZE'), to('CLOSE'), RESOLVED),
  },
  'an event that turned out an incident': {
    file: {
      id: 'reclassified',
      impact: { functional: 'HIGH', information: ['INTEGRITY_LOSS', 'NONE'], recoverability: 'EXTENDED' },
      timeline: [
        ...diagnosed('2024-06-01'),
        classed('2024-06-02', 'FALSE_POSITIVE'),
        classed('2024-06-03', 'SECURITY_EVENT'),
        classed('2024-06-08', 'SECURITY_INCIDENT'),
        entry('2024-06-08T10:00:00Z', 'declaration'),
        entry('2024-06-09T12:30:00Z', 'customer_notice'),
        stage('2024-06-10', 'STABILIZE'),
        entry('2024-06-10', 'mitigation'),
        entry('2024-06-12', 'closure'),
      ],
      outcome: outcome('SECURITY_INCIDENT', 26.5, true),
    },
    end: told('SECURITY_INCIDENT', 'MET', PUBLISHED, to('STABILIZE'), to('CLOSE'), RESOLVED),
  },
  'a breach closed, reopened for a wider scope and closed again': {
    file: {
      id: 'reopened',
      impact: LEAK,
      timeline: [
        ...diagnosed('2023-02-01'),
        classed('2023-02-02', 'SECURITY_INCIDENT'),
        entry('2023-02-02', 'declaration'),
        entry('2023-02-04', 'customer_notice'),
        stage('2023-02-05', 'STABILIZE'),
        entry('2023-02-10', 'postmortem'),
        stage('2023-02-10', 'CLOSE'),
        stage('2023-04-01', 'DIAGNOSE'),
        classed('2023-04-02', 'PRIVACY_INCIDENT'),
        entry('2023-04-02', 'notice_update'),
        stage('2023-04-03', 'STABILIZE'),
        stage('2023-04-20', 'CLOSE'),
        entry('2023-05-01', 'postmortem'),
        entry('2023-05-02', 'notice_update'),
      ],
      outcome: outcome('PRIVACY_INCIDENT', 48, true),
    },
    end: told(
      'PRIVACY_INCIDENT',
      'MET',
      PUBLISHED,
      to('STABILIZE'),
      to('CLOSE'),
      to('DIAGNOSE'),
      UPDATED,
      to('STABILIZE'),
      to('CLOSE'),
      RESOLVED,
    ),
  },
  'an event closed and found to be a breach long after': {
    file: {
      id: 'declared-after-closing',
      impact: LEAK,
      timeline: [
        ...diagnosed('2023-02-01'),
        classed('2023-02-03', 'SECURITY_EVENT'),
        stage('2023-02-03', 'CLOSE'),
        entry('2023-09-01', 'declaration'),
        classed('2023-09-01', 'PRIVACY_INCIDENT'),
        entry('2023-09-03', 'customer_notice'),
      ],
      outcome: outcome('PRIVACY_INCIDENT', 48, true),
    },
    end: told('PRIVACY_INCIDENT', 'MET', PUBLISHED, to('STABILIZE'), to('CLOSE'), RESOLVED),
  },
  'a first notice after more than 72 hours': {
    file: {
      id: 'late-notice',
      impact: LEAK,
      timeline: [
        ...diagnosed('2022-10-01'),
        classed('2022-10-02', 'PRIVACY_INCIDENT'),
        entry('2022-10-02T08:00:00Z', 'declaration'),
        stage('2022-10-03', 'STABILIZE'),
        entry('2022-10-07T09:15:00Z', 'customer_notice'),
        stage('2022-10-20', 'CLOSE'),
      ],
      outcome: outcome('PRIVACY_INCIDENT', 121.25, false),
    },
    end: told('PRIVACY_INCIDENT', 'MISSED', PUBLISHED, to('CLOSE'), RESOLVED),
  },
  'a first notice at exactly 72 hours, across offsets': {
    file: {
      id: 'exactly-72-hours',
      impact: LEAK,
      timeline: [
        ...diagnosed('2022-10-01'),
        classed('2022-10-02', 'PRIVACY_INCIDENT'),
        entry('2022-10-02T23:30:00-05:00', 'declaration'),
        entry('2022-10-06T06:30:00+02:00', 'customer_notice'),
      ],
      outcome: outcome('PRIVACY_INCIDENT', 72, true),
    },
    end: { ...told('PRIVACY_INCIDENT', 'MET', PUBLISHED), stage: 'DIAGNOSE' },
  },
  'dates by year and month, listed in any order': {
    file: {
      id: 'vague-dates',
      impact: LEAK,
      timeline: [
        entry('2021-11', 'closure', { precision: 'month' }),
        entry('2021-06', 'declaration', { precision: 'month' }),
        entry('2021-06-14', 'customer_notice', { precision: 'day' }),
        classed('2021-06', 'SECURITY_INCIDENT'),
        entry('2020', 'finding', { precision: 'year' }),
        detected('2021', 'THIRD_PARTY'),
        stage('2021-05', 'ASSESS'),
      ],
      outcome: outcome('SECURITY_INCIDENT', null, true),
    },
    end: told('SECURITY_INCIDENT', 'MISSED', PUBLISHED, to('DIAGNOSE'), to('STABILIZE'), to('CLOSE'), RESOLVED),
  },
  'customers told before the declaration': {
    file: {
      id: 'told-before-declared',
      impact: LEAK,
      timeline: [
        ...diagnosed('2024-06-01'),
        entry('2024-06-02T06:00:00Z', 'customer_notice'),
        entry('2024-06-02T12:00:00Z', 'customer_notice'),
        classed('2024-06-04T12:00:00Z', 'SECURITY_INCIDENT'),
        entry('2024-06-04T12:00:00Z', 'declaration'),
        entry('2024-06-06', 'notice_update'),
        stage('2024-06-07', 'STABILIZE'),
        stage('2024-06-08', 'CLOSE'),
      ],
      outcome: outcome('SECURITY_INCIDENT', -54, true),
    },
    end: told('SECURITY_INCIDENT', 'MET', PUBLISHED, UPDATED, to('STABILIZE'), to('CLOSE'), RESOLVED),
  },
  'customers told of a reportable incident nobody says was declared': {
    file: {
      id: 'declaration-implied',
      impact: LEAK,
      timeline: [
        ...diagnosed('2024-06-01'),
        entry('2024-06-02', 'customer_notice'),
        classed('2024-06-04', 'SECURITY_INCIDENT'),
        stage('2024-06-07', 'STABILIZE'),
        stage('2024-06-08', 'CLOSE'),
      ],
      outcome: outcome('SECURITY_INCIDENT', 0, true),
    },
    end: told('SECURITY_INCIDENT', 'MET', PUBLISHED, to('STABILIZE'), to('CLOSE'), RESOLVED),
  },
  'customers told by a public notice alone': {
    file: {
      id: 'public-only',
      impact: { functional: 'NONE', information: ['PROPRIETARY_BREACH'], recoverability: 'SUPPLEMENTED' },
      timeline: [
        ...diagnosed('2024-06-01'),
        entry('2024-06-01', 'public_notice'),
        classed('2024-06-02', 'SECURITY_INCIDENT'),
        entry('2024-06-02', 'declaration'),
        entry('2024-06-03', 'public_notice'),
        entry('2024-06-04', 'public_notice'),
        entry('2024-06-08', 'closure'),
      ],
      outcome: outcome('SECURITY_INCIDENT', null, true),
    },
    end: told('SECURITY_INCIDENT', 'MET', PUBLISHED, to('STABILIZE'), to('CLOSE'), RESOLVED),
  },
  'a public notice before the declaration and none after': {
    file: {
      id: 'public-before-declaration',
      impact: LEAK,
      timeline: [...diagnosed('2024-06-01'), entry('2024-06-01', 'public_notice'), entry('2024-06-02', 'declaration')],
      outcome: outcome('PRIVACY_INCIDENT', null, true),
    },
    end: { ...told('PRIVACY_INCIDENT', 'MET', PUBLISHED), stage: 'DIAGNOSE' },
  },
  'several updates, one of them after the closing': {
    file: {
      id: 'many-updates',
      impact: LEAK,
      timeline: [
        ...diagnosed('2024-06-01'),
        entry('2024-06-01', 'notice_update'),
        classed('2024-06-02', 'PRIVACY_INCIDENT'),
        entry('2024-06-02', 'declaration'),
        entry('2024-06-02', 'customer_notice'),
        entry('2024-06-03', 'notice_update', { text: 'The same again.' }),
        entry('2024-06-03', 'notice_update', { text: 'The same again.' }),
        entry('2024-06-04', 'customer_notice', { text: 'The same again.' }),
        stage('2024-06-05', 'STABILIZE'),
        stage('2024-06-06', 'CLOSE'),
        entry('2024-07-01', 'notice_update', { text: 'The same again.' }),
      ],
      outcome: outcome('PRIVACY_INCIDENT', 0, true),
    },
    end: told('PRIVACY_INCIDENT', 'MET', PUBLISHED, UPDATED, UPDATED, UPDATED, to('STABILIZE'), to('CLOSE'), RESOLVED),
  },
  'a diagnosis taken up again and again': {
    file: {
      id: 'back-and-forth',
      timeline: [
        ...diagnosed('2024-06-01'),
        ...Array.from({ length: 6 }, (_, day) => [
          stage(`2024-06-1${day}`, 'STABILIZE'),
          entry(`2024-06-1${day}`, 'mitigation'),
          stage(`2024-06-1${day}`, 'DIAGNOSE'),
        ]).flat(),
        stage('2024-06-20', 'STABILIZE'),
        stage('2024-06-21', 'CLOSE'),
        classed('2024-06-21', 'SECURITY_EVENT'),
      ],
      outcome: outcome('SECURITY_EVENT'),
    },
    end: quiet('SECURITY_EVENT'),
  },
  'a breach still open': {
    file: {
      id: 'still-open',
      impact: LEAK,
      timeline: [
        ...diagnosed('2024-06-01'),
        classed('2024-06-02', 'PRIVACY_INCIDENT'),
        entry('2024-06-02', 'declaration'),
        entry('2024-06-03', 'customer_notice'),
        stage('2024-06-04', 'STABILIZE'),
        entry('2024-06-05', 'postmortem'),
        entry('2024-06-06', 'notice_update'),
      ],
      outcome: outcome('PRIVACY_INCIDENT', 24, true),
    },
    end: { ...told('PRIVACY_INCIDENT', 'MET', PUBLISHED, to('STABILIZE'), UPDATED), stage: 'STABILIZE' },
  },
  'a declared breach nobody has been told of': {
    file: {
      id: 'nobody-told',
      impact: LEAK,
      timeline: [
        ...diagnosed('2024-06-01'),
        classed('2024-06-02', 'PRIVACY_INCIDENT'),
        entry('2024-06-02', 'declaration'),
        entry('2024-06-03', 'finding'),
      ],
      outcome: outcome('PRIVACY_INCIDENT', null, false),
    },
    end: { ...told('PRIVACY_INCIDENT', 'OVERDUE'), stage: 'DIAGNOSE' },
  },
  'a declared breach closed without a word on notices': {
    file: {
      id: 'closed-without-a-word',
      impact: LEAK,
      timeline: [
        ...diagnosed('2024-06-01'),
        entry('2024-06-02', 'declaration'),
        stage('2024-06-03', 'STABILIZE'),
        stage('2024-06-08', 'CLOSE'),
        entry('2024-06-08', 'mitigation'),
        entry('2024-07-08', 'mitigation'),
      ],
      outcome: { ...outcome(null, null, false), metSeventyTwoHours: null },
    },
    end: told('PRIVACY_INCIDENT', 'MISSED', PUBLISHED, to('CLOSE'), RESOLVED),
  },
  'a closing before the first notice': {
    file: {
      id: 'closed-too-early',
      impact: LEAK,
      timeline: [
        ...diagnosed('2024-06-01'),
        classed('2024-06-02', 'SECURITY_INCIDENT'),
        entry('2024-06-02', 'declaration'),
        stage('2024-06-03', 'STABILIZE'),
        stage('2024-06-03', 'CLOSE'),
        entry('2024-06-04', 'customer_notice'),
      ],
      outcome: outcome('SECURITY_INCIDENT', 48, true),
    },
    end: told('SECURITY_INCIDENT', 'MET', PUBLISHED, to('CLOSE'), RESOLVED),
  },
  'an investigation of which nothing is known yet': {
    file: {
      id: 'nothing-known',
      provider: null,
      sources: [],
      scope: { services: [], regions: ['XX', 'MOON'], dataCategories: [], customersAffected: null },
      impact: null,
      timeline: [detected('2024-06-01', 'CARRIER_PIGEON')],
      outcome: {
        classification: null,
        declared: null,
        hoursFromDeclarationToFirstCustomerNotice: null,
        metSeventyTwoHours: null,
      },
    },
    end: { ...quiet(null), stage: 'DETECT' },
  },
  'a closing without a classification, which cannot be': {
    file: {
      id: 'unclassified',
      impact: LEAK,
      timeline: [...diagnosed('2024-06-01'), stage('2024-06-03', 'CLOSE'), entry('2024-06-03', 'closure')],
      outcome: outcome(null),
    },
    end: { ...quiet(null), stage: 'DIAGNOSE' },
  },
  'a timeline without stages, with kinds and fields nobody knows': {
    file: {
      id: 'no-stages',
      scope: { services: ['Quantum Teleporter'], extra: { deep: [1] } },
      impact: { ...LEAK, likelihood: 7 },
      timeline: [
        entry('2024-02-20', 'finding'),
        detected('2024-03-01T10:00Z'),
        detected('2024-03-01T12:00Z', 'AUTOMATED_ALERT'),
        entry('2024-03-01T13:00Z', 'assessment', { confidence: 'high' }),
        entry('2024-03-02', 'regulator_notice', { authority: 'somebody' }),
        entry('2024-03-02', 'mitigation', { text: null }),
        entry('2024-03-02T12:00Z', 'declaration', { precision: 'minute' }),
        entry('2024-03-02T21:15Z', 'customer_notice', { precision: 'approximate' }),
        entry('2999-01-01', 'finding'),
        entry('2024-03-09', 'closure'),
      ],
      outcome: outcome('PRIVACY_INCIDENT', 9.3, true),
      lessons: ['none'],
    },
    end: told('PRIVACY_INCIDENT', 'MET', PUBLISHED, to('DIAGNOSE'), to('STABILIZE'), to('CLOSE'), RESOLVED),
  },
};
