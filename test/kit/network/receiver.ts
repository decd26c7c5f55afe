import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type RequestListener, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { listenOn } from '../../../platform/net/listen.ts';

interface Received {
  path: string;
  headers: IncomingHttpHeaders;
  body: string;
}

export interface Receiver {
  port: number;
  /** The requests received, in order. */
  received: Received[];
  /** The number of connections opened so far. */
  connections(): number;
  close(): Promise<void>;
}

/** A webhook receiver on this machine that answers each path as the test defines it, and any other path with 204. */
export async function startReceiver(answers: { [path: string]: (answer: ServerResponse) => void }): Promise<Receiver> {
  const received: Received[] = [];
  let connections = 0;
  const listener: RequestListener = async (request, answer) => {
    const path = request.url ?? '';
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    received.push({ path, headers: request.headers, body: Buffer.concat(chunks).toString('utf8') });
    (answers[path] ?? (() => answer.writeHead(204).end()))(answer);
  };
  const server = createServer(listener).on('connection', () => {
    connections++;
  });
  await listenOn(server, 0, '127.0.0.1');
  return {
    port: (server.address() as AddressInfo).port,
    received,
    connections: () => connections,
    async close() {
      server.closeAllConnections();
      await once(server.close(), 'close');
    },
  };
}
