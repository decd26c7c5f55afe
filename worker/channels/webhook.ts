import { createHmac } from 'node:crypto';
import { EventEmitter } from 'node:events';
import { STATUS_CODES } from 'node:http';
import { Agent, type Dispatcher } from 'undici';
import { checkUrl, parseNetworks } from '../../platform/net/public-address.ts';
import type { Attempted, Send, WebhookCall } from '../dispatcher/message.ts';
import { RefusedAddress, type Resolve, ssrfGuardedConnector, systemDnsLookup } from './ssrf-guard.ts';

export interface WebhookChannelOptions {
  /** CIDRs that are permitted although they are not public, over plain HTTP too. */
  networks: string[];
  /** The timeout for DNS, connection and TLS together. */
  connectMilliseconds?: number;
  /** The timeout for the whole call, from DNS to the end of the answer. */
  totalMilliseconds?: number;
  resolve?: Resolve;
}

/** The part of an answer that is read, so that its connection can be reused. Its content is ignored. */
const MAX_ANSWER_BYTES = 4_096;

/**
 * Sends webhooks as Standard Webhooks requires: signed, without following redirects, to public addresses only.
 *
 * The outcome is the status, once all headers of the answer have arrived in time: a body that is slow or endless is cut
 * off and does not change the outcome. A later answer is ignored, although the receiver may have accepted the message:
 * it is sent again with the same `webhook-id`.
 */
export function openWebhookChannel({
  networks,
  connectMilliseconds = 5_000,
  totalMilliseconds = 10_000,
  resolve = systemDnsLookup,
}: WebhookChannelOptions): { send: Send<WebhookCall>; close(): Promise<void> } {
  const permitted = parseNetworks(networks);
  const connect = ssrfGuardedConnector({ networks: permitted, connectMilliseconds, resolve });
  const boundedBy = openBounds(totalMilliseconds);
  // The total timeout also covers headers and body, and is more precise than undici's own timers.
  const agent = new Agent({ connect, headersTimeout: 0, bodyTimeout: 0 });
  return {
    async send(call, stop) {
      const problem = checkUrl(call.url, permitted);
      if (problem) return { outcome: { kind: 'REFUSED' }, answer: problem };
      if (stop.aborted) return unanswered(stop.reason);
      const headers = call.headers ?? signedHeaders(call);
      const bound = boundedBy(stop);
      try {
        const answer = await post(agent, call, headers, bound.signal);
        await drain(answer);
        return answered(answer, call.at);
      } catch (error) {
        return unanswered(error);
      } finally {
        bound.release();
      }
    },
    close: () => agent.destroy(),
  };
}

/** Accepted by undici instead of an AbortSignal, which is many times as expensive to create and to listen to. */
class Bound extends EventEmitter {
  reason: unknown = undefined;

  abort(reason: unknown): void {
    this.reason = reason;
    this.emit('abort');
  }
}

/**
 * Aborts calls on a timeout or a signal. One listener on the signal serves all calls, because each more would slow it
 * down.
 */
function openBounds(milliseconds: number): (stop: AbortSignal) => { signal: Bound; release(): void } {
  const open = new WeakMap<AbortSignal, Set<Bound>>();
  function openUnder(stop: AbortSignal): Set<Bound> {
    const bounds = new Set<Bound>();
    stop.addEventListener('abort', () => {
      for (const bound of bounds) bound.abort(stop.reason);
    });
    open.set(stop, bounds);
    return bounds;
  }
  return (stop) => {
    const signal = new Bound();
    const bounds = open.get(stop) ?? openUnder(stop);
    bounds.add(signal);
    const timer = setTimeout(() => signal.abort(new DOMException('', 'TimeoutError')), milliseconds);
    return {
      signal,
      release() {
        clearTimeout(timer);
        bounds.delete(signal);
      },
    };
  };
}

/** Standard Webhooks, section "Webhook headers": one signature for each secret in force, separated by spaces. */
export function signedHeaders({ id, at, body, secrets }: WebhookCall): Record<string, string> {
  const timestamp = String(Math.floor(at.getTime() / 1_000));
  const signed = `${id}.${timestamp}.${body}`;
  return {
    'content-type': 'application/cloudevents+json; charset=utf-8',
    'user-agent': 'Tocsin',
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': secrets.map((secret) => `v1,${signature(secret, signed)}`).join(' '),
  };
}

function signature(secret: string, signed: string): string {
  const key = Buffer.from(secret.slice('whsec_'.length), 'base64');
  return createHmac('sha256', key).update(signed).digest('base64');
}

function post(agent: Agent, { url, body }: WebhookCall, headers: Record<string, string>, signal: Bound) {
  const { origin, pathname, search } = new URL(url);
  return agent.request({ origin, path: `${pathname}${search}`, method: 'POST', headers, body, signal });
}

/** Discards the body of an answer. If the body is too long, too slow or breaks off, only the connection is lost. */
async function drain({ body }: Dispatcher.ResponseData): Promise<void> {
  await body.dump({ limit: MAX_ANSWER_BYTES }).catch(() => {});
}

/** The phrase is our own: text from the receiver is never stored. */
function answered({ statusCode, headers }: Dispatcher.ResponseData, at: Date): Attempted {
  const retryAfterSeconds = retryAfter(headers['retry-after'], at);
  return {
    outcome: { kind: 'HTTP', status: statusCode, retryAfterSeconds },
    answer: [statusCode, STATUS_CODES[statusCode]].filter(Boolean).join(' '),
  };
}

/**
 * RFC 9110, section 10.2.3: seconds, or a date in one of the three forms of section 5.6.7; of several the latest. Any other
 * value counts as absent.
 */
function retryAfter(given: string | string[] | undefined, at: Date): number | null {
  const seconds = [given ?? []].flat().flatMap((value) => {
    const text = value.trim();
    if (/^\d+$/.test(text)) return Number(text);
    const until = text.endsWith('GMT') ? Date.parse(text) : ASCTIME.test(text) ? Date.parse(`${text} GMT`) : Number.NaN;
    return Number.isNaN(until) ? [] : Math.max(0, Math.ceil((until - at.getTime()) / 1_000));
  });
  return seconds.length > 0 ? Math.max(...seconds) : null;
}

const ASCTIME = /^[A-Z][a-z]{2} [A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d \d{4}$/;

function unanswered(error: unknown): Attempted {
  if (error instanceof RefusedAddress) return { outcome: { kind: 'REFUSED' }, answer: error.message };
  const { name = '', code } = error as { name?: string; code?: unknown };
  if (code === 'UND_ERR_INVALID_ARG') throw error;
  // The message of an error may contain an address.
  const kind = typeof code === 'string' ? code : name;
  return {
    outcome: { kind: 'UNREACHABLE' },
    answer: FAILURE_TEXTS.find(([kinds]) => kinds.test(kind))?.[1] ?? 'no response',
  };
}

/** By the error codes of Node, undici and OpenSSL, or by the name of an error without a code. */
const FAILURE_TEXTS: [RegExp, string][] = [
  [/^TimeoutError$/, 'response timeout'],
  [/^(ECONNRESET|EPIPE|UND_ERR_SOCKET)$/, 'connection reset'],
  [/^ECONNREFUSED$/, 'connection refused'],
  [/^(ENOTFOUND|EAI_AGAIN|ENODATA|ESERVFAIL)$/, 'DNS lookup failed'],
  [/^(ETIMEDOUT|UND_ERR_CONNECT_TIMEOUT)$/, 'connection timeout'],
  [/^(EHOSTUNREACH|ENETUNREACH)$/, 'network unreachable'],
  [/CERT|SIGNATURE|ISSUER|^(ERR_TLS|ERR_SSL|EPROTO)/, 'no trusted TLS connection'],
  [/^(HTTPParserError$|HPE_|UND_ERR_HEADERS_OVERFLOW)/, 'invalid response'],
];
