import { OperationTypeNode } from 'graphql';
import { AppError } from '../../../platform/errors.ts';
import type { Log } from '../../../platform/log.ts';
import { splitUrls } from '../../../platform/net/urls.ts';
import { retry } from '../../../platform/retry.ts';
import { Addresses, type Lookup } from './addresses.ts';
import { exchange, type Post, TooLarge } from './exchange.ts';
import { RetryBudget } from './retry-budget.ts';
import type { Target } from './target.ts';
import type { Answer, Transport, TransportRequest, Transports } from './transport.ts';
import { openUpstream } from './upstream.ts';

/** Less than the time limit of an operation: its end says nothing about the subgraph. */
const DEFAULT_TIMEOUT_MS = 25_000;
const MAX_ANSWER_BYTES = 64 * 1024 * 1024;
/** A query is sent at most so often. */
const ATTEMPTS = 3;
/** Before it is sent again, in milliseconds. */
const PAUSES = { first: 30, longest: 200 };
const NEVER = new AbortController().signal;

/** Milliseconds that a subgraph may take to answer, for those named and for the others. */
export interface Timeouts {
  others: number;
  bySubgraph: ReadonlyMap<string, number>;
}

export interface HttpOptions {
  /** Receives the reasons why subgraphs are unavailable, which clients do not. */
  log?: Log;
  timeouts?: Timeouts;
  /** The longest answer, in bytes. */
  maxAnswer?: number;
  lookUp?: Lookup;
  /** Milliseconds of a clock that never goes back. */
  now?: () => number;
  random?: () => number;
}

export interface HttpTransports {
  transports: Transports;
  /** Closes the pools and aborts requests in flight: a subgraph that does not answer must not delay the shutdown. */
  close(): Promise<void>;
}

/**
 * Transports to subgraphs over HTTP, and for subscriptions over WebSocket at the same URL. A query that fails at one
 * address is sent to another, within a budget; a mutation or subscription is sent once. Addresses that keep failing get
 * no requests for a while.
 */
export function httpTransports(options: HttpOptions = {}): HttpTransports {
  const opened: Addresses[] = [];
  return {
    transports(name, urls) {
      const { log, now = () => performance.now(), random = Math.random, lookUp } = options;
      const addresses = new Addresses(validUrls(name, urls), { subgraph: name, log, now, random }, lookUp);
      opened.push(addresses);
      return httpTransport(name, addresses, { ...options, now, random });
    },
    close: async () => {
      await Promise.all(opened.map((addresses) => addresses.close()));
    },
  };
}

function httpTransport(
  name: string,
  addresses: Addresses,
  options: HttpOptions & Required<Pick<HttpOptions, 'now' | 'random'>>,
): Transport {
  const { log, timeouts, maxAnswer = MAX_ANSWER_BYTES, now, random } = options;
  const timeout = timeouts?.bySubgraph.get(name) ?? timeouts?.others ?? DEFAULT_TIMEOUT_MS;
  const budget = new RetryBudget(now);
  const unavailable = () => new AppError('UNAVAILABLE', `The subgraph "${name}" is unavailable.`, { subgraph: name });

  async function attempt(
    request: TransportRequest,
    post: Omit<Post, 'path'>,
    tried: Set<Target>,
    isQuery: boolean,
  ): Promise<Answer> {
    const resolving = addresses.known();
    if (resolving) await resolving;
    const target = addresses.next(tried, isQuery && tried.size === 0);
    if (!target) throw new Suspended('Requests to all addresses of the subgraph are suspended.');
    tried.add(target);
    const trial = target.breaker.begin();
    try {
      const answer = await exchange(target.pool, { ...post, path: target.url.pathname + target.url.search });
      trial.succeeded();
      return answer;
    } catch (error) {
      if (request.signal?.aborted) trial.abandoned();
      else if (error instanceof TooLarge) trial.succeeded();
      else {
        trial.failed();
        addresses.expire();
      }
      throw error;
    }
  }

  async function send(request: TransportRequest, isQuery: boolean): Promise<Answer> {
    const { requestId, signal } = request;
    const post = { headers: headersOf(request), body: bodyOf(request), timeout, maxAnswer, signal };
    const tried = new Set<Target>();
    const once = () => attempt(request, post, tried, isQuery);
    if (!isQuery) return once();
    budget.earn();
    return retry(once, {
      signal: signal ?? NEVER,
      attempts: ATTEMPTS,
      pauses: PAUSES,
      random,
      isTemporary: (error) => !(error instanceof TooLarge || error instanceof Suspended) && budget.spend(),
      failed: (error) => log?.warn({ err: error, subgraph: name, requestId }, 'a query is sent to a subgraph again'),
    });
  }

  /** @throws AppError UNAVAILABLE when requests to all addresses are suspended */
  async function subscribe(request: TransportRequest) {
    await addresses.known();
    const target = addresses.next(new Set(), false);
    if (!target) throw unavailable();
    const { url, lookup, breaker } = target;
    return openUpstream({ url: url.href, lookup, request, unavailable, trial: breaker.begin() });
  }

  return async (request, kind) => {
    if (kind === OperationTypeNode.SUBSCRIPTION) return subscribe(request);
    try {
      return await send(request, kind === OperationTypeNode.QUERY);
    } catch (cause) {
      request.signal?.throwIfAborted();
      log?.warn({ err: cause, subgraph: name, requestId: request.requestId }, 'a subgraph is unavailable');
      throw Object.assign(unavailable(), { cause });
    }
  };
}

/** @throws Error that names the subgraph, and not the URL, which may contain a password */
function validUrls(name: string, urls: string): URL[] {
  try {
    return splitUrls(urls);
  } catch {
    throw new Error(`the URL of its subgraph "${name}" is not valid.`);
  }
}

/** No address may be asked now. */
class Suspended extends Error {}

function headersOf({ identity, requestId }: TransportRequest): Record<string, string> {
  const headers: Record<string, string> = {
    'content-type': 'application/json',
    accept: 'application/graphql-response+json, application/json;q=0.9',
    'x-request-id': requestId,
  };
  if (identity !== null) headers['x-tocsin-identity'] = identity;
  return headers;
}

function bodyOf({ query, queryText, operationName, variables, variablesText }: TransportRequest): string {
  const name = operationName === undefined ? '' : `,"operationName":${JSON.stringify(operationName)}`;
  return `{"query":${queryText ?? JSON.stringify(query)}${name},"variables":${variablesText ?? JSON.stringify(variables ?? {})}}`;
}
