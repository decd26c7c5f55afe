import type { Catalogue } from '../words/language.tsx';
import type { ImpactChangeKind } from './tenants.generated.ts';

interface Words {
  views: string;
  all: string;
  impacted: string;
  search: string;
  country: string;
  service: string;
  region: string;
  incident: string;
  certainty: string;
  placeHint: string;
  clear: string;
  found(count: string): string;
  nothingFound: string;
  nothingFoundDetail: string;
  nothingImpacted: string;
  nothingImpactedDetail: string;
  advisories(count: number): string;
  untouched: string;
  more(count: string): string;
  resolved: string;
  resources(count: number): string;
  since: string;
  told: string;
  notTold: string;
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
    views: 'What to look at',
    all: 'All tenants',
    impacted: 'Impacted',
    search: 'Name, domain, cloud subscription or id',
    country: 'Country',
    service: 'Service',
    region: 'Region',
    incident: 'Incident',
    certainty: 'Certainty',
    placeHint: 'Its name in full',
    clear: 'Clear filters',
    found: (count) => `${count} found`,
    nothingFound: 'No tenant found',
    nothingFoundDetail: 'Nothing that you may see matches. Look for less of the name, or clear the filters.',
    nothingImpacted: 'No tenant is impacted',
    nothingImpactedDetail:
      'Nothing that you may see is hit by an incident. This page is live: if that changes, it shows here by itself.',
    advisories: (count) => (count === 1 ? '1 active advisory' : `${count} active advisories`),
    untouched: 'nothing active',
    more: (count) => `${count} more`,
    resolved: 'Resolved',
    resources: (count) => (count === 1 ? '1 resource' : `${count} resources`),
    since: 'Since',
    told: 'Told',
    notTold: 'Not told yet',
    acknowledged: 'Acknowledged',
    notAcknowledged: 'Not acknowledged yet',
    onlyThisIncident: 'Only this incident',
    export: 'Save as CSV',
    exported: 'Saved.',
    lastChange: 'Last change:',
    kind: {
      SCOPED: 'Found to be hit',
      WIDENED: 'More of it is hit',
      CERTAINTY_CHANGED: 'Certainty changed',
      BRIEFED: 'Account team briefed',
      NOTIFIED: 'Told',
      UPDATED: 'Notice updated',
      RESOLVED: 'Resolved',
      ACKNOWLEDGED: 'Acknowledged',
      UNACKNOWLEDGED: 'Not acknowledged for 24 hours',
      STAGE_CHANGED: 'Stage changed',
    },
  },
  de: {
    views: 'Was Sie sehen wollen',
    all: 'Alle Mandanten',
    impacted: 'Betroffene',
    search: 'Name, Domäne, Cloud-Abonnement oder Kennung',
    country: 'Land',
    service: 'Dienst',
    region: 'Region',
    incident: 'Vorfall',
    certainty: 'Gewissheit',
    placeHint: 'Der volle Name',
    clear: 'Filter aufheben',
    found: (count) => `${count} gefunden`,
    nothingFound: 'Kein Mandant gefunden',
    nothingFoundDetail:
      'Nichts, was Sie sehen dürfen, passt. Suchen Sie nach weniger vom Namen, oder heben Sie die Filter auf.',
    nothingImpacted: 'Kein Mandant ist betroffen',
    nothingImpactedDetail:
      'Nichts, was Sie sehen dürfen, ist von einem Vorfall getroffen. Diese Seite ist live: Ändert sich das, steht es von selbst hier.',
    advisories: (count) => (count === 1 ? '1 aktive Mitteilung' : `${count} aktive Mitteilungen`),
    untouched: 'nichts aktiv',
    more: (count) => `${count} weitere`,
    resolved: 'Erledigt',
    resources: (count) => (count === 1 ? '1 Ressource' : `${count} Ressourcen`),
    since: 'Seit',
    told: 'Benachrichtigt',
    notTold: 'Noch nicht benachrichtigt',
    acknowledged: 'Bestätigt',
    notAcknowledged: 'Noch nicht bestätigt',
    onlyThisIncident: 'Nur dieser Vorfall',
    export: 'Als CSV speichern',
    exported: 'Gespeichert.',
    lastChange: 'Letzte Änderung:',
    kind: {
      SCOPED: 'Als betroffen erkannt',
      WIDENED: 'Mehr davon ist betroffen',
      CERTAINTY_CHANGED: 'Gewissheit geändert',
      BRIEFED: 'Kundenbetreuung unterrichtet',
      NOTIFIED: 'Benachrichtigt',
      UPDATED: 'Mitteilung aktualisiert',
      RESOLVED: 'Erledigt',
      ACKNOWLEDGED: 'Bestätigt',
      UNACKNOWLEDGED: 'Seit 24 Stunden nicht bestätigt',
      STAGE_CHANGED: 'Stufe geändert',
    },
  },
  fr: {
    views: 'Ce que vous voulez voir',
    all: 'Tous les locataires',
    impacted: 'Touchés',
    search: 'Nom, domaine, abonnement cloud ou identifiant',
    country: 'Pays',
    service: 'Service',
    region: 'Région',
    incident: 'Incident',
    certainty: 'Certitude',
    placeHint: 'Son nom complet',
    clear: 'Effacer les filtres',
    found: (count) => `Trouvés : ${count}`,
    nothingFound: 'Aucun locataire trouvé',
    nothingFoundDetail:
      'Rien de ce qui vous est ouvert ne correspond. Cherchez une plus petite partie du nom ou effacez les filtres.',
    nothingImpacted: 'Aucun locataire n’est touché',
    nothingImpactedDetail:
      'Rien de ce qui vous est ouvert n’est touché par un incident. Cette page est en direct : si cela change, elle le montrera d’elle-même.',
    advisories: (count) => (count === 1 ? '1 avis en cours' : `${count} avis en cours`),
    untouched: 'rien en cours',
    more: (count) => `${count} de plus`,
    resolved: 'Résolu',
    resources: (count) => (count === 1 ? '1 ressource' : `${count} ressources`),
    since: 'Depuis',
    told: 'Prévenu',
    notTold: 'Pas encore prévenu',
    acknowledged: 'Accusé réception',
    notAcknowledged: 'Pas encore d’accusé de réception',
    onlyThisIncident: 'Cet incident seulement',
    export: 'Enregistrer en CSV',
    exported: 'Enregistré.',
    lastChange: 'Dernier changement :',
    kind: {
      SCOPED: 'Reconnu comme touché',
      WIDENED: 'Davantage est touché',
      CERTAINTY_CHANGED: 'Certitude modifiée',
      BRIEFED: 'Équipe de compte informée',
      NOTIFIED: 'Prévenu',
      UPDATED: 'Avis mis à jour',
      RESOLVED: 'Résolu',
      ACKNOWLEDGED: 'Accusé réception',
      UNACKNOWLEDGED: 'Sans accusé de réception depuis 24 heures',
      STAGE_CHANGED: 'Phase modifiée',
    },
  },
};
