import type { Regime } from './regime.ts';
import { EEA_TERRITORY } from './territories.ts';

const VULNERABILITY = {
  capacity: null,
  recipient: 'CSIRT_AND_ENISA',
  threshold: 'EXPLOITED',
  thresholdClause: 'Art. 3(42), 14(1)',
} as const;

const INCIDENT = {
  capacity: null,
  recipient: 'CSIRT_AND_ENISA',
  threshold: 'SEVERE',
  thresholdClause: 'Art. 14(5)',
} as const;

/**
 * Regulation (EU) 2024/2847: duties of the manufacturer of a product with digital elements, for an actively exploited
 * vulnerability (Art. 14(1), (2)) and for a severe incident (Art. 14(3), (4)). Art. 14 applies from 11 September 2026 (Art. 71(2)).
 */
export const CRA: Regime = {
  id: 'CRA',
  name: 'Cyber Resilience Act',
  citation: 'Cyber Resilience Act',
  source: 'https://eur-lex.europa.eu/eli/reg/2024/2847/oj',
  periods: 'Regulation (EEC, Euratom) No 1182/71, Art. 3',
  // Art. 2(1): products made available on the market of the Union.
  scope: {
    territory: EEA_TERRITORY,
    links: ['ESTABLISHMENT', 'CUSTOMERS'],
    sectors: ['PRODUCT_MANUFACTURER'],
    from: new Date('2026-09-11T00:00:00Z'),
  },
  wording: {
    en: {
      name: 'Cyber Resilience Act',
      citation: 'Cyber Resilience Act',
      thresholds: {
        EXPLOITED: 'actively exploited vulnerability',
        SEVERE: 'severe incident having an impact on the security of the product with digital elements',
      },
    },
    de: {
      name: 'Cyberresilienz-Verordnung',
      citation: 'Cyberresilienz-Verordnung',
      thresholds: {
        EXPLOITED: 'aktiv ausgenutzte Schwachstelle',
        SEVERE:
          'schwerwiegender Sicherheitsvorfall mit Auswirkungen auf die Sicherheit des Produkts mit digitalen Elementen',
      },
    },
    fr: {
      name: 'Règlement sur la cyberrésilience',
      citation: 'règlement sur la cyberrésilience',
      thresholds: {
        EXPLOITED: 'vulnérabilité activement exploitée',
        SEVERE: 'incident grave ayant des répercussions sur la sécurité du produit comportant des éléments numériques',
      },
    },
  },
  duties: [
    {
      ...VULNERABILITY,
      id: 'CRA_VULNERABILITY_EARLY_WARNING',
      step: 'EARLY_WARNING',
      limits: [{ start: 'AWARENESS', within: { unit: 'HOURS', count: 24 } }],
      fields: ['memberStates'],
      clause: 'Art. 14(2)(a)',
    },
    {
      ...VULNERABILITY,
      id: 'CRA_VULNERABILITY_NOTICE',
      step: 'NOTICE',
      limits: [{ start: 'AWARENESS', within: { unit: 'HOURS', count: 72 } }],
      fields: ['product', 'nature', 'measuresTaken', 'measuresForUsers', 'sensitivity'],
      clause: 'Art. 14(2)(b)',
    },
    {
      ...VULNERABILITY,
      id: 'CRA_VULNERABILITY_FINAL_REPORT',
      step: 'FINAL_REPORT',
      limits: [{ start: 'MEASURE_AVAILABLE', within: { unit: 'DAYS', count: 14 } }],
      fields: ['nature', 'severity', 'maliciousActor', 'securityUpdate'],
      clause: 'Art. 14(2)(c)',
    },
    {
      ...INCIDENT,
      id: 'CRA_INCIDENT_EARLY_WARNING',
      step: 'EARLY_WARNING',
      limits: [{ start: 'AWARENESS', within: { unit: 'HOURS', count: 24 } }],
      fields: ['suspectedUnlawful', 'memberStates'],
      clause: 'Art. 14(4)(a)',
    },
    {
      ...INCIDENT,
      id: 'CRA_INCIDENT_NOTICE',
      step: 'NOTICE',
      limits: [{ start: 'AWARENESS', within: { unit: 'HOURS', count: 72 } }],
      fields: ['nature', 'severity', 'measuresTaken', 'measuresForUsers', 'sensitivity'],
      clause: 'Art. 14(4)(b)',
    },
    {
      ...INCIDENT,
      id: 'CRA_INCIDENT_FINAL_REPORT',
      step: 'FINAL_REPORT',
      limits: [{ start: 'INITIAL_NOTICE', within: { unit: 'MONTHS', count: 1 } }],
      fields: ['nature', 'severity', 'rootCause', 'measuresTaken'],
      clause: 'Art. 14(4)(c)',
    },
    {
      id: 'CRA_USER_NOTICE',
      step: 'NOTICE',
      capacity: null,
      recipient: 'USER',
      threshold: 'SEVERE',
      thresholdClause: 'Art. 14(1), (5)',
      limits: [],
      fields: ['nature', 'measuresForUsers'],
      clause: 'Art. 14(8)',
    },
  ],
};
