import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { ApolloServerPluginDrainHttpServer } from '@apollo/server/plugin/drainHttpServer';
import { expressMiddleware } from '@as-integrations/express5';
import express, { type ErrorRequestHandler, type RequestHandler, type Response } from 'express';
import { type ExecutionArgs, type ExecutionResult, type GraphQLError, parse, print } from 'graphql';
import { useServer } from 'graphql-ws/use/ws';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Viewer } from '../../domain/access/policy.ts';
import type { Log } from '../log.ts';
import { listenOn } from '../net/listen.ts';
import type { Subgraph, SubgraphRequest } from './subgraph.ts';

/** The limit of a request or socket message. */
const MAX_MESSAGE_BYTES = 10 * 1024 * 1024;
/** How long a socket may take to close: its gateway may have died. */
const CLOSE_TIMEOUT_MS = 5_000;
/** The code that closes a socket without the gateway's signed identity. */
const UNAUTHORIZED = 4401;

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
 * the given internal routes. Every operation runs through the subgraph's own `execute`, so that its results are the same as
 * inside the gateway's process. Every request requires the gateway's signed identity.
 */
export async function serveSubgraph(
  subgraph: Subgraph,
  options: {
    port: number;
    host?: string;
    log: Log;
    verifyIdentity: (token: string | null) => Promise<Viewer>;
    routes?: RequestHandler;
  },
): Promise<ServedSubgraph> {
  const { port, host = '127.0.0.1', log, verifyIdentity, routes } = options;
  const app = express();
  app.disable('x-powered-by');
  // No timeout: only the gateway connects, which limits its own clients, and the upload of an estate may take hours.
  const server = createServer({ requestTimeout: 0 }, app);

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
    stopOnTerminationSignals: false,
    plugins: [
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginDrainHttpServer({ httpServer: server }),
    ],
  });
  await apollo.start();

  if (routes) app.use(routes);
  app.get('/healthz', (_request, response) => void response.type('text').send('ok\n'));
  app.use(
    '/graphql',
    openSession(verifyIdentity),
    express.json({ limit: MAX_MESSAGE_BYTES }),
    expressMiddleware(apollo, { context: async ({ res }) => res.locals as RequestIdentity }),
  );
  app.use(refuse(log));

  const run = (args: ExecutionArgs) => subgraph.execute(args.contextValue as SubgraphRequest) as never;
  // The type declarations lack closeTimeout.
  const accepting = { server, path: '/graphql', maxPayload: MAX_MESSAGE_BYTES, closeTimeout: CLOSE_TIMEOUT_MS };
  const sockets = new WebSocketServer(accepting);
  const live = useServer<Record<string, unknown>, { socket: WebSocket; identity?: RequestIdentity }>(
    {
      schema: subgraph.schema,
      onConnect: async ({ connectionParams, extra }) => {
        const identity = (connectionParams?.['identity'] as string | undefined) ?? null;
        try {
          await verifyIdentity(identity);
        } catch {
          extra.socket.close(UNAUTHORIZED, 'Requests must come through the gateway.');
          return false;
        }
        extra.identity = { identity, requestId: String(connectionParams?.['requestId'] ?? randomUUID()) };
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

  await listenOn(server, port, host);
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

/** Requires the gateway's signed identity before the body is read. */
function openSession(verify: (token: string | null) => Promise<Viewer>): RequestHandler {
  return async (request, response, next) => {
    const identity = request.get('x-tocsin-identity') ?? null;
    try {
      await verify(identity);
    } catch {
      return answer(response, 401, 'UNAUTHENTICATED', 'Requests must come through the gateway.');
    }
    Object.assign(response.locals, { identity, requestId: request.get('x-request-id') || randomUUID() });
    request.body = {};
    next();
  };
}

/** Answers errors that occur before any operation, without the stack trace that Express would send. */
function refuse(log: Log): ErrorRequestHandler {
  return (error, _request, response, next) => {
    if (response.headersSent) return next(error);
    const { status } = error as { status?: number };
    if (status === 413) return answer(response, status, 'LIMIT_EXCEEDED', 'The request is larger than 10 MB.');
    if (status === 400) return answer(response, status, 'INVALID', 'The request body is not valid JSON.');
    log.error({ err: error }, 'a request failed');
    answer(response, 500, 'INTERNAL', 'Internal error');
  };
}

function answer(response: Response, status: number, code: string, message: string): void {
  response.status(status).json({ errors: [{ message, extensions: { code } }] });
}
