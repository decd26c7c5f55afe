import type { Fetch, Position, RepresentedField } from '../planning/plan.ts';
import type { Collecting, Prepare } from './anchors.ts';
import type { Json } from './json.ts';
import { objectOf, type Read, type Reading, readOf } from './reading.ts';
import { compileFields, type Represent, type Representations, representing, shapeOf } from './representations.ts';
import type { Sources } from './sources.ts';
import { type Explanation, once } from './troubles.ts';

/** The anchors whose entities a fetch asks for, and the index of each one's representation. */
export interface Batch {
  anchors: Json[];
  indexes: number[];
  /** Whether every anchor's entity is asked for that could be. */
  isWhole: boolean;
}

/**
 * Adds what a fetch asks for to the representations that are asked for together.
 * @param isTrial the batch is only used if it is whole: what is missing is not noted
 */
export type Collect = (sources: Sources, representations: Representations, isTrial: boolean) => Batch;

/** Compiles how the entities of a fetch are represented. An anchor of which no entity can be known is left out. */
export function collectWith(reading: Reading, { anchorsOf, preparing }: Collecting, fetch: Fetch): Collect {
  const { id, position, entities } = fetch;
  const prepared = new Set<Prepare>();
  const read = (at: Position, field: RepresentedField['from']): Read => {
    const found = readOf(reading, at, field);
    const prepare = preparing(at, found.source);
    if (prepare) prepared.add(prepare);
    return found;
  };
  const collected = anchorsOf(position);
  const any = entities!.byType.get('');
  const typename = any ? null : position.typename && read(position, position.typename);
  const byType = new Map<string, { shape: string; represent: Represent }>();
  for (const [type, { typename: sent, fields }] of entities!.byType) {
    const represent = representing(sent, compileFields(position, fields, read));
    byType.set(type, { shape: `${sent} ${shapeOf(fields)}`, represent });
  }
  const only = typename ? undefined : byType.get(any ? '' : position.types[0]!);

  return (sources, representations, isTrial) => {
    for (const prepare of prepared) prepare(sources);
    const batch: Batch = { anchors: [], indexes: [], isWhole: true };
    const miss = (anchor: Json, read: Read) => {
      batch.isWhole = false;
      if (!isTrial) lack(sources, id, anchor, read);
    };
    let type = only;
    let seen = representations.indexesOf(only?.shape ?? '');
    for (const anchor of collected(sources)) {
      if (typename) {
        const name = objectOf(sources, typename.source, anchor)?.[typename.key];
        if (name === undefined || name === null) miss(anchor, typename);
        type = byType.get(name as string);
        if (type) seen = representations.indexesOf(type.shape);
      }
      const index = type?.represent(sources, anchor, seen, representations);
      if (typeof index === 'number') {
        batch.anchors.push(anchor);
        batch.indexes.push(index);
      } else if (index) {
        miss(anchor, index);
      }
    }
    return batch;
  };
}

/** Notes why the entity of an anchor is not asked for: the error that made a part of its representation null. */
function lack(sources: Sources, fetch: number, anchor: Json, { source, key }: Read): void {
  const { troubles } = sources;
  if (!troubles) return;
  const holder = objectOf(sources, source, anchor);
  const explanations = holder ? troubles.ofNull(holder, key) : troubles.ofAbsence(source.fetch, anchor);
  if (explanations) troubles.lack(fetch, anchor, explanations.map(elsewhere));
}

/** The same error at another field: the path to its place does not begin there. */
const elsewhere = ({ cause, below, atPosition }: Explanation): Explanation => ({
  ...once(cause, atPosition ? below : []),
  again: 'forbidden',
});
