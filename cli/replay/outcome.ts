import { NOTICE_HOURS } from '../../domain/notification/clock.ts';
import type { Case, Entry } from './plan/case.ts';
import type { Plan } from './plan/plan.ts';
import type { Step } from './plan/step.ts';

/** The state of the graph after a case has been replayed. */
export interface Ending {
  stage: string;
  classification: string | null;
  /** Date of the declaration in force, which the deadline refers to. */
  declaredAt: Date | null;
  /** Number of all declarations, including withdrawn ones. */
  declarations: number;
  handedOver: boolean;
  clock: string;
  deadline: Date | null;
  firstNoticeAt: Date | null;
  /** The published revisions, oldest first. */
  revisions: { number: number; kind: string; toFollow: string[] }[];
  /** Types of the events that the impacted tenant's live feed received, in order. */
  feed: string[];
  /** Number of events and notices of this incident that reached another tenant. */
  leaked: number;
}

const UNDECIDABLE = 'UNDECIDABLE';
const HOUR = 60 * 60 * 1000;

/**
 * Compares the end in the graph with the end in the account, as far as the account states it and its dates are precise.
 * @returns a sentence for each difference
 */
export function differences(story: Case, plan: Plan, ending: Ending): string[] {
  const { classification, declared } = story.outcome;
  const found: string[] = [];
  const compare = (what: string, expected: unknown, actual: unknown) => {
    if (expected !== actual) found.push(`${what}: expected ${expected}, got ${actual}`);
  };
  // A declared incident has a class, so a missing class in the account means only that it is not stated.
  if (classification !== null || declared !== true) compare('classification', classification, ending.classification);
  const inForce = ending.declaredAt !== null;
  const withdrawn = ending.declarations > 0 && !inForce;
  // Accounts use "declared" for every incident that ever was declared, and "not declared" also after a withdrawal.
  if (declared !== null) compare('declared', declared, inForce || (declared && withdrawn));
  // A withdrawn incident has no deadline any more, and can have been transferred to the customer or not.
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
  if (clockStateOf(timeline, plan, clock) === UNDECIDABLE) return [];
  return [`72-hour deadline: expected ${met ? 'MET' : 'MISSED'}, got ${clock}`];
}

/**
 * The state of the 72-hour clock: the state of the graph's clock, or `UNDECIDABLE` where the first notice is on time for some of the times
 * that the account's dates allow and late for others. The graph needs exact times, so its own state then depends on chosen ones.
 */
export function clockStateOf(timeline: readonly Entry[], plan: Plan, clock: string): string {
  if (clock !== 'MET' && clock !== 'MISSED') return clock;
  const delay = delayIn(timeline, plan);
  const undecided = delay !== null && delay.least < NOTICE_HOURS && delay.most > NOTICE_HOURS;
  return undecided ? UNDECIDABLE : clock;
}

function hoursOff({ timeline, outcome }: Case, plan: Plan, { declaredAt, firstNoticeAt }: Ending): string[] {
  const { hoursToFirstNotice: given } = outcome;
  if (given === null) return [];
  if (!declaredAt || !firstNoticeAt) return [`hours to the first notice: expected ${given}, got none`];
  // A negative figure: customers were notified before the declaration, but the graph has no notice before it.
  const expected = Math.max(0, given);
  const actual = (firstNoticeAt.getTime() - declaredAt.getTime()) / HOUR;
  const { least, most } = delayIn(timeline, plan) ?? { least: actual, most: actual };
  const rounding = roundingOf(given);
  if (expected >= Math.min(least, actual) - rounding && expected <= Math.max(most, actual) + rounding) return [];
  return [`hours to the first notice: expected ${given}, got ${actual.toFixed(2)}`];
}

/** Shortest and longest time from the last declaration to its first notice, in hours, by the account's dates; null without either. */
function delayIn(timeline: readonly Entry[], { steps }: Plan): { least: number; most: number } | null {
  const declared = steps.findLastIndex((step) => step.do === 'declare');
  const declaration = steps[declared];
  const notice = steps.slice(declared + 1).find((step) => step.do === 'publish');
  if (!declaration || !notice) return null;
  const [from, notified] = [spanOf(timeline, declaration), spanOf(timeline, notice)];
  const hours = (start: Date, end: Date) => Math.max(0, (end.getTime() - start.getTime()) / HOUR);
  return { least: hours(from.until, notified.from), most: hours(from.from, notified.until) };
}

/** The possible times of a step: those of its entry, unless the step had to be moved to another time. */
function spanOf(timeline: readonly Entry[], { at, place }: Step): { from: Date; until: Date } {
  const window = timeline[place]?.window;
  return window && at >= window.from && at < window.until ? window : { from: at, until: at };
}

/** Tolerance of a figure: half of its last decimal place, but at least 0.01 hours. */
function roundingOf(figure: number): number {
  const decimals = String(figure).split('.')[1]?.length ?? 0;
  return Math.max(0.01, 0.5 * 10 ** -decimals);
}
