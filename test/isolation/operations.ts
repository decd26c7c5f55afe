import {
  astFromValue,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
  isUnionType,
  print,
} from 'graphql';
import type { Seeded } from '../../demo/estate/seeded.ts';
import type { Values } from './values.ts';

type Field = GraphQLField<unknown, unknown>;

export interface Selected {
  key: string;
  coordinate: string;
  parts: Selected[];
}

export interface Operation {
  text: string;
  variables: Record<string, unknown>;
  selected: Selected[];
}

export interface Writing {
  schema: GraphQLSchema;
  random: Seeded;
  values: Values;
  /** Whether a coordinate may be selected. */
  may(coordinate: string): boolean;
  /** How often each coordinate was selected: the least used are preferred. */
  counts: Map<string, number>;
  /** The coordinate of the only root field; random if absent. */
  first?: string;
  /** Whether arguments may be written in the text; the serialized form of a scalar may not. */
  inline?: boolean;
  /** Arguments that are given on every field that has them. */
  always?: readonly string[];
  /** The fields selected of each type, and no others; random if absent. */
  plan?: ReadonlyMap<string, readonly string[]>;
}

/** These fields take one of two arguments: giving both is refused, and so is giving none. */
const ONE_OF = new Set(['incident', 'tenant']);

/**
 * A random operation, at most `depth` fields deep.
 * @returns null if no field may be selected
 */
export function writeOperation(
  writing: Writing,
  kind: 'query' | 'mutation' | 'subscription',
  depth: number,
): Operation | null {
  const { schema, random, values, may, counts, plan, first, always = ['first'], inline = true } = writing;
  const declared: string[] = [];
  const variables: Record<string, unknown> = {};
  const fragments: string[] = [];
  let keys = 0;

  const root = {
    query: schema.getQueryType(),
    mutation: schema.getMutationType(),
    subscription: schema.getSubscriptionType(),
  }[kind];
  const [text, selected] = root ? ofObject(root.name, depth, 0, false) : ['', []];
  if (selected.length === 0) return null;
  const head = declared.length > 0 ? `${kind} (${declared.join(', ')})` : kind;
  return { text: [`${head} { ${text} }`, ...fragments].join('\n'), variables, selected };

  /** @param aliased whether each field gets an alias, so that it merges with no other */
  function ofObject(typeName: string, left: number, lists: number, aliased: boolean): [string, Selected[]] {
    const type = schema.getType(typeName);
    if (!isObjectType(type) || left < 1) return ['', []];
    const fields = Object.values(type.getFields());
    const chosen = plan
      ? fields.filter(({ name }) => plan.get(typeName)?.includes(name))
      : byChance(typeName, fields, left);
    const parts = chosen.map((field) => ofField(typeName, field, left, lists, aliased));
    return [parts.map(([text]) => text).join(' '), parts.map(([, selected]) => selected)];
  }

  function byChance(typeName: string, fields: Field[], left: number): Field[] {
    const allowed = fields.filter(({ name }) => may(`${typeName}.${name}`));
    const leaves = allowed.filter(({ type }) => isLeafType(getNamedType(type)));
    const branches = left > 1 ? allowed.filter(({ type }) => !isLeafType(getNamedType(type))) : [];
    const atRoot = left === depth;
    if (atRoot && first) return fields.filter(({ name }) => first === `${typeName}.${name}`);
    const chosen = [
      ...leastUsed(typeName, branches, random.between(1, 2)),
      ...leastUsed(typeName, leaves, atRoot ? 1 : random.between(1, 4)),
    ];
    return atRoot && kind !== 'query' ? chosen.slice(0, 1) : chosen;
  }

  function ofField(typeName: string, field: Field, left: number, lists: number, aliased: boolean): [string, Selected] {
    const coordinate = `${typeName}.${field.name}`;
    counts.set(coordinate, (counts.get(coordinate) ?? 0) + 1);
    const alias = aliased || field.args.length > 0 || random.chance(0.2);
    const key = alias ? `f${keys++}` : field.name;
    const call = `${alias ? `${key}: ` : ''}${field.name}${argumentsOf(field, lists)}`;
    const type = getNamedType(field.type);
    if (isLeafType(type)) return [call, { key, coordinate, parts: [] }];
    const paged = field.args.some(({ name }) => name === 'first') ? 1 : 0;
    const [text, parts] = within(type, left - 1, lists + paged);
    return [`${call} { ${text} }`, { key, coordinate, parts }];
  }

  function within(type: GraphQLNamedType, left: number, lists: number): [string, Selected[]] {
    if (isAbstractType(type)) {
      const members = isUnionType(type) ? type.getTypes() : schema.getPossibleTypes(type);
      const ways = random.shuffle(members).map(({ name }) => [name, ...ofObject(name, left, lists, true)] as const);
      const written = ways.filter(([, text]) => text !== '').map(([name, text]) => `... on ${name} { ${text} }`);
      return [['__typename', ...written].join(' '), ways.flatMap(([, , parts]) => parts)];
    }
    const [text, parts] = ofObject(type.name, left, lists, false);
    if (text === '') return ['__typename', parts];
    if (random.chance(0.1)) return [`... on ${type.name} { ${text} }`, parts];
    if (!random.chance(0.1)) return [text, parts];
    fragments.push(`fragment part${fragments.length} on ${type.name} { ${text} }`);
    return [`...part${fragments.length - 1}`, parts];
  }

  function argumentsOf(field: Field, lists: number): string {
    const given = ONE_OF.has(field.name)
      ? [random.pick(field.args)].filter(Boolean)
      : field.args.filter(
          (argument) => isRequiredArgument(argument) || always.includes(argument.name) || (!plan && random.chance(0.3)),
        );
    const texts = given.flatMap((argument) => argumentText(field, argument, lists));
    return texts.length > 0 ? `(${texts.join(', ')})` : '';
  }

  function argumentText(field: Field, argument: GraphQLArgument, lists: number): string[] {
    const { name, type } = argument;
    // Pages within pages are kept small: the test is about the owner of rows, not their number.
    const value =
      name === 'first'
        ? random.pick(plan ? [40] : lists === 0 ? [2, 5, 40] : [1, 3])
        : values(`${field.name}.${name}`, type);
    if (value === null && isRequiredArgument(argument)) return [];
    if (inline && random.chance(0.6)) return [`${name}: ${print(astFromValue(value, type)!)}`];
    const variable = `v${declared.length}`;
    declared.push(`$${variable}: ${type}`);
    variables[variable] = value;
    return [`${name}: $${variable}`];
  }

  function leastUsed(typeName: string, fields: Field[], count: number): Field[] {
    const used = (field: Field) => (counts.get(`${typeName}.${field.name}`) ?? 0) * (0.5 + random.fraction());
    return fields
      .map((field) => [used(field), field] as const)
      .sort(([one], [other]) => one - other)
      .slice(0, count)
      .map(([, field]) => field);
  }
}

/** Collects the selected coordinates whose parent objects appear in the result. */
export function returned(data: unknown, selected: readonly Selected[], into: Set<string>): void {
  if (Array.isArray(data)) {
    for (const part of data) returned(part, selected, into);
  } else if (data && typeof data === 'object') {
    for (const { key, coordinate, parts } of selected) {
      if (!(key in data)) continue;
      into.add(coordinate);
      returned((data as Record<string, unknown>)[key], parts, into);
    }
  }
}
