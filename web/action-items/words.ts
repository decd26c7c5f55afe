import type { Catalogue } from '../words/language.tsx';

interface Words {
  owner: string;
  ownerHint: string;
  noOwner: string;
  dueAt: string;
  noDueDate: string;
  overdueOnly: string;
  mitigations: string;
  noMitigations: string;
  revisions: string;
  noRevisions: string;
  confidential: string;
  exercise: string;
  counted(title: string, count: string): string;
  pair(what: string, value: string): string;
}

/** Texts of the open mitigations and procedure revisions of all incidents. */
export const ACTION_ITEMS: Catalogue<Words> = {
  en: {
    owner: 'Owner',
    ownerHint: 'The whole name, as recorded',
    noOwner: 'No owner',
    dueAt: 'Due',
    noDueDate: 'No due date',
    overdueOnly: 'Overdue only',
    mitigations: 'Open mitigations',
    noMitigations: 'No open mitigations',
    revisions: 'Open procedure revisions',
    noRevisions: 'No open procedure revisions',
    confidential: 'Procedure revisions are part of a post-mortem: highly confidential. Access is logged.',
    exercise: 'Exercise',
    counted: (title, count) => `${title} (${count})`,
    pair: (what, value) => `${what}: ${value}`,
  },
  de: {
    owner: 'Zuständig',
    ownerHint: 'Der vollständige Name, wie eingetragen',
    noOwner: 'Niemand zuständig',
    dueAt: 'Fällig am',
    noDueDate: 'Kein Fälligkeitsdatum',
    overdueOnly: 'Nur überfällige',
    mitigations: 'Offene Maßnahmen',
    noMitigations: 'Keine offenen Maßnahmen',
    revisions: 'Offene Verfahrensänderungen',
    noRevisions: 'Keine offenen Verfahrensänderungen',
    confidential:
      'Verfahrensänderungen sind Teil eines Post-mortems: streng vertraulich. Jeder Zugriff wird protokolliert.',
    exercise: 'Übung',
    counted: (title, count) => `${title} (${count})`,
    pair: (what, value) => `${what}: ${value}`,
  },
  fr: {
    owner: 'Responsable',
    ownerHint: 'Le nom complet, tel qu’enregistré',
    noOwner: 'Aucun responsable',
    dueAt: 'Échéance',
    noDueDate: 'Aucune échéance',
    overdueOnly: 'En retard uniquement',
    mitigations: 'Mesures en cours',
    noMitigations: 'Aucune mesure en cours',
    revisions: 'Révisions de procédures en cours',
    noRevisions: 'Aucune révision de procédure en cours',
    confidential:
      'Les révisions de procédures font partie d’un post-mortem : strictement confidentielles. Chaque accès est journalisé.',
    exercise: 'Exercice',
    counted: (title, count) => `${title} (${count})`,
    pair: (what, value) => `${what} : ${value}`,
  },
};
