import { renderToStaticMarkup } from 'react-dom/server';
import type { AuthoritySubmission } from '../../../domain/authorities/authority-clock.ts';
import type { RegisteredAuthority } from '../../../domain/authorities/supervisory-authorities.ts';
import type { Capacity } from '../../../domain/incident/incident.ts';
import type { ClockState } from '../../../domain/notification/clock.ts';
import type { BreachPeriod, DataSubjectCommunication } from '../../../domain/notification/filing/filing.ts';
import type { Indicator } from '../../../domain/notification/filing/indicator.ts';
import { DOCUMENT_LAWS } from './authority-law.ts';
import { AuthorityPage } from './authority-page.tsx';
import { indicatorLines, periodText } from './filing-words.ts';
import { printable } from './markup.ts';
import { followingIn, NOTICE_WORDS } from './words.ts';

/** The content of the notification to one supervisory authority: all that the law it supervises requires, as far as known. */
export interface AuthorityNoticeFacts extends BreachPeriod {
  authority: RegisteredAuthority;
  /** Whether it is notified for the whole European Economic Area (GDPR Art. 56). */
  lead: boolean;
  /** The countries of the customers that it is about; none where it is about all. */
  countries: string[];
  provider: string;
  trackingId: string;
  /** Whether it is an exercise, which is never submitted. */
  exercise: boolean;
  capacity: readonly Capacity[];
  detectedAt: Date;
  declaredAt: Date;
  awareAt: Date;
  /** Tocsin's own target; null where the law sets no period in hours. */
  target: Date | null;
  legalDeadline: Date | null;
  state: ClockState;
  legalState: ClockState;
  /** Art. 33(3)(a). */
  title: string | null;
  nature: string | null;
  dataCategories: string[];
  dataSubjectCategories: string[];
  /** The data subjects of the affected customers in these countries. */
  dataSubjects: Count;
  records: Count;
  /** Art. 33(3)(b). */
  contactPoint: string | null;
  dataProtectionOfficer: string | null;
  /** Art. 33(3)(c). */
  likelyConsequences: string | null;
  /** Art. 33(3)(d). */
  measuresTaken: string | null;
  /** Art. 34(3)(a). */
  protectionMeasures: string | null;
  indicators: Indicator[];
  /** Art. 34; null while it is not decided. */
  dataSubjectCommunication: DataSubjectCommunication | null;
  dataSubjectText: string | null;
  /** What data subjects are advised to do to mitigate it. */
  recommendedActions: string[];
  /** Art. 33(4). */
  toFollow: string[];
  /** Art. 33(1). */
  reasonsForDelay: string | null;
  /** Oldest first. */
  submissions: AuthoritySubmission[];
  /** When this was written. */
  writtenAt: Date;
}

/** An approximate number, summed over the customers for whom it is known. */
export interface Count {
  /** Null while it is known for no customer. */
  number: number | null;
  customersCounted: number;
  customers: number;
}

export const NOT_YET_KNOWN = 'not yet known';

interface Item {
  name: string;
  /** The clause that requires it; null for an item that no clause requires. */
  clause: string | null;
  label: string;
  said: string | string[];
}

/** The notice as JSON: the same items as the printed one, by name. */
export function authorityNoticeJson(facts: AuthorityNoticeFacts): string {
  const { authority, provider, trackingId, exercise, capacity, detectedAt, awareAt, declaredAt } = facts;
  const { target: deadline, state, legalDeadline, legalState } = facts;
  const items = itemsOf(facts).map(({ name, clause, label, said }) => [name, { clause, label, said }] as const);
  const notice = {
    exercise,
    authority,
    lead: facts.lead,
    countries: facts.countries,
    provider,
    capacity,
    trackingId,
    detectedAt,
    awareAt,
    declaredAt,
    deadline,
    state,
    legalDeadline,
    legalState,
    items: Object.fromEntries(items),
    submissions: facts.submissions.map(({ by: _, ...submission }) => submission),
    writtenAt: facts.writtenAt,
  };
  return `${JSON.stringify(notice, null, 2)}\n`;
}

/** The notice as a complete page, in HTML that is well-formed XML too. */
export function authorityNoticeHtml(facts: AuthorityNoticeFacts): string {
  const { authority, trackingId, exercise, submissions } = facts;
  const law = DOCUMENT_LAWS[authority.law];
  const page = AuthorityPage({
    authority,
    law,
    heading: `Notification of a ${law.breach}: ${trackingId}`,
    exercise,
    frame: frame(facts),
    items: itemsOf(facts),
    notYetKnown: NOT_YET_KNOWN,
    submissions: submissions.map((each) => ({ ...each, toFollow: inWords(each.toFollow) })),
    timeText,
  });
  return printable(`<!DOCTYPE html>\n${renderToStaticMarkup(page)}\n`);
}

function frame(facts: AuthorityNoticeFacts) {
  const { authority, lead, countries, provider, capacity, detectedAt, awareAt, declaredAt, writtenAt } = facts;
  const { target, legalDeadline, legalState } = facts;
  const state = STATES[legalState] ?? legalState;
  const { due } = DOCUMENT_LAWS[authority.law];
  const names = new Intl.DisplayNames('en', { type: 'region' });
  return [
    ['Notifying body', provider],
    ['Capacity', capacity.map((each) => each.toLowerCase()).join(' and ')],
    ...(lead ? [['Notified as', 'lead supervisory authority (Art. 56)'] as const] : []),
    ['Customers in', countries.map((code) => names.of(code)).join(', ') || 'all countries'],
    ['Breach detected', timeText(detectedAt)],
    ['Aware of the breach', timeText(awareAt)],
    ['Breach established', timeText(declaredAt)],
    ['Due by', legalDeadline ? `${timeText(legalDeadline)} (${state})` : `${due} (${NO_PERIOD[legalState] ?? state})`],
    ...(target ? ([["Notifying body's own target", timeText(target)]] as const) : []),
    ['Written at', timeText(writtenAt)],
  ] as const;
}

function itemsOf(facts: AuthorityNoticeFacts): Item[] {
  const { authority, title, nature, dataCategories, dataSubjectCategories, recommendedActions, toFollow } = facts;
  const { dataSubjectCommunication: decided, indicators } = facts;
  const { clauseOf } = DOCUMENT_LAWS[authority.law];
  const words = NOTICE_WORDS.en;
  const known = (text: string | null) => (text?.trim() ? text : NOT_YET_KNOWN);
  const items: [name: string, clause: string | null, label: string, said: string | string[]][] = [
    ['nature', '33(3)(a)', 'Nature of the breach', known([title, nature].filter(Boolean).join('\n\n'))],
    ['period', null, 'Period of the breach', periodText(words, facts, timeText) ?? NOT_YET_KNOWN],
    ['categoriesOfDataSubjects', '33(3)(a)', 'Categories of data subjects', orNotYet(dataSubjectCategories)],
    ['numberOfDataSubjects', '33(3)(a)', 'Approximate number of data subjects', counted(facts.dataSubjects)],
    ['categoriesOfRecords', '33(3)(a)', 'Categories of personal data records', orNotYet(dataCategories)],
    ['numberOfRecords', '33(3)(a)', 'Approximate number of personal data records', counted(facts.records)],
    ['dataProtectionOfficer', '33(3)(b)', 'Data protection officer', known(facts.dataProtectionOfficer)],
    ['contactPoint', '33(3)(b)', 'Data protection officer or other contact point', known(facts.contactPoint)],
    ['likelyConsequences', '33(3)(c)', 'Likely consequences', known(facts.likelyConsequences)],
    ['measures', '33(3)(d)', 'Measures taken or proposed', known(facts.measuresTaken)],
    ['mitigation', '33(3)(d)', 'Measures advised to mitigate adverse effects', orNotYet(recommendedActions)],
    ['protection', '34(3)(a)', 'Protection of the data at the time of the breach', known(facts.protectionMeasures)],
    ['indicators', null, 'Indicators of compromise', orNotYet(indicatorLines(words, indicators))],
    ['dataSubjectCommunication', '34', 'Informing the data subjects', known(decided && words.communication[decided])],
    ['dataSubjectText', '34(2)', 'Text for the data subjects', known(facts.dataSubjectText)],
    ['toFollow', '33(4)', 'Information to follow', toFollow.length > 0 ? inWords(toFollow) : 'none'],
    ['reasonsForDelay', '33(1)', 'Reasons for the delay', facts.reasonsForDelay ?? 'not applicable: there is no delay'],
  ];
  return items.map(([name, clause, label, said]) => ({ name, clause: clauseOf(name, clause), label, said }));
}

function counted({ number, customersCounted, customers }: Count): string {
  if (number === null) return NOT_YET_KNOWN;
  const counted = customersCounted < customers ? ` (known for ${customersCounted} of ${customers} customers)` : '';
  return `${NOTICE_WORDS.en.about(number.toLocaleString('en'))}${counted}`;
}

/** The labels of the advisory's fields. */
function inWords(toFollow: readonly string[]): string[] {
  return toFollow.map((item) => followingIn(NOTICE_WORDS.en, item));
}

function orNotYet(texts: string[]): string | string[] {
  return texts.length > 0 ? texts : NOT_YET_KNOWN;
}

function timeText(at: Date): string {
  return `${at.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}

const STATES: Partial<Record<ClockState, string>> = {
  ON_TIME: 'on time',
  AT_RISK: 'on time',
  OVERDUE: 'overdue',
  MET: 'notified on time',
  MISSED: 'notified late',
};

/** Where no period runs, nothing is on time or late. */
const NO_PERIOD: Partial<Record<ClockState, string>> = { ON_TIME: 'not yet notified', MET: 'notified' };
