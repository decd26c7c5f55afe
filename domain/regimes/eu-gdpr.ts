import type { Regime } from './regime.ts';
import { EEA_TERRITORY } from './territories.ts';

/** Regulation (EU) 2016/679. */
export const EU_GDPR: Regime = {
  id: 'EU_GDPR',
  name: 'General Data Protection Regulation',
  citation: 'GDPR',
  source: 'https://eur-lex.europa.eu/eli/reg/2016/679/oj',
  periods: 'Regulation (EEC, Euratom) No 1182/71, Art. 3',
  // Art. 3(1), (2): an establishment in the Union, or data subjects there; Art. 28(3)(f), 33(2): a controller there as customer.
  scope: {
    territory: EEA_TERRITORY,
    links: ['ESTABLISHMENT', 'CUSTOMERS', 'DATA_SUBJECTS'],
    sectors: null,
    from: new Date('2018-05-25T00:00:00Z'),
  },
  wording: {
    en: {
      name: 'General Data Protection Regulation',
      citation: 'GDPR',
      thresholds: {
        ANY: 'personal data breach',
        RISK: 'risk to the rights and freedoms of natural persons',
        HIGH_RISK: 'high risk to the rights and freedoms of natural persons',
      },
    },
    de: {
      name: 'Datenschutz-Grundverordnung',
      citation: 'DSGVO',
      thresholds: {
        ANY: 'Verletzung des Schutzes personenbezogener Daten',
        RISK: 'Risiko für die Rechte und Freiheiten natürlicher Personen',
        HIGH_RISK: 'hohes Risiko für die persönlichen Rechte und Freiheiten natürlicher Personen',
      },
    },
    fr: {
      name: 'Règlement général sur la protection des données',
      citation: 'RGPD',
      thresholds: {
        ANY: 'violation de données à caractère personnel',
        RISK: 'risque pour les droits et libertés des personnes physiques',
        HIGH_RISK: 'risque élevé pour les droits et libertés d’une personne physique',
      },
    },
  },
  duties: [
    {
      id: 'EU_GDPR_AUTHORITY_NOTICE',
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
      id: 'EU_GDPR_CONTROLLER_NOTICE',
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
      id: 'EU_GDPR_DATA_SUBJECT_NOTICE',
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
