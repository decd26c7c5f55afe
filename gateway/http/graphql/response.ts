import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import accepts from 'accepts';
import type { GraphQLError } from 'graphql';
import { RefusedRequest } from './refused-request.ts';

const JSON_TYPE = 'application/json';
const RESPONSE_TYPE = 'application/graphql-response+json';

/**
 * The media type of a response (GraphQL over HTTP, section 6.1): the one that the client prefers.
 * @returns null when it accepts neither
 */
export function mediaTypeFor(request: IncomingMessage): string | null {
  const { accept } = request.headers;
  if (accept === undefined || accept === JSON_TYPE || accept === '*/*') return JSON_TYPE;
  // Clients may ask for the charset that is sent.
  const preferred = accepts(request).type([`${JSON_TYPE}; charset=utf-8`, `${RESPONSE_TYPE}; charset=utf-8`]);
  return typeof preferred === 'string' ? preferred.split(';', 1)[0]! : null;
}

/** What a response is made of. */
export interface GraphQLResponse {
  status: number;
  headers?: OutgoingHttpHeaders;
  /** JSON. */
  body: string;
}

/** Sends a response with the id of its request. */
export function send(
  response: ServerResponse,
  { requestId, mediaType }: { requestId: string; mediaType: string },
  { status, headers, body }: GraphQLResponse,
): void {
  response.writeHead(status, {
    'x-request-id': requestId,
    'cache-control': 'no-store',
    'content-type': `${mediaType}; charset=utf-8`,
    'content-length': Buffer.byteLength(body),
    ...headers,
  });
  response.end(body);
}

/** The response to an operation that was executed. @param data JSON */
export function answered(data: string, errors: readonly GraphQLError[]): GraphQLResponse {
  const before = errors.length > 0 ? `"errors":${JSON.stringify(errors)},` : '';
  return { status: 200, body: `{${before}"data":${data}}\n` };
}

/**
 * The response to an operation that was refused (GraphQL over HTTP, sections 6.4.1 and 6.4.2): as `application/json` it
 * has status 200, because intermediaries answer with other statuses in that media type too; as
 * `application/graphql-response+json` the status of the error.
 */
export function refusedOperation(errors: readonly GraphQLError[], mediaType: string): GraphQLResponse {
  const status = mediaType === JSON_TYPE ? 200 : isForbidden(errors) ? 403 : 400;
  return { status, body: `${JSON.stringify({ errors })}\n` };
}

/** The response to a document that was refused: one that is not allowed here has its status in either media type. */
export function refusedDocument(errors: readonly GraphQLError[], mediaType: string): GraphQLResponse {
  return refusedOperation(errors, isForbidden(errors) ? RESPONSE_TYPE : mediaType);
}

function isForbidden(errors: readonly GraphQLError[]): boolean {
  return errors.some(({ extensions }) => extensions['code'] === 'FORBIDDEN');
}

/** @throws RefusedRequest 406 */
export function requireMediaType(mediaType: string | null): void {
  if (mediaType !== null) return;
  throw new RefusedRequest(`Answers are sent as ${JSON_TYPE} or ${RESPONSE_TYPE}: accept one of them.`, {
    status: 406,
  });
}
