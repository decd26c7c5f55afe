import { GraphQLError } from 'graphql';
import { AppError } from '../../../platform/errors.ts';
import { type ClientError, isObject } from '../compiling/json.ts';
import { present } from '../subgraph-errors.ts';
import type { IsOfLiteral } from './literals.ts';

/** Codes with which a subgraph refuses the gateway's own document: no fault of the client's. */
const REFUSALS = new Set(['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'OPERATION_RESOLUTION_FAILURE']);

/** A failure of the gateway itself, as an error that clients may see. */
export function failureOf({ message, details, code }: AppError): GraphQLError {
  return present(new GraphQLError(message, { extensions: { ...details, code } }));
}

/**
 * The error of a subgraph as clients may see it: the subgraph has already masked what they must not see.
 * @param isOfLiteral whether a refusal is of a literal: of a custom scalar, because the gateway has checked all others
 * @returns null when it is no error as GraphQL 7.1.2 has it
 */
export function clientErrorOf(error: unknown, requestId: string, isOfLiteral: IsOfLiteral): ClientError | null {
  if (typeof error !== 'object' || error === null) return null;
  const { message, extensions, locations } = error as { [name in 'message' | 'extensions' | 'locations']?: unknown };
  if (typeof message !== 'string') return null;
  const own = isObject(extensions) ? extensions : {};
  const code = Object.hasOwn(own, 'code') ? own['code'] : undefined;
  if (code === 'GRAPHQL_VALIDATION_FAILED' && isOfLiteral(message, locations)) {
    return { message, extensions: { ...own, code: 'BAD_USER_INPUT' }, fault: null };
  }
  if (REFUSALS.has(code as string)) return internal(`A subgraph refused the gateway's document: ${message}`, requestId);
  // Servers give INTERNAL_SERVER_ERROR to errors without a code.
  const hasCode = typeof code === 'string' && code !== 'INTERNAL_SERVER_ERROR';
  return { message, extensions: hasCode ? { ...own } : { ...own, code: 'INTERNAL' }, fault: null };
}

/** The error of a subgraph that did not answer. */
export function unanswered(error: unknown, requestId: string): ClientError {
  if (error instanceof AppError) {
    const { message, details, code } = error;
    return { message, extensions: { ...details, code }, fault: null };
  }
  return internal(String(error instanceof Error ? (error.stack ?? error.message) : error), requestId);
}

/** The error of a subgraph whose answer is no GraphQL result, or has another shape than the gateway asked for. */
export function invalidAnswer(subgraph: string): ClientError {
  const message = `The subgraph "${subgraph}" gave an invalid answer.`;
  return { message, extensions: { code: 'UNAVAILABLE', subgraph }, fault: message };
}

/** The error of a condition that is null, as graphql-js words it: the client's variable is the fault. */
export function nullCondition(): ClientError {
  const message = 'Argument "if" of non-null type "Boolean!" must not be null.';
  return { message, extensions: { code: 'BAD_USER_INPUT' }, fault: null };
}

/** An internal error: clients learn the request's id, under which the fault is logged. */
export function internal(fault: string, requestId: string): ClientError {
  return { message: `Internal error (request ${requestId})`, extensions: { code: 'INTERNAL' }, fault };
}
