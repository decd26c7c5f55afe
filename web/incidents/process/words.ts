import type { Catalogue } from '../../words/language.tsx';

/** What the overview of an incident says. */
export interface Overview {
  facts: string;
  due: string;
  nothingDue: string;
  nextUpdate: string;
  exposureDecision: string;
  declaration: string;
  postMortem: string;
  mitigationDue(description: string): string;
  severity: string;
  classification: string;
  capacity: string;
  responsibility: string;
  serviceFamily: string;
  source: string;
  detectedAt: string;
  reportedBy: string;
  reference: string;
  indication: string;
  openedAt: string;
  closedAt: string;
  finalizedAt: string;
  notYet: string;
  breach: string;
  notSuspected: string;
  suspected(since: string): string;
  notDeclaredAfter: string;
  inForce: string;
  missing: string;
  withdrawalOpen: string;
  awaiting(office: string): string;
  approved: string;
  refused: string;
  plan: string;
  noPlan: string;
  emergency: string;
  owner: string;
  containment: string;
  customerRisk: string;
  businessRisk: string;
  corrective: string;
  evidence: string;
  noEvidence: string;
  location: string;
  history: string;
  recorded: string;
  pair(what: string, value: string): string;
  happened: {
    opened: string;
    moved(from: string, to: string): string;
    assessed: string;
    escalated: string;
    notEscalated: string;
    classified: string;
    suspected: string;
    decidedDeclare: string;
    decidedNot: string;
    declared: string;
    withdrawalRequested: string;
    approvedBy(office: string): string;
    refusedBy(office: string): string;
    withdrawn: string;
    evidence(kind: string): string;
    planned: string;
    applied: string;
    verified: string;
    contained: string;
    handedOver(supportCase: string): string;
  };
}

export const OVERVIEW: Catalogue<Overview> = {
  en: {
    facts: 'Facts',
    due: 'What is due',
    nothingDue: 'Nothing is due.',
    nextUpdate: 'Internal update: assess again',
    exposureDecision: 'Decision on the suspected exposure',
    declaration: 'Declaration of a reportable incident',
    postMortem: 'Post-mortem',
    mitigationDue: (description) => `Mitigation: ${description}`,
    severity: 'Severity and priority',
    classification: 'Classification',
    capacity: 'Data held',
    responsibility: 'Responsibility',
    serviceFamily: 'Service',
    source: 'Detection',
    detectedAt: 'Detected',
    reportedBy: 'Reported by',
    reference: 'Reference',
    indication: 'Indication',
    openedAt: 'Opened',
    closedAt: 'Closed',
    finalizedAt: 'Finalized',
    notYet: 'not yet',
    breach: 'Exposure and declaration',
    notSuspected: 'Exposure of customer data is not suspected, and nothing is declared.',
    suspected: (since) => `Exposure of customer data has been suspected since ${since}, and is still to be decided.`,
    notDeclaredAfter: 'Exposure was suspected, and it was decided not to declare. The reason is in the history below.',
    inForce: 'Declared',
    missing: 'Wanted and still absent',
    withdrawalOpen: 'Withdrawal requested',
    awaiting: (office) => `${office}: still to decide`,
    approved: 'approved',
    refused: 'refused',
    plan: 'Recovery plan',
    noPlan: 'No mitigation is planned yet.',
    emergency: 'Emergency',
    owner: 'Owner',
    containment: 'Containment',
    customerRisk: 'Risk to customers contained',
    businessRisk: 'Risk to the business contained',
    corrective: 'Corrective measures verified',
    evidence: 'Evidence',
    noEvidence: 'No evidence is recorded yet.',
    location: 'Kept at',
    history: 'What happened',
    recorded: 'recorded',
    pair: (what, value) => `${what}: ${value}`,
    happened: {
      opened: 'Opened',
      moved: (from, to) => `${from} → ${to}`,
      assessed: 'Assessed',
      escalated: 'Escalated to diagnosis',
      notEscalated: 'Not escalated',
      classified: 'Classified',
      suspected: 'Exposure suspected',
      decidedDeclare: 'Exposure decided: declare',
      decidedNot: 'Exposure decided: do not declare',
      declared: 'Declared',
      withdrawalRequested: 'Withdrawal of the declaration requested',
      approvedBy: (office) => `Withdrawal approved: ${office}`,
      refusedBy: (office) => `Withdrawal refused: ${office}`,
      withdrawn: 'Declaration withdrawn',
      evidence: (kind) => `Evidence added: ${kind}`,
      planned: 'Mitigation planned',
      applied: 'Mitigation applied',
      verified: 'Mitigation verified',
      contained: 'Containment verified',
      handedOver: (supportCase) => `Handed over to the customer: ${supportCase}`,
    },
  },
  de: {
    facts: 'Sachstand',
    due: 'Was fällig ist',
    nothingDue: 'Nichts ist fällig.',
    nextUpdate: 'Interner Lagebericht: erneut bewerten',
    exposureDecision: 'Entscheidung über die vermutete Offenlegung',
    declaration: 'Erklärung des meldepflichtigen Vorfalls',
    postMortem: 'Nachbetrachtung',
    mitigationDue: (description) => `Maßnahme: ${description}`,
    severity: 'Schwere und Dringlichkeit',
    classification: 'Einstufung',
    capacity: 'Daten gehalten',
    responsibility: 'Verantwortung',
    serviceFamily: 'Dienst',
    source: 'Erkennung',
    detectedAt: 'Erkannt',
    reportedBy: 'Gemeldet von',
    reference: 'Verweis',
    indication: 'Hinweis',
    openedAt: 'Eröffnet',
    closedAt: 'Abgeschlossen',
    finalizedAt: 'Endgültig erledigt',
    notYet: 'noch nicht',
    breach: 'Offenlegung und Erklärung',
    notSuspected: 'Eine Offenlegung von Kundendaten wird nicht vermutet, und nichts ist erklärt.',
    suspected: (since) =>
      `Seit ${since} wird vermutet, dass Kundendaten offengelegt wurden; darüber ist noch zu entscheiden.`,
    notDeclaredAfter:
      'Eine Offenlegung wurde vermutet und entschieden, nichts zu erklären. Der Grund steht unten im Verlauf.',
    inForce: 'Erklärt',
    missing: 'Erwünscht und noch nicht bekannt',
    withdrawalOpen: 'Rücknahme beantragt',
    awaiting: (office) => `${office}: Entscheidung steht aus`,
    approved: 'zugestimmt',
    refused: 'abgelehnt',
    plan: 'Wiederherstellungsplan',
    noPlan: 'Noch ist keine Maßnahme geplant.',
    emergency: 'Dringend',
    owner: 'Zuständig',
    containment: 'Eindämmung',
    customerRisk: 'Risiko für Kunden eingedämmt',
    businessRisk: 'Risiko für das Geschäft eingedämmt',
    corrective: 'Maßnahmen zur Behebung geprüft',
    evidence: 'Beweismittel',
    noEvidence: 'Noch ist kein Beweismittel festgehalten.',
    location: 'Aufbewahrt',
    history: 'Was geschehen ist',
    recorded: 'festgehalten',
    pair: (what, value) => `${what}: ${value}`,
    happened: {
      opened: 'Eröffnet',
      moved: (from, to) => `${from} → ${to}`,
      assessed: 'Bewertet',
      escalated: 'Zur Untersuchung eskaliert',
      notEscalated: 'Nicht eskaliert',
      classified: 'Eingestuft',
      suspected: 'Offenlegung vermutet',
      decidedDeclare: 'Über Offenlegung entschieden: erklären',
      decidedNot: 'Über Offenlegung entschieden: nicht erklären',
      declared: 'Erklärt',
      withdrawalRequested: 'Rücknahme der Erklärung beantragt',
      approvedBy: (office) => `Rücknahme zugestimmt: ${office}`,
      refusedBy: (office) => `Rücknahme abgelehnt: ${office}`,
      withdrawn: 'Erklärung zurückgenommen',
      evidence: (kind) => `Beweismittel hinzugefügt: ${kind}`,
      planned: 'Maßnahme geplant',
      applied: 'Maßnahme umgesetzt',
      verified: 'Maßnahme geprüft',
      contained: 'Eindämmung geprüft',
      handedOver: (supportCase) => `An den Kunden übergeben: ${supportCase}`,
    },
  },
  fr: {
    facts: 'Faits',
    due: 'Échéances',
    nothingDue: 'Rien n’est dû.',
    nextUpdate: 'Point interne : évaluer de nouveau',
    exposureDecision: 'Décision sur l’exposition soupçonnée',
    declaration: 'Déclaration de l’incident à notifier',
    postMortem: 'Rétrospective',
    mitigationDue: (description) => `Mesure : ${description}`,
    severity: 'Gravité et priorité',
    classification: 'Classement',
    capacity: 'Données détenues',
    responsibility: 'Responsabilité',
    serviceFamily: 'Service',
    source: 'Détection',
    detectedAt: 'Détecté',
    reportedBy: 'Signalé par',
    reference: 'Référence',
    indication: 'Indice',
    openedAt: 'Ouvert',
    closedAt: 'Clos',
    finalizedAt: 'Définitivement terminé',
    notYet: 'pas encore',
    breach: 'Exposition et déclaration',
    notSuspected: 'Aucune exposition de données de clients n’est soupçonnée, et rien n’est déclaré.',
    suspected: (since) =>
      `Une exposition de données de clients est soupçonnée depuis le ${since} ; il reste à en décider.`,
    notDeclaredAfter:
      'Une exposition a été soupçonnée, et il a été décidé de ne pas déclarer. Le motif figure dans l’historique ci-dessous.',
    inForce: 'Déclaré',
    missing: 'Souhaité et encore absent',
    withdrawalOpen: 'Retrait demandé',
    awaiting: (office) => `${office} : décision attendue`,
    approved: 'approuvé',
    refused: 'refusé',
    plan: 'Plan de rétablissement',
    noPlan: 'Aucune mesure n’est encore prévue.',
    emergency: 'Urgence',
    owner: 'Responsable',
    containment: 'Confinement',
    customerRisk: 'Risque pour les clients contenu',
    businessRisk: 'Risque pour l’entreprise contenu',
    corrective: 'Mesures correctives vérifiées',
    evidence: 'Preuves',
    noEvidence: 'Aucune preuve n’est encore enregistrée.',
    location: 'Conservée',
    history: 'Ce qui s’est passé',
    recorded: 'enregistré',
    pair: (what, value) => `${what} : ${value}`,
    happened: {
      opened: 'Ouvert',
      moved: (from, to) => `${from} → ${to}`,
      assessed: 'Évalué',
      escalated: 'Escaladé vers le diagnostic',
      notEscalated: 'Non escaladé',
      classified: 'Classé',
      suspected: 'Exposition soupçonnée',
      decidedDeclare: 'Exposition tranchée : déclarer',
      decidedNot: 'Exposition tranchée : ne pas déclarer',
      declared: 'Déclaré',
      withdrawalRequested: 'Retrait de la déclaration demandé',
      approvedBy: (office) => `Retrait approuvé : ${office}`,
      refusedBy: (office) => `Retrait refusé : ${office}`,
      withdrawn: 'Déclaration retirée',
      evidence: (kind) => `Preuve ajoutée : ${kind}`,
      planned: 'Mesure prévue',
      applied: 'Mesure appliquée',
      verified: 'Mesure vérifiée',
      contained: 'Confinement vérifié',
      handedOver: (supportCase) => `Transmis au client : ${supportCase}`,
    },
  },
};
