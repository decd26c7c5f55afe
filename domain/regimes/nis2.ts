import type { Regime } from './regime.ts';
import { UNION_TERRITORY } from './territories.ts';

/**
 * Significance: Art. 23(3); for cloud computing services, and the other digital infrastructure it names, specified by
 * Implementing Regulation (EU) 2024/2690. Of a cloud computing service (its Art. 7) an incident is significant, among
 * others, if the integrity, confidentiality or authenticity of data is compromised as a result of a suspectedly malicious
 * action, or if the service is completely unavailable for more than 30 minutes.
 */
const SIGNIFICANCE = 'Art. 23(3); Implementing Regulation (EU) 2024/2690, Art. 3, 5–14 (cloud computing: Art. 7)';

const TO_AUTHORITY = {
  capacity: null,
  recipient: 'CSIRT',
  threshold: 'SIGNIFICANT',
  thresholdClause: SIGNIFICANCE,
} as const;

/**
 * Directive (EU) 2022/2555, as transposed by the member states. The member state of the main establishment has jurisdiction
 * over cloud computing services (Art. 26(1)(b)); a provider outside the Union that offers services there designates a
 * representative (Art. 26(3)).
 */
export const NIS2: Regime = {
  id: 'NIS2',
  name: 'NIS 2 Directive',
  citation: 'NIS 2 Directive',
  source: 'https://eur-lex.europa.eu/eli/dir/2022/2555/oj',
  periods: 'Regulation (EEC, Euratom) No 1182/71, Art. 3',
  scope: {
    territory: UNION_TERRITORY,
    links: ['ESTABLISHMENT', 'CUSTOMERS'],
    sectors: ['CLOUD', 'DIGITAL_INFRASTRUCTURE'],
    from: new Date('2024-10-18T00:00:00Z'),
  },
  wording: {
    en: {
      name: 'NIS 2 Directive',
      citation: 'NIS 2 Directive',
      thresholds: {
        SIGNIFICANT: 'significant incident',
        ADVERSE_EFFECT: 'significant incident that is likely to adversely affect the provision of the service',
      },
    },
    de: {
      name: 'NIS-2-Richtlinie',
      citation: 'NIS-2-Richtlinie',
      thresholds: {
        SIGNIFICANT: 'erheblicher Sicherheitsvorfall',
        ADVERSE_EFFECT: 'erheblicher Sicherheitsvorfall, der die Erbringung des Dienstes beeinträchtigen könnte',
      },
    },
    fr: {
      name: 'Directive SRI 2',
      citation: 'directive SRI 2',
      thresholds: {
        SIGNIFICANT: 'incident important',
        ADVERSE_EFFECT: 'incident important susceptible de nuire à la fourniture du service',
      },
    },
  },
  duties: [
    {
      ...TO_AUTHORITY,
      id: 'NIS2_EARLY_WARNING',
      step: 'EARLY_WARNING',
      limits: [{ start: 'AWARENESS', within: { unit: 'HOURS', count: 24 } }],
      fields: ['suspectedUnlawful', 'crossBorderImpact'],
      clause: 'Art. 23(4)(a)',
    },
    {
      ...TO_AUTHORITY,
      id: 'NIS2_NOTICE',
      step: 'NOTICE',
      limits: [{ start: 'AWARENESS', within: { unit: 'HOURS', count: 72 } }],
      fields: ['suspectedUnlawful', 'crossBorderImpact', 'severity', 'indicatorsOfCompromise'],
      clause: 'Art. 23(4)(b)',
    },
    {
      ...TO_AUTHORITY,
      id: 'NIS2_FINAL_REPORT',
      step: 'FINAL_REPORT',
      limits: [{ start: 'INITIAL_NOTICE', within: { unit: 'MONTHS', count: 1 } }],
      fields: ['nature', 'severity', 'rootCause', 'measuresTaken', 'crossBorderImpact'],
      clause: 'Art. 23(4)(d)',
    },
    {
      id: 'NIS2_RECIPIENT_NOTICE',
      step: 'NOTICE',
      capacity: null,
      recipient: 'RECIPIENT_OF_SERVICES',
      threshold: 'ADVERSE_EFFECT',
      thresholdClause: SIGNIFICANCE,
      limits: [],
      fields: ['nature', 'measuresForUsers'],
      clause: 'Art. 23(1), (2)',
    },
  ],
};
