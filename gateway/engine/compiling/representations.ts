import type { Fetch, Position, RepresentedField } from '../planning/plan.ts';
import type { Collecting, Prepare } from './anchors.ts';
import { isObject, type Json } from './json.ts';
import { listDepth, objectOf, type Read, type Reading, readOf } from './reading.ts';
import type { Sources } from './sources.ts';
import { type Explanation, once } from './troubles.ts';

/** The representations of entities that are asked for together. */
export class Representations {
  /** Each entity once. */
  readonly list: Record<string, unknown>[] = [];
  readonly #indexes = new Map<string, Map<unknown, number>>();

  /** The index of each representation that has these fields, by its identity. */
  indexesOf(shape: string): Map<unknown, number> {
    const indexes = this.#indexes.get(shape) ?? new Map<unknown, number>();
    this.#indexes.set(shape, indexes);
    return indexes;
  }
}

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
      const index = type?.represent(sources, anchor, seen, representations.list);
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

/**
 * Adds an anchor's representation unless it is known already.
 * @returns its index; or what is missing, if something is
 */
type Represent = (
  sources: Sources,
  anchor: Json,
  seen: Map<unknown, number>,
  representations: Record<string, unknown>[],
) => number | Read;

interface CompiledField {
  name: string;
  read: Read;
  depth: number;
  nullable: boolean;
  /** Of a composite value: its own fields by runtime type (`''`: any). */
  nested: { typename: Read | null; byType: ReadonlyMap<string, readonly CompiledField[]> } | null;
}

function compileFields(
  position: Position,
  fields: readonly RepresentedField[],
  read: (position: Position, field: RepresentedField['from']) => Read,
): CompiledField[] {
  return fields.map(({ name, from, fields: inner }) => {
    const child = from.child;
    const nested = inner &&
      child && {
        typename: child.typename && read(child, child.typename),
        byType: new Map([...inner].map(([type, below]) => [type, compileFields(child, below, read)])),
      };
    return { name, read: read(position, from), depth: listDepth(from.type), nullable: from.type.nullable, nested };
  });
}

/** Most keys are one scalar, which identifies an entity by itself; any other representation is identified by its text. */
function representing(typename: string, fields: readonly CompiledField[]): Represent {
  const [field] = fields;
  if (field && fields.length === 1 && !field.nested) {
    const { name, read } = field;
    const { source, key } = read;
    return (sources, anchor, seen, representations) => {
      const value = objectOf(sources, source, anchor)?.[key];
      if (value === undefined || value === null) return read;
      const known = seen.get(value);
      if (known !== undefined) return known;
      const index = representations.push({ __typename: typename, [name]: value }) - 1;
      seen.set(value, index);
      return index;
    };
  }
  return (sources, anchor, seen, representations) => {
    const representation: Record<string, unknown> = { __typename: typename };
    const missing = fill(sources, representation, anchor, fields);
    if (missing) return missing;
    // A key of `__typename` alone has no fields, and there is one such entity.
    if (field && fields.every(({ name }) => representation[name] === null)) return field.read;
    const identity = identityOf(representation, fields);
    const known = seen.get(identity);
    if (known !== undefined) return known;
    const index = representations.push(representation) - 1;
    seen.set(identity, index);
    return index;
  };
}

/** Reads the fields of a representation. @returns what is missing, if something is */
function fill(
  sources: Sources,
  representation: Record<string, unknown>,
  anchor: Json,
  fields: readonly CompiledField[],
): Read | null {
  for (const { name, read, depth, nullable, nested } of fields) {
    const holder = objectOf(sources, read.source, anchor);
    const value = holder?.[read.key];
    if (value === undefined) return read;
    if (value === null && (!nullable || sources.troubles?.ofNull(holder!, read.key))) return read;
    const represented = nested ? nestedValue(sources, value, depth, nested) : value;
    if (represented === undefined) return read;
    representation[name] = represented;
  }
  return null;
}

/** @returns undefined when a part is missing */
function nestedValue(
  sources: Sources,
  value: unknown,
  depth: number,
  nested: NonNullable<CompiledField['nested']>,
): unknown {
  if (value === null) return null;
  if (depth > 0) {
    if (!Array.isArray(value)) return undefined;
    const items = value.map((item) => nestedValue(sources, item, depth - 1, nested));
    return items.includes(undefined) ? undefined : items;
  }
  if (!isObject(value)) return undefined;
  const { typename, byType } = nested;
  const type = typename ? objectOf(sources, typename.source, value)?.[typename.key] : '';
  const fields = byType.get(type as string) ?? byType.get('');
  const object: Record<string, unknown> = {};
  return fields && fill(sources, object, value, fields) ? undefined : object;
}

/** Scalars are written with their lengths and kinds, so that different representations have different identities. */
function identityOf(representation: Record<string, unknown>, fields: readonly CompiledField[]): string {
  let identity = '';
  for (const { name } of fields) {
    const value = representation[name];
    if (typeof value === 'string') identity += `"${value.length}:${value}`;
    else identity += typeof value === 'object' ? `${JSON.stringify(value)};` : `${value};`;
  }
  return identity;
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

/** Equal for representations that have the same fields. */
function shapeOf(fields: readonly RepresentedField[]): string {
  const nested = (inner: NonNullable<RepresentedField['fields']>) =>
    [...inner].map(([type, below]) => `${type} ${shapeOf(below)}`).join(' ');
  return `{${fields.map(({ name, fields: inner }) => (inner ? `${name} ${nested(inner)}` : name)).join(' ')}}`;
}
