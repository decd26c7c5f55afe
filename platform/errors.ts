import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Log } from './log.ts';

/** The closed list of codes that clients see in `extensions.code`. No other error is sent externally. */
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
 * The error for an incident that does not exist, or not in the viewer's partition.
 * @param upToDate whether all committed events are handled: otherwise the incident may be in those still held back
 */
export function noSuchIncident(upToDate = true): AppError {
  const details = { field: 'incidentId' };
  return upToDate
    ? new AppError('NOT_FOUND', 'Incident not found.', details)
    : new AppError('UNAVAILABLE', 'The incident is not available yet. Try again shortly.', details);
}

/** Codes of GraphQL's own errors about an operation: their messages quote the client's text only, so they may be shown. */
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
 * Maps an error to the form that a client may read: an AppError keeps code, message and details; GraphQL's own errors about
 * the operation keep theirs; any other becomes INTERNAL with the request's id, under which it is logged.
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
    log.error({ err: cause, requestId, path: formatted.path }, 'internal error');
    return { ...formatted, message: `Internal error (request ${requestId})`, extensions: { code: 'INTERNAL' } };
  };
}

function rootCause(error: unknown): unknown {
  let cause = error;
  while (cause instanceof GraphQLError && cause.originalError) cause = cause.originalError;
  return cause;
}

/** Whether GraphQL raised it before a resolver ran: it then has a location in the operation and no path in the result. */
function isOperationError(cause: unknown, code: unknown): boolean {
  if (GRAPHQL_CODES.has(String(code))) return true;
  return cause instanceof GraphQLError && cause.path === undefined && code === undefined;
}
