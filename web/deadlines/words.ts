import type { Catalogue } from '../words/language.tsx';
import { plural } from '../words/plural.ts';

interface Words {
  authorities: string;
  authoritiesDetail: string;
  notification: string;
  follows(items: string): string;
  soon: string;
  target: string;
  legalDeadline: string;
  more: string;
  show: string;
  all: string;
  declared: string;
  deadline: string;
  hours(count: string): string;
  notDeclared: string;
  due: string;
  lastNotified: string;
  notified(notified: number, tenants: number, format: (count: number) => string): string;
  delayedUntil: string;
  withdrawn: string;
  exercise: string;
  nothing: string;
  nothingDetail: string;
  legend: string;
}

export const DEADLINES: Catalogue<Words> = {
  en: {
    authorities: 'Due to supervisory authorities',
    authoritiesDetail: 'Submissions of all incidents that are still due, most urgent first. Delays don’t apply.',
    notification: 'Notification',
    follows: (items) => `To follow: ${items}`,
    soon: 'As soon as possible',
    target: 'Own target',
    legalDeadline: 'Legal deadline',
    more: 'Show more',
    show: 'Status',
    all: 'All statuses',
    declared: 'Declared',
    deadline: 'Deadline',
    hours: (count) => `${count} h`,
    notDeclared: 'Not declared; deadline not started',
    due: 'Due',
    lastNotified: 'Last notified',
    notified: (notified, tenants, format) =>
      plural('en', tenants, {
        one: `${format(notified)} of ${format(tenants)} tenant notified`,
        other: `${format(notified)} of ${format(tenants)} tenants notified`,
      }),
    delayedUntil: 'Delayed until',
    withdrawn: 'Declaration withdrawn',
    exercise: 'Exercise',
    nothing: 'No matching deadlines',
    nothingDetail: 'A deadline starts when an incident is declared. This page updates automatically.',
    legend: 'Line: now. Diamond: last tenant notified.',
  },
  de: {
    authorities: 'Offene Meldungen an Aufsichtsbehörden',
    authoritiesDetail:
      'Noch ausstehende Meldungen aller Vorfälle, die dringendsten zuerst. Ein Aufschub gilt hier nicht.',
    notification: 'Meldung',
    follows: (items) => `Nachzureichen: ${items}`,
    soon: 'So rasch als möglich',
    target: 'Eigenes Ziel',
    legalDeadline: 'Gesetzliche Frist',
    more: 'Mehr anzeigen',
    show: 'Status',
    all: 'Alle Status',
    declared: 'Erklärt',
    deadline: 'Fristende',
    hours: (count) => `${count} Std.`,
    notDeclared: 'Nicht erklärt; Frist nicht begonnen',
    due: 'Fällig',
    lastNotified: 'Zuletzt benachrichtigt',
    notified: (notified, tenants, format) => `${format(notified)} von ${format(tenants)} Mandanten benachrichtigt`,
    delayedUntil: 'Aufgeschoben bis',
    withdrawn: 'Erklärung zurückgezogen',
    exercise: 'Übung',
    nothing: 'Keine passenden Fristen',
    nothingDetail: 'Eine Frist beginnt, wenn ein Vorfall erklärt wird. Diese Seite wird automatisch aktualisiert.',
    legend: 'Linie: jetzt. Raute: letzter Mandant benachrichtigt.',
  },
  fr: {
    authorities: 'Notifications dues aux autorités de contrôle',
    authoritiesDetail:
      'Notifications encore dues pour tous les incidents, les plus urgentes en premier. Les reports ne s’appliquent pas.',
    notification: 'Notification',
    follows: (items) => `À communiquer : ${items}`,
    soon: 'Dans les meilleurs délais',
    target: 'Objectif interne',
    legalDeadline: 'Échéance légale',
    more: 'Afficher plus',
    show: 'Statut',
    all: 'Tous les statuts',
    declared: 'Déclaré',
    deadline: 'Échéance',
    hours: (count) => `${count} h`,
    notDeclared: 'Non déclaré ; délai non commencé',
    due: 'Échéance',
    lastNotified: 'Dernière notification',
    notified: (notified, tenants, format) =>
      plural('fr', notified, {
        one: `${format(notified)} organisation notifiée sur ${format(tenants)}`,
        other: `${format(notified)} organisations notifiées sur ${format(tenants)}`,
      }),
    delayedUntil: 'Reporté jusqu’au',
    withdrawn: 'Déclaration retirée',
    exercise: 'Exercice',
    nothing: 'Aucune échéance correspondante',
    nothingDetail: 'Un délai commence lorsqu’un incident est déclaré. Cette page se met à jour automatiquement.',
    legend: 'Trait : maintenant. Losange : dernière organisation notifiée.',
  },
};
