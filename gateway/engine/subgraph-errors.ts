import { type ExecutionResult, GraphQLError } from 'graphql';

/** Errors that clients may see as they are: a subgraph has masked what they must not, or the gateway has. */
const presentable = new WeakSet<object>();

/** Marks an error as one that clients may see as it is. */
export function present(error: GraphQLError): GraphQLError {
  presentable.add(error);
  return error;
}

/** Whether an error, or one it was made from, was marked. */
export function isPresentable(error: unknown): boolean {
  for (let cause = error; cause instanceof Error; cause = (cause as Partial<GraphQLError>).originalError) {
    if (presentable.has(cause)) return true;
  }
  return false;
}

/** A subgraph's result with errors of the class whose extensions the stitching layer keeps, each presentable. */
export function fromSubgraph(result: ExecutionResult): ExecutionResult {
  if (!result.errors?.length) return result;
  const errors = result.errors.map(({ message, path, extensions }) =>
    present(new GraphQLError(message, { path: path ?? null, extensions })),
  );
  return { ...result, errors };
}

/** The stitching layer folds several errors behind one null into one; clients get them one by one. */
export function unfold(result: ExecutionResult): ExecutionResult {
  if (!result.errors?.some(({ originalError }) => originalError instanceof AggregateError)) return result;
  return { ...result, errors: result.errors.flatMap(unfolded) };
}

function unfolded(error: GraphQLError): GraphQLError[] {
  const { originalError, path, nodes } = error;
  if (!(originalError instanceof AggregateError)) return [error];
  return originalError.errors.flatMap((part: Error) =>
    unfolded(
      part instanceof GraphQLError && part.path
        ? part
        : new GraphQLError(part.message, { path: path ?? null, nodes: nodes ?? null, originalError: part }),
    ),
  );
}
