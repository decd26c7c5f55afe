import { NOTICE_HOURS } from '../../domain/notification/clock.ts';
import type { Case, Entry } from './plan/case.ts';
import type { Plan } from './plan/plan.ts';
import type { Step } from './plan/step.ts';

/** What the graph says once a case is played. */
export interface Ending {
  stage: string;
  classification: string | null;
  /** Of the declaration in force, as the clock is. */
  declaredAt: Date | null;
  /** How many were ever made, those withdrawn included. */
  declarations: number;
  handedOver: boolean;
  clock: string;
  deadline: Date | null;
  firstNoticeAt: Date | null;
  /** Oldest first, those published. */
  revisions: { number: number; kind: string; toFollow: string[] }[];
  /** What the impacted tenant's live feed received, in order. */
  feed: string[];
  /** Whatever of this incident reached a tenant it should not have. */
  leaked: number;
}

const HOUR = 60 * 60 * 1000;

/**
 * Compares the end in the graph with the end in the account, as far as the account gives one and its dates are precise.
 * @returns a sentence for each difference
 */
export function differences(story: Case, plan: Plan, ending: Ending): string[] {
  const { classification, declared } = story.outcome;
  const found: string[] = [];
  const compare = (what: string, said: unknown, is: unknown) => {
    if (said !== is) found.push(`${what}: expected ${said}, got ${is}`);
  };
  // What is declared has a class, so without one the account only leaves it open.
  if (classification !== null || declared !== true) compare('classification', classification, ending.classification);
  const inForce = ending.declaredAt !== null;
  const withdrawn = ending.declarations > 0 && !inForce;
  // An account says declared of what ever was, and not declared of what no longer is.
  if (declared !== null) compare('declared', declared, inForce || (declared && withdrawn));
  // What was withdrawn has no clock any more, and may have been the customer's after all, or not.
  if (!withdrawn) {
    const handOver = story.timeline.some(({ kind }) => kind === 'handover');
    compare('transferred to the customer', handOver && declared !== true, ending.handedOver);
    found.push(...clockOff(story, plan, ending), ...hoursOff(story, plan, ending));
  }
  const published = plan.steps.some((step) => step.do === 'publish');
  compare('events in the live feed', published, ending.feed.length > 0);
  compare('cross-tenant leaks', 0, ending.leaked);
  return found;
}

function clockOff({ timeline, outcome }: Case, plan: Plan, { clock }: Ending): string[] {
  const { metSeventyTwoHours: met } = outcome;
  if (met === null) return [];
  if (met ? clock === 'MET' : clock === 'MISSED' || clock === 'OVERDUE') return [];
  const delay = delayIn(timeline, plan);
  const undecided = delay !== null && delay.least < NOTICE_HOURS && delay.most > NOTICE_HOURS;
  if (undecided && (clock === 'MET' || clock === 'MISSED')) return [];
  return [`72-hour deadline: expected ${met ? 'MET' : 'MISSED'}, got ${clock}`];
}

function hoursOff({ timeline, outcome }: Case, plan: Plan, { declaredAt, firstNoticeAt }: Ending): string[] {
  const { hoursToFirstNotice: given } = outcome;
  if (given === null) return [];
  if (!declaredAt || !firstNoticeAt) return [`hours to the first notice: expected ${given}, got none`];
  // Told before it was declared: the notice of what is declared cannot be earlier than the declaration.
  const said = Math.max(0, given);
  const are = (firstNoticeAt.getTime() - declaredAt.getTime()) / HOUR;
  const { least, most } = delayIn(timeline, plan) ?? { least: are, most: are };
  const rounding = roundingOf(given);
  if (said >= Math.min(least, are) - rounding && said <= Math.max(most, are) + rounding) return [];
  return [`hours to the first notice: expected ${given}, got ${are.toFixed(2)}`];
}

/** The hours from the last declaration to its first notice that the dates in the account allow; null without either. */
function delayIn(timeline: readonly Entry[], { steps }: Plan): { least: number; most: number } | null {
  const declared = steps.findLastIndex((step) => step.do === 'declare');
  const declaration = steps[declared];
  const notice = steps.slice(declared + 1).find((step) => step.do === 'publish');
  if (!declaration || !notice) return null;
  const [from, notified] = [spanOf(timeline, declaration), spanOf(timeline, notice)];
  const hours = (start: Date, end: Date) => Math.max(0, (end.getTime() - start.getTime()) / HOUR);
  return { least: hours(from.until, notified.from), most: hours(from.from, notified.until) };
}

/** Between when and when a step may have been: what its entry's date leaves open, unless it had to be at another time. */
function spanOf(timeline: readonly Entry[], { at, place }: Step): { from: Date; until: Date } {
  const window = timeline[place]?.window;
  return window && at >= window.from && at < window.until ? window : { from: at, until: at };
}

/** How far from exact a figure may be: half of the last place it gives, and never less than accounts care for. */
function roundingOf(figure: number): number {
  const decimals = String(figure).split('.')[1]?.length ?? 0;
  return Math.max(0.01, 0.5 * 10 ** -decimals);
}
