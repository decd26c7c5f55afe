import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginInlineTraceDisabled } from '@apollo/server/plugin/disabled';
import { ApolloServerPluginDrainHttpServer } from '@apollo/server/plugin/drainHttpServer';
import { expressMiddleware } from '@as-integrations/express5';
import express, { type RequestHandler } from 'express';
import { type ExecutionArgs, type ExecutionResult, GraphQLError, parse, print } from 'graphql';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';
import type { Viewer } from '../domain/policy.ts';
import type { Log } from './log.ts';
import type { Subgraph, SubgraphRequest } from './subgraph.ts';

interface RequestIdentity {
  identity: string | null;
  requestId: string;
}

export interface ServedSubgraph {
  url: string;
  close(): Promise<void>;
}

/**
 * Serves a subgraph on its own: GraphQL over HTTP by Apollo Server, subscriptions over graphql-ws at the same path, and
 * the internal routes it is given. Every operation runs through the subgraph's own `execute`, so that it answers the
 * same here as inside the gateway's process. Nobody without the gateway's signed identity gets an answer.
 */
export async function serveSubgraph(
  subgraph: Subgraph,
  options: {
    port: number;
    host?: string;
    log: Log;
    verifyIdentity: (token: string | null) => Promise<Viewer>;
    routes?: Record<string, RequestHandler>;
  },
): Promise<ServedSubgraph> {
  const { port, host = '127.0.0.1', log, verifyIdentity, routes = {} } = options;
  const app = express();
  app.disable('x-powered-by');
  const server = createServer(app);

  const apollo = new ApolloServer<RequestIdentity>({
    gateway: {
      load: async () => ({
        executor: (request) =>
          subgraph.execute({
            query: print(request.document),
            ...(request.operationName ? { operationName: request.operationName } : {}),
            variables: request.request.variables ?? {},
            ...(request.context as RequestIdentity),
          }) as Promise<ExecutionResult>,
      }),
      onSchemaLoadOrUpdate(listen) {
        listen({ apiSchema: subgraph.schema, coreSupergraphSdl: '' });
        return () => {};
      },
      stop: async () => {},
    },
    csrfPrevention: true,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    plugins: [ApolloServerPluginInlineTraceDisabled(), ApolloServerPluginDrainHttpServer({ httpServer: server })],
  });
  await apollo.start();

  for (const [path, handler] of Object.entries(routes)) app.get(path, handler);
  app.get('/healthz', (_request, response) => void response.type('text').send('ok\n'));
  app.use(
    '/graphql',
    express.json({ limit: '10mb' }),
    expressMiddleware(apollo, {
      context: async ({ req }) => {
        const identity = req.get('x-tocsin-identity') ?? null;
        await admit(verifyIdentity, identity);
        return { identity, requestId: req.get('x-request-id') ?? '' };
      },
    }),
  );

  const run = (args: ExecutionArgs) => subgraph.execute(args.contextValue as SubgraphRequest) as never;
  const sockets = new WebSocketServer({ server, path: '/graphql', maxPayload: 10 * 1024 * 1024 });
  const live = useServer<Record<string, unknown>, { identity?: RequestIdentity }>(
    {
      schema: subgraph.schema,
      onConnect: async ({ connectionParams, extra }) => {
        const identity = (connectionParams?.['identity'] as string | undefined) ?? null;
        try {
          await verifyIdentity(identity);
        } catch {
          return false;
        }
        extra.identity = { identity, requestId: String(connectionParams?.['requestId'] ?? '') };
        return true;
      },
      onSubscribe: ({ extra }, _id, payload) => {
        try {
          const document = parse(payload.query, { maxTokens: 50_000 });
          return { schema: subgraph.schema, document, contextValue: { ...payload, ...extra.identity } };
        } catch (error) {
          return [error as GraphQLError];
        }
      },
      subscribe: run,
      execute: run,
    },
    sockets,
  );

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const url = `http://${host}:${(server.address() as AddressInfo).port}/graphql`;
  log.info({ subgraph: subgraph.name, url }, 'subgraph ready');
  return {
    url,
    async close() {
      await live.dispose();
      await apollo.stop();
      await subgraph.close();
    },
  };
}

async function admit(verify: (token: string | null) => Promise<Viewer>, identity: string | null): Promise<void> {
  try {
    await verify(identity);
  } catch {
    throw new GraphQLError('Only the gateway is answered here.', {
      extensions: { code: 'UNAUTHENTICATED', http: { status: 401 } },
    });
  }
}
