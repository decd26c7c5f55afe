import type { IncomingMessage, Server, ServerOptions, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Limits } from './limits.ts';

/** How often a server looks for connections that take too long, in milliseconds. */
const CHECK_PERIOD = 1_000;
/** Longer than the 60 s that load balancers keep an idle connection: whoever closes first loses no request. */
const KEEP_ALIVE = 65_000;
const HEADERS = 64;

/** How long clients may take to say what they want, for requests and upgrades alike. */
export function serverTimeouts({ head, request }: Limits): ServerOptions {
  return {
    headersTimeout: head,
    requestTimeout: request,
    keepAliveTimeout: KEEP_ALIVE,
    connectionsCheckingInterval: Math.min(CHECK_PERIOD, head),
  };
}

/** Connections on which a request may take as long as whoever answers it allows. */
const granted = new WeakSet<Duplex>();

/** Takes the bound on the whole of a request off one of them, until it is answered. */
export function extendTimeout({ socket }: IncomingMessage, response: ServerResponse): void {
  granted.add(socket);
  response.once('close', () => granted.delete(socket));
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

/** Answers what never became a request as GraphQL does, and hangs up. */
export function refuseConnections(server: Server): void {
  server.maxHeadersCount = HEADERS;
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    if (!socket.writable) return socket.destroy();
    if (error.code === 'ERR_HTTP_REQUEST_TIMEOUT' && granted.has(socket)) return;
    const [status, code, limit, message] = REFUSALS[error.code ?? ''] ?? MALFORMED;
    rejectUpgrade(socket, status, { code, ...(limit ? { limit } : {}) }, message);
  });
}

/** Answers on a bare connection, and closes it whether or not the other side does. */
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
