import type { Catalogue } from '../../words/language.tsx';
import { plural } from '../../words/plural.ts';
import type { ImpactChangeKind } from './tenants.generated.ts';

interface Words {
  views: string;
  all: string;
  affected: string;
  search: string;
  country: string;
  service: string;
  region: string;
  incident: string;
  certainty: string;
  placeHint: string;
  clear: string;
  results(count: number, text: string): string;
  nothingFound: string;
  nothingFoundDetail: string;
  nothingAffected: string;
  nothingAffectedDetail: string;
  activeNotices(count: number, text: string): string;
  noActiveNotices: string;
  more(text: string): string;
  resolved: string;
  resources(count: number, text: string): string;
  affectedResources(count: number, text: string): string;
  since: string;
  notified: string;
  notNotified: string;
  acknowledged: string;
  notAcknowledged: string;
  onlyThisIncident: string;
  export: string;
  exported: string;
  lastChange: string;
  kind: Record<ImpactChangeKind, string>;
}

export const TENANTS: Catalogue<Words> = {
  en: {
    views: 'View',
    all: 'All tenants',
    affected: 'Affected tenants',
    search: 'Name, domain, cloud subscription or ID',
    country: 'Country',
    service: 'Service',
    region: 'Region',
    incident: 'Incident',
    certainty: 'Confidence',
    placeHint: 'Exact name',
    clear: 'Clear filters',
    results: (count, text) => plural('en', count, { one: `${text} result`, other: `${text} results` }),
    nothingFound: 'No matches',
    nothingFoundDetail: 'Try a shorter search or clear the filters.',
    nothingAffected: 'No affected tenants',
    nothingAffectedDetail: 'No incidents affect your tenants. This page updates automatically.',
    activeNotices: (count, text) =>
      plural('en', count, { one: `${text} active notice`, other: `${text} active notices` }),
    noActiveNotices: 'No active notices',
    more: (text) => `${text} more`,
    resolved: 'Resolved',
    resources: (count, text) => plural('en', count, { one: `${text} resource`, other: `${text} resources` }),
    affectedResources: (count, text) =>
      plural('en', count, { one: `${text} affected resource`, other: `${text} affected resources` }),
    since: 'Since',
    notified: 'Notified',
    notNotified: 'Not notified',
    acknowledged: 'Acknowledged',
    notAcknowledged: 'Acknowledgement pending',
    onlyThisIncident: 'Filter by this incident',
    export: 'Export CSV',
    exported: 'Exported',
    lastChange: 'Last change:',
    kind: {
      SCOPED: 'Affected',
      WIDENED: 'Impact widened',
      CERTAINTY_CHANGED: 'Confidence changed',
      BRIEFED: 'Account team briefed',
      NOTIFIED: 'Notified',
      UPDATED: 'Notice updated',
      RESOLVED: 'Resolved',
      ACKNOWLEDGED: 'Acknowledged',
      UNACKNOWLEDGED: 'Not acknowledged for 24 hours',
      STAGE_CHANGED: 'Status changed',
    },
  },
  de: {
    views: 'Ansicht',
    all: 'Alle Mandanten',
    affected: 'Betroffene Mandanten',
    search: 'Name, Domain, Cloud-Abonnement oder ID',
    country: 'Land',
    service: 'Dienst',
    region: 'Region',
    incident: 'Vorfall',
    certainty: 'Sicherheitsgrad',
    placeHint: 'Exakter Name',
    clear: 'Filter zurücksetzen',
    results: (count, text) => plural('de', count, { one: `${text} Ergebnis`, other: `${text} Ergebnisse` }),
    nothingFound: 'Keine Treffer',
    nothingFoundDetail: 'Verkürzen Sie den Suchbegriff, oder setzen Sie die Filter zurück.',
    nothingAffected: 'Keine betroffenen Mandanten',
    nothingAffectedDetail: 'Kein Vorfall betrifft Ihre Mandanten. Diese Seite wird automatisch aktualisiert.',
    activeNotices: (count, text) =>
      plural('de', count, { one: `${text} aktive Benachrichtigung`, other: `${text} aktive Benachrichtigungen` }),
    noActiveNotices: 'Keine aktiven Benachrichtigungen',
    more: (text) => `${text} weitere`,
    resolved: 'Erledigt',
    resources: (count, text) => plural('de', count, { one: `${text} Ressource`, other: `${text} Ressourcen` }),
    affectedResources: (count, text) =>
      plural('de', count, { one: `${text} betroffene Ressource`, other: `${text} betroffene Ressourcen` }),
    since: 'Seit',
    notified: 'Benachrichtigt',
    notNotified: 'Nicht benachrichtigt',
    acknowledged: 'Bestätigt',
    notAcknowledged: 'Bestätigung ausstehend',
    onlyThisIncident: 'Nach diesem Vorfall filtern',
    export: 'CSV exportieren',
    exported: 'Exportiert',
    lastChange: 'Letzte Änderung:',
    kind: {
      SCOPED: 'Betroffen',
      WIDENED: 'Auswirkung ausgeweitet',
      CERTAINTY_CHANGED: 'Sicherheitsgrad geändert',
      BRIEFED: 'Kundenbetreuung informiert',
      NOTIFIED: 'Benachrichtigt',
      UPDATED: 'Benachrichtigung aktualisiert',
      RESOLVED: 'Erledigt',
      ACKNOWLEDGED: 'Bestätigt',
      UNACKNOWLEDGED: 'Seit 24 Stunden nicht bestätigt',
      STAGE_CHANGED: 'Status geändert',
    },
  },
  fr: {
    views: 'Vue',
    all: 'Toutes les organisations',
    affected: 'Organisations concernées',
    search: 'Nom, domaine, abonnement cloud ou identifiant',
    country: 'Pays',
    service: 'Service',
    region: 'Région',
    incident: 'Incident',
    certainty: 'Niveau de confiance',
    placeHint: 'Nom exact',
    clear: 'Effacer les filtres',
    results: (count, text) => plural('fr', count, { one: `${text} résultat`, other: `${text} résultats` }),
    nothingFound: 'Aucun résultat',
    nothingFoundDetail: 'Essayez une recherche plus courte ou effacez les filtres.',
    nothingAffected: 'Aucune organisation concernée',
    nothingAffectedDetail: 'Aucun incident ne concerne vos organisations. Cette page se met à jour automatiquement.',
    activeNotices: (count, text) =>
      plural('fr', count, { one: `${text} notification active`, other: `${text} notifications actives` }),
    noActiveNotices: 'Aucune notification active',
    more: (text) => `${text} de plus`,
    resolved: 'Résolue',
    resources: (count, text) => plural('fr', count, { one: `${text} ressource`, other: `${text} ressources` }),
    affectedResources: (count, text) =>
      plural('fr', count, { one: `${text} ressource concernée`, other: `${text} ressources concernées` }),
    since: 'Depuis le',
    notified: 'Notifiée le',
    notNotified: 'Non notifiée',
    acknowledged: 'Réception confirmée',
    notAcknowledged: 'Accusé de réception en attente',
    onlyThisIncident: 'Filtrer sur cet incident',
    export: 'Exporter en CSV',
    exported: 'Exporté',
    lastChange: 'Dernier changement :',
    kind: {
      SCOPED: 'Concernée',
      WIDENED: 'Impact étendu',
      CERTAINTY_CHANGED: 'Niveau de confiance modifié',
      BRIEFED: 'Équipe de compte informée',
      NOTIFIED: 'Notifiée',
      UPDATED: 'Notification mise à jour',
      RESOLVED: 'Résolue',
      ACKNOWLEDGED: 'Réception confirmée',
      UNACKNOWLEDGED: 'Sans accusé de réception depuis 24 heures',
      STAGE_CHANGED: 'Statut modifié',
    },
  },
};
