import type { Plan, Position, PositionField, SelectedField, Selection } from '../planning/plan.ts';
import { isObject, type Json, own, type Step } from './json.ts';

/** The response key of each field that the client sees, for the paths of errors. */
export type ResponseKeys = ReadonlyMap<PositionField, string>;

/** Only errors need the keys, so they are found when the first error of a plan comes. */
export function responseKeysOf(plan: Plan): () => ResponseKeys {
  let known: Map<PositionField, string> | null = null;
  const walk = (position: Position, keys: Map<PositionField, string>) => {
    for (const outputs of position.output.values()) {
      for (const output of outputs) {
        if (output.kind === 'field' && !keys.has(output.from)) keys.set(output.from, output.responseKey);
      }
    }
    for (const { child } of position.fields) if (child) walk(child, keys);
  };
  return () => {
    if (!known) {
      known = new Map();
      walk(plan.root, known);
    }
    return known;
  };
}

/** Where the path of a subgraph's error leads in the answer. */
export interface Landing {
  /** The first null on the path: in which object or list, and its key there; null if there is none. */
  at: { holder: object; key: Step } | null;
  /** The steps after that null, in the client's response keys as far as the client knows them. */
  below: readonly Step[];
  /** The whole path likewise. */
  path: readonly Step[];
}

/** Follows the path of an error through an answer. */
export function follow(
  keys: ResponseKeys,
  data: Json | null,
  selection: Selection,
  steps: readonly unknown[],
): Landing {
  let holder: unknown = data;
  let selected: Selection | null = selection;
  let at: Landing['at'] = null;
  let lost = false;
  const path: Step[] = [];
  const below: Step[] = [];
  for (const step of steps) {
    let seen: Step | undefined;
    if (typeof step === 'number' && Number.isSafeInteger(step) && step >= 0) {
      if (!at && holder !== null && !Array.isArray(holder)) break;
      seen = step;
    } else {
      const field: SelectedField | undefined = typeof step === 'string' ? selected?.fields.get(step) : undefined;
      if (!field || (!at && holder !== null && !isObject(holder))) break;
      seen = keys.get(field.field);
      selected = field.selection;
    }
    lost ||= seen === undefined;
    if (!lost) path.push(seen!);
    if (at) {
      if (!lost) below.push(seen!);
    } else if (holder !== null) {
      const value: unknown = Array.isArray(holder) ? holder[step as number] : own(holder as Json, step as string);
      if (value === null || value === undefined) at = { holder: holder as object, key: step as Step };
      holder = value;
    }
  }
  return { at, below, path };
}
