import { createServer } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginInlineTraceDisabled } from '@apollo/server/plugin/disabled';
import { expressMiddleware } from '@as-integrations/express5';
import express from 'express';
import type { GraphQLSchema } from 'graphql';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';

export interface ServedSchema {
  url: string;
  /** The sockets now open, HTTP and WebSocket. */
  sockets: Set<Socket>;
  close(): Promise<void>;
}

/** A subgraph served in the usual way: Apollo Server over HTTP, graphql-ws for subscriptions. */
export async function serveSchema(
  schema: GraphQLSchema,
  record: (query: string, headers: Record<string, unknown>) => void,
): Promise<ServedSchema> {
  const apollo = new ApolloServer({
    schema,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    plugins: [ApolloServerPluginInlineTraceDisabled()],
  });
  await apollo.start();
  const app = express();
  const note: express.RequestHandler = (request, _response, next) => {
    record(request.body.query, request.headers);
    next();
  };
  app.use('/graphql', express.json(), note, expressMiddleware(apollo));
  const server = createServer(app);
  const sockets = new Set<Socket>();
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  const live = useServer(
    {
      schema,
      onSubscribe: ({ connectionParams }, _id, { query }) => {
        record(query, connectionParams ?? {});
      },
    },
    new WebSocketServer({ server, path: '/graphql' }),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`,
    sockets,
    async close() {
      await live.dispose();
      await apollo.stop();
      const closed = new Promise((resolve) => server.close(resolve));
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}
