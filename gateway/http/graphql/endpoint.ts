import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { type GraphQLError, OperationTypeNode } from 'graphql';
import { AppError } from '../../../platform/errors.ts';
import type { Log } from '../../../platform/log.ts';
import { failureOf } from '../../engine/writing/client-errors.ts';
import type { Rates } from '../../limits/rate.ts';
import type { PersistedOperations } from '../../operations/persisted-operations.ts';
import type { Session } from '../../sign-in/authentication.ts';
import { formatErrors, type formatFailure } from '../failures.ts';
import { type InFlight, isRateLimit, refusalOf, requestIdFrom } from '../requests.ts';
import type { ServedGraph } from '../served-graphs.ts';
import { RefusedRequest } from './refused-request.ts';
import { type GraphQLRequest, readRequest } from './request.ts';
import {
  answered,
  type GraphQLResponse,
  mediaTypeFor,
  refusedDocument,
  refusedOperation,
  requireMediaType,
  send,
} from './response.ts';
import { Turns } from './turns.ts';

interface EndpointOptions {
  /** What is served at the time: a request is read, checked and executed by one supergraph. */
  graphs: { readonly current: ServedGraph };
  rates: Rates;
  authenticate(request: IncomingMessage): Promise<Session>;
  persistedOperations: PersistedOperations | null;
  formatOf(requestId: string): ReturnType<typeof formatFailure>;
  inFlight: InFlight;
  isDraining(): boolean;
  log: Log;
}

/** What is known of a request when its operation is executed. */
interface Asked extends GraphQLRequest {
  requestId: string;
  session: Session;
  mediaType: string;
  isGet: boolean;
}

/**
 * Answers operations over HTTP (https://graphql.github.io/graphql-over-http/draft/): it authenticates before it reads, reads
 * the operation, and passes on the text that the engine has written, neither read nor written again.
 */
export function graphQLEndpoint(options: EndpointOptions): RequestListener {
  const { authenticate, persistedOperations, inFlight, isDraining, log } = options;
  const turns = new Turns();
  const execute = executionOf(options);

  async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const requestId = requestIdFrom(request);
    const accepted = mediaTypeFor(request);
    const mediaType = accepted ?? 'application/json';
    let answer: GraphQLResponse;
    try {
      if (isDraining()) throw new AppError('UNAVAILABLE', 'The gateway is shutting down.');
      response.once('close', inFlight.begin());
      const session = await authenticate(request);
      requireMediaType(accepted);
      const operation = await readRequest(request, persistedOperations);
      await turns.next();
      answer = await execute({ ...operation, requestId, session, mediaType, isGet: request.method === 'GET' });
    } catch (error) {
      answer = refusalOf(log, requestId, error);
    }
    if (!response.destroyed) send(response, { requestId, mediaType }, answer);
  }

  return (request, response) => {
    respond(request, response).catch((error) => {
      log.error({ err: error }, 'a response failed');
      response.destroy();
    });
  };
}

function executionOf({ graphs, rates, formatOf }: EndpointOptions) {
  return async (asked: Asked): Promise<GraphQLResponse> => {
    const { engine, pipeline } = graphs.current;
    const { query, operationName, variables, requestId, session, mediaType } = asked;
    const format = (errors: readonly GraphQLError[]) => formatErrors(errors, formatOf(requestId));
    const { document, errors: refusals } = await pipeline.parseAndValidate(query);
    if (!document) return refusedDocument(format(refusals), mediaType);
    const operation = pipeline.operationOf(document, operationName);
    checkMethod(operation.operation, asked.isGet);
    try {
      rates.operation(session, pipeline.costOf(document, operation, variables));
    } catch (error) {
      if (!(error instanceof AppError) || isRateLimit(error)) throw error;
      return refusedOperation(format([failureOf(error)]), mediaType);
    }
    const context = { requestId, roles: session.roles, identity: session.identity };
    const { data, errors } = await engine.execute({ document, operationName, variables, context });
    return data === undefined ? refusedOperation(format(errors), mediaType) : answered(data, format(errors));
  };
}

/** A GET must change nothing (RFC 9110, section 9.2.1). */
function checkMethod(kind: OperationTypeNode, isGet: boolean): void {
  if (kind === OperationTypeNode.SUBSCRIPTION) {
    throw new AppError(
      'INVALID',
      'Subscriptions are served by WebSocket only: open this URL with ws: or wss: and the subprotocol graphql-transport-ws.',
    );
  }
  if (!isGet || kind === OperationTypeNode.QUERY) return;
  throw new RefusedRequest('A GET may only query: send a mutation by POST.', {
    status: 405,
    headers: { allow: 'POST' },
  });
}
