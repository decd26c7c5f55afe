import type { Position, RepresentedField } from '../planning/plan.ts';
import { Exact, exactly, jsonText } from './exact.ts';
import { isObject, type Json, type Step } from './json.ts';
import { listDepth, objectOf, type Read, type Source } from './reading.ts';
import type { Sources } from './sources.ts';

/** The representations of entities that are asked for together. */
export class Representations {
  /** Each entity once. */
  readonly list: Record<string, unknown>[] = [];
  /** Whether a value among them is an exact text. */
  areExact = false;
  readonly #indexes = new Map<string, Map<unknown, number>>();

  /** The index of each representation that has these fields, by its identity. */
  indexesOf(shape: string): Map<unknown, number> {
    const indexes = this.#indexes.get(shape) ?? new Map<unknown, number>();
    this.#indexes.set(shape, indexes);
    return indexes;
  }
}

/**
 * Adds an anchor's representation unless it is known already.
 * @returns its index; or what is missing, if something is
 */
export type Represent = (
  sources: Sources,
  anchor: Json,
  seen: Map<unknown, number>,
  representations: Representations,
) => number | Read;

interface CompiledField {
  name: string;
  read: Read;
  depth: number;
  nullable: boolean;
  /** Of a composite value: its own fields by runtime type (`''`: any). */
  nested: { typename: Read | null; byType: ReadonlyMap<string, readonly CompiledField[]> } | null;
}

export function compileFields(
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

/**
 * Most keys are one string or integer, which identifies an entity by itself; any other representation is identified by its
 * text.
 */
export function representing(typename: string, fields: readonly CompiledField[]): Represent {
  const [field] = fields;
  const represent = representingByText(typename, fields);
  if (field && fields.length === 1 && !field.nested) {
    const { name, read } = field;
    const { source, key } = read;
    return (sources, anchor, seen, representations) => {
      const value = objectOf(sources, source, anchor)?.[key];
      if (value === undefined || value === null) return read;
      if (typeof value !== 'string' && !Number.isSafeInteger(value)) {
        return represent(sources, anchor, representations.indexesOf(`${typename} ${name} as text`), representations);
      }
      const known = seen.get(value);
      if (known !== undefined) return known;
      const index = representations.list.push({ __typename: typename, [name]: value }) - 1;
      seen.set(value, index);
      return index;
    };
  }
  return represent;
}

function representingByText(typename: string, fields: readonly CompiledField[]): Represent {
  const [field] = fields;
  return (sources, anchor, seen, representations) => {
    const representation: Record<string, unknown> = { __typename: typename };
    const missing = fill(sources, representations, representation, anchor, fields);
    if (missing) return missing;
    // A key of `__typename` alone has no fields, and there is one such entity.
    if (field && fields.every(({ name }) => representation[name] === null)) return field.read;
    const identity = identityOf(representation, fields);
    const known = seen.get(identity);
    if (known !== undefined) return known;
    const index = representations.list.push(representation) - 1;
    seen.set(identity, index);
    return index;
  };
}

/** Reads the fields of a representation. @returns what is missing, if something is */
function fill(
  sources: Sources,
  representations: Representations,
  representation: Record<string, unknown>,
  anchor: Json,
  fields: readonly CompiledField[],
): Read | null {
  for (const { name, read, depth, nullable, nested } of fields) {
    const holder = objectOf(sources, read.source, anchor);
    const value = holder?.[read.key];
    if (value === undefined) return read;
    if (value === null && (!nullable || sources.troubles?.ofNull(holder!, read.key))) return read;
    const represented = nested
      ? nestedValue(sources, representations, value, depth, nested)
      : scalar(sources, representations, holder!, read.source, read.key, value, depth);
    if (represented === undefined) return read;
    representation[name] = represented;
  }
  return null;
}

/** A scalar that identifies an entity must arrive as it was received: rounded, it would be that of another entity. */
function scalar(
  sources: Sources,
  representations: Representations,
  holder: object,
  source: Source,
  key: Step,
  value: unknown,
  depth: number,
): unknown {
  if (depth > 0 && Array.isArray(value)) {
    return value.map((item, index) => scalar(sources, representations, value, source, index, item, depth - 1));
  }
  const text = exactly(sources, source.fetch, holder, key);
  if (text === undefined) return value;
  representations.areExact = true;
  return new Exact(text);
}

/** @returns undefined when a part is missing */
function nestedValue(
  sources: Sources,
  representations: Representations,
  value: unknown,
  depth: number,
  nested: NonNullable<CompiledField['nested']>,
): unknown {
  if (value === null) return null;
  if (depth > 0) {
    if (!Array.isArray(value)) return undefined;
    const items = value.map((item) => nestedValue(sources, representations, item, depth - 1, nested));
    return items.includes(undefined) ? undefined : items;
  }
  if (!isObject(value)) return undefined;
  const { typename, byType } = nested;
  const type = typename ? objectOf(sources, typename.source, value)?.[typename.key] : '';
  const fields = byType.get(type as string) ?? byType.get('');
  const object: Record<string, unknown> = {};
  return fields && fill(sources, representations, object, value, fields) ? undefined : object;
}

/** Scalars are written with their lengths and kinds, so that different representations have different identities. */
function identityOf(representation: Record<string, unknown>, fields: readonly CompiledField[]): string {
  let identity = '';
  for (const { name } of fields) {
    const value = representation[name];
    if (typeof value === 'string') identity += `"${value.length}:${value}`;
    else identity += typeof value === 'object' ? `${jsonText(value)};` : `${value};`;
  }
  return identity;
}

/** Equal for representations that have the same fields. */
export function shapeOf(fields: readonly RepresentedField[]): string {
  const nested = (inner: NonNullable<RepresentedField['fields']>) =>
    [...inner].map(([type, below]) => `${type} ${shapeOf(below)}`).join(' ');
  return `{${fields.map(({ name, fields: inner }) => (inner ? `${name} ${nested(inner)}` : name)).join(' ')}}`;
}
