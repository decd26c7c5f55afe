import { readFileSync } from 'node:fs';
import {
  type ConstDirectiveNode,
  type DefinitionNode,
  type InterfaceTypeDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
  valueFromASTUntyped,
} from 'graphql';
import { POLICIES, POLICY } from '../../../domain/access/policy.ts';

type Declared = { directives?: readonly ConstDirectiveNode[] | undefined };

const SUBGRAPHS = ['incidents', 'customers', 'notifications'];
const composed = parse(readFileSync('schema/supergraph.graphql', 'utf8')).definitions.filter(hasFields);
const definitions = SUBGRAPHS.flatMap((subgraph) =>
  parse(readFileSync(`schema/${subgraph}.graphql`, 'utf8'))
    .definitions.filter(hasFields)
    .map((type) => ({ subgraph, type })),
);
const graph = new Set(
  definitions.flatMap(({ type }) => type.fields!.map((field) => coordinateOf(type, field.name.value))),
);

describe('the policies in the schema', () => {
  it.each(SUBGRAPHS)(
    'of %s are those of the matrix, field by field: the policies of the type and of the field both apply',
    (subgraph) => {
      const differing = definitions
        // Federation gives an interface the policies of its implementations, and accepts none on the interface itself.
        .filter(({ subgraph: home, type }) => home === subgraph && type.kind === Kind.OBJECT_TYPE_DEFINITION)
        .flatMap(({ type }) => differences(type));
      expect(differing).toEqual([]);
    },
  );

  it('are those of the matrix in the supergraph too, interfaces included', () => {
    expect(composed.filter(({ name }) => isOurs(name.value)).flatMap(differences)).toEqual([]);
  });

  it('are single names from the matrix, and as narrow on a field as on its type', () => {
    const wrong = [...definitions.map(({ type }) => type), ...composed].flatMap((type) => {
      const [line] = policiesOf(type);
      return [type, ...(type.fields ?? [])].flatMap((declared) => {
        const policies = policiesOf(declared);
        const known = policies.every((policy) => policy in POLICIES);
        const narrow =
          !line || policies.every((policy) => holdersOf(policy).every((holder) => holdersOf(line).includes(holder)));
        return known && narrow && policies.length <= 1 ? [] : [`${type.name.value} ${policies}`];
      });
    });
    expect(wrong).toEqual([]);
  });
});

describe('the matrix', () => {
  it('has a line for every field of the graph', () => {
    expect([...graph].filter((coordinate) => lineOf(coordinate) === undefined)).toEqual([]);
  });

  it('has no line for a coordinate missing from the graph, or for a type with a line for each of its fields', () => {
    const idle = [...POLICY.keys()].filter((line) => {
      if (!line.endsWith('.*')) return !graph.has(line);
      const type = line.slice(0, -1);
      return ![...graph].some((coordinate) => coordinate.startsWith(type) && !POLICY.has(coordinate));
    });
    expect(idle).toEqual([]);
  });

  it('names policies that exist, and every one of them', () => {
    expect([...new Set(POLICY.values())].sort()).toEqual(Object.keys(POLICIES).sort());
  });
});

/** The fields on which the policies, of the type and of the field, permit other viewers than the matrix does. */
function differences(type: ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode): string[] {
  return type.fields!.flatMap((field) => {
    const coordinate = coordinateOf(type, field.name.value);
    const policies = [...policiesOf(type), ...policiesOf(field)];
    const inSchema = policies
      .map((policy) => holdersOf(policy))
      .reduce<readonly string[] | null>((all, next) => all?.filter((holder) => next.includes(holder)) ?? next, null);
    const inMatrix = holdersOf(lineOf(coordinate) ?? '');
    const same = inSchema && [...new Set(inSchema)].sort().join() === [...new Set(inMatrix)].sort().join();
    // The narrowest policy is compared by name with the matrix: two policies with the same holders may differ one day.
    return same && policies.at(-1) === lineOf(coordinate)
      ? []
      : [`${coordinate}: ${policies}, not ${lineOf(coordinate)}`];
  });
}

/** The alternatives of every `@policy`; in Tocsin each is a single name. */
function policiesOf({ directives = [] }: Declared): string[] {
  return directives
    .filter(({ name }) => name.value === 'policy')
    .flatMap(({ arguments: given = [] }) => given.map(({ value }) => valueFromASTUntyped(value) as string[][]))
    .flatMap((policies) => policies.map((together) => together.join(' and ')));
}

function holdersOf(policy: string): readonly string[] {
  return (POLICIES as Record<string, readonly string[]>)[policy] ?? [];
}

function lineOf(coordinate: string): string | undefined {
  return POLICY.get(coordinate) ?? POLICY.get(coordinate.replace(/\.\w+$/, '.*'));
}

function coordinateOf(type: { name: { value: string } }, field: string): string {
  return `${type.name.value}.${field}`;
}

function isOurs(type: string): boolean {
  return definitions.some(({ type: { name } }) => name.value === type);
}

function hasFields(definition: DefinitionNode): definition is ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode {
  const { kind } = definition;
  return kind === Kind.OBJECT_TYPE_DEFINITION || kind === Kind.INTERFACE_TYPE_DEFINITION;
}
