import type { Catalogue } from '../words/language.tsx';

interface Words {
  roles: string;
  subject: string;
  partition: string;
  issuer: string;
  session: string;
  valid(until: string): string;
  renewed(until: string): string;
  withoutRole: string;
  access: string;
  accessDetail: string;
  openGraphiql: string;
  headers: string;
  copy: string;
  copied: string;
}

export const ACCOUNT: Catalogue<Words> = {
  en: {
    roles: 'Roles',
    subject: 'User ID',
    partition: 'Partition',
    issuer: 'Identity provider',
    session: 'Session',
    valid: (until) => `Valid until ${until}`,
    renewed: (until) => `Valid until ${until}, renews automatically`,
    withoutRole: 'Your account has no role. You can report a suspected incident and track your own reports.',
    access: 'API access',
    accessDetail: 'Paste this into GraphiQL’s Headers tab. Anyone with this token can act as you until it expires.',
    openGraphiql: 'Open GraphiQL',
    headers: 'Headers',
    copy: 'Copy',
    copied: 'Copied',
  },
  de: {
    roles: 'Rollen',
    subject: 'Benutzerkennung',
    partition: 'Partition',
    issuer: 'Identitätsanbieter',
    session: 'Sitzung',
    valid: (until) => `Gültig bis ${until}`,
    renewed: (until) => `Gültig bis ${until}, wird automatisch verlängert`,
    withoutRole:
      'Ihr Konto hat keine Rolle. Sie können einen mutmaßlichen Vorfall melden und Ihre eigenen Meldungen verfolgen.',
    access: 'API-Zugriff',
    accessDetail:
      'Fügen Sie dies in GraphiQL auf der Registerkarte „Headers“ ein. Wer dieses Token besitzt, kann bis zum Ablauf in Ihrem Namen handeln.',
    openGraphiql: 'GraphiQL öffnen',
    headers: 'Header',
    copy: 'Kopieren',
    copied: 'Kopiert',
  },
  fr: {
    roles: 'Rôles',
    subject: 'Identifiant utilisateur',
    partition: 'Partition',
    issuer: 'Fournisseur d’identité',
    session: 'Session',
    valid: (until) => `Valable jusqu’à ${until}`,
    renewed: (until) => `Valable jusqu’à ${until}, renouvellement automatique`,
    withoutRole: 'Votre compte n’a aucun rôle. Vous pouvez signaler un incident présumé et suivre vos signalements.',
    access: 'Accès API',
    accessDetail:
      'Collez ceci dans l’onglet « Headers » de GraphiQL. Toute personne qui détient ce jeton peut agir en votre nom jusqu’à son expiration.',
    openGraphiql: 'Ouvrir GraphiQL',
    headers: 'En-têtes',
    copy: 'Copier',
    copied: 'Copié',
  },
};
