import {
  astFromValue,
  type GraphQLArgument,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isLeafType,
  isListType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
  print,
} from 'graphql';
import type { Seeded } from '../../demo/estate/seeded.ts';
import { type HostileOperation, SPECIAL_NAMES } from './corpus.ts';

const TEXTS = ['', '__proto__', '"""', '\\u0000', '\u2028', '💣', 'x'.repeat(3_000)];
const CONDITIONS = [
  '@include(if: $yes)',
  '@skip(if: $no)',
  '@include(if: $no)',
  '@skip(if: true)',
  '@include(if: true)',
];

interface Fragment {
  name: string;
  type: string;
  text: string;
}

/**
 * Writes a random operation as an attacker would: special names and names of keys as aliases, fragments used again and
 * again, members of unions that select different things under one key, large literals, repeated fields and conditions. It
 * fits the schema, except that fields of one key may conflict.
 * @param may whether the viewer may select a coordinate
 */
export function randomOperation(
  schema: GraphQLSchema,
  random: Seeded,
  may: (coordinate: string) => boolean,
): HostileOperation {
  const kind = random.pick(['query', 'query', 'query', 'subscription'] as const);
  const root = kind === 'query' ? schema.getQueryType() : schema.getSubscriptionType();
  const fragments: Fragment[] = [];
  const variables: Record<string, unknown> = { yes: true, no: false };
  const declared = ['$yes: Boolean!', '$no: Boolean!'];

  const body =
    kind === 'subscription' ? fieldIn(root as GraphQLNamedType, 5) : selectionsOf(root as GraphQLNamedType, 6);
  const unused = `used: __typename @include(if: $yes) @skip(if: $no)`;
  const head = `${kind} (${declared.join(', ')})`;
  const texts = fragments.map(({ name, type, text }) => `fragment ${name} on ${type} { ${text} }`);
  const query = [`${head} { ${body} ${kind === 'query' ? unused : ''} }`, ...texts].join('\n');
  const name = `random ${kind}`;
  return kind === 'query' ? { name, query, variables } : { name, query: withoutUnused(query), variables: {} };

  function selectionsOf(type: GraphQLNamedType, depth: number): string {
    const parts = Array.from({ length: random.between(1, 4) }, () => selectionIn(type, depth));
    if (random.chance(0.2)) parts.push(...Array.from({ length: random.between(1, 20) }, () => parts[0] as string));
    const text = parts.join(' ');
    if (!random.chance(0.15)) return text;
    const fragment = { name: `F${fragments.length}`, type: type.name, text };
    fragments.push(fragment);
    return Array.from({ length: random.between(1, 3) }, () => `...${fragment.name}`).join(' ');
  }

  function selectionIn(type: GraphQLNamedType, depth: number): string {
    const usable = fragments.filter((fragment) => fragment.type === type.name);
    if (usable.length > 0 && random.chance(0.2)) return `...${random.pick(usable).name}`;
    if (isAbstractType(type) && random.chance(0.7)) {
      const member = random.pick(schema.getPossibleTypes(type));
      return `... on ${member.name} { ${selectionsOf(member, depth)} }`;
    }
    if (random.chance(0.1)) return `... on ${type.name} ${condition()} { ${selectionsOf(type, depth - 1)} }`;
    return fieldIn(type, depth);
  }

  function fieldIn(type: GraphQLNamedType, depth: number): string {
    const fields = isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [];
    const allowed = fields.filter(
      (field) => may(`${type.name}.${field.name}`) && (depth > 1 || isLeafType(getNamedType(field.type))),
    );
    if (allowed.length === 0 || random.chance(0.05)) return `${alias(fields.map(({ name }) => name))}__typename`;
    const field = random.pick(allowed);
    const inner = getNamedType(field.type);
    const call = `${alias(fields.map(({ name }) => name))}${field.name}${argumentsOf(field.args)} ${condition()}`;
    return isLeafType(inner) ? call : `${call} { ${selectionsOf(inner, depth - 1)} }`;
  }

  function condition(): string {
    return kind === 'query' && random.chance(0.1) ? random.pick(CONDITIONS) : '';
  }

  function alias(names: readonly string[]): string {
    if (!random.chance(0.3)) return '';
    return `${random.pick(names.length > 0 ? [...SPECIAL_NAMES, ...names] : SPECIAL_NAMES)}: `;
  }

  function argumentsOf(args: readonly GraphQLArgument[]): string {
    const given = args.filter((argument) => isRequiredArgument(argument) || random.chance(0.2));
    const texts = given.map((argument) => {
      const value = valueFor(argument.type);
      if (random.chance(0.5)) return `${argument.name}: ${print(astFromValue(value, argument.type)!)}`;
      const variable = `v${declared.length}`;
      declared.push(`$${variable}: ${argument.type}`);
      variables[variable] = value;
      return `${argument.name}: $${variable}`;
    });
    return kind === 'query' && texts.length > 0 ? `(${texts.join(', ')})` : '';
  }

  function valueFor(wrapped: GraphQLInputType): unknown {
    const type = getNullableType(wrapped);
    if (isListType(type)) return Array.from({ length: random.pick([0, 1, 2, 300]) }, () => valueFor(type.ofType));
    if (isEnumType(type)) return random.pick(type.getValues()).value;
    if (isInputObjectType(type)) {
      const fields = Object.values(type.getFields()).filter(
        (field) => isRequiredInputField(field) || random.chance(0.3),
      );
      return Object.fromEntries(fields.map((field) => [field.name, valueFor(field.type)]));
    }
    if (type.name === 'Int') return random.between(1, 3);
    if (type.name === 'Boolean') return random.chance(0.5);
    return type.name.startsWith('DateTime') ? '2030-01-01T00:00:00Z' : random.pick(TEXTS);
  }
}

/** A subscription is written without arguments and conditions, so that it uses no variables. */
function withoutUnused(query: string): string {
  return query.replace(/^subscription \(.*?\) \{/, 'subscription {');
}
