import { isObject, type Json, ROOT, type Step } from '../compiling/json.ts';
import type { ResponseKeys } from '../compiling/placing.ts';
import { listDepth, objectOf, type Reading, readOf } from '../compiling/reading.ts';
import type { Sources } from '../compiling/sources.ts';
import type { Position } from '../planning/plan.ts';

/** The path of an object in the client's answer, as far as the client knows it. */
interface Place {
  path: readonly Step[];
  /** Whether the client selects all that leads to the object. */
  whole: boolean;
}

/**
 * Finds the paths of objects for errors that no null in the answer has reported. All those at a position are found at
 * once, when the first of them is asked for.
 */
export function placesWith(reading: Reading, keys: ResponseKeys, sources: Sources) {
  const known = new Map<Position, Map<Json, Place>>();

  function placesAt(position: Position): Map<Json, Place> {
    const found = known.get(position) ?? find(position);
    known.set(position, found);
    return found;
  }

  function find(position: Position): Map<Json, Place> {
    const places = new Map<Json, Place>();
    if (!position.parent) return places.set(ROOT, { path: [], whole: true });
    const { position: parent, field } = position.parent;
    const { source, key } = readOf(reading, parent, field);
    const responseKey = keys.get(field);
    const add = (value: unknown, depth: number, place: Place): void => {
      if (depth > 0 && Array.isArray(value)) {
        for (const [index, item] of value.entries()) {
          add(item, depth - 1, place.whole ? { path: [...place.path, index], whole: true } : place);
        }
      } else if (isObject(value) && !places.has(value)) {
        places.set(value, place);
      }
    };
    for (const [anchor, { path, whole }] of placesAt(parent)) {
      const value = objectOf(sources, source, anchor)?.[key];
      const place =
        whole && responseKey !== undefined ? { path: [...path, responseKey], whole } : { path, whole: false };
      add(value, listDepth(field.type), place);
    }
    return places;
  }

  return {
    /** Whether there is any object at a position: a root type is asked for in vain if no object leads to it. */
    isReached: (position: Position): boolean => placesAt(position).size > 0,
    /**
     * @param anchor unknown where a root type is reached again, whose objects are all alike
     * @returns undefined when nothing of the path is known
     */
    pathOf(position: Position, anchor: Json, below: readonly Step[]): readonly Step[] | undefined {
      const places = placesAt(position);
      const [first = { path: [], whole: false }] = places.values();
      const { path, whole } = places.get(anchor) ?? first;
      const full = whole ? [...path, ...below] : path;
      return full.length > 0 ? full : undefined;
    },
  };
}
