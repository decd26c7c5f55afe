import type { ClockStart, DutyRecipient, DutyStep, PeriodUnit, RegimeReasonCode } from '../advisory.generated.ts';

/** Texts of the laws, and the contracts with customers, that apply to an incident. */
export interface Words {
  title: string;
  detail: string;
  applies: string;
  appliesNot: string;
  others(count: number, text: string): string;
  dataSubjects(countries: string): string;
  noDataSubjects: string;
  setCountries: string;
  countries: string;
  countriesHint: string;
  override: string;
  overrideHint: string;
  decision: string;
  reason: string;
  /** A decision of Legal. */
  decided(applies: boolean, by: string): string;
  reasons: Record<RegimeReasonCode, (values: string) => string>;
  sectors: Record<'CLOUD' | 'DIGITAL_INFRASTRUCTURE' | 'FINANCE' | 'PRODUCT_MANUFACTURER', string>;
  steps: Record<DutyStep, string>;
  /** With the preposition: "to the supervisory authority". */
  recipients: Record<DutyRecipient, string>;
  period(unit: PeriodUnit, count: number, text: string): string;
  starts: Record<ClockStart, string>;
  limit(period: string, start: string): string;
  earliest(limits: string): string;
  noLimit: string;
  /** The clause as lawyers write it in the language, from the English form. */
  clause(text: string): string;
  contents(fields: string): string;
  fields: Record<string, string>;
}
