import { AppError } from '../../platform/errors.ts';

/** The most bytes in a request body or socket message. */
export const MAX_BODY_BYTES = 1024 * 1024;

/** The limits for clients. Times are in milliseconds; Infinity is no limit. */
export interface Limits {
  /** Characters of a document; its data belongs in variables. */
  characters: number;
  /** Tokens in a document, and lines. */
  tokens: number;
  /** Operations in a document: the rules of validation look at each on its own. */
  operations: number;
  /** The depth of fields in an operation: `{ a { b } }` has depth 2. */
  depth: number;
  /** Fields with an alias in a document. */
  aliases: number;
  directives: number;
  /** Selections of an operation; those of a fragment count at each of its uses. */
  selections: number;
  /** Fields that a result can have, given the lengths of its lists. */
  cost: number;
  /** Values in an operation's variables, and the depth of their nesting. */
  variableValues: number;
  variableDepth: number;
  /** How long an operation may take; for a subscription, how long its opening may take. */
  time: number;
  /**
   * Units a second for one viewer, with a burst of ten seconds' worth: one for each request and one for each 1,000 of
   * cost.
   */
  rate: number;
  /** Requests a second without a valid token from one address, with a burst of ten seconds' worth. */
  unauthenticated: number;
  /** Open sockets of one viewer, and operations under way on all of them. */
  sockets: number;
  subscriptions: number;
  /** Open sockets of one address that are not authenticated yet, and how long their authentication may take. */
  waitingSockets: number;
  initialization: number;
  /** Messages a second on one socket, with a burst of ten seconds' worth. */
  messages: number;
  /** Bytes buffered for a client that reads too slowly. */
  unsent: number;
  /** How long the headers of a request may take to arrive, and the whole request. */
  head: number;
  request: number;
}

/**
 * Far above what people and their tools need, and far below what harms other clients. The most expensive page costs
 * about 90,000 (25 tenants, 50 resources of each of their subscriptions); a result of 500,000 fields has about ten
 * megabytes.
 */
export const DEFAULT_LIMITS: Limits = {
  characters: 200_000,
  tokens: 5_000,
  operations: 100,
  depth: 20,
  aliases: 200,
  directives: 200,
  selections: 50_000,
  cost: 500_000,
  variableValues: 50_000,
  variableDepth: 20,
  time: 30_000,
  rate: 200,
  unauthenticated: 30,
  sockets: 1_000,
  subscriptions: 1_000,
  waitingSockets: 1_000,
  initialization: 3_000,
  messages: 200,
  unsent: 8 * 1024 * 1024,
  head: 10_000,
  request: 30_000,
};

/** The error for an exceeded limit; `limit` is its name in `extensions`. */
export function exceeded(limit: string, message: string, details: Record<string, unknown> = {}): AppError {
  return new AppError('LIMIT_EXCEEDED', message, { limit, ...details });
}
