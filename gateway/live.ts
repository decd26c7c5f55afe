import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import {
  type ExecutionArgs,
  type ExecutionResult,
  GraphQLError,
  NoSchemaIntrospectionCustomRule,
  parse,
  specifiedRules,
  validate,
} from 'graphql';
import { GRAPHQL_TRANSPORT_WS_PROTOCOL, makeServer, type SubscribePayload } from 'graphql-ws';
import { type WebSocket, WebSocketServer } from 'ws';
import { AppError } from '../platform/errors.ts';
import type { Log } from '../platform/log.ts';
import type { Admit, Session } from './admission.ts';
import type { Engine, Operation } from './engine/engine.ts';
import { events } from './engine/events.ts';
import type { OperationContext } from './engine/transport.ts';
import { formatFailure, settle, settleErrors } from './failures.ts';
import { BYTES, depthLimit, TOKENS } from './limits.ts';
import { type Connection, converse } from './socket.ts';

/** How a socket is closed without a valid token, when its token dies, and when the gateway goes. */
const UNAUTHORIZED = 4401;
/** RFC 6455's registry: what was asked for is lawful, and not to be had right now. */
const TRY_AGAIN = 1013;
const FORBIDDEN = 4403;
const GOING_AWAY = 1001;
/** The longest a timer can wait, in milliseconds; tokens may live longer. */
const LONGEST_WAIT = 2 ** 31 - 1;

export interface Live {
  handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  /** Closes each socket with 1001 once its queries and mutations are answered. Subscriptions resume elsewhere. */
  drain(): Promise<void>;
  terminate(): void;
}

interface LiveOptions {
  engine: Engine;
  admit: Admit;
  introspection: boolean;
  log: Log;
}

/** Serves operations over graphql-ws, each socket with the identity it was opened with. */
export function openLive({ engine, admit, introspection, log }: LiveOptions): Live {
  const { schema } = engine;
  const rules = [...specifiedRules, depthLimit, ...(introspection ? [] : [NoSchemaIntrospectionCustomRule])];
  const sessions = new WeakMap<WebSocket, Session>();
  const unanswered = new Map<WebSocket, Set<string>>();
  let draining = false;

  const server = makeServer<Record<string, unknown>, Connection>({
    async onConnect({ connectionParams, extra: { socket } }) {
      try {
        const session = await admit(authorizationOf(connectionParams));
        sessions.set(socket, session);
        if (session.expiresAt) closeAt(socket, session.expiresAt);
        return true;
      } catch (error) {
        if (!(error instanceof AppError)) throw error;
        socket.close(error.code === 'UNAVAILABLE' ? TRY_AGAIN : UNAUTHORIZED, error.message.slice(0, 120));
        return false;
      }
    },
    onSubscribe({ extra: { socket } }, id, payload) {
      const { roles, identity } = sessions.get(socket)!;
      const context = { requestId: randomUUID(), socket, id, roles, identity };
      return read(payload, context);
    },
    async execute(args: ExecutionArgs) {
      const operation = operationOf(args);
      const { socket, id } = operation.context;
      unanswered.get(socket)?.add(id);
      return settle(await engine.execute(operation), formatOf(operation)) as never;
    },
    async subscribe(args: ExecutionArgs) {
      const operation = operationOf(args);
      const answer = await engine.subscribe(operation);
      const format = formatOf(operation);
      if (!(Symbol.asyncIterator in answer)) return settle(answer, format);
      return events(answer, async (event: ExecutionResult) => settle(event, format)) as never;
    },
    // Reached by errors of the parser and validator, settled already, and by an upstream that was lost.
    onError: (_context, _id, _payload, errors) =>
      settleErrors(errors, formatFailure(log, randomUUID())).map((error) => error.toJSON()),
    onComplete({ extra: { socket } }, id) {
      unanswered.get(socket)?.delete(id);
      // The protocol still has to send its `complete`.
      if (draining) setImmediate(closeWhenAnswered, socket);
    },
  });

  function read(payload: SubscribePayload, contextValue: SocketContext): ExecutionArgs | GraphQLError[] {
    const format = formatFailure(log, contextValue.requestId);
    try {
      const document = parse(payload.query, { maxTokens: TOKENS });
      const errors = validate(schema, document, rules);
      if (errors.length > 0) return settleErrors(errors, format, 'GRAPHQL_VALIDATION_FAILED');
      const { operationName = null, variables: variableValues = null } = payload;
      return { schema, document, operationName, variableValues, contextValue };
    } catch (error) {
      if (error instanceof GraphQLError) return settleErrors([error], format, 'GRAPHQL_PARSE_FAILED');
      throw error;
    }
  }

  function formatOf({ context }: Operation) {
    return formatFailure(log, context.requestId);
  }

  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: BYTES,
    handleProtocols: (offered) => (offered.has(GRAPHQL_TRANSPORT_WS_PROTOCOL) ? GRAPHQL_TRANSPORT_WS_PROTOCOL : false),
  });

  function closeWhenAnswered(socket: WebSocket): void {
    if (!unanswered.get(socket)?.size) socket.close(GOING_AWAY, 'Going away');
  }

  return {
    handleUpgrade(request, stream, head) {
      sockets.handleUpgrade(request, stream, head, (socket) => {
        unanswered.set(socket, new Set());
        socket.once('close', () => unanswered.delete(socket));
        converse(server, socket, request, log);
      });
    },
    async drain() {
      draining = true;
      const closed = [...sockets.clients].map((socket) => new Promise((resolve) => socket.once('close', resolve)));
      for (const socket of sockets.clients) closeWhenAnswered(socket);
      await Promise.all(closed);
    },
    terminate() {
      for (const socket of sockets.clients) socket.terminate();
      sockets.close();
    },
  };
}

interface SocketContext extends OperationContext {
  socket: WebSocket;
  id: string;
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
    () => (left > LONGEST_WAIT ? closeAt(socket, at) : socket.close(FORBIDDEN, 'The token has expired')),
    Math.min(Math.max(left, 0), LONGEST_WAIT),
  );
  socket.once('close', () => clearTimeout(timer));
}
