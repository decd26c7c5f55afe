import { type ExecutionResult, GraphQLError } from 'graphql';
import type { ClientError, Step } from '../compiling/json.ts';
import { present } from '../subgraph-errors.ts';

/** The result of an operation as JSON (GraphQL 7): `{"errors":[…],"data":…}`. */
export interface Answer {
  text: string;
  /** The JSON of its data alone; undefined if the operation was not executed. */
  data: string | undefined;
  /** The errors in the text. */
  errors: readonly GraphQLError[];
}

/** @param data in JSON */
export function answerOf(data: string, errors: readonly GraphQLError[]): Answer {
  if (errors.length === 0) return { text: `{"data":${data}}`, data, errors };
  return { text: `{"errors":${JSON.stringify(errors)},"data":${data}}`, data, errors };
}

/** The answer to an operation that is not executed: it has no data (GraphQL 7.1.2, request errors). */
export function refusal(...errors: readonly GraphQLError[]): Answer {
  return { text: `{"errors":${JSON.stringify(errors)}}`, data: undefined, errors };
}

export function errorAt({ message, extensions }: ClientError, path: readonly Step[] | undefined): GraphQLError {
  return present(new GraphQLError(message, { path: path ?? null, extensions }));
}

/** An answer as objects. Numbers that JavaScript cannot represent are exact in the text alone. */
export function asResult({ data, errors }: Answer): ExecutionResult {
  return { ...(errors.length > 0 ? { errors } : {}), ...(data === undefined ? {} : { data: JSON.parse(data) }) };
}
