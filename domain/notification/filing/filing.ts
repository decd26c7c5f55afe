import { blankToNull, checkList, checkOptional, isBlank } from '../../text.ts';
import { checkIndicators, type Indicator, refanged } from './indicator.ts';

/**
 * Whether the data subjects are informed of the breach (GDPR Art. 34). INFORMED: they have been. TO_BE_INFORMED: a high risk is
 * likely, so the controller must (Art. 34(1)). NO_HIGH_RISK: Art. 34(1) does not require it. DATA_PROTECTED, RISK_AVERTED,
 * PUBLIC_COMMUNICATION: the exemptions of Art. 34(3)(a), (b) and (c).
 */
export type DataSubjectCommunication =
  | 'INFORMED'
  | 'TO_BE_INFORMED'
  | 'NO_HIGH_RISK'
  | 'DATA_PROTECTED'
  | 'RISK_AVERTED'
  | 'PUBLIC_COMMUNICATION';

/** Information that may be listed in `toFollow` by name while it is not given (GDPR Art. 33(4): in so far as not possible yet). */
const FILING_MAY_FOLLOW = [
  'dataSubjectCategories',
  'approximateDataSubjects',
  'approximateRecords',
  'breachPeriod',
  'protectionMeasures',
  'indicators',
  'dataSubjectCommunication',
] as const;
export type FilingFollowing = (typeof FILING_MAY_FOLLOW)[number];

/** The texts of a filing, which are translated with the advisory. */
export interface FilingText {
  /** The measures that protected the data at the time of the breach, such as encryption: Art. 34(3)(a). */
  protectionMeasures: string | null;
  /** Art. 34(2): a text for the data subjects in clear and plain language, ready to be sent. */
  dataSubjectText: string | null;
}

/** The period of a breach: FADP Ordinance Art. 15(1)(b), and the template of the European Data Protection Board. */
export interface BreachPeriod {
  breachFrom: Date | null;
  breachUntil: Date | null;
  breachOngoing: boolean;
}

/** What authorities ask for in addition to the text of an advisory, the same in every language. */
export interface Filing extends BreachPeriod {
  /** The language of the original text, BCP 47; null where it is not recorded. */
  language: string | null;
  /** Art. 33(3)(a). */
  dataSubjectCategories: string[];
  /** Art. 33(3)(b): name and contact details. */
  dataProtectionOfficer: string | null;
  indicators: Indicator[];
  /** Null while it is not decided. */
  dataSubjectCommunication: DataSubjectCommunication | null;
}

/** The advisory's own parts that a filing is checked with. */
interface Advisory extends Filing, FilingText {
  kind: 'INITIAL' | 'UPDATE' | 'FINAL' | 'RETRACTION';
  measuresTaken: string | null;
  toFollow: string[];
  translations: readonly { locale: string }[];
}

/** A filing of which nothing is known, as in revisions from before it could be given. */
export const NO_FILING_TEXT: FilingText = { protectionMeasures: null, dataSubjectText: null };

/** @param at when the revision is drafted: what it says lies in the past */
export function checkFiling(advisory: Advisory, at: Date): string[] {
  const { language, translations, dataSubjectCategories, dataProtectionOfficer } = advisory;
  return [
    ...(language === null || isLanguageTag(language)
      ? []
      : ['language must be a BCP 47 language tag, e.g. de-AT, or absent']),
    ...(translations.some(({ locale }) => locale.toLowerCase() === language?.toLowerCase())
      ? [`language must differ from every translation's locale (${language})`]
      : []),
    ...checkPeriod(advisory, at),
    ...checkList('dataSubjectCategories', dataSubjectCategories),
    ...checkOptional({ dataProtectionOfficer: { value: dataProtectionOfficer } }),
    ...checkFilingText(advisory),
    ...checkIndicators(advisory.indicators),
    ...(advisory.kind === 'RETRACTION' ? [] : checkCommunication(advisory)),
    ...FILING_MAY_FOLLOW.filter((field) => advisory.toFollow.includes(field) && isGiven(advisory, field)).map(
      (field) => `toFollow must not list ${field}: it is given`,
    ),
  ];
}

/** A translation must contain the same information as the original, neither less nor more. @param at such as `translations[0].` */
export function checkFilingTranslation(translation: FilingText, original: FilingText, at: string): string[] {
  const fields = ['protectionMeasures', 'dataSubjectText'] as const;
  return [
    ...checkFilingText(translation, at),
    ...fields
      .filter((field) => isBlank(translation[field]) !== isBlank(original[field]))
      .map((field) => `${at}${field} must be filled in if and only if the original has it`),
  ];
}

export function cleanedFiling(filing: Filing & FilingText): Filing & FilingText {
  return {
    language: blankToNull(filing.language),
    breachFrom: filing.breachFrom,
    breachUntil: filing.breachUntil,
    breachOngoing: filing.breachOngoing,
    dataSubjectCategories: filing.dataSubjectCategories,
    dataProtectionOfficer: blankToNull(filing.dataProtectionOfficer),
    indicators: filing.indicators.map(({ type, value, description }) => ({
      type,
      value: refanged(type, value),
      description: blankToNull(description),
    })),
    dataSubjectCommunication: filing.dataSubjectCommunication,
    ...cleanedFilingText(filing),
  };
}

export function cleanedFilingText({ protectionMeasures, dataSubjectText }: FilingText): FilingText {
  return { protectionMeasures: blankToNull(protectionMeasures), dataSubjectText: blankToNull(dataSubjectText) };
}

export function isPeriodKnown({ breachFrom, breachUntil, breachOngoing }: BreachPeriod): boolean {
  return breachFrom !== null || breachUntil !== null || breachOngoing;
}

/** Whether a text has the form of a BCP 47 language tag. */
export function isLanguageTag(tag: string): boolean {
  return /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(tag);
}

function checkPeriod({ breachFrom, breachUntil, breachOngoing, kind }: Advisory, at: Date): string[] {
  const later = (time: Date | null) => time !== null && time > at;
  return [
    ...(later(breachFrom) ? ['breachFrom must not be after the revision was drafted'] : []),
    ...(later(breachUntil) ? ['breachUntil must not be after the revision was drafted'] : []),
    ...(breachFrom && breachUntil && breachUntil < breachFrom ? ['breachUntil must not be before breachFrom'] : []),
    ...(breachOngoing && breachUntil ? ['breachUntil must be absent while the breach is ongoing'] : []),
    ...(breachOngoing && kind === 'FINAL' ? ['breachOngoing must be false in a FINAL revision'] : []),
  ];
}

function checkFilingText({ protectionMeasures, dataSubjectText }: FilingText, at = ''): string[] {
  return checkOptional({
    [`${at}protectionMeasures`]: { value: protectionMeasures },
    [`${at}dataSubjectText`]: { value: dataSubjectText },
  });
}

/** GDPR Art. 34: a communication has a text, and an exemption has its reason. */
function checkCommunication(advisory: Advisory): string[] {
  const { dataSubjectCommunication: decided } = advisory;
  const needed = decided && NEEDED[decided];
  return needed && isBlank(advisory[needed]) ? [`${needed} must not be blank for ${decided}`] : [];
}

const NEEDED: {
  [decided in DataSubjectCommunication]: 'dataSubjectText' | 'protectionMeasures' | 'measuresTaken' | null;
} = {
  INFORMED: 'dataSubjectText',
  TO_BE_INFORMED: 'dataSubjectText',
  NO_HIGH_RISK: null,
  DATA_PROTECTED: 'protectionMeasures',
  RISK_AVERTED: 'measuresTaken',
  PUBLIC_COMMUNICATION: 'dataSubjectText',
};

function isGiven(advisory: Advisory, field: FilingFollowing): boolean {
  switch (field) {
    case 'breachPeriod':
      return isPeriodKnown(advisory);
    case 'dataSubjectCategories':
    case 'indicators':
      return advisory[field].length > 0;
    case 'protectionMeasures':
      return !isBlank(advisory.protectionMeasures);
    case 'dataSubjectCommunication':
      return advisory.dataSubjectCommunication !== null;
    // The numbers are those of each tenant.
    case 'approximateDataSubjects':
    case 'approximateRecords':
      return false;
  }
}
