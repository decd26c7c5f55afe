import type { DataSubjectCommunication, FilingWords, IndicatorType } from '../../words/filing.ts';
import { defanged } from './defanged.ts';

export interface Indicator {
  type: IndicatorType;
  value: string;
  description: string | null;
}

/** What supervisory authorities ask for in addition to the text of an advisory. */
export interface Filing {
  breachFrom: string | null;
  breachUntil: string | null;
  breachOngoing: boolean;
  dataSubjectCategories: readonly string[];
  dataProtectionOfficer: string | null;
  protectionMeasures: string | null;
  indicators: readonly Indicator[];
  dataSubjectCommunication: DataSubjectCommunication | null;
  dataSubjectText: string | null;
}

/** The period of a breach as text; null while nothing of it is known. */
export function periodOf(
  { period }: Pick<FilingWords, 'period'>,
  { breachFrom, breachUntil, breachOngoing }: Pick<Filing, 'breachFrom' | 'breachUntil' | 'breachOngoing'>,
  timeText: (at: string) => string,
): string | null {
  const from = breachFrom && timeText(breachFrom);
  const until = breachUntil && timeText(breachUntil);
  if (from && until) return period.between(from, until);
  if (from) return breachOngoing ? period.since(from) : period.from(from);
  if (until) return period.until(until);
  return breachOngoing ? period.ongoing : null;
}

export function indicatorText({ indicatorType }: Pick<FilingWords, 'indicatorType'>, indicator: Indicator): string {
  const { type, description } = indicator;
  return `${indicatorType[type]}: ${defanged(indicator)}${description ? ` (${description})` : ''}`;
}
