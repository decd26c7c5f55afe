import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { ErrorRequestHandler, RequestHandler, Response } from 'express';
import { GraphQLError } from 'graphql';
import { AppError, type ErrorCode } from '../../platform/errors.ts';
import type { Log } from '../../platform/log.ts';
import type { OperationContext } from '../engine/subgraphs/transport.ts';
import { exceeded } from '../limits/limits.ts';
import type { Rates } from '../limits/rate.ts';
import type { OpenSession, Session } from '../sign-in/authentication.ts';
import type { AddressOf } from './client-address.ts';
import { RefusedRequest } from './graphql/refused-request.ts';
import { mediaTypeFor } from './graphql/response.ts';

/** What earlier handlers have stored about a request. */
interface RequestLocals {
  requestId: string;
  session: Session;
}

export const requestIdOf = (response: Response): string => (response.locals as RequestLocals).requestId;

export const sessionOf = (response: Response): Session => (response.locals as RequestLocals).session;

export function contextOf(response: Response): OperationContext {
  const { requestId, session } = response.locals as RequestLocals;
  const { roles, identity } = session;
  return { requestId, roles, identity };
}

/** The client's x-request-id if it is valid, or a new one. */
export function requestIdFrom({ headers }: IncomingMessage): string {
  const given = headers['x-request-id'];
  return typeof given === 'string' && /^[\w.:-]{1,128}$/.test(given) ? given : randomUUID();
}

/** Gives a request its id, and returns it in the response. */
export const nameRequest: RequestHandler = (request, response, next) => {
  const requestId = requestIdFrom(request);
  response.locals['requestId'] = requestId;
  response.set('x-request-id', requestId);
  next();
};

/** @throws AppError UNAUTHENTICATED without a valid token; LIMIT_EXCEEDED when there are too many requests */
export type AuthenticateRequest = (request: IncomingMessage) => Promise<Session>;

/** Requires a valid token and enforces the request rate, before the body is read. */
export function authenticateWith(openSession: OpenSession, rates: Rates, addressOf: AddressOf): AuthenticateRequest {
  return async (request) => {
    try {
      const session = await openSession(request.headers.authorization);
      rates.request(session);
      return session;
    } catch (error) {
      if (error instanceof AppError && error.code === 'UNAUTHENTICATED') rates.unauthenticated(addressOf(request));
      throw error;
    }
  };
}

/** Counts the requests under way, so that a shutdown can wait for the last of them. */
export class InFlight {
  #count = 0;
  #done: (() => void) | null = null;

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
    const { status, headers, body } = refusalOf(log, requestIdOf(response), error);
    response
      .status(status)
      .set(headers)
      .type(mediaTypeFor(request) ?? 'application/json');
    response.send(body);
  };
}

/** The response to a request that failed before an operation was executed. What is no fault of the client's is logged. */
export function refusalOf(log: Log, requestId: string, error: unknown) {
  if (error instanceof RefusedRequest || error instanceof GraphQLError) {
    const { status = 400, headers = {} } = error as Partial<RefusedRequest>;
    const code = error instanceof RefusedRequest ? error.code : error.extensions['code'];
    return { status, headers, body: JSON.stringify({ errors: [{ message: error.message, extensions: { code } }] }) };
  }
  const known = knownRefusal(error);
  if (!known) log.error({ err: error, requestId }, 'a request failed');
  const message = known?.message ?? `Internal error (request ${requestId})`;
  const code = known?.code ?? 'INTERNAL';
  const { limit, retryAfter } = known?.details ?? {};
  const headers: Record<string, string> = {};
  if (retryAfter !== undefined) headers['retry-after'] = String(retryAfter);
  if (code === 'UNAUTHENTICATED') headers['www-authenticate'] = 'Bearer';
  return {
    status: LIMIT_STATUS[String(limit)] ?? STATUS[code] ?? 500,
    headers,
    body: JSON.stringify({ errors: [{ message, extensions: { ...known?.details, code } }] }),
  };
}

export function isRateLimit({ details }: AppError): boolean {
  return details['limit'] === 'rate';
}

function knownRefusal(error: unknown): AppError | null {
  if (error instanceof AppError) return error;
  if (error instanceof URIError) return new AppError('INVALID', 'Malformed URL.');
  const { status, type } = error as { status?: number; type?: string };
  if (type === 'entity.too.large') return exceeded('body', 'The request is larger than 1 MB.');
  if (status === 400) return new AppError('INVALID', 'The request body is not valid JSON.');
  return status === 415 ? new AppError('INVALID', 'Unsupported content encoding.') : null;
}
