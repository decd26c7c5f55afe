import type { Classification } from '../../../domain/incident/incident.ts';
import type { Stage } from '../../../domain/incident/stage.ts';
import type { Case, Entry } from './case.ts';
import { type Outlook, outlookOn } from './outlook.ts';
import { isReportable } from './reading.ts';
import type { Act, Risk, Step } from './step.ts';

/** A plan in progress: the steps so far, and the state of the incident after them. */
export interface Walk {
  readonly story: Case;
  readonly outlook: Outlook;
  /** Latest date of a step. */
  readonly now: Date;
  readonly steps: Step[];
  /** Date of the next step; it never decreases. */
  at: Date;
  stage: Stage;
  classification: Classification | null;
  /** Risk to customer data in the last assessment; null before the first, and when a reportable class is newer than the last. */
  risk: Risk | null;
  escalated: boolean;
  scoped: boolean;
  /** Whether a suspicion of exposure is undecided. */
  suspected: boolean;
  /** Whether a declaration is in force. */
  declared: boolean;
  /** The entry that withdrew the latest declaration, or notified customers of its withdrawal. */
  withdrawal: Entry | null;
  /** Whether customers were notified before the declaration. */
  notifiedEarly: boolean;
  /** The entry that will carry the first notice of the declaration, or withdraw it before any customer is notified. */
  carrier: Entry | null;
  /** Whether customers were notified of the declaration, and of no retraction since. */
  notified: boolean;
  /** The entry that will notify customers of the withdrawal. */
  retraction: Entry | null;
  mitigated: boolean;
  handedOver: boolean;
  /** A closing that must wait for the first notice, or for a later classification. */
  pendingClosing: Entry | null;
  /** A post-mortem that must wait for the closing. */
  review: Entry | null;
  /** Whether this closing has its post-mortem. */
  reviewed: boolean;
}

/** @param entries in chronological order */
export function walkFrom(story: Case, entries: readonly Entry[], now: Date): Walk {
  return {
    story,
    outlook: outlookOn(entries),
    now,
    steps: [],
    at: new Date(0),
    stage: 'DETECT',
    classification: null,
    risk: null,
    escalated: false,
    scoped: false,
    suspected: false,
    declared: false,
    withdrawal: null,
    notifiedEarly: false,
    carrier: null,
    notified: false,
    retraction: null,
    mitigated: false,
    handedOver: false,
    pendingClosing: null,
    review: null,
    reviewed: false,
  };
}

/** Advances the date to that of an entry, but never back and never into the future. */
export function comeTo(walk: Walk, { window }: Entry): void {
  walk.at = new Date(Math.max(walk.at.getTime(), Math.min(window.time.getTime(), walk.now.getTime())));
}

/** Adds a step. If the step's date differs from its entry's, the text states the entry's date. */
export function note(walk: Walk, act: Act, entry: Entry, implied = false): void {
  const { at } = walk;
  const { from, until } = entry.window;
  const dated = at >= from && at < until ? '' : ` (dated ${entry.date})`;
  walk.steps.push({ ...act, at, place: entry.place, text: `${entry.text}${dated}`, implied });
}

/** Keeps an entry as evidence: one that is not allowed, or that requires no action. */
export function keep(walk: Walk, entry: Entry): void {
  note(walk, { do: 'evidence', kind: entry.kind }, entry);
}

/** The entry that will declare the incident, for the first time or again. */
export function nextDeclaration({ outlook, withdrawal }: Walk): Entry | null {
  return outlook.declarationAfter(withdrawal);
}

/** The risk to customer data, as far as the classification or the declaration determines it. */
export function currentRisk({ story, declared, classification }: Walk): Risk {
  if (declared) return 'CONFIRMED';
  if (classification !== null && !isReportable(classification)) return 'NONE';
  return story.impact.information.includes('NONE') ? 'NONE' : 'POSSIBLE';
}

export function appraise(walk: Walk, risk: Risk, escalate: boolean, entry: Entry, implied = true): void {
  note(walk, { do: 'assess', risk, escalate, responsibility: 'PROVIDER' }, entry, implied);
  walk.risk = risk;
  walk.escalated = escalate;
}
