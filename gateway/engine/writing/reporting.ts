import type { Step } from '../compiling/json.ts';
import type { Reported, Sources } from '../compiling/sources.ts';
import { type Cause, type Explanation, Troubles } from '../compiling/troubles.ts';
import { internal, invalidAnswer } from './client-errors.ts';

/**
 * Reports the errors that explain a null.
 * @param key where it is; null if the value itself is reported, of which the writer knows no key
 */
export function report(
  sources: Sources,
  explanations: readonly Explanation[],
  key: Step | null,
  nullable: boolean,
): void {
  for (const explanation of explanations) {
    if (isReported(explanation, nullable)) continue;
    const { cause, below, atPosition } = explanation;
    const path = atPosition || key !== null ? below.toReversed() : [];
    if (atPosition && isReportedHere(sources, cause, path)) continue;
    if (!atPosition && key !== null) path.push(key);
    sources.reported.push({ error: cause.error, path });
  }
}

/** How far back another field of the same object may have reported the same error. */
const FIELDS = 50;

/** Whether another field that lacks its value for the same reason has reported it: paths begin at the object until it is left. */
function isReportedHere({ reported }: Sources, { error }: Cause, path: readonly Step[]): boolean {
  return reported
    .slice(-FIELDS)
    .some((each) => each.error === error && each.path.length === path.length && each.path.at(-1) === path.at(-1));
}

/** Whether there is nothing more to report; the next time there may be nothing. */
function isReported({ cause, again }: Explanation, nullable: boolean): boolean {
  if (cause.reported && (again === 'never' || (again === 'forbidden' && nullable))) return true;
  cause.reported = true;
  return false;
}

/** Adds the key of a value to the paths of the errors below it. */
export function extend(reported: readonly Reported[], from: number, key: Step): void {
  for (let index = from; index < reported.length; index += 1) reported[index]!.path.push(key);
}

/** Reports what a server did wrong: clients learn of an internal error. */
export function reportFault(sources: Sources, fault: string, path: Step[]): void {
  if (sources.mayReportFault()) sources.reported.push({ error: internal(fault, sources.requestId), path });
}

/** Reports, once for a fetch, that its answer has another shape than was asked for. */
export function reportInvalid(sources: Sources, fetch: { id: number; subgraph: string }): void {
  sources.troubles ??= new Troubles();
  const explanation = sources.troubles.invalid(sources.together[fetch.id]!, () => invalidAnswer(fetch.subgraph));
  report(sources, [explanation], null, true);
}
