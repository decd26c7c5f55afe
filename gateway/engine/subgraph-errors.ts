import type { GraphQLError } from 'graphql';

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
