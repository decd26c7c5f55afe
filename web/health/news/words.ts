import type { Catalogue } from '../../words/language.tsx';

interface Words {
  title: string;
  headline: Record<'AdvisoryPublished' | 'AdvisoryUpdated' | 'AdvisoryResolved' | 'AdvisoryUnacknowledged', string>;
  stageChanged(stage: string): string;
  notify: string;
  notificationsBlocked: string;
}

export const NEWS: Catalogue<Words> = {
  en: {
    title: 'New since you opened this page',
    headline: {
      AdvisoryPublished: 'New security notice',
      AdvisoryUpdated: 'Update',
      AdvisoryResolved: 'Resolved',
      AdvisoryUnacknowledged: 'Not acknowledged for 24 hours',
    },
    stageChanged: (stage) => `Status changed to ${stage}`,
    notify: 'Browser notifications',
    notificationsBlocked: 'Notifications are blocked for this site. Allow them in your browser’s site settings.',
  },
  de: {
    title: 'Neu, seit Sie diese Seite geöffnet haben',
    headline: {
      AdvisoryPublished: 'Neue Sicherheitsbenachrichtigung',
      AdvisoryUpdated: 'Aktualisierung',
      AdvisoryResolved: 'Erledigt',
      AdvisoryUnacknowledged: 'Seit 24 Stunden nicht bestätigt',
    },
    stageChanged: (stage) => `Status geändert: ${stage}`,
    notify: 'Browserbenachrichtigungen',
    notificationsBlocked:
      'Benachrichtigungen sind für diese Website blockiert. Erlauben Sie sie in den Website-Einstellungen Ihres Browsers.',
  },
  fr: {
    title: 'Nouveau depuis l’ouverture de cette page',
    headline: {
      AdvisoryPublished: 'Nouvelle notification de sécurité',
      AdvisoryUpdated: 'Mise à jour',
      AdvisoryResolved: 'Résolue',
      AdvisoryUnacknowledged: 'Sans accusé de réception depuis 24 heures',
    },
    stageChanged: (stage) => `Nouveau statut : ${stage}`,
    notify: 'Notifications du navigateur',
    notificationsBlocked:
      'Les notifications sont bloquées pour ce site. Autorisez-les dans les paramètres du site de votre navigateur.',
  },
};
