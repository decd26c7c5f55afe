import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type ExecutionArgs, type ExecutionResult, GraphQLError, OperationTypeNode } from 'graphql';
import { GRAPHQL_TRANSPORT_WS_PROTOCOL, makeServer, type SubscribePayload } from 'graphql-ws';
import { type WebSocket, WebSocketServer } from 'ws';
import { AppError, type ErrorCode } from '../../platform/errors.ts';
import type { Log } from '../../platform/log.ts';
import type { Operation } from '../engine/engine.ts';
import { events } from '../engine/events.ts';
import type { OperationContext } from '../engine/subgraphs/transport.ts';
import type { Answer } from '../engine/writing/answer.ts';
import { failureOf } from '../engine/writing/client-errors.ts';
import type { AddressOf } from '../http/client-address.ts';
import { formatErrors, type formatFailure } from '../http/failures.ts';
import type { ServedGraph, ServedGraphs } from '../http/served-graphs.ts';
import { rejectUpgrade } from '../limits/connections.ts';
import { type Limits, MAX_BODY_BYTES } from '../limits/limits.ts';
import type { Rates } from '../limits/rate.ts';
import { openConnectionQuotas } from '../limits/sockets.ts';
import { type PersistedOperations, textOf } from '../operations/persisted-operations.ts';
import type { OpenSession, Session } from '../sign-in/authentication.ts';
import { isOwnOrigin } from './origin.ts';
import { attachSocket, type Connection, TOO_MANY_REQUESTS } from './socket.ts';
import { payloadOf } from './written-data.ts';

/** Close codes: without a valid token, when the token expires, and when the gateway shuts down. */
const UNAUTHORIZED = 4401;
const FORBIDDEN = 4403;
const GOING_AWAY = 1001;
/** IANA WebSocket close code registry: Try Again Later. */
const TRY_AGAIN = 1013;
/** Close codes for refusals whose reason is not the token. */
const CLOSURES: Partial<Record<ErrorCode, number>> = {
  UNAVAILABLE: TRY_AGAIN,
  LIMIT_EXCEEDED: TOO_MANY_REQUESTS,
};
/** The longest timeout of a timer; tokens may be valid for longer. */
const MAX_TIMER_MS = 2 ** 31 - 1;
/** How long a client may take to close its side; the default of ws is 30 s. */
const CLOSE_TIMEOUT_MS = 5_000;

export interface Live {
  handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  /** Closes each socket with 1001 once its queries and mutations are answered. Subscriptions resume elsewhere. */
  drain(): Promise<void>;
  /**
   * Closes, likewise, each socket with a subscription of a supergraph that has been replaced: its client reconnects and
   * subscribes to the current one.
   */
  leaveReplaced(): void;
  terminate(): void;
}

interface LiveOptions {
  graphs: ServedGraphs;
  openSession: OpenSession;
  rates: Rates;
  limits: Limits;
  addressOf: AddressOf;
  origins: readonly string[];
  persistedOperations: PersistedOperations | null;
  formatOf(requestId: string): ReturnType<typeof formatFailure>;
  log: Log;
}

/** Serves operations over graphql-ws; each socket keeps the identity with which it was opened. */
export function openLive(options: LiveOptions): Live {
  const { graphs, openSession, rates, limits, addressOf, origins, persistedOperations, formatOf, log } = options;
  const quotas = openConnectionQuotas(limits);
  const sessions = new WeakMap<WebSocket, Session>();
  const underWay = new Map<WebSocket, Map<SubscribePayload, UnderWay>>();
  const leaving = new WeakSet<WebSocket>();

  const server = makeServer<Record<string, unknown>, Connection>({
    connectionInitWaitTimeout: limits.initialization,
    async onConnect({ connectionParams, extra: { socket, request } }) {
      try {
        const session = await openSession(authorizationOf(connectionParams));
        rates.request(session);
        quotas.acquireSession(request, session);
        sessions.set(socket, session);
        if (session.expiresAt) closeAt(socket, session.expiresAt);
        return true;
      } catch (error) {
        if (!(error instanceof AppError)) throw error;
        const { code, message } = authenticationFailure(error, request);
        socket.close(CLOSURES[code] ?? UNAUTHORIZED, message.slice(0, 120));
        return false;
      }
    },
    async onSubscribe({ extra: { socket, request } }, _id, payload) {
      const session = sessions.get(socket)!;
      const { roles, identity } = session;
      const context = { requestId: randomUUID(), graph: graphs.current, roles, identity };
      const validated = await validate(session, payload, context);
      if (Array.isArray(validated)) return validated;
      try {
        quotas.acquireOperation(request, session, payload);
        underWay.get(socket)?.set(payload, underWayOf(validated));
        return validated;
      } catch (error) {
        return refusalsOf(error, context);
      }
    },
    async execute(args: ExecutionArgs) {
      const operation = operationOf(args);
      const { graph, requestId } = operation.context;
      return payload(await graph.engine.execute(operation), requestId) as never;
    },
    async subscribe(args: ExecutionArgs) {
      const operation = operationOf(args);
      const { graph, requestId } = operation.context;
      const answer = await graph.engine.subscribe(operation);
      if (!(Symbol.asyncIterator in answer)) return payload(answer, requestId);
      return events(answer, async (event: Answer) => payload(event, requestId)) as never;
    },
    // Called with errors of the parser and validator, which are formatted already, and with the loss of an upstream.
    onError: (_context, _id, _payload, errors) =>
      formatErrors(errors, formatOf(randomUUID())).map((error) => error.toJSON()),
    onComplete({ extra: { socket, request } }, _id, payload) {
      quotas.releaseOperation(request, payload);
      underWay.get(socket)?.get(payload)?.end();
      underWay.get(socket)?.delete(payload);
      // The protocol still has to send its `complete`.
      if (leaving.has(socket)) setImmediate(closeWhenAnswered, socket);
    },
  });

  function payload(answer: Answer, requestId: string): ExecutionResult {
    return payloadOf(answer, formatErrors(answer.errors, formatOf(requestId)));
  }

  async function validate(
    session: Session,
    payload: SubscribePayload,
    contextValue: SocketContext,
  ): Promise<ExecutionArgs | GraphQLError[]> {
    const { operationName = null, variables: variableValues = null } = payload;
    const { engine, pipeline } = contextValue.graph;
    try {
      rates.request(session);
      const { document, errors } = await pipeline.parseAndValidate(textOf(persistedOperations, payload));
      if (errors) return formatErrors(errors, formatOf(contextValue.requestId));
      const operation = pipeline.operationOf(document, operationName);
      rates.operation(session, pipeline.costOf(document, operation, variableValues));
      return { schema: engine.schema, document, operationName, variableValues, contextValue };
    } catch (error) {
      return refusalsOf(error, contextValue);
    }
  }

  function refusalsOf(error: unknown, { requestId }: SocketContext): GraphQLError[] {
    if (error instanceof AppError) return [failureOf(error)];
    if (error instanceof GraphQLError) return formatErrors([error], formatOf(requestId));
    throw error;
  }

  /** Why a client is refused: its token is invalid, or its address sent too many invalid ones. */
  function authenticationFailure(error: AppError, request: IncomingMessage): AppError {
    try {
      if (error.code === 'UNAUTHENTICATED') rates.unauthenticated(addressOf(request));
      return error;
    } catch (exhausted) {
      return exhausted as AppError;
    }
  }

  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: MAX_BODY_BYTES,
    // The option is missing in the types of ws.
    ...{ closeTimeout: CLOSE_TIMEOUT_MS },
    handleProtocols: (offered) => (offered.has(GRAPHQL_TRANSPORT_WS_PROTOCOL) ? GRAPHQL_TRANSPORT_WS_PROTOCOL : false),
  });

  function leave(socket: WebSocket): void {
    leaving.add(socket);
    closeWhenAnswered(socket);
  }

  function closeWhenAnswered(socket: WebSocket): void {
    const operations = [...(underWay.get(socket)?.values() ?? [])];
    if (operations.every(({ isSubscription }) => isSubscription)) socket.close(GOING_AWAY, 'Going away');
  }

  return {
    handleUpgrade(request, stream, head) {
      if (!isOwnOrigin(request, origins)) {
        const message = 'Origin not allowed.';
        return rejectUpgrade(stream, '403 Forbidden', { code: 'FORBIDDEN' }, message);
      }
      try {
        quotas.acquireUnauthenticated(request, addressOf(request));
      } catch (error) {
        const { code, message, details } = error as AppError;
        return rejectUpgrade(stream, '429 Too Many Requests', { code, ...details }, message);
      }
      stream.once('close', () => quotas.releaseAll(request));
      sockets.handleUpgrade(request, stream, head, (socket) => {
        const operations = new Map<SubscribePayload, UnderWay>();
        underWay.set(socket, operations);
        socket.once('close', () => {
          underWay.delete(socket);
          for (const { end } of operations.values()) end();
        });
        attachSocket(server, socket, request, limits, log);
      });
    },
    async drain() {
      const closed = [...sockets.clients].map((socket) => new Promise((resolve) => socket.once('close', resolve)));
      for (const socket of sockets.clients) leave(socket);
      await Promise.all(closed);
    },
    leaveReplaced() {
      for (const [socket, operations] of underWay) {
        const isReplaced = ({ isSubscription, graph }: UnderWay) => isSubscription && graph !== graphs.current;
        if ([...operations.values()].some(isReplaced)) leave(socket);
      }
    },
    terminate() {
      for (const socket of sockets.clients) socket.terminate();
      sockets.close();
    },
  };
}

interface SocketContext extends OperationContext {
  /** The supergraph that was current when the operation began. */
  graph: ServedGraph;
}

/** An operation on a socket that is not complete. */
interface UnderWay {
  isSubscription: boolean;
  graph: ServedGraph;
  end(): void;
}

function underWayOf({ document, operationName, contextValue }: ExecutionArgs): UnderWay {
  const { graph } = contextValue as SocketContext;
  const { operation } = graph.pipeline.operationOf(document, operationName);
  return { isSubscription: operation === OperationTypeNode.SUBSCRIPTION, graph, end: graph.begin() };
}

function operationOf(args: ExecutionArgs): Operation & { context: SocketContext } {
  const { document, operationName, variableValues, contextValue } = args;
  return {
    document,
    operationName,
    variables: variableValues as Record<string, unknown> | null,
    context: contextValue as SocketContext,
  };
}

/** `{ authorization }`, `{ Authorization }`, or either within `{ headers }`. */
function authorizationOf(payload: Record<string, unknown> | undefined): string | undefined {
  for (const place of [payload, payload?.['headers'] as Record<string, unknown> | undefined]) {
    const given = place?.['authorization'] ?? place?.['Authorization'];
    if (typeof given === 'string') return given;
  }
  return undefined;
}

function closeAt(socket: WebSocket, at: Date): void {
  const left = at.getTime() - Date.now();
  const timer = setTimeout(
    () => (left > MAX_TIMER_MS ? closeAt(socket, at) : socket.close(FORBIDDEN, 'The token has expired')),
    Math.min(Math.max(left, 0), MAX_TIMER_MS),
  );
  socket.once('close', () => clearTimeout(timer));
}
