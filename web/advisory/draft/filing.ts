import type { Filing, Indicator } from '../../parts/text/filing.ts';
import type { DraftAdvisoryInput, RevisionFragment } from '../advisory.generated.ts';

/** What authorities ask for and may follow later (GDPR Art. 33(4)); it is listed as to follow where the author says so. */
export const FILING_MAY_FOLLOW = [
  'dataSubjectCategories',
  'approximateDataSubjects',
  'approximateRecords',
  'breachPeriod',
  'protectionMeasures',
  'indicators',
  'dataSubjectCommunication',
] as const;
export type FilingFollowing = (typeof FILING_MAY_FOLLOW)[number];

/** What authorities ask for, the same in every language, while it is being written. */
export interface FilingDraft
  extends Pick<
    Filing,
    'breachFrom' | 'breachUntil' | 'breachOngoing' | 'dataSubjectCategories' | 'indicators' | 'dataSubjectCommunication'
  > {
  /** The language of the original text. */
  language: string | null;
  dataProtectionOfficer: string;
  /** What is to follow; where it is given meanwhile, it is not listed. */
  pending: readonly FilingFollowing[];
}

export const NO_FILING: FilingDraft = {
  language: null,
  breachFrom: null,
  breachUntil: null,
  breachOngoing: false,
  dataSubjectCategories: [],
  dataProtectionOfficer: '',
  indicators: [],
  dataSubjectCommunication: null,
  pending: [],
};

export function filingFrom(revision: RevisionFragment): FilingDraft {
  return {
    language: revision.language,
    breachFrom: revision.breachFrom,
    breachUntil: revision.breachUntil,
    breachOngoing: revision.breachOngoing,
    dataSubjectCategories: revision.dataSubjectCategories,
    dataProtectionOfficer: revision.dataProtectionOfficer ?? '',
    indicators: revision.indicators.map(({ type, value, description }) => ({ type, value, description })),
    dataSubjectCommunication: revision.dataSubjectCommunication,
    pending: FILING_MAY_FOLLOW.filter((name) => revision.toFollow.includes(name)),
  };
}

export function filingInput(draft: FilingDraft) {
  return {
    language: draft.language,
    breachFrom: draft.breachFrom,
    breachUntil: draft.breachOngoing ? null : draft.breachUntil,
    breachOngoing: draft.breachOngoing,
    dataSubjectCategories: [...draft.dataSubjectCategories],
    dataProtectionOfficer: draft.dataProtectionOfficer || null,
    indicators: draft.indicators.map((indicator) => ({ ...indicator, description: indicator.description || null })),
    dataSubjectCommunication: draft.dataSubjectCommunication,
  } satisfies Partial<DraftAdvisoryInput>;
}

/** The items that are listed as to follow, because the author said so and they are not given. */
export function pendingOf(draft: FilingDraft & { protectionMeasures: string }): FilingFollowing[] {
  const given: Partial<Record<FilingFollowing, boolean>> = {
    dataSubjectCategories: draft.dataSubjectCategories.length > 0,
    breachPeriod: draft.breachFrom !== null || draft.breachUntil !== null || draft.breachOngoing,
    protectionMeasures: draft.protectionMeasures.trim() !== '',
    indicators: draft.indicators.length > 0,
    dataSubjectCommunication: draft.dataSubjectCommunication !== null,
  };
  return draft.pending.filter((name) => !given[name]);
}

export const NEW_INDICATOR: Indicator = { type: 'DOMAIN', value: '', description: null };
