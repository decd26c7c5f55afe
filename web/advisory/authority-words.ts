import type { Catalogue } from '../words/language.tsx';

interface Words {
  authorities: string;
  detail: string;
  howTheyStand(count: number, text: string, states: string): string;
  until: string;
  waitsFor(items: string): string;
  nothingOutstanding: string;
  phase(number: string): string;
  asHtml: string;
  asJson: string;
  notGiven: string;
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
  blankToFollow: string;
  alsoToFollow: string;
  reasonsForDelay: string;
  reasonsHint: string;
}

export const AUTHORITIES: Catalogue<Words> = {
  en: {
    authorities: 'Supervisory authorities',
    detail: 'As controller the provider owes each of them a notice within 72 hours; no delay suspends that.',
    howTheyStand: (count, text, states) => `${count === 1 ? 'One authority' : `${text} authorities`}: ${states}`,
    until: 'Due',
    waitsFor: (items) => `Still waits for: ${items}`,
    nothingOutstanding: 'Waits for nothing more',
    phase: (number) => `Phase ${number}`,
    asHtml: 'Document to print',
    asJson: 'JSON',
    notGiven: 'The document could not be read.',
    record: 'Record a submission',
    authority: 'Authority',
    authorityHint: 'The one it really went to: a Land’s, or the lead authority (Art. 56), too.',
    submittedAt: 'Submitted',
    submittedHint: 'Now, if nothing is given.',
    reference: 'Reference',
    referenceHint: 'What the authority, or the form it was made on, calls it.',
    receipt: 'Receipt',
    receiptHint: 'Whatever proves that it came in.',
    toFollow: 'Items still to follow',
    blankToFollow: 'Named exactly while the advisory leaves them blank.',
    alsoToFollow: 'Whatever else will follow, one a line',
    reasonsForDelay: 'Reasons for the delay',
    reasonsHint: 'Needed when the first submission is late.',
  },
  de: {
    authorities: 'Aufsichtsbehörden',
    detail:
      'Als Verantwortlicher schuldet der Anbieter jeder von ihnen binnen 72 Stunden eine Meldung; kein Aufschub setzt das aus.',
    howTheyStand: (count, text, states) => `${count === 1 ? 'Eine Behörde' : `${text} Behörden`}: ${states}`,
    until: 'Fällig',
    waitsFor: (items) => `Wartet noch auf: ${items}`,
    nothingOutstanding: 'Wartet auf nichts mehr',
    phase: (number) => `Phase ${number}`,
    asHtml: 'Dokument zum Drucken',
    asJson: 'JSON',
    notGiven: 'Das Dokument ließ sich nicht lesen.',
    record: 'Meldung festhalten',
    authority: 'Behörde',
    authorityHint: 'Die, bei der sie wirklich einging: auch die eines Landes oder die federführende (Art. 56).',
    submittedAt: 'Eingereicht',
    submittedHint: 'Jetzt, wenn nichts angegeben ist.',
    reference: 'Aktenzeichen',
    referenceHint: 'Wie die Behörde oder ihr Formular sie nennt.',
    receipt: 'Eingangsbestätigung',
    receiptHint: 'Was belegt, dass sie einging.',
    toFollow: 'Was noch folgt',
    blankToFollow: 'Genannt genau so lange, wie die Mitteilung sie leer lässt.',
    alsoToFollow: 'Was sonst noch folgt, je Zeile eine Angabe',
    reasonsForDelay: 'Gründe der Verspätung',
    reasonsHint: 'Nötig, wenn die erste Meldung verspätet ist.',
  },
  fr: {
    authorities: 'Autorités de contrôle',
    detail:
      'Comme responsable du traitement, le fournisseur doit à chacune une notification sous 72 heures ; aucun report ne suspend ce délai.',
    howTheyStand: (count, text, states) => `${count === 1 ? 'Une autorité' : `${text} autorités`} : ${states}`,
    until: 'Échéance',
    waitsFor: (items) => `Attend encore : ${items}`,
    nothingOutstanding: 'N’attend plus rien',
    phase: (number) => `Phase ${number}`,
    asHtml: 'Document à imprimer',
    asJson: 'JSON',
    notGiven: 'Le document n’a pu être lu.',
    record: 'Consigner une notification',
    authority: 'Autorité',
    authorityHint:
      'Celle à qui elle a réellement été faite : aussi celle d’un Land, ou l’autorité chef de file (art. 56).',
    submittedAt: 'Transmise',
    submittedHint: 'Maintenant, si rien n’est indiqué.',
    reference: 'Référence',
    referenceHint: 'Comment l’autorité, ou son formulaire, la désigne.',
    receipt: 'Récépissé',
    receiptHint: 'Ce qui prouve qu’elle est arrivée.',
    toFollow: 'Ce qui suivra encore',
    blankToFollow: 'Cités exactement tant que l’avis les laisse vides.',
    alsoToFollow: 'Ce qui suivra encore, un élément par ligne',
    reasonsForDelay: 'Raisons du retard',
    reasonsHint: 'Nécessaires si la première notification est tardive.',
  },
};
