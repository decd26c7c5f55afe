import type { ArgumentNode } from 'graphql';
import type { ValueType } from '../planning/plan.ts';

/** What the planner knows of a supergraph: the join specification (v0.3 to v0.5), read. */
export interface Supergraph {
  sdl: string;
  /** By the name that the supergraph gives them: a value of `join__Graph`. */
  subgraphs: ReadonlyMap<string, Subgraph>;
  /** The names of the root types. */
  roots: { query: string; mutation: string | null; subscription: string | null };
  types: ReadonlyMap<string, Type>;
}

/** `enum join__Graph { INCIDENTS @join__graph(name: "incidents", url: "…") }` */
export interface Subgraph {
  graph: string;
  name: string;
  url: string;
}

export type TypeKind = 'object' | 'interface' | 'union' | 'scalar' | 'enum' | 'input';

export interface Type {
  name: string;
  kind: TypeKind;
  /** `@inaccessible`: not in the clients' schema. */
  inaccessible: boolean;
  /** Interfaces that it implements in any subgraph. */
  interfaces: readonly string[];
  /** The object types that an object of this type can have, in any subgraph: for an object type itself. */
  possible: ReadonlySet<string>;
  fields: ReadonlyMap<string, Field>;
  /** By graph: `@join__type`. */
  in: ReadonlyMap<string, TypeInSubgraph>;
}

export interface TypeInSubgraph {
  /** The keys by which the subgraph resolves entities of the type (`resolvable: true`). */
  keys: readonly FieldSet[];
  /** The subgraph knows an interface of the supergraph as an object type only. */
  isInterfaceObject: boolean;
  /** The object types that it can have here: by `@join__implements` and `@join__unionMember`. */
  possible: ReadonlySet<string>;
}

export interface Field {
  name: string;
  type: ValueType;
  inaccessible: boolean;
  /** By graph: `@join__field`; a field without one belongs to every subgraph of its type. */
  in: ReadonlyMap<string, FieldInSubgraph>;
}

export interface FieldInSubgraph {
  /** The type there, which may be narrower or less nullable than that of the supergraph. */
  type: ValueType;
  /** Declared for keys, requirements or provisions only, or overridden: the subgraph does not resolve it by itself. */
  external: boolean;
  requires: FieldSet | null;
  provides: FieldSet | null;
  /** The label of a progressive `@override`, and whether the subgraph has the field when the label is on or off. */
  override: { label: string; when: boolean } | null;
}

/** A selection in the argument of `@key`, `@requires` or `@provides`. */
export interface FieldSet {
  /** The text, equal for equal sets. */
  text: string;
  fields: readonly FieldSetField[];
}

export interface FieldSetField {
  name: string;
  arguments: readonly ArgumentNode[];
  /** The types of the inline fragments around it, outermost first. */
  on: readonly string[];
  /** Null for a leaf. */
  fields: FieldSet | null;
}

/** The named type inside list and non-null wrappers. */
export function namedType(type: ValueType): string {
  let inner = type;
  while (inner.kind === 'list') inner = inner.of;
  return inner.name;
}
