import type { Catalogue } from '../../words/language.tsx';
import type { CommandWords } from '../commands/words-type.ts';

type Role = 'LEAD' | 'ENGINEER' | 'SUBJECT_MATTER_EXPERT' | 'COMMUNICATIONS' | 'LEGAL_COUNSEL';

interface Words {
  people: string;
  none: string;
  roles: Record<Role, string>;
  role: string;
  person: string;
  personHint: string;
  leadHint: string;
  add: CommandWords;
  end: CommandWords & { name(subject: string): string; detail: string };
  since(at: string): string;
  notOnCall: string;
}

/** Texts of the people who take part in an incident. */
export const PEOPLE: Catalogue<Words> = {
  en: {
    people: 'Participants',
    none: 'No participants yet',
    roles: {
      LEAD: 'Lead',
      ENGINEER: 'Engineer',
      SUBJECT_MATTER_EXPERT: 'Subject-matter expert',
      COMMUNICATIONS: 'Communications',
      LEGAL_COUNSEL: 'Legal counsel',
    },
    role: 'Role',
    person: 'Person',
    personHint: 'The user ID, as in the audit log',
    leadHint: 'An incident has one lead: the new one replaces the former.',
    add: { button: 'Add participant', title: 'Add participant', submit: 'Add' },
    end: {
      button: 'End',
      title: 'End participation',
      submit: 'End',
      name: (subject) => `End participation of ${subject}`,
      detail: 'It remains on record with its end.',
    },
    since: (at) => `since ${at}`,
    notOnCall: 'The latest assessment was made by a person who was not on call.',
  },
  de: {
    people: 'Beteiligte',
    none: 'Noch keine Beteiligten',
    roles: {
      LEAD: 'Einsatzleitung',
      ENGINEER: 'Technik',
      SUBJECT_MATTER_EXPERT: 'Fachkundige Person',
      COMMUNICATIONS: 'Kommunikation',
      LEGAL_COUNSEL: 'Rechtsberatung',
    },
    role: 'Rolle',
    person: 'Person',
    personHint: 'Die Benutzer-ID, wie im Protokoll',
    leadHint: 'Ein Vorfall hat eine Einsatzleitung: Die neue löst die bisherige ab.',
    add: { button: 'Beteiligte hinzufügen', title: 'Beteiligte hinzufügen', submit: 'Hinzufügen' },
    end: {
      button: 'Beenden',
      title: 'Beteiligung beenden',
      submit: 'Beenden',
      name: (subject) => `Beteiligung von ${subject} beenden`,
      detail: 'Sie bleibt mit ihrem Ende aufgezeichnet.',
    },
    since: (at) => `seit ${at}`,
    notOnCall: 'Die letzte Bewertung stammt von einer Person, die nicht in Bereitschaft war.',
  },
  fr: {
    people: 'Participants',
    none: 'Aucun participant pour l’instant',
    roles: {
      LEAD: 'Responsable',
      ENGINEER: 'Ingénierie',
      SUBJECT_MATTER_EXPERT: 'Expertise métier',
      COMMUNICATIONS: 'Communication',
      LEGAL_COUNSEL: 'Conseil juridique',
    },
    role: 'Rôle',
    person: 'Personne',
    personHint: 'L’identifiant, tel que dans le journal d’audit',
    leadHint: 'Un incident a un seul responsable : le nouveau remplace le précédent.',
    add: { button: 'Ajouter un participant', title: 'Ajouter un participant', submit: 'Ajouter' },
    end: {
      button: 'Terminer',
      title: 'Terminer la participation',
      submit: 'Terminer',
      name: (subject) => `Terminer la participation de ${subject}`,
      detail: 'Elle reste consignée avec sa fin.',
    },
    since: (at) => `depuis le ${at}`,
    notOnCall: 'La dernière évaluation a été faite par une personne qui n’était pas d’astreinte.',
  },
};
