import { ENGLISH } from './everywhere-english.ts';
import { FRENCH } from './everywhere-french.ts';
import { GERMAN } from './everywhere-german.ts';
import type { Catalogue } from './language.tsx';

/** What every desk says. */
export interface Everywhere {
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

export const EVERYWHERE: Catalogue<Everywhere> = { en: ENGLISH, de: GERMAN, fr: FRENCH };
