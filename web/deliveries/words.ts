import type { Catalogue } from '../words/language.tsx';

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
  progress: string;
  told: string;
  acknowledged: string;
  of(some: string, all: string): string;
  channels: string;
  nothing: string;
  nothingDetail: string;
  messages(count: string): string;
  state: Record<DeliveryState, string>;
  accepted: string;
  course: string;
  courseStill(since: string, delivered: string, all: string): string;
  courseSummary(since: string, from: string, to: string, all: string): string;
  retry: string;
  retryDetail(failed: string): string;
  retryChannels: string;
  retried(count: number, text: string): string;
  refused: string;
}

export const DELIVERIES: Catalogue<Words> = {
  en: {
    progress: 'Tenants',
    told: 'Told',
    acknowledged: 'Acknowledged',
    of: (some, all) => `${some} of ${all}`,
    channels: 'By channel',
    nothing: 'Nothing was sent yet',
    nothingDetail: 'When a notice is published, what becomes of it shows here by itself.',
    messages: (count) => `${count} messages`,
    state: {
      queued: 'Waiting',
      sending: 'Being sent',
      retrying: 'To be tried again',
      accepted: 'Accepted',
      seen: 'Seen',
      bounced: 'Came back',
      failed: 'Failed',
      cancelled: 'No longer due',
    },
    accepted:
      'Accepted is what a mail server or a webhook said, and no more; seen is a notice opened by a member of its tenant.',
    course: 'Delivered while you watch',
    courseStill: (since, delivered, all) => `Nothing has moved since ${since}: ${delivered} of ${all} delivered.`,
    courseSummary: (since, from, to, all) => `Since ${since} what was delivered went from ${from} to ${to} of ${all}.`,
    retry: 'Retry what failed',
    retryDetail: (failed) =>
      `${failed} messages have failed. They go back into the queue, at the beginning of their schedule.`,
    retryChannels: 'Of which channels',
    retried: (count, text) => (count === 1 ? 'One message is queued again.' : `${text} messages are queued again.`),
    refused: 'The live figures ended. Load the page again to see how it stands.',
  },
  de: {
    progress: 'Mandanten',
    told: 'Benachrichtigt',
    acknowledged: 'Bestätigt',
    of: (some, all) => `${some} von ${all}`,
    channels: 'Nach Kanal',
    nothing: 'Noch wurde nichts verschickt',
    nothingDetail: 'Sobald eine Mitteilung veröffentlicht ist, zeigt sich hier von selbst, was aus ihr wird.',
    messages: (count) => `${count} Nachrichten`,
    state: {
      queued: 'Wartet',
      sending: 'Wird gesendet',
      retrying: 'Wird erneut versucht',
      accepted: 'Angenommen',
      seen: 'Gesehen',
      bounced: 'Kam zurück',
      failed: 'Gescheitert',
      cancelled: 'Nicht mehr fällig',
    },
    accepted:
      'Angenommen heißt, was ein Mailserver oder Webhook sagte, und nicht mehr; gesehen ist eine Mitteilung, die jemand ihres Mandanten geöffnet hat.',
    course: 'Zugestellt, während Sie zusehen',
    courseStill: (since, delivered, all) => `Seit ${since} hat sich nichts bewegt: ${delivered} von ${all} zugestellt.`,
    courseSummary: (since, from, to, all) => `Seit ${since} stieg das Zugestellte von ${from} auf ${to} von ${all}.`,
    retry: 'Gescheitertes erneut versuchen',
    retryDetail: (failed) =>
      `${failed} Nachrichten sind gescheitert. Sie kommen zurück in die Warteschlange, an den Anfang ihres Zeitplans.`,
    retryChannels: 'Welcher Kanäle',
    retried: (count, text) =>
      count === 1 ? 'Eine Nachricht ist wieder eingereiht.' : `${text} Nachrichten sind wieder eingereiht.`,
    refused: 'Die laufenden Zahlen haben geendet. Laden Sie die Seite neu, um den Stand zu sehen.',
  },
  fr: {
    progress: 'Locataires',
    told: 'Prévenus',
    acknowledged: 'Accusés de réception',
    of: (some, all) => `${some} sur ${all}`,
    channels: 'Par canal',
    nothing: 'Rien n’a encore été envoyé',
    nothingDetail: 'Dès qu’un avis est publié, ce qu’il en advient se montre ici de lui-même.',
    messages: (count) => `${count} messages`,
    state: {
      queued: 'En attente',
      sending: 'En cours d’envoi',
      retrying: 'À réessayer',
      accepted: 'Acceptés',
      seen: 'Vus',
      bounced: 'Revenus',
      failed: 'Échoués',
      cancelled: 'Plus dus',
    },
    accepted:
      'Accepté est ce qu’a dit un serveur de courriel ou un webhook, rien de plus ; vu est un avis ouvert par un membre de son locataire.',
    course: 'Remis pendant que vous regardez',
    courseStill: (since, delivered, all) => `Rien n’a bougé depuis ${since} : ${delivered} remis sur ${all}.`,
    courseSummary: (since, from, to, all) =>
      `Depuis ${since}, les messages remis sont passés de ${from} à ${to} sur ${all}.`,
    retry: 'Réessayer les échecs',
    retryDetail: (failed) => `${failed} messages ont échoué. Ils retournent dans la file, au début de leur calendrier.`,
    retryChannels: 'De quels canaux',
    retried: (count, text) =>
      count === 1 ? 'Un message est de nouveau en file.' : `${text} messages sont de nouveau en file.`,
    refused: 'Les chiffres en direct se sont arrêtés. Rechargez la page pour voir l’état actuel.',
  },
};
