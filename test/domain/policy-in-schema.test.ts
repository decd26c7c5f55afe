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
import { POLICIES, POLICY } from '../../domain/access/policy.ts';

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
    'of %s are the matrix’s, field by field: those of the type and of the field both hold',
    (subgraph) => {
      const differing = definitions
        // Federation gives an interface what its implementations carry, and takes none of its own.
        .filter(({ subgraph: home, type }) => home === subgraph && type.kind === Kind.OBJECT_TYPE_DEFINITION)
        .flatMap(({ type }) => differences(type));
      expect(differing).toEqual([]);
    },
  );

  it('are the matrix’s in the supergraph too, interfaces included', () => {
    expect(composed.filter(({ name }) => isOurs(name.value)).flatMap(differences)).toEqual([]);
  });

  it('are each one, named in the matrix, and as narrow beside a field as beside its type', () => {
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

  it('has no line for what is not in the graph, or of which every field has its own', () => {
    const idle = [...POLICY.keys()].filter((line) => {
      if (!line.endsWith('.*')) return !graph.has(line);
      const type = line.slice(0, -1);
      return ![...graph].some((coordinate) => coordinate.startsWith(type) && !POLICY.has(coordinate));
    });
    expect(idle).toEqual([]);
  });

  it('names policies that there are, and every one of them', () => {
    expect([...new Set(POLICY.values())].sort()).toEqual(Object.keys(POLICIES).sort());
  });
});

/** Fields whose policies, the type's and their own, do not let in exactly those whom the matrix lets in. */
function differences(type: ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode): string[] {
  return type.fields!.flatMap((field) => {
    const coordinate = coordinateOf(type, field.name.value);
    const policies = [...policiesOf(type), ...policiesOf(field)];
    const inSchema = policies
      .map((policy) => holdersOf(policy))
      .reduce<readonly string[] | null>((all, next) => all?.filter((holder) => next.includes(holder)) ?? next, null);
    const inMatrix = holdersOf(lineOf(coordinate) ?? '');
    const same = inSchema && [...new Set(inSchema)].sort().join() === [...new Set(inMatrix)].sort().join();
    // The narrowest of them is the matrix's own, by name: two names with the same holders may part one day.
    return same && policies.at(-1) === lineOf(coordinate)
      ? []
      : [`${coordinate}: ${policies}, not ${lineOf(coordinate)}`];
  });
}

/** The alternatives of every `@policy`; Tocsin's are single names. */
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
