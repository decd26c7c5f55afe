import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { json } from 'node:stream/consumers';

/** A request that reached the server. */
interface Received {
  query: string;
  variables: Record<string, unknown>;
  headers: IncomingHttpHeaders;
}

export type Behaviour = (response: ServerResponse, request: Received) => void;

export interface ScriptedSubgraph {
  url: string;
  port: number;
  received: Received[];
  /** How many of the responses were closed by the gateway before they had ended. */
  abandoned: number;
  /** Connections now open. */
  sockets: ReadonlySet<Socket>;
  behave: Behaviour;
  close(): Promise<void>;
}

/** A real server that answers as a test says. */
export async function scriptedSubgraph(behave: Behaviour, port = 0, host = '127.0.0.1'): Promise<ScriptedSubgraph> {
  const sockets = new Set<Socket>();
  const server = createServer(async (request, response) => {
    const { query, variables } = (await json(request)) as Received;
    const received = { query, variables, headers: request.headers };
    subgraph.received.push(received);
    response.once('close', () => {
      if (!response.writableFinished) subgraph.abandoned += 1;
    });
    subgraph.behave(response, received);
  });
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
    socket.once('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(port, host, resolve));
  const listening = (server.address() as AddressInfo).port;
  const subgraph: ScriptedSubgraph = {
    url: `http://${host}:${listening}/graphql`,
    port: listening,
    received: [],
    abandoned: 0,
    sockets,
    behave,
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
  return subgraph;
}

/** Answers with this text. */
export const sends =
  (
    text: string | Buffer,
    { status = 200, type = 'application/json' }: { status?: number; type?: string } = {},
  ): Behaviour =>
  (response) => {
    response.writeHead(status, type ? { 'content-type': type } : {});
    response.end(text);
  };

export const answers = (data: unknown): Behaviour => sends(JSON.stringify({ data }));
export const resets: Behaviour = (response) => void response.socket?.resetAndDestroy();
export const hangs: Behaviour = () => {};
