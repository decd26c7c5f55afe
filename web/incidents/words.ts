import type { Catalogue } from '../words/language.tsx';

/** What the board, the reports and the frame of an incident say. */
interface Words {
  parts: Record<'overview' | 'impact' | 'advisory' | 'deliveries' | 'post-mortem', string>;
  partsLabel: string;
  board: string;
  exercise: string;
  exerciseHint: string;
  update: string;
  stage: string;
  noneInStage: string;
  search: string;
  severity: string;
  declaration: string;
  declared: string;
  notDeclared: string;
  openOrClosed: string;
  open: string;
  closed: string;
  all: string;
  report: string;
  submitReport: string;
  title: string;
  indication: string;
  indicationHint: string;
  source: string;
  serviceFamily: string;
  detectedAt: string;
  nowIfEmpty: string;
  reportedBy: string;
  reference: string;
  referenceHint: string;
  reported: string;
  notClassified: string;
  noReports: string;
  noReportsDetail: string;
}

export const INCIDENTS: Catalogue<Words> = {
  en: {
    parts: {
      overview: 'Overview',
      impact: 'Impact',
      advisory: 'Advisory',
      deliveries: 'Deliveries',
      'post-mortem': 'Post-mortem',
    },
    partsLabel: 'Parts of the incident',
    board: 'All incidents',
    exercise: 'Exercise',
    exerciseHint: 'Goes through every step; nothing of it ever reaches a customer.',
    update: 'Update',
    stage: 'Stage',
    noneInStage: 'None',
    search: 'Title or tracking id',
    severity: 'Severity',
    declaration: 'Declaration',
    declared: 'Declared',
    notDeclared: 'Not declared',
    openOrClosed: 'Open or closed',
    open: 'Open',
    closed: 'Closed',
    all: 'All',
    report: 'Report an indication',
    submitReport: 'Report',
    title: 'Title',
    indication: 'What was noticed',
    indicationHint: 'What you saw, where, and why it may be a security incident. No passwords, keys or customer data.',
    source: 'Where it comes from',
    serviceFamily: 'Service concerned',
    detectedAt: 'When it was noticed',
    nowIfEmpty: 'Left empty: now.',
    reportedBy: 'Who reported it',
    reference: 'Reference',
    referenceHint: 'The alert, ticket or case it is known by elsewhere.',
    reported: 'Reported',
    notClassified: 'Not classified yet',
    noReports: 'You have reported nothing yet',
    noReportsDetail: 'If something looks like a security incident, report it. Here you then see how far it is.',
  },
  de: {
    parts: {
      overview: 'Überblick',
      impact: 'Auswirkung',
      advisory: 'Mitteilung',
      deliveries: 'Zustellung',
      'post-mortem': 'Nachbetrachtung',
    },
    partsLabel: 'Teile des Vorfalls',
    board: 'Alle Vorfälle',
    exercise: 'Übung',
    exerciseHint: 'Durchläuft jeden Schritt; nichts davon erreicht je einen Kunden.',
    update: 'Lagebericht',
    stage: 'Phase',
    noneInStage: 'Keine',
    search: 'Titel oder Vorgangsnummer',
    severity: 'Schwere',
    declaration: 'Erklärung',
    declared: 'Erklärt',
    notDeclared: 'Nicht erklärt',
    openOrClosed: 'Offen oder abgeschlossen',
    open: 'Offen',
    closed: 'Abgeschlossen',
    all: 'Alle',
    report: 'Hinweis melden',
    submitReport: 'Melden',
    title: 'Titel',
    indication: 'Was aufgefallen ist',
    indicationHint:
      'Was Sie gesehen haben, wo, und warum es ein Sicherheitsvorfall sein kann. Keine Passwörter, Schlüssel oder Kundendaten.',
    source: 'Woher der Hinweis kommt',
    serviceFamily: 'Betroffener Dienst',
    detectedAt: 'Wann es aufgefallen ist',
    nowIfEmpty: 'Leer gelassen: jetzt.',
    reportedBy: 'Wer es gemeldet hat',
    reference: 'Verweis',
    referenceHint: 'Der Alarm, das Ticket oder der Fall, unter dem es anderswo bekannt ist.',
    reported: 'Gemeldet',
    notClassified: 'Noch nicht eingestuft',
    noReports: 'Sie haben noch nichts gemeldet',
    noReportsDetail:
      'Wenn etwas nach einem Sicherheitsvorfall aussieht, melden Sie es. Hier sehen Sie dann, wie weit es ist.',
  },
  fr: {
    parts: {
      overview: 'Vue d’ensemble',
      impact: 'Impact',
      advisory: 'Avis',
      deliveries: 'Envois',
      'post-mortem': 'Rétrospective',
    },
    partsLabel: 'Parties de l’incident',
    board: 'Tous les incidents',
    exercise: 'Exercice',
    exerciseHint: 'Passe par chaque étape ; rien n’en parvient jamais à un client.',
    update: 'Point interne',
    stage: 'Étape',
    noneInStage: 'Aucun',
    search: 'Titre ou numéro de suivi',
    severity: 'Gravité',
    declaration: 'Déclaration',
    declared: 'Déclaré',
    notDeclared: 'Non déclaré',
    openOrClosed: 'Ouvert ou clos',
    open: 'Ouvert',
    closed: 'Clos',
    all: 'Tous',
    report: 'Signaler un indice',
    submitReport: 'Signaler',
    title: 'Titre',
    indication: 'Ce qui a été remarqué',
    indicationHint:
      'Ce que vous avez vu, où, et pourquoi ce peut être un incident de sécurité. Ni mots de passe, ni clés, ni données de clients.',
    source: 'D’où vient l’indice',
    serviceFamily: 'Service concerné',
    detectedAt: 'Quand cela a été remarqué',
    nowIfEmpty: 'Laissé vide : maintenant.',
    reportedBy: 'Qui l’a signalé',
    reference: 'Référence',
    referenceHint: 'L’alerte, le ticket ou le dossier sous lequel il est connu ailleurs.',
    reported: 'Signalé',
    notClassified: 'Pas encore classé',
    noReports: 'Vous n’avez encore rien signalé',
    noReportsDetail:
      'Si quelque chose ressemble à un incident de sécurité, signalez-le. Vous verrez ici où en est son traitement.',
  },
};
