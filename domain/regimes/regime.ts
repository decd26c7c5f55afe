import type { Capacity } from '../incident/incident.ts';
import type { Period } from './period.ts';

/** What the provider does, as far as a regime depends on it. CLOUD: cloud computing services (Directive (EU) 2022/2555, Art. 6(30)). */
export const SECTORS = ['CLOUD', 'DIGITAL_INFRASTRUCTURE', 'FINANCE', 'PRODUCT_MANUFACTURER'] as const;
export type Sector = (typeof SECTORS)[number];

export type RegimeId = 'EU_GDPR' | 'UK_GDPR' | 'SWISS_FADP' | 'NIS2' | 'DORA' | 'CRA' | 'CONTRACT';

/**
 * What starts the clock of a duty. AWARENESS: the provider becomes aware of the breach. CLASSIFICATION: the incident is
 * classified as one that must be reported. DECLARATION: it is declared. INITIAL_NOTICE: the first notice to the same recipient.
 */
export type ClockStart = 'AWARENESS' | 'CLASSIFICATION' | 'DECLARATION' | 'INITIAL_NOTICE';

/** Who is notified. */
export type Recipient =
  | 'SUPERVISORY_AUTHORITY'
  | 'CONTROLLER'
  | 'DATA_SUBJECT'
  | 'CSIRT'
  | 'FINANCIAL_AUTHORITY'
  | 'RECIPIENT_OF_SERVICES'
  | 'CUSTOMER';

export type DutyStep = 'EARLY_WARNING' | 'NOTICE' | 'INTERMEDIATE_REPORT' | 'FINAL_REPORT';

/** From when a breach must be notified. ANY: every breach, whatever its risk. */
export type Threshold = 'ANY' | 'RISK' | 'HIGH_RISK' | 'SIGNIFICANT' | 'MAJOR' | 'SEVERE';

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
  /** None where the law says "without undue delay" or "as soon as possible" and no period. */
  limits: readonly Limit[];
  /** What must be stated. */
  fields: readonly string[];
  /** Such as `Art. 33(1)`. */
  clause: string;
}

/** One law, or contract, under which breaches are notified. */
export interface Regime {
  id: RegimeId;
  name: string;
  /** How documents cite it, such as `GDPR`. */
  citation: string;
  /** The address of the official text; null for a contract. */
  source: string | null;
  duties: readonly Duty[];
}
