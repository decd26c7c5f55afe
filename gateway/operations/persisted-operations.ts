import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { GraphQLError } from 'graphql';
import { AppError } from '../../platform/errors.ts';

/** The only operations that a gateway executes: the texts by their SHA-256 in lower-case hexadecimal. */
export type PersistedOperations = ReadonlyMap<string, string>;

/**
 * Reads a JSON object of operations by their SHA-256.
 * @throws AppError INVALID naming the environment variable, the file and its fault
 */
export function readPersistedOperations(file: string): PersistedOperations {
  const wrong = (reason: string) => new AppError('INVALID', `PERSISTED_OPERATIONS: ${file} ${reason}.`);
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw wrong(`cannot be read: ${(error as NodeJS.ErrnoException).code}`);
  }
  let listed: unknown;
  try {
    listed = JSON.parse(text);
  } catch {
    throw wrong('is not valid JSON');
  }
  if (typeof listed !== 'object' || listed === null || Array.isArray(listed)) {
    throw wrong('must be an object of operations by their SHA-256');
  }
  const operations = new Map<string, string>();
  for (const [hash, operation] of Object.entries(listed)) {
    if (typeof operation !== 'string' || sha256(operation) !== hash.toLowerCase()) {
      throw wrong(`has an entry "${hash.slice(0, 80)}" whose text has another SHA-256`);
    }
    operations.set(hash.toLowerCase(), operation);
  }
  return operations;
}

export function isPersisted(operations: PersistedOperations, text: string): boolean {
  return operations.has(sha256(text));
}

/**
 * The text of the operation in a socket's message, or of the one that it names by its hash.
 * @throws GraphQLError for a hash that is not in the list
 */
export function textOf(operations: PersistedOperations | null, message: Naming & { query: string }): string {
  const hash = operations && namedHash(message);
  if (!operations || hash === null) return message.query;
  const text = operations.get(hash);
  if (text !== undefined) return text;
  throw new GraphQLError('PersistedQueryNotFound', { extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } });
}

/** What a client may send instead of the text to name an operation, over HTTP and on a socket. */
interface Naming {
  documentId?: unknown;
  extensions?: unknown;
}

/**
 * The SHA-256 by which a request names its operation: Apollo's `extensions.persistedQuery.sha256Hash`, or `documentId`,
 * bare or as `sha256:…`. Null when it names none.
 */
export function namedHash({ documentId, extensions }: Naming): string | null {
  const { persistedQuery } = (extensions ?? {}) as { persistedQuery?: { sha256Hash?: unknown } };
  const given = persistedQuery?.sha256Hash ?? documentId;
  return typeof given === 'string' ? hashOf(given) : null;
}

const hashOf = (given: string) => given.replace(/^sha256:/, '').toLowerCase();

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
