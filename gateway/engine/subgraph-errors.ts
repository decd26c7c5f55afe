import type { GraphQLError } from 'graphql';

/** Errors that clients may see unchanged: a subgraph or the gateway has already masked what clients must not see. */
const presentable = new WeakSet<object>();

/** Marks an error as one that clients may see unchanged. */
export function present(error: GraphQLError): GraphQLError {
  presentable.add(error);
  return error;
}

/** Whether an error, or one of its original errors, was marked. */
export function isPresentable(error: unknown): boolean {
  for (let cause = error; cause instanceof Error; cause = (cause as Partial<GraphQLError>).originalError) {
    if (presentable.has(cause)) return true;
  }
  return false;
}
