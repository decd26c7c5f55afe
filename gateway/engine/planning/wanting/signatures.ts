import type { FieldInSubgraph, Supergraph } from '../../supergraph/model.ts';
import { printValueType } from '../../supergraph/value-type.ts';

/**
 * Makes signatures that are equal when a field of two object types may be read as one: name, arguments, type (in the
 * supergraph and in every subgraph) and provisions are the same. Fields of one response key that differ would conflict in
 * a subgraph's document.
 */
export function signatures({ types }: Supergraph): (type: string, name: string, argumentsText: string) => string {
  const known = new Map<string, string>();
  const shapeOf = (type: string, name: string) => {
    const field = types.get(type)!.fields.get(name)!;
    const own = printValueType(field.type);
    const differing = [...field.in].flatMap(([graph, entry]) => differenceOf(graph, entry, own));
    return [own, ...differing.sort()].join(' ');
  };
  return (type, name, argumentsText) => {
    const key = `${type}.${name}`;
    const shape = known.get(key) ?? shapeOf(type, name);
    known.set(key, shape);
    return `${name}${argumentsText}: ${shape}`;
  };
}

function differenceOf(graph: string, { type, provides }: FieldInSubgraph, own: string): string[] {
  const there = printValueType(type);
  return there === own && !provides ? [] : [`${graph}=${there}${provides?.text ?? ''}`];
}
