import {
  GraphQLError,
  type GraphQLInputType,
  type GraphQLSchema,
  isInputObjectType,
  isInputType,
  isListType,
  isNonNullType,
  typeFromAST,
  type VariableDefinitionNode,
} from 'graphql';

/**
 * The IDs among an operation's variables that were sent as numbers which JSON.parse has rounded: each would name another entity
 * (RFC 8259, section 6). GraphQL coerces any integer to an ID.
 */
export function roundedIds(
  schema: GraphQLSchema,
  definitions: readonly VariableDefinitionNode[],
  sent: Readonly<Record<string, unknown>>,
): GraphQLError[] {
  return definitions.flatMap((definition) => {
    const name = definition.variable.name.value;
    const type = typeFromAST(schema, definition.type);
    if (!type || !isInputType(type)) return [];
    return pathsTo(type, sent[name], name).map(
      (path) => new GraphQLError(`Variable "$${path}" must be a string: the number is rounded.`, { nodes: definition }),
    );
  });
}

function pathsTo(type: GraphQLInputType, value: unknown, path: string): string[] {
  if (isNonNullType(type)) return pathsTo(type.ofType, value, path);
  if (isListType(type)) {
    if (!Array.isArray(value)) return pathsTo(type.ofType, value, path);
    return value.flatMap((item, index) => pathsTo(type.ofType, item, `${path}[${index}]`));
  }
  if (isInputObjectType(type)) {
    if (typeof value !== 'object' || value === null) return [];
    const fields = type.getFields();
    return Object.entries(value).flatMap(([key, member]) =>
      Object.hasOwn(fields, key) ? pathsTo(fields[key]!.type, member, `${path}.${key}`) : [],
    );
  }
  const isRounded = typeof value === 'number' && Number.isInteger(value) && !Number.isSafeInteger(value);
  return isRounded && type.name === 'ID' ? [path] : [];
}
