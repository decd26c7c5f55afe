import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Log } from './log.ts';

/** Everything that can go wrong, as clients see it in `extensions.code`. Nothing else leaves the house. */
export const ERROR_CODES = [
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'INVALID',
  'CONFLICT',
  'LIMIT_EXCEEDED',
  'UNAVAILABLE',
  'INTERNAL',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

/** A failure: a code of the closed list, and a message and details that are safe to show. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly details: Record<string, unknown>;

  constructor(code: ErrorCode, message: string, details: Record<string, unknown> = {}) {
    super(message);
    this.name = 'AppError';
    this.code = code;
    this.details = details;
  }
}

/**
 * An incident that is not there, or not in the viewer's partition.
 * @param upToDate whether everything said by now is known: else the incident may be among what is held back
 */
export function noSuchIncident(upToDate = true): AppError {
  const details = { field: 'incidentId' };
  return upToDate
    ? new AppError('NOT_FOUND', 'Incident not found.', details)
    : new AppError('UNAVAILABLE', 'The incident is not available yet. Try again shortly.', details);
}

/** What GraphQL itself says of an operation that is wrong: its words name the place and are the client's own. */
const GRAPHQL_CODES = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
]);

/**
 * Maps an error to what a client may read of it: an AppError keeps code, message and details; GraphQL's own errors about
 * the operation keep theirs; anything else becomes INTERNAL with the request's id, under which it is logged.
 */
export function formatError(
  log: Log,
  requestId: string,
): (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError {
  return (formatted, error) => {
    const cause = rootCause(error);
    if (cause instanceof AppError) {
      return { ...formatted, message: cause.message, extensions: { ...cause.details, code: cause.code } };
    }
    const code = formatted.extensions?.['code'];
    if (isOperationError(cause, code) || (ERROR_CODES as readonly unknown[]).includes(code)) {
      const { stacktrace: _, http: __, ...extensions } = formatted.extensions ?? {};
      return { ...formatted, extensions: { ...extensions, code: code ?? 'GRAPHQL_VALIDATION_FAILED' } };
    }
    log.error({ error: cause, requestId, path: formatted.path }, 'internal error');
    return { ...formatted, message: `Internal error (request ${requestId})`, extensions: { code: 'INTERNAL' } };
  };
}

function rootCause(error: unknown): unknown {
  let cause = error;
  while (cause instanceof GraphQLError && cause.originalError) cause = cause.originalError;
  return cause;
}

/** Raised by GraphQL before a resolver ran: it has a place in the operation and none in the result. */
function isOperationError(cause: unknown, code: unknown): boolean {
  if (GRAPHQL_CODES.has(String(code))) return true;
  return cause instanceof GraphQLError && cause.path === undefined && code === undefined;
}
