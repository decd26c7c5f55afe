import type { Ending } from './outcome.ts';
import type { Case } from './plan/case.ts';
import type { Step } from './plan/step.ts';
import type { Target } from './target.ts';

const STEP_NAMES: Record<Step['do'], string> = {
  report: 'suspected incident reported',
  evidence: 'evidence added',
  assess: 'assessed',
  advance: 'stage',
  stay: 'stage unchanged',
  scope: 'scope saved',
  classify: 'classified',
  suspect: 'exposure suspected',
  dismissSuspicion: 'suspicion of exposure decided, not declared',
  declare: 'declared, 72-hour deadline running',
  requestWithdrawal: 'withdrawal of the declaration requested',
  approveWithdrawal: 'withdrawal approved',
  publish: 'notice published',
  mitigate: 'mitigation applied',
  contain: 'containment verified',
  postMortem: 'post-mortem completed',
  handOver: 'transferred to the customer',
};

/** The outcome of one replayed case, as `--json` prints it. */
export interface Result {
  case: string;
  stage: string | null;
  classification: string | null;
  declared: boolean;
  handedOver: boolean;
  clock: string | null;
  feed: string[];
  leaked: number;
  matches: boolean;
  error?: string;
}

export function resultOf({ id }: Case, ending: Ending, found: readonly string[]): Result {
  const { stage, classification, declaredAt, handedOver, clock, feed, leaked } = ending;
  const declared = declaredAt !== null;
  return { case: id, stage, classification, declared, handedOver, clock, feed, leaked, matches: found.length === 0 };
}

export function failureOf(name: string, error: string): Result {
  const nothing = { stage: null, classification: null, declared: false, handedOver: false, clock: null };
  return { case: name, ...nothing, feed: [], leaked: 0, matches: false, error };
}

/** A step's name in the output, for example `stage DIAGNOSE`. */
export function nameOf(step: Step): string {
  const more = () => {
    switch (step.do) {
      case 'advance':
        return ` ${step.to}`;
      case 'stay':
        return ` ${step.in}`;
      case 'classify':
        return ` ${step.as}`;
      case 'publish':
        return ` (${step.kind})`;
      case 'approveWithdrawal':
        return ` by ${step.by}`;
      default:
        return '';
    }
  };
  return `${STEP_NAMES[step.do]}${more()}`;
}

/** The information a revision lists as still to follow (GDPR Art. 33(4)). */
export function followingOf({ toFollow }: { toFollow: string[] }): string {
  return toFollow.length > 0 ? `pending: ${toFollow.join(', ')}` : 'nothing pending';
}

export function headingLines(story: Case, { service, impacted, other }: Target): string[] {
  return [
    `${story.id}: ${story.title}`,
    `  service ${service}; live feeds of ${impacted.name} (affected) and ${other.name} (not affected)`,
  ];
}

export function stepLine(step: Step, outcome: string): string {
  const time = step.at.toISOString().slice(0, 16).replace('T', ' ');
  const details = [step.implied ? 'inferred' : '', outcome].filter((part) => part !== '').join('; ');
  return `  ${time}  ${nameOf(step)}${details === '' ? '' : ` [${details}]`}  ${step.text}`;
}

export function summaryLines(steps: readonly Step[], ending: Ending, found: readonly string[]): string[] {
  const stages = ['DETECT', ...steps.flatMap((step) => (step.do === 'advance' ? [step.to] : []))];
  const timestamp = (at: Date | null) => at?.toISOString() ?? 'none';
  const withdrawn = ending.declarations - (ending.declaredAt ? 1 : 0);
  const line = (label: string, value: string | number) => `  ${label.padEnd(18)}  ${value}`;
  return [
    line('stages', `${stages.join(' -> ')}${ending.handedOver ? ' -> transferred' : ''}, now ${ending.stage}`),
    line('classification', ending.classification ?? 'none'),
    line('declared', `${timestamp(ending.declaredAt)}${withdrawn > 0 ? ` (${withdrawn} withdrawn)` : ''}`),
    line('deadline', timestamp(ending.deadline)),
    line('first notice', timestamp(ending.firstNoticeAt)),
    line('72-hour deadline', ending.clock),
    ...ending.revisions.map((revision) =>
      line(`revision ${revision.number}`, `${revision.kind}, ${followingOf(revision)}`),
    ),
    line('live feed', ending.feed.join(', ') || 'empty'),
    line('cross-tenant leaks', ending.leaked),
    found.length === 0 ? '  matches the expected outcome' : `  MISMATCH: ${found.join('; ')}`,
    '',
  ];
}
