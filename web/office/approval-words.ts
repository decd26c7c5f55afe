import type { Catalogue } from '../words/language.tsx';
import type { DelayReason } from './approvals.generated.ts';

interface Words {
  nothing: string;
  nothingDetail: string;
  drafts: string;
  delays: string;
  withdrawals: string;
  exposures: string;
  declarations: string;
  exercise: string;
  read: string;
  original: string;
  language: string;
  gone: string;
  approve: string;
  refuse: string;
  note: string;
  noteHint: string;
  draftTitle: string;
  delayTitle: string;
  withdrawalTitle: string;
  four: string;
  both: string;
  deadline: string;
  until: string;
  reason: string;
  reasons: Record<DelayReason, string>;
  justification: string;
  declaration: string;
  asked: string;
  by(who: string): string;
  verdicts: string;
  approved: string;
  refused: string;
  suspected: string;
  rationale: string;
  dueBy: string;
  overdue: string;
  goThere: string;
  classifiedAs: string;
}

export const APPROVALS: Catalogue<Words> = {
  en: {
    nothing: 'Nothing waits for you',
    nothingDetail: 'This page is live: whatever is asked of your office shows here at once.',
    drafts: 'Drafts to review',
    delays: 'Delays asked for',
    withdrawals: 'Withdrawals asked for',
    exposures: 'Suspicions to decide',
    declarations: 'Declarations due',
    exercise: 'Exercise',
    read: 'Read in full',
    original: 'Original',
    language: 'Language of the text',
    gone: 'This draft is gone: it was published, or written anew.',
    approve: 'Approve',
    refuse: 'Refuse',
    note: 'Note',
    noteHint: 'On record with your verdict. Optional.',
    draftTitle: 'Your verdict on the draft',
    delayTitle: 'Your verdict on the delay',
    withdrawalTitle: 'Your verdict on the withdrawal',
    four: 'A second person must have read the text before it goes to any customer. Whoever wrote it may not approve it.',
    both: 'It takes effect once both offices, two people, have approved. A refusal ends the request.',
    deadline: 'Notices owed by',
    until: 'To hold them until',
    reason: 'Reason',
    reasons: {
      RISK_TO_OTHER_CUSTOMERS: 'Telling would put other customers at risk',
      EXTRAORDINARY_CIRCUMSTANCES: 'Extraordinary circumstances',
    },
    justification: 'Justification',
    declaration: 'Declared',
    asked: 'Asked for',
    by: (who) => `by ${who}`,
    verdicts: 'Verdicts so far',
    approved: 'approved',
    refused: 'refused',
    suspected: 'Suspected',
    rationale: 'Why',
    dueBy: 'Due by',
    overdue: 'Overdue',
    goThere: 'Go to the incident',
    classifiedAs: 'Classified as',
  },
  de: {
    nothing: 'Auf Sie wartet nichts',
    nothingDetail: 'Diese Seite ist live: Was von Ihrer Stelle verlangt wird, steht sofort hier.',
    drafts: 'Entwürfe zur Durchsicht',
    delays: 'Erbetene Aufschübe',
    withdrawals: 'Erbetene Rücknahmen',
    exposures: 'Zu entscheidende Verdachtsfälle',
    declarations: 'Fällige Erklärungen',
    exercise: 'Übung',
    read: 'Ganz lesen',
    original: 'Original',
    language: 'Sprache des Textes',
    gone: 'Diesen Entwurf gibt es nicht mehr: Er wurde veröffentlicht oder neu geschrieben.',
    approve: 'Freigeben',
    refuse: 'Ablehnen',
    note: 'Anmerkung',
    noteHint: 'Wird mit Ihrer Entscheidung festgehalten. Freiwillig.',
    draftTitle: 'Ihre Entscheidung über den Entwurf',
    delayTitle: 'Ihre Entscheidung über den Aufschub',
    withdrawalTitle: 'Ihre Entscheidung über die Rücknahme',
    four: 'Eine zweite Person muss den Text gelesen haben, bevor er an Kunden geht. Wer ihn geschrieben hat, darf ihn nicht freigeben.',
    both: 'Wirksam, sobald beide Stellen, zwei Personen, freigegeben haben. Eine Ablehnung beendet den Antrag.',
    deadline: 'Mitteilungen geschuldet bis',
    until: 'Aufzuschieben bis',
    reason: 'Grund',
    reasons: {
      RISK_TO_OTHER_CUSTOMERS: 'Die Mitteilung würde andere Kunden gefährden',
      EXTRAORDINARY_CIRCUMSTANCES: 'Außergewöhnliche Umstände',
    },
    justification: 'Begründung',
    declaration: 'Erklärt',
    asked: 'Erbeten',
    by: (who) => `von ${who}`,
    verdicts: 'Bisherige Entscheidungen',
    approved: 'freigegeben',
    refused: 'abgelehnt',
    suspected: 'Vermutet',
    rationale: 'Warum',
    dueBy: 'Fällig bis',
    overdue: 'Überfällig',
    goThere: 'Zum Vorfall',
    classifiedAs: 'Eingestuft als',
  },
  fr: {
    nothing: 'Rien ne vous attend',
    nothingDetail: 'Cette page est en direct : ce qui est demandé à votre service y paraît aussitôt.',
    drafts: 'Projets à relire',
    delays: 'Reports demandés',
    withdrawals: 'Retraits demandés',
    exposures: 'Soupçons à trancher',
    declarations: 'Déclarations attendues',
    exercise: 'Exercice',
    read: 'Lire en entier',
    original: 'Original',
    language: 'Langue du texte',
    gone: 'Ce projet n’existe plus : il a été publié ou réécrit.',
    approve: 'Approuver',
    refuse: 'Refuser',
    note: 'Remarque',
    noteHint: 'Consignée avec votre décision. Facultatif.',
    draftTitle: 'Votre décision sur le projet',
    delayTitle: 'Votre décision sur le report',
    withdrawalTitle: 'Votre décision sur le retrait',
    four: 'Une seconde personne doit avoir lu le texte avant qu’il ne parte chez un client. Qui l’a écrit ne peut l’approuver.',
    both: 'Prend effet dès que les deux services, deux personnes, ont approuvé. Un refus met fin à la demande.',
    deadline: 'Avis dus avant le',
    until: 'À retenir jusqu’au',
    reason: 'Motif',
    reasons: {
      RISK_TO_OTHER_CUSTOMERS: 'Prévenir mettrait d’autres clients en danger',
      EXTRAORDINARY_CIRCUMSTANCES: 'Circonstances extraordinaires',
    },
    justification: 'Justification',
    declaration: 'Déclaré',
    asked: 'Demandé',
    by: (who) => `par ${who}`,
    verdicts: 'Décisions à ce jour',
    approved: 'approuvé',
    refused: 'refusé',
    suspected: 'Soupçonné',
    rationale: 'Pourquoi',
    dueBy: 'Attendu avant le',
    overdue: 'En retard',
    goThere: 'Vers l’incident',
    classifiedAs: 'Classé comme',
  },
};
