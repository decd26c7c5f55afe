import {
  type DefinitionNode,
  type DocumentNode,
  Kind,
  type OperationTypeNode,
  parse,
  type TypeDefinitionNode,
} from 'graphql';
import { has, uses } from './arguments.ts';
import { parseFieldSet } from './field-set.ts';
import { externalWhereRequired, readField } from './fields.ts';
import type { Subgraph, Supergraph, Type, TypeInSubgraph, TypeKind } from './model.ts';

const KINDS = new Map<string, TypeKind>([
  [Kind.OBJECT_TYPE_DEFINITION, 'object'],
  [Kind.INTERFACE_TYPE_DEFINITION, 'interface'],
  [Kind.UNION_TYPE_DEFINITION, 'union'],
  [Kind.SCALAR_TYPE_DEFINITION, 'scalar'],
  [Kind.ENUM_TYPE_DEFINITION, 'enum'],
  [Kind.INPUT_OBJECT_TYPE_DEFINITION, 'input'],
]);

/**
 * Reads the SDL of a supergraph: the join specification, v0.3 to v0.5, as both public composers write it.
 * @throws Error when the text is not a supergraph; AppError INVALID when it needs what is not supported
 */
export function readSupergraph(sdl: string): Supergraph {
  const document = parse(sdl, { noLocation: true });
  const definitions = document.definitions.filter(isTypeDefinition);
  const members = membersOf(definitions);
  const types = definitions.map((definition) => [definition.name.value, readType(definition, members)] as const);
  return { sdl, subgraphs: subgraphsOf(document), roots: rootsOf(document), types: new Map(types) };
}

function isTypeDefinition(definition: DefinitionNode): definition is TypeDefinitionNode {
  return KINDS.has(definition.kind) && !(definition as TypeDefinitionNode).name.value.startsWith('join__');
}

function readType(definition: TypeDefinitionNode, members: Members): Type {
  const name = definition.name.value;
  const kind = KINDS.get(definition.kind)!;
  const joins = uses(definition, 'join__type').filter((join) => join.has('graph'));
  const graphs = new Set(joins.map((join) => join.get('graph')!));
  const hasFields =
    definition.kind === Kind.OBJECT_TYPE_DEFINITION || definition.kind === Kind.INTERFACE_TYPE_DEFINITION;
  const fields = hasFields ? (definition.fields ?? []) : [];
  const possibleIn = (graph: string) => (kind === 'object' ? new Set([name]) : members.in(name, graph));
  const inSubgraphs = new Map([...graphs].map((graph) => [graph, inSubgraph(joins, graph, possibleIn(graph))]));
  const read = externalWhereRequired(
    fields.map((field) => readField(name, field, graphs)),
    (graph) => inSubgraphs.get(graph)?.keys ?? [],
  );
  return {
    name,
    kind,
    inaccessible: has(definition, 'inaccessible'),
    interfaces: hasFields ? (definition.interfaces ?? []).map((implemented) => implemented.name.value) : [],
    possible: kind === 'object' ? new Set([name]) : members.anywhere(name),
    fields: new Map(read.map((field) => [field.name, field])),
    in: inSubgraphs,
  };
}

/** A type has one `@join__type` for each of its keys in a subgraph. */
function inSubgraph(
  joins: readonly ReadonlyMap<string, string>[],
  graph: string,
  possible: ReadonlySet<string>,
): TypeInSubgraph {
  const own = joins.filter((join) => join.get('graph') === graph);
  const keys = own.flatMap((join) => {
    const key = join.get('key');
    return key && join.get('resolvable') !== 'false' ? [parseFieldSet(key)] : [];
  });
  return {
    keys,
    isInterfaceObject: own.some((join) => join.get('isInterfaceObject') === 'true'),
    possible,
  };
}

/** The object types of each interface and union. */
interface Members {
  anywhere(abstract: string): ReadonlySet<string>;
  in(abstract: string, graph: string): ReadonlySet<string>;
}

function membersOf(definitions: readonly TypeDefinitionNode[]): Members {
  const anywhere = new Map<string, Set<string>>();
  const bySubgraph = new Map<string, Set<string>>();
  const add = (members: Map<string, Set<string>>, key: string, member: string) => {
    const known = members.get(key) ?? new Set();
    members.set(key, known.add(member));
  };
  for (const definition of definitions) {
    const name = definition.name.value;
    if (definition.kind === Kind.UNION_TYPE_DEFINITION) {
      for (const member of definition.types ?? []) add(anywhere, name, member.name.value);
      for (const join of uses(definition, 'join__unionMember')) {
        add(bySubgraph, `${name} ${join.get('graph')}`, join.get('member')!);
      }
    }
    if (definition.kind === Kind.OBJECT_TYPE_DEFINITION) {
      for (const implemented of definition.interfaces ?? []) add(anywhere, implemented.name.value, name);
      for (const join of uses(definition, 'join__implements')) {
        add(bySubgraph, `${join.get('interface')} ${join.get('graph')}`, name);
      }
    }
  }
  const none: ReadonlySet<string> = new Set();
  return {
    anywhere: (abstract) => anywhere.get(abstract) ?? none,
    in: (abstract, graph) => bySubgraph.get(`${abstract} ${graph}`) ?? none,
  };
}

function subgraphsOf({ definitions }: DocumentNode): ReadonlyMap<string, Subgraph> {
  for (const definition of definitions) {
    if (definition.kind !== Kind.ENUM_TYPE_DEFINITION || definition.name.value !== 'join__Graph') continue;
    const subgraphs = (definition.values ?? []).map((value) => {
      const graph = value.name.value;
      const [join] = uses(value, 'join__graph');
      return [graph, { graph, name: join?.get('name') ?? graph, url: join?.get('url') ?? '' }] as const;
    });
    return new Map(subgraphs);
  }
  throw new Error('not a supergraph: it has no join__Graph');
}

function rootsOf({ definitions }: DocumentNode): Supergraph['roots'] {
  const schema = definitions.find((definition) => definition.kind === Kind.SCHEMA_DEFINITION);
  const named = (operation: `${OperationTypeNode}`) =>
    schema?.operationTypes.find((type) => type.operation === operation)?.type.name.value ?? null;
  return { query: named('query') ?? 'Query', mutation: named('mutation'), subscription: named('subscription') };
}
