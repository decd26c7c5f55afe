import { seeded } from '../../../demo/estate/seeded.ts';
import { addArguments, addFieldWithArguments, addLeafTypes } from './arguments.ts';
import { decorate } from './decorations.ts';
import { addField, type Draft, declare, declareKey, isAllowed, outputType, shapeFor, someOf } from './draft.ts';
import type { Without } from './features.ts';
import { type Federation, type Field, named, nameOf, type ObjectType, required, typeIn, typesOf } from './model.ts';

/** Draws a federation of two to five subgraphs. The same seed gives the same federation. */
export function drawFederation(seed: string, without: Without = new Set()): Federation {
  const random = seeded(seed, 'federation');
  const subgraphs = ['a', 'b', 'c', 'd', 'e'].slice(0, random.between(2, 5));
  const renamedRoots = subgraphs.filter(() => !without.has('renamed-roots') && random.chance(0.15));
  const federation: Federation = { seed, subgraphs, renamedRoots, types: new Map() };
  const draft: Draft = { federation, random, without, blocked: new Map(), hidden: new Set(), names: 0 };
  addLeafTypes(draft);
  for (const name of ['Query', 'Mutation']) federation.types.set(name, objectType(name, 'root'));
  const entities = addEntities(draft);
  addInterfaces(draft, entities);
  addKeys(draft, entities);
  addUnions(draft, entities);
  addValues(draft);
  for (const { name, home } of entities) addEntityFields(draft, name, home);
  addInterfaceFields(draft);
  addRootFields(draft);
  decorate(draft);
  // The composer cannot compose a field that returns a root type of another name.
  federation.renamedRoots = renamedRoots.filter((subgraph) => !returnsRoot(federation, subgraph));
  return federation;
}

function returnsRoot(federation: Federation, subgraph: string): boolean {
  return typesOf(federation, 'object').some(
    ({ fields, presence }) =>
      presence.has(subgraph) && [...fields.values()].some(({ shape }) => nameOf(shape) === 'Query'),
  );
}

interface Entity {
  name: string;
  /** The subgraph that has all its keys. */
  home: string;
}

function objectType(name: string, role: ObjectType['role']): ObjectType {
  return {
    kind: 'object',
    name,
    role,
    fields: new Map(),
    presence: new Map(),
    partialSubgraphs: [],
    inaccessible: false,
  };
}

function addEntities({ federation, random }: Draft): Entity[] {
  const count = random.between(2, 5);
  return Array.from({ length: count }, (_, index) => {
    const name = `E${index}`;
    federation.types.set(name, objectType(name, 'entity'));
    return { name, home: random.pick(federation.subgraphs) };
  });
}

/** An interface of some entities; in some federations an entity itself, to which another subgraph adds fields. */
function addInterfaces(draft: Draft, entities: Entity[]): void {
  const { federation, random, without, blocked } = draft;
  if (without.has('interfaces')) return;
  if (!without.has('interface-objects') && random.chance(0.45)) {
    const members = random.shuffle(entities).slice(0, random.between(1, 3));
    const home = random.pick(federation.subgraphs);
    const object = random.pick(federation.subgraphs.filter((name) => name !== home));
    for (const member of members) {
      member.home = home;
      blocked.set(member.name, new Set([object]));
    }
    blocked.set('I0', new Set(federation.subgraphs.filter((name) => name !== home && name !== object)));
    const names = members.map(({ name }) => name);
    const entity = { home, object };
    federation.types.set('I0', {
      kind: 'interface',
      name: 'I0',
      members: names,
      fields: new Map(),
      presence: new Map(),
      entity,
    });
  }
  if (random.chance(0.6)) {
    const members = someOf(random, entities).map(({ name }) => name);
    federation.types.set('I1', { kind: 'interface', name: 'I1', members, fields: new Map(), presence: new Map() });
  }
}

/** Each entity's keys, the fields of these, and the subgraphs that have more of it than a key. */
function addKeys(draft: Draft, entities: Entity[]): void {
  const { federation, random } = draft;
  for (const [index, { name, home }] of entities.entries()) {
    keyField(draft, name, 'id', 'ID');
    const keys = ['id'];
    if (random.chance(0.5)) keys.push(addSecondKey(draft, entities.slice(0, index), name, home));
    for (const key of keys) declareKey(draft, name, home, key, true);
    for (const subgraph of federation.subgraphs) {
      if (subgraph === home || !random.chance(0.55)) continue;
      const possible = keys.filter(
        (key) => isAllowed(draft, name, subgraph) && isKeyAllowed(draft, name, key, subgraph),
      );
      const chosen = possible.length > 0 ? someOf(random, possible) : [];
      for (const [at, key] of chosen.entries()) {
        declareKey(draft, name, subgraph, key, at === 0 || random.chance(0.7));
      }
    }
  }
}

function keyField(draft: Draft, type: string, name: string, shape: string): void {
  const given = { name, owners: [], isKey: true, mayFail: false, shape: required(named(shape)) };
  addField(draft, type, '', given);
}

function addSecondKey(draft: Draft, earlier: Entity[], name: string, home: string): string {
  const { federation, random } = draft;
  const form = random.pick(['simple', 'compound', 'value', 'entity']);
  keyField(draft, name, 'code', 'Int');
  if (form === 'simple') return 'code';
  keyField(draft, name, 'nick', 'String');
  if (form === 'compound') return 'code nick';
  const targets = earlier.filter(({ name: target }) => isAllowed(draft, target, home));
  const [target] = random.shuffle(targets);
  if (form === 'entity' && target) {
    keyField(draft, name, 'owner', target.name);
    return 'owner { id } nick';
  }
  if (!federation.types.has('Place')) {
    federation.types.set('Place', objectType('Place', 'value'));
    addField(draft, 'Place', '*', { name: 'number', shape: required(named('Int')), mayFail: false });
    addField(draft, 'Place', '*', { name: 'street', shape: named('String') });
  }
  keyField(draft, name, 'place', 'Place');
  return random.chance(0.5) ? 'place { number }' : 'place { number } nick';
}

function isKeyAllowed(draft: Draft, name: string, key: string, subgraph: string): boolean {
  if (!key.includes('owner')) return true;
  const { shape } = typeIn(draft.federation, 'object', name).fields.get('owner') as Field;
  return shape.kind === 'required' && shape.of.kind === 'named' && isAllowed(draft, shape.of.name, subgraph);
}

/** Unions whose members differ by subgraph; one may have a member that clients must not see. */
function addUnions(draft: Draft, entities: Entity[]): void {
  const { federation, random, without, hidden } = draft;
  const count = random.pick([0, 1, 1, 2]);
  for (let index = 0; index < count; index++) {
    const members = random
      .shuffle(entities)
      .slice(0, random.between(1, 3))
      .map(({ name }) => name);
    if (!without.has('hidden-members') && random.chance(0.3)) {
      const name = `Hidden${index}`;
      federation.types.set(name, { ...objectType(name, 'entity'), inaccessible: true });
      hidden.add(name);
      keyField(draft, name, 'id', 'ID');
      declareKey(draft, name, random.pick(federation.subgraphs), 'id', true);
      members.push(name);
    }
    federation.types.set(`U${index}`, { kind: 'union', name: `U${index}`, members, presence: new Map() });
  }
}

/** Types without a key; a subgraph that uses one has all of its fields. */
function addValues(draft: Draft): void {
  const { federation, random, without, hidden } = draft;
  const count = random.between(2, 3);
  for (let index = 0; index < count; index++) {
    const name = `V${index}`;
    const value = objectType(name, 'value');
    hidden.add(name);
    federation.types.set(name, value);
    const fields = random.between(1, 4);
    for (let made = 0; made < fields; made++) {
      const isRoot = !without.has('root-below-root') && random.chance(0.12);
      const type = isRoot ? 'Query' : outputType(draft, federation.subgraphs[0] as string, 0.55);
      const field = addField(draft, name, '*', { shape: shapeFor(draft, type) });
      addArguments(draft, field, 0.2);
    }
    // A value in a value, of which another field may require a part.
    if (index > 0) {
      addField(draft, name, '*', { shape: shapeFor(draft, `V${random.between(0, index - 1)}`), mayFail: false });
    }
    hidden.delete(name);
  }
}

function addEntityFields(draft: Draft, name: string, home: string): void {
  const { federation, random } = draft;
  const { presence } = typeIn(federation, 'object', name);
  for (const subgraph of [...presence.keys()]) {
    const isWhole = (presence.get(subgraph) ?? []).some(({ resolvable }) => resolvable);
    if (!isWhole && subgraph !== home) continue;
    const count = random.between(subgraph === home ? 1 : 0, 4);
    for (let made = 0; made < count; made++) {
      addFieldWithArguments(draft, name, subgraph, outputType(draft, subgraph));
    }
  }
}

/** The key, fields that one subgraph gives all members, and those that an interface object adds. */
function addInterfaceFields(draft: Draft): void {
  const { federation, random } = draft;
  for (const type of typesOf(federation, 'interface')) {
    const { name, members, entity } = type;
    const first = typeIn(federation, 'object', members[0] as string);
    type.fields.set('id', { ...(first.fields.get('id') as Field), owners: ['*'] });
    const home =
      entity?.home ?? random.pick(federation.subgraphs.filter((subgraph) => isAllowed(draft, name, subgraph)));
    if (!home) continue;
    declare(draft, name, home, true);
    const count = random.between(0, 2);
    for (let made = 0; made < count && everyMemberIsWhole(draft, members, home); made++) {
      const field = addFieldWithArguments(draft, name, home, outputType(draft, home, 0.7));
      for (const member of members) {
        typeIn(federation, 'object', member).fields.set(field.name, structuredClone(field));
      }
    }
    if (!entity) continue;
    const added = random.between(1, 3);
    for (let made = 0; made < added; made++) {
      addFieldWithArguments(draft, name, entity.object, outputType(draft, entity.object, 0.6));
    }
  }
}

function everyMemberIsWhole({ federation }: Draft, members: string[], subgraph: string): boolean {
  return members.every((member) =>
    typeIn(federation, 'object', member)
      .presence.get(subgraph)
      ?.some(({ resolvable }) => resolvable),
  );
}

function addRootFields(draft: Draft): void {
  const { federation, random } = draft;
  const fieldsOf = (root: string, subgraph: string, count: number, leafShare: number) => {
    for (let made = 0; made < count; made++) {
      declare(draft, root, subgraph);
      addFieldWithArguments(draft, root, subgraph, outputType(draft, subgraph, leafShare), 0.45);
    }
  };
  for (const [index, subgraph] of federation.subgraphs.entries()) {
    fieldsOf('Query', subgraph, index === 0 ? 2 : random.between(0, 3), 0.15);
    if (random.chance(0.35)) fieldsOf('Mutation', subgraph, random.between(1, 3), 0.3);
  }
  const mutation = typeIn(federation, 'object', 'Mutation');
  if (mutation.fields.size === 0) federation.types.delete('Mutation');
  for (const field of mutation.fields.values()) {
    // A null that reached the root would end the operation there, and which of the mutations ran before is not promised.
    if (field.shape.kind === 'required') field.shape = field.shape.of;
  }
}
