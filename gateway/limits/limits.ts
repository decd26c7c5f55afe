import { AppError } from '../../platform/errors.ts';

/** The most a request or socket message may weigh, in bytes. */
export const BYTES = 1024 * 1024;

/** Everything a client can have too much of. Times are in milliseconds; Infinity is no limit. */
export interface Limits {
  /** Tokens the parser reads of one document. */
  tokens: number;
  /** The deepest a field may stand in an operation: `{ a { b } }` is 2 deep. */
  depth: number;
  /** Fields with another name than their own, in a document. */
  aliases: number;
  directives: number;
  /** Selections of an operation, those of a fragment counted at each of its uses. */
  selections: number;
  /** Fields an answer could have, by the sizes of its lists. */
  cost: number;
  /** Values in an operation's variables, and how deep they may stand in one another. */
  variableValues: number;
  variableDepth: number;
  /** How long an operation may take; of a subscription, its opening. */
  time: number;
  /** Units a second that one viewer may use, ten seconds' worth at once: one a request and one for each 1,000 of cost. */
  rate: number;
  /** Requests a second with no valid token that one address may make, ten seconds' worth at once. */
  strangers: number;
  /** Sockets one viewer may have open, and operations under way on all of them. */
  sockets: number;
  subscriptions: number;
  /** Sockets one address may have open that have not shown a token yet, and how long they may take to show one. */
  waitingSockets: number;
  initialization: number;
  /** Messages a second on one socket, ten seconds' worth at once. */
  messages: number;
  /** Bytes that may wait for a client that reads too slowly. */
  unsent: number;
  /** How long a request's head may take, and the whole of it. */
  head: number;
  request: number;
}

/**
 * Far above what people and their tools do, and far below what harms the others. The dearest page of a desk costs some
 * 90,000 (25 tenants, 50 resources of each of their subscriptions); 500,000 fields are an answer of some ten megabytes.
 */
export const DEFAULT_LIMITS: Limits = {
  tokens: 15_000,
  depth: 20,
  aliases: 200,
  directives: 200,
  selections: 50_000,
  cost: 500_000,
  variableValues: 50_000,
  variableDepth: 20,
  time: 30_000,
  rate: 200,
  strangers: 30,
  sockets: 1_000,
  subscriptions: 1_000,
  waitingSockets: 1_000,
  initialization: 3_000,
  messages: 200,
  unsent: 8 * 1024 * 1024,
  head: 10_000,
  request: 30_000,
};

/** A passed limit as a failure; `limit` is the word clients find in `extensions`. */
export function exceeded(limit: string, message: string, details: Record<string, unknown> = {}): AppError {
  return new AppError('LIMIT_EXCEEDED', message, { limit, ...details });
}
