import type { IncomingMessage } from 'node:http';
import { CloseCode, type Server } from 'graphql-ws';
import type { WebSocket } from 'ws';
import type { Log } from '../../platform/log.ts';
import type { Limits } from '../limits/limits.ts';
import { Buckets } from '../limits/rate.ts';
import { withWrittenData } from './written-data.ts';

/** A socket is pinged this often, and terminated when it has not answered by the next ping. */
const PING_INTERVAL_MS = 12_000;
/** Close codes for a client that sends too many messages, and for one that reads too slowly. */
export const TOO_MANY_REQUESTS = 4429;
const TRY_AGAIN_LATER = 1013;

export interface Connection extends Record<PropertyKey, unknown> {
  socket: WebSocket;
  request: IncomingMessage;
}

/**
 * Attaches a socket to the graphql-ws server. A send resolves once the socket has accepted the message, so that a slow
 * client slows its events. If too much data is buffered nevertheless, because the client has many operations, the
 * socket is closed and the client must reconnect and resume.
 */
export function attachSocket(
  server: Server<Connection>,
  socket: WebSocket,
  request: IncomingMessage,
  limits: Limits,
  log: Log,
): void {
  const withinRate = messageRateLimit(socket, limits);
  socket.on('error', (error) => log.debug({ err: error }, 'a client socket failed'));
  const ping = keepAlive(socket);
  const gone = new Promise<void>((resolve) => socket.once('close', () => resolve()));
  const closed = server.opened(
    {
      protocol: socket.protocol,
      send: (message) => {
        const data = withWrittenData(message);
        return new Promise((resolve, reject) => {
          if (socket.readyState === socket.OPEN && socket.bufferedAmount > limits.unsent) {
            socket.close(TRY_AGAIN_LATER, 'Client too slow: reconnect and resume from the last cursor');
          }
          // The socket is closing and its client reads no more events: the stream waits until the close ends it.
          if (socket.readyState !== socket.OPEN) return resolve(gone);
          socket.send(data, (error) => (error && socket.readyState === socket.OPEN ? reject(error) : resolve()));
        });
      },
      close: (code, reason) => socket.close(code, reason),
      onMessage: (handle) => {
        socket.on('message', (data) => {
          if (!withinRate()) return;
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
    closed(code, String(reason)).catch((error) => log.error({ err: error }, 'cleaning up a closed socket failed'));
  });
}

/**
 * @returns whether one more message is within the rate; otherwise closes the socket. Pings count because they are
 *   answered.
 */
function messageRateLimit(socket: WebSocket, { messages }: Limits): () => boolean {
  const bucket = new Buckets(messages, () => performance.now());
  const withinRate = () => {
    if (socket.readyState !== socket.OPEN) return false;
    if (bucket.take('', 1) === 0) return true;
    socket.close(TOO_MANY_REQUESTS, 'Message rate exceeded');
    return false;
  };
  socket.on('ping', withinRate);
  return withinRate;
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
  }, PING_INTERVAL_MS);
}
