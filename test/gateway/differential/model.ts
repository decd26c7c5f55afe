/** The type of a field or argument: a name, in lists and non-null. */
export type Shape = { kind: 'named'; name: string } | { kind: 'list' | 'required'; of: Shape };

export const named = (name: string): Shape => ({ kind: 'named', name });
export const list = (of: Shape): Shape => ({ kind: 'list', of });
export const required = (of: Shape): Shape => (of.kind === 'required' ? of : { kind: 'required', of });

export function nameOf(shape: Shape): string {
  return shape.kind === 'named' ? shape.name : nameOf(shape.of);
}

/** The shape as it is written in SDL. */
export function textOf(shape: Shape): string {
  if (shape.kind === 'named') return shape.name;
  return shape.kind === 'list' ? `[${textOf(shape.of)}]` : `${textOf(shape.of)}!`;
}

/** An argument of a field, or a field of an input type. */
export interface Argument {
  name: string;
  shape: Shape;
  /** A literal. */
  default?: string;
  /** The one subgraph that has it; clients do not see it, because the others lack it. */
  only?: string;
  inaccessible?: boolean;
}

export interface Field {
  name: string;
  shape: Shape;
  arguments: Argument[];
  /** The subgraphs that resolve it. */
  owners: string[];
  /** Part of a key: unique in its type, and never null. */
  isKey: boolean;
  /** Its resolver throws for some objects, and for others returns a null where the shape forbids it. */
  mayFail: boolean;
  /** The selection, without braces, that its one owner requires of other subgraphs. */
  requires?: string;
  /** The fields of its type that its one owner resolves along this field, although others own them. */
  provides?: string[];
  /** The subgraph that also declares it, and resolves it no more or, with a label, for a share of the requests. */
  override?: { from: string; label: string | null };
  /** The subgraphs that declare it @external. */
  external: string[];
  inaccessible: boolean;
}

interface Key {
  fields: string;
  resolvable: boolean;
}

/** An object type: an entity if it has keys, otherwise a value or a root type. */
export interface ObjectType {
  kind: 'object';
  name: string;
  role: 'entity' | 'value' | 'root';
  fields: Map<string, Field>;
  /** The subgraphs that declare it, with its keys there. */
  presence: Map<string, Key[]>;
  /** The subgraphs that do not know some of its objects: asked for one of these, they answer null. */
  partialSubgraphs: string[];
  inaccessible: boolean;
}

export interface InterfaceType {
  kind: 'interface';
  name: string;
  members: string[];
  /** Each member has the same fields. */
  fields: Map<string, Field>;
  /** The members that implement it, by the subgraph that declares it. */
  presence: Map<string, string[]>;
  /** The subgraph in which it is an entity, and the one in which it is an object of its own. */
  entity?: { home: string; object: string };
}

interface UnionType {
  kind: 'union';
  name: string;
  members: string[];
  presence: Map<string, string[]>;
}

export interface EnumType {
  kind: 'enum';
  name: string;
  use: 'output' | 'input' | 'both';
  /** Its values, by the subgraph that declares it. All have the first one. */
  presence: Map<string, string[]>;
  inaccessible: string[];
}

interface InputType {
  kind: 'input';
  name: string;
  fields: Argument[];
  presence: Set<string>;
}

interface ScalarType {
  kind: 'scalar';
  name: string;
  presence: Set<string>;
}

export type Type = ObjectType | InterfaceType | UnionType | EnumType | InputType | ScalarType;

/** A federation before it is written as SDL. */
export interface Federation {
  seed: string;
  subgraphs: string[];
  /** The subgraphs whose root types have names of their own. */
  renamedRoots: string[];
  types: Map<string, Type>;
}

export const LEAVES = ['Int', 'String', 'Boolean', 'ID', 'Float'];

export function typeIn<Kind extends Type['kind']>(
  { types }: Federation,
  kind: Kind,
  name: string,
): Extract<Type, { kind: Kind }> {
  const type = types.get(name);
  if (type?.kind !== kind) throw new Error(`There is no ${kind} ${name}.`);
  return type as Extract<Type, { kind: Kind }>;
}

export function typesOf<Kind extends Type['kind']>({ types }: Federation, kind: Kind): Extract<Type, { kind: Kind }>[] {
  return [...types.values()].filter((type) => type.kind === kind) as Extract<Type, { kind: Kind }>[];
}

/** The interfaces of an object type, in one subgraph or in any. */
export function interfacesOf(federation: Federation, object: string, subgraph?: string): InterfaceType[] {
  return typesOf(federation, 'interface').filter(({ members, presence }) =>
    subgraph ? presence.get(subgraph)?.includes(object) : members.includes(object),
  );
}

/** A field of an object type, which may be one that an interface object adds to it. */
export function fieldOf(federation: Federation, object: string, name: string): Field {
  const own = typeIn(federation, 'object', object).fields.get(name);
  const field =
    own ??
    interfacesOf(federation, object)
      .find(({ fields }) => fields.has(name))
      ?.fields.get(name);
  if (!field) throw new Error(`There is no field ${object}.${name}.`);
  return field;
}

/** The fields that an interface object adds to an interface and its members. */
export function addedFields({ entity, fields }: InterfaceType): Field[] {
  return entity
    ? [...fields.values()].filter(({ owners }) => owners.includes(entity.object) && owners.length === 1)
    : [];
}

/** The subgraphs that may be asked for a field of a type. */
export function answerersOf({ role, presence }: ObjectType, { owners, override }: Field): string[] {
  if (role === 'value') return [...presence.keys()];
  return override?.label ? [...owners, override.from] : owners;
}

/** The name of a root type in a subgraph. */
export function rootName({ renamedRoots }: Federation, subgraph: string, root: string): string {
  return renamedRoots.includes(subgraph) ? `${root}Of${subgraph.toUpperCase()}` : root;
}
