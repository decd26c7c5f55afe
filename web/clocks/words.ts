import type { Catalogue } from '../words/language.tsx';

interface Words {
  show: string;
  all: string;
  declared: string;
  deadline: string;
  hours(count: string): string;
  notDeclared: string;
  due: string;
  lastTold: string;
  told(told: string, tenants: string): string;
  nobodyTold(tenants: string): string;
  heldUntil: string;
  withdrawn: string;
  exercise: string;
  nothing: string;
  nothingDetail: string;
  legend: string;
}

export const CLOCKS: Catalogue<Words> = {
  en: {
    show: 'State',
    all: 'All states',
    declared: 'Declared',
    deadline: 'Deadline',
    hours: (count) => `${count} h`,
    notDeclared: 'Not declared yet: no clock runs.',
    due: 'due',
    lastTold: 'all told',
    told: (told, tenants) => `${told} of ${tenants} tenants told`,
    nobodyTold: (tenants) => `none of ${tenants} tenants told`,
    heldUntil: 'held back until',
    withdrawn: 'Declaration withdrawn',
    exercise: 'Exercise',
    nothing: 'No clock is in this state',
    nothingDetail: 'A clock starts when an incident is declared. This page is live.',
    legend: 'The line shows now, the diamond when the last tenant was told.',
  },
  de: {
    show: 'Zustand',
    all: 'Alle Zustände',
    declared: 'Gemeldet',
    deadline: 'Fristende',
    hours: (count) => `${count} Std.`,
    notDeclared: 'Noch nicht gemeldet: Es läuft keine Frist.',
    due: 'fällig',
    lastTold: 'alle benachrichtigt',
    told: (told, tenants) => `${told} von ${tenants} Mandanten benachrichtigt`,
    nobodyTold: (tenants) => `keiner von ${tenants} Mandanten benachrichtigt`,
    heldUntil: 'aufgeschoben bis',
    withdrawn: 'Meldung zurückgezogen',
    exercise: 'Übung',
    nothing: 'Keine Frist ist in diesem Zustand',
    nothingDetail: 'Eine Frist beginnt, wenn ein Vorfall gemeldet wird. Diese Seite ist live.',
    legend: 'Die Linie zeigt jetzt, die Raute, wann der letzte Mandant benachrichtigt war.',
  },
  fr: {
    show: 'État',
    all: 'Tous les états',
    declared: 'Déclaré',
    deadline: 'Échéance',
    hours: (count) => `${count} h`,
    notDeclared: 'Pas encore déclaré : aucun délai ne court.',
    due: 'échéance',
    lastTold: 'tous prévenus',
    told: (told, tenants) => `${told} locataires sur ${tenants} prévenus`,
    nobodyTold: (tenants) => `aucun des ${tenants} locataires n’est prévenu`,
    heldUntil: 'retenu jusqu’au',
    withdrawn: 'Déclaration retirée',
    exercise: 'Exercice',
    nothing: 'Aucun délai n’est dans cet état',
    nothingDetail: 'Un délai commence quand un incident est déclaré. Cette page est en direct.',
    legend: 'Le trait montre maintenant, le losange quand le dernier locataire a été prévenu.',
  },
};
