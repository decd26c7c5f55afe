import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
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
import type { OnFault } from '../engine/writing/writer.ts';
import { type Acknowledge, acknowledgePages } from '../intake/acknowledge.ts';
import { alertRoute } from '../intake/alerts.ts';
import { importRoute } from '../intake/import-proxy.ts';
import { refuseConnections, rejectUpgrade, serverTimeouts } from '../limits/connections.ts';
import { DEFAULT_LIMITS, type Limits } from '../limits/limits.ts';
import { openRates } from '../limits/rate.ts';
import { boundInTime } from '../limits/time.ts';
import { openLive } from '../live/live.ts';
import { authorized } from '../operations/authorization.ts';
import { openDocumentPipeline } from '../operations/document-pipeline.ts';
import type { PersistedOperations } from '../operations/persisted-operations.ts';
import { type Authenticate, authenticationOf } from '../sign-in/authentication.ts';
import { addressBehind } from './client-address.ts';
import { formatFailure } from './failures.ts';
import { landingPage } from './graphiql.ts';
import { graphQLEndpoint } from './graphql/endpoint.ts';
import { authenticateWith, InFlight, nameRequest, refuse } from './requests.ts';
import { type Federation, ServedGraphs } from './served-graphs.ts';

export interface GatewayOptions extends Federation {
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
  /** Acknowledges pages by the link of their mail. Absent: there are no such links. */
  acknowledge?: Acknowledge;
  /** Whether identical queries of one viewer, in flight at the same time, are executed once. */
  sharing?: boolean;
  /** Labels of progressive `@override`s that are on for all operations. */
  overrideLabels?: readonly string[];
  /** How long `close` waits for operations under way, in milliseconds. */
  drainTimeout?: number;
}

export interface Gateway {
  /** The graph's URL for HTTP and, with its scheme changed, for WebSocket. */
  url: string;
  port: number;
  /**
   * Serves another supergraph from now on. Operations under way are completed as they began; sockets with subscriptions are
   * closed with 1001 once their queries and mutations are answered, so that clients subscribe again.
   * @throws Error when the SDL is not a supergraph: the one before is still served
   */
  replace(federation: Federation): Promise<void>;
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
  const openSession = authenticationOf(options);
  const rates = openRates(limits);
  const addressOf = addressBehind(proxies);
  const formatOf = (requestId: string) => formatFailure(log, requestId, introspection);
  const graphs = ServedGraphs.open(
    {
      openEngine: (federation) => boundInTime(openEngine({ ...options, ...federation }), limits.time),
      openPipeline: (engine) => openDocumentPipeline({ engine, limits, introspection, persistedOperations }),
      log,
    },
    options,
  );
  const engine: Pick<Engine, 'execute'> = { execute: (operation) => graphs.current.engine.execute(operation) };
  const live = openLive({
    graphs,
    openSession,
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
  const authenticate = authenticateWith(openSession, rates, addressOf);
  const graphQL = graphQLEndpoint({
    graphs,
    rates,
    authenticate,
    persistedOperations,
    formatOf,
    inFlight,
    isDraining: () => draining,
    log,
  });

  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.use(nameRequest);
  app.get('/healthz', (_request, response) => void response.type('text').send('ok\n'));
  app.get('/readyz', (_request, response) => {
    response.status(draining ? 503 : 200).type('text');
    response.send(draining ? 'draining\n' : 'ok\n');
  });
  if (options.acknowledge) app.use(acknowledgePages(options.acknowledge, log));
  if (options.pages) app.use(options.pages);
  app.get('/', (_request, response) => response.redirect('/graphql'));
  app.use(landingPage());
  app.all('/graphql', graphQL);
  const authenticated: RequestHandler = async (request, response, next) => {
    if (draining) throw new AppError('UNAVAILABLE', 'The gateway is shutting down.');
    response.once('close', inFlight.begin());
    response.locals['session'] = await authenticate(request);
    next();
  };
  // The documents need Tocsin's own schema: an anonymous gateway serves any supergraph.
  if (options.authenticate) app.use('/documents', authenticated, documents({ engine, log }));
  // An anonymous gateway has no viewer to file an alert as.
  if (options.authenticate) app.post('/alerts', authenticated, alertRoute(engine, log));
  if (options.authenticate && options.estate) app.post('/import', authenticated, importRoute(options.estate));
  app.use(refuse(log));

  // Operations are most of what is asked, and need nothing of what pages do.
  const server = createServer(serverTimeouts(limits), (request, response) =>
    request.method === 'POST' && request.url === '/graphql' ? graphQL(request, response) : app(request, response),
  );
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
    await graphs.close();
  }
  let closing: Promise<void> | null = null;
  return {
    url,
    port: listening,
    async replace(federation) {
      graphs.replace(federation);
      live.leaveReplaced();
    },
    close: () => {
      closing ??= close();
      return closing;
    },
  };
}

function openEngine(options: GatewayOptions): Engine {
  const { supergraphSdl, transports, overrideLabels = [], log, sharing = true, authenticate } = options;
  const onFault: OnFault = (fault) => log.error(fault, 'a server has answered wrongly');
  const queries = new Sharing();
  const reaching = sharing ? sharedTransports(transports, queries) : transports;
  const engine = createEngine({ supergraphSdl, transports: reaching, overrideLabels, onFault });
  const shared = sharing ? { ...engine, execute: sharedQueries(engine.execute, queries) } : engine;
  // An anonymous gateway knows no roles, so it has no access checks.
  return authenticate ? authorized(shared, log) : shared;
}

async function within(milliseconds: number, work: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const bound = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, milliseconds);
  });
  await Promise.race([work, bound]);
  clearTimeout(timer);
}
