import { Kind, parseType, type TypeNode } from 'graphql';
import type { ValueType } from '../planning/plan.ts';

export function valueTypeOf(node: TypeNode): ValueType {
  const nullable = node.kind !== Kind.NON_NULL_TYPE;
  const inner = node.kind === Kind.NON_NULL_TYPE ? node.type : node;
  return inner.kind === Kind.LIST_TYPE
    ? { kind: 'list', nullable, of: valueTypeOf(inner.type) }
    : { kind: 'named', nullable, name: inner.name.value };
}

/** Reads the `type` argument of `@join__field`. */
export function parseValueType(text: string): ValueType {
  return valueTypeOf(parseType(text, { noLocation: true }));
}

export function printValueType(type: ValueType): string {
  const inner = type.kind === 'list' ? `[${printValueType(type.of)}]` : type.name;
  return type.nullable ? inner : `${inner}!`;
}
