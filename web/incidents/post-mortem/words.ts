import type { Catalogue } from '../../words/language.tsx';
import type { CommandWords } from '../process/command-words.ts';

/** What the post-mortem says. */
interface Words {
  title: string;
  confidential: string;
  notClosed: string;
  owed: string;
  optional: string;
  of(by: string): string;
  earlierClosure: string;
  complete: CommandWords;
  summary: string;
  rootCause: string;
  whatWentWell: string;
  whatWentWrong: string;
  sufficiencyOfResponse: string;
  sufficiencyHint: string;
  customerSummary: string;
  customerSummaryHint: string;
  forCustomers: string;
  revisions: string;
  noRevisions: string;
  procedure: string;
  change: string;
  owner: string;
  dueAt: string;
  addRevision: string;
  revision(number: string): string;
  removeRevision(number: string): string;
  done: string;
  markDone: CommandWords;
  markDoneName(procedure: string): string;
}

export const POST_MORTEM: Catalogue<Words> = {
  en: {
    title: 'Post-mortem',
    confidential: 'Highly confidential: for the response, Legal and auditors. That you read it is on record.',
    notClosed: 'A post-mortem follows once the incident is closed.',
    owed: 'The post-mortem is still to be written. A breach owes it within 30 days of its closure.',
    optional: 'The incident is closed. A post-mortem is not owed, but may be written.',
    of: (by) => `Completed by ${by}`,
    earlierClosure: 'This is of an earlier closure. The incident was reopened since and owes another.',
    complete: {
      button: 'Complete the post-mortem',
      title: 'Complete the post-mortem',
      submit: 'Complete',
    },
    summary: 'Summary',
    rootCause: 'Root cause',
    whatWentWell: 'What went well',
    whatWentWrong: 'What went wrong',
    sufficiencyOfResponse: 'Were response and procedures sufficient?',
    sufficiencyHint: 'Say whether they were, and where they were not.',
    customerSummary: 'Summary for customers',
    customerSummaryHint:
      'The only part that customers may ever read: an update or the final notice can carry it. Nothing confidential here.',
    forCustomers: 'Customers may read this',
    revisions: 'Revisions of procedures',
    noRevisions: 'None were asked for.',
    procedure: 'Procedure',
    change: 'What is to change',
    owner: 'Owner',
    dueAt: 'Due',
    addRevision: 'Add a revision',
    revision: (number) => `Revision ${number}`,
    removeRevision: (number) => `Remove revision ${number}`,
    done: 'Done',
    markDone: { button: 'Done', title: 'Mark the revision as done', submit: 'Mark as done' },
    markDoneName: (procedure) => `Mark as done: ${procedure}`,
  },
  de: {
    title: 'Nachbetrachtung',
    confidential:
      'Streng vertraulich: für Einsatzteam, Rechtsabteilung und Prüfung. Dass Sie sie lesen, wird festgehalten.',
    notClosed: 'Eine Nachbetrachtung folgt, sobald der Vorfall abgeschlossen ist.',
    owed: 'Die Nachbetrachtung ist noch zu schreiben. Eine Verletzung schuldet sie binnen 30 Tagen nach dem Abschluss.',
    optional:
      'Der Vorfall ist abgeschlossen. Eine Nachbetrachtung wird nicht geschuldet, darf aber geschrieben werden.',
    of: (by) => `Abgeschlossen von ${by}`,
    earlierClosure:
      'Diese gehört zu einem früheren Abschluss. Der Vorfall wurde seitdem wieder geöffnet und schuldet eine weitere.',
    complete: {
      button: 'Nachbetrachtung abschließen',
      title: 'Nachbetrachtung abschließen',
      submit: 'Abschließen',
    },
    summary: 'Zusammenfassung',
    rootCause: 'Ursache',
    whatWentWell: 'Was gut lief',
    whatWentWrong: 'Was schlecht lief',
    sufficiencyOfResponse: 'Reichten Reaktion und Verfahren aus?',
    sufficiencyHint: 'Sagen Sie, ob sie ausreichten, und wo nicht.',
    customerSummary: 'Zusammenfassung für Kunden',
    customerSummaryHint:
      'Der einzige Teil, den Kunden je lesen dürfen: Eine Aktualisierung oder die abschließende Mitteilung kann ihn enthalten. Hier nichts Vertrauliches.',
    forCustomers: 'Kunden dürfen dies lesen',
    revisions: 'Änderungen an Verfahren',
    noRevisions: 'Es wurden keine verlangt.',
    procedure: 'Verfahren',
    change: 'Was sich ändern soll',
    owner: 'Zuständig',
    dueAt: 'Fällig',
    addRevision: 'Änderung hinzufügen',
    revision: (number) => `Änderung ${number}`,
    removeRevision: (number) => `Änderung ${number} entfernen`,
    done: 'Erledigt',
    markDone: { button: 'Erledigt', title: 'Änderung als erledigt kennzeichnen', submit: 'Als erledigt kennzeichnen' },
    markDoneName: (procedure) => `Als erledigt kennzeichnen: ${procedure}`,
  },
  fr: {
    title: 'Rétrospective',
    confidential:
      'Strictement confidentiel : pour les intervenants, le service juridique et l’audit. Votre lecture est consignée.',
    notClosed: 'Une rétrospective suit la clôture de l’incident.',
    owed: 'La rétrospective reste à écrire. Une violation la doit dans les 30 jours suivant sa clôture.',
    optional: 'L’incident est clos. Une rétrospective n’est pas due, mais peut être écrite.',
    of: (by) => `Achevée par ${by}`,
    earlierClosure: 'Elle se rapporte à une clôture antérieure. L’incident a été rouvert depuis et en doit une autre.',
    complete: {
      button: 'Achever la rétrospective',
      title: 'Achever la rétrospective',
      submit: 'Achever',
    },
    summary: 'Résumé',
    rootCause: 'Cause',
    whatWentWell: 'Ce qui s’est bien passé',
    whatWentWrong: 'Ce qui s’est mal passé',
    sufficiencyOfResponse: 'La réponse et les procédures ont-elles suffi ?',
    sufficiencyHint: 'Dites si elles ont suffi, et en quoi elles n’ont pas suffi.',
    customerSummary: 'Résumé pour les clients',
    customerSummaryHint:
      'La seule partie que des clients puissent jamais lire : une mise à jour ou l’avis final peut la contenir. Rien de confidentiel ici.',
    forCustomers: 'Les clients peuvent lire ceci',
    revisions: 'Révisions de procédures',
    noRevisions: 'Aucune n’a été demandée.',
    procedure: 'Procédure',
    change: 'Ce qui doit changer',
    owner: 'Responsable',
    dueAt: 'Échéance',
    addRevision: 'Ajouter une révision',
    revision: (number) => `Révision ${number}`,
    removeRevision: (number) => `Supprimer la révision ${number}`,
    done: 'Faite',
    markDone: { button: 'Faite', title: 'Marquer la révision comme faite', submit: 'Marquer comme faite' },
    markDoneName: (procedure) => `Marquer comme faite : ${procedure}`,
  },
};
