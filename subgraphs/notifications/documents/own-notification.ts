import { renderToStaticMarkup } from 'react-dom/server';
import type { RegisteredAuthority } from '../../../domain/authorities/supervisory-authorities.ts';
import type { CustomerDuty } from '../../../domain/notification/filing/customer-duty.ts';
import { isPeriodKnown } from '../../../domain/notification/filing/filing.ts';
import { textFor } from '../../../domain/notification/translation.ts';
import { indicatorLines, periodText } from './filing-words.ts';
import { printable } from './markup.ts';
import { currentOf, type NoticeContent, type Provider, utcText } from './notice.ts';
import { type Field, OwnNotificationPage } from './own-notification-page.tsx';
import { type OwnNotificationWords, ownNotificationWordsFor } from './own-notification-words.ts';
import { followingIn, noticeWordsFor } from './words.ts';

/** What a tenant's own notification to its supervisory authority is begun from. */
export interface OwnNotificationFacts {
  notice: NoticeContent;
  provider: Provider;
  /** Null where no law of the tenant's country is known. */
  duty: CustomerDuty | null;
  /** The authorities that may be competent for the tenant. */
  authorities: readonly Pick<RegisteredAuthority, 'id' | 'name' | 'website'>[];
}

type SectionName = keyof OwnNotificationWords['section'];

/** The file as JSON: the fields by section, each with whether it is known, to follow, or the tenant's own to complete. */
export function ownNotificationJson(facts: OwnNotificationFacts): string {
  const { language, sections } = sectionsOf(facts);
  const { notice, provider, duty } = facts;
  const content = {
    template: 'EDPB template for personal data breach notifications, version for public consultation of 10 June 2026',
    language,
    trackingId: notice.trackingId,
    noticeId: notice.id,
    revision: currentOf(notice).number,
    processor: provider.name,
    deadline: duty?.deadline ?? null,
    sections: Object.fromEntries(
      sections.map(({ name, heading, fields }) => [name, { heading, fields: Object.fromEntries(fields.map(byName)) }]),
    ),
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}

function byName({ name, label, value, own }: Field) {
  return [name, { label, status: value === null ? (own ? 'TO_COMPLETE' : 'NOT_YET_KNOWN') : 'PREFILLED', value }];
}

/** The file as a complete page, in HTML that is well-formed XML too. */
export function ownNotificationHtml(facts: OwnNotificationFacts): string {
  const { words, language, sections } = sectionsOf(facts);
  const { notice, provider } = facts;
  const page = OwnNotificationPage({
    language,
    words,
    heading: words.title(notice.trackingId),
    introduction: words.introduction(provider.name),
    sections,
  });
  return printable(`<!DOCTYPE html>\n${renderToStaticMarkup(page)}\n`);
}

function sectionsOf(facts: OwnNotificationFacts) {
  const { notice, provider, duty, authorities } = facts;
  const { words, language } = ownNotificationWordsFor(notice.locale);
  const noticeWords = noticeWordsFor(language);
  const revision = currentOf(notice);
  const text = textFor(revision, notice.locale);
  const { details } = notice;
  const time = (at: Date) => utcText(at, language);
  const { breachFrom, breachUntil, breachOngoing, indicators, dataSubjectCommunication } = revision;
  const own = (name: keyof OwnNotificationWords['item']): Field => ({
    ...{ name, label: words.item[name], value: null, text: '', own: true },
  });
  const known = (name: string, label: string, value: unknown, shown?: string | readonly string[] | null): Field => {
    const empty = value === null || value === '' || (Array.isArray(value) && value.length === 0);
    const said = shown ?? (Array.isArray(value) ? value.map(String) : String(value));
    return { name, label, value: empty ? null : value, text: empty ? '' : said, own: false };
  };
  const numbered = (count: number | null | undefined) =>
    count == null ? null : noticeWords.about(count.toLocaleString(language));
  const ofTenant = (field: 'dataCategories' | 'dataSubjectCategories') =>
    details?.[field].length ? details[field] : revision[field];
  const law = duty && `${duty.clause} ${words.laws[duty.law] ?? duty.citation}`;
  const processor = [provider.name, revision.contactPoint, revision.dataProtectionOfficer].filter(Boolean);
  const actions = [...text.recommendedActions, ...(details?.recommendedActions ?? [])];
  const fields: Record<SectionName, Field[]> = {
    notification: [
      own('type'),
      known('law', words.item.law, law ?? words.otherLaw),
      duty
        ? known('deadline', words.item.deadline, duty.deadline ?? words.noPeriod, duty.deadline && time(duty.deadline))
        : own('deadline'),
      known(
        'authorities',
        words.item.authorities,
        authorities.map(({ id, name, website }) => ({ id, name, website })),
        authorities.map(({ name, website }) => `${name}, ${website}`),
      ),
      own('reasonsForDelay'),
      own('crossBorder'),
    ],
    parties: [
      own('controller'),
      own('reportingPerson'),
      own('ownDataProtectionOfficer'),
      known('processor', words.item.processor, processor),
    ],
    breach: [
      known('awareAt', words.item.awareAt, notice.publishedAt, time(notice.publishedAt)),
      known('howAware', words.item.howAware, words.informedBy(provider.name)),
      known('reference', words.item.reference, notice.trackingId),
      known('nature', noticeWords.whatHappened, `${text.title}\n\n${text.whatHappened}`),
      known(
        'period',
        noticeWords.breachPeriod,
        isPeriodKnown(revision) ? { from: breachFrom, until: breachUntil, ongoing: breachOngoing } : null,
        periodText(noticeWords, revision, time),
      ),
      known('dataCategories', noticeWords.dataCategories, ofTenant('dataCategories')),
      known('dataSubjectCategories', noticeWords.dataSubjectCategories, ofTenant('dataSubjectCategories')),
      known(
        'approximateDataSubjects',
        noticeWords.dataSubjects,
        details?.approximateDataSubjects ?? null,
        numbered(details?.approximateDataSubjects),
      ),
      known(
        'approximateRecords',
        noticeWords.records,
        details?.approximateRecords ?? null,
        numbered(details?.approximateRecords),
      ),
      known('protectionMeasures', noticeWords.protectionMeasures, text.protectionMeasures),
      known('indicators', noticeWords.indicators, indicators, indicatorLines(noticeWords, indicators)),
    ],
    consequences: [known('likelyConsequences', noticeWords.likelyConsequences, text.likelyConsequences)],
    measures: [
      known('measuresTaken', noticeWords.measuresTaken, text.measuresTaken),
      known('recommendedActions', noticeWords.recommendedActions, actions),
      own('ownMeasures'),
      known(
        'toFollow',
        noticeWords.toFollow,
        text.toFollow.length > 0 ? text.toFollow : words.none,
        text.toFollow.length > 0 ? text.toFollow.map((item) => followingIn(noticeWords, item)) : words.none,
      ),
    ],
    dataSubjects: [
      known(
        'dataSubjectCommunication',
        noticeWords.dataSubjectCommunication,
        dataSubjectCommunication,
        dataSubjectCommunication && noticeWords.communication[dataSubjectCommunication],
      ),
      known('dataSubjectText', noticeWords.dataSubjectText, text.dataSubjectText),
      own('whenInformed'),
    ],
  };
  const names = Object.keys(words.section) as SectionName[];
  const sections = names.map((name) => ({ name, heading: words.section[name], fields: fields[name] }));
  return { words, language, sections };
}
