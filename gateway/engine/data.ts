import type { FetchRewrite } from '@graphql-hive/router-query-planner';
import type { Supergraph } from './supergraph.ts';

/** What subgraphs answered, put together: plain JSON, and errors where they left a null. */
export type Data = { [key: string]: unknown };

export function isData(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Error);
}

/**
 * Puts what one subgraph answered into what the others have: objects and lists grow together, a null takes nothing away.
 * Nothing of `source` is shared with it afterwards but leaves.
 */
export function merge(target: Data, source: Data): void {
  for (const [key, value] of Object.entries(source)) {
    // The one key that would reach past the object: into the prototype of them all.
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

/** Applies the planner's rewrites to an object: constants set, keys renamed. */
export function rewrite(data: unknown, rewrites: readonly FetchRewrite[] | undefined, { meets }: Supergraph): void {
  for (const each of rewrites ?? []) {
    const renamer = 'KeyRenamer' in each ? each.KeyRenamer : null;
    const setter = 'ValueSetter' in each ? each.ValueSetter : 'setValueTo' in each ? each : null;
    const path = renamer?.path ?? setter?.path ?? [];
    const last = path.at(-1);
    if (!last || !('Key' in last)) continue;
    for (const object of objectsAt(data, path.slice(0, -1), meets)) {
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
  meets: Supergraph['meets'],
): Data[] {
  if (Array.isArray(data)) return data.flatMap((item) => objectsAt(item, segment ? [segment, ...rest] : [], meets));
  if (!isData(data)) return [];
  if (!segment) return [data];
  if ('Key' in segment) return objectsAt(data[segment.Key], rest, meets);
  const { __typename } = data;
  const holds = segment.TypenameEquals.some((name) => meetsEither(String(__typename), name, meets));
  return holds ? objectsAt(data, rest, meets) : [];
}

/** An interface that one subgraph knows as an object goes by either name. */
function meetsEither(typename: string, condition: string, meets: Supergraph['meets']): boolean {
  return meets(typename, condition) || meets(condition, typename);
}
