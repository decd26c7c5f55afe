import { type ExecutionResult, GraphQLError, type GraphQLFormattedError, Kind } from 'graphql';
import { formatError } from '../platform/errors.ts';
import type { Log } from '../platform/log.ts';
import { isPresentable, present } from './engine/subgraph-errors.ts';
import { isLimitError } from './limits.ts';

type Format = (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError;

/** How clients see an error: a subgraph's as the subgraph put it, a passed limit as LIMIT_EXCEEDED, the rest by `formatError`. */
export function formatFailure(log: Log, requestId: string): Format {
  const format = formatError(log, requestId);
  return (formatted, error) => {
    if (isPresentable(error)) return formatted;
    if (error instanceof GraphQLError) {
      if (isLimitError(error)) return withCode(formatted, 'LIMIT_EXCEEDED');
      if (error.nodes?.[0]?.kind === Kind.VARIABLE_DEFINITION) return withCode(formatted, 'BAD_USER_INPUT');
    }
    return format(formatted, error);
  };
}

/** A list of errors as clients see them. `code` is given to those that have none: the parser's and validator's. */
export function settleErrors(errors: readonly GraphQLError[], format: Format, code?: string): GraphQLError[] {
  return errors.map((error) => {
    const coded = code && !error.extensions['code'] ? withCode(error.toJSON(), code) : error.toJSON();
    const { message, path = null, extensions = null } = format(coded, error);
    const { nodes = null, source = null, positions = null } = error;
    return present(new GraphQLError(message, { nodes, source, positions, path, extensions, originalError: error }));
  });
}

/** An operation's result with its errors as clients see them. */
export function settle(result: ExecutionResult, format: Format): ExecutionResult {
  return result.errors?.length ? { ...result, errors: settleErrors(result.errors, format) } : result;
}

function withCode(formatted: GraphQLFormattedError, code: string): GraphQLFormattedError {
  return { ...formatted, extensions: { ...formatted.extensions, code } };
}
