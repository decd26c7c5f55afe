import type { Regime } from './regime.ts';

/** Regulation (EU) 2016/679 as it forms part of the law of the United Kingdom; periods by Data Protection Act 2018, section 205(2). */
export const UK_GDPR: Regime = {
  id: 'UK_GDPR',
  name: 'United Kingdom General Data Protection Regulation',
  citation: 'UK GDPR',
  source: 'https://www.legislation.gov.uk/eur/2016/679/contents',
  periods: 'Data Protection Act 2018, section 205(2); Regulation (EEC, Euratom) No 1182/71, Art. 3',
  scope: {
    territory: new Set(['GB']),
    links: ['ESTABLISHMENT', 'CUSTOMERS', 'DATA_SUBJECTS'],
    sectors: null,
    // As the GDPR itself until the end of 2020.
    from: new Date('2018-05-25T00:00:00Z'),
  },
  wording: {
    en: {
      name: 'United Kingdom General Data Protection Regulation',
      citation: 'UK GDPR',
      thresholds: {
        ANY: 'personal data breach',
        RISK: 'risk to the rights and freedoms of natural persons',
        HIGH_RISK: 'high risk to the rights and freedoms of natural persons',
      },
    },
    de: {
      name: 'Datenschutz-Grundverordnung des Vereinigten Königreichs',
      citation: 'UK GDPR',
      thresholds: {
        ANY: 'Verletzung des Schutzes personenbezogener Daten',
        RISK: 'Risiko für die Rechte und Freiheiten natürlicher Personen',
        HIGH_RISK: 'hohes Risiko für die Rechte und Freiheiten natürlicher Personen',
      },
    },
    fr: {
      name: 'Règlement général sur la protection des données du Royaume-Uni',
      citation: 'UK GDPR',
      thresholds: {
        ANY: 'violation de données à caractère personnel',
        RISK: 'risque pour les droits et libertés des personnes physiques',
        HIGH_RISK: 'risque élevé pour les droits et libertés des personnes physiques',
      },
    },
  },
  duties: [
    {
      id: 'UK_GDPR_AUTHORITY_NOTICE',
      step: 'NOTICE',
      capacity: 'CONTROLLER',
      recipient: 'SUPERVISORY_AUTHORITY',
      threshold: 'RISK',
      thresholdClause: null,
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
      thresholdClause: null,
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
      thresholdClause: null,
      limits: [],
      fields: ['nature', 'contactPoint', 'likelyConsequences', 'measuresTaken'],
      clause: 'Art. 34(1)',
    },
  ],
};
