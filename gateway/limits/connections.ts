import type { IncomingMessage, Server, ServerOptions, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Limits } from './limits.ts';

/** How often the server looks for connections that take too long. */
const CHECK_INTERVAL_MS = 1_000;
/**
 * Longer than the 60 s for which load balancers keep an idle connection: the side that closes first loses no request.
 */
const KEEP_ALIVE_TIMEOUT_MS = 65_000;
const MAX_HEADERS = 64;

/** How long clients may take to send a request, upgrades included. */
export function serverTimeouts({ head, request }: Limits): ServerOptions {
  return {
    headersTimeout: head,
    requestTimeout: request,
    keepAliveTimeout: KEEP_ALIVE_TIMEOUT_MS,
    connectionsCheckingInterval: Math.min(CHECK_INTERVAL_MS, head),
  };
}

/** Connections whose current request has no timeout from the server, because its handler sets its own. */
const extended = new WeakSet<Duplex>();

/** Lifts the timeout for receiving a whole request from a connection, until the request is answered. */
export function extendTimeout({ socket }: IncomingMessage, response: ServerResponse): void {
  extended.add(socket);
  response.once('close', () => extended.delete(socket));
}

const REFUSALS: Record<string, [status: string, code: string, limit: string | null, message: string]> = {
  ERR_HTTP_REQUEST_TIMEOUT: ['408 Request Timeout', 'LIMIT_EXCEEDED', 'request', 'Request timeout.'],
  HPE_HEADER_OVERFLOW: [
    '431 Request Header Fields Too Large',
    'LIMIT_EXCEEDED',
    'headers',
    'The headers are too large.',
  ],
};
const MALFORMED = ['400 Bad Request', 'INVALID', null, 'Bad request.'] as const;

/** Responds to malformed and late requests in the format of GraphQL, and closes the connection. */
export function refuseConnections(server: Server): void {
  server.maxHeadersCount = MAX_HEADERS;
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    if (!socket.writable) return socket.destroy();
    if (error.code === 'ERR_HTTP_REQUEST_TIMEOUT' && extended.has(socket)) return;
    const [status, code, limit, message] = REFUSALS[error.code ?? ''] ?? MALFORMED;
    rejectUpgrade(socket, status, { code, ...(limit ? { limit } : {}) }, message);
  });
}

/** Writes an HTTP response to a raw connection, and closes it whether or not the client does. */
export function rejectUpgrade(
  socket: Duplex,
  status: string,
  { retryAfter, ...extensions }: { code: string; limit?: string; retryAfter?: number },
  message: string,
): void {
  const body = JSON.stringify({ errors: [{ message, extensions }] });
  const headers = [
    'Connection: close',
    'Content-Type: application/json; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(body)}`,
    ...(retryAfter === undefined ? [] : [`Retry-After: ${retryAfter}`]),
  ];
  socket.once('finish', () => socket.destroy());
  socket.end(`HTTP/1.1 ${status}\r\n${headers.join('\r\n')}\r\n\r\n${body}`);
}
