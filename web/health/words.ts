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
  },
};
