import { createHmac } from 'node:crypto';
import { EventEmitter } from 'node:events';
import { STATUS_CODES } from 'node:http';
import { Agent, type Dispatcher } from 'undici';
import { checkUrl, parseNetworks } from '../../platform/net/public-address.ts';
import type { Attempted, Send, WebhookCall } from '../dispatcher/message.ts';
import { RefusedAddress, type Resolve, ssrfGuardedConnector, systemDnsLookup } from './ssrf-guard.ts';

export interface WebhookChannelOptions {
  /** CIDRs that may be reached though they are not public, over plain HTTP too. */
  networks: string[];
  /** Name, connection and TLS together. */
  connectMilliseconds?: number;
  /** The whole call, from the name to the end of the answer. */
  totalMilliseconds?: number;
  resolve?: Resolve;
}

/** What is read of an answer, so that its connection can be used again; no more of it is wanted. */
const ANSWER_BYTES = 4_096;

/**
 * Sends webhooks as Standard Webhooks wants them: signed, without following redirects, to public addresses only.
 *
 * What counts is the status, once the whole head of the answer is there in time: a body that trickles or never ends is cut and
 * takes nothing back. An answer that comes later is none, though the receiver may have taken the message: it is told again,
 * under the same `webhook-id`.
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
  // The total bounds the answer's head and body as well, and more finely than undici's own timers do.
  const agent = new Agent({ connect, headersTimeout: 0, bodyTimeout: 0 });
  return {
    async send(call, stop) {
      const problem = checkUrl(call.url, permitted);
      if (problem) return { outcome: { kind: 'REFUSED' }, answer: problem };
      if (stop.aborted) return unanswered(stop.reason);
      const headers = signedHeaders(call);
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

/** What undici takes in place of an AbortSignal, which costs many times as much to make and to listen to. */
class Bound extends EventEmitter {
  reason: unknown = undefined;

  abort(reason: unknown): void {
    this.reason = reason;
    this.emit('abort');
  }
}

/** Bounds calls in time and by a signal, to which but one listens for all: each more makes it slower to listen to. */
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

/** Standard Webhooks, section "Webhook headers": one signature for each secret in force, a space between. */
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

/** Reads the rest of an answer away; a body that is too long, too slow or breaks off costs its connection and nothing else. */
async function drain({ body }: Dispatcher.ResponseData): Promise<void> {
  await body.dump({ limit: ANSWER_BYTES }).catch(() => {});
}

/** The phrase is ours, not the receiver's: what it wrote is repeated nowhere. */
function answered({ statusCode, headers }: Dispatcher.ResponseData, at: Date): Attempted {
  const retryAfterSeconds = retryAfter(headers['retry-after'], at);
  return {
    outcome: { kind: 'HTTP', status: statusCode, retryAfterSeconds },
    answer: [statusCode, STATUS_CODES[statusCode]].filter(Boolean).join(' '),
  };
}

/** RFC 9110, section 10.2.3: seconds, or a date. What is neither counts as absent. */
function retryAfter(value: string | string[] | undefined, at: Date): number | null {
  const text = String(value ?? '').trim();
  if (/^\d{1,9}$/.test(text)) return Number(text);
  const until = text.endsWith('GMT') ? Date.parse(text) : Number.NaN;
  return Number.isNaN(until) ? null : Math.max(0, Math.ceil((until - at.getTime()) / 1_000));
}

function unanswered(error: unknown): Attempted {
  if (error instanceof RefusedAddress) return { outcome: { kind: 'REFUSED' }, answer: error.message };
  const { name = '', code } = error as { name?: string; code?: unknown };
  if (code === 'UND_ERR_INVALID_ARG') throw error;
  // An error's own text may hold an address.
  const kind = typeof code === 'string' ? code : name;
  return { outcome: { kind: 'UNREACHABLE' }, answer: WORDS.find(([kinds]) => kinds.test(kind))?.[1] ?? 'no response' };
}

/** By the codes of Node, undici and OpenSSL, or by the name of what has none. */
const WORDS: [RegExp, string][] = [
  [/^TimeoutError$/, 'response timeout'],
  [/^(ECONNRESET|EPIPE|UND_ERR_SOCKET)$/, 'connection reset'],
  [/^ECONNREFUSED$/, 'connection refused'],
  [/^(ENOTFOUND|EAI_AGAIN|ENODATA|ESERVFAIL)$/, 'DNS lookup failed'],
  [/^(ETIMEDOUT|UND_ERR_CONNECT_TIMEOUT)$/, 'connection timeout'],
  [/^(EHOSTUNREACH|ENETUNREACH)$/, 'network unreachable'],
  [/CERT|SIGNATURE|ISSUER|^(ERR_TLS|ERR_SSL|EPROTO)/, 'no trusted TLS connection'],
  [/^(HTTPParserError$|HPE_|UND_ERR_HEADERS_OVERFLOW)/, 'invalid response'],
];
