import type { Case } from './case.ts';
import type { Plan } from './plan.ts';

/** What the graph says once a case is played. */
export interface Ending {
  stage: string;
  classification: string | null;
  declaredAt: Date | null;
  handedOver: boolean;
  clock: string;
  deadline: Date | null;
  firstNoticeAt: Date | null;
  /** What the impacted tenant's live feed received, in order. */
  feed: string[];
  /** Whatever of this incident reached a tenant it should not have. */
  leaked: number;
}

const HOUR = 60 * 60 * 1000;
/** Accounts round hours to two places. */
const ROUNDING = 0.01;

/**
 * Compares the end in the graph with the end in the account.
 * @returns a sentence for each difference
 */
export function differences(story: Case, plan: Plan, ending: Ending): string[] {
  const { outcome } = story;
  const found: string[] = [];
  const compare = (what: string, said: unknown, is: unknown) => {
    if (said !== is) found.push(`${what}: the account says ${said}, the graph ${is}`);
  };
  const handOver = story.timeline.some(({ kind }) => kind === 'handover');
  compare('classification', outcome.classification, ending.classification);
  compare('declared', outcome.declared, ending.declaredAt !== null);
  compare('handed over', handOver, ending.handedOver);
  if (outcome.metSeventyTwoHours !== null) {
    compare('the 72-hour clock', outcome.metSeventyTwoHours ? 'MET' : 'MISSED', ending.clock);
  }
  const hours = hoursOff(story, plan, ending);
  if (hours !== null) found.push(hours);
  compare('the live feed told something', outcome.declared, ending.feed.length > 0);
  compare('events and notices that reached others', 0, ending.leaked);
  return found;
}

function hoursOff({ timeline, outcome }: Case, { steps }: Plan, { declaredAt, firstNoticeAt }: Ending): string | null {
  if (outcome.hoursToFirstNotice === null) return null;
  if (!declaredAt || !firstNoticeAt) return 'hours to the first notice: the account gives them, the graph has none';
  const vagueness = (step: (typeof steps)[number] | undefined) => {
    const window = step && timeline[step.place]?.window;
    return window ? (window.until.getTime() - window.from.getTime()) / HOUR : 0;
  };
  const tolerance =
    vagueness(steps.find((step) => step.do === 'declare')) + vagueness(steps.find((step) => step.do === 'publish'));
  const said = Math.max(0, outcome.hoursToFirstNotice);
  const are = (firstNoticeAt.getTime() - declaredAt.getTime()) / HOUR;
  if (Math.abs(said - are) <= tolerance + ROUNDING) return null;
  return `hours to the first notice: the account says ${said}, the graph ${are.toFixed(2)}`;
}
