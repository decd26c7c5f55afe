import type { BreachPeriod, DataSubjectCommunication } from '../../../domain/notification/filing/filing.ts';
import { defanged, type Indicator, type IndicatorType } from '../../../domain/notification/filing/indicator.ts';

/** The fixed wording of what authorities ask for, in one language. Times are passed in formatted. */
export interface FilingWords {
  breachPeriod: string;
  period: {
    between(from: string, until: string): string;
    /** It is ongoing. */
    since(from: string): string;
    /** Its end is not known. */
    from(from: string): string;
    /** Its beginning is not known. */
    until(until: string): string;
    /** It is ongoing, and its beginning is not known. */
    ongoing: string;
  };
  dataSubjectCategories: string;
  protectionMeasures: string;
  dataSubjectCommunication: string;
  communication: Record<DataSubjectCommunication, string>;
  dataSubjectText: string;
  indicators: string;
  indicatorType: Record<IndicatorType, string>;
  dataProtectionOfficer: string;
  /** The heading of the tenant's own notification. */
  ownFiling: string;
  ownDeadline: string;
  ownDeadlineDetail: string;
  /** Where the notice offers the file for the tenant's own notification. */
  ownNotification: string;
}

const ENGLISH: FilingWords = {
  breachPeriod: 'Period of the breach',
  period: {
    between: (from, until) => `from ${from} until ${until}`,
    since: (from) => `since ${from}, ongoing`,
    from: (from) => `from ${from}; the end is not known`,
    until: (until) => `until ${until}; the beginning is not known`,
    ongoing: 'ongoing; the beginning is not known',
  },
  dataSubjectCategories: 'Categories of data subjects affected',
  protectionMeasures: 'How the data was protected',
  dataSubjectCommunication: 'Informing the data subjects',
  communication: {
    INFORMED: 'The data subjects have been informed.',
    TO_BE_INFORMED: 'A high risk to the data subjects is likely: their controller must inform them.',
    NO_HIGH_RISK: 'A high risk to the data subjects is not likely; they need not be informed.',
    DATA_PROTECTED:
      'The data was protected, so that unauthorized persons cannot read it; the data subjects need not be informed.',
    RISK_AVERTED:
      'The measures taken since ensure that the high risk is no longer likely; the data subjects need not be informed.',
    PUBLIC_COMMUNICATION:
      'Informing each data subject would involve disproportionate effort; they are informed by a public communication.',
  },
  dataSubjectText: 'Text for the data subjects',
  indicators: 'Indicators of compromise',
  indicatorType: {
    DOMAIN: 'Domain',
    IP: 'IP address',
    URL: 'URL',
    EMAIL: 'Email address',
    SHA256: 'SHA-256',
    OTHER: 'Other',
  },
  dataProtectionOfficer: 'Data protection officer',
  ownFiling: 'Your own notification',
  ownDeadline: 'Your own deadline',
  ownDeadlineDetail:
    'If you are the controller of the affected personal data, you must notify your supervisory authority by this time.',
  ownNotification: 'With the notice you find a file to start your own notification from (Export).',
};

const GERMAN: FilingWords = {
  breachPeriod: 'Zeitraum der Verletzung',
  period: {
    between: (from, until) => `von ${from} bis ${until}`,
    since: (from) => `seit ${from}, andauernd`,
    from: (from) => `ab ${from}; das Ende ist nicht bekannt`,
    until: (until) => `bis ${until}; der Beginn ist nicht bekannt`,
    ongoing: 'andauernd; der Beginn ist nicht bekannt',
  },
  dataSubjectCategories: 'Kategorien betroffener Personen',
  protectionMeasures: 'Wie die Daten geschützt waren',
  dataSubjectCommunication: 'Benachrichtigung der betroffenen Personen',
  communication: {
    INFORMED: 'Die betroffenen Personen wurden benachrichtigt.',
    TO_BE_INFORMED:
      'Ein hohes Risiko für die betroffenen Personen ist wahrscheinlich: Der Verantwortliche muss sie benachrichtigen.',
    NO_HIGH_RISK:
      'Ein hohes Risiko für die betroffenen Personen ist nicht wahrscheinlich; sie müssen nicht benachrichtigt werden.',
    DATA_PROTECTED:
      'Die Daten waren so geschützt, dass sie für Unbefugte nicht zugänglich sind; die betroffenen Personen müssen nicht benachrichtigt werden.',
    RISK_AVERTED:
      'Nachträgliche Maßnahmen stellen sicher, dass das hohe Risiko aller Wahrscheinlichkeit nach nicht mehr besteht; die betroffenen Personen müssen nicht benachrichtigt werden.',
    PUBLIC_COMMUNICATION:
      'Die Benachrichtigung jeder einzelnen Person wäre mit unverhältnismäßigem Aufwand verbunden; stattdessen erfolgt eine öffentliche Bekanntmachung.',
  },
  dataSubjectText: 'Text für die betroffenen Personen',
  indicators: 'Indikatoren für eine Kompromittierung',
  indicatorType: {
    DOMAIN: 'Domain',
    IP: 'IP-Adresse',
    URL: 'URL',
    EMAIL: 'E-Mail-Adresse',
    SHA256: 'SHA-256',
    OTHER: 'Sonstiges',
  },
  dataProtectionOfficer: 'Datenschutzbeauftragter',
  ownFiling: 'Ihre eigene Meldung',
  ownDeadline: 'Ihre eigene Frist',
  ownDeadlineDetail:
    'Wenn Sie Verantwortlicher für die betroffenen personenbezogenen Daten sind, müssen Sie die Verletzung bis zu diesem Zeitpunkt Ihrer Aufsichtsbehörde melden.',
  ownNotification:
    'Bei der Benachrichtigung finden Sie eine Datei, mit der Sie Ihre eigene Meldung beginnen können (Exportieren).',
};

const FRENCH: FilingWords = {
  breachPeriod: 'Période de la violation',
  period: {
    between: (from, until) => `du ${from} au ${until}`,
    since: (from) => `depuis le ${from}, toujours en cours`,
    from: (from) => `à partir du ${from} ; fin inconnue`,
    until: (until) => `jusqu’au ${until} ; début inconnu`,
    ongoing: 'toujours en cours ; début inconnu',
  },
  dataSubjectCategories: 'Catégories de personnes concernées',
  protectionMeasures: 'Protection des données',
  dataSubjectCommunication: 'Communication aux personnes concernées',
  communication: {
    INFORMED: 'Les personnes concernées ont été informées.',
    TO_BE_INFORMED:
      'Un risque élevé pour les personnes concernées est probable : le responsable du traitement doit les informer.',
    NO_HIGH_RISK:
      'Un risque élevé pour les personnes concernées n’est pas probable ; il n’est pas nécessaire de les informer.',
    DATA_PROTECTED:
      'Les données étaient protégées de façon à être incompréhensibles pour toute personne non autorisée ; il n’est pas nécessaire d’informer les personnes concernées.',
    RISK_AVERTED:
      'Des mesures ultérieures garantissent que le risque élevé n’est plus susceptible de se matérialiser ; il n’est pas nécessaire d’informer les personnes concernées.',
    PUBLIC_COMMUNICATION:
      'Informer chaque personne exigerait des efforts disproportionnés ; il est procédé à une communication publique.',
  },
  dataSubjectText: 'Texte destiné aux personnes concernées',
  indicators: 'Indicateurs de compromission',
  indicatorType: {
    DOMAIN: 'Domaine',
    IP: 'Adresse IP',
    URL: 'URL',
    EMAIL: 'Adresse électronique',
    SHA256: 'SHA-256',
    OTHER: 'Autre',
  },
  dataProtectionOfficer: 'Délégué à la protection des données',
  ownFiling: 'Votre propre notification',
  ownDeadline: 'Votre propre délai',
  ownDeadlineDetail:
    'Si vous êtes responsable du traitement des données à caractère personnel concernées, vous devez notifier la violation à votre autorité de contrôle au plus tard à ce moment.',
  ownNotification:
    'Un fichier pour préparer votre propre notification est joint à la notification en ligne (Exporter).',
};

export const FILING_WORDS = { en: ENGLISH, de: GERMAN, fr: FRENCH } as const;

/** The period of a breach as text; null while nothing of it is known. */
export function periodText(
  { period }: FilingWords,
  breach: BreachPeriod,
  timeText: (at: Date) => string,
): string | null {
  const { breachFrom, breachUntil, breachOngoing } = breach;
  const from = breachFrom && timeText(breachFrom);
  const until = breachUntil && timeText(breachUntil);
  if (from && until) return period.between(from, until);
  if (from) return breachOngoing ? period.since(from) : period.from(from);
  if (until) return period.until(until);
  return breachOngoing ? period.ongoing : null;
}

/** One line for each indicator, defanged. */
export function indicatorLines({ indicatorType }: FilingWords, indicators: readonly Indicator[]): string[] {
  return indicators.map((indicator) => {
    const { type, description } = indicator;
    return `${indicatorType[type]}: ${defanged(indicator)}${description === null ? '' : ` (${description})`}`;
  });
}
