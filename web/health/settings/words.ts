import type { Catalogue } from '../../words/language.tsx';

interface Words {
  email: string;
  emailDetail: string;
  contact: string;
  role: string;
  updates: string;
  digest: string;
  noContacts: string;
}

export const SETTINGS: Catalogue<Words> = {
  en: {
    email: 'Email',
    emailDetail:
      'Initial, final and retraction notices are always emailed to the roles the provider selects. Updates and status digests are optional.',
    contact: 'Contact',
    role: 'Role',
    updates: 'Updates',
    digest: 'Hourly status digest',
    noContacts: 'No contacts. No emails will be sent.',
  },
  de: {
    email: 'E-Mail',
    emailDetail:
      'Erste und abschließende Benachrichtigungen sowie Widerrufe gehen immer per E-Mail an die Rollen, die der Anbieter auswählt. Aktualisierungen und Statusübersichten sind optional.',
    contact: 'Kontakt',
    role: 'Rolle',
    updates: 'Aktualisierungen',
    digest: 'Stündliche Statusübersicht',
    noContacts: 'Keine Kontakte. Es werden keine E-Mails gesendet.',
  },
  fr: {
    email: 'E-mail',
    emailDetail:
      'Les notifications initiales et finales et les rétractations sont toujours envoyées par e-mail aux rôles choisis par le fournisseur. Les mises à jour et les résumés des statuts sont facultatifs.',
    contact: 'Contact',
    role: 'Rôle',
    updates: 'Mises à jour',
    digest: 'Résumé horaire des statuts',
    noContacts: 'Aucun contact. Aucun e-mail ne sera envoyé.',
  },
};
