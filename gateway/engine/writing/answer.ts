import { type ExecutionResult, GraphQLError } from 'graphql';
import type { ClientError, Step } from '../compiling/json.ts';
import { present } from '../subgraph-errors.ts';

/** The result of an operation (GraphQL 7). */
export interface Answer {
  /** JSON; undefined if the operation was not executed. */
  data: string | undefined;
  errors: readonly GraphQLError[];
}

/** The answer to an operation that is not executed: it has no data (GraphQL 7.1.2, request errors). */
export function refusal(...errors: readonly GraphQLError[]): Answer {
  return { data: undefined, errors };
}

export function errorAt({ message, extensions }: ClientError, path: readonly Step[] | undefined): GraphQLError {
  return present(new GraphQLError(message, { path: path ?? null, extensions }));
}

/** An answer as objects. Numbers that JavaScript cannot represent are exact in the JSON alone. */
export function asResult({ data, errors }: Answer): ExecutionResult {
  return { ...(errors.length > 0 ? { errors } : {}), ...(data === undefined ? {} : { data: JSON.parse(data) }) };
}
