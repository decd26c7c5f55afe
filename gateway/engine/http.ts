import type { ExecutionResult } from 'graphql';
import { Agent, request as send } from 'undici';
import { AppError } from '../../platform/errors.ts';
import type { SubgraphRequest } from '../../platform/subgraph/subgraph.ts';
import type { Transport, Transports } from './transport.ts';
import { openUpstream } from './upstream.ts';

/** The connection was refused or broke, which is no fault of the operation: a query may be sent again. */
const CONNECTION_FAILURES = new Set([
  'EAI_AGAIN',
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'UND_ERR_CONNECT_TIMEOUT',
  'UND_ERR_SOCKET',
]);

export interface HttpTransports {
  transports: Transports;
  /** Closes the pool and aborts requests in flight: a subgraph that does not answer must not delay the shutdown. */
  close(): Promise<void>;
}

/**
 * Transports to subgraphs over HTTP from one pool of kept-alive connections, and for subscriptions over WebSocket at
 * the same URL. `timeout` bounds the wait for an answer, in milliseconds.
 */
export function httpTransports({ timeout = 30_000 }: { timeout?: number } = {}): HttpTransports {
  const agent = new Agent({
    connections: 128,
    keepAliveTimeout: 30_000,
    connect: { timeout: 5_000 },
    headersTimeout: timeout,
    bodyTimeout: timeout,
  });
  return {
    transports: (name, url) => httpTransport(name, url, agent),
    close: () => agent.destroy(),
  };
}

function httpTransport(name: string, url: string, agent: Agent): Transport {
  const unavailable = () => new AppError('UNAVAILABLE', `The subgraph "${name}" is unavailable.`, { subgraph: name });

  async function ask(request: SubgraphRequest): Promise<ExecutionResult> {
    const { query, variables, operationName, identity, requestId, signal } = request;
    const response = await send(url, {
      dispatcher: agent,
      method: 'POST',
      ...(signal ? { signal } : {}),
      headers: {
        'content-type': 'application/json',
        accept: 'application/graphql-response+json, application/json;q=0.9',
        'x-request-id': requestId,
        ...(identity === null ? {} : { 'x-tocsin-identity': identity }),
      },
      body: JSON.stringify({ query, variables, operationName }),
    });
    const body: unknown = await response.body.json();
    if (isResult(body)) return body;
    throw new Error(`answered ${response.statusCode} without a GraphQL result`);
  }

  return async (request, kind) => {
    if (kind === 'subscription') return openUpstream({ url, request, unavailable });
    try {
      return await ask(request).catch((error) => {
        if (kind === 'query' && CONNECTION_FAILURES.has(error?.code)) return ask(request);
        throw error;
      });
    } catch (cause) {
      throw Object.assign(unavailable(), { cause });
    }
  };
}

function isResult(body: unknown): body is ExecutionResult {
  return typeof body === 'object' && body !== null && ('data' in body || 'errors' in body);
}
