import type { Supergraph } from '../supergraph/model.ts';
import { createPlanner, type Planner } from './planner.ts';

/** A label that is on for so many of a hundred operations: `percent(12.5)`. */
const PERCENT = /^percent\((\d+(?:\.\d+)?)\)$/;

/** A planner for the labels of progressive `@override`s that are on for an operation. */
export interface DecidedPlanner extends Planner {
  /** Equal for equal labels. */
  variant: number;
}

/**
 * Decides, once for each operation, which labels of progressive `@override`s are on: those given, and `percent(n)` for n of a
 * hundred operations. One random number decides all labels of an operation, so a label with a smaller share is on only
 * together with all that have a larger one: n shares need n + 1 plans of an operation instead of 2 to the power of n.
 * @param labels those that are on for all operations
 * @param random from 0 to 1, without 1
 */
export function openPlanners(
  supergraph: Supergraph,
  labels: ReadonlySet<string>,
  random: () => number,
): () => DecidedPlanner {
  const shares = sharesOf(supergraph);
  const plannerFor = (variant: number): DecidedPlanner => {
    const on = shares.slice(0, variant).map(({ label }) => label);
    return { ...createPlanner(supergraph, { overrideLabels: new Set([...labels, ...on]) }), variant };
  };
  const planners = [plannerFor(0)];
  return () => {
    const drawn = shares.length > 0 ? random() * 100 : 0;
    const variant = shares.filter(({ share }) => drawn < share).length;
    planners[variant] ??= plannerFor(variant);
    return planners[variant];
  };
}

/** The labels with a share, the largest first. */
function sharesOf({ types }: Supergraph): { label: string; share: number }[] {
  const fields = [...types.values()].flatMap((type) => [...type.fields.values()]);
  const labels = new Set(
    fields.flatMap((field) => [...field.in.values()].flatMap(({ override }) => override?.label ?? [])),
  );
  return [...labels]
    .flatMap((label) => {
      const share = PERCENT.exec(label)?.[1];
      return share === undefined ? [] : [{ label, share: Number(share) }];
    })
    .sort((one, other) => other.share - one.share);
}
