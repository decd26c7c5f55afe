import type { FlattenNodePathSegment, RequiresSelection } from '@graphql-hive/router-query-planner';
import { type Data, isData } from './data.ts';
import type { Supergraph } from './supergraph.ts';

/** A path in the client's result, as in GraphQL errors. */
export type Path = readonly (string | number)[];

/** An object to be completed, and its path in the result. */
export interface Target {
  object: Data;
  path: Path;
}

/** One entity to request from a subgraph, and the objects that its data completes. */
export interface EntityRequest {
  representation: Data;
  targets: Target[];
}

/** The objects at a path of the planner's; `@` means each item of a list. */
export function targetsAt(
  data: Data,
  path: readonly FlattenNodePathSegment[],
  isSubtype: Supergraph['isSubtype'],
): Target[] {
  const targets: Target[] = [];
  const walk = (value: unknown, at: number, here: Path): void => {
    const segment = path[at];
    if (segment === '@' || (segment === undefined && Array.isArray(value))) {
      if (Array.isArray(value)) {
        for (const [index, item] of value.entries()) walk(item, segment ? at + 1 : at, [...here, index]);
      }
      return;
    }
    if (!isData(value)) return;
    if (segment === undefined) {
      targets.push({ object: value, path: here });
    } else if ('Field' in segment) {
      walk(value[segment.Field], at + 1, [...here, segment.Field]);
    } else {
      const { __typename } = value;
      const holds = segment.TypeCondition.some((condition) => isSubtype(String(__typename), condition));
      if (holds || __typename === undefined) walk(value, at + 1, here);
    }
  };
  walk(data, 0, []);
  return targets;
}

/**
 * The entities to request from a subgraph: one request for all objects that represent the same entity. An object that
 * lacks a part of the key is left out, because a subgraph could not identify its entity.
 */
export function entityRequestsOf(
  targets: readonly Target[],
  requires: readonly RequiresSelection[],
  variables: Data,
  isSubtype: Supergraph['isSubtype'],
): EntityRequest[] {
  const requests = new Map<string, EntityRequest>();
  for (const target of targets) {
    const representation = represent(target.object, requires, variables, isSubtype);
    if (!representation || Object.keys(representation).length === 0) continue;
    const key = JSON.stringify(representation);
    const known = requests.get(key);
    if (known) known.targets.push(target);
    else requests.set(key, { representation, targets: [target] });
  }
  return [...requests.values()];
}

function represent(
  object: Data,
  selections: readonly RequiresSelection[],
  variables: Data,
  isSubtype: Supergraph['isSubtype'],
): Data | null {
  const representation: Data = {};
  for (const selection of selections) {
    if (selection.kind === 'FragmentSpread') continue;
    if (selection.kind === 'InlineFragment') {
      const { typeCondition, skipIf, includeIf } = selection;
      if (skipIf && variables[skipIf] === true) continue;
      if (includeIf && variables[includeIf] !== true) continue;
      if (object['__typename'] !== undefined && !isSubtype(String(object['__typename']), typeCondition)) continue;
      const part = represent(object, selection.selections, variables, isSubtype);
      if (!part) return null;
      Object.assign(representation, part);
      continue;
    }
    // `name` is the response key under which the value was fetched; `alias` is the name the subgraph knows.
    const key = selection.alias ?? selection.name;
    const value = object[selection.name];
    if (value === undefined || value instanceof Error) return null;
    representation[key] = selection.selections ? inside(value, selection.selections, variables, isSubtype) : value;
    if (representation[key] === undefined) return null;
  }
  return representation;
}

/** Represents a nested value. @returns undefined when a part of it is missing */
function inside(
  value: unknown,
  selections: readonly RequiresSelection[],
  variables: Data,
  isSubtype: Supergraph['isSubtype'],
): unknown {
  if (Array.isArray(value)) {
    const items = value.map((item) => inside(item, selections, variables, isSubtype));
    return items.includes(undefined) ? undefined : items;
  }
  if (value === null) return null;
  return isData(value) ? (represent(value, selections, variables, isSubtype) ?? undefined) : undefined;
}
