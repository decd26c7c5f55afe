import type { Ending } from './outcome.ts';
import type { Case } from './plan/case.ts';
import type { Step } from './plan/step.ts';
import type { Target } from './target.ts';

const DOINGS: Record<Step['do'], string> = {
  report: 'indication reported',
  evidence: 'kept as evidence',
  assess: 'assessed',
  advance: 'stage',
  stay: 'already at stage',
  scope: 'scoped',
  classify: 'classified',
  suspect: 'exposure suspected',
  declare: 'declared, the 72-hour clock runs',
  requestWithdrawal: 'withdrawal of the declaration requested',
  approveWithdrawal: 'withdrawal approved',
  publish: 'notice published',
  mitigate: 'mitigation applied',
  contain: 'containment verified',
  postMortem: 'post-mortem completed',
  handOver: 'handed over to the customer',
};

/** What one played case comes to, as `--json` prints it. */
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

/** What a step is called in print: `stage DIAGNOSE`, say. */
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
  return `${DOINGS[step.do]}${more()}`;
}

/** What a revision still promises (GDPR Art. 33(4)). */
export function followingOf({ toFollow }: { toFollow: string[] }): string {
  return toFollow.length > 0 ? `still to follow: ${toFollow.join(', ')}` : 'nothing is to follow';
}

export function headingLines(story: Case, { service, impacted, other }: Target): string[] {
  return [
    `${story.id}: ${story.title}`,
    `  service ${service}; live feeds of ${impacted.name} (impacted) and ${other.name} (not)`,
  ];
}

export function stepLine(step: Step, notified: string): string {
  const instant = step.at.toISOString().slice(0, 16).replace('T', ' ');
  const details = [step.implied ? 'implied' : '', notified].filter((part) => part !== '').join('; ');
  return `  ${instant}  ${nameOf(step)}${details === '' ? '' : ` [${details}]`}  ${step.text}`;
}

export function summaryLines(steps: readonly Step[], ending: Ending, found: readonly string[]): string[] {
  const stages = ['DETECT', ...steps.flatMap((step) => (step.do === 'advance' ? [step.to] : []))];
  const instant = (at: Date | null) => at?.toISOString() ?? 'none';
  const withdrawn = ending.declarations - (ending.declaredAt ? 1 : 0);
  return [
    `  stages          ${stages.join(' -> ')}${ending.handedOver ? ' -> handed over' : ''}, now ${ending.stage}`,
    `  classification  ${ending.classification ?? 'none'}`,
    `  declared        ${instant(ending.declaredAt)}${withdrawn > 0 ? ` (${withdrawn} withdrawn)` : ''}`,
    `  deadline        ${instant(ending.deadline)}`,
    `  first notice    ${instant(ending.firstNoticeAt)}`,
    `  72-hour clock   ${ending.clock}`,
    ...ending.revisions.map(
      (revision) => `  revision ${revision.number}      ${revision.kind}, ${followingOf(revision)}`,
    ),
    `  live feed       ${ending.feed.join(', ') || 'empty'}`,
    `  leaked          ${ending.leaked}`,
    found.length === 0 ? '  matches the account' : `  DIFFERS: ${found.join('; ')}`,
    '',
  ];
}
