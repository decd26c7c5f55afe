import type { FetchRewrite } from '@graphql-hive/router-query-planner';
import type { Supergraph } from './supergraph.ts';

/** The merged data of the subgraphs: plain JSON, with errors in place of the nulls they caused. */
export type Data = { [key: string]: unknown };

export function isData(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Error);
}

/**
 * Merges the data of one subgraph into the data of the others: objects and lists are merged recursively, and a null
 * replaces nothing. Afterwards `target` shares only scalar values with `source`.
 */
export function merge(target: Data, source: Data): void {
  for (const [key, value] of Object.entries(source)) {
    // This key would change the prototype of all objects instead of this object.
    if (key !== '__proto__') target[key] = merged(target[key], value);
  }
}

function merged(before: unknown, value: unknown): unknown {
  if (value === null || value === undefined) return before ?? value;
  if (Array.isArray(value)) {
    const list = Array.isArray(before) && before.length === value.length ? before : [];
    return value.map((item, index) => merged(list[index], item));
  }
  if (!isData(value)) return value;
  const object: Data = isData(before) ? before : {};
  merge(object, value);
  return object;
}

/** Applies the planner's rewrites to an object: sets constants and renames keys. */
export function rewrite(data: unknown, rewrites: readonly FetchRewrite[] | undefined, { isSubtype }: Supergraph): void {
  for (const each of rewrites ?? []) {
    const renamer = 'KeyRenamer' in each ? each.KeyRenamer : null;
    const setter = 'ValueSetter' in each ? each.ValueSetter : 'setValueTo' in each ? each : null;
    const path = renamer?.path ?? setter?.path ?? [];
    const last = path.at(-1);
    if (!last || !('Key' in last)) continue;
    for (const object of objectsAt(data, path.slice(0, -1), isSubtype)) {
      if (setter) object[last.Key] = setter.setValueTo;
      if (renamer && last.Key in object) {
        object[renamer.renameKeyTo] = object[last.Key];
        delete object[last.Key];
      }
    }
  }
}

function objectsAt(
  data: unknown,
  [segment, ...rest]: readonly ({ TypenameEquals: string[] } | { Key: string })[],
  isSubtype: Supergraph['isSubtype'],
): Data[] {
  if (Array.isArray(data)) return data.flatMap((item) => objectsAt(item, segment ? [segment, ...rest] : [], isSubtype));
  if (!isData(data)) return [];
  if (!segment) return [data];
  if ('Key' in segment) return objectsAt(data[segment.Key], rest, isSubtype);
  const { __typename } = data;
  const holds = segment.TypenameEquals.some((name) => isSubtypeEitherWay(String(__typename), name, isSubtype));
  return holds ? objectsAt(data, rest, isSubtype) : [];
}

/** Either name may be the typename of an interface that one subgraph defines as an object type. */
function isSubtypeEitherWay(typename: string, condition: string, isSubtype: Supergraph['isSubtype']): boolean {
  return isSubtype(typename, condition) || isSubtype(condition, typename);
}
