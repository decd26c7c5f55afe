import type { ArgumentNode, FieldNode } from 'graphql';
import type { ValueType } from '../plan.ts';

/** An operation without conditions and fragments: what is wanted at one place, and of which object types. */
export interface WantedSelection {
  /** Of all selections that one plan considers; what is known of a selection is remembered under it. */
  id: number;
  /** The object types that are possible here, and the interface that represents them where a subgraph knows no more. */
  types: readonly string[];
  fields: readonly WantedField[];
  output: ReadonlyMap<string, readonly WantedOutput[]>;
  /** The types of which nothing is wanted because a condition is null: their objects become null, with an error. */
  broken: ReadonlySet<string>;
  /** Whether the client asks for `__typename`. */
  typename: boolean;
}

/** A field of some of those types, equal in all of them: same arguments, same type in each subgraph. */
export interface WantedField {
  id: number;
  name: string;
  arguments: readonly ArgumentNode[];
  /** Equal for fields that may be read as one: name, arguments and types. */
  signature: string;
  types: readonly string[];
  type: ValueType;
  /** Null for a leaf. */
  selection: WantedSelection | null;
}

export type WantedOutput =
  | { responseKey: string; kind: 'field'; wanted: WantedField }
  | { responseKey: string; kind: 'typename' }
  | { responseKey: string; kind: 'introspection'; field: readonly FieldNode[] };
