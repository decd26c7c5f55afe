import type { Catalogue } from '../../words/language.tsx';

/** Texts of the delays of an incident's notices. */
interface Words {
  delays: string;
  none: string;
  detail: string;
  request: string;
  reason: string;
  reasons: Record<'RISK_TO_OTHER_CUSTOMERS' | 'EXTRAORDINARY_CIRCUMSTANCES', string>;
  justification: string;
  until: string;
  untilHint: string;
  states: Record<'REQUESTED' | 'APPROVED' | 'REFUSED' | 'LIFTED', string>;
  requestedBy(who: string): string;
  approve: string;
  refuse: string;
  note: string;
  decisionTitle: string;
  decisionDetail: string;
  pending: string;
  decidedBy(role: string, approved: boolean, who: string): string;
  lift: string;
  liftReason: string;
  liftedBy(who: string): string;
}

export const DELAYS: Catalogue<Words> = {
  en: {
    delays: 'Notification delay',
    none: 'No delay requested',
    detail: 'A delay pauses the 72-hour deadline only. Contractual and authority deadlines continue.',
    request: 'Request delay',
    reason: 'Reason',
    reasons: {
      RISK_TO_OTHER_CUSTOMERS: 'Notification would put other customers at risk',
      EXTRAORDINARY_CIRCUMSTANCES: 'Extraordinary circumstances',
    },
    justification: 'Justification',
    until: 'Until',
    untilHint: 'Must be after the deadline',
    states: { REQUESTED: 'Requested', APPROVED: 'Approved', REFUSED: 'Rejected', LIFTED: 'Lifted' },
    requestedBy: (who) => `Requested by ${who}`,
    approve: 'Approve delay',
    refuse: 'Reject delay',
    note: 'Note',
    decisionTitle: 'Decide on delay',
    decisionDetail:
      'Takes effect when both Legal and the Executive Incident Manager (two people) approve before the deadline. One rejection closes the request.',
    pending: 'Pending',
    decidedBy: (role, approved, who) => `${role}: ${approved ? 'approved' : 'rejected'} by ${who}`,
    lift: 'Lift delay',
    liftReason: 'Reason for lifting',
    liftedBy: (who) => `Lifted by ${who}`,
  },
  de: {
    delays: 'Aufschub der Benachrichtigung',
    none: 'Kein Aufschub beantragt',
    detail:
      'Ein Aufschub setzt nur die 72-Stunden-Frist aus. Vertragliche Fristen und Fristen gegenüber Behörden laufen weiter.',
    request: 'Aufschub beantragen',
    reason: 'Grund',
    reasons: {
      RISK_TO_OTHER_CUSTOMERS: 'Die Benachrichtigung würde andere Kunden gefährden',
      EXTRAORDINARY_CIRCUMSTANCES: 'Außergewöhnliche Umstände',
    },
    justification: 'Begründung',
    until: 'Bis',
    untilHint: 'Muss nach Fristablauf liegen',
    states: { REQUESTED: 'Beantragt', APPROVED: 'Genehmigt', REFUSED: 'Abgelehnt', LIFTED: 'Aufgehoben' },
    requestedBy: (who) => `Beantragt von ${who}`,
    approve: 'Aufschub genehmigen',
    refuse: 'Aufschub ablehnen',
    note: 'Anmerkung',
    decisionTitle: 'Über Aufschub entscheiden',
    decisionDetail:
      'Der Aufschub gilt, sobald Rechtsabteilung und Executive Incident Manager (zwei Personen) ihn vor Fristablauf genehmigt haben. Eine Ablehnung beendet den Antrag.',
    pending: 'Entscheidung ausstehend',
    decidedBy: (role, approved, who) => `${role}: ${approved ? 'genehmigt' : 'abgelehnt'} von ${who}`,
    lift: 'Aufschub aufheben',
    liftReason: 'Grund der Aufhebung',
    liftedBy: (who) => `Aufgehoben von ${who}`,
  },
  fr: {
    delays: 'Report de la notification',
    none: 'Aucun report demandé',
    detail:
      'Un report suspend uniquement le délai de 72 heures. Les délais contractuels et ceux des autorités continuent de courir.',
    request: 'Demander un report',
    reason: 'Motif',
    reasons: {
      RISK_TO_OTHER_CUSTOMERS: 'La notification mettrait d’autres clients en danger',
      EXTRAORDINARY_CIRCUMSTANCES: 'Circonstances extraordinaires',
    },
    justification: 'Justification',
    until: 'Jusqu’au',
    untilHint: 'Doit être postérieur à l’échéance',
    states: { REQUESTED: 'Demandé', APPROVED: 'Approuvé', REFUSED: 'Rejeté', LIFTED: 'Levé' },
    requestedBy: (who) => `Demandé par ${who}`,
    approve: 'Approuver le report',
    refuse: 'Rejeter le report',
    note: 'Remarque',
    decisionTitle: 'Décider du report',
    decisionDetail:
      'Le report prend effet lorsque le service juridique et l’Executive Incident Manager (deux personnes) l’ont approuvé avant l’échéance. Un seul rejet clôt la demande.',
    pending: 'Décision en attente',
    decidedBy: (role, approved, who) => `${role} : ${approved ? 'approuvé' : 'rejeté'} par ${who}`,
    lift: 'Lever le report',
    liftReason: 'Motif de la levée',
    liftedBy: (who) => `Levé par ${who}`,
  },
};
