import type { IncomingMessage } from 'node:http';
import { CloseCode, type Server } from 'graphql-ws';
import type { WebSocket } from 'ws';
import type { Log } from '../../platform/log.ts';
import type { Limits } from '../limits/limits.ts';
import { Buckets } from '../limits/rate.ts';

/** A socket is pinged this often, and gone when it has not answered by the next time. */
const PING_PERIOD = 12_000;
/** How a socket is closed whose client sends too much, and one whose client reads too slowly. */
export const TOO_MANY_REQUESTS = 4429;
const TRY_AGAIN_LATER = 1013;

export interface Connection extends Record<PropertyKey, unknown> {
  socket: WebSocket;
  request: IncomingMessage;
}

/**
 * Hands a socket to the graphql-ws protocol. A send resolves once the socket took it, so that a slow client slows its
 * events; one with so many operations that too much waits for it all the same is told to come again and resume.
 */
export function attachSocket(
  server: Server<Connection>,
  socket: WebSocket,
  request: IncomingMessage,
  limits: Limits,
  log: Log,
): void {
  const mayCome = flood(socket, limits);
  socket.on('error', (error) => log.debug({ err: error }, 'a client socket failed'));
  const ping = keepAlive(socket);
  const gone = new Promise<void>((resolve) => socket.once('close', () => resolve()));
  const closed = server.opened(
    {
      protocol: socket.protocol,
      send: (data) =>
        new Promise((resolve, reject) => {
          if (socket.readyState === socket.OPEN && socket.bufferedAmount > limits.unsent) {
            socket.close(TRY_AGAIN_LATER, 'Client too slow: reconnect and resume from the last cursor');
          }
          // A stream whose events nobody will read any more makes none until its socket is closed, which ends it.
          if (socket.readyState !== socket.OPEN) return resolve(gone);
          socket.send(data, (error) => (error && socket.readyState === socket.OPEN ? reject(error) : resolve()));
        }),
      close: (code, reason) => socket.close(code, reason),
      onMessage: (handle) => {
        socket.on('message', (data) => {
          if (!mayCome()) return;
          handle(String(data)).catch((error) => {
            log.error({ err: error }, 'a socket message failed');
            socket.close(CloseCode.InternalServerError, 'Internal error');
          });
        });
      },
    },
    { socket, request },
  );
  socket.once('close', (code, reason) => {
    clearInterval(ping);
    closed(code, String(reason)).catch((error) => log.error({ err: error }, 'a closed socket left something behind'));
  });
}

/** Whether one more message may come. Pings are answered, and so they count too. */
function flood(socket: WebSocket, { messages }: Limits): () => boolean {
  const bucket = new Buckets(messages, () => performance.now());
  const mayCome = () => {
    if (socket.readyState !== socket.OPEN) return false;
    if (bucket.take('', 1) === 0) return true;
    socket.close(TOO_MANY_REQUESTS, 'Message rate exceeded');
    return false;
  };
  socket.on('ping', mayCome);
  return mayCome;
}

function keepAlive(socket: WebSocket): NodeJS.Timeout {
  let answered = true;
  socket.on('pong', () => {
    answered = true;
  });
  return setInterval(() => {
    if (!answered) return socket.terminate();
    answered = false;
    socket.ping();
  }, PING_PERIOD);
}
