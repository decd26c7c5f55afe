import type { Catalogue } from '../../words/language.tsx';

export interface CommandWords {
  button: string;
  title: string;
  submit: string;
}

/** What the commands on an incident say. */
export interface Commands {
  earlier: string;
  at: string;
  atHint: string;
  note: string;
  reason: string;
  rationale: string;
  assess: CommandWords & {
    functionalImpact: string;
    informationImpact: string;
    recoverability: string;
    customerDataRisk: string;
    responsibility: string;
    escalate: string;
    escalateHint: string;
    leadsTo: string;
    chooseFirst: string;
    stillDeclared: string;
  };
  classify: CommandWords & {
    classification: string;
    effects: string;
    effectsHint: string;
    capacity: string;
    capacityHint: string;
    rootCause: string;
    rootCauseHint: string;
    evidence: string;
  };
  advance: CommandWords & { reopen: string; to: string; reasonHint: string };
  suspect: CommandWords & { hint: string };
  decideExposure: CommandWords & { verdict: string; declare: string; doNotDeclare: string; rationaleHint: string };
  declare: CommandWords & {
    basis: string;
    justification: string;
    clock: string;
    wanted: string;
    impact: string;
    resources: string;
    repair: string;
    known: string;
    absent: string;
    notReportable: string;
  };
  requestWithdrawal: CommandWords & { hint: string };
  decideWithdrawal: CommandWords & { verdict: string; approve: string; refuse: string };
  addEvidence: CommandWords & {
    kind: string;
    kindHint: string;
    description: string;
    sha256: string;
    location: string;
    locationHint: string;
  };
  addMitigation: CommandWords;
  moveMitigation: CommandWords & { button: string; name(description: string): string };
  mitigation: {
    kind: string;
    state: string;
    description: string;
    emergency: string;
    owner: string;
    dueAt: string;
    dropReason: string;
  };
  contain: CommandWords & { customerRisk: string; businessRisk: string; corrective: string };
  handOver: CommandWords & { hint: string; supportCase: string };
}

export const COMMANDS: Catalogue<Commands> = {
  en: {
    earlier: 'It was so earlier',
    at: 'When it was so',
    atHint: 'Your local time; never in the future. Left empty: now.',
    note: 'Note',
    reason: 'Reason',
    rationale: 'Rationale',
    assess: {
      button: 'Assess',
      title: 'Assess the impact',
      submit: 'Record assessment',
      functionalImpact: 'Functional impact',
      informationImpact: 'Information impact',
      recoverability: 'Recoverability',
      customerDataRisk: 'Risk to customer data',
      responsibility: 'Responsibility',
      escalate: 'Escalate to diagnosis',
      escalateHint: 'Off: nothing here needs to be diagnosed.',
      leadsTo: 'This leads to',
      chooseFirst: 'Choose the information impact to see what this leads to.',
      stillDeclared: 'A declaration is in force, and while it is the severity is high.',
    },
    classify: {
      button: 'Classify',
      title: 'Classify the incident',
      submit: 'Record classification',
      classification: 'Classification',
      effects: 'What was done to the data',
      effectsHint: 'GDPR Art. 4(12); at least one for a reportable incident.',
      capacity: 'In which capacity the data is held',
      capacityHint: 'Decides who must be told (GDPR Art. 33(1), 33(2)).',
      rootCause: 'Root cause',
      rootCauseHint: 'A false positive must name it.',
      evidence: 'Evidence it rests on',
    },
    advance: {
      button: 'Move on',
      reopen: 'Reopen',
      title: 'Move to another stage',
      submit: 'Move',
      to: 'Stage',
      reasonHint: 'Needed when it goes back or is reopened, and to close an event that was only diagnosed.',
    },
    suspect: {
      button: 'Suspect exposure',
      title: 'Suspect that customer data was exposed',
      submit: 'Record suspicion',
      hint: 'The notification process starts in parallel. Whether to declare must be decided within 24 hours.',
    },
    decideExposure: {
      button: 'Decide exposure',
      title: 'Decide on the suspected exposure',
      submit: 'Record decision',
      verdict: 'Decision',
      declare: 'Declare',
      doNotDeclare: 'Do not declare',
      rationaleHint: 'The justification of the declaration, or why there is none.',
    },
    declare: {
      button: 'Declare',
      title: 'Declare a customer-reportable incident',
      submit: 'Declare',
      basis: 'Basis',
      justification: 'Justification',
      clock: 'Declaring starts the 72-hour clock.',
      wanted: 'Wanted, not required',
      impact: 'Customer impact: which tenants are affected',
      resources: 'Resource access: which resources were accessed',
      repair: 'Repair steps: what has been or will be done',
      known: 'known',
      absent: 'not known yet',
      notReportable: 'First classify it as a security incident or a privacy incident.',
    },
    requestWithdrawal: {
      button: 'Request withdrawal',
      title: 'Request that the declaration be withdrawn',
      submit: 'Request',
      hint: 'Nothing changes until Legal and the Executive Incident Manager, two people, have approved.',
    },
    decideWithdrawal: {
      button: 'Decide withdrawal',
      title: 'Decide on the withdrawal',
      submit: 'Record verdict',
      verdict: 'Verdict',
      approve: 'Approve: the declaration is taken back once both offices have',
      refuse: 'Refuse: the declaration stays, and the request ends',
    },
    addEvidence: {
      button: 'Add evidence',
      title: 'Add evidence',
      submit: 'Add',
      kind: 'Kind',
      kindHint: 'A log, a memory image, a statement …',
      description: 'Description',
      sha256: 'SHA-256',
      location: 'Where it is kept',
      locationHint: 'Evidence itself stays where it is; only its description comes here.',
    },
    addMitigation: { button: 'Add mitigation', title: 'Add a mitigation to the plan', submit: 'Add' },
    moveMitigation: {
      button: 'Move on',
      title: 'Move a mitigation on',
      submit: 'Record',
      name: (description) => `Move on: ${description}`,
    },
    mitigation: {
      kind: 'Kind',
      state: 'State',
      description: 'What is done',
      emergency: 'Emergency change',
      owner: 'Owner',
      dueAt: 'Due',
      dropReason: 'Why it is dropped',
    },
    contain: {
      button: 'Verify containment',
      title: 'Verify containment',
      submit: 'Record',
      customerRisk: 'The risk to customers is contained',
      businessRisk: 'The risk to the business is contained',
      corrective: 'The corrective measures are verified',
    },
    handOver: {
      button: 'Hand over',
      title: 'Hand over to the customer',
      submit: 'Hand over and close',
      hint: 'For a compromise of the customer’s alone: customer support carries on, the incident is closed, and nobody is notified from here.',
      supportCase: 'Support case',
    },
  },
  de: {
    earlier: 'Es war schon früher so',
    at: 'Wann es so war',
    atHint: 'Ihre Ortszeit; nie in der Zukunft. Leer gelassen: jetzt.',
    note: 'Anmerkung',
    reason: 'Grund',
    rationale: 'Begründung',
    assess: {
      button: 'Bewerten',
      title: 'Auswirkung bewerten',
      submit: 'Bewertung festhalten',
      functionalImpact: 'Auswirkung auf die Funktion',
      informationImpact: 'Auswirkung auf Informationen',
      recoverability: 'Wiederherstellbarkeit',
      customerDataRisk: 'Risiko für Kundendaten',
      responsibility: 'Verantwortung',
      escalate: 'Zur Untersuchung eskalieren',
      escalateHint: 'Aus: Hier ist nichts zu untersuchen.',
      leadsTo: 'Daraus folgt',
      chooseFirst: 'Wählen Sie die Auswirkung auf Informationen, um zu sehen, was daraus folgt.',
      stillDeclared: 'Eine Erklärung ist in Kraft; solange das so ist, ist die Schwere hoch.',
    },
    classify: {
      button: 'Einstufen',
      title: 'Vorfall einstufen',
      submit: 'Einstufung festhalten',
      classification: 'Einstufung',
      effects: 'Was mit den Daten geschehen ist',
      effectsHint: 'Art. 4 Nr. 12 DSGVO; bei einem meldepflichtigen Vorfall mindestens eines.',
      capacity: 'In welcher Rolle die Daten gehalten werden',
      capacityHint: 'Entscheidet, wer zu benachrichtigen ist (Art. 33 Abs. 1 und 2 DSGVO).',
      rootCause: 'Ursache',
      rootCauseHint: 'Ein Fehlalarm muss sie nennen.',
      evidence: 'Beweismittel, auf denen sie beruht',
    },
    advance: {
      button: 'Weiterführen',
      reopen: 'Wieder öffnen',
      title: 'In eine andere Phase überführen',
      submit: 'Überführen',
      to: 'Phase',
      reasonHint:
        'Nötig, wenn der Vorfall zurückgeht oder wieder geöffnet wird, und um ein nur untersuchtes Ereignis abzuschließen.',
    },
    suspect: {
      button: 'Offenlegung vermuten',
      title: 'Vermuten, dass Kundendaten offengelegt wurden',
      submit: 'Vermutung festhalten',
      hint: 'Die Benachrichtigung wird nebenher vorbereitet. Innerhalb von 24 Stunden ist zu entscheiden, ob der Vorfall erklärt wird.',
    },
    decideExposure: {
      button: 'Über Offenlegung entscheiden',
      title: 'Über die vermutete Offenlegung entscheiden',
      submit: 'Entscheidung festhalten',
      verdict: 'Entscheidung',
      declare: 'Erklären',
      doNotDeclare: 'Nicht erklären',
      rationaleHint: 'Die Begründung der Erklärung, oder warum es keine gibt.',
    },
    declare: {
      button: 'Erklären',
      title: 'Meldepflichtigen Vorfall erklären',
      submit: 'Erklären',
      basis: 'Grundlage',
      justification: 'Begründung',
      clock: 'Mit der Erklärung beginnt die Frist von 72 Stunden.',
      wanted: 'Erwünscht, nicht erforderlich',
      impact: 'Auswirkung auf Kunden: welche Mandanten betroffen sind',
      resources: 'Zugriff auf Ressourcen: auf welche zugegriffen wurde',
      repair: 'Schritte zur Behebung: was getan wurde oder getan wird',
      known: 'bekannt',
      absent: 'noch nicht bekannt',
      notReportable: 'Stufen Sie ihn zuerst als Sicherheits- oder Datenschutzvorfall ein.',
    },
    requestWithdrawal: {
      button: 'Rücknahme beantragen',
      title: 'Rücknahme der Erklärung beantragen',
      submit: 'Beantragen',
      hint: 'Nichts ändert sich, bis die Rechtsabteilung und die Leitung Vorfälle, zwei Personen, zugestimmt haben.',
    },
    decideWithdrawal: {
      button: 'Über Rücknahme entscheiden',
      title: 'Über die Rücknahme entscheiden',
      submit: 'Entscheidung festhalten',
      verdict: 'Entscheidung',
      approve: 'Zustimmen: Die Erklärung ist zurückgenommen, sobald beide Stellen zugestimmt haben',
      refuse: 'Ablehnen: Die Erklärung bleibt, und der Antrag ist erledigt',
    },
    addEvidence: {
      button: 'Beweismittel hinzufügen',
      title: 'Beweismittel hinzufügen',
      submit: 'Hinzufügen',
      kind: 'Art',
      kindHint: 'Ein Protokoll, ein Speicherabbild, eine Aussage …',
      description: 'Beschreibung',
      sha256: 'SHA-256',
      location: 'Wo es aufbewahrt wird',
      locationHint: 'Das Beweismittel selbst bleibt, wo es ist; hierher kommt nur die Beschreibung.',
    },
    addMitigation: {
      button: 'Maßnahme hinzufügen',
      title: 'Maßnahme in den Plan aufnehmen',
      submit: 'Hinzufügen',
    },
    moveMitigation: {
      button: 'Weiterführen',
      title: 'Maßnahme weiterführen',
      submit: 'Festhalten',
      name: (description) => `Weiterführen: ${description}`,
    },
    mitigation: {
      kind: 'Art',
      state: 'Stand',
      description: 'Was getan wird',
      emergency: 'Dringende Änderung',
      owner: 'Zuständig',
      dueAt: 'Fällig',
      dropReason: 'Warum sie verworfen wird',
    },
    contain: {
      button: 'Eindämmung prüfen',
      title: 'Eindämmung prüfen',
      submit: 'Festhalten',
      customerRisk: 'Das Risiko für Kunden ist eingedämmt',
      businessRisk: 'Das Risiko für das Geschäft ist eingedämmt',
      corrective: 'Die Maßnahmen zur Behebung sind geprüft',
    },
    handOver: {
      button: 'Übergeben',
      title: 'An den Kunden übergeben',
      submit: 'Übergeben und abschließen',
      hint: 'Wenn allein der Kunde kompromittiert ist: Der Kundendienst führt ihn weiter, der Vorfall wird abgeschlossen, und von hier wird niemand benachrichtigt.',
      supportCase: 'Fall beim Kundendienst',
    },
  },
  fr: {
    earlier: 'C’était déjà le cas plus tôt',
    at: 'Quand c’était le cas',
    atHint: 'Votre heure locale ; jamais dans le futur. Laissé vide : maintenant.',
    note: 'Remarque',
    reason: 'Motif',
    rationale: 'Justification',
    assess: {
      button: 'Évaluer',
      title: 'Évaluer l’impact',
      submit: 'Enregistrer l’évaluation',
      functionalImpact: 'Impact fonctionnel',
      informationImpact: 'Impact sur l’information',
      recoverability: 'Récupérabilité',
      customerDataRisk: 'Risque pour les données des clients',
      responsibility: 'Responsabilité',
      escalate: 'Escalader vers le diagnostic',
      escalateHint: 'Désactivé : il n’y a rien ici à diagnostiquer.',
      leadsTo: 'Il en résulte',
      chooseFirst: 'Choisissez l’impact sur l’information pour voir ce qui en résulte.',
      stillDeclared: 'Une déclaration est en vigueur ; tant qu’elle l’est, la gravité est élevée.',
    },
    classify: {
      button: 'Classer',
      title: 'Classer l’incident',
      submit: 'Enregistrer le classement',
      classification: 'Classement',
      effects: 'Ce qui est arrivé aux données',
      effectsHint: 'Art. 4, point 12, du RGPD ; au moins un pour un incident à notifier.',
      capacity: 'À quel titre les données sont détenues',
      capacityHint: 'Décide qui doit être prévenu (art. 33, paragraphes 1 et 2, du RGPD).',
      rootCause: 'Cause',
      rootCauseHint: 'Une fausse alerte doit la nommer.',
      evidence: 'Preuves sur lesquelles il repose',
    },
    advance: {
      button: 'Faire avancer',
      reopen: 'Rouvrir',
      title: 'Passer à une autre étape',
      submit: 'Passer',
      to: 'Étape',
      reasonHint:
        'Nécessaire pour revenir en arrière ou rouvrir, et pour clore un événement qui n’a été que diagnostiqué.',
    },
    suspect: {
      button: 'Soupçonner une exposition',
      title: 'Soupçonner que des données de clients ont été exposées',
      submit: 'Enregistrer le soupçon',
      hint: 'La notification se prépare en parallèle. Il faut décider dans les 24 heures s’il y a lieu de déclarer.',
    },
    decideExposure: {
      button: 'Décider de l’exposition',
      title: 'Décider de l’exposition soupçonnée',
      submit: 'Enregistrer la décision',
      verdict: 'Décision',
      declare: 'Déclarer',
      doNotDeclare: 'Ne pas déclarer',
      rationaleHint: 'La justification de la déclaration, ou pourquoi il n’y en a pas.',
    },
    declare: {
      button: 'Déclarer',
      title: 'Déclarer un incident à notifier',
      submit: 'Déclarer',
      basis: 'Fondement',
      justification: 'Justification',
      clock: 'La déclaration ouvre le délai de 72 heures.',
      wanted: 'Souhaité, non exigé',
      impact: 'Impact sur les clients : quels locataires sont touchés',
      resources: 'Accès aux ressources : auxquelles on a accédé',
      repair: 'Réparation : ce qui a été ou sera fait',
      known: 'connu',
      absent: 'pas encore connu',
      notReportable: 'Classez-le d’abord comme incident de sécurité ou de confidentialité.',
    },
    requestWithdrawal: {
      button: 'Demander le retrait',
      title: 'Demander le retrait de la déclaration',
      submit: 'Demander',
      hint: 'Rien ne change tant que le service juridique et la direction des incidents, deux personnes, n’ont pas approuvé.',
    },
    decideWithdrawal: {
      button: 'Décider du retrait',
      title: 'Décider du retrait',
      submit: 'Enregistrer l’avis',
      verdict: 'Avis',
      approve: 'Approuver : la déclaration est retirée dès que les deux services ont approuvé',
      refuse: 'Refuser : la déclaration demeure, et la demande prend fin',
    },
    addEvidence: {
      button: 'Ajouter une preuve',
      title: 'Ajouter une preuve',
      submit: 'Ajouter',
      kind: 'Nature',
      kindHint: 'Un journal, une image mémoire, une déclaration…',
      description: 'Description',
      sha256: 'SHA-256',
      location: 'Où elle est conservée',
      locationHint: 'La preuve reste où elle est ; seule sa description vient ici.',
    },
    addMitigation: {
      button: 'Ajouter une mesure',
      title: 'Ajouter une mesure au plan',
      submit: 'Ajouter',
    },
    moveMitigation: {
      button: 'Faire avancer',
      title: 'Faire avancer une mesure',
      submit: 'Enregistrer',
      name: (description) => `Faire avancer : ${description}`,
    },
    mitigation: {
      kind: 'Nature',
      state: 'État',
      description: 'Ce qui est fait',
      emergency: 'Changement urgent',
      owner: 'Responsable',
      dueAt: 'Échéance',
      dropReason: 'Pourquoi elle est abandonnée',
    },
    contain: {
      button: 'Vérifier le confinement',
      title: 'Vérifier le confinement',
      submit: 'Enregistrer',
      customerRisk: 'Le risque pour les clients est contenu',
      businessRisk: 'Le risque pour l’entreprise est contenu',
      corrective: 'Les mesures correctives sont vérifiées',
    },
    handOver: {
      button: 'Transmettre',
      title: 'Transmettre au client',
      submit: 'Transmettre et clore',
      hint: 'Lorsque seul le client est compromis : l’assistance client prend la suite, l’incident est clos, et personne n’est notifié d’ici.',
      supportCase: 'Dossier d’assistance',
    },
  },
};
