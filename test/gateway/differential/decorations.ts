import { addFieldWithArguments } from './arguments.ts';
import { type Draft, declare, isAllowed } from './draft.ts';
import { type Field, interfacesOf, LEAVES, nameOf, type ObjectType, textOf, typesOf } from './model.ts';

/** Adds what makes a federation more than types: shared, moved, required, provided, hidden and unknown things. */
export function decorate(draft: Draft): void {
  const { federation, random, without } = draft;
  for (const type of typesOf(federation, 'object')) {
    if (type.role === 'entity' && !type.inaccessible) {
      for (const field of [...type.fields.values()]) {
        const change = random.fraction();
        if (change < 0.12) share(draft, type, field);
        else if (change > 0.88 && !without.has('overrides')) move(draft, type, field);
      }
      const requiring = without.has('requires') ? 0 : random.pick([0, 1, 1, 2]);
      for (let made = 0; made < requiring; made++) addRequiring(draft, type);
    }
    if (type.name === 'Query') {
      for (const field of type.fields.values()) if (random.chance(0.1)) share(draft, type, field);
    }
  }
  for (const type of typesOf(federation, 'object')) {
    for (const field of type.fields.values()) {
      if (!without.has('provides') && random.chance(0.5)) addProvided(draft, field);
    }
  }
  for (const type of typesOf(federation, 'object')) {
    if (random.chance(0.3)) hideField(draft, type);
    if (!without.has('partial-subgraphs') && random.chance(0.4)) addPartialSubgraphs(draft, type);
  }
}

/** Whether every subgraph gives the same objects and values for a field of this type. */
function isSame({ federation }: Draft, { shape }: Field): boolean {
  const kind = federation.types.get(nameOf(shape))?.kind;
  return kind !== 'union' && kind !== 'interface';
}

function isPlain(draft: Draft, type: ObjectType, field: Field): boolean {
  const isOfInterface = interfacesOf(draft.federation, type.name).some(({ fields }) => fields.has(field.name));
  return (
    !(field.isKey || field.requires || field.override || field.inaccessible || isOfInterface) &&
    field.owners.length === 1 &&
    field.external.length === 0
  );
}

/** Another subgraph that has more than a key of a type, and may declare what a field needs. */
function otherOwner(draft: Draft, type: ObjectType, field: Field): string | undefined {
  const others = [...type.presence].filter(
    ([subgraph, keys]) =>
      !field.owners.includes(subgraph) &&
      (type.role === 'root' || keys.some(({ resolvable }) => resolvable)) &&
      isAllowed(draft, nameOf(field.shape), subgraph),
  );
  return draft.random.shuffle(others)[0]?.[0];
}

function declareAll(draft: Draft, field: Field, subgraph: string): void {
  declare(draft, nameOf(field.shape), subgraph);
  for (const { shape } of field.arguments) declare(draft, nameOf(shape), subgraph);
}

function share(draft: Draft, type: ObjectType, field: Field): void {
  const other = isPlain(draft, type, field) && isSame(draft, field) ? otherOwner(draft, type, field) : undefined;
  if (!other) return;
  declareAll(draft, field, other);
  field.owners.push(other);
  if (draft.random.chance(0.3))
    field.arguments.push({ name: 'only', shape: { kind: 'named', name: 'Int' }, only: other });
}

function move(draft: Draft, type: ObjectType, field: Field): void {
  const to = isPlain(draft, type, field) && isSame(draft, field) ? otherOwner(draft, type, field) : undefined;
  if (!to) return;
  declareAll(draft, field, to);
  field.override = { from: field.owners[0] as string, label: draft.random.chance(0.4) ? 'percent(0)' : null };
  field.owners = [to];
}

/** Adds a field that needs values of another subgraph's fields. */
function addRequiring(draft: Draft, type: ObjectType): void {
  const { random } = draft;
  const possible = [...type.fields.values()].filter(
    (field) => field.owners.length === 1 && !field.isKey && !field.override && selectionOf(draft, field),
  );
  const shuffled = random.shuffle(possible);
  // Fields with arguments come first, because few of them can be required.
  const [first, second] = shuffled.toSorted((one, other) => other.arguments.length - one.arguments.length);
  const owner = first && otherOwner(draft, type, first);
  if (!first || !owner) return;
  const chosen = [first];
  if (second && !second.owners.includes(owner) && isAllowed(draft, nameOf(second.shape), owner)) chosen.push(second);
  for (const field of chosen) {
    declareAll(draft, field, owner);
    if (!field.external.includes(owner)) field.external.push(owner);
  }
  const name = random.pick([...LEAVES, ...LEAVES, 'JSON']);
  const field = addFieldWithArguments(draft, type.name, owner, name, 0.2);
  field.requires = chosen.map((each) => selectionOf(draft, each)).join(' ');
}

/** The selection of a field that another may require; null when it cannot be. */
function selectionOf(draft: Draft, field: Field): string | null {
  const { federation, random } = draft;
  const isCertain = !field.mayFail || textOf(field.shape) === nameOf(field.shape);
  const withLiterals = field.arguments.every(
    ({ shape, only, inaccessible }) => textOf(shape).startsWith('Int') && !only && !inaccessible,
  );
  if (!isCertain || !withLiterals || field.inaccessible) return null;
  const values = field.arguments.map(({ name }) => `${name}: ${random.between(1, 3)}`);
  const own = values.length > 0 ? `${field.name}(${values.join(', ')})` : field.name;
  const type = federation.types.get(nameOf(field.shape));
  if (!type || type.kind === 'scalar') return own;
  if (type.kind !== 'object' || type.role !== 'value') return null;
  const parts = partsOf(draft, type, 1);
  return parts.length > 0 ? `${own} { ${parts.join(' ')} }` : null;
}

/** What may be required of a value: leaves, and the leaves of values in it. */
function partsOf(draft: Draft, { fields }: ObjectType, depth: number): string[] {
  return [...fields.values()].flatMap(({ name, shape, mayFail, arguments: given }) => {
    if (mayFail || given.length > 0) return [];
    if (LEAVES.includes(nameOf(shape)) || nameOf(shape) === 'JSON') return [name];
    const type = draft.federation.types.get(nameOf(shape));
    if (type?.kind !== 'object' || type.role !== 'value' || depth === 0) return [];
    const parts = partsOf(draft, type, depth - 1);
    return parts.length > 0 ? [`${name} { ${parts.join(' ')} }`] : [];
  });
}

/** Lets the owner of a field also resolve fields of the entity it returns, which others own. */
function addProvided(draft: Draft, field: Field): void {
  const { federation, random } = draft;
  const target = federation.types.get(nameOf(field.shape));
  const [owner] = field.owners;
  if (target?.kind !== 'object' || target.role !== 'entity' || !owner || field.owners.length > 1 || field.isKey) return;
  if (owner === '*' || field.override || field.requires || field.provides) return;
  const possible = [...target.fields.values()].filter(
    (each) =>
      isPlain(draft, target, { ...each, external: [] }) &&
      !each.owners.includes(owner) &&
      each.arguments.length === 0 &&
      (LEAVES.includes(nameOf(each.shape)) || nameOf(each.shape) === 'JSON'),
  );
  const provided = random.shuffle(possible).slice(0, 2);
  if (provided.length === 0) return;
  field.provides = provided.map(({ name }) => name);
  for (const each of provided) {
    declareAll(draft, each, owner);
    if (!each.external.includes(owner)) each.external.push(owner);
  }
}

function hideField(draft: Draft, type: ObjectType): void {
  const visible = [...type.fields.values()].filter(({ inaccessible }) => !inaccessible);
  if (visible.length < 2 || type.inaccessible || type.name === 'Mutation') return;
  const possible = visible.filter(
    (field) =>
      field.name !== 'id' && !interfacesOf(draft.federation, type.name).some(({ fields }) => fields.has(field.name)),
  );
  if (possible.length > 0) draft.random.pick(possible).inaccessible = true;
}

/**
 * Picks subgraphs that do not know some objects of an entity. None where the answer would depend on the way that a value
 * is reached: where several subgraphs can give the same value, or an entity has a second key that only the unknown object
 * would provide.
 */
function addPartialSubgraphs({ federation, random }: Draft, type: ObjectType): void {
  const keys = new Set([...type.presence.values()].flat().map(({ fields }) => fields));
  if (type.role !== 'entity' || keys.size !== 1) return;
  const candidates = [...type.presence.keys()].filter((subgraph) => {
    const owned = [...type.fields.values()].filter((field) => !field.isKey && field.owners.includes(subgraph));
    const isOfInterface = (field: Field) =>
      interfacesOf(federation, type.name).some(({ fields }) => fields.has(field.name));
    return (
      owned.length > 0 &&
      ![...type.fields.values()].some(({ override }) => override?.from === subgraph) &&
      owned.every(
        (field) => field.owners.length === 1 && field.external.length === 0 && !field.override && !isOfInterface(field),
      ) &&
      !interfacesOf(federation, type.name).some(({ entity }) => entity?.home === subgraph)
    );
  });
  type.partialSubgraphs = candidates.filter(() => random.chance(0.5));
}
