import type { Catalogue } from '../words/language.tsx';

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
  requested(who: string): string;
  approve: string;
  refuse: string;
  note: string;
  verdictTitle: string;
  verdictDetail: string;
  waiting: string;
  said(approved: boolean, who: string): string;
  lift: string;
  liftReason: string;
  lifted(who: string): string;
}

export const DELAYS: Catalogue<Words> = {
  en: {
    delays: 'Holding the notices back',
    none: 'No delay was asked for.',
    detail: 'A delay suspends the 72-hour clock and nothing else: commitments and authorities’ deadlines run on.',
    request: 'Ask for a delay',
    reason: 'Reason',
    reasons: {
      RISK_TO_OTHER_CUSTOMERS: 'Telling would put other customers at risk',
      EXTRAORDINARY_CIRCUMSTANCES: 'Extraordinary circumstances',
    },
    justification: 'Justification',
    until: 'Until',
    untilHint: 'After the deadline.',
    states: { REQUESTED: 'Requested', APPROVED: 'Approved', REFUSED: 'Refused', LIFTED: 'Lifted' },
    requested: (who) => `asked for by ${who}`,
    approve: 'Approve the delay',
    refuse: 'Refuse the delay',
    note: 'Note',
    verdictTitle: 'Verdict on the delay',
    verdictDetail:
      'It takes effect when Legal and the Executive Incident Manager, two people, have both approved before the deadline. One refusal ends it.',
    waiting: 'Not decided yet',
    said: (approved, who) => `${approved ? 'approved' : 'refused'} by ${who}`,
    lift: 'Lift the delay',
    liftReason: 'Why it is no longer needed',
    lifted: (who) => `lifted by ${who}`,
  },
  de: {
    delays: 'Aufschub der Mitteilungen',
    none: 'Es wurde kein Aufschub beantragt.',
    detail:
      'Ein Aufschub setzt die 72-Stunden-Frist aus und sonst nichts: Zusagen und Fristen der Behörden laufen weiter.',
    request: 'Aufschub beantragen',
    reason: 'Grund',
    reasons: {
      RISK_TO_OTHER_CUSTOMERS: 'Die Mitteilung würde andere Kunden gefährden',
      EXTRAORDINARY_CIRCUMSTANCES: 'Außergewöhnliche Umstände',
    },
    justification: 'Begründung',
    until: 'Bis',
    untilHint: 'Nach dem Ende der Frist.',
    states: { REQUESTED: 'Beantragt', APPROVED: 'Genehmigt', REFUSED: 'Abgelehnt', LIFTED: 'Aufgehoben' },
    requested: (who) => `beantragt von ${who}`,
    approve: 'Aufschub genehmigen',
    refuse: 'Aufschub ablehnen',
    note: 'Anmerkung',
    verdictTitle: 'Entscheidung über den Aufschub',
    verdictDetail:
      'Er gilt, sobald Rechtsabteilung und Leitung Vorfälle, zwei Personen, ihn vor Ablauf der Frist genehmigt haben. Eine Ablehnung beendet ihn.',
    waiting: 'Noch nicht entschieden',
    said: (approved, who) => `${approved ? 'genehmigt' : 'abgelehnt'} von ${who}`,
    lift: 'Aufschub aufheben',
    liftReason: 'Warum er nicht mehr nötig ist',
    lifted: (who) => `aufgehoben von ${who}`,
  },
  fr: {
    delays: 'Retenir les avis',
    none: 'Aucun report n’a été demandé.',
    detail:
      'Un report suspend le délai de 72 heures et rien d’autre : les engagements et les délais des autorités courent.',
    request: 'Demander un report',
    reason: 'Motif',
    reasons: {
      RISK_TO_OTHER_CUSTOMERS: 'Prévenir mettrait d’autres clients en danger',
      EXTRAORDINARY_CIRCUMSTANCES: 'Circonstances extraordinaires',
    },
    justification: 'Justification',
    until: 'Jusqu’au',
    untilHint: 'Après l’échéance.',
    states: { REQUESTED: 'Demandé', APPROVED: 'Approuvé', REFUSED: 'Refusé', LIFTED: 'Levé' },
    requested: (who) => `demandé par ${who}`,
    approve: 'Approuver le report',
    refuse: 'Refuser le report',
    note: 'Remarque',
    verdictTitle: 'Décision sur le report',
    verdictDetail:
      'Il prend effet quand le service juridique et la direction des incidents, deux personnes, l’ont approuvé avant l’échéance. Un refus y met fin.',
    waiting: 'Pas encore décidé',
    said: (approved, who) => `${approved ? 'approuvé' : 'refusé'} par ${who}`,
    lift: 'Lever le report',
    liftReason: 'Pourquoi il n’est plus nécessaire',
    lifted: (who) => `levé par ${who}`,
  },
};
