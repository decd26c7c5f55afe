import {
  type DocumentNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
  isUnionType,
  OverlappingFieldsCanBeMergedRule,
  parse,
  validate,
} from 'graphql';
import { type Seeded, seeded } from '../../../demo/estate/seeded.ts';
import type { Without } from './features.ts';
import { drawValue } from './literals.ts';

export interface Operation {
  text: string;
  document: DocumentNode;
  variables: Record<string, unknown>;
}

/** By the feature they belong to: names that many fields share, of keys, and of what objects have by their prototype. */
const ALIASES: Record<string, string[]> = {
  shared: ['a', 'b'],
  '': ['a', 'b', 'c', '_entities', 'type'],
  'key-aliases': ['id', 'code', 'nick', 'place', 'owner'],
  'typename-aliases': ['__typename', 'kind'],
  'prototype-names': ['constructor', 'toString', '__proto__', 'hasOwnProperty', 'valueOf'],
};
/** The most fields, each counted as often as fragments repeat it. A few more may be necessary to end the selections. */
const MAX_FIELDS = 30;
const MAX_DEPTH = 5;

interface Writing {
  random: Seeded;
  without: Without;
  schema: GraphQLSchema;
  fragments: { name: string; on: string; text: string; fields: number; height: number }[];
  declarations: string[];
  variables: Record<string, unknown>;
  /** What each response key represents, so that most operations have no conflict. */
  meanings: Map<string, string>;
  fields: number;
  /** The greatest depth reached so far. */
  deepest: number;
}

/** Draws a valid operation of a schema. The same seed gives the same operation. */
export function drawOperation(schema: GraphQLSchema, seed: string, without: Without = new Set()): Operation {
  // All else is valid as it is drawn.
  for (let attempt = 0; attempt < 100; attempt++) {
    const operation = write(schema, seeded(seed, `operation ${attempt}`), without);
    const document = parse(operation.text);
    if (validate(schema, document, [OverlappingFieldsCanBeMergedRule]).length === 0) return { ...operation, document };
  }
  return { text: '{ __typename }', document: parse('{ __typename }'), variables: {} };
}

function write(schema: GraphQLSchema, random: Seeded, without: Without): Omit<Operation, 'document'> {
  const mutation = random.chance(0.2) ? schema.getMutationType() : undefined;
  const root = mutation ?? (schema.getQueryType() as GraphQLObjectType);
  const state: Writing = {
    ...{
      random,
      without,
      schema,
      fragments: [],
      declarations: [],
      variables: {},
      meanings: new Map(),
      fields: 0,
      deepest: 0,
    },
  };
  const body = selection(state, root, 0);
  const kind = mutation ? 'mutation' : 'query';
  const declared = state.declarations.length > 0 ? `(${state.declarations.join(', ')})` : '';
  const head =
    declared || mutation || random.chance(0.3) ? `${kind}${random.chance(0.3) ? ' Named' : ''}${declared} ` : '';
  const fragments = state.fragments.map(({ name, on, text }) => `fragment ${name} on ${on} ${text}`);
  return { text: [`${head}${body}`, ...fragments].join('\n'), variables: state.variables };
}

function selection(state: Writing, type: GraphQLNamedType, depth: number): string {
  const { random } = state;
  state.deepest = Math.max(state.deepest, depth);
  const count = state.fields >= MAX_FIELDS ? 1 : random.between(depth === 0 ? 2 : 1, depth === 0 ? 5 : 4);
  const parts = Array.from({ length: count }, () => part(state, type, depth));
  return `{ ${parts.join(' ')} }`;
}

function part(state: Writing, type: GraphQLNamedType, depth: number): string {
  const { random } = state;
  const fragmentShare = isUnionType(type) ? 0.85 : isInterfaceType(type) ? 0.4 : 0.15;
  if (depth < MAX_DEPTH && state.fields < MAX_FIELDS && random.chance(fragmentShare))
    return fragment(state, type, depth);
  if (isUnionType(type) || random.chance(0.1)) return typename(state);
  if (!state.without.has('introspection') && depth === 0 && type === state.schema.getQueryType() && random.chance(0.04))
    return introspection(state);
  if (!isObjectType(type) && !isInterfaceType(type)) return typename(state);
  const isFull = state.fields >= MAX_FIELDS || depth >= MAX_DEPTH;
  const fields = Object.values(type.getFields()).filter((each) => !isFull || isLeafType(getNamedType(each.type)));
  return fields.length > 0 ? field(state, random.pick(fields), depth) : typename(state);
}

function field(state: Writing, { name, args, type }: GraphQLField<unknown, unknown>, depth: number): string {
  state.fields++;
  const given = args.flatMap((argument) => {
    if (!isRequiredArgument(argument) && state.random.chance(0.35)) return [];
    return [`${argument.name}: ${argumentValue(state, argument)}`];
  });
  const call = given.length > 0 ? `${name}(${given.join(', ')})` : name;
  const named = getNamedType(type);
  const inner = isLeafType(named) ? '' : ` ${selection(state, named, depth + 1)}`;
  return `${alias(state, name, call, String(type))}${call}${condition(state)}${inner}`;
}

/** An alias, where one is drawn or the field's own name already represents something else. */
function alias({ random, without, meanings }: Writing, name: string, call: string, type: string): string {
  const isAllowed = (pool: string) => !without.has(pool as never);
  const pools = Object.keys(ALIASES).filter(isAllowed);
  const isTypename = name === '__typename' && !isAllowed('typename-aliases');
  const wanted = random.chance(0.25) && !isTypename ? random.pick(ALIASES[random.pick(pools)] ?? []) : name;
  const meaning = `${call}: ${type}`;
  const known = meanings.get(wanted);
  const isFree = known === undefined || known === meaning;
  const key = isFree || (isAllowed('exclusive-types') && random.chance(0.2)) ? wanted : `z${meanings.size}`;
  meanings.set(key, meaning);
  return key === name ? '' : `${key}: `;
}

function argumentValue(state: Writing, { type, defaultValue }: GraphQLField<unknown, unknown>['args'][number]): string {
  const { random, variables, declarations } = state;
  const drawn = drawValue(random, type);
  if (!random.chance(0.4)) return drawn.literal;
  const name = `v${declarations.length}`;
  const text = String(type);
  // With a default, a nullable variable may stand where no null is allowed; only a null given is then an error.
  const fallback = drawValue(random, type);
  const isOptional = !text.endsWith('!') || defaultValue !== undefined || fallback.literal !== 'null';
  if (isOptional && random.chance(0.5)) {
    declarations.push(
      `$${name}: ${text.replace(/!$/, '')}${text.endsWith('!') || random.chance(0.5) ? ` = ${fallback.literal}` : ''}`,
    );
    if (random.chance(0.5)) variables[name] = drawn.json;
  } else {
    declarations.push(`$${name}: ${text}`);
    if (text.endsWith('!') || random.chance(0.7)) variables[name] = drawn.json;
  }
  return `$${name}`;
}

function fragment(state: Writing, type: GraphQLNamedType, depth: number): string {
  const { random, schema, fragments } = state;
  const usable = fragments.filter(
    ({ on, fields, height }) =>
      overlaps(schema, type, schema.getType(on)) && state.fields + fields <= MAX_FIELDS && depth + height <= MAX_DEPTH,
  );
  if (usable.length > 0 && random.chance(0.3)) {
    const again = random.pick(usable);
    state.fields += again.fields;
    return `...${again.name}${condition(state)}`;
  }
  const { fields: before, deepest } = state;
  state.deepest = depth;
  const on = random.pick(conditions(schema, type));
  const text = selection(state, on, depth + (random.chance(0.5) ? 1 : 0));
  if (random.chance(0.3)) {
    const name = `F${fragments.length}`;
    fragments.push({ name, on: on.name, text, fields: state.fields - before, height: state.deepest - depth });
    state.deepest = Math.max(state.deepest, deepest);
    return `...${name}${condition(state)}`;
  }
  state.deepest = Math.max(state.deepest, deepest);
  const typeCondition = on === type && random.chance(0.4) ? '' : ` on ${on.name}`;
  return `...${typeCondition}${condition(state)} ${text}`;
}

/** The types that a fragment within a type may be on. */
function conditions(schema: GraphQLSchema, type: GraphQLNamedType): GraphQLNamedType[] {
  const all = Object.values(schema.getTypeMap()).filter((other) => overlaps(schema, type, other));
  return isAbstractType(type) ? all : [type, ...all];
}

function overlaps(schema: GraphQLSchema, type: GraphQLNamedType, other: GraphQLNamedType | undefined): boolean {
  const possible = (each: GraphQLNamedType | undefined) =>
    isAbstractType(each) ? schema.getPossibleTypes(each) : isObjectType(each) ? [each] : [];
  const own = possible(type);
  return !other?.name.startsWith('__') && possible(other).some((each) => own.includes(each));
}

function condition({ random, without, variables, declarations }: Writing): string {
  if (without.has('conditions') || !random.chance(0.15)) return '';
  const one = (name: string) => {
    if (random.chance(0.3)) return ` @${name}(if: ${random.chance(0.6) === (name === 'include')})`;
    const variable = `c${random.between(0, 2)}`;
    if (!declarations.some((text) => text.startsWith(`$${variable}:`))) {
      const hasDefault = random.chance(0.3);
      // Where there is a default, null may be given: it is an error of each object whose selection it decides.
      const mayBeNull = hasDefault && random.chance(0.5);
      const type = mayBeNull ? 'Boolean' : 'Boolean!';
      declarations.push(`$${variable}: ${type}${hasDefault ? ` = ${random.chance(0.5)}` : ''}`);
      if (mayBeNull && random.chance(0.5)) variables[variable] = null;
      else if (!hasDefault || random.chance(0.5)) variables[variable] = random.chance(0.6);
    }
    return ` @${name}(if: $${variable})`;
  };
  const [first = '', second = ''] = random.shuffle(['skip', 'include']);
  return random.chance(0.15) ? one(first) + one(second) : one(first);
}

function typename(state: Writing): string {
  state.fields++;
  return `${alias(state, '__typename', '__typename', 'String!')}__typename${condition(state)}`;
}

function introspection({ random, schema }: Writing): string {
  const [name] = random.shuffle(Object.keys(schema.getTypeMap()));
  return random.pick([
    '__schema { queryType { name kind } mutationType { name } }',
    `__type(name: "${name}") { name kind ofType { name } }`,
    'known: __type(name: "Nope") { name }',
  ]);
}
