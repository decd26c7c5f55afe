import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expressMiddleware } from '@as-integrations/express5';
import express, { type RequestHandler } from 'express';
import type { Viewer } from '../../domain/access/policy.ts';
import { AppError } from '../../platform/errors.ts';
import type { Log } from '../../platform/log.ts';
import { listenOn } from '../../platform/net/listen.ts';
import { documents } from '../downloads/documents.ts';
import { createEngine, type Engine } from '../engine/engine.ts';
import { sharedQueries } from '../engine/subgraphs/shared-queries.ts';
import { sharedTransports } from '../engine/subgraphs/shared-transports.ts';
import { Sharing } from '../engine/subgraphs/sharing.ts';
import type { Transports } from '../engine/subgraphs/transport.ts';
import type { OnFault } from '../engine/writing/writer.ts';
import { alertRoute } from '../intake/alerts.ts';
import { importRoute } from '../intake/import-proxy.ts';
import { refuseConnections, rejectUpgrade, serverTimeouts } from '../limits/connections.ts';
import { DEFAULT_LIMITS, type Limits, MAX_BODY_BYTES } from '../limits/limits.ts';
import { openRates } from '../limits/rate.ts';
import { boundInTime } from '../limits/time.ts';
import { openLive } from '../live/live.ts';
import { authorized } from '../operations/authorization.ts';
import { openDocumentPipeline } from '../operations/document-pipeline.ts';
import { nameByHash, type PersistedOperations } from '../operations/persisted-operations.ts';
import { type Authenticate, authenticationOf } from '../sign-in/authentication.ts';
import { apolloOver } from './apollo.ts';
import { addressBehind } from './client-address.ts';
import { formatFailure } from './failures.ts';
import { landingPage } from './graphiql.ts';
import { preparsedDocument } from './preparsed-document.ts';
import { authenticateWith, contextOf, InFlight, nameRequest, refuse, refuseBatches } from './requests.ts';

export interface GatewayOptions {
  supergraphSdl: string;
  transports: Transports;
  /** Absent on an anonymous gateway, which serves every client and passes no identity to its subgraphs. */
  authenticate?: Authenticate;
  /** Signs the identity token that subgraphs receive for a viewer. */
  signIdentity?: (viewer: Viewer) => Promise<string>;
  /** 0 selects a free port. */
  port: number;
  host?: string;
  log: Log;
  /** Whether clients may learn the schema, by introspection and from suggestions in errors. */
  introspection?: boolean;
  /** Overrides of the default limits. */
  limits?: Partial<Limits>;
  /** If present, only these operations are executed. */
  persistedOperations?: PersistedOperations | null;
  /** Origins, in addition to this host's own, whose pages may open sockets. */
  origins?: readonly string[];
  /** The number of proxies in front that append to X-Forwarded-For; 0 when clients connect directly. */
  proxies?: number;
  /** Pages and endpoints that need no token, handled before the graph. */
  pages?: RequestHandler;
  /** Imports parts of an estate, with the viewer's signed identity. Absent: there is no import. */
  estate?: RequestHandler;
  /** Whether identical queries of one viewer, in flight at the same time, are executed once. */
  sharing?: boolean;
  /** How long `close` waits for operations under way, in milliseconds. */
  drainTimeout?: number;
}

export interface Gateway {
  /** The graph's URL for HTTP and, with its scheme changed, for WebSocket. */
  url: string;
  port: number;
  /**
   * Refuses new operations (`/readyz` returns 503 from now on), completes those under way, closes sockets with 1001,
   * and stops listening. Operations that take longer than `drainTimeout` are aborted.
   */
  close(): Promise<void>;
}

/**
 * Serves a supergraph over HTTP and WebSocket.
 * @throws Error when the SDL is not a supergraph; AppError CONFLICT when the port is taken
 */
export async function startGateway(options: GatewayOptions): Promise<Gateway> {
  const { log, port, host = '127.0.0.1', introspection = true, drainTimeout = 10_000 } = options;
  const { persistedOperations = null, origins = [], proxies = 0 } = options;
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  // An anonymous gateway knows no roles, so it has no access checks.
  const open = options.authenticate ? authorized(openEngine(options), log) : openEngine(options);
  const engine = boundInTime(open, limits.time);
  const openSession = authenticationOf(options);
  const rates = openRates(limits);
  const addressOf = addressBehind(proxies);
  const pipeline = openDocumentPipeline({ engine, limits, introspection, persistedOperations });
  const formatOf = (requestId: string) => formatFailure(log, requestId, introspection);
  const apollo = apolloOver({
    engine,
    persistedOperations,
    formatOf,
    log,
    checks: preparsedDocument({ pipeline, rates, formatOf }),
  });
  await apollo.start();
  const live = openLive({
    engine,
    openSession,
    pipeline,
    rates,
    limits,
    addressOf,
    origins,
    persistedOperations,
    formatOf,
    log,
  });
  const inFlight = new InFlight();
  let draining = false;

  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.use(nameRequest);
  app.get('/healthz', (_request, response) => void response.type('text').send('ok\n'));
  app.get('/readyz', (_request, response) => {
    response.status(draining ? 503 : 200).type('text');
    response.send(draining ? 'draining\n' : 'ok\n');
  });
  if (options.pages) app.use(options.pages);
  app.get('/', (_request, response) => response.redirect('/graphql'));
  app.use(landingPage());
  const authenticated: RequestHandler[] = [
    (_request, _response, next) => next(draining ? new AppError('UNAVAILABLE', 'The gateway is shutting down.') : null),
    inFlight.count,
    authenticateWith(openSession, rates, addressOf),
  ];
  // The documents need Tocsin's own schema: an anonymous gateway serves any supergraph.
  if (options.authenticate) app.use('/documents', authenticated, documents({ engine, log }));
  app.use('/graphql', authenticated);
  app.use(
    '/graphql',
    express.json({ limit: MAX_BODY_BYTES }),
    (request, _response, next) => {
      // Unset for media types other than JSON, which Apollo Server would report as an internal error instead of the
      // client's.
      request.body ??= {};
      next();
    },
    refuseBatches,
    ...(persistedOperations ? [nameByHash] : []),
    expressMiddleware(apollo, { context: async ({ req, res }) => contextOf(req, res) }),
  );
  // An anonymous gateway has no viewer to file an alert as.
  if (options.authenticate) app.post('/alerts', authenticated, alertRoute(engine, log));
  if (options.authenticate && options.estate) app.post('/import', authenticated, importRoute(options.estate));
  app.use(refuse(log));

  const server = createServer(serverTimeouts(limits), app);
  refuseConnections(server);
  server.on('upgrade', (request, socket, head) => {
    const [pathname] = (request.url ?? '').split('?');
    if (pathname === '/graphql' && !draining) return live.handleUpgrade(request, socket, head);
    if (!draining) return rejectUpgrade(socket, '404 Not Found', { code: 'NOT_FOUND' }, 'Not found.');
    rejectUpgrade(socket, '503 Service Unavailable', { code: 'UNAVAILABLE' }, 'The gateway is shutting down.');
  });
  await listenOn(server, port, host);
  const listening = (server.address() as AddressInfo).port;
  const url = `http://${host}:${listening}/graphql`;
  log.info({ url }, 'gateway ready');

  async function close(): Promise<void> {
    draining = true;
    await within(drainTimeout, Promise.all([inFlight.finished(), live.drain()]));
    live.terminate();
    const closed = new Promise((resolve) => server.close(resolve));
    server.closeAllConnections();
    await closed;
    await apollo.stop();
  }
  let closing: Promise<void> | null = null;
  return {
    url,
    port: listening,
    close: () => {
      closing ??= close();
      return closing;
    },
  };
}

function openEngine({ supergraphSdl, transports, log, sharing = true }: GatewayOptions): Engine {
  const onFault: OnFault = (fault) => log.error(fault, 'a server has answered wrongly');
  if (!sharing) return createEngine({ supergraphSdl, transports, onFault });
  const queries = new Sharing();
  const engine = createEngine({ supergraphSdl, transports: sharedTransports(transports, queries), onFault });
  return { ...engine, execute: sharedQueries(engine.execute, queries) };
}

async function within(milliseconds: number, work: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const bound = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, milliseconds);
  });
  await Promise.race([work, bound]);
  clearTimeout(timer);
}
