/** The languages of the confirmation of a page. */
export const LANGUAGES = ['en', 'de', 'fr'] as const;
export type Language = (typeof LANGUAGES)[number];
export type Text = 'title' | 'question' | 'button' | 'ACKNOWLEDGED' | 'BEFORE' | 'INVALID' | 'UNAVAILABLE';

export const TEXTS: Record<Language, Record<Text, string>> = {
  en: {
    title: 'Acknowledge a page',
    question: 'You were paged. Are you taking this?',
    button: 'Acknowledge',
    ACKNOWLEDGED: 'Acknowledged. No further person is paged for this.',
    BEFORE: 'This page was acknowledged before, or the incident is over.',
    INVALID: 'This link is not valid, or no longer.',
    UNAVAILABLE: 'Not available right now. Try again shortly.',
  },
  de: {
    title: 'Alarm bestätigen',
    question: 'Sie wurden alarmiert. Übernehmen Sie?',
    button: 'Bestätigen',
    ACKNOWLEDGED: 'Bestätigt. Deswegen wird niemand weiter alarmiert.',
    BEFORE: 'Dieser Alarm wurde bereits bestätigt, oder der Vorfall ist abgeschlossen.',
    INVALID: 'Dieser Link ist ungültig oder abgelaufen.',
    UNAVAILABLE: 'Zurzeit nicht verfügbar. Bitte versuchen Sie es gleich noch einmal.',
  },
  fr: {
    title: 'Acquitter une alerte',
    question: 'Vous avez été alerté. Prenez-vous le relais ?',
    button: 'Acquitter',
    ACKNOWLEDGED: 'Alerte acquittée. Plus personne n’est alerté à ce sujet.',
    BEFORE: 'Cette alerte a déjà été acquittée, ou l’incident est clos.',
    INVALID: 'Ce lien n’est pas valide, ou ne l’est plus.',
    UNAVAILABLE: 'Indisponible pour le moment. Réessayez dans un instant.',
  },
};
