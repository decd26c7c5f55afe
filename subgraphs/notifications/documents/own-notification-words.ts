import type { RegimeId } from '../../../domain/regimes/regime.ts';

/** The wording of the file for a tenant's own notification, in one language. */
export interface OwnNotificationWords {
  title(trackingId: string): string;
  introduction(provider: string): string;
  /** By which sections it is arranged. */
  template: string;
  /** What the tenant fills in. */
  toComplete: string;
  notYetKnown: string;
  laws: Partial<Record<RegimeId, string>>;
  /** For a country whose law is not known. */
  otherLaw: string;
  noPeriod: string;
  none: string;
  section: Record<'notification' | 'parties' | 'breach' | 'consequences' | 'measures' | 'dataSubjects', string>;
  item: Record<
    | 'type'
    | 'law'
    | 'deadline'
    | 'authorities'
    | 'reasonsForDelay'
    | 'crossBorder'
    | 'controller'
    | 'reportingPerson'
    | 'ownDataProtectionOfficer'
    | 'processor'
    | 'awareAt'
    | 'howAware'
    | 'reference'
    | 'ownMeasures'
    | 'whenInformed',
    string
  >;
  /** How the tenant became aware. */
  informedBy(provider: string): string;
}

const ENGLISH: OwnNotificationWords = {
  title: (trackingId) => `Notification of a personal data breach: ${trackingId}`,
  introduction: (provider) =>
    `This file contains what ${provider}, your processor, knows of the breach. Complete it and submit it in the form that your supervisory authority requires.`,
  template:
    'Arranged by the sections of the template for personal data breach notifications that the European Data Protection Board adopted for public consultation on 10 June 2026.',
  toComplete: 'To be completed by you',
  notYetKnown: 'Not yet known; to follow',
  laws: { EU_GDPR: 'GDPR', UK_GDPR: 'UK GDPR', SWISS_FADP: 'FADP' },
  otherLaw: 'Not known for your country',
  noPeriod: 'As soon as possible; the law states no period',
  none: 'None known',
  section: {
    notification: '1. The notification',
    parties: '2. Controller, processor and contacts',
    breach: '3. Nature of the breach',
    consequences: '4. Likely consequences',
    measures: '5. Measures',
    dataSubjects: '6. Communication to the data subjects',
  },
  item: {
    type: 'Type of notification (complete, preliminary, follow-up, withdrawal)',
    law: 'Law',
    deadline: 'To be notified by',
    authorities: 'Supervisory authority',
    reasonsForDelay: 'Reasons for the delay, if late',
    crossBorder: 'Cross-border processing, and other authorities notified',
    controller: 'Controller: name, address, sector',
    reportingPerson: 'Reporting person: name, role, contact details',
    ownDataProtectionOfficer: 'Your data protection officer',
    processor: 'Processor involved',
    awareAt: 'When you became aware',
    howAware: 'How you became aware',
    reference: 'Reference of the processor',
    ownMeasures: 'Your own measures, and measures against a recurrence',
    whenInformed: 'When and how you informed the data subjects, and how many',
  },
  informedBy: (provider) => `Notice of the processor, ${provider}`,
};

const GERMAN: OwnNotificationWords = {
  title: (trackingId) => `Meldung einer Verletzung des Schutzes personenbezogener Daten: ${trackingId}`,
  introduction: (provider) =>
    `Diese Datei enthält, was ${provider} als Ihr Auftragsverarbeiter über die Verletzung weiß. Ergänzen Sie sie und reichen Sie sie in der Form ein, die Ihre Aufsichtsbehörde verlangt.`,
  template:
    'Gegliedert nach den Abschnitten der Vorlage für Meldungen von Datenschutzverletzungen, die der Europäische Datenschutzausschuss am 10. Juni 2026 zur öffentlichen Konsultation angenommen hat.',
  toComplete: 'Von Ihnen zu ergänzen',
  notYetKnown: 'Noch nicht bekannt; folgt',
  laws: { EU_GDPR: 'DSGVO', UK_GDPR: 'UK GDPR', SWISS_FADP: 'DSG' },
  otherLaw: 'Für Ihr Land nicht bekannt',
  noPeriod: 'So rasch als möglich; das Gesetz nennt keine Frist in Stunden',
  none: 'Keine bekannt',
  section: {
    notification: '1. Die Meldung',
    parties: '2. Verantwortlicher, Auftragsverarbeiter und Kontakte',
    breach: '3. Art der Verletzung',
    consequences: '4. Wahrscheinliche Folgen',
    measures: '5. Maßnahmen',
    dataSubjects: '6. Benachrichtigung der betroffenen Personen',
  },
  item: {
    type: 'Art der Meldung (vollständig, vorläufig, Nachmeldung, Rücknahme)',
    law: 'Rechtsgrundlage',
    deadline: 'Zu melden bis',
    authorities: 'Aufsichtsbehörde',
    reasonsForDelay: 'Gründe für die Verzögerung, falls verspätet',
    crossBorder: 'Grenzüberschreitende Verarbeitung und andere benachrichtigte Behörden',
    controller: 'Verantwortlicher: Name, Anschrift, Branche',
    reportingPerson: 'Meldende Person: Name, Funktion, Kontaktdaten',
    ownDataProtectionOfficer: 'Ihr Datenschutzbeauftragter',
    processor: 'Beteiligter Auftragsverarbeiter',
    awareAt: 'Wann Ihnen die Verletzung bekannt wurde',
    howAware: 'Wie Ihnen die Verletzung bekannt wurde',
    reference: 'Aktenzeichen des Auftragsverarbeiters',
    ownMeasures: 'Ihre eigenen Maßnahmen, auch gegen eine Wiederholung',
    whenInformed: 'Wann, wie und wie viele betroffene Personen Sie benachrichtigt haben',
  },
  informedBy: (provider) => `Benachrichtigung durch den Auftragsverarbeiter ${provider}`,
};

const FRENCH: OwnNotificationWords = {
  title: (trackingId) => `Notification d’une violation de données à caractère personnel : ${trackingId}`,
  introduction: (provider) =>
    `Ce fichier contient ce que ${provider}, votre sous-traitant, sait de la violation. Complétez-le et déposez-le sous la forme exigée par votre autorité de contrôle.`,
  template:
    'Il suit les rubriques du modèle de notification de violation de données que le comité européen de la protection des données a adopté pour consultation publique le 10 juin 2026.',
  toComplete: 'À compléter par vos soins',
  notYetKnown: 'Pas encore connu ; suivra',
  laws: { EU_GDPR: 'RGPD', UK_GDPR: 'UK GDPR', SWISS_FADP: 'LPD' },
  otherLaw: 'Non connue pour votre pays',
  noPeriod: 'Dans les meilleurs délais ; la loi ne fixe pas de délai en heures',
  none: 'Aucun connu',
  section: {
    notification: '1. La notification',
    parties: '2. Responsable du traitement, sous-traitant et contacts',
    breach: '3. Nature de la violation',
    consequences: '4. Conséquences probables',
    measures: '5. Mesures',
    dataSubjects: '6. Communication aux personnes concernées',
  },
  item: {
    type: 'Type de notification (complète, initiale, complémentaire, retrait)',
    law: 'Base légale',
    deadline: 'À notifier au plus tard le',
    authorities: 'Autorité de contrôle',
    reasonsForDelay: 'Motifs du retard, le cas échéant',
    crossBorder: 'Traitement transfrontalier et autres autorités notifiées',
    controller: 'Responsable du traitement : nom, adresse, secteur',
    reportingPerson: 'Personne déclarante : nom, fonction, coordonnées',
    ownDataProtectionOfficer: 'Votre délégué à la protection des données',
    processor: 'Sous-traitant concerné',
    awareAt: 'Date de prise de connaissance',
    howAware: 'Circonstances de la prise de connaissance',
    reference: 'Référence du sous-traitant',
    ownMeasures: 'Vos propres mesures, y compris contre une récidive',
    whenInformed: 'Date, moyen et nombre de personnes informées',
  },
  informedBy: (provider) => `Notification du sous-traitant, ${provider}`,
};

const LANGUAGES: Record<string, OwnNotificationWords> = { en: ENGLISH, de: GERMAN, fr: FRENCH };

/** @param locale BCP 47; English for a language that is not in the catalogue, and for a malformed tag */
export function ownNotificationWordsFor(locale: string): { words: OwnNotificationWords; language: string } {
  const language = locale.toLowerCase().split('-')[0] as string;
  const words = Object.hasOwn(LANGUAGES, language) ? LANGUAGES[language] : undefined;
  return words ? { words, language } : { words: ENGLISH, language: 'en' };
}
