import { createHash } from 'node:crypto';
import { parse, type SelectionSetNode, valueFromASTUntyped } from 'graphql';
import type { Without } from './features.ts';
import {
  type Argument,
  answerersOf,
  type Federation,
  type Field,
  fieldOf,
  interfacesOf,
  nameOf,
  type ObjectType,
  type Shape,
  typeIn,
} from './model.ts';

/** An object of the data, by the name of its type for clients. */
export interface Node {
  type: string;
  id: string;
}

/** What a field is: a value with nodes for its objects, an error, or nothing because its subgraph does not know it. */
export type Outcome = { value: unknown } | { error: string } | { missing: true };

type Arguments = Record<string, unknown>;

/** The data of a federation: for each field of each object a value that depends on nothing else. */
export interface World {
  value(type: string, id: string, field: Field, given: Arguments, requirements?: string): Outcome;
  /** The object with a key that a representation holds, or null. */
  find(type: string, representation: Arguments, selection: SelectionSetNode): Node | null;
  /** What a representation holds of the selection that a field requires, as text. @throws Error when a part is missing */
  requirementsIn(field: Field, representation: Arguments): string;
  /** Whether a subgraph does not know an object. */
  isUnknown(type: ObjectType, id: string, subgraph: string): boolean;
  /** A field with its arguments, as text. */
  callText(field: Field, given: Arguments): string;
}

/** Each entity has so many objects, so that the same is met often. */
const OBJECTS = 4;
const SEPARATOR = '-';
/** Between the names of a value object and of the entity that it is a key of. */
const KEY_OF = '-of-';

const SCALARS: Record<string, readonly unknown[]> = {
  JSON: [
    '{"__proto__":{"polluted":true},"constructor":1,"kept":[null,{"toString":"x"}]}',
    '{"__proto__":null,"length":3}',
    '[[],[1,{"hasOwnProperty":[]}]]',
    '"text"',
    'false',
    '{}',
  ].map((text) => JSON.parse(text)),
  BigNumber: ['9007199254740993123', 2 ** 63, -(2 ** 60), 1e21, '0', 12],
};

export function openWorld(federation: Federation, without: Without = new Set()): World {
  const indices = new Map([...federation.types.keys()].map((name, index) => [name, index]));

  function value(type: string, id: string, field: Field, given: Arguments, requirements?: string): Outcome {
    const object = typeIn(federation, 'object', type);
    const [owner] = field.owners;
    if (!field.isKey && owner && isUnknown(object, id, owner)) return { missing: true };
    if (field.isKey) return { value: keyValue(type, id, field) };
    const [, ofKey] = id.split(KEY_OF);
    if (ofKey && nameOf(field.shape) === 'Int') return { value: keyValue(type, ofKey, field) };
    const required = requirements ?? (field.requires === undefined ? '' : required_(type, id, field.requires));
    if (required === null) return { missing: true };
    const seed = `${federation.seed}|${type}|${id}|${callText(field, given)}|${required}`;
    const error = `${type} ${id} ${field.name} failed`;
    if (field.mayFail && hash(`${seed}|fails`) % 5 === 0) return { error };
    return { value: draw(object, field, field.shape, seed, error) };
  }

  function draw(object: ObjectType, field: Field, shape: Shape, seed: string, error: string): unknown {
    const nullable = shape.kind !== 'required';
    const bare = shape.kind === 'required' ? shape.of : shape;
    const chance = hash(`${seed}|null`);
    if (nullable ? chance % 7 === 0 : field.mayFail && chance % 11 === 0) return null;
    if (bare.kind !== 'list') return single(object, field, nameOf(bare), seed);
    const length = pick([0, 1, 1, 2, 2, 3], hash(`${seed}|length`));
    return Array.from({ length }, (_, index) => {
      const item = `${seed}|${index}`;
      if (field.mayFail && hash(`${item}|fails`) % 9 === 0) return new Error(error);
      return draw(object, field, bare.of, item, error);
    });
  }

  function single(object: ObjectType, field: Field, name: string, seed: string): unknown {
    const number = hash(seed);
    const type = federation.types.get(name);
    switch (type?.kind) {
      case undefined:
        return leaf(name, number);
      case 'scalar':
        return pick((SCALARS[name] ?? []).slice(without.has('prototype-keys') ? 2 : 0), number);
      case 'enum':
        return pick(commonTo(answerersOf(object, field), type.presence), number);
      case 'union':
      case 'interface': {
        const isAdded = type.kind === 'interface' && field.owners.includes(type.entity?.object ?? '');
        const members = isAdded ? type.members : commonTo(answerersOf(object, field), type.presence);
        return entity(pick(members, number >>> 8), number);
      }
      case 'object':
        if (type.role === 'entity') return entity(name, number);
        return { type: name, id: type.role === 'root' ? '' : `${name}${SEPARATOR}${digest(seed)}` } satisfies Node;
      default:
        throw new Error(`No field returns a ${type?.kind}.`);
    }
  }

  function entity(type: string, number: number): Node {
    return { type, id: `${type}${SEPARATOR}${number % OBJECTS}` };
  }

  function keyValue(type: string, id: string, { name, shape }: Field): unknown {
    const number = Number(id.split(SEPARATOR)[1]);
    const target = nameOf(shape);
    // Entities of different types may have equal ids, except for those behind one interface object.
    if (target === 'ID') return interfacesOf(federation, type).some(({ entity }) => entity) ? id : String(number);
    if (target === 'Int') return number * 100 + (indices.get(type) ?? 0);
    if (target === 'String') return `${name} of ${id}`;
    const { role } = typeIn(federation, 'object', target);
    return role === 'entity' ? entity(target, hash(`${id}|${name}`)) : { type: target, id: `${target}${KEY_OF}${id}` };
  }

  /** The values that a field requires, as text; null when one of them is missing or failed. */
  function required_(type: string, id: string, requires: string): string | null {
    const read = (selection: SelectionSetNode, node: Node): unknown => {
      const entries = fieldsOf(selection).map(({ key, name, given, inner }) => {
        const outcome = value(node.type, node.id, fieldOf(federation, node.type, name), given);
        if (!('value' in outcome)) throw new Missing();
        return [key, inner ? mapNodes(outcome.value, (each) => read(inner, each)) : outcome.value] as const;
      });
      return Object.fromEntries(entries);
    };
    try {
      return canonicalText(read(selectionOf(requires), { type, id }));
    } catch (error) {
      if (error instanceof Missing) return null;
      throw error;
    }
  }

  function requirementsIn(field: Field, representation: Arguments): string {
    const read = (selection: SelectionSetNode, data: Arguments): unknown =>
      Object.fromEntries(
        fieldsOf(selection).map(({ key, name, inner }) => {
          const given = data[name];
          if (given === undefined) throw new Error(`${field.name} is asked for without its required ${name}.`);
          return [key, inner ? mapObjects(given, (each) => read(inner, each)) : given];
        }),
      );
    return canonicalText(read(selectionOf(field.requires ?? ''), representation));
  }

  function isUnknown({ name, partialSubgraphs }: ObjectType, id: string, subgraph: string): boolean {
    return partialSubgraphs.includes(subgraph) && hash(`${federation.seed}|${subgraph}|${name}|${id}`) % 4 === 0;
  }

  function find(type: string, representation: Arguments, selection: SelectionSetNode): Node | null {
    const holds = (node: Node, fields: SelectionSetNode, data: unknown): boolean =>
      fieldsOf(fields).every(({ name, inner }) => {
        const outcome = value(node.type, node.id, fieldOf(federation, node.type, name), {});
        if (!('value' in outcome) || !isObject(data)) return false;
        const given = data[name];
        return inner ? holds(outcome.value as Node, inner, given) : outcome.value === given;
      });
    const interfaced = federation.types.get(type);
    const names = interfaced?.kind === 'interface' ? interfaced.members : [type];
    const nodes = names.flatMap((name) => Array.from({ length: OBJECTS }, (_, number) => entity(name, number)));
    return nodes.find((node) => holds(node, selection, representation)) ?? null;
  }

  /** Arguments that clients do not see are left out: a subgraph has their defaults, the one schema does not. */
  function callText({ name, arguments: declared }: Field, given: Arguments): string {
    return `${name}(${canonicalText(visibleOf(declared, given))})`;
  }

  function visibleOf(declared: readonly Argument[], given: Arguments): Arguments {
    const entries = declared
      .filter(({ name, only, inaccessible }) => !only && !inaccessible && given[name] !== undefined)
      .map(({ name, shape }) => {
        const type = federation.types.get(nameOf(shape));
        const input = type?.kind === 'input' ? type.fields : null;
        return [name, input ? mapObjects(given[name], (each) => visibleOf(input, each)) : given[name]];
      });
    return Object.fromEntries(entries);
  }

  return { value, find, requirementsIn, isUnknown, callText };
}

class Missing extends Error {}

/** What a resolver returns for an outcome. @throws Error when the field failed */
export function answerOf(outcome: Outcome, present: (node: Node) => unknown): unknown {
  if ('error' in outcome) throw new Error(outcome.error);
  return 'value' in outcome ? mapNodes(outcome.value, present) : null;
}

/** Replaces the nodes in a value, which may be lists. */
function mapNodes(value: unknown, replace: (node: Node) => unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => mapNodes(item, replace));
  return isObject(value) && 'type' in value && 'id' in value ? replace(value as unknown as Node) : value;
}

function mapObjects(value: unknown, replace: (object: Arguments) => unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => mapObjects(item, replace));
  return isObject(value) ? replace(value) : value;
}

function isObject(value: unknown): value is Arguments {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const selections = new Map<string, SelectionSetNode>();

/** The selection of a text as directives of federation write it, without the outer braces. */
export function selectionOf(text: string): SelectionSetNode {
  const known = selections.get(text);
  if (known) return known;
  const [operation] = parse(`{ ${text} }`).definitions;
  if (operation?.kind !== 'OperationDefinition') throw new Error(`not a selection: ${text}`);
  selections.set(text, operation.selectionSet);
  return operation.selectionSet;
}

export function fieldsOf({ selections: all }: SelectionSetNode) {
  return all.flatMap((selection) => {
    if (selection.kind !== 'Field') return [];
    const given = Object.fromEntries(
      (selection.arguments ?? []).map((argument) => [argument.name.value, valueFromASTUntyped(argument.value)]),
    );
    const name = selection.name.value;
    return [{ key: `${name}${JSON.stringify(given)}`, name, given, inner: selection.selectionSet }];
  });
}

/** JSON with the keys of objects in order. */
function canonicalText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalText).join(',')}]`;
  if (!isObject(value)) return JSON.stringify(value) ?? 'null';
  const keys = Object.keys(value).sort();
  return `{${keys.map((key) => `${JSON.stringify(key)}:${canonicalText(value[key])}`).join(',')}}`;
}

function leaf(name: string, number: number): unknown {
  switch (name) {
    case 'Int':
      return number % 1000;
    case 'Float':
      return (number % 1000) / 4;
    case 'Boolean':
      return number % 2 === 0;
    default:
      return `${name} ${number.toString(36)}`;
  }
}

function pick<T>(from: readonly T[], number: number): T {
  return from[number % from.length] as T;
}

function commonTo(subgraphs: readonly string[], presence: ReadonlyMap<string, string[]>): string[] {
  const [first = [], ...others] = subgraphs.map((subgraph) => presence.get(subgraph) ?? []);
  return first.filter((each) => others.every((other) => other.includes(each)));
}

/** FNV-1a, mixed once more so that its low bits differ as well. */
function hash(text: string): number {
  let state = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) state = Math.imul(state ^ text.charCodeAt(index), 0x01000193);
  state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d);
  state = Math.imul(state ^ (state >>> 12), 0x297a2d39);
  return (state ^ (state >>> 15)) >>> 0;
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
