import type { Catalogue } from './language.tsx';

/** What every desk says. */
export interface Common {
  tagline: string;
  skip: string;
  menu: string;
  navigation: string;
  desks: Record<
    'health' | 'settings' | 'board' | 'clocks' | 'portfolio' | 'approvals' | 'register' | 'trail' | 'reports',
    string
  >;
  account: string;
  signOut: string;
  language: string;
  appearance: string;
  appearances: Record<'system' | 'light' | 'dark' | 'contrast', string>;
  loading: string;
  loadMore: string;
  tryAgain: string;
  close: string;
  cancel: string;
  save: string;
  optional: string;
  reconnecting: string;
  reconnectingDetail: string;
  nothingHere: string;
  notFound: string;
  notFoundDetail: string;
  back: string;
  none: string;
  unknown: string;
  unmet: string;
  stale: string;
  failures: Record<'network' | 'FORBIDDEN' | 'LIMIT_EXCEEDED' | 'UNAVAILABLE' | 'INVALID' | 'other', string>;
  stage: Record<'DETECT' | 'ASSESS' | 'DIAGNOSE' | 'STABILIZE' | 'CLOSE', string>;
  severity: Record<'LOW' | 'MEDIUM' | 'HIGH', string>;
  clock: Record<'NOT_STARTED' | 'ON_TIME' | 'AT_RISK' | 'OVERDUE' | 'MET' | 'MISSED' | 'SUSPENDED', string>;
  certainty: Record<'SUSPECTED' | 'CONFIRMED' | 'RULED_OUT', string>;
  channel: Record<'SERVICE_HEALTH' | 'EMAIL' | 'WEBHOOK', string>;
  revisionKind: Record<'INITIAL' | 'UPDATE' | 'FINAL' | 'RETRACTION', string>;
  timeliness: Record<'IN_TIME' | 'LATE' | 'DELAYED_BY_APPROVAL', string>;
  /** The items of an advisory, by their field. */
  advisory: Record<
    | 'title'
    | 'whatHappened'
    | 'dataCategories'
    | 'contactPoint'
    | 'likelyConsequences'
    | 'measuresTaken'
    | 'recommendedActions'
    | 'toFollow'
    | 'reasonsForDelay'
    | 'postMortemSummary',
    string
  >;
  left(span: string): string;
  over(span: string): string;
}

export const COMMON: Catalogue<Common> = {
  en: {
    tagline: 'Tell every affected customer, in time, and be able to prove it.',
    skip: 'Skip to the content',
    menu: 'Menu',
    navigation: 'Desks',
    desks: {
      health: 'Service health',
      settings: 'Notifications',
      board: 'Incidents',
      clocks: 'Clocks',
      portfolio: 'Tenants',
      approvals: 'Approvals',
      register: 'Breach register',
      trail: 'Audit trail',
      reports: 'My reports',
    },
    account: 'Account',
    signOut: 'Sign out',
    language: 'Language',
    appearance: 'Appearance',
    appearances: { system: 'As the system', light: 'Light', dark: 'Dark', contrast: 'High contrast' },
    loading: 'Loading',
    loadMore: 'Show more',
    tryAgain: 'Try again',
    close: 'Close',
    cancel: 'Cancel',
    save: 'Save',
    optional: 'optional',
    reconnecting: 'Reconnecting',
    reconnectingDetail:
      'The connection is lost. What you see may be out of date; what you miss is shown when it is back.',
    nothingHere: 'Nothing here.',
    notFound: 'There is no such page for you',
    notFoundDetail: 'The address may be wrong, or what is there is not yours to see.',
    back: 'Back',
    none: 'none',
    unknown: 'not known',
    unmet: 'Not yet:',
    stale: 'Somebody changed this incident in the meantime. Look at what is new, then decide again.',
    failures: {
      network: 'The gateway cannot be reached. Check the connection and try again.',
      FORBIDDEN: 'This is not yours to see or do. If it should be, ask whoever gives out roles.',
      LIMIT_EXCEEDED: 'That was too much at once. Wait a moment and try again.',
      UNAVAILABLE: 'Part of Tocsin does not answer at the moment. Try again shortly.',
      INVALID: 'Something given is not right:',
      other: 'Something went wrong here. Try again; if it stays so, tell whoever runs Tocsin:',
    },
    stage: { DETECT: 'Detect', ASSESS: 'Assess', DIAGNOSE: 'Diagnose', STABILIZE: 'Stabilize', CLOSE: 'Close' },
    severity: { LOW: 'Low', MEDIUM: 'Medium', HIGH: 'High' },
    clock: {
      NOT_STARTED: 'Not started',
      ON_TIME: 'On time',
      AT_RISK: 'At risk',
      OVERDUE: 'Overdue',
      MET: 'Met',
      MISSED: 'Missed',
      SUSPENDED: 'Suspended',
    },
    certainty: { SUSPECTED: 'Suspected', CONFIRMED: 'Confirmed', RULED_OUT: 'Ruled out' },
    channel: { SERVICE_HEALTH: 'Service health', EMAIL: 'Mail', WEBHOOK: 'Webhook' },
    revisionKind: { INITIAL: 'First notice', UPDATE: 'Update', FINAL: 'Final notice', RETRACTION: 'Withdrawn' },
    timeliness: {
      IN_TIME: 'In time',
      LATE: 'After the deadline',
      DELAYED_BY_APPROVAL: 'After the deadline, held back by approval',
    },
    advisory: {
      title: 'Title',
      whatHappened: 'What happened',
      dataCategories: 'Categories of data',
      contactPoint: 'Contact',
      likelyConsequences: 'Likely consequences',
      measuresTaken: 'Measures taken',
      recommendedActions: 'What you should do',
      toFollow: 'Still to follow',
      reasonsForDelay: 'Why it is late',
      postMortemSummary: 'What we found in the end',
    },
    left: (span) => `${span} left`,
    over: (span) => `${span} over`,
  },
  de: {
    tagline: 'Jeden betroffenen Kunden rechtzeitig benachrichtigen und es belegen können.',
    skip: 'Zum Inhalt springen',
    menu: 'Menü',
    navigation: 'Arbeitsplätze',
    desks: {
      health: 'Dienststatus',
      settings: 'Benachrichtigungen',
      board: 'Vorfälle',
      clocks: 'Fristen',
      portfolio: 'Mandanten',
      approvals: 'Freigaben',
      register: 'Verletzungsregister',
      trail: 'Prüfprotokoll',
      reports: 'Meine Meldungen',
    },
    account: 'Konto',
    signOut: 'Abmelden',
    language: 'Sprache',
    appearance: 'Darstellung',
    appearances: { system: 'Wie das System', light: 'Hell', dark: 'Dunkel', contrast: 'Hoher Kontrast' },
    loading: 'Wird geladen',
    loadMore: 'Mehr anzeigen',
    tryAgain: 'Erneut versuchen',
    close: 'Schließen',
    cancel: 'Abbrechen',
    save: 'Speichern',
    optional: 'freiwillig',
    reconnecting: 'Verbindung wird wiederhergestellt',
    reconnectingDetail:
      'Die Verbindung ist unterbrochen. Was Sie sehen, ist vielleicht nicht aktuell; was Ihnen entgeht, wird danach gezeigt.',
    nothingHere: 'Hier ist nichts.',
    notFound: 'Diese Seite gibt es für Sie nicht',
    notFoundDetail: 'Die Adresse ist falsch, oder was dort steht, dürfen Sie nicht sehen.',
    back: 'Zurück',
    none: 'keine',
    unknown: 'nicht bekannt',
    unmet: 'Noch nicht:',
    stale:
      'Jemand hat diesen Vorfall inzwischen geändert. Sehen Sie nach, was neu ist, und entscheiden Sie dann erneut.',
    failures: {
      network: 'Das Gateway ist nicht erreichbar. Prüfen Sie die Verbindung und versuchen Sie es erneut.',
      FORBIDDEN: 'Dazu fehlt Ihnen das Recht. Falls Sie es haben sollten, fragen Sie, wer die Rollen vergibt.',
      LIMIT_EXCEEDED: 'Das war zu viel auf einmal. Warten Sie einen Augenblick und versuchen Sie es erneut.',
      UNAVAILABLE: 'Ein Teil von Tocsin antwortet gerade nicht. Versuchen Sie es in Kürze erneut.',
      INVALID: 'Eine Angabe stimmt nicht:',
      other: 'Hier ist etwas schiefgegangen. Versuchen Sie es erneut; bleibt es so, sagen Sie es dem Betreiber:',
    },
    stage: {
      DETECT: 'Erkennen',
      ASSESS: 'Bewerten',
      DIAGNOSE: 'Untersuchen',
      STABILIZE: 'Stabilisieren',
      CLOSE: 'Abschließen',
    },
    severity: { LOW: 'Gering', MEDIUM: 'Mittel', HIGH: 'Hoch' },
    clock: {
      NOT_STARTED: 'Nicht begonnen',
      ON_TIME: 'In der Zeit',
      AT_RISK: 'Gefährdet',
      OVERDUE: 'Überschritten',
      MET: 'Eingehalten',
      MISSED: 'Versäumt',
      SUSPENDED: 'Ausgesetzt',
    },
    certainty: { SUSPECTED: 'Vermutet', CONFIRMED: 'Bestätigt', RULED_OUT: 'Ausgeschlossen' },
    channel: { SERVICE_HEALTH: 'Dienststatus', EMAIL: 'E-Mail', WEBHOOK: 'Webhook' },
    revisionKind: {
      INITIAL: 'Erste Mitteilung',
      UPDATE: 'Aktualisierung',
      FINAL: 'Abschließende Mitteilung',
      RETRACTION: 'Zurückgenommen',
    },
    timeliness: {
      IN_TIME: 'Rechtzeitig',
      LATE: 'Nach Ablauf der Frist',
      DELAYED_BY_APPROVAL: 'Nach Ablauf der Frist, mit Freigabe aufgeschoben',
    },
    advisory: {
      title: 'Titel',
      whatHappened: 'Was geschehen ist',
      dataCategories: 'Kategorien von Daten',
      contactPoint: 'Ansprechstelle',
      likelyConsequences: 'Wahrscheinliche Folgen',
      measuresTaken: 'Ergriffene Maßnahmen',
      recommendedActions: 'Was Sie tun sollten',
      toFollow: 'Was noch folgt',
      reasonsForDelay: 'Warum sie verspätet ist',
      postMortemSummary: 'Was sich am Ende ergeben hat',
    },
    left: (span) => `noch ${span}`,
    over: (span) => `${span} darüber`,
  },
  fr: {
    tagline: 'Prévenir à temps chaque client touché, et pouvoir le prouver.',
    skip: 'Aller au contenu',
    menu: 'Menu',
    navigation: 'Espaces',
    desks: {
      health: 'État des services',
      settings: 'Notifications',
      board: 'Incidents',
      clocks: 'Délais',
      portfolio: 'Locataires',
      approvals: 'Approbations',
      register: 'Registre des violations',
      trail: "Piste d'audit",
      reports: 'Mes signalements',
    },
    account: 'Compte',
    signOut: 'Se déconnecter',
    language: 'Langue',
    appearance: 'Apparence',
    appearances: { system: 'Comme le système', light: 'Clair', dark: 'Sombre', contrast: 'Contraste élevé' },
    loading: 'Chargement',
    loadMore: 'Afficher plus',
    tryAgain: 'Réessayer',
    close: 'Fermer',
    cancel: 'Annuler',
    save: 'Enregistrer',
    optional: 'facultatif',
    reconnecting: 'Reconnexion',
    reconnectingDetail:
      'La connexion est perdue. Ce que vous voyez n’est peut-être plus à jour ; ce qui vous échappe sera montré à son retour.',
    nothingHere: 'Il n’y a rien ici.',
    notFound: 'Cette page n’existe pas pour vous',
    notFoundDetail: 'L’adresse est fausse, ou ce qui s’y trouve ne vous est pas ouvert.',
    back: 'Retour',
    none: 'aucun',
    unknown: 'inconnu',
    unmet: 'Pas encore :',
    stale: 'Quelqu’un a modifié cet incident entre-temps. Regardez ce qui est nouveau, puis décidez de nouveau.',
    failures: {
      network: 'La passerelle est injoignable. Vérifiez la connexion et réessayez.',
      FORBIDDEN: 'Vous n’en avez pas le droit. Si vous devriez l’avoir, demandez à qui attribue les rôles.',
      LIMIT_EXCEEDED: 'C’était trop à la fois. Patientez un instant et réessayez.',
      UNAVAILABLE: 'Une partie de Tocsin ne répond pas en ce moment. Réessayez sous peu.',
      INVALID: 'Une donnée n’est pas correcte :',
      other: 'Une erreur est survenue ici. Réessayez ; si elle persiste, dites-le à l’exploitant :',
    },
    stage: {
      DETECT: 'Détecter',
      ASSESS: 'Évaluer',
      DIAGNOSE: 'Diagnostiquer',
      STABILIZE: 'Stabiliser',
      CLOSE: 'Clore',
    },
    severity: { LOW: 'Faible', MEDIUM: 'Moyenne', HIGH: 'Élevée' },
    clock: {
      NOT_STARTED: 'Non commencé',
      ON_TIME: 'Dans les temps',
      AT_RISK: 'Menacé',
      OVERDUE: 'Dépassé',
      MET: 'Tenu',
      MISSED: 'Manqué',
      SUSPENDED: 'Suspendu',
    },
    certainty: { SUSPECTED: 'Soupçonné', CONFIRMED: 'Confirmé', RULED_OUT: 'Écarté' },
    channel: { SERVICE_HEALTH: 'État des services', EMAIL: 'Courriel', WEBHOOK: 'Webhook' },
    revisionKind: {
      INITIAL: 'Premier avis',
      UPDATE: 'Mise à jour',
      FINAL: 'Avis final',
      RETRACTION: 'Retiré',
    },
    timeliness: {
      IN_TIME: 'Dans les délais',
      LATE: 'Après l’échéance',
      DELAYED_BY_APPROVAL: 'Après l’échéance, retenu avec approbation',
    },
    advisory: {
      title: 'Titre',
      whatHappened: 'Ce qui s’est passé',
      dataCategories: 'Catégories de données',
      contactPoint: 'Contact',
      likelyConsequences: 'Conséquences probables',
      measuresTaken: 'Mesures prises',
      recommendedActions: 'Ce que vous devriez faire',
      toFollow: 'Ce qui suivra',
      reasonsForDelay: 'Pourquoi il est tardif',
      postMortemSummary: 'Ce que nous avons finalement établi',
    },
    left: (span) => `encore ${span}`,
    over: (span) => `dépassé de ${span}`,
  },
};
