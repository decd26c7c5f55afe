import type { Regime } from './regime.ts';

/** The Swiss Federal Act on Data Protection (SR 235.1) and its Ordinance (SR 235.11). It states no period in hours. */
export const SWISS_FADP: Regime = {
  id: 'SWISS_FADP',
  name: 'Swiss Federal Act on Data Protection',
  citation: 'FADP',
  source: 'https://www.fedlex.admin.ch/eli/cc/2022/491/en',
  duties: [
    {
      id: 'SWISS_FADP_AUTHORITY_NOTICE',
      step: 'NOTICE',
      capacity: 'CONTROLLER',
      recipient: 'SUPERVISORY_AUTHORITY',
      threshold: 'HIGH_RISK',
      limits: [],
      fields: ['nature', 'period', 'records', 'dataSubjects', 'likelyConsequences', 'measuresTaken', 'contactPoint'],
      clause: 'Art. 24(1); Ordinance Art. 15(1)',
    },
    {
      id: 'SWISS_FADP_CONTROLLER_NOTICE',
      step: 'NOTICE',
      capacity: 'PROCESSOR',
      recipient: 'CONTROLLER',
      threshold: 'ANY',
      limits: [],
      fields: ['nature', 'period', 'records', 'dataSubjects', 'likelyConsequences', 'measuresTaken', 'contactPoint'],
      clause: 'Art. 24(3)',
    },
    {
      id: 'SWISS_FADP_DATA_SUBJECT_NOTICE',
      step: 'NOTICE',
      capacity: 'CONTROLLER',
      recipient: 'DATA_SUBJECT',
      threshold: 'HIGH_RISK',
      limits: [],
      fields: ['nature', 'likelyConsequences', 'measuresTaken', 'contactPoint'],
      clause: 'Art. 24(4); Ordinance Art. 15(3)',
    },
  ],
};
