import type { Regime } from './regime.ts';

/** The Swiss Federal Act on Data Protection (SR 235.1) and its Ordinance (SR 235.11). It states no period in hours. */
export const SWISS_FADP: Regime = {
  id: 'SWISS_FADP',
  name: 'Swiss Federal Act on Data Protection',
  citation: 'FADP',
  source: 'https://www.fedlex.admin.ch/eli/cc/2022/491/en',
  periods: null,
  // Art. 3(1): circumstances that have an effect in Switzerland.
  scope: {
    territory: new Set(['CH']),
    links: ['ESTABLISHMENT', 'CUSTOMERS', 'DATA_SUBJECTS'],
    sectors: null,
    from: new Date('2023-09-01T00:00:00Z'),
  },
  wording: {
    en: {
      name: 'Federal Act on Data Protection',
      citation: 'FADP',
      thresholds: {
        ANY: 'breach of data security',
        HIGH_RISK: 'high risk to the data subject’s personality or fundamental rights',
        PROTECTION: 'required for the protection of the data subject, or requested by the FDPIC',
      },
    },
    de: {
      name: 'Datenschutzgesetz',
      citation: 'DSG',
      thresholds: {
        ANY: 'Verletzung der Datensicherheit',
        HIGH_RISK: 'hohes Risiko für die Persönlichkeit oder die Grundrechte der betroffenen Person',
        PROTECTION: 'zum Schutz der betroffenen Person erforderlich oder vom EDÖB verlangt',
      },
    },
    fr: {
      name: 'Loi fédérale sur la protection des données',
      citation: 'LPD',
      thresholds: {
        ANY: 'violation de la sécurité des données',
        HIGH_RISK: 'risque élevé pour la personnalité ou les droits fondamentaux de la personne concernée',
        PROTECTION: 'nécessaire à la protection de la personne concernée ou exigé par le PFPDT',
      },
    },
  },
  duties: [
    {
      id: 'SWISS_FADP_AUTHORITY_NOTICE',
      step: 'NOTICE',
      capacity: 'CONTROLLER',
      recipient: 'SUPERVISORY_AUTHORITY',
      threshold: 'HIGH_RISK',
      thresholdClause: null,
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
      thresholdClause: null,
      limits: [],
      fields: ['nature', 'period', 'records', 'dataSubjects', 'likelyConsequences', 'measuresTaken', 'contactPoint'],
      clause: 'Art. 24(3)',
    },
    {
      id: 'SWISS_FADP_DATA_SUBJECT_NOTICE',
      step: 'NOTICE',
      capacity: 'CONTROLLER',
      recipient: 'DATA_SUBJECT',
      threshold: 'PROTECTION',
      thresholdClause: null,
      limits: [],
      fields: ['nature', 'likelyConsequences', 'measuresTaken', 'contactPoint'],
      clause: 'Art. 24(4); Ordinance Art. 15(3)',
    },
  ],
};
