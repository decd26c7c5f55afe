import type { MAY_FOLLOW, RevisionKind } from '../../../domain/notification/advisory.ts';
import type { FilingFollowing } from '../../../domain/notification/filing/filing.ts';
import { LEGAL_WORDING, type LegalWording } from '../../../domain/regimes/legal-words.ts';
import { FILING_WORDS, type FilingWords } from './filing-words.ts';

/** The fixed wording of documents and mails about a notice, in one language. Numbers are passed in formatted. */
export interface NoticeWords extends FilingWords {
  incident: string;
  whatHappened: string;
  dataCategories: string;
  dataSubjects: string;
  records: string;
  /** An approximate number: GDPR and UK GDPR Art. 33(3)(a), Swiss Data Protection Ordinance Art. 15(1)(c) and (d). */
  about(number: string): string;
  likelyConsequences: string;
  measuresTaken: string;
  recommendedActions: string;
  yourDuty: string;
  forYourTenant: string;
  contactPoint: string;
  toFollow: string;
  /** The fields of an advisory that a revision may list as still to follow. */
  mayFollow: Record<(typeof MAY_FOLLOW)[number] | FilingFollowing, string>;
  reasonsForDelay: string;
  postMortemSummary: string;
  whyResolved: string;
  /** The entries of a document's revision history. */
  history: Record<RevisionKind | 'RESOLVED', string>;
  /** The permitted distribution of a document. */
  distribution: string;
  thisDocument: string;
  feed: string;
  /** What the law of the customer, or of an authority, says. */
  legal: LegalWording;
}

const ENGLISH: NoticeWords = {
  ...FILING_WORDS.en,
  incident: 'Incident',
  whatHappened: 'What happened',
  dataCategories: 'Categories of data affected',
  dataSubjects: 'Data subjects affected',
  records: 'Data records affected',
  about: (number) => `approximately ${number}`,
  likelyConsequences: 'Likely consequences',
  measuresTaken: 'Measures taken',
  recommendedActions: 'Recommended actions',
  yourDuty: 'Your own obligation to notify',
  forYourTenant: 'Impact on your tenant',
  contactPoint: 'Contact point',
  toFollow: 'Information to follow',
  mayFollow: {
    likelyConsequences: 'The likely consequences',
    measuresTaken: 'The measures taken',
    dataSubjectCategories: 'The categories of data subjects',
    approximateDataSubjects: 'The approximate number of data subjects',
    approximateRecords: 'The approximate number of data records',
    breachPeriod: 'The period of the breach',
    protectionMeasures: 'How the data was protected',
    indicators: 'Indicators of compromise',
    dataSubjectCommunication: 'Whether data subjects must be informed',
  },
  reasonsForDelay: 'Reasons for the delay',
  postMortemSummary: 'Post-mortem findings',
  whyResolved: 'Why this notice is resolved',
  history: {
    INITIAL: 'Initial notice.',
    UPDATE: 'Update.',
    FINAL: 'Final notice.',
    RETRACTION: 'Retraction: the declaration of the incident has been withdrawn.',
    RESOLVED: 'Resolved for this tenant.',
  },
  distribution: 'For the notified tenant and its representatives.',
  thisDocument: 'This notice as CSAF.',
  feed: 'The Service Health feed of the tenant, where updates are published.',
  legal: LEGAL_WORDING.en,
};

const GERMAN: NoticeWords = {
  ...FILING_WORDS.de,
  incident: 'Vorfall',
  whatHappened: 'Was geschehen ist',
  dataCategories: 'Kategorien der betroffenen Daten',
  dataSubjects: 'Betroffene Personen',
  records: 'Betroffene Datensätze',
  about: (number) => `ungefähr ${number}`,
  likelyConsequences: 'Wahrscheinliche Folgen',
  measuresTaken: 'Ergriffene Maßnahmen',
  recommendedActions: 'Empfohlene Maßnahmen',
  yourDuty: 'Ihre eigene Meldepflicht',
  forYourTenant: 'Auswirkung auf Ihren Mandanten',
  contactPoint: 'Anlaufstelle',
  toFollow: 'Noch ausstehende Informationen',
  mayFollow: {
    likelyConsequences: 'Die wahrscheinlichen Folgen',
    measuresTaken: 'Die ergriffenen Maßnahmen',
    dataSubjectCategories: 'Die Kategorien betroffener Personen',
    approximateDataSubjects: 'Die ungefähre Zahl der betroffenen Personen',
    approximateRecords: 'Die ungefähre Zahl der betroffenen Datensätze',
    breachPeriod: 'Der Zeitraum der Verletzung',
    protectionMeasures: 'Wie die Daten geschützt waren',
    indicators: 'Indikatoren für eine Kompromittierung',
    dataSubjectCommunication: 'Ob die betroffenen Personen zu benachrichtigen sind',
  },
  reasonsForDelay: 'Gründe für die Verzögerung',
  postMortemSummary: 'Ergebnisse der Nachbereitung (Post-mortem)',
  whyResolved: 'Warum diese Benachrichtigung erledigt ist',
  history: {
    INITIAL: 'Erste Benachrichtigung.',
    UPDATE: 'Aktualisierung.',
    FINAL: 'Abschließende Benachrichtigung.',
    RETRACTION: 'Zurückgezogen: Die Feststellung des Vorfalls wurde zurückgezogen.',
    RESOLVED: 'Für diesen Mandanten erledigt.',
  },
  distribution: 'Für den benachrichtigten Mandanten und seine Vertreter.',
  thisDocument: 'Diese Benachrichtigung als CSAF.',
  feed: 'Der Dienststatus-Feed des Mandanten, in dem Aktualisierungen veröffentlicht werden.',
  legal: LEGAL_WORDING.de,
};

const FRENCH: NoticeWords = {
  ...FILING_WORDS.fr,
  incident: 'Incident',
  whatHappened: 'Ce qui s’est passé',
  dataCategories: 'Catégories de données concernées',
  dataSubjects: 'Personnes concernées',
  records: 'Enregistrements de données concernés',
  about: (number) => `environ ${number}`,
  likelyConsequences: 'Conséquences probables',
  measuresTaken: 'Mesures prises',
  recommendedActions: 'Mesures recommandées',
  yourDuty: 'Votre propre obligation de notification',
  forYourTenant: 'Impact pour votre organisation',
  contactPoint: 'Point de contact',
  toFollow: 'Informations à venir',
  mayFollow: {
    likelyConsequences: 'Les conséquences probables',
    measuresTaken: 'Les mesures prises',
    dataSubjectCategories: 'Les catégories de personnes concernées',
    approximateDataSubjects: 'Le nombre approximatif de personnes concernées',
    approximateRecords: 'Le nombre approximatif d’enregistrements concernés',
    breachPeriod: 'La période de la violation',
    protectionMeasures: 'La protection des données',
    indicators: 'Les indicateurs de compromission',
    dataSubjectCommunication: 'La nécessité d’informer les personnes concernées',
  },
  reasonsForDelay: 'Motifs du retard',
  postMortemSummary: 'Conclusions du post-mortem',
  whyResolved: 'Pourquoi cette notification est close',
  history: {
    INITIAL: 'Notification initiale.',
    UPDATE: 'Mise à jour.',
    FINAL: 'Notification finale.',
    RETRACTION: 'Retrait : la déclaration de l’incident a été retirée.',
    RESOLVED: 'Close pour cette organisation.',
  },
  distribution: 'À l’attention de l’organisation notifiée et de ses représentants.',
  thisDocument: 'La présente notification au format CSAF.',
  feed: 'Le flux d’état des services de l’organisation, où les mises à jour sont publiées.',
  legal: LEGAL_WORDING.fr,
};

/** By language subtag, for catalogues that extend these. */
export const NOTICE_WORDS = { en: ENGLISH, de: GERMAN, fr: FRENCH } as const;

/**
 * @param locale BCP 47
 * @returns English for a language that is not in the catalogue, for null and for a malformed tag
 */
export function noticeWordsFor(locale: string | null): NoticeWords {
  const language = languageOf(locale ?? 'en');
  return Object.hasOwn(NOTICE_WORDS, language) ? NOTICE_WORDS[language as keyof typeof NOTICE_WORDS] : ENGLISH;
}

function languageOf(locale: string): string {
  try {
    return new Intl.Locale(locale).language;
  } catch {
    return 'en';
  }
}

/** The label of a field that is still to follow; an entry in the author's own words is returned unchanged. */
export function followingIn({ mayFollow }: NoticeWords, item: string): string {
  return Object.hasOwn(mayFollow, item) ? mayFollow[item as keyof typeof mayFollow] : item;
}
