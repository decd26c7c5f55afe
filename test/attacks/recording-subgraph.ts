import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebSocketServer } from 'ws';

interface Received {
  /** In the order received: name, value, name, value. */
  headers: string[];
  /** The body of a request, or the messages of a socket so far, each as it was sent. */
  payloads: string[];
}

export interface RecordingSubgraph {
  url: string;
  received: Received[];
  close(): Promise<void>;
}

/** A substitute for a subgraph that records every byte it receives and gives every client the same answer. */
export async function recordingSubgraph(data: object): Promise<RecordingSubgraph> {
  const received: Received[] = [];
  const server = createServer((request, response) => {
    const payloads: Buffer[] = [];
    request.on('data', (chunk) => payloads.push(chunk));
    request.on('end', () => {
      received.push({ headers: request.rawHeaders, payloads: [Buffer.concat(payloads).toString()] });
      response
        .setHeader('content-type', 'application/json')
        .setHeader('set-cookie', 'subgraph=1')
        .setHeader('x-inside', '1');
      response.end(JSON.stringify({ data }));
    });
  });
  const sockets = new WebSocketServer({ server, handleProtocols: () => 'graphql-transport-ws' });
  sockets.on('connection', (socket, request) => {
    const each: Received = { headers: request.rawHeaders, payloads: [] };
    received.push(each);
    socket.on('message', (message) => {
      each.payloads.push(String(message));
      const { type, id } = JSON.parse(String(message));
      if (type === 'connection_init') socket.send('{"type":"connection_ack"}');
      if (type === 'subscribe') socket.send(JSON.stringify({ type: 'next', id, payload: { data } }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`,
    received,
    async close() {
      for (const socket of sockets.clients) socket.terminate();
      sockets.close();
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}
