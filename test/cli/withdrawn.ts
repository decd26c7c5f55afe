import {
  type CaseFile,
  classed,
  diagnosed,
  type End,
  entry,
  LEAK,
  notified,
  outcome,
  PUBLISHED,
  quiet,
  RESOLVED,
  stage,
  to,
} from './case-file.ts';

const declared = (at: string) => [...diagnosed(at), classed(at, 'PRIVACY_INCIDENT'), entry(at, 'declaration')];
const wasDeclared = (classification: string) => ({ ...outcome(classification), declared: true });

/** Cases with a withdrawn declaration, and their ends. */
export const WITHDRAWN: Record<string, { file: CaseFile; end: End }> = {
  'a breach downgraded after customers were notified': {
    file: {
      id: 'downgraded-after-notice',
      impact: LEAK,
      timeline: [
        ...declared('2024-06-02'),
        entry('2024-06-03', 'customer_notice'),
        stage('2024-06-04', 'STABILIZE'),
        entry('2024-06-04', 'mitigation'),
        classed('2024-06-06', 'SECURITY_EVENT'),
        stage('2024-06-07', 'CLOSE'),
      ],
      // The hours are those of a withdrawn declaration.
      outcome: outcome('SECURITY_EVENT', 100, false),
    },
    end: quiet('SECURITY_EVENT', [PUBLISHED, to('STABILIZE'), RESOLVED, to('CLOSE')]),
  },
  'a breach downgraded before any customer was notified': {
    file: {
      id: 'downgraded-before-notice',
      impact: LEAK,
      timeline: [
        ...declared('2024-06-02'),
        entry('2024-06-04', 'closure'),
        classed('2024-06-05', 'PRIVACY_EVENT'),
        entry('2024-06-06', 'customer_notice'),
      ],
      outcome: { ...outcome('PRIVACY_EVENT'), declared: false },
    },
    end: quiet('PRIVACY_EVENT'),
  },
  'a breach downgraded, withdrawn by a notice and declared again': {
    file: {
      id: 'declared-again',
      impact: LEAK,
      timeline: [
        ...declared('2024-06-02'),
        entry('2024-06-02', 'declaration'),
        entry('2024-06-03', 'customer_notice'),
        classed('2024-06-05', 'FALSE_POSITIVE'),
        entry('2024-06-05', 'finding'),
        entry('2024-06-06', 'customer_notice'),
        entry('2024-06-10T08:00:00Z', 'declaration'),
        classed('2024-06-11', 'SECURITY_INCIDENT'),
        entry('2024-06-14T10:00:00Z', 'customer_notice'),
        stage('2024-06-15', 'STABILIZE'),
        stage('2024-06-16', 'CLOSE'),
      ],
      outcome: outcome('SECURITY_INCIDENT', 98, false),
    },
    end: notified(
      'SECURITY_INCIDENT',
      'MISSED',
      PUBLISHED,
      RESOLVED,
      PUBLISHED,
      to('STABILIZE'),
      to('CLOSE'),
      RESOLVED,
    ),
  },
  'a breach long closed that proved to be a false positive': {
    file: {
      id: 'false-positive-in-the-end',
      impact: LEAK,
      timeline: [
        ...declared('2023-06-02'),
        entry('2023-06-03', 'customer_notice'),
        stage('2023-06-04', 'STABILIZE'),
        stage('2023-06-08', 'CLOSE'),
        entry('2023-06-20', 'postmortem'),
        classed('2023-09-01', 'FALSE_POSITIVE'),
        entry('2023-09-02', 'notice_update'),
        entry('2023-09-10', 'postmortem'),
      ],
      outcome: wasDeclared('FALSE_POSITIVE'),
    },
    end: quiet('FALSE_POSITIVE', [PUBLISHED, to('STABILIZE'), to('CLOSE'), to('DIAGNOSE'), to('CLOSE'), RESOLVED]),
  },
  "a breach withdrawn by its own word, retracted by another, and the customer's after all": {
    file: {
      id: 'withdrawn-and-handed-over',
      impact: LEAK,
      timeline: [
        entry('2024-06-01', 'withdrawal'),
        ...declared('2024-06-02'),
        entry('2024-06-03', 'customer_notice'),
        entry('2024-06-04', 'handover'),
        entry('2024-06-05', 'withdrawal'),
        entry('2024-06-05', 'retraction'),
        entry('2024-06-05', 'retraction'),
        classed('2024-06-06', 'SECURITY_EVENT'),
        entry('2024-06-06', 'handover'),
      ],
      outcome: wasDeclared('SECURITY_EVENT'),
    },
    end: { ...quiet('SECURITY_EVENT', [PUBLISHED, RESOLVED, to('CLOSE')]), handedOver: true },
  },
};
