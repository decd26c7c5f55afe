import { Readable } from 'node:stream';
import type { RequestHandler } from 'express';
import { request as send } from 'undici';
import { AppError } from '../../platform/errors.ts';
import type { Log } from '../../platform/log.ts';
import { dropBody } from '../../platform/net/drop-body.ts';
import { requestIdOf, sessionOf } from '../http/requests.ts';
import { extendTimeout } from '../limits/connections.ts';

/**
 * Passes a part of an estate to `take` as a stream, with the viewer's identity. The subgraph behind `take` checks
 * access.
 */
export function importRoute(take: RequestHandler): RequestHandler[] {
  const named: RequestHandler = async (request, response, next) => {
    extendTimeout(request, response);
    request.headers['x-tocsin-identity'] = (await sessionOf(response).identity()) ?? '';
    request.headers['x-request-id'] = requestIdOf(response);
    next();
  };
  return [named, take];
}

const FORWARDED_HEADERS = ['content-type', 'content-encoding', 'x-tocsin-identity', 'x-request-id'];

/** Streams a request to a subgraph in another process and returns its response. @param nextUrl gives the address of its internal route */
export function proxyImport(nextUrl: () => URL, log: Log): RequestHandler {
  return async (request, response) => {
    const headers = Object.fromEntries(
      FORWARDED_HEADERS.map((name) => [name, request.get(name) ?? '']).filter(([, value]) => value),
    );
    // The request itself is not destroyed, so that it can be answered when the subgraph cannot be reached.
    const body = Readable.from(request.iterator({ destroyOnReturn: false }), { objectMode: false });
    const query = { part: typeof request.query['part'] === 'string' ? request.query['part'] : '' };
    // The response arrives only when the last row is written.
    const timeouts = { headersTimeout: 0, bodyTimeout: 0 };
    const answer = await send(nextUrl(), { method: 'POST', query, headers, body, ...timeouts }).catch((error) => {
      log.warn(
        { err: error, requestId: requestIdOf(response) },
        'forwarding an import to the customers subgraph failed',
      );
      throw new AppError('UNAVAILABLE', 'The subgraph "customers" is unavailable.', { subgraph: 'customers' });
    });
    response.status(answer.statusCode).type('json');
    response.send(await answer.body.text());
    if (request.complete) return;
    // Refused before its end: the rest of the body must be read, or it would block the next request on this connection.
    body.destroy();
    dropBody(request);
  };
}
