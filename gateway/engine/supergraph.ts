import { type DocumentNode, type EnumTypeDefinitionNode, Kind, parse } from 'graphql';

/** What the engine reads from the SDL of a supergraph, in addition to the plans. */
export interface Supergraph {
  sdl: string;
  /** Each subgraph with its URL in the supergraph. */
  subgraphs: { name: string; url: string }[];
  /** Whether a type satisfies a type condition: it is that type, implements it or is a member of it. */
  isSubtype(typename: string, condition: string): boolean;
}

/** @throws Error when the text is not a supergraph */
export function readSupergraph(sdl: string): Supergraph {
  const document = parse(sdl);
  const possible = possibleTypes(document);
  return {
    sdl,
    subgraphs: subgraphsOf(document),
    isSubtype: (typename, condition) => typename === condition || (possible.get(condition)?.has(typename) ?? false),
  };
}

function possibleTypes({ definitions }: DocumentNode): Map<string, Set<string>> {
  const possible = new Map<string, Set<string>>();
  const add = (abstract: string, member: string) => {
    const members = possible.get(abstract) ?? new Set<string>();
    possible.set(abstract, members.add(member));
  };
  for (const definition of definitions) {
    if (definition.kind === Kind.UNION_TYPE_DEFINITION) {
      for (const member of definition.types ?? []) add(definition.name.value, member.name.value);
    }
    if (definition.kind === Kind.OBJECT_TYPE_DEFINITION || definition.kind === Kind.INTERFACE_TYPE_DEFINITION) {
      for (const implemented of definition.interfaces ?? []) add(implemented.name.value, definition.name.value);
    }
  }
  return possible;
}

/** `enum join__Graph { INCIDENTS @join__graph(name: "incidents", url: "…") }` */
function subgraphsOf({ definitions }: DocumentNode): { name: string; url: string }[] {
  const graphs = definitions.find(
    (definition): definition is EnumTypeDefinitionNode =>
      definition.kind === Kind.ENUM_TYPE_DEFINITION && definition.name.value === 'join__Graph',
  );
  if (!graphs) throw new Error('not a supergraph: it has no join__Graph');
  return (graphs.values ?? []).map((value) => {
    const facts = value.directives?.find((directive) => directive.name.value === 'join__graph')?.arguments ?? [];
    const fact = (key: string) => {
      const given = facts.find((argument) => argument.name.value === key)?.value;
      return given?.kind === Kind.STRING ? given.value : '';
    };
    return { name: fact('name'), url: fact('url') };
  });
}
