import type { Catalogue } from '../words/language.tsx';
import { plural } from '../words/plural.ts';

export type DeliveryState =
  | 'queued'
  | 'sending'
  | 'retrying'
  | 'accepted'
  | 'seen'
  | 'bounced'
  | 'failed'
  | 'cancelled';

interface Words {
  tenants: string;
  notified: string;
  acknowledged: string;
  of(some: string, all: string): string;
  channels: string;
  nothing: string;
  nothingDetail: string;
  messages(count: number, text: string): string;
  state: Record<DeliveryState, string>;
  stateDetail: string;
  progress: string;
  unchanged(since: string, delivered: string, all: string): string;
  changed(since: string, from: string, to: string, all: string): string;
  retry: string;
  retryDetail(count: number, text: string): string;
  retryChannels: string;
  retried(count: number, text: string): string;
  stopped: string;
}

export const DELIVERIES: Catalogue<Words> = {
  en: {
    tenants: 'Tenants',
    notified: 'Notified',
    acknowledged: 'Acknowledged',
    of: (some, all) => `${some} of ${all}`,
    channels: 'By channel',
    nothing: 'No deliveries yet',
    nothingDetail: 'Delivery status appears here after publishing.',
    messages: (count, text) => plural('en', count, { one: `${text} message`, other: `${text} messages` }),
    state: {
      queued: 'Queued',
      sending: 'Sending',
      retrying: 'Retrying',
      accepted: 'Accepted',
      seen: 'Viewed',
      bounced: 'Bounced',
      failed: 'Failed',
      cancelled: 'Cancelled',
    },
    stateDetail:
      'Accepted: the mail server or webhook took the message. Viewed: a member of the tenant opened the notice.',
    progress: 'Delivery progress (live)',
    unchanged: (since, delivered, all) => `No change since ${since}. ${delivered} of ${all} delivered.`,
    changed: (since, from, to, all) => `Since ${since}: from ${from} to ${to} of ${all} delivered.`,
    retry: 'Retry failed',
    retryDetail: (count, text) =>
      plural('en', count, {
        one: `${text} message has failed. It is queued again from the first attempt.`,
        other: `${text} messages have failed. They are queued again from the first attempt.`,
      }),
    retryChannels: 'Channels',
    retried: (count, text) =>
      plural('en', count, { one: `${text} message is queued again.`, other: `${text} messages are queued again.` }),
    stopped: 'Live updates stopped. Reload to see current figures.',
  },
  de: {
    tenants: 'Mandanten',
    notified: 'Benachrichtigt',
    acknowledged: 'Bestätigt',
    of: (some, all) => `${some} von ${all}`,
    channels: 'Nach Kanal',
    nothing: 'Noch keine Zustellungen',
    nothingDetail: 'Der Zustellstatus erscheint hier nach der Veröffentlichung.',
    messages: (count, text) => plural('de', count, { one: `${text} Nachricht`, other: `${text} Nachrichten` }),
    state: {
      queued: 'In Warteschlange',
      sending: 'Wird gesendet',
      retrying: 'Wird erneut versucht',
      accepted: 'Zugestellt an Empfangsserver',
      seen: 'Angesehen',
      bounced: 'Unzustellbar',
      failed: 'Fehlgeschlagen',
      cancelled: 'Abgebrochen',
    },
    stateDetail:
      'Zugestellt an Empfangsserver: Der Mailserver oder Webhook hat die Nachricht angenommen. Angesehen: Ein Mitglied des Mandanten hat die Benachrichtigung geöffnet.',
    progress: 'Zustellung (live)',
    unchanged: (since, delivered, all) => `Keine Änderung seit ${since}. ${delivered} von ${all} zugestellt.`,
    changed: (since, from, to, all) => `Seit ${since}: von ${from} auf ${to} von ${all} zugestellt.`,
    retry: 'Fehlgeschlagene erneut senden',
    retryDetail: (count, text) =>
      plural('de', count, {
        one: `${text} Nachricht ist fehlgeschlagen. Sie wird ab dem ersten Versuch erneut eingereiht.`,
        other: `${text} Nachrichten sind fehlgeschlagen. Sie werden ab dem ersten Versuch erneut eingereiht.`,
      }),
    retryChannels: 'Kanäle',
    retried: (count, text) =>
      plural('de', count, {
        one: `${text} Nachricht ist erneut eingereiht.`,
        other: `${text} Nachrichten sind erneut eingereiht.`,
      }),
    stopped: 'Die Live-Aktualisierung wurde beendet. Laden Sie die Seite neu, um die aktuellen Zahlen zu sehen.',
  },
  fr: {
    tenants: 'Organisations',
    notified: 'Notifiées',
    acknowledged: 'Réceptions confirmées',
    of: (some, all) => `${some} sur ${all}`,
    channels: 'Par canal',
    nothing: 'Aucun envoi pour l’instant',
    nothingDetail: 'L’état des envois s’affiche ici après la publication.',
    messages: (count, text) => plural('fr', count, { one: `${text} message`, other: `${text} messages` }),
    state: {
      queued: 'En file d’attente',
      sending: 'En cours d’envoi',
      retrying: 'Nouvelle tentative',
      accepted: 'Acceptés',
      seen: 'Consultés',
      bounced: 'Non distribués',
      failed: 'Échecs',
      cancelled: 'Annulés',
    },
    stateDetail:
      'Acceptés : le serveur de messagerie ou le webhook a pris en charge le message. Consultés : un membre de l’organisation a ouvert la notification.',
    progress: 'Envois (en direct)',
    unchanged: (since, delivered, all) => `Aucun changement depuis ${since}. ${delivered} remis sur ${all}.`,
    changed: (since, from, to, all) => `Depuis ${since} : de ${from} à ${to} remis sur ${all}.`,
    retry: 'Relancer les échecs',
    retryDetail: (count, text) =>
      plural('fr', count, {
        one: `${text} message a échoué. Il est remis en file d’attente depuis la première tentative.`,
        other: `${text} messages ont échoué. Ils sont remis en file d’attente depuis la première tentative.`,
      }),
    retryChannels: 'Canaux',
    retried: (count, text) =>
      plural('fr', count, {
        one: `${text} message est de nouveau en file d’attente.`,
        other: `${text} messages sont de nouveau en file d’attente.`,
      }),
    stopped: 'La mise à jour en direct s’est arrêtée. Rechargez la page pour voir les chiffres actuels.',
  },
};
