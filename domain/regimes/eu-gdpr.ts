import type { Regime } from './regime.ts';

/** Regulation (EU) 2016/679. */
export const EU_GDPR: Regime = {
  id: 'EU_GDPR',
  name: 'General Data Protection Regulation',
  citation: 'GDPR',
  source: 'https://eur-lex.europa.eu/eli/reg/2016/679/oj',
  duties: [
    {
      id: 'EU_GDPR_AUTHORITY_NOTICE',
      step: 'NOTICE',
      capacity: 'CONTROLLER',
      recipient: 'SUPERVISORY_AUTHORITY',
      threshold: 'RISK',
      limits: [{ start: 'AWARENESS', within: { unit: 'HOURS', count: 72 } }],
      fields: ['nature', 'dataSubjects', 'records', 'contactPoint', 'likelyConsequences', 'measuresTaken'],
      clause: 'Art. 33(1)',
    },
    {
      id: 'EU_GDPR_CONTROLLER_NOTICE',
      step: 'NOTICE',
      capacity: 'PROCESSOR',
      recipient: 'CONTROLLER',
      threshold: 'ANY',
      limits: [],
      fields: ['nature', 'dataSubjects', 'records', 'contactPoint', 'likelyConsequences', 'measuresTaken'],
      clause: 'Art. 33(2)',
    },
    {
      id: 'EU_GDPR_DATA_SUBJECT_NOTICE',
      step: 'NOTICE',
      capacity: 'CONTROLLER',
      recipient: 'DATA_SUBJECT',
      threshold: 'HIGH_RISK',
      limits: [],
      fields: ['nature', 'contactPoint', 'likelyConsequences', 'measuresTaken'],
      clause: 'Art. 34(1)',
    },
  ],
};
