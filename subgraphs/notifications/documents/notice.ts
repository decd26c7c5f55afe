import type { AdvisoryText, Revision } from '../../../domain/notification/advisory.ts';
import { textFor } from '../../../domain/notification/translation.ts';

/** Who publishes, and where it is reached. */
export interface Provider {
  name: string;
  /** Tocsin's own address, without a slash at its end. */
  url: string;
}

/** One tenant's notice, with all that its documents say. */
export interface NoticeContent {
  id: string;
  tenantId: string;
  trackingId: string;
  publishedAt: Date;
  updatedAt: Date;
  state: 'ACTIVE' | 'RESOLVED';
  /** Why it was resolved though nothing final was said; null otherwise. */
  resolvedReason: string | null;
  /** BCP 47: the tenant's language. */
  locale: string;
  /** Every revision the tenant was told, oldest first; at least one. */
  revisions: Revision[];
  /** What is this tenant's alone; null without any. */
  details: OwnDetails | null;
}

export interface OwnDetails {
  dataCategories: string[];
  approximateDataSubjects: number | null;
  approximateRecords: number | null;
  recommendedActions: string[];
  note: string | null;
}

/** The revision told last. */
export function currentOf({ revisions }: NoticeContent): Revision {
  return revisions.at(-1) as Revision;
}

export interface Passage {
  title: string;
  text: string;
}

export interface NoticeText {
  title: string;
  /** BCP 47; null when it is the original's, which nobody named, or a tag that no registry knows. */
  locale: string | null;
  passages: Passage[];
}

/** What a notice says to its tenant, in its language, passage by passage: the same in every document. */
export function textOf(notice: NoticeContent): NoticeText {
  const revision = currentOf(notice);
  const text: AdvisoryText & { locale?: string } = textFor(revision, notice.locale);
  const { details } = notice;
  const categories = details?.dataCategories.length ? details.dataCategories : revision.dataCategories;
  const actions = [...text.recommendedActions, ...(details?.recommendedActions ?? [])];
  const passages: [title: string, text: string | null][] = [
    ['What happened', text.whatHappened],
    ['Categories of data', categories.join(', ')],
    ['Approximate number of data subjects', counted(details?.approximateDataSubjects)],
    ['Approximate number of records', counted(details?.approximateRecords)],
    ['Likely consequences', text.likelyConsequences],
    ['Measures taken', text.measuresTaken],
    ['Recommended actions', lines(actions)],
    ['Specific to your tenant', details?.note ?? null],
    ['Contact point', revision.contactPoint],
    ['What will follow', lines(text.toFollow)],
    ['Reasons for the delay', revision.reasonsForDelay],
    ['What the post-mortem found', revision.postMortemSummary],
    ['Why this notice is resolved', notice.resolvedReason],
  ];
  return {
    title: text.title,
    locale: text.locale === undefined ? null : knownTag(text.locale),
    passages: passages.flatMap(([title, said]) => (said?.trim() ? [{ title, text: said }] : [])),
  };
}

const LANGUAGES = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });

/** A language tag by language and region alone: readers of documents check both against the registry. */
function knownTag(locale: string): string | null {
  try {
    const { language, region } = new Intl.Locale(locale);
    const tags = region && region !== 'ZZ' ? [`${language}-${region}`, language] : [language];
    return tags.find((tag) => LANGUAGES.of(tag) !== undefined) ?? null;
  } catch {
    return null;
  }
}

function counted(number: number | null | undefined): string | null {
  return number == null ? null : `about ${number}`;
}

function lines(texts: string[]): string {
  return texts.map((text) => `- ${text}`).join('\n');
}
