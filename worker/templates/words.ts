import type { Stage } from '../../domain/incident/stage.ts';
import type { MAY_FOLLOW, RevisionKind } from '../../domain/notification/advisory.ts';
import type { Timeliness } from '../../domain/notification/clock.ts';
import { ENGLISH } from './words-english.ts';
import { FRENCH } from './words-french.ts';
import { GERMAN } from './words-german.ts';

/** Everything the mails say by themselves, in one language. Names, numbers and times arrive written. */
export interface Words {
  /** What kind of notice it is, above its title. `INITIAL` begins the subject of every mail to a tenant about an incident. */
  kinds: Record<RevisionKind, string>;
  /** What parts a label from what it labels. */
  colon: string;
  greeting(name: string | null): string;
  /** Who writes, what this is, and whom it concerns; `INITIAL` whenever it is the first a tenant hears. */
  introduction: Record<RevisionKind, (provider: string, tenant: string) => string>;
  escalation: string;
  open: string;
  trackingId: string;
  tenant: string;
  /** When the tenant was told first. */
  notified: string;
  deadline: string;
  timeliness: Record<Timeliness, string>;
  reasonsForDelay: string;
  whatHappened: string;
  /** The same in a retraction. */
  whyWithdrawn: string;
  dataCategories: string;
  likelyConsequences: string;
  measuresTaken: string;
  /** Art. 33(4) GDPR. */
  notYetKnown: string;
  whatToDo: string;
  /** Art. 33(1) GDPR: what the law may ask of the tenant itself. */
  ownDuty: string;
  forTenant(tenant: string): string;
  ownDataCategories: string;
  dataSubjects: string;
  records: string;
  about(number: string): string;
  toFollow: string;
  mayFollow: Record<(typeof MAY_FOLLOW)[number], string>;
  nothingFollows: Record<'INITIAL' | 'UPDATE' | 'FINAL', string>;
  postMortemSummary: string;
  contactPoint: string;
  /** Why somebody gets such mail. */
  becauseContact(provider: string, tenant: string): string;
  becauseAccountTeam(provider: string): string;
  becauseResponse(provider: string): string;
  /** How to tell it from somebody else's mail. */
  neverAsks(provider: string): string;
  resolution: {
    label: string;
    introduction(provider: string, tenant: string): string;
    reason: string;
    after: string;
  };
  stageDigest: {
    label: string;
    introduction(tenant: string, changes: number): string;
    changes: string;
    stages: Record<Stage, string>;
    after: string;
  };
  headsUp: {
    label: string;
    notified(provider: string, tenants: number, number: string): string;
    unacknowledged(tenants: number, number: string): string;
    ask: string;
    open: string;
  };
  clockReminder: {
    label: string;
    title(hoursBefore: number): string;
    introduction: string;
    delayed: string;
    noticeDueAt: string;
    open: string;
  };
  authorityDocument: {
    label: string;
    title(authority: string): string;
    introduction(authority: string): string;
    steps: readonly string[];
    authority: string;
    attached: string;
    open: string;
  };
  webhookDisabled: {
    label: string;
    title(tenant: string): string;
    introduction(tenant: string): string;
    address: string;
    since: string;
    whatToDo: readonly string[];
    open: string;
  };
}

const LANGUAGES: Record<string, Words> = { en: ENGLISH, de: GERMAN, fr: FRENCH };

/**
 * The words for a reader, and the locale they are in: the one asked for when its language is spoken here, else English. That
 * is how a date or a number is written, too.
 * @param locale BCP 47; what is none is English
 */
export function wordsFor(locale: string): { words: Words; locale: string } {
  const [tag = 'en'] = canonical(locale);
  const words = LANGUAGES[new Intl.Locale(tag).language];
  return words ? { words, locale: tag } : { words: ENGLISH, locale: 'en' };
}

function canonical(locale: string): string[] {
  try {
    return Intl.getCanonicalLocales(locale);
  } catch {
    return [];
  }
}
