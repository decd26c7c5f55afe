import type { Catalogue } from '../words/language.tsx';

interface Words {
  nothing: string;
  nothingDetail: string;
  drafts: string;
  delays: string;
  withdrawals: string;
  notNotifying: string;
  notNotifyingTitle: string;
  notNotifyingDetail: string;
  unlikelyRisk: string;
  exemptions: string;
  publicCommunication: string;
  unmarkings: string;
  exposures: string;
  declarations: string;
  exercise: string;
  review: string;
  original: string;
  language: string;
  gone: string;
  approve: string;
  refuse: string;
  note: string;
  withdrawalTitle: string;
  withdrawalDetail: string;
  unmarkingTitle: string;
  unmarkingDetail: string;
  deadline: string;
  until: string;
  reason: string;
  justification: string;
  declared: string;
  requested: string;
  by(name: string): string;
  decisions: string;
  approved: string;
  rejected: string;
  suspected: string;
  rationale: string;
  dueBy: string;
  overdue: string;
  openIncident: string;
  classifiedAs: string;
}

export const APPROVALS: Catalogue<Words> = {
  en: {
    nothing: 'No pending approvals',
    nothingDetail: 'New requests appear automatically.',
    drafts: 'Drafts to review',
    delays: 'Delay requests',
    withdrawals: 'Withdrawal requests',
    notNotifying: 'Requests not to notify',
    notNotifyingTitle: 'Decide on not notifying',
    notNotifyingDetail: 'Takes effect when both approvers (two people) approve. One rejection closes the request.',
    unlikelyRisk: 'Why a risk is unlikely',
    exemptions: 'Exemptions from informing data subjects',
    publicCommunication: 'Public communication',
    unmarkings: 'Exercise marks to remove',
    exposures: 'Exposure decisions',
    declarations: 'Declarations due',
    exercise: 'Exercise',
    review: 'Review',
    original: 'Original',
    language: 'Language of the text',
    gone: 'This draft was published or replaced.',
    approve: 'Approve',
    refuse: 'Reject',
    note: 'Note',
    withdrawalTitle: 'Decide on withdrawal',
    withdrawalDetail: 'Takes effect when both approvers (two people) approve. One rejection closes the request.',
    unmarkingTitle: 'Decide on removal of the exercise mark',
    unmarkingDetail:
      'The incident becomes a real one when both approvers (two people) approve. One rejection closes the request.',
    deadline: 'Notification due',
    until: 'Delay until',
    reason: 'Reason',
    justification: 'Justification',
    declared: 'Declared',
    requested: 'Requested',
    by: (name) => `by ${name}`,
    decisions: 'Decisions',
    approved: 'approved',
    rejected: 'rejected',
    suspected: 'Suspected',
    rationale: 'Reason',
    dueBy: 'Due by',
    overdue: 'Overdue',
    openIncident: 'Open incident',
    classifiedAs: 'Classification',
  },
  de: {
    nothing: 'Keine offenen Freigaben',
    nothingDetail: 'Neue Anträge erscheinen automatisch.',
    drafts: 'Entwürfe zur Prüfung',
    delays: 'Anträge auf Aufschub',
    withdrawals: 'Anträge auf Zurückziehung',
    notNotifying: 'Anträge auf Nichtbenachrichtigung',
    notNotifyingTitle: 'Über die Nichtbenachrichtigung entscheiden',
    notNotifyingDetail:
      'Wird wirksam, wenn beide Freigabeberechtigten (zwei Personen) freigeben. Eine Ablehnung schließt den Antrag.',
    unlikelyRisk: 'Warum ein Risiko unwahrscheinlich ist',
    exemptions: 'Gründe, die betroffenen Personen nicht zu benachrichtigen',
    publicCommunication: 'Öffentliche Bekanntmachung',
    unmarkings: 'Übungskennzeichen',
    exposures: 'Entscheidungen über Offenlegung',
    declarations: 'Fällige Erklärungen',
    exercise: 'Übung',
    review: 'Prüfen',
    original: 'Original',
    language: 'Sprache des Textes',
    gone: 'Dieser Entwurf wurde veröffentlicht oder ersetzt.',
    approve: 'Freigeben',
    refuse: 'Ablehnen',
    note: 'Anmerkung',
    withdrawalTitle: 'Über die Zurückziehung entscheiden',
    withdrawalDetail:
      'Wird wirksam, wenn beide Freigabeberechtigten (zwei Personen) freigeben. Eine Ablehnung schließt den Antrag.',
    unmarkingTitle: 'Über das Entfernen des Übungskennzeichens entscheiden',
    unmarkingDetail:
      'Der Vorfall wird ein echter, wenn beide Freigabeberechtigten (zwei Personen) freigeben. Eine Ablehnung schließt den Antrag.',
    deadline: 'Benachrichtigung fällig',
    until: 'Aufschub bis',
    reason: 'Grund',
    justification: 'Begründung',
    declared: 'Erklärt',
    requested: 'Beantragt',
    by: (name) => `von ${name}`,
    decisions: 'Entscheidungen',
    approved: 'freigegeben',
    rejected: 'abgelehnt',
    suspected: 'Vermutet',
    rationale: 'Begründung',
    dueBy: 'Fällig bis',
    overdue: 'Überfällig',
    openIncident: 'Vorfall öffnen',
    classifiedAs: 'Klassifizierung',
  },
  fr: {
    nothing: 'Aucune approbation en attente',
    nothingDetail: 'Les nouvelles demandes s’affichent automatiquement.',
    drafts: 'Brouillons à relire',
    delays: 'Demandes de report',
    withdrawals: 'Demandes de retrait',
    notNotifying: 'Demandes de ne pas notifier',
    notNotifyingTitle: 'Décider de ne pas notifier',
    notNotifyingDetail:
      'Prend effet lorsque les deux approbateurs (deux personnes) ont approuvé. Un seul rejet clôt la demande.',
    unlikelyRisk: 'Pourquoi un risque est peu probable',
    exemptions: 'Motifs de ne pas informer les personnes concernées',
    publicCommunication: 'Communication publique',
    unmarkings: 'Mentions d’exercice à retirer',
    exposures: 'Décisions sur l’exposition',
    declarations: 'Déclarations attendues',
    exercise: 'Exercice',
    review: 'Relire',
    original: 'Original',
    language: 'Langue du texte',
    gone: 'Ce brouillon a été publié ou remplacé.',
    approve: 'Approuver',
    refuse: 'Rejeter',
    note: 'Remarque',
    withdrawalTitle: 'Décider du retrait',
    withdrawalDetail:
      'Prend effet lorsque les deux approbateurs (deux personnes) ont approuvé. Un seul rejet clôt la demande.',
    unmarkingTitle: 'Décider du retrait de la mention d’exercice',
    unmarkingDetail:
      'L’incident devient réel lorsque les deux approbateurs (deux personnes) ont approuvé. Un seul rejet clôt la demande.',
    deadline: 'Notification due le',
    until: 'Report jusqu’au',
    reason: 'Motif',
    justification: 'Justification',
    declared: 'Déclaré le',
    requested: 'Demandé le',
    by: (name) => `par ${name}`,
    decisions: 'Décisions',
    approved: 'approuvé',
    rejected: 'rejeté',
    suspected: 'Suspectée le',
    rationale: 'Motif',
    dueBy: 'À faire avant le',
    overdue: 'En retard',
    openIncident: 'Ouvrir l’incident',
    classifiedAs: 'Classification',
  },
};
