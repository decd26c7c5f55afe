import type { Plan, Position, PositionField, ValueType } from '../planning/plan.ts';
import { isObject, type Json } from './json.ts';
import type { Sources } from './sources.ts';

/**
 * Where the object of a fetch at a position is found. It is the anchor itself, the data of root fields, the entity in the
 * slot of its fetch, or in a further slot an object that the fetch reaches by the same field as the fetch of the anchors.
 */
export type Source =
  | { kind: 'anchor' | 'root'; fetch: number }
  | { kind: 'entity' | 'parallel'; fetch: number; slot: number };

/** Finds the sources of a plan's positions. */
export interface Reading {
  sourceAt(position: Position, fetch: number): Source;
  /** What is in the slots after those of the fetches, in order. */
  readonly parallels: readonly { position: Position; fetch: number }[];
}

export function readingOf(plan: Plan): Reading {
  const parallels: { position: Position; fetch: number }[] = [];
  const slotOf = (position: Position, fetch: number): number => {
    const known = parallels.findIndex((each) => each.position === position && each.fetch === fetch);
    return plan.fetches.length + (known < 0 ? parallels.push({ position, fetch }) - 1 : known);
  };
  return {
    parallels,
    sourceAt(position, fetch) {
      const { position: at, entities } = plan.fetches[fetch]!;
      if (at === position) return entities ? { kind: 'entity', fetch, slot: fetch } : { kind: 'root', fetch };
      const reads = position.parent?.field.reads ?? [];
      if (reads[0]?.fetch === fetch) return { kind: 'anchor', fetch };
      if (reads.some((read) => read.fetch === fetch)) return { kind: 'parallel', fetch, slot: slotOf(position, fetch) };
      throw new Error(`The plan reads position ${position.id} from fetch ${fetch}, which does not reach it.`);
    },
  };
}

/** The object of a source for an anchor. */
export function objectOf(sources: Sources, source: Source, anchor: Json): Json | undefined {
  switch (source.kind) {
    case 'anchor':
      return anchor;
    case 'root':
      return sources.roots[source.fetch];
    default:
      return sources.objects[source.slot]?.get(anchor);
  }
}

/** A value as a plan reads it: from where, and by which key. */
export interface Read {
  source: Source;
  key: string;
}

export function readOf(reading: Reading, position: Position, field: PositionField): Read {
  const { fetch, key } = field.reads[0]!;
  return { source: reading.sourceAt(position, fetch), key: ownKey(key) };
}

/** A plan's keys are never names that every object inherits, so that reading one finds an object's own value. */
function ownKey(key: string): string {
  if (key in Object.prototype) throw new Error(`The plan reads an answer by the key ${key}, which objects inherit.`);
  return key;
}

/** The number of lists around a type. */
export function listDepth(type: ValueType): number {
  let depth = 0;
  for (let at = type; at.kind === 'list'; at = at.of) depth += 1;
  return depth;
}

/** Adds the objects of a value that has so many lists around it. Whatever else is there is no object of the position. */
export function addObjects(value: unknown, depth: number, objects: Json[]): void {
  if (depth === 0) {
    if (isObject(value)) objects.push(value);
    return;
  }
  if (!Array.isArray(value)) return;
  for (let index = 0; index < value.length; index += 1) addObjects(value[index], depth - 1, objects);
}
