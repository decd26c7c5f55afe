import type { Regime } from './regime.ts';
import { EEA_TERRITORY } from './territories.ts';

const TO_AUTHORITY = {
  capacity: null,
  recipient: 'FINANCIAL_AUTHORITY',
  threshold: 'MAJOR',
  thresholdClause: 'Art. 18(1); Delegated Regulation (EU) 2024/1772, Art. 8',
} as const;

/**
 * Regulation (EU) 2022/2554, with the time limits of Delegated Regulation (EU) 2025/301, Art. 5. The financial entity has
 * these duties. A cloud provider is usually its ICT third-party service provider, whose duty towards it is in their contract
 * (Art. 30(2)(f), (3)(b)): then CONTRACT applies, and the customer reports.
 */
export const DORA: Regime = {
  id: 'DORA',
  name: 'Digital Operational Resilience Act',
  citation: 'DORA',
  source: 'https://eur-lex.europa.eu/eli/reg/2022/2554/oj',
  // Delegated Regulation, Art. 5: an incident that is classified as major only after 24 hours is notified within the hours from
  // its classification; a limit that ends on a weekend or bank holiday is extended for some financial entities.
  periods: 'Delegated Regulation (EU) 2025/301, Art. 5; Regulation (EEC, Euratom) No 1182/71, Art. 3',
  scope: {
    territory: EEA_TERRITORY,
    links: ['ESTABLISHMENT'],
    sectors: ['FINANCE'],
    from: new Date('2025-01-17T00:00:00Z'),
  },
  wording: {
    en: {
      name: 'Digital Operational Resilience Act',
      citation: 'DORA',
      thresholds: {
        MAJOR: 'major ICT-related incident',
        FINANCIAL_INTERESTS: 'major ICT-related incident that has an impact on the financial interests of clients',
      },
    },
    de: {
      name: 'Verordnung über die digitale operationale Resilienz im Finanzsektor',
      citation: 'DORA',
      thresholds: {
        MAJOR: 'schwerwiegender IKT-bezogener Vorfall',
        FINANCIAL_INTERESTS:
          'schwerwiegender IKT-bezogener Vorfall, der sich auf die finanziellen Interessen von Kunden auswirkt',
      },
    },
    fr: {
      name: 'Règlement sur la résilience opérationnelle numérique du secteur financier',
      citation: 'DORA',
      thresholds: {
        MAJOR: 'incident majeur lié aux TIC',
        FINANCIAL_INTERESTS: 'incident majeur lié aux TIC ayant une incidence sur les intérêts financiers des clients',
      },
    },
  },
  duties: [
    {
      ...TO_AUTHORITY,
      id: 'DORA_INITIAL_NOTICE',
      step: 'NOTICE',
      limits: [
        { start: 'CLASSIFICATION', within: { unit: 'HOURS', count: 4 } },
        { start: 'AWARENESS', within: { unit: 'HOURS', count: 24 } },
      ],
      fields: ['detectedAt', 'nature', 'classificationCriteria', 'memberStates', 'discovery', 'businessContinuity'],
      clause: 'Art. 19(4)(a); Delegated Regulation (EU) 2025/301, Art. 2, 5(1)(a)',
    },
    {
      ...TO_AUTHORITY,
      id: 'DORA_INTERMEDIATE_REPORT',
      step: 'INTERMEDIATE_REPORT',
      limits: [{ start: 'INITIAL_NOTICE', within: { unit: 'HOURS', count: 72 } }],
      fields: [
        ...['occurredAt', 'recovery', 'classificationCriteria', 'incidentType', 'affectedServices', 'impactOnClients'],
        ...['otherAuthorities', 'measuresTaken', 'indicatorsOfCompromise'],
      ],
      clause: 'Art. 19(4)(b); Delegated Regulation (EU) 2025/301, Art. 3, 5(1)(b)',
    },
    {
      ...TO_AUTHORITY,
      id: 'DORA_FINAL_REPORT',
      step: 'FINAL_REPORT',
      limits: [{ start: 'INTERMEDIATE_REPORT', within: { unit: 'MONTHS', count: 1 } }],
      fields: ['rootCause', 'resolvedAt', 'measuresTaken', 'costs', 'recurrence'],
      clause: 'Art. 19(4)(c); Delegated Regulation (EU) 2025/301, Art. 4, 5(1)(c)',
    },
    {
      id: 'DORA_CLIENT_NOTICE',
      step: 'NOTICE',
      capacity: null,
      recipient: 'CUSTOMER',
      threshold: 'FINANCIAL_INTERESTS',
      thresholdClause: null,
      limits: [],
      fields: ['nature', 'measuresTaken'],
      clause: 'Art. 19(3)',
    },
  ],
};
