import {
  type DocumentNode,
  type ExecutionResult,
  execute,
  type GraphQLError,
  type GraphQLFieldResolver,
  type GraphQLSchema,
  type GraphQLTypeResolver,
} from 'graphql';
import type { Data } from './data.ts';

/** The data has every field under its response key. */
const fieldResolver: GraphQLFieldResolver<Data, unknown> = (source, _args, _context, { path }) => source[path.key];

/**
 * If no subgraph returned the concrete type of an object, its typename is that of the interface. The plan asks for the
 * concrete type only where the selection depends on it, so any type that implements the interface will do.
 */
const typeResolver: GraphQLTypeResolver<Data, unknown> = (value, _context, { schema }, abstractType) => {
  const name = value['__typename'];
  if (typeof name === 'string' && name !== abstractType.name) return name;
  return schema.getPossibleTypes(abstractType)[0]?.name;
};

/**
 * Makes the client's result from the data of the subgraphs: fields are in the order of the selection, nulls propagate
 * as the schema requires, and introspection is answered from the schema.
 * @param met every error of the subgraphs. Those attached to the data are reported where the client sees a null; the
 *   others are added to the result, so that none is lost.
 */
export function complete(
  schema: GraphQLSchema,
  operation: { document: DocumentNode; operationName: string | null; variables: Record<string, unknown> },
  data: Data,
  met: readonly GraphQLError[],
): ExecutionResult {
  const { document, operationName, variables } = operation;
  const result = execute({
    schema,
    document,
    operationName,
    variableValues: variables,
    rootValue: data,
    fieldResolver,
    typeResolver,
  }) as ExecutionResult;
  const causes = new Set<unknown>();
  const seen = (result.errors ?? []).filter((error) => {
    const cause = error.originalError ?? error;
    return !causes.has(cause) && causes.add(cause);
  });
  const unseen = met.filter((error) => !causes.has(error));
  const errors = [...seen, ...unseen];
  return errors.length > 0 ? { ...result, errors } : result;
}
