import type { Capacity } from '../incident/incident.ts';
import type { Period } from './period.ts';

/** What the provider does, as far as a regime depends on it. CLOUD: cloud computing services (Directive (EU) 2022/2555, Art. 6(30)). */
export const SECTORS = ['CLOUD', 'DIGITAL_INFRASTRUCTURE', 'FINANCE', 'PRODUCT_MANUFACTURER'] as const;
export type Sector = (typeof SECTORS)[number];

export type RegimeId = 'EU_GDPR' | 'UK_GDPR' | 'SWISS_FADP' | 'NIS2' | 'DORA' | 'CRA' | 'CONTRACT';

/**
 * What starts the clock of a duty. AWARENESS: the provider becomes aware of the breach. CLASSIFICATION: the incident is
 * classified as one that must be reported. DECLARATION: it is declared. INITIAL_NOTICE: the step NOTICE was submitted to the
 * same recipient. INTERMEDIATE_REPORT: the latest intermediate report was. MEASURE_AVAILABLE: a corrective or mitigating
 * measure is available.
 */
export type ClockStart =
  | 'AWARENESS'
  | 'CLASSIFICATION'
  | 'DECLARATION'
  | 'INITIAL_NOTICE'
  | 'INTERMEDIATE_REPORT'
  | 'MEASURE_AVAILABLE';

/** Who is notified. CSIRT_AND_ENISA: both at once, through the single reporting platform. USER: of a product. */
type Recipient =
  | 'SUPERVISORY_AUTHORITY'
  | 'CONTROLLER'
  | 'DATA_SUBJECT'
  | 'CSIRT'
  | 'CSIRT_AND_ENISA'
  | 'FINANCIAL_AUTHORITY'
  | 'RECIPIENT_OF_SERVICES'
  | 'CUSTOMER'
  | 'USER';

export type DutyStep = 'EARLY_WARNING' | 'NOTICE' | 'INTERMEDIATE_REPORT' | 'FINAL_REPORT';

/**
 * From when a breach must be notified. ANY: every breach, whatever its risk. PROTECTION: it is necessary for the protection
 * of the data subject, or the authority requires it. ADVERSE_EFFECT: a significant incident that is likely to affect the
 * service. FINANCIAL_INTERESTS: a major incident that affects the financial interests of clients. EXPLOITED: an actively
 * exploited vulnerability.
 */
type Threshold =
  | 'ANY'
  | 'RISK'
  | 'HIGH_RISK'
  | 'PROTECTION'
  | 'SIGNIFICANT'
  | 'ADVERSE_EFFECT'
  | 'MAJOR'
  | 'FINANCIAL_INTERESTS'
  | 'SEVERE'
  | 'EXPLOITED';

/** One limit of time; where a duty has several, the earliest deadline applies. */
export interface Limit {
  start: ClockStart;
  within: Period;
}

/** One duty to notify. */
export interface Duty {
  /** Unique over all regimes, such as `EU_GDPR_AUTHORITY_NOTICE`. */
  id: string;
  step: DutyStep;
  /** The capacity in which the provider has the duty; null where the regime does not distinguish. */
  capacity: Capacity | null;
  recipient: Recipient;
  threshold: Threshold;
  /** Where the threshold is defined; null where it is in `clause`. */
  thresholdClause: string | null;
  /** None where the law says "without undue delay" or "as soon as possible" and no period. */
  limits: readonly Limit[];
  /** What must be stated. */
  fields: readonly string[];
  /** Such as `Art. 33(1)`. */
  clause: string;
}

/** A fact that connects an incident with a territory. */
export type Link = 'ESTABLISHMENT' | 'CUSTOMERS' | 'DATA_SUBJECTS';

/** To which incidents a regime applies; all of its conditions must be met. */
export interface Scope {
  /** ISO 3166-1 alpha-2 codes of its territory. */
  territory: ReadonlySet<string>;
  /** What may connect an incident with the territory: one is enough. */
  links: readonly Link[];
  /** The provider must be active in one of them; null where the regime applies to every provider. */
  sectors: readonly Sector[] | null;
  /** Incidents detected before are not subject to it. */
  from: Date;
}

/** The languages in which the terms of a regime are given. */
export const WORDING_LANGUAGES = ['en', 'de', 'fr'] as const;
type WordingLanguage = (typeof WORDING_LANGUAGES)[number];

/** The terms of a regime in one language, as the official translation of the law has them. */
export interface Wording {
  name: string;
  citation: string;
  /** What is notified, by threshold; every threshold of the duties is included. */
  thresholds: { readonly [threshold in Threshold]?: string };
}

/** One law, or contract, under which breaches are notified. */
export interface Regime {
  id: RegimeId;
  name: string;
  /** How documents cite it, such as `GDPR`. */
  citation: string;
  /** The address of the official text; null for a contract. */
  source: string | null;
  /** The law by which its periods are counted; null where it has none in law. */
  periods: string | null;
  /** Null for a contract: it applies where it was concluded. */
  scope: Scope | null;
  wording: { readonly [language in WordingLanguage]: Wording };
  duties: readonly Duty[];
}
