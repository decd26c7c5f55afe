import type { Catalogue } from './language.tsx';

export type IndicatorType = 'DOMAIN' | 'IP' | 'URL' | 'EMAIL' | 'SHA256' | 'OTHER';
export type DataSubjectCommunication =
  | 'INFORMED'
  | 'TO_BE_INFORMED'
  | 'NO_HIGH_RISK'
  | 'DATA_PROTECTED'
  | 'RISK_AVERTED'
  | 'PUBLIC_COMMUNICATION';

/** Texts of what supervisory authorities ask for. */
export interface FilingWords {
  period: {
    between(from: string, until: string): string;
    since(from: string): string;
    from(from: string): string;
    until(until: string): string;
    ongoing: string;
  };
  communication: Record<DataSubjectCommunication, string>;
  indicatorType: Record<IndicatorType, string>;
  // The draft.
  filing: string;
  originalLanguage: string;
  breachFrom: string;
  breachUntil: string;
  breachOngoing: string;
  pending: string;
  pendingHint: string;
  communicationHint: string;
  textHint: string;
  protectionHint: string;
  indicator(number: string): string;
  indicatorKind: string;
  value: string;
  description: string;
  addIndicator: string;
  removeIndicator: string;
}

export const FILING: Catalogue<FilingWords> = {
  en: {
    period: {
      between: (from, until) => `from ${from} until ${until}`,
      since: (from) => `since ${from}, ongoing`,
      from: (from) => `from ${from}; the end is not known`,
      until: (until) => `until ${until}; the beginning is not known`,
      ongoing: 'ongoing; the beginning is not known',
    },
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
    indicatorType: {
      DOMAIN: 'Domain',
      IP: 'IP address',
      URL: 'URL',
      EMAIL: 'Email address',
      SHA256: 'SHA-256',
      OTHER: 'Other',
    },
    filing: 'For supervisory authorities',
    originalLanguage: 'Language of the original',
    breachFrom: 'Beginning of the breach',
    breachUntil: 'End of the breach',
    breachOngoing: 'The breach is ongoing',
    pending: 'Not known yet, to follow',
    pendingHint: 'Customers see these items as information to follow.',
    communicationHint: 'Whether the data subjects must be informed (Art. 34 GDPR)',
    textHint: 'Clear and plain language, ready to be sent to the data subjects',
    protectionHint: 'Such as encryption, pseudonymization, access control',
    indicator: (number) => `Indicator ${number}`,
    indicatorKind: 'Type',
    value: 'Value',
    description: 'Description',
    addIndicator: 'Add indicator',
    removeIndicator: 'Remove indicator',
  },
  de: {
    period: {
      between: (from, until) => `von ${from} bis ${until}`,
      since: (from) => `seit ${from}, andauernd`,
      from: (from) => `ab ${from}; das Ende ist nicht bekannt`,
      until: (until) => `bis ${until}; der Beginn ist nicht bekannt`,
      ongoing: 'andauernd; der Beginn ist nicht bekannt',
    },
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
    indicatorType: {
      DOMAIN: 'Domain',
      IP: 'IP-Adresse',
      URL: 'URL',
      EMAIL: 'E-Mail-Adresse',
      SHA256: 'SHA-256',
      OTHER: 'Sonstiges',
    },
    filing: 'Für Aufsichtsbehörden',
    originalLanguage: 'Sprache des Originals',
    breachFrom: 'Beginn der Verletzung',
    breachUntil: 'Ende der Verletzung',
    breachOngoing: 'Die Verletzung dauert an',
    pending: 'Noch nicht bekannt, folgt',
    pendingHint: 'Kunden sehen diese Angaben als noch ausstehend.',
    communicationHint: 'Ob die betroffenen Personen zu benachrichtigen sind (Art. 34 DSGVO)',
    textHint: 'Klare und einfache Sprache, fertig zum Versand an die betroffenen Personen',
    protectionHint: 'Etwa Verschlüsselung, Pseudonymisierung, Zugriffskontrolle',
    indicator: (number) => `Indikator ${number}`,
    indicatorKind: 'Art',
    value: 'Wert',
    description: 'Beschreibung',
    addIndicator: 'Indikator hinzufügen',
    removeIndicator: 'Indikator entfernen',
  },
  fr: {
    period: {
      between: (from, until) => `du ${from} au ${until}`,
      since: (from) => `depuis le ${from}, toujours en cours`,
      from: (from) => `à partir du ${from} ; fin inconnue`,
      until: (until) => `jusqu’au ${until} ; début inconnu`,
      ongoing: 'toujours en cours ; début inconnu',
    },
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
    indicatorType: {
      DOMAIN: 'Domaine',
      IP: 'Adresse IP',
      URL: 'URL',
      EMAIL: 'Adresse électronique',
      SHA256: 'SHA-256',
      OTHER: 'Autre',
    },
    filing: 'Pour les autorités de contrôle',
    originalLanguage: 'Langue de l’original',
    breachFrom: 'Début de la violation',
    breachUntil: 'Fin de la violation',
    breachOngoing: 'La violation est toujours en cours',
    pending: 'Pas encore connu, suivra',
    pendingHint: 'Les clients voient ces éléments comme informations à venir.',
    communicationHint: 'Faut-il informer les personnes concernées (art. 34 RGPD) ?',
    textHint: 'Termes clairs et simples, prêt à être envoyé aux personnes concernées',
    protectionHint: 'Par exemple chiffrement, pseudonymisation, contrôle d’accès',
    indicator: (number) => `Indicateur ${number}`,
    indicatorKind: 'Type',
    value: 'Valeur',
    description: 'Description',
    addIndicator: 'Ajouter un indicateur',
    removeIndicator: 'Supprimer l’indicateur',
  },
};
