import { randomUUID } from 'node:crypto';
import type { ErrorRequestHandler, Request, RequestHandler, Response } from 'express';
import { AppError, type ErrorCode } from '../../platform/errors.ts';
import type { Log } from '../../platform/log.ts';
import type { OperationContext } from '../engine/subgraphs/transport.ts';
import { exceeded } from '../limits/limits.ts';
import type { Rates } from '../limits/rate.ts';
import type { OpenSession, Session } from '../sign-in/authentication.ts';
import type { AddressOf } from './client-address.ts';

/** What earlier handlers have stored about a request. */
interface RequestLocals {
  requestId: string;
  session: Session;
}

export const requestIdOf = (response: Response): string => (response.locals as RequestLocals).requestId;

export const sessionOf = (response: Response): Session => (response.locals as RequestLocals).session;

export interface HttpContext extends OperationContext {
  /** The media type of the response. */
  mediaType: string;
  session: Session;
}

export function contextOf(request: Request, response: Response): HttpContext {
  const { requestId, session } = response.locals as RequestLocals;
  const { roles, identity } = session;
  return { requestId, roles, identity, mediaType: mediaTypeFor(request), session };
}

/** Uses the client's x-request-id if it is valid, creates one otherwise, and returns it in the response. */
export const nameRequest: RequestHandler = (request, response, next) => {
  const given = request.get('x-request-id') ?? '';
  const requestId = /^[\w.:-]{1,128}$/.test(given) ? given : randomUUID();
  response.locals['requestId'] = requestId;
  response.set('x-request-id', requestId);
  next();
};

/** Requires a valid token and enforces the request rate, before the body is read. */
export function authenticateWith(openSession: OpenSession, rates: Rates, addressOf: AddressOf): RequestHandler {
  return async (request, response, next) => {
    const session = await openSession(request.get('authorization')).catch((error) => {
      if (error instanceof AppError && error.code === 'UNAUTHENTICATED') rates.unauthenticated(addressOf(request));
      throw error;
    });
    rates.request(session);
    response.locals['session'] = session;
    next();
  };
}

/** Allows one operation for each request: a batch of many would count as one request for the rate limit. */
export const refuseBatches: RequestHandler = (request, _response, next) => {
  if (!Array.isArray(request.body)) return next();
  next(exceeded('batch', 'Batching is not supported; send one operation per request.'));
};

/** Counts the requests under way, so that a shutdown can wait for the last of them. */
export class InFlight {
  #count = 0;
  #done: (() => void) | null = null;

  readonly count: RequestHandler = (_request, response, next) => {
    response.once('close', this.begin());
    next();
  };

  /** @returns ends what has begun; to be called once */
  begin(): () => void {
    this.#count += 1;
    return () => {
      this.#count -= 1;
      if (this.#count === 0) this.#done?.();
    };
  }

  async finished(): Promise<void> {
    if (this.#count > 0) await new Promise<void>((resolve) => (this.#done = resolve));
  }
}

/** Limits for which 413 (Content Too Large) would be wrong. */
const LIMIT_STATUS: Record<string, number> = { rate: 429, batch: 400, time: 504 };

const STATUS: Partial<Record<ErrorCode, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  INVALID: 400,
  LIMIT_EXCEEDED: 413,
  UNAVAILABLE: 503,
};

/** Responds to failures before any operation as GraphQL does: `{ errors: [{ message, extensions: { code } }] }`. */
export function refuse(log: Log): ErrorRequestHandler {
  return (error, request, response, next) => {
    if (response.headersSent) return next(error);
    const known = refusalOf(error);
    if (!known) log.error({ err: error, requestId: requestIdOf(response) }, 'a request failed');
    const message = known?.message ?? `Internal error (request ${requestIdOf(response)})`;
    const code = known?.code ?? 'INTERNAL';
    const { limit, retryAfter } = known?.details ?? {};
    if (retryAfter !== undefined) response.set('retry-after', String(retryAfter));
    if (code === 'UNAUTHENTICATED') response.set('www-authenticate', 'Bearer');
    response.status(LIMIT_STATUS[String(limit)] ?? STATUS[code] ?? 500).type(mediaTypeFor(request));
    response.send(JSON.stringify({ errors: [{ message, extensions: { ...known?.details, code } }] }));
  };
}

function refusalOf(error: unknown): AppError | null {
  if (error instanceof AppError) return error;
  if (error instanceof URIError) return new AppError('INVALID', 'Malformed URL.');
  const { status, type } = error as { status?: number; type?: string };
  if (type === 'entity.too.large') return exceeded('body', 'The request is larger than 1 MB.');
  if (status === 400) return new AppError('INVALID', 'The request body is not valid JSON.');
  return status === 415 ? new AppError('INVALID', 'Unsupported content encoding.') : null;
}

function mediaTypeFor(request: Request): string {
  return request.accepts(['application/json', 'application/graphql-response+json']) || 'application/json';
}
