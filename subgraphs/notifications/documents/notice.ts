import type { AdvisoryText, Revision } from '../../../domain/notification/advisory.ts';
import { textFor } from '../../../domain/notification/translation.ts';
import type { DataProtectionLaw } from '../../../domain/regimes/data-protection.ts';
import { indicatorLines, periodText } from './filing-words.ts';
import { followingIn, type NoticeWords, noticeWordsFor } from './words.ts';

/** The publishing provider, and the address of its installation. */
export interface Provider {
  name: string;
  /** The address of this installation, without a trailing slash. */
  url: string;
}

/** One tenant's notice, with all the content of its documents. */
export interface NoticeContent {
  id: string;
  tenantId: string;
  trackingId: string;
  publishedAt: Date;
  updatedAt: Date;
  state: 'ACTIVE' | 'RESOLVED';
  /** Why it was resolved without a final revision; null otherwise. */
  resolvedReason: string | null;
  /** BCP 47: the tenant's language. */
  locale: string;
  /** That of the tenant's country; null for one whose law is not known. */
  law: DataProtectionLaw | null;
  /** Every revision the tenant was notified of, oldest first; at least one. */
  revisions: Revision[];
  /** What applies to this tenant only; null without any. */
  details: OwnDetails | null;
  /** When the tenant, as controller, must notify its supervisory authority by the law of its country; null without a deadline. */
  ownDeadline: Date | null;
  /** Whether the tenant, as controller, notifies an authority itself. */
  notifiesItself: boolean;
}

interface OwnDetails {
  dataCategories: string[];
  dataSubjectCategories: string[];
  approximateDataSubjects: number | null;
  approximateRecords: number | null;
  recommendedActions: string[];
  note: string | null;
}

/** The latest revision the tenant was notified of. */
export function currentOf({ revisions }: NoticeContent): Revision {
  return revisions.at(-1) as Revision;
}

/** The entries of the catalogue that are plain texts, and so may be used as a heading. */
type Heading = { [name in keyof NoticeWords]: NoticeWords[name] extends string ? name : never }[keyof NoticeWords];

export interface Passage {
  /** The catalogue's key of the passage's heading: the same in every language. */
  about: Heading;
  title: string;
  text: string;
}

export interface NoticeText {
  title: string;
  /** BCP 47; null for an original whose language is not recorded, and for a tag that is not registered. */
  locale: string | null;
  /** BCP 47: the language of the original, where this is a translation into another and both are known. */
  translatedFrom: string | null;
  /** The fixed wording of a document in the language of the text; English where the catalogue lacks that language. */
  words: NoticeWords;
  passages: Passage[];
}

/** The text of a notice in its tenant's language, by passage: the same in every document. */
export function textOf(notice: NoticeContent): NoticeText {
  const revision = currentOf(notice);
  const text: AdvisoryText & { locale?: string } = textFor(revision, notice.locale);
  const original = revision.language && knownTag(revision.language);
  const locale = text.locale === undefined ? original : knownTag(text.locale);
  const words = noticeWordsFor(locale);
  const { details, ownDeadline } = notice;
  const { dataSubjectCommunication: decided } = revision;
  // A tenant that is not affected after all, or by no breach, has nothing to notify.
  const duty = notice.resolvedReason === null && revision.kind !== 'RETRACTION';
  const timeText = (at: Date) => utcText(at, locale ?? 'en');
  const counted = (number: number | null | undefined) =>
    number == null ? null : words.about(number.toLocaleString(locale ?? 'en'));
  const passages: [about: Heading, text: string | null][] = [
    ['whatHappened', text.whatHappened],
    ['breachPeriod', periodText(words, revision, timeText)],
    ['dataCategories', (details?.dataCategories.length ? details : revision).dataCategories.join(', ')],
    [
      'dataSubjectCategories',
      (details?.dataSubjectCategories.length ? details : revision).dataSubjectCategories.join(', '),
    ],
    ['dataSubjects', counted(details?.approximateDataSubjects)],
    ['records', counted(details?.approximateRecords)],
    ['likelyConsequences', text.likelyConsequences],
    ['measuresTaken', text.measuresTaken],
    ['protectionMeasures', text.protectionMeasures],
    ['dataSubjectCommunication', decided && words.communication[decided]],
    ['dataSubjectText', text.dataSubjectText],
    ['indicators', lines(indicatorLines(words, revision.indicators))],
    ['recommendedActions', lines([...text.recommendedActions, ...(details?.recommendedActions ?? [])])],
    ['yourDuty', duty ? words.legal.customer[notice.law ?? 'NONE'].ownDuty : null],
    ['forYourTenant', details?.note ?? null],
    ['ownDeadline', ownDeadline && `${timeText(ownDeadline)}. ${words.ownDeadlineDetail}`],
    ['contactPoint', revision.contactPoint],
    ['dataProtectionOfficer', revision.dataProtectionOfficer],
    ['toFollow', lines(text.toFollow.map((item) => followingIn(words, item)))],
    ['reasonsForDelay', revision.reasonsForDelay],
    ['postMortemSummary', revision.postMortemSummary],
    ['whyResolved', notice.resolvedReason],
  ];
  return {
    title: text.title,
    locale,
    translatedFrom: original === locale ? null : original,
    words,
    passages: passages.flatMap(([about, said]) => (said?.trim() ? [{ about, title: words[about], text: said }] : [])),
  };
}

/** ZZ is no region, and Sark (CQ) is too young for many copies of the registry. */
const UNKNOWN_REGIONS: readonly (string | undefined)[] = [undefined, 'ZZ', 'CQ'];
const LANGUAGES = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });

/** A language tag reduced to language and region: programs that read the documents check both against the registry. */
function knownTag(locale: string): string | null {
  try {
    const { language, region } = new Intl.Locale(locale);
    const tags = UNKNOWN_REGIONS.includes(region) ? [language] : [`${language}-${region}`, language];
    return tags.find((tag) => LANGUAGES.of(tag) !== undefined) ?? null;
  } catch {
    return null;
  }
}

/** A time to the minute, in UTC. @param locale BCP 47 */
export function utcText(at: Date, locale: string): string {
  return `${at.toLocaleString(locale, { dateStyle: 'long', timeStyle: 'short', hourCycle: 'h23', timeZone: 'UTC' })} UTC`;
}

function lines(texts: string[]): string {
  return texts.map((text) => `- ${text}`).join('\n');
}
