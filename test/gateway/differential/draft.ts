import type { Seeded } from '../../../demo/estate/seeded.ts';
import type { Without } from './features.ts';
import {
  type Federation,
  type Field,
  type InterfaceType,
  LEAVES,
  list,
  named,
  nameOf,
  type ObjectType,
  required,
  type Shape,
  typeIn,
} from './model.ts';

/** Names that every object has by its prototype, as names of fields. */
const AWKWARD_NAMES = ['constructor', 'toString', 'valueOf', 'hasOwnProperty'];

/** A federation in the making. */
export interface Draft {
  federation: Federation;
  random: Seeded;
  without: Without;
  /** The subgraphs that must not declare a type. */
  blocked: Map<string, Set<string>>;
  /** Inaccessible object types: no field may return them, a union or interface may. */
  hidden: Set<string>;
  /** The number of names given so far. */
  names: number;
}

/** The types that a subgraph declares because it declares this one; of entities only those in their keys. */
function closure({ federation }: Draft, name: string, seen = new Set<string>()): Set<string> {
  if (seen.has(name)) return seen;
  seen.add(name);
  const type = federation.types.get(name);
  const draft = { federation } as Draft;
  if (type?.kind === 'union' || type?.kind === 'interface') {
    for (const member of type.members) closure(draft, member, seen);
  }
  if (type?.kind === 'object' && type.role !== 'root') {
    for (const field of type.fields.values()) {
      if (type.role === 'value' || field.isKey) closure(draft, nameOf(field.shape), seen);
    }
  }
  return seen;
}

/** Whether a subgraph may declare a type, and what that type needs. */
export function isAllowed(draft: Draft, name: string, subgraph: string): boolean {
  return [...closure(draft, name)].every((each) => !draft.blocked.get(each)?.has(subgraph));
}

/** Declares a type in a subgraph, and what it needs there. @param whole with all members of unions and interfaces */
export function declare(draft: Draft, name: string, subgraph: string, whole = false): void {
  const { federation, random } = draft;
  const type = federation.types.get(name);
  switch (type?.kind) {
    case 'scalar':
      type.presence.add(subgraph);
      return;
    case 'input':
      if (type.presence.has(subgraph)) return;
      type.presence.add(subgraph);
      for (const field of type.fields) declare(draft, nameOf(field.shape), subgraph);
      return;
    case 'enum':
      if (!type.presence.has(subgraph)) type.presence.set(subgraph, enumValues(type.use, random));
      return;
    case 'union':
    case 'interface': {
      if (type.kind === 'interface' && type.entity?.object === subgraph) return;
      const before = type.presence.get(subgraph);
      const all = whole || (type.kind === 'interface' && type.entity !== undefined);
      const chosen = all ? type.members : (before ?? visibleSome(draft, type.members));
      type.presence.set(subgraph, chosen);
      for (const member of chosen) {
        declare(draft, member, subgraph);
        if (type.kind === 'interface') declareKey(draft, member, subgraph, 'id', true);
      }
      return;
    }
    case 'object':
      declareObject(draft, name, subgraph);
  }
}

function declareObject(draft: Draft, name: string, subgraph: string): void {
  const { federation, random } = draft;
  const type = typeIn(federation, 'object', name);
  if (type.presence.has(subgraph)) return;
  if (type.role === 'root') {
    type.presence.set(subgraph, []);
    if (name === 'Query') addField(draft, name, subgraph, { shape: shapeFor(draft, 'Int') });
    return;
  }
  type.presence.set(subgraph, []);
  if (type.role === 'entity') {
    declareKey(draft, name, subgraph, 'id', random.chance(0.5));
    return;
  }
  for (const field of type.fields.values()) {
    declare(draft, nameOf(field.shape), subgraph, true);
    for (const argument of field.arguments) declare(draft, nameOf(argument.shape), subgraph);
  }
}

/** Gives an entity a key in a subgraph, and the fields of this key. */
export function declareKey(draft: Draft, name: string, subgraph: string, fields: string, resolvable: boolean): void {
  const type = typeIn(draft.federation, 'object', name);
  const keys = type.presence.get(subgraph) ?? [];
  if (keys.some((key) => key.fields === fields)) return;
  type.presence.set(subgraph, [...keys, { fields, resolvable }]);
  const top = fields.replaceAll(/\{[^}]*\}/g, '').split(/\s+/);
  for (const field of type.fields.values()) {
    if (!top.includes(field.name) || field.owners.includes(subgraph)) continue;
    field.owners.push(subgraph);
    const target = nameOf(field.shape);
    declare(draft, target, subgraph);
    if (fields.includes(`${field.name} { id }`)) declareKey(draft, target, subgraph, 'id', true);
  }
}

/** Adds a field with a name of its own to an object type or interface. */
export function addField(draft: Draft, type: string, owner: string, given: Partial<Field> & { shape: Shape }): Field {
  const { federation, random, without } = draft;
  const target = federation.types.get(type) as ObjectType | InterfaceType;
  const awkward = random.pick(AWKWARD_NAMES);
  const isFree =
    !without.has('prototype-names') && random.chance(0.03) && !target.fields.has(awkward) && target.kind === 'object';
  const field: Field = {
    name: isFree ? awkward : `f${draft.names++}`,
    arguments: [],
    owners: [owner],
    isKey: false,
    mayFail: !without.has('failures') && random.chance(0.15),
    external: [],
    inaccessible: false,
    ...given,
  };
  target.fields.set(field.name, field);
  return field;
}

/** A shape of a type: in a list or two, or none, and non-null at random. */
export function shapeFor({ random, without }: Draft, name: string): Shape {
  const maybe = (shape: Shape) => (random.chance(0.35) ? required(shape) : shape);
  const depth = random.pick(without.has('nested-lists') ? [0, 0, 1] : [0, 0, 0, 0, 1, 1, 2]);
  let shape = maybe(named(name));
  for (let level = 0; level < depth; level++) shape = maybe(list(shape));
  return shape;
}

/** The name of a type that a field of a subgraph may have. */
export function outputType(draft: Draft, subgraph: string, leafShare = 0.45): string {
  const { federation, random, hidden } = draft;
  const allowed = [...federation.types.values()].filter(
    ({ kind, name }) => kind !== 'input' && !hidden.has(name) && isAllowed(draft, name, subgraph),
  );
  const leaves = allowed.filter((type) => type.kind === 'scalar' || (type.kind === 'enum' && type.use !== 'input'));
  const composites = allowed.filter(
    (type) => ['interface', 'union'].includes(type.kind) || (type.kind === 'object' && type.role !== 'root'),
  );
  if (composites.length === 0 || random.chance(leafShare)) return random.pick([...LEAVES, ...leaves.map(nameOfType)]);
  const kind = random.pick(['object', 'object', 'interface', 'union']);
  const ofKind = composites.filter((type) => type.kind === kind);
  return random.pick(ofKind.length > 0 ? ofKind : composites).name;
}

const nameOfType = ({ name }: { name: string }) => name;

/** One or more of the entries. */
export function someOf<T>(random: Seeded, from: readonly T[]): T[] {
  return random.shuffle(from).slice(0, random.between(1, from.length));
}

/** Some members of a type, of which clients see one at least. */
function visibleSome({ random, hidden }: Draft, members: readonly string[]): string[] {
  const chosen = someOf(random, members);
  const [first] = members;
  return first && chosen.every((name) => hidden.has(name)) ? [first, ...chosen] : chosen;
}

function enumValues(use: 'output' | 'input' | 'both', random: Seeded): string[] {
  const certain = ['RED', 'GREEN', 'BLUE'];
  return use === 'both' ? certain : [...certain, ...['CYAN', 'PINK', 'GOLD'].filter(() => random.chance(0.5))];
}
