import { print, type VariableDefinitionNode, visit } from 'graphql';
import { printValueType } from '../../supergraph/value-type.ts';
import type { FetchDraft, FieldDraft, Place } from '../building/drafts.ts';
import type { Atlas } from '../choosing/sites.ts';
import type { OperationKind, ValueType } from '../plan.ts';
import { printArguments } from '../wanting/hidden.ts';

/** A selection set in the words of a subgraph. */
export interface Body {
  text: string;
  /** Names of the client's variables in it. */
  variables: ReadonlySet<string>;
}

/** Prints what fetches of the same objects select: root fields, or fields of entities. */
export function printBody(atlas: Atlas, fetches: readonly FetchDraft[]): Body {
  const variables = new Set<string>();
  const place = { ...fetches[0]!.place, fields: new Map(fetches.flatMap((fetch) => [...fetch.place.fields])) };
  collectVariables(place, variables);
  const text = printPlace(atlas, place);
  return { text: place.within ? `{ ... on ${place.within} ${text} }` : text, variables };
}

interface Document {
  text: string;
  variables: string[];
  /** Of each body of entities: the key of its `_entities` in the answer, and the variable with its representations. */
  entities: { responseKey: string; variable: string }[];
}

/**
 * Prints the request for one body of root fields, or for several bodies of entities.
 * @param definitions of the client's variables
 */
export function printDocument(
  kind: OperationKind,
  bodies: readonly Body[],
  isEntities: boolean,
  definitions: ReadonlyMap<string, VariableDefinitionNode>,
): Document {
  const variables = [...definitions.keys()].filter((name) => bodies.some((body) => body.variables.has(name)));
  let prefix = 'representations';
  while (variables.some((name) => name.startsWith(prefix))) prefix += '_';
  const entities = bodies.map((_, index) =>
    index === 0
      ? { responseKey: '_entities', variable: prefix }
      : { responseKey: `_entities${index}`, variable: `${prefix}${index}` },
  );
  const declared = variables.map((name) => print({ ...definitions.get(name)!, directives: [] }));
  if (!isEntities) return { text: `${headOf(kind, declared)} ${bodies[0]!.text}`, variables, entities: [] };
  const represented = entities.map(({ variable }) => `$${variable}: [_Any!]!`);
  const parts = bodies.map(({ text }, index) => {
    const { responseKey, variable } = entities[index]!;
    const alias = index === 0 ? '' : `${responseKey}: `;
    return `${alias}_entities(representations: $${variable}) ${text}`;
  });
  return { text: `${headOf(kind, [...represented, ...declared])} { ${parts.join(' ')} }`, variables, entities };
}

function headOf(kind: OperationKind, declared: readonly string[]): string {
  return declared.length > 0 ? `${kind}(${declared.join(', ')})` : kind;
}

/** Fields that hold for all types stand alone; the others below one type condition for each type. */
function printPlace(atlas: Atlas, place: Place): string {
  const direct: string[] = [];
  const byType = new Map<string, string[]>();
  for (const [key, { field, place: below }] of place.fields) {
    const text = `${printField(key, field)}${below ? ` ${printPlace(atlas, below)}` : ''}`;
    const conditions = conditionsFor(atlas, place, field);
    if (!conditions) direct.push(text);
    for (const type of conditions ?? []) byType.set(type, [...(byType.get(type) ?? []), text]);
  }
  const conditional = [...byType].map(([type, fields]) => `... on ${type} { ${fields.join(' ')} }`);
  const all = [...direct, ...conditional];
  return `{ ${all.length > 0 ? all.join(' ') : '__typename'} }`;
}

function printField(key: string, field: FieldDraft): string {
  const alias = key === field.name ? '' : `${key}: `;
  return `${alias}${field.name}${printArguments(field.arguments)}`;
}

/** The types that the subgraph is to select the field of; null when it has it on the type of the place. */
function conditionsFor(atlas: Atlas, { graph, static: typename }: Place, field: FieldDraft): string[] | null {
  if (field.name === '__typename') return null;
  const { types } = atlas.supergraph;
  const type = typename === null ? null : types.get(typename)!;
  const there = type?.in.get(graph);
  if (!type || !there) return [...field.types];
  if (type.kind === 'object' || there.isInterfaceObject) return null;
  const covered = [...there.possible].every((possible) => field.types.has(possible));
  const isWhole = covered || field.types.has(type.name);
  const own = isWhole && type.fields.get(field.name)?.in.get(graph);
  if (own && printValueType(own.type) === printValueType(typeIn(atlas, graph, field))) return null;
  return [...there.possible].filter((possible) => field.types.has(possible));
}

/** The field's type in the subgraph's object types, equal in all that it is read of. */
function typeIn(atlas: Atlas, graph: string, { name, types, type }: FieldDraft): ValueType {
  const [first] = types;
  return atlas.supergraph.types.get(first!)?.fields.get(name)?.in.get(graph)?.type ?? type;
}

function collectVariables(place: Place, used: Set<string>): void {
  for (const { field, place: below } of place.fields.values()) {
    for (const argument of field.arguments) {
      visit(argument, {
        Variable({ name }) {
          used.add(name.value);
        },
      });
    }
    if (below) collectVariables(below, used);
  }
}
