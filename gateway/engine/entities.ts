import type { FlattenNodePathSegment, RequiresSelection } from '@graphql-hive/router-query-planner';
import { type Data, isData } from './data.ts';
import type { Supergraph } from './supergraph.ts';

/** A place in the client's result, as error paths name it. */
export type Path = readonly (string | number)[];

/** An object to be completed, and the places it stands at. */
export interface Target {
  object: Data;
  path: Path;
}

/** One entity to ask a subgraph for, and the objects that wait for it. */
export interface Wanted {
  representation: Data;
  targets: Target[];
}

/** The objects at a path of the planner's; `@` stands for each item of a list. */
export function targetsAt(data: Data, path: readonly FlattenNodePathSegment[], meets: Supergraph['meets']): Target[] {
  const targets: Target[] = [];
  const walk = (value: unknown, at: number, place: Path): void => {
    const segment = path[at];
    if (segment === '@' || (segment === undefined && Array.isArray(value))) {
      if (Array.isArray(value)) {
        for (const [index, item] of value.entries()) walk(item, segment ? at + 1 : at, [...place, index]);
      }
      return;
    }
    if (!isData(value)) return;
    if (segment === undefined) {
      targets.push({ object: value, path: place });
    } else if ('Field' in segment) {
      walk(value[segment.Field], at + 1, [...place, segment.Field]);
    } else {
      const { __typename } = value;
      const holds = segment.TypeCondition.some((condition) => meets(String(__typename), condition));
      if (holds || __typename === undefined) walk(value, at + 1, place);
    }
  };
  walk(data, 0, []);
  return targets;
}

/**
 * What a subgraph is to be asked, once for objects that stand for the same entity. An object that lacks a part of the key
 * is left out: a subgraph could only guess.
 */
export function entityRequestOf(
  targets: readonly Target[],
  requires: readonly RequiresSelection[],
  variables: Data,
  meets: Supergraph['meets'],
): Wanted[] {
  const wanted = new Map<string, Wanted>();
  for (const target of targets) {
    const representation = represent(target.object, requires, variables, meets);
    if (!representation || Object.keys(representation).length === 0) continue;
    const key = JSON.stringify(representation);
    const known = wanted.get(key);
    if (known) known.targets.push(target);
    else wanted.set(key, { representation, targets: [target] });
  }
  return [...wanted.values()];
}

function represent(
  object: Data,
  selections: readonly RequiresSelection[],
  variables: Data,
  meets: Supergraph['meets'],
): Data | null {
  const representation: Data = {};
  for (const selection of selections) {
    if (selection.kind === 'FragmentSpread') continue;
    if (selection.kind === 'InlineFragment') {
      const { typeCondition, skipIf, includeIf } = selection;
      if (skipIf && variables[skipIf] === true) continue;
      if (includeIf && variables[includeIf] !== true) continue;
      if (object['__typename'] !== undefined && !meets(String(object['__typename']), typeCondition)) continue;
      const part = represent(object, selection.selections, variables, meets);
      if (!part) return null;
      Object.assign(representation, part);
      continue;
    }
    // The planner names what it fetched under a name of its own, and as what the subgraph knows it.
    const key = selection.alias ?? selection.name;
    const value = object[selection.name];
    if (value === undefined || value instanceof Error) return null;
    representation[key] = selection.selections ? inside(value, selection.selections, variables, meets) : value;
    if (representation[key] === undefined) return null;
  }
  return representation;
}

/** `undefined` when some part of it is missing. */
function inside(
  value: unknown,
  selections: readonly RequiresSelection[],
  variables: Data,
  meets: Supergraph['meets'],
): unknown {
  if (Array.isArray(value)) {
    const items = value.map((item) => inside(item, selections, variables, meets));
    return items.includes(undefined) ? undefined : items;
  }
  if (value === null) return null;
  return isData(value) ? (represent(value, selections, variables, meets) ?? undefined) : undefined;
}
