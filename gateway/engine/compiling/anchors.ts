import type { Position } from '../planning/plan.ts';
import { isObject, type Json, ROOT } from './json.ts';
import { addObjects, listDepth, objectOf, type Reading, readOf, type Source } from './reading.ts';
import type { Sources } from './sources.ts';

/** The anchors of a position: collected once per execution, when all that they depend on has been answered. */
type Anchors = (sources: Sources) => readonly Json[];

/** Makes sure that the objects of a source can be found by their anchors. */
export type Prepare = (sources: Sources) => void;

export interface Collecting {
  anchorsOf(position: Position): Anchors;
  /** Only objects that several fetches reach by the same field need to be prepared. */
  preparing(position: Position, source: Source): Prepare | null;
}

const AT_ROOT: Anchors = () => [ROOT];

/** Compiles how the anchors of positions are collected, from their parents' down. */
export function collectingWith(reading: Reading): Collecting {
  const collectors = new Map<Position, Anchors>();
  const preparations = new Map<number, Prepare>();

  function collector(position: Position): Anchors {
    if (!position.parent) return AT_ROOT;
    const { position: parent, field } = position.parent;
    const { source, key } = readOf(reading, parent, field);
    const depth = listDepth(field.type);
    const holders = holdersAt(parent, source);
    return (sources) => {
      const collected = sources.anchors[position.id];
      if (collected) return collected;
      const anchors: Json[] = [];
      for (const holder of holders(sources)) addObjects(holder[key], depth, anchors);
      sources.anchors[position.id] = anchors;
      return anchors;
    };
  }

  /** The objects of a source at a position, each once: the same entity may complete many anchors. */
  function holdersAt(position: Position, source: Source): Anchors {
    if (source.kind === 'anchor') return anchorsOf(position);
    if (source.kind === 'root') {
      return ({ roots }) => {
        const root = roots[source.fetch];
        return root ? [root] : [];
      };
    }
    if (source.kind === 'entity') return ({ entities }) => entities[source.fetch] ?? [];
    const prepare = preparing(position, source);
    const anchors = anchorsOf(position);
    return (sources) => {
      prepare?.(sources);
      return anchors(sources).flatMap<Json>((anchor) => objectOf(sources, source, anchor) ?? []);
    };
  }

  /** Objects that a fetch reaches by the same field as the fetch of the anchors: items of lists belong by index. */
  function preparation(position: Position, { fetch, slot }: Extract<Source, { slot: number }>): Prepare {
    const { position: parent, field } = position.parent!;
    const first = readOf(reading, parent, field);
    const { key } = field.reads.find((read) => read.fetch === fetch)!;
    const second = reading.sourceAt(parent, fetch);
    const before = [preparing(parent, first.source), preparing(parent, second)];
    const anchors = anchorsOf(parent);
    return (sources) => {
      if (sources.objects[slot]) return;
      for (const prepare of before) prepare?.(sources);
      const objects = new Map<object, Json>();
      for (const anchor of anchors(sources)) {
        pair(objectOf(sources, first.source, anchor)?.[first.key], objectOf(sources, second, anchor)?.[key], objects);
      }
      sources.objects[slot] = objects;
    };
  }

  function anchorsOf(position: Position): Anchors {
    const known = collectors.get(position) ?? collector(position);
    collectors.set(position, known);
    return known;
  }

  function preparing(position: Position, source: Source): Prepare | null {
    if (source.kind !== 'parallel') return null;
    const known = preparations.get(source.slot) ?? preparation(position, source);
    preparations.set(source.slot, known);
    return known;
  }

  return { anchorsOf, preparing };
}

function pair(anchor: unknown, counterpart: unknown, objects: Map<object, Json>): void {
  if (Array.isArray(anchor) && Array.isArray(counterpart)) {
    for (const [index, item] of anchor.entries()) pair(item, counterpart[index], objects);
  } else if (isObject(anchor) && isObject(counterpart)) {
    objects.set(anchor, counterpart);
  }
}
