import type { IncomingMessage } from 'node:http';
import { CloseCode, type Server } from 'graphql-ws';
import type { WebSocket } from 'ws';
import type { Log } from '../platform/log.ts';

/** A socket is pinged this often, and gone when it has not answered by the next time. */
const PING_PERIOD = 12_000;

export interface Connection extends Record<PropertyKey, unknown> {
  socket: WebSocket;
  request: IncomingMessage;
}

/** Hands a socket to the graphql-ws protocol. A send resolves once the socket took it, so that a slow client slows its events. */
export function converse(server: Server<Connection>, socket: WebSocket, request: IncomingMessage, log: Log): void {
  socket.on('error', (error) => log.debug({ err: error }, 'a client socket failed'));
  const ping = keepAlive(socket);
  const closed = server.opened(
    {
      protocol: socket.protocol,
      send: (data) =>
        new Promise((resolve, reject) => {
          if (socket.readyState !== socket.OPEN) return resolve();
          socket.send(data, (error) => (error && socket.readyState === socket.OPEN ? reject(error) : resolve()));
        }),
      close: (code, reason) => socket.close(code, reason),
      onMessage: (handle) => {
        socket.on('message', (data) => {
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
