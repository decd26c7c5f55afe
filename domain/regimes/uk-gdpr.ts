import type { Regime } from './regime.ts';

/** Regulation (EU) 2016/679 as it forms part of the law of the United Kingdom; periods by Data Protection Act 2018, section 205(2). */
export const UK_GDPR: Regime = {
  id: 'UK_GDPR',
  name: 'United Kingdom General Data Protection Regulation',
  citation: 'UK GDPR',
  source: 'https://www.legislation.gov.uk/eur/2016/679/contents',
  duties: [
    {
      id: 'UK_GDPR_AUTHORITY_NOTICE',
      step: 'NOTICE',
      capacity: 'CONTROLLER',
      recipient: 'SUPERVISORY_AUTHORITY',
      threshold: 'RISK',
      limits: [{ start: 'AWARENESS', within: { unit: 'HOURS', count: 72 } }],
      fields: ['nature', 'dataSubjects', 'records', 'contactPoint', 'likelyConsequences', 'measuresTaken'],
      clause: 'Art. 33(1)',
    },
    {
      id: 'UK_GDPR_CONTROLLER_NOTICE',
      step: 'NOTICE',
      capacity: 'PROCESSOR',
      recipient: 'CONTROLLER',
      threshold: 'ANY',
      limits: [],
      fields: ['nature', 'dataSubjects', 'records', 'contactPoint', 'likelyConsequences', 'measuresTaken'],
      clause: 'Art. 33(2)',
    },
    {
      id: 'UK_GDPR_DATA_SUBJECT_NOTICE',
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
