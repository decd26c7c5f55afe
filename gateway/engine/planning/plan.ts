import type { FieldNode } from 'graphql';

/** How one operation is executed. Pure data: no closures, printable as a tree, weighable. */
export interface Plan {
  kind: OperationKind;
  /** Each after those it depends on. The first of a subscription is its event source. */
  fetches: readonly Fetch[];
  /** The same fetches joined: those that can be made at the same time, of the same subgraph, are one request. */
  requests: readonly Request[];
  /** The root position; its `output` is the client's `data`. */
  root: Position;
  /** The number of positions; ids are 0..positions-1, the root's is 0. */
  positions: number;
}

export type OperationKind = 'query' | 'mutation' | 'subscription';

/**
 * What is sent to a subgraph: one or several fetches. Those that are equally many requests away from the client are joined,
 * so that the operation takes as many round trips as without, and few requests.
 */
export interface Request extends Sent {
  subgraph: string;
  kind: OperationKind;
  /** Indexes in `Plan.requests`: those with data that it needs, or that precede it in a mutation. */
  dependsOn: readonly number[];
  /** What is sent instead when an entity lacks what a fetch requires that carries others; null if none does. */
  apart: Sent | null;
}

/** What a request sends. */
export interface Sent {
  document: string;
  /** The client's variables that the text uses, under the same names; coerced and validated already. */
  variables: readonly string[];
  parts: readonly RequestPart[];
}

/** Fetches that select the same: equal representations need to be sent once. */
export interface RequestPart {
  /** Of its entities in the answer's `data`, and the variable with their representations; null for root fields. */
  entities: { responseKey: string; variable: string } | null;
  fetches: readonly number[];
  /**
   * For each of these a fetch that it carries, which asks for other fields of the same objects and requires less of them: one
   * entity answers both. Empty if they carry none.
   */
  carried: readonly number[];
}

/** What is asked of one subgraph for one position. */
export interface Fetch {
  /** Index in `Plan.fetches`. */
  id: number;
  subgraph: string;
  /**
   * Where its answer belongs: the root position of the client's operation, the position of a root type that the operation
   * reaches again, or the position whose entities it completes.
   */
  position: Position;
  /** How each entity is represented; null for a fetch of root fields. */
  entities: Entities | null;
  /** What the answer contains below `data` (root fields) or below each item of `_entities`. */
  selection: Selection;
}

export interface Entities {
  /**
   * By the runtime type of the position's object; objects of types that are not listed are not asked for. `''` alone: all are
   * represented alike, and their type is not known yet because this fetch is the one that reads it.
   */
  byType: ReadonlyMap<string, Representation>;
}

export interface Representation {
  /** The `__typename` to send: the runtime type, or the name of the interface for an `@interfaceObject`. */
  typename: string;
  /** The fields of the key, and those that `@requires` names. */
  fields: readonly RepresentedField[];
}

export interface RepresentedField {
  /** The name in the representation, as the subgraph's `@key` or `@requires` has it. */
  name: string;
  /** Where the value is read. */
  from: PositionField;
  /** Of a composite value: its own fields by runtime type of the nested object (`''`: any); null for a leaf. */
  fields: ReadonlyMap<string, readonly RepresentedField[]> | null;
}

/** What a fetch selects, by internal key: to place errors, and to check what came. */
export interface Selection {
  fields: ReadonlyMap<string, SelectedField>;
}

export interface SelectedField {
  field: PositionField;
  selection: Selection | null;
}

/** A place in the data of an operation where objects occur. */
export interface Position {
  id: number;
  /**
   * The object types (names in the supergraph) that are possible here. The name of an interface, alone, where a subgraph has
   * it as an `@interfaceObject` and the real type makes no difference.
   */
  types: readonly string[];
  /** The field with the runtime type, a `__typename` of one of the sources; null if there is one type only. */
  typename: PositionField | null;
  /** The position and field that lead here; null at the root. The anchors are read as that field's value. */
  parent: { position: Position; field: PositionField } | null;
  fields: readonly PositionField[];
  /** By runtime type, the client's selection in order of first appearance. Inaccessible types have none. */
  output: ReadonlyMap<string, readonly OutputField[]>;
  /** The runtime types whose objects become null, with an error: a condition of the client's selection is null. */
  broken: ReadonlySet<string>;
}

/** A field that some fetch reads at a position. A composite field leads to one child position, whichever fetch reads it. */
export interface PositionField {
  /** In the schema. */
  name: string;
  /** The sources that have it, at least one. The first is read for a leaf, and gives the anchors of the child position. */
  reads: readonly { fetch: number; key: string }[];
  /** The type in the supergraph. */
  type: ValueType;
  child: Position | null;
}

/** List and non-null wrappers around a named type. */
export type ValueType =
  | { kind: 'list'; nullable: boolean; of: ValueType }
  | { kind: 'named'; nullable: boolean; name: string };

/** As the clients' schema has it. `leaf` states how a value is serialized: `custom` scalars go out as they came. */
export type OutputType =
  | { kind: 'list'; nullable: boolean; of: OutputType }
  | {
      kind: 'named';
      nullable: boolean;
      name: string;
      leaf: 'Int' | 'Float' | 'String' | 'Boolean' | 'ID' | 'custom' | 'enum' | null;
    };

/** The client's view of a field: where the value of a response key comes from. */
export type OutputField =
  | { responseKey: string; kind: 'field'; from: PositionField; type: OutputType }
  | { responseKey: string; kind: 'typename' }
  /** `__schema` or `__type`, executed by graphql-js on the clients' schema: all its nodes, conditions still in them. */
  | { responseKey: string; kind: 'introspection'; field: readonly FieldNode[] };
