import type { Catalogue } from '../words/language.tsx';
import { plural } from '../words/plural.ts';

interface Words {
  views: string;
  register: string;
  falsePositives: string;
  lookups: string;
  from: string;
  until: string;
  exercises: string;
  entries(count: number, text: string): string;
  nothing: string;
  nothingDetail: string;
  exercise: string;
  withdrawn: string;
  status: Record<'DECLARED' | 'WITHDRAWN' | 'NOT_NOTIFIED' | 'SUPERSEDED' | 'UNDECIDED', string>;
  decided: string;
  opened: string;
  supersededAt: string;
  unlikelyRisk: string;
  exemptions: string;
  publicCommunication: string;
  withdrawalReason: string;
  decidedBy: string;
  finalized: string;
  declared: string;
  recorded: string;
  by: string;
  basis: string;
  justification: string;
  missing: string;
  rationale: string;
  effects: string;
  capacity: string;
  remedies: string;
  noRemedies: string;
  export: string;
  exported(count: number, text: string): string;
  since: string;
  bySource: string;
  byCause: string;
  causes: string;
  noFalsePositives: string;
  noFalsePositivesDetail: string;
  closedLast: string;
  noLookups: string;
  noLookupsDetail: string;
  partner: string;
  onlyThisPartner: string;
  allPartners: string;
  results(count: number, text: string): string;
  liveFeed: string;
}

export const REGISTER: Catalogue<Words> = {
  en: {
    views: 'View',
    register: 'Register',
    falsePositives: 'False positives',
    lookups: 'Account manager lookups',
    from: 'From',
    until: 'Until',
    exercises: 'Include exercises',
    entries: (count, text) => plural('en', count, { one: `${text} entry`, other: `${text} entries` }),
    nothing: 'No entries',
    nothingDetail: 'No breaches in this period.',
    exercise: 'Exercise',
    withdrawn: 'Withdrawn',
    status: {
      DECLARED: 'Declared',
      WITHDRAWN: 'Withdrawn',
      NOT_NOTIFIED: 'Decided not to notify',
      SUPERSEDED: 'Decision not to notify superseded',
      UNDECIDED: 'Undecided',
    },
    decided: 'Decided',
    opened: 'Opened',
    supersededAt: 'Superseded',
    unlikelyRisk: 'Why a risk is unlikely',
    exemptions: 'Exemptions from informing data subjects',
    publicCommunication: 'Public communication',
    withdrawalReason: 'Reason for withdrawal',
    decidedBy: 'Decided by',
    finalized: 'Post-mortem completed',
    declared: 'Declared',
    recorded: 'Recorded',
    by: 'Declared by',
    basis: 'Basis',
    justification: 'Justification',
    missing: 'Missing at declaration',
    rationale: 'Facts',
    effects: 'Effect on data',
    capacity: 'GDPR role',
    remedies: 'Remedial action',
    noRemedies: 'None',
    export: 'Export CSV',
    exported: (count, text) =>
      plural('en', count, { one: `Exported ${text} entry`, other: `Exported ${text} entries` }),
    since: 'Closed since',
    bySource: 'By detection source',
    byCause: 'By root cause',
    causes: 'Causes and incidents',
    noFalsePositives: 'No false positives',
    noFalsePositivesDetail: 'No incidents closed in this period were false positives.',
    closedLast: 'last closed',
    noLookups: 'No lookups',
    noLookupsDetail: 'Lookups are kept for one year.',
    partner: 'Partner',
    onlyThisPartner: 'Filter by this partner',
    allPartners: 'All partners',
    results: (count, text) => plural('en', count, { one: `${text} result`, other: `${text} results` }),
    liveFeed: 'live feed',
  },
  de: {
    views: 'Ansicht',
    register: 'Verzeichnis',
    falsePositives: 'Fehlalarme',
    lookups: 'Abfragen der Kundenbetreuung',
    from: 'Ab',
    until: 'Bis',
    exercises: 'Einschließlich Übungen',
    entries: (count, text) => plural('de', count, { one: `${text} Eintrag`, other: `${text} Einträge` }),
    nothing: 'Keine Einträge',
    nothingDetail: 'In diesem Zeitraum gab es keine Datenschutzverletzungen.',
    exercise: 'Übung',
    withdrawn: 'Zurückgezogen',
    status: {
      DECLARED: 'Erklärt',
      WITHDRAWN: 'Zurückgezogen',
      NOT_NOTIFIED: 'Nichtbenachrichtigung entschieden',
      SUPERSEDED: 'Nichtbenachrichtigung überholt',
      UNDECIDED: 'Nicht entschieden',
    },
    decided: 'Entschieden',
    opened: 'Eröffnet',
    supersededAt: 'Überholt',
    unlikelyRisk: 'Warum ein Risiko unwahrscheinlich ist',
    exemptions: 'Gründe, die betroffenen Personen nicht zu benachrichtigen',
    publicCommunication: 'Öffentliche Bekanntmachung',
    withdrawalReason: 'Grund der Zurückziehung',
    decidedBy: 'Entschieden von',
    finalized: 'Post-mortem abgeschlossen',
    declared: 'Erklärt',
    recorded: 'Erfasst',
    by: 'Erklärt von',
    basis: 'Grundlage',
    justification: 'Begründung',
    missing: 'Fehlte bei der Erklärung',
    rationale: 'Sachverhalt',
    effects: 'Auswirkung auf die Daten',
    capacity: 'Rolle nach DSGVO',
    remedies: 'Abhilfemaßnahmen',
    noRemedies: 'Keine',
    export: 'CSV exportieren',
    exported: (count, text) =>
      plural('de', count, { one: `${text} Eintrag exportiert`, other: `${text} Einträge exportiert` }),
    since: 'Abgeschlossen seit',
    bySource: 'Nach Meldequelle',
    byCause: 'Nach Ursache',
    causes: 'Ursachen und Vorfälle',
    noFalsePositives: 'Keine Fehlalarme',
    noFalsePositivesDetail: 'Keiner der in diesem Zeitraum abgeschlossenen Vorfälle war ein Fehlalarm.',
    closedLast: 'zuletzt abgeschlossen',
    noLookups: 'Keine Abfragen',
    noLookupsDetail: 'Abfragen werden ein Jahr lang aufbewahrt.',
    partner: 'Partner',
    onlyThisPartner: 'Nach diesem Partner filtern',
    allPartners: 'Alle Partner',
    results: (count, text) => plural('de', count, { one: `${text} Ergebnis`, other: `${text} Ergebnisse` }),
    liveFeed: 'Live-Feed',
  },
  fr: {
    views: 'Vue',
    register: 'Registre',
    falsePositives: 'Faux positifs',
    lookups: 'Consultations des responsables de compte',
    from: 'À partir du',
    until: 'Jusqu’au',
    exercises: 'Inclure les exercices',
    entries: (count, text) => plural('fr', count, { one: `${text} entrée`, other: `${text} entrées` }),
    nothing: 'Aucune entrée',
    nothingDetail: 'Aucune violation pendant cette période.',
    exercise: 'Exercice',
    withdrawn: 'Retirée',
    status: {
      DECLARED: 'Déclarée',
      WITHDRAWN: 'Retirée',
      NOT_NOTIFIED: 'Décision de ne pas notifier',
      SUPERSEDED: 'Décision de ne pas notifier remplacée',
      UNDECIDED: 'Sans décision',
    },
    decided: 'Décidée le',
    opened: 'Ouvert le',
    supersededAt: 'Remplacée le',
    unlikelyRisk: 'Pourquoi un risque est peu probable',
    exemptions: 'Motifs de ne pas informer les personnes concernées',
    publicCommunication: 'Communication publique',
    withdrawalReason: 'Motif du retrait',
    decidedBy: 'Décidé par',
    finalized: 'Post-mortem terminé',
    declared: 'Déclarée le',
    recorded: 'Enregistrée le',
    by: 'Déclarée par',
    basis: 'Fondement',
    justification: 'Justification',
    missing: 'Manquait à la déclaration',
    rationale: 'Faits',
    effects: 'Effet sur les données',
    capacity: 'Rôle au sens du RGPD',
    remedies: 'Mesures correctives',
    noRemedies: 'Aucune',
    export: 'Exporter en CSV',
    exported: (count, text) =>
      plural('fr', count, { one: `${text} entrée exportée`, other: `${text} entrées exportées` }),
    since: 'Clôturé depuis le',
    bySource: 'Par source de détection',
    byCause: 'Par cause',
    causes: 'Causes et incidents',
    noFalsePositives: 'Aucun faux positif',
    noFalsePositivesDetail: 'Aucun incident clôturé pendant cette période n’était un faux positif.',
    closedLast: 'dernière clôture',
    noLookups: 'Aucune consultation',
    noLookupsDetail: 'Les consultations sont conservées un an.',
    partner: 'Partenaire',
    onlyThisPartner: 'Filtrer sur ce partenaire',
    allPartners: 'Tous les partenaires',
    results: (count, text) => plural('fr', count, { one: `${text} résultat`, other: `${text} résultats` }),
    liveFeed: 'flux en direct',
  },
};
