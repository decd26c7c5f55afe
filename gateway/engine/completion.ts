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

/** The data holds every field under its response key. */
const fieldResolver: GraphQLFieldResolver<Data, unknown> = (source, _args, _context, { path }) => source[path.key];

/**
 * An object of which no subgraph said what it really is goes by the interface's own name: the plan asks for more only where
 * the selection depends on it, so any type of the interface will do.
 */
const typeResolver: GraphQLTypeResolver<Data, unknown> = (value, _context, { schema }, abstractType) => {
  const name = value['__typename'];
  if (typeof name === 'string' && name !== abstractType.name) return name;
  return schema.getPossibleTypes(abstractType)[0]?.name;
};

/**
 * Cuts the client's result out of what the subgraphs answered: fields in the order of the selection, null as far up as
 * the schema says, introspection answered here.
 * @param met every error of the subgraphs; those that stand in the data come out where the client sees a null, the others
 *   are added, so that none is lost
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
