import type { Catalogue } from '../words/language.tsx';

interface Words {
  roles: string;
  subject: string;
  partition: string;
  issuer: string;
  token: string;
  good(until: string): string;
  renewed(until: string): string;
  withoutRole: string;
  ask: string;
  askDetail: string;
  headers: string;
  copy: string;
  copied: string;
}

export const ACCOUNT: Catalogue<Words> = {
  en: {
    roles: 'Roles',
    subject: 'Subject',
    partition: 'Partition',
    issuer: 'Signed in by',
    token: 'Token',
    good: (until) => `good until ${until}`,
    renewed: (until) => `good until ${until}, renewed while this page is open`,
    withoutRole:
      'This account carries no role here: it may report an indication and follow its own reports, nothing else.',
    ask: 'Ask the graph',
    askDetail: 'Open GraphiQL and paste this into its headers pane. Whoever holds it is you until it expires.',
    headers: 'Headers',
    copy: 'Copy',
    copied: 'Copied.',
  },
  de: {
    roles: 'Rollen',
    subject: 'Kennung',
    partition: 'Partition',
    issuer: 'Angemeldet durch',
    token: 'Token',
    good: (until) => `gültig bis ${until}`,
    renewed: (until) => `gültig bis ${until}, erneuert, solange diese Seite offen ist`,
    withoutRole:
      'Dieses Konto hat hier keine Rolle: Es darf Hinweise melden und den eigenen Meldungen folgen, sonst nichts.',
    ask: 'Den Graphen fragen',
    askDetail: 'Öffnen Sie GraphiQL und fügen Sie dies unter „Headers“ ein. Wer es hat, ist Sie, bis es abläuft.',
    headers: 'Kopfzeilen',
    copy: 'Kopieren',
    copied: 'Kopiert.',
  },
  fr: {
    roles: 'Rôles',
    subject: 'Identifiant',
    partition: 'Partition',
    issuer: 'Connecté par',
    token: 'Jeton',
    good: (until) => `valable jusqu’à ${until}`,
    renewed: (until) => `valable jusqu’à ${until}, renouvelé tant que cette page est ouverte`,
    withoutRole:
      'Ce compte n’a aucun rôle ici : il peut signaler un indice et suivre ses propres signalements, rien d’autre.',
    ask: 'Interroger le graphe',
    askDetail: 'Ouvrez GraphiQL et collez ceci sous « Headers ». Qui le détient est vous, jusqu’à son expiration.',
    headers: 'En-têtes',
    copy: 'Copier',
    copied: 'Copié.',
  },
};
