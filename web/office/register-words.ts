import type { Catalogue } from '../words/language.tsx';

interface Words {
  views: string;
  register: string;
  falsePositives: string;
  lookUps: string;
  from: string;
  until: string;
  exercises: string;
  found(count: string): string;
  nothing: string;
  nothingDetail: string;
  exercise: string;
  withdrawn: string;
  finalized: string;
  open: string;
  toIncident: string;
  declared: string;
  recorded: string;
  by: string;
  basis: string;
  justification: string;
  missing: string;
  classification: string;
  rationale: string;
  effects: string;
  capacity: string;
  remedies: string;
  noRemedies: string;
  export: string;
  exported(count: string): string;
  since: string;
  bySource: string;
  byCause: string;
  causes: string;
  noFalsePositives: string;
  noFalsePositivesDetail: string;
  closedLast: string;
  noLookUps: string;
  noLookUpsDetail: string;
  partner: string;
  onlyThisPartner: string;
  allPartners: string;
  results(count: string): string;
  liveFeed: string;
}

export const REGISTER: Catalogue<Words> = {
  en: {
    views: 'What to look at',
    register: 'Register',
    falsePositives: 'False positives',
    lookUps: 'Look-ups by account managers',
    from: 'Declared from',
    until: 'until',
    exercises: 'Show exercises',
    found: (count) => `${count} entries`,
    nothing: 'No breach in the register',
    nothingDetail: 'None was declared in this period, as far as you may see.',
    exercise: 'Exercise',
    withdrawn: 'Withdrawn',
    finalized: 'Finalized',
    open: 'Open',
    toIncident: 'Go to the incident',
    declared: 'Declared',
    recorded: 'Recorded',
    by: 'By',
    basis: 'Basis',
    justification: 'Justification',
    missing: 'Missing at declaration',
    classification: 'Classification',
    rationale: 'Facts',
    effects: 'Effects',
    capacity: 'Capacity',
    remedies: 'Remedial action',
    noRemedies: 'None recorded.',
    export: 'Save as CSV',
    exported: (count) => `Saved: ${count} entries.`,
    since: 'Closed since',
    bySource: 'By source of detection',
    byCause: 'By root cause',
    causes: 'Causes and incidents',
    noFalsePositives: 'No false positive',
    noFalsePositivesDetail: 'Nothing that was closed in this time turned out to be nothing.',
    closedLast: 'Last closed',
    noLookUps: 'Nothing was looked up',
    noLookUpsDetail: 'What partners’ account managers ask for stands here for a year.',
    partner: 'Partner',
    onlyThisPartner: 'Only this partner',
    allPartners: 'All partners',
    results: (count) => `${count} found`,
    liveFeed: 'live feed',
  },
  de: {
    views: 'Was Sie sehen wollen',
    register: 'Register',
    falsePositives: 'Fehlalarme',
    lookUps: 'Abfragen der Kundenbetreuung',
    from: 'Erklärt ab',
    until: 'bis',
    exercises: 'Übungen zeigen',
    found: (count) => `${count} Einträge`,
    nothing: 'Keine Verletzung im Register',
    nothingDetail: 'In diesem Zeitraum wurde keine erklärt, soweit Sie sehen dürfen.',
    exercise: 'Übung',
    withdrawn: 'Zurückgenommen',
    finalized: 'Abgeschlossen',
    open: 'Offen',
    toIncident: 'Zum Vorfall',
    declared: 'Erklärt',
    recorded: 'Festgehalten',
    by: 'Von',
    basis: 'Grundlage',
    justification: 'Begründung',
    missing: 'Fehlte bei der Erklärung',
    classification: 'Einstufung',
    rationale: 'Sachverhalt',
    effects: 'Auswirkungen',
    capacity: 'Eigenschaft',
    remedies: 'Abhilfemaßnahmen',
    noRemedies: 'Keine festgehalten.',
    export: 'Als CSV speichern',
    exported: (count) => `Gespeichert: ${count} Einträge.`,
    since: 'Abgeschlossen seit',
    bySource: 'Nach Quelle der Erkennung',
    byCause: 'Nach Ursache',
    causes: 'Ursachen und Vorfälle',
    noFalsePositives: 'Kein Fehlalarm',
    noFalsePositivesDetail: 'Nichts, was in dieser Zeit abgeschlossen wurde, hat sich als nichts herausgestellt.',
    closedLast: 'Zuletzt abgeschlossen',
    noLookUps: 'Es wurde nichts abgefragt',
    noLookUpsDetail: 'Was die Kundenbetreuung von Partnern abfragt, steht hier ein Jahr lang.',
    partner: 'Partner',
    onlyThisPartner: 'Nur dieser Partner',
    allPartners: 'Alle Partner',
    results: (count) => `${count} gefunden`,
    liveFeed: 'Live-Ansicht',
  },
  fr: {
    views: 'Ce que vous voulez voir',
    register: 'Registre',
    falsePositives: 'Fausses alertes',
    lookUps: 'Consultations des chargés de compte',
    from: 'Déclaré du',
    until: 'au',
    exercises: 'Montrer les exercices',
    found: (count) => `Entrées : ${count}`,
    nothing: 'Aucune violation dans le registre',
    nothingDetail: 'Aucune n’a été déclarée pendant cette période, pour autant que vous puissiez le voir.',
    exercise: 'Exercice',
    withdrawn: 'Retirée',
    finalized: 'Achevée',
    open: 'Ouverte',
    toIncident: 'Vers l’incident',
    declared: 'Déclarée',
    recorded: 'Consignée',
    by: 'Par',
    basis: 'Fondement',
    justification: 'Justification',
    missing: 'Manquait à la déclaration',
    classification: 'Classement',
    rationale: 'Faits',
    effects: 'Effets',
    capacity: 'Qualité',
    remedies: 'Mesures correctives',
    noRemedies: 'Aucune consignée.',
    export: 'Enregistrer en CSV',
    exported: (count) => `Enregistré, entrées : ${count}.`,
    since: 'Clos depuis',
    bySource: 'Par source de détection',
    byCause: 'Par cause',
    causes: 'Causes et incidents',
    noFalsePositives: 'Aucune fausse alerte',
    noFalsePositivesDetail: 'Rien de ce qui a été clos pendant ce temps ne s’est révélé sans objet.',
    closedLast: 'Clos en dernier',
    noLookUps: 'Rien n’a été consulté',
    noLookUpsDetail: 'Ce que demandent les chargés de compte des partenaires reste ici un an.',
    partner: 'Partenaire',
    onlyThisPartner: 'Ce partenaire seulement',
    allPartners: 'Tous les partenaires',
    results: (count) => `Trouvés : ${count}`,
    liveFeed: 'suivi en direct',
  },
};
