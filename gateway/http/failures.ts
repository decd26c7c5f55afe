import { type ExecutionResult, GraphQLError, type GraphQLFormattedError, Kind } from 'graphql';
import { formatError } from '../../platform/errors.ts';
import type { Log } from '../../platform/log.ts';
import { isPresentable, present } from '../engine/subgraph-errors.ts';

type Format = (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError;

/**
 * Formats errors for clients: an error of a subgraph is unchanged; `formatError` formats the others.
 * @param suggestions whether GraphQL's own errors may suggest other names of the schema ("Did you mean …?")
 */
export function formatFailure(log: Log, requestId: string, suggestions = false): Format {
  const format = formatError(log, requestId);
  const shown = (formatted: GraphQLFormattedError) => (suggestions ? formatted : withoutSuggestion(formatted));
  return (formatted, error) => {
    if (isPresentable(error)) return formatted;
    if (error instanceof GraphQLError && error.nodes?.[0]?.kind === Kind.VARIABLE_DEFINITION) {
      return withCode(shown(formatted), 'BAD_USER_INPUT');
    }
    return shown(format(formatted, error));
  };
}

/** Formats a list of errors. */
export function formatErrors(errors: readonly GraphQLError[], format: Format): GraphQLError[] {
  return errors.map((error) => {
    const { message, locations, path = null, extensions = null } = format(error.toJSON(), error);
    const formatted = new GraphQLError(message, { path, extensions, originalError: error });
    return present(Object.assign(formatted, locations && { locations }));
  });
}

/** Formats the errors of a result. */
export function formatResult(result: ExecutionResult, format: Format): ExecutionResult {
  return result.errors?.length ? { ...result, errors: formatErrors(result.errors, format) } : result;
}

function withCode(formatted: GraphQLFormattedError, code: string): GraphQLFormattedError {
  return { ...formatted, extensions: { ...formatted.extensions, code } };
}

function withoutSuggestion(formatted: GraphQLFormattedError): GraphQLFormattedError {
  return { ...formatted, message: formatted.message.replace(/ ?Did you mean.+\?$/, '') };
}
