import type { RevisionKind } from '../../domain/notification/advisory.ts';
import { dataProtectionLaw } from '../../domain/regimes/regimes.ts';
import type { OwnPart, Provider } from '../dispatcher/message.ts';
import { paragraphsOf, type Slot } from './blocks.ts';
import { noticeUrl } from './links.ts';
import { timestampText } from './local-time.ts';
import { oneLine } from './readable.ts';
import type { Words } from './words-type.ts';

/** The texts of a mail for one recipient, formatted. */
export interface Own {
  kind: string;
  escalation: string | null;
  greeting: string;
  introduction: string;
  tenant: string;
  notifiedAt: string;
  deadline: string;
  url: string;
  reasonsForDelay: string | null;
  forTenant: string;
  dataCategories: string | null;
  dataSubjectCategories: string | null;
  dataSubjects: string | null;
  records: string | null;
  recommendedActions: readonly string[];
  ownDeadline: string | null;
  ownNotification: string | null;
  /** What the law of the tenant's country may require the tenant itself to do. */
  duty: string;
  note: readonly string[];
  because: string;
}

/** The language and the provider of a mail. */
export interface Voice {
  words: Words;
  /** BCP 47: the format of dates and numbers. */
  locale: string;
  provider: Provider;
}

/** A slot for each of these texts, for mails that are prepared before their recipients are known. */
export const SLOTS = Object.fromEntries(
  Object.keys({
    kind: 0,
    escalation: 0,
    greeting: 0,
    introduction: 0,
    tenant: 0,
    notifiedAt: 0,
    deadline: 0,
    url: 0,
    reasonsForDelay: 0,
    forTenant: 0,
    dataCategories: 0,
    dataSubjectCategories: 0,
    dataSubjects: 0,
    records: 0,
    recommendedActions: 0,
    ownDeadline: 0,
    ownNotification: 0,
    duty: 0,
    note: 0,
    because: 0,
  } satisfies Record<keyof Own, 0>).map((slot) => [slot, { slot }]),
) as { [slot in keyof Own]: Slot };

const numbers = new Map<string, Intl.NumberFormat>();

/** @param revision null for a mail without a revision */
export function ownOf(
  own: OwnPart,
  { words, locale, provider }: Voice,
  revision: { kind: RevisionKind; reasonsForDelay: string | null } | null,
): Own {
  const tenant = oneLine(own.tenantName);
  const timestamp = (at: Date) => timestampText(at, locale, own.country);
  const { dataCategories = [], dataSubjectCategories = [], recommendedActions = [], note = null } = own.details ?? {};
  // A tenant's first notice is no update, even if the revision is one.
  const law = words.legal.customer[dataProtectionLaw(own.country) ?? 'NONE'];
  const kind = own.first && revision?.kind === 'UPDATE' ? 'INITIAL' : (revision?.kind ?? 'INITIAL');
  return {
    kind: words.kinds[kind],
    escalation: own.escalation ? words.escalation : null,
    greeting: words.greeting(own.recipientName && oneLine(own.recipientName)),
    introduction: words.introduction[own.first ? 'INITIAL' : kind](oneLine(provider.name), tenant, law.breachNotice),
    tenant,
    notifiedAt: timestamp(own.notifiedAt),
    deadline: `${timestamp(own.deadline)}\n${words.timeliness[own.timeliness]}`,
    url: noticeUrl(provider, own.noticeId),
    reasonsForDelay: own.timeliness === 'IN_TIME' ? null : (revision?.reasonsForDelay ?? null),
    forTenant: words.forTenant(tenant),
    dataCategories: dataCategories.length > 0 ? dataCategories.join('\n') : null,
    dataSubjectCategories: dataSubjectCategories.length > 0 ? dataSubjectCategories.join('\n') : null,
    dataSubjects: approximately(own.details?.approximateDataSubjects ?? null, words, locale),
    records: approximately(own.details?.approximateRecords ?? null, words, locale),
    recommendedActions,
    ownDeadline: own.ownDeadline && timestamp(own.ownDeadline),
    ownNotification: own.notifiesItself ? words.ownNotification : null,
    duty: law.ownDuty,
    note: paragraphsOf(note),
    because: words.becauseContact(oneLine(provider.name), tenant),
  };
}

function approximately(number: number | null, words: Words, locale: string): string | null {
  return number === null ? null : words.about(numberText(number, locale));
}

/** A number with its language's separators. */
export function numberText(number: number, locale: string): string {
  const format = numbers.get(locale) ?? new Intl.NumberFormat(locale);
  numbers.set(locale, format);
  return format.format(number);
}
