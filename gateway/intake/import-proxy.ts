import { once } from 'node:events';
import { Readable } from 'node:stream';
import type { RequestHandler } from 'express';
import { request as send } from 'undici';
import { AppError } from '../../platform/errors.ts';
import type { Log } from '../../platform/log.ts';
import { requestIdOf, sessionOf } from '../http/requests.ts';
import { extendTimeout } from '../limits/connections.ts';

/** Hands a part of an estate on to whoever keeps it, as it comes and in the viewer's name, whose rights are looked at there. */
export function estateRoute(take: RequestHandler): RequestHandler[] {
  const named: RequestHandler = async (request, response, next) => {
    extendTimeout(request, response);
    request.headers['x-tocsin-identity'] = (await sessionOf(response).identity()) ?? '';
    request.headers['x-request-id'] = requestIdOf(response);
    next();
  };
  return [named, take];
}

const PASSED = ['content-type', 'content-encoding', 'x-tocsin-identity', 'x-request-id'];

/** Sends what comes on to a subgraph in another process, and its answer back. @param address of its internal route */
export function passOn(address: URL, log: Log): RequestHandler {
  return async (request, response) => {
    const headers = Object.fromEntries(
      PASSED.map((name) => [name, request.get(name) ?? '']).filter(([, value]) => value),
    );
    // The request itself stays, to be answered when the other side cannot be reached.
    const body = Readable.from(request.iterator({ destroyOnReturn: false }), { objectMode: false });
    const query = { part: typeof request.query['part'] === 'string' ? request.query['part'] : '' };
    // The answer comes when the last row is written.
    const serverTimeouts = { headersTimeout: 0, bodyTimeout: 0 };
    const answer = await send(address, { method: 'POST', query, headers, body, ...serverTimeouts }).catch((error) => {
      log.warn({ err: error, requestId: requestIdOf(response) }, 'customers could not be reached with an estate');
      throw new AppError('UNAVAILABLE', 'The subgraph "customers" is unavailable.', { subgraph: 'customers' });
    });
    response.status(answer.statusCode).type('json');
    response.send(await answer.body.text());
    if (request.complete) return;
    // Refused before its end: what is left of it must not stand in the way of the next request on this connection.
    body.destroy();
    await once(response, 'close');
    request.resume();
  };
}
