import type { FieldDefinitionNode } from 'graphql';
import { AppError } from '../../../platform/errors.ts';
import { gives, has, uses } from './arguments.ts';
import { parseFieldSet } from './field-set.ts';
import type { Field, FieldInSubgraph, FieldSet } from './model.ts';
import { parseValueType, valueTypeOf } from './value-type.ts';

/**
 * Reads a field of an object type or interface.
 * @param typename the type's name
 * @param graphs those of its type: they all have a field without `@join__field`. One with `@join__field` but no `graph` is
 *   in none of them: it comes from an `@interfaceObject`.
 * @throws AppError INVALID when a subgraph expects arguments of the field from a context: without them it would answer
 *   something else
 */
export function readField(typename: string, definition: FieldDefinitionNode, graphs: Iterable<string>): Field {
  if (gives(definition, 'join__field', 'contextArguments')) {
    const coordinate = `${typename}.${definition.name.value}`;
    throw new AppError(
      'INVALID',
      `${coordinate} has arguments from a context (@fromContext), which are not supported.`,
    );
  }
  const type = valueTypeOf(definition.type);
  const joins = uses(definition, 'join__field');
  const everywhere: FieldInSubgraph = { type, external: false, requires: null, provides: null, override: null };
  const entries =
    joins.length === 0
      ? [...graphs].map((graph) => [graph, everywhere] as const)
      : joins.flatMap((join) => {
          const graph = join.get('graph');
          return graph ? [[graph, inSubgraph(join, everywhere)] as const] : [];
        });
  return { name: definition.name.value, type, inaccessible: has(definition, 'inaccessible'), in: new Map(entries) };
}

function inSubgraph(join: ReadonlyMap<string, string>, everywhere: FieldInSubgraph): FieldInSubgraph {
  const type = join.get('type');
  const label = join.get('overrideLabel');
  return {
    type: type ? parseValueType(type) : everywhere.type,
    external: join.get('external') === 'true' || (join.get('usedOverridden') === 'true' && !label),
    requires: fieldSet(join.get('requires')),
    provides: fieldSet(join.get('provides')),
    override: label ? { label, when: join.has('override') } : null,
  };
}

const fieldSet = (text: string | undefined) => (text ? parseFieldSet(text) : null);

/**
 * Makes what `@requires` names external in its subgraph, as it must be there: @theguild/federation-composition does not say
 * so of the fields of an `@interfaceObject`. A key may be required too, and the subgraph knows it.
 * @param keysIn the keys of the type in a subgraph
 */
export function externalWhereRequired(
  fields: readonly Field[],
  keysIn: (graph: string) => readonly FieldSet[],
): Field[] {
  const required = new Set<string>();
  for (const field of fields) {
    for (const [graph, { requires }] of field.in) {
      const known = new Set(keysIn(graph).flatMap((key) => key.fields.map(({ name }) => name)));
      for (const { name } of requires?.fields ?? []) if (!known.has(name)) required.add(`${graph} ${name}`);
    }
  }
  if (required.size === 0) return [...fields];
  return fields.map((field) => {
    const entries = [...field.in].map(
      ([graph, there]) =>
        [graph, required.has(`${graph} ${field.name}`) ? { ...there, external: true } : there] as const,
    );
    return { ...field, in: new Map(entries) };
  });
}
