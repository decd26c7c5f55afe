import { addField, type Draft, declare, shapeFor } from './draft.ts';
import { type Argument, type Field, LEAVES, list, named, nameOf, required, type Shape } from './model.ts';

/** Literals by the name of a type that is allowed as a default. */
const DEFAULTS: Record<string, string[]> = {
  Int: ['0', '7', '-3'],
  String: ['"d"', '"a \\"quoted\\" word"', '""'],
  Boolean: ['true', 'false'],
  ID: ['"i1"', '5'],
  Float: ['0.5', '2'],
  Sort: ['RED', 'GREEN'],
  Colour: ['BLUE'],
  Filter: ['{ size: 3 }', '{ sort: GREEN, words: ["w"], size: 1 }'],
  JSON: ['{ a: [1, null] }', '"text"'],
};

/** The scalars, enums and input types of a federation. */
export function addLeafTypes({ federation, random }: Draft): void {
  const { types } = federation;
  for (const name of ['JSON', 'BigNumber']) types.set(name, { kind: 'scalar', name, presence: new Set() });
  for (const [name, use] of [
    ['Mood', 'output'],
    ['Sort', 'input'],
    ['Colour', 'both'],
  ] as const) {
    const inaccessible = use === 'output' && random.chance(0.3) ? ['RED'] : [];
    types.set(name, { kind: 'enum', name, use, presence: new Map(), inaccessible });
  }
  const extra = (fields: Argument[]) => {
    if (random.chance(0.4))
      fields.push({ name: 'extra', shape: named('Int'), only: random.pick(federation.subgraphs) });
    if (random.chance(0.3)) fields.push({ name: 'secret', shape: named('Int'), inaccessible: true });
    return fields;
  };
  const range: Argument[] = [
    { name: 'low', shape: required(named('Int')) },
    { name: 'high', shape: named('Float'), default: '1.5' },
  ];
  types.set('Range', { kind: 'input', name: 'Range', fields: extra(range), presence: new Set() });
  const filter: Argument[] = [
    { name: 'size', shape: required(named('Int')), ...(random.chance(0.5) ? { default: '2' } : {}) },
    { name: 'words', shape: list(required(named('String'))) },
    { name: 'sort', shape: named('Sort'), default: 'RED' },
    { name: 'range', shape: named('Range') },
    { name: 'and', shape: list(named('Filter')) },
  ];
  types.set('Filter', { kind: 'input', name: 'Filter', fields: extra(filter), presence: new Set() });
}

/** Gives a field arguments at random, and declares their types in its subgraphs. */
export function addArguments(draft: Draft, field: Field, share = 0.35): void {
  const { random, federation } = draft;
  if (!random.chance(share)) return;
  // The composer loses @inaccessible on the arguments of an interface's fields.
  const mayHide = ![...federation.types.values()].some(
    (type) => type.kind === 'interface' && type.fields.get(field.name) === field,
  );
  const count = random.between(1, 2);
  for (let index = 0; index < count; index++) {
    const name = random.pick([...LEAVES, 'Int', 'Int', 'Int', 'Sort', 'Colour', 'Filter', 'JSON']);
    const shape = argumentShape(draft, name);
    const literals = DEFAULTS[name] ?? [];
    const isList = textHasList(shape);
    const literal = random.pick(literals);
    const withDefault = random.chance(0.4) ? { default: isList ? `[${literal}]` : literal } : {};
    const isSecret = mayHide && random.chance(0.05) && shape.kind !== 'required';
    field.arguments.push({ name: `x${index}`, shape, ...withDefault, ...(isSecret ? { inaccessible: true } : {}) });
    // A type of no single owner declares them where it is declared itself.
    for (const owner of field.owners) if (owner !== '*') declare(draft, name, owner);
  }
}

function argumentShape({ random }: Draft, name: string): Shape {
  const inner = random.chance(0.3) ? required(named(name)) : named(name);
  if (!random.chance(0.2)) return inner;
  return random.chance(0.3) ? required(list(inner)) : list(inner);
}

function textHasList(shape: Shape): boolean {
  return shape.kind === 'list' || (shape.kind === 'required' && textHasList(shape.of));
}

/** Adds a field that may have arguments, and declares the types of both in the subgraphs that own it. */
export function addFieldWithArguments(draft: Draft, type: string, owner: string, name: string, share?: number): Field {
  const field = addField(draft, type, owner, { shape: shapeFor(draft, name) });
  declare(draft, nameOf(field.shape), owner);
  addArguments(draft, field, share);
  return field;
}
