import { isStorable } from '../database/storable.ts';
import { AppError } from '../errors.ts';

/** A page of a list, as GraphQL's cursor connections name its parts. */
export interface Connection<Node> {
  edges: { cursor: string; node: Node }[];
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null };
  /** Counted only when a client asks for it. */
  totalCount: () => Promise<number>;
}

/** What a store needs to read one page: the number of rows, and the sort key of the row that it continues after. */
export interface Page {
  size: number;
  after: string[] | null;
}

const MAX_PAGE_SIZE = 200;

/**
 * Reads the `first` and `after` arguments of a connection.
 * @param parts the number of values in the list's sort key
 * @throws AppError INVALID naming the argument
 */
export function pageOf(
  args: { first?: number | null | undefined; after?: string | null | undefined },
  parts: number,
): Page {
  const size = args.first ?? 25;
  if (size < 1 || size > MAX_PAGE_SIZE) {
    throw new AppError('INVALID', `\`first\` must be from 1 to ${MAX_PAGE_SIZE}, not ${size}.`, { field: 'first' });
  }
  return { size, after: args.after == null ? null : decodeKey(args.after, parts) };
}

/**
 * Makes a connection from the rows that a store returned for a page.
 * @param rows up to `page.size + 1` rows: the extra row shows that there is a next page
 * @param key the sort key of a row, as text
 */
export function connection<Row>(
  rows: Row[],
  page: Page,
  key: (row: Row) => string[],
  totalCount: () => Promise<number>,
): Connection<Row> {
  const edges = rows.slice(0, page.size).map((node) => ({ cursor: encodeKey(key(node)), node }));
  return {
    edges,
    pageInfo: {
      hasNextPage: rows.length > page.size,
      hasPreviousPage: page.after !== null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount,
  };
}

function encodeKey(parts: string[]): string {
  return Buffer.from(JSON.stringify(parts)).toString('base64url');
}

function decodeKey(cursor: string, parts: number): string[] {
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (Array.isArray(key) && key.length === parts && key.every(isPart)) return key;
  } catch {
    // Falls through to the error below.
  }
  throw noCursor();
}

/** A part of a sort key that is a time in ISO 8601. @throws AppError INVALID naming `after` for any other text */
export function timestampOf(part: string | undefined): string {
  const timestamp = new Date(part ?? '');
  if (!Number.isNaN(timestamp.getTime()) && timestamp.toISOString() === part) return part;
  throw noCursor();
}

/** A part of a sort key that is a non-negative integer. @throws AppError INVALID naming `after` for any other text */
export function numberOf(part: string | undefined): string {
  if (part !== undefined && /^\d{1,20}$/.test(part)) return part;
  throw noCursor();
}

function noCursor(): AppError {
  return new AppError('INVALID', 'Invalid cursor: `after` must be the `cursor` of an edge of this list.', {
    field: 'after',
  });
}

function isPart(part: unknown): part is string {
  return typeof part === 'string' && isStorable(part);
}
