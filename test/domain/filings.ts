import { type Filing, type FilingText, NO_FILING_TEXT } from '../../domain/notification/filing/filing.ts';

/** A filing of which nothing is known. */
export function filing(overrides: Partial<Filing & FilingText> = {}): Filing & FilingText {
  return {
    ...NO_FILING_TEXT,
    language: null,
    breachFrom: null,
    breachUntil: null,
    breachOngoing: false,
    dataSubjectCategories: [],
    dataProtectionOfficer: null,
    indicators: [],
    dataSubjectCommunication: null,
    ...overrides,
  };
}
