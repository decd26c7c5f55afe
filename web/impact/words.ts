import type { Catalogue } from '../words/language.tsx';

export type RuleField = 'services' | 'regions' | 'scaleUnits' | 'tenantIds' | 'cloudSubscriptionIds' | 'resourceIds';

interface Words {
  // Scoping.
  scope: string;
  scopeDetail: string;
  rule(number: string): string;
  fields: Record<RuleField, string>;
  pick: string;
  idsHint: string;
  addTenant: string;
  addTenantHint: string;
  more: string;
  addRule: string;
  removeRule: string;
  certainty: string;
  at: string;
  would: string;
  wouldNothing: string;
  record: string;
  recorded(count: number, text: string): string;
  // What is recorded.
  summary: string;
  tenants: string;
  cloudSubscriptions: string;
  resources: string;
  byCertainty: string;
  byCountry: string;
  byService: string;
  byRegion: string;
  others(count: string, sum: string): string;
  moreNames(count: string): string;
  rules: string;
  noRules: string;
  // The tenants.
  impacted: string;
  nothing: string;
  nothingDetail: string;
  nothingMatches: string;
  search: string;
  anyCertainty: string;
  anyCountry: string;
  anyService: string;
  anyRegion: string;
  country: string;
  service: string;
  region: string;
  touched(count: number, text: string): string;
  told: string;
  notTold: string;
  acknowledged: string;
  briefed: string;
  select(tenant: string): string;
  selectAll: string;
  selected(count: string): string;
  unselect: string;
  setCertainty: string;
  reason: string;
  reasonHint: string;
  apply: string;
  brief: string;
  briefAll: string;
  briefDetail: string;
  briefReason: string;
}

export const IMPACT: Catalogue<Words> = {
  en: {
    scope: 'Find who is hit',
    scopeDetail: 'A resource matches a rule if it matches every field given; the scope is all rules together.',
    rule: (number) => `Rule ${number}`,
    fields: {
      services: 'Services',
      regions: 'Regions',
      scaleUnits: 'Scale units',
      tenantIds: 'Tenants',
      cloudSubscriptionIds: 'Cloud subscriptions',
      resourceIds: 'Resources',
    },
    pick: 'Any',
    idsHint: 'Ids, one a line',
    addTenant: 'Add a tenant by name',
    addTenantHint: 'A part of its name or domain',
    more: 'Scale units, tenants, subscriptions, resources',
    addRule: 'Add a rule',
    removeRule: 'Remove this rule',
    certainty: 'How sure it is',
    at: 'Found',
    would: 'This scope touches',
    wouldNothing: 'Give a rule at least one field to see what it touches.',
    record: 'Record the scope',
    recorded: (count, text) =>
      count === 1 ? 'Recorded. One tenant is impacted in all.' : `Recorded. ${text} tenants are impacted in all.`,
    summary: 'Impact',
    tenants: 'Tenants',
    cloudSubscriptions: 'Cloud subscriptions',
    resources: 'Resources',
    byCertainty: 'Tenants by certainty',
    byCountry: 'Tenants by country',
    byService: 'Resources by service',
    byRegion: 'Resources by region',
    others: (count, sum) => `${count} others: ${sum}`,
    moreNames: (count) => `${count} others`,
    rules: 'Rules recorded',
    noRules: 'No scope was recorded yet.',
    impacted: 'Impacted tenants',
    nothing: 'No tenant is known to be hit',
    nothingDetail: 'Tenants stand here once a scope is recorded.',
    nothingMatches: 'No impacted tenant matches.',
    search: 'Find by name, domain, id or subscription',
    anyCertainty: 'Any certainty',
    anyCountry: 'Any country',
    anyService: 'Any service',
    anyRegion: 'Any region',
    country: 'Country',
    service: 'Service',
    region: 'Region',
    touched: (count, text) => (count === 1 ? 'one resource' : `${text} resources`),
    told: 'Told',
    notTold: 'Not told yet',
    acknowledged: 'Acknowledged',
    briefed: 'Account team briefed',
    select: (tenant) => `Select ${tenant}`,
    selectAll: 'Select all shown',
    selected: (count) => `${count} selected`,
    unselect: 'Select none',
    setCertainty: 'Set certainty',
    reason: 'Reason',
    reasonHint: 'Needed to rule out. The tenant reads it if it was told of the incident.',
    apply: 'Set',
    brief: 'Brief the account team of these',
    briefAll: 'Brief the account team',
    briefDetail:
      'The provider’s own account team sees these tenants before their notices; partners never do, and nobody does while a delay for risk to other customers runs.',
    briefReason: 'Why they are briefed early',
  },
  de: {
    scope: 'Finden, wer betroffen ist',
    scopeDetail:
      'Eine Ressource passt, wenn sie jede Angabe einer Regel erfüllt; der Umfang sind alle Regeln zusammen.',
    rule: (number) => `Regel ${number}`,
    fields: {
      services: 'Dienste',
      regions: 'Regionen',
      scaleUnits: 'Skalierungseinheiten',
      tenantIds: 'Mandanten',
      cloudSubscriptionIds: 'Cloud-Abonnements',
      resourceIds: 'Ressourcen',
    },
    pick: 'Beliebig',
    idsHint: 'Kennungen, je Zeile eine',
    addTenant: 'Mandanten nach Namen hinzufügen',
    addTenantHint: 'Ein Teil des Namens oder der Domäne',
    more: 'Skalierungseinheiten, Mandanten, Abonnements, Ressourcen',
    addRule: 'Regel hinzufügen',
    removeRule: 'Diese Regel entfernen',
    certainty: 'Wie sicher es ist',
    at: 'Gefunden',
    would: 'Dieser Umfang berührt',
    wouldNothing: 'Geben Sie einer Regel mindestens eine Angabe, um zu sehen, was sie berührt.',
    record: 'Umfang festhalten',
    recorded: (count, text) =>
      count === 1
        ? 'Festgehalten. Insgesamt ist ein Mandant betroffen.'
        : `Festgehalten. Insgesamt sind ${text} Mandanten betroffen.`,
    summary: 'Auswirkung',
    tenants: 'Mandanten',
    cloudSubscriptions: 'Cloud-Abonnements',
    resources: 'Ressourcen',
    byCertainty: 'Mandanten nach Gewissheit',
    byCountry: 'Mandanten nach Land',
    byService: 'Ressourcen nach Dienst',
    byRegion: 'Ressourcen nach Region',
    others: (count, sum) => `${count} weitere: ${sum}`,
    moreNames: (count) => `${count} weitere`,
    rules: 'Festgehaltene Regeln',
    noRules: 'Es wurde noch kein Umfang festgehalten.',
    impacted: 'Betroffene Mandanten',
    nothing: 'Von keinem Mandanten ist bekannt, dass er betroffen ist',
    nothingDetail: 'Mandanten stehen hier, sobald ein Umfang festgehalten ist.',
    nothingMatches: 'Kein betroffener Mandant passt.',
    search: 'Nach Name, Domäne, Kennung oder Abonnement suchen',
    anyCertainty: 'Jede Gewissheit',
    anyCountry: 'Jedes Land',
    anyService: 'Jeder Dienst',
    anyRegion: 'Jede Region',
    country: 'Land',
    service: 'Dienst',
    region: 'Region',
    touched: (count, text) => (count === 1 ? 'eine Ressource' : `${text} Ressourcen`),
    told: 'Benachrichtigt',
    notTold: 'Noch nicht benachrichtigt',
    acknowledged: 'Bestätigt',
    briefed: 'Kundenteam vorab informiert',
    select: (tenant) => `${tenant} auswählen`,
    selectAll: 'Alle gezeigten auswählen',
    selected: (count) => `${count} ausgewählt`,
    unselect: 'Auswahl aufheben',
    setCertainty: 'Gewissheit setzen',
    reason: 'Grund',
    reasonHint: 'Nötig, um auszuschließen. Der Mandant liest ihn, wenn er benachrichtigt wurde.',
    apply: 'Setzen',
    brief: 'Kundenteam über diese informieren',
    briefAll: 'Kundenteam vorab informieren',
    briefDetail:
      'Das eigene Kundenteam sieht diese Mandanten vor ihren Mitteilungen; Partner nie, und niemand, solange ein Aufschub wegen Gefahr für andere Kunden läuft.',
    briefReason: 'Warum es vorab informiert wird',
  },
  fr: {
    scope: 'Trouver qui est touché',
    scopeDetail:
      'Une ressource correspond si elle remplit chaque champ d’une règle ; le périmètre réunit toutes les règles.',
    rule: (number) => `Règle ${number}`,
    fields: {
      services: 'Services',
      regions: 'Régions',
      scaleUnits: 'Unités d’échelle',
      tenantIds: 'Locataires',
      cloudSubscriptionIds: 'Abonnements cloud',
      resourceIds: 'Ressources',
    },
    pick: 'Tous',
    idsHint: 'Identifiants, un par ligne',
    addTenant: 'Ajouter un locataire par son nom',
    addTenantHint: 'Une partie de son nom ou de son domaine',
    more: 'Unités d’échelle, locataires, abonnements, ressources',
    addRule: 'Ajouter une règle',
    removeRule: 'Retirer cette règle',
    certainty: 'Degré de certitude',
    at: 'Constaté',
    would: 'Ce périmètre touche',
    wouldNothing: 'Donnez au moins un champ à une règle pour voir ce qu’elle touche.',
    record: 'Consigner le périmètre',
    recorded: (count, text) =>
      count === 1 ? 'Consigné. Un locataire est touché en tout.' : `Consigné. ${text} locataires sont touchés en tout.`,
    summary: 'Impact',
    tenants: 'Locataires',
    cloudSubscriptions: 'Abonnements cloud',
    resources: 'Ressources',
    byCertainty: 'Locataires par certitude',
    byCountry: 'Locataires par pays',
    byService: 'Ressources par service',
    byRegion: 'Ressources par région',
    others: (count, sum) => `${count} autres: ${sum}`,
    moreNames: (count) => `${count} autres`,
    rules: 'Règles consignées',
    noRules: 'Aucun périmètre n’a encore été consigné.',
    impacted: 'Locataires touchés',
    nothing: 'Aucun locataire n’est connu comme touché',
    nothingDetail: 'Les locataires figurent ici dès qu’un périmètre est consigné.',
    nothingMatches: 'Aucun locataire touché ne correspond.',
    search: 'Chercher par nom, domaine, identifiant ou abonnement',
    anyCertainty: 'Toute certitude',
    anyCountry: 'Tous les pays',
    anyService: 'Tous les services',
    anyRegion: 'Toutes les régions',
    country: 'Pays',
    service: 'Service',
    region: 'Région',
    touched: (count, text) => (count === 1 ? 'une ressource' : `${text} ressources`),
    told: 'Prévenu',
    notTold: 'Pas encore prévenu',
    acknowledged: 'Accusé réception',
    briefed: 'Équipe de compte informée',
    select: (tenant) => `Choisir ${tenant}`,
    selectAll: 'Choisir tous ceux affichés',
    selected: (count) => `${count} choisis`,
    unselect: 'Ne rien choisir',
    setCertainty: 'Fixer la certitude',
    reason: 'Raison',
    reasonHint: 'Nécessaire pour écarter. Le locataire la lit s’il a été prévenu de l’incident.',
    apply: 'Fixer',
    brief: 'Informer l’équipe de compte de ceux-ci',
    briefAll: 'Informer l’équipe de compte',
    briefDetail:
      'L’équipe de compte du fournisseur voit ces locataires avant leurs avis ; jamais celles des partenaires, et personne tant que court un report pour risque envers d’autres clients.',
    briefReason: 'Pourquoi elle est informée à l’avance',
  },
};
