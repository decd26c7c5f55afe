import type { Catalogue } from '../../words/language.tsx';
import { plural } from '../../words/plural.ts';
import type { DataProtectionLaw } from '../advisory.generated.ts';

/** Texts of the submissions to supervisory authorities. */
interface Words {
  authorities: string;
  detail: string;
  /** From which risk and until when the law of the authority requires the notification. */
  duty: Record<DataProtectionLaw, string>;
  lead(countries: string): string;
  regionsMissing(countries: string): string;
  summary(count: number, text: string, states: string): string;
  aware: string;
  legalDeadline: string;
  target: string;
  noPeriod: string;
  promised: string;
  promisedAt: string;
  promisedHint: string;
  outstanding(items: string): string;
  nothingOutstanding: string;
  submission(number: string, reference: string): string;
  asHtml: string;
  asJson: string;
  notLoaded: string;
  record: string;
  authority: string;
  authorityHint: string;
  submittedAt: string;
  submittedHint: string;
  reference: string;
  referenceHint: string;
  receipt: string;
  receiptHint: string;
  toFollow: string;
  emptyToFollow: string;
  alsoToFollow: string;
  reasonsForDelay: string;
  reasonsHint: string;
}

export const AUTHORITIES: Catalogue<Words> = {
  en: {
    authorities: 'Supervisory authorities',
    detail:
      'As controller, the provider must notify each authority from when it became aware of the breach. Delays don’t apply.',
    duty: {
      EU_GDPR: 'Within 72 hours, unless a risk is unlikely (Art. 33(1) GDPR).',
      UK_GDPR: 'Within 72 hours, unless a risk is unlikely (Art. 33(1) UK GDPR).',
      SWISS_FADP: 'As soon as possible, if the risk is likely to be high (Art. 24(1) FADP).',
    },
    lead: (countries) => `Lead authority (Art. 56 GDPR), for the customers in: ${countries}.`,
    regionsMissing: (countries) =>
      `${countries}: the authority of a state or region must be notified here, and which one is not known. Import the region of the tenants, or set PROVIDER_REGION for the main establishment. Until then, determine the authority yourself and record the submission to it.`,
    summary: (count, text, states) =>
      `${plural('en', count, { one: `${text} authority`, other: `${text} authorities` })}: ${states}`,
    aware: 'Aware',
    legalDeadline: 'Legal deadline',
    target: 'Own target',
    noPeriod: 'As soon as possible',
    promised: 'Promised by',
    promisedAt: 'To follow by',
    promisedHint: 'When the information to follow is promised; you are reminded of it',
    outstanding: (items) => `Outstanding: ${items}`,
    nothingOutstanding: 'Nothing outstanding',
    submission: (number, reference) => `Phase ${number}: ${reference}`,
    asHtml: 'Printable document',
    asJson: 'JSON',
    notLoaded: 'Couldn’t load the document.',
    record: 'Record submission',
    authority: 'Authority',
    authorityHint:
      'The authority actually notified, including a German state authority or the lead authority (Art. 56)',
    submittedAt: 'Submitted at',
    submittedHint: 'Defaults to now',
    reference: 'Reference',
    referenceHint: 'Case or form reference',
    receipt: 'Receipt',
    receiptHint: 'Proof of receipt',
    toFollow: 'Information to follow',
    emptyToFollow: 'Select exactly the items that are empty in the advisory',
    alsoToFollow: 'Other pending information, one item per line',
    reasonsForDelay: 'Reason for delay',
    reasonsHint: 'Required if the first submission is later than the legal deadline',
  },
  de: {
    authorities: 'Aufsichtsbehörden',
    detail:
      'Als Verantwortlicher muss der Anbieter die Verletzung jeder dieser Behörden melden; die Frist beginnt, sobald sie ihm bekannt wird. Ein Aufschub gilt hier nicht.',
    duty: {
      EU_GDPR: 'Binnen 72 Stunden, sofern ein Risiko nicht unwahrscheinlich ist (Art. 33 Abs. 1 DSGVO).',
      UK_GDPR: 'Binnen 72 Stunden, sofern ein Risiko nicht unwahrscheinlich ist (Art. 33 Abs. 1 UK GDPR).',
      SWISS_FADP: 'So rasch als möglich, wenn das Risiko voraussichtlich hoch ist (Art. 24 Abs. 1 DSG).',
    },
    lead: (countries) => `Federführende Aufsichtsbehörde (Art. 56 DSGVO), für die Kunden in: ${countries}.`,
    regionsMissing: (countries) =>
      `${countries}: Hier ist die Behörde eines Bundeslandes oder einer Region zu benachrichtigen, und welche, ist nicht bekannt. Importieren Sie die Region der Mandanten, oder setzen Sie PROVIDER_REGION für die Hauptniederlassung. Bis dahin bestimmen Sie die Behörde selbst und erfassen die Meldung an sie.`,
    summary: (count, text, states) =>
      `${plural('de', count, { one: `${text} Behörde`, other: `${text} Behörden` })}: ${states}`,
    aware: 'Bekannt geworden am',
    legalDeadline: 'Gesetzliche Frist',
    target: 'Eigenes Ziel',
    noPeriod: 'So rasch als möglich',
    promised: 'Zugesagt bis',
    promisedAt: 'Nachzureichen bis',
    promisedHint: 'Bis wann die noch fehlenden Informationen zugesagt sind; Sie werden daran erinnert',
    outstanding: (items) => `Ausstehend: ${items}`,
    nothingOutstanding: 'Nichts ausstehend',
    submission: (number, reference) => `Teilmeldung ${number}: ${reference}`,
    asHtml: 'Druckversion',
    asJson: 'JSON',
    notLoaded: 'Das Dokument konnte nicht geladen werden.',
    record: 'Meldung erfassen',
    authority: 'Behörde',
    authorityHint:
      'Die Behörde, bei der tatsächlich gemeldet wurde, auch eine Landesbehörde oder die federführende Aufsichtsbehörde (Art. 56)',
    submittedAt: 'Gemeldet am',
    submittedHint: 'Standard: jetzt',
    reference: 'Referenz',
    referenceHint: 'Aktenzeichen oder Formularnummer',
    receipt: 'Eingangsbestätigung',
    receiptHint: 'Nachweis des Eingangs',
    toFollow: 'Informationen, die noch folgen',
    emptyToFollow: 'Genau die Angaben auswählen, die im Sicherheitshinweis leer sind',
    alsoToFollow: 'Weitere ausstehende Informationen, eine pro Zeile',
    reasonsForDelay: 'Grund der Verzögerung',
    reasonsHint: 'Erforderlich, wenn die erste Meldung nach der gesetzlichen Frist erfolgt',
  },
  fr: {
    authorities: 'Autorités de contrôle',
    detail:
      'En tant que responsable du traitement, le fournisseur doit notifier chaque autorité ; le délai court dès qu’il a connaissance de la violation. Les reports ne s’appliquent pas.',
    duty: {
      EU_GDPR: 'Dans les 72 heures, sauf si un risque est improbable (art. 33, paragraphe 1, du RGPD).',
      UK_GDPR: 'Dans les 72 heures, sauf si un risque est improbable (art. 33, paragraphe 1, de l’UK GDPR).',
      SWISS_FADP: 'Dans les meilleurs délais, si le risque est vraisemblablement élevé (art. 24, al. 1, LPD).',
    },
    lead: (countries) => `Autorité chef de file (art. 56 du RGPD), pour les clients dans : ${countries}.`,
    regionsMissing: (countries) =>
      `${countries} : l’autorité d’un État fédéré ou d’une région doit être notifiée ici, et on ne sait pas laquelle. Importez la région des organisations, ou définissez PROVIDER_REGION pour l’établissement principal. D’ici là, déterminez vous-même l’autorité et enregistrez la notification qui lui est adressée.`,
    summary: (count, text, states) =>
      `${plural('fr', count, { one: `${text} autorité`, other: `${text} autorités` })} : ${states}`,
    aware: 'Connaissance le',
    legalDeadline: 'Échéance légale',
    target: 'Objectif interne',
    noPeriod: 'Dans les meilleurs délais',
    promised: 'Annoncé pour le',
    promisedAt: 'À communiquer avant le',
    promisedHint: 'Date annoncée pour les informations à venir ; un rappel vous est envoyé',
    outstanding: (items) => `En attente : ${items}`,
    nothingOutstanding: 'Rien en attente',
    submission: (number, reference) => `Communication ${number} : ${reference}`,
    asHtml: 'Version imprimable',
    asJson: 'JSON',
    notLoaded: 'Impossible de charger le document.',
    record: 'Enregistrer une notification',
    authority: 'Autorité',
    authorityHint:
      'L’autorité effectivement notifiée, y compris celle d’un Land allemand ou l’autorité chef de file (art. 56)',
    submittedAt: 'Transmise le',
    submittedHint: 'Par défaut : maintenant',
    reference: 'Référence',
    referenceHint: 'Référence du dossier ou du formulaire',
    receipt: 'Récépissé',
    receiptHint: 'Preuve de réception',
    toFollow: 'Informations à venir',
    emptyToFollow: 'Sélectionnez exactement les éléments vides dans l’avis de sécurité',
    alsoToFollow: 'Autres informations en attente, une par ligne',
    reasonsForDelay: 'Motif du retard',
    reasonsHint: 'Obligatoire si la première notification dépasse l’échéance légale',
  },
};
