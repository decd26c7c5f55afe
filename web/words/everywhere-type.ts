export type Stage = 'DETECT' | 'ASSESS' | 'DIAGNOSE' | 'STABILIZE' | 'CLOSE';

/** The words that every area of the page uses. */
export interface Everywhere {
  tagline: string;
  skip: string;
  menu: string;
  navigation: string;
  areas: Record<
    | 'health'
    | 'settings'
    | 'board'
    | 'deadlines'
    | 'actionItems'
    | 'onCall'
    | 'portfolio'
    | 'approvals'
    | 'register'
    | 'trail'
    | 'reports',
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
  none: string;
  stale: string;
  failures: Record<'network' | 'FORBIDDEN' | 'LIMIT_EXCEEDED' | 'UNAVAILABLE' | 'INVALID' | 'other', string>;
  requestId(id: string): string;
  /** The stages of the response as those who work on an incident name them. */
  stage: Record<Stage, string>;
  /** The same stages as customers and partners read them: three, of which the first covers all work before a remedy. */
  customerStage: Record<Stage, string>;
  severity: Record<'LOW' | 'MEDIUM' | 'HIGH', string>;
  clock: Record<'NOT_STARTED' | 'ON_TIME' | 'AT_RISK' | 'OVERDUE' | 'MET' | 'MISSED' | 'SUSPENDED', string>;
  certainty: Record<'SUSPECTED' | 'CONFIRMED' | 'RULED_OUT', string>;
  channel: Record<'SERVICE_HEALTH' | 'EMAIL' | 'WEBHOOK', string>;
  revisionKind: Record<'INITIAL' | 'UPDATE' | 'FINAL' | 'RETRACTION', string>;
  timeliness: Record<'IN_TIME' | 'LATE' | 'DELAYED_BY_APPROVAL', string>;
  /** The names of an advisory's fields. */
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
    | 'postMortemSummary'
    | 'breachPeriod'
    | 'dataSubjectCategories'
    | 'approximateDataSubjects'
    | 'approximateRecords'
    | 'protectionMeasures'
    | 'dataSubjectCommunication'
    | 'dataSubjectText'
    | 'indicators'
    | 'dataProtectionOfficer',
    string
  >;
  left(span: string): string;
  over(span: string): string;
}
