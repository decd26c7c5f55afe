import type { Catalogue } from '../words/language.tsx';

interface Words {
  tenant: string;
  active(count: string): string;
  past: string;
  all: string;
  show: string;
  nothingActive: string;
  nothingActiveDetail(tenant: string): string;
  nothingPast: string;
  updated: string;
  published: string;
  acknowledged: string;
  notAcknowledged: string;
  resolved: string;
  toFollow: string;
  noTenants: string;
  newsTitle: string;
  news: Record<'AdvisoryPublished' | 'AdvisoryUpdated' | 'AdvisoryResolved' | 'AdvisoryUnacknowledged', string>;
  newStage(stage: string): string;
  notify: string;
  notifyRefused: string;
}

export const HEALTH: Catalogue<Words> = {
  en: {
    tenant: 'Tenant',
    active: (count) => `Active (${count})`,
    past: 'Resolved',
    all: 'All',
    show: 'Which advisories to show',
    nothingActive: 'Nothing to report',
    nothingActiveDetail: (tenant) =>
      `We know of no security incident that touches ${tenant} now. This page is live: if that changes, it says so by itself.`,
    nothingPast: 'There has been nothing so far.',
    updated: 'Updated',
    published: 'Published',
    acknowledged: 'Acknowledged',
    notAcknowledged: 'Not acknowledged yet',
    resolved: 'Resolved',
    toFollow: 'more to follow',
    noTenants: 'No tenant is yours here.',
    newsTitle: 'Since you opened this page',
    news: {
      AdvisoryPublished: 'New security notice',
      AdvisoryUpdated: 'Update',
      AdvisoryResolved: 'Resolved',
      AdvisoryUnacknowledged: 'Not acknowledged for 24 hours',
    },
    newStage: (stage) => `The response is now at: ${stage}`,
    notify: 'Notify me in this browser',
    notifyRefused: 'The browser does not allow notifications of this page. Its site settings can change that.',
  },
  de: {
    tenant: 'Mandant',
    active: (count) => `Aktiv (${count})`,
    past: 'Erledigt',
    all: 'Alle',
    show: 'Welche Mitteilungen gezeigt werden',
    nothingActive: 'Nichts zu melden',
    nothingActiveDetail: (tenant) =>
      `Wir wissen derzeit von keinem Sicherheitsvorfall, der ${tenant} betrifft. Diese Seite ist live: Ändert sich das, sagt sie es von selbst.`,
    nothingPast: 'Bisher gab es nichts.',
    updated: 'Aktualisiert',
    published: 'Veröffentlicht',
    acknowledged: 'Bestätigt',
    notAcknowledged: 'Noch nicht bestätigt',
    resolved: 'Erledigt',
    toFollow: 'Weiteres folgt',
    noTenants: 'Hier gehört Ihnen kein Mandant.',
    newsTitle: 'Seit Sie diese Seite geöffnet haben',
    news: {
      AdvisoryPublished: 'Neue Sicherheitsmitteilung',
      AdvisoryUpdated: 'Aktualisierung',
      AdvisoryResolved: 'Erledigt',
      AdvisoryUnacknowledged: 'Seit 24 Stunden nicht bestätigt',
    },
    newStage: (stage) => `Die Bearbeitung ist jetzt bei: ${stage}`,
    notify: 'In diesem Browser benachrichtigen',
    notifyRefused:
      'Der Browser erlaubt dieser Seite keine Benachrichtigungen. Das lässt sich in seinen Einstellungen ändern.',
  },
  fr: {
    tenant: 'Locataire',
    active: (count) => `En cours (${count})`,
    past: 'Résolus',
    all: 'Tous',
    show: 'Avis à afficher',
    nothingActive: 'Rien à signaler',
    nothingActiveDetail: (tenant) =>
      `Nous ne connaissons aucun incident de sécurité touchant ${tenant} en ce moment. Cette page est en direct : si cela change, elle le dira d’elle-même.`,
    nothingPast: 'Il n’y a rien eu jusqu’ici.',
    updated: 'Mis à jour',
    published: 'Publié',
    acknowledged: 'Accusé réception',
    notAcknowledged: 'Pas encore d’accusé de réception',
    resolved: 'Résolu',
    toFollow: 'suite à venir',
    noTenants: 'Aucun locataire n’est à vous ici.',
    newsTitle: 'Depuis que vous avez ouvert cette page',
    news: {
      AdvisoryPublished: 'Nouvel avis de sécurité',
      AdvisoryUpdated: 'Mise à jour',
      AdvisoryResolved: 'Résolu',
      AdvisoryUnacknowledged: 'Sans accusé de réception depuis 24 heures',
    },
    newStage: (stage) => `Le traitement en est à : ${stage}`,
    notify: 'M’avertir dans ce navigateur',
    notifyRefused:
      'Le navigateur n’autorise pas les notifications de cette page. Ses réglages de site permettent de le changer.',
  },
};
