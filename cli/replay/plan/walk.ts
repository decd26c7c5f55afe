import type { Classification } from '../../../domain/incident/incident.ts';
import type { Stage } from '../../../domain/incident/stage.ts';
import type { Case, Entry } from './case.ts';
import { type Outlook, outlookOn } from './outlook.ts';
import { isReportable } from './reading.ts';
import type { Act, Risk, Step } from './step.ts';

/** A case half told: the steps so far, and where the incident stands after them. */
export interface Walk {
  readonly story: Case;
  readonly outlook: Outlook;
  /** Nothing is dated later than this. */
  readonly now: Date;
  readonly steps: Step[];
  /** When the next step is; it never goes back. */
  at: Date;
  stage: Stage;
  classification: Classification | null;
  /** To customer data, as assessed last; null before. */
  risk: Risk | null;
  escalated: boolean;
  scoped: boolean;
  suspected: boolean;
  /** A declaration is in force. */
  declared: boolean;
  /** The entry that took the latest declaration back, or told customers so. */
  withdrawal: Entry | null;
  /** Customers were told before the declaration. */
  notifiedEarly: boolean;
  /** The entry that will carry the first notice of what is declared, or take it back before anybody is told. */
  carrier: Entry | null;
  /** Customers were told what was declared, and nothing to the contrary. */
  notified: boolean;
  /** The entry that will tell that it was taken back. */
  retraction: Entry | null;
  mitigated: boolean;
  handedOver: boolean;
  /** A closing that must wait: for the first notice, or for a classification still to come. */
  owed: Entry | null;
  /** A post-mortem that must wait for the closing. */
  review: Entry | null;
  /** This closing has its post-mortem. */
  reviewed: boolean;
}

/** @param entries in order */
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
    owed: null,
    review: null,
    reviewed: false,
  };
}

/** Goes on to an entry's instant, as far as it is later and not in the future. */
export function comeTo(walk: Walk, { window }: Entry): void {
  walk.at = new Date(Math.max(walk.at.getTime(), Math.min(window.instant.getTime(), walk.now.getTime())));
}

/** Notes a step; where its entry has another date than it gets, the text says so. */
export function note(walk: Walk, act: Act, entry: Entry, implied = false): void {
  const { at } = walk;
  const { from, until } = entry.window;
  const dated = at >= from && at < until ? '' : ` (dated ${entry.date})`;
  walk.steps.push({ ...act, at, place: entry.place, text: `${entry.text}${dated}`, implied });
}

/** What cannot be done, or means nothing to be done, is still worth remembering. */
export function keep(walk: Walk, entry: Entry): void {
  note(walk, { do: 'evidence', kind: entry.kind }, entry);
}

/** The entry that will declare the incident, or declare it anew. */
export function nextDeclaration({ outlook, withdrawal }: Walk): Entry | null {
  return outlook.declarationAfter(withdrawal);
}

/** The risk to customer data, as far as it has been decided what the incident is. */
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
