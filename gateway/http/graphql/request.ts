import type { IncomingMessage } from 'node:http';
import { AppError } from '../../../platform/errors.ts';
import { exceeded } from '../../limits/limits.ts';
import { namedHash, type PersistedOperations, sha256 } from '../../operations/persisted-operations.ts';
import { readBody } from './body.ts';
import { RefusedRequest } from './refused-request.ts';

/** An operation as a client sends it (GraphQL over HTTP, section 5). */
export interface GraphQLRequest {
  query: string;
  operationName: string | null;
  variables: Record<string, unknown> | null;
}

type Parameters = Record<string, unknown>;

/** Media types that a page of any origin may send without asking (Fetch, section 2.2.2: simple requests). */
const SIMPLE = ['application/x-www-form-urlencoded', 'multipart/form-data', 'text/plain'];
/** Headers that a page of another origin may only send after asking. */
const PREFLIGHT_HEADERS = ['x-apollo-operation-name', 'apollo-require-preflight'];

/**
 * Reads the operation of a request.
 * @param persisted null: clients send texts only
 * @throws RefusedRequest; AppError for a body that is too large, not JSON or a batch
 */
export async function readRequest(
  request: IncomingMessage,
  persisted: PersistedOperations | null,
): Promise<GraphQLRequest> {
  const { method } = request;
  if (method !== 'GET' && method !== 'POST') {
    throw new RefusedRequest('Operations are sent by GET or POST.', { status: 405, headers: { allow: 'GET, POST' } });
  }
  const mediaType = mediaTypeOf(request.headers['content-type']);
  if (mediaType === null || SIMPLE.includes(mediaType)) requirePreflight(request);
  const parameters = method === 'GET' ? inSearch(request, mediaType) : await inBody(request, mediaType);
  const { operationName = null, variables = null } = parameters;
  return {
    query: textOf(parameters, persisted),
    operationName: operationName as string | null,
    variables: variables as Record<string, unknown> | null,
  };
}

/** `application/json; charset=utf-8` without its parameters. */
function mediaTypeOf(contentType: string | undefined): string | null {
  const [type = ''] = (contentType ?? '').split(';', 1);
  return type.trim().toLowerCase() || null;
}

/** Refuses what a page of any origin could send in the name of a visitor (cross-site request forgery). */
function requirePreflight({ headers }: IncomingMessage): void {
  if (PREFLIGHT_HEADERS.some((name) => headers[name])) return;
  throw new RefusedRequest(
    'This operation has been blocked as a potential Cross-Site Request Forgery (CSRF): send a content-type such as ' +
      `application/json, or a value for one of the headers ${PREFLIGHT_HEADERS.join(', ')}.`,
  );
}

function inSearch({ url = '' }: IncomingMessage, mediaType: string | null): Parameters {
  if (mediaType !== null && mediaType !== 'application/json') {
    throw new RefusedRequest('A GET has no body: leave the content-type out.', { status: 415 });
  }
  const at = url.indexOf('?');
  const search = new URLSearchParams(at < 0 ? '' : url.slice(at));
  const one = (name: string): string | null => {
    const [value = null, ...others] = search.getAll(name);
    if (others.length > 0) throw new RefusedRequest(`The parameter "${name}" may only be given once.`);
    return value;
  };
  const json = (name: string): unknown => {
    const value = one(name);
    if (value === null || value === '') return null;
    try {
      return JSON.parse(value);
    } catch {
      throw new RefusedRequest(`The parameter "${name}" must be JSON.`);
    }
  };
  return checked({
    query: one('query'),
    documentId: one('documentId'),
    operationName: one('operationName'),
    variables: json('variables'),
    extensions: json('extensions'),
  });
}

async function inBody(request: IncomingMessage, mediaType: string | null): Promise<Parameters> {
  const charset = /;\s*charset\s*=\s*"?([\w-]+)/i.exec(request.headers['content-type'] ?? '')?.[1];
  if (mediaType !== 'application/json' || (charset && !/^utf-?8$/i.test(charset))) {
    request.resume();
    throw new RefusedRequest('An operation is sent as application/json, in UTF-8.', { status: 415 });
  }
  const text = (await readBody(request)).toString('utf8');
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    throw new AppError('INVALID', 'The request body is not valid JSON.');
  }
  // A batch of many would count as one request for the rate limit.
  if (Array.isArray(body)) throw exceeded('batch', 'Batching is not supported; send one operation per request.');
  if (!isObject(body)) throw new RefusedRequest('The body must be a JSON object with a "query".');
  return checked(body);
}

function checked(parameters: Parameters): Parameters {
  const { query = null, operationName = null } = parameters;
  if (query !== null && typeof query !== 'string') throw new RefusedRequest('"query" must be a string.');
  if (operationName !== null && typeof operationName !== 'string') {
    throw new RefusedRequest('"operationName" must be a string.');
  }
  for (const name of ['variables', 'extensions']) {
    const value = parameters[name] ?? null;
    if (value !== null && !isObject(value))
      throw new RefusedRequest(`"${name}" must be an object, not text or a list.`);
  }
  return parameters;
}

/** The operation's text, or that of the one it names by its hash. */
function textOf(parameters: Parameters, persisted: PersistedOperations | null): string {
  const query = (parameters['query'] as string | null | undefined) ?? '';
  const extensions = parameters['extensions'] as Parameters | null | undefined;
  if (!persisted && isObject(extensions?.['persistedQuery'])) {
    // Apollo's clients send the text then.
    throw new RefusedRequest('PersistedQueryNotSupported', { status: 200, code: 'PERSISTED_QUERY_NOT_SUPPORTED' });
  }
  const hash = persisted && namedHash(parameters);
  if (!persisted || hash === null) {
    if (query !== '') return query;
    throw new RefusedRequest('An operation must have a "query" that is not empty.');
  }
  if (query !== '') {
    if (sha256(query) !== hash) throw new RefusedRequest('The hash is not that of the "query".');
    return query;
  }
  const text = persisted.get(hash);
  if (text !== undefined) return text;
  throw new RefusedRequest('PersistedQueryNotFound', { status: 200, code: 'PERSISTED_QUERY_NOT_FOUND' });
}

function isObject(value: unknown): value is Parameters {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
