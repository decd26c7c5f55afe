import type { Catalogue } from '../../words/language.tsx';

interface Words {
  tenant: string;
  active(count: string): string;
  past: string;
  all: string;
  show: string;
  nothingActive: string;
  nothingActiveDetail(tenant: string): string;
  nothingPast: string;
  nothing: string;
  updated: string;
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
    show: 'Filter notices',
    nothingActive: 'No active security notices',
    nothingActiveDetail: (tenant) => `No known security incidents affect ${tenant}. This page updates automatically.`,
    nothingPast: 'No resolved notices',
    nothing: 'No notices',
    updated: 'Updated',
    acknowledged: 'Acknowledged',
    notAcknowledged: 'Acknowledgement pending',
    resolved: 'Resolved',
    toFollow: 'More information to follow',
    noTenants: 'You don’t have access to any tenants.',
  },
  de: {
    tenant: 'Mandant',
    active: (count) => `Aktiv (${count})`,
    past: 'Erledigt',
    all: 'Alle',
    show: 'Benachrichtigungen filtern',
    nothingActive: 'Keine aktiven Sicherheitsbenachrichtigungen',
    nothingActiveDetail: (tenant) =>
      `Derzeit ist kein Sicherheitsvorfall bekannt, der ${tenant} betrifft. Diese Seite wird automatisch aktualisiert.`,
    nothingPast: 'Keine erledigten Benachrichtigungen',
    nothing: 'Keine Benachrichtigungen',
    updated: 'Aktualisiert',
    acknowledged: 'Bestätigt',
    notAcknowledged: 'Bestätigung ausstehend',
    resolved: 'Erledigt',
    toFollow: 'Weitere Informationen folgen',
    noTenants: 'Sie haben auf keinen Mandanten Zugriff.',
  },
  fr: {
    tenant: 'Organisation',
    active: (count) => `Actives (${count})`,
    past: 'Résolues',
    all: 'Toutes',
    show: 'Filtrer les notifications',
    nothingActive: 'Aucune notification de sécurité active',
    nothingActiveDetail: (tenant) =>
      `Aucun incident de sécurité connu ne concerne ${tenant}. Cette page se met à jour automatiquement.`,
    nothingPast: 'Aucune notification résolue',
    nothing: 'Aucune notification',
    updated: 'Mise à jour le',
    acknowledged: 'Réception confirmée',
    notAcknowledged: 'Accusé de réception en attente',
    resolved: 'Résolue',
    toFollow: 'Informations complémentaires à venir',
    noTenants: 'Vous n’avez accès à aucune organisation.',
  },
};
