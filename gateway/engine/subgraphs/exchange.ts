import type { Dispatcher } from 'undici';
import type { Answer } from './transport.ts';

/** A request as it is sent to an address. */
export interface Post {
  path: string;
  headers: Record<string, string>;
  /** JSON. */
  body: string;
  /** Milliseconds from now until the last byte of the answer. */
  timeout: number;
  /** Bytes. */
  maxAnswer: number;
  signal?: AbortSignal | undefined;
}

/** The answer is longer than the gateway accepts, which is no fault of the address. */
export class TooLarge extends Error {}

/**
 * Posts a request and reads the GraphQL result from the answer, whatever its status (GraphQL over HTTP, section 6.4): a
 * subgraph that refuses a request also says so in a result.
 * @throws TooLarge; the reason of the signal; any other error when the address gave no GraphQL result in time
 */
export async function exchange(dispatcher: Dispatcher, post: Post): Promise<Answer> {
  const reply = await send(dispatcher, post);
  if (isJson(reply.contentType)) {
    const body = parsed(reply.text);
    if (isResult(body)) {
      body.text = reply.text;
      return body;
    }
  }
  throw new Error(
    `The answer is no GraphQL result: status ${reply.status}, ${reply.contentType || 'no content type'}.`,
  );
}

interface Reply {
  status: number;
  contentType: string;
  text: string;
}

function send(dispatcher: Dispatcher, { path, headers, body, timeout, maxAnswer, signal }: Post): Promise<Reply> {
  return new Promise((resolve, reject) => {
    let controller: Dispatcher.DispatchController | null = null;
    let failure: Error | null = null;
    let status = 0;
    let contentType = '';
    let length = 0;
    const chunks: Buffer[] = [];

    const end = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', abort);
    };
    const fail = (error: Error) => {
      if (failure) return;
      failure = error;
      end();
      reject(error);
      controller?.abort(error);
    };
    const abort = () => fail(signal?.reason);
    const measure = (bytes: number) => {
      if (bytes > maxAnswer) fail(new TooLarge(`The answer is longer than ${maxAnswer} bytes.`));
    };
    const timer = setTimeout(() => fail(new Error(`No complete answer in ${timeout} ms.`)), timeout);
    if (signal?.aborted) return abort();
    signal?.addEventListener('abort', abort);

    // The timer above bounds the whole exchange, so undici needs none.
    dispatcher.dispatch(
      { path, method: 'POST', headers, body, headersTimeout: 0, bodyTimeout: 0 },
      {
        onRequestStart(begun) {
          controller = begun;
          // Given up while it waited for a connection.
          if (failure) begun.abort(failure);
        },
        onResponseStart(_controller, statusCode, received) {
          status = statusCode;
          contentType = String(received['content-type'] ?? '');
          measure(Number(received['content-length'] ?? 0));
        },
        onResponseData(_controller, chunk) {
          length += chunk.length;
          chunks.push(chunk);
          measure(length);
        },
        onResponseEnd() {
          if (failure) return;
          end();
          const bytes = chunks.length === 1 ? (chunks[0] as Buffer) : Buffer.concat(chunks, length);
          resolve({ status, contentType, text: bytes.toString('utf8') });
        },
        onResponseError(_controller, error) {
          fail(error);
        },
      },
    );
  });
}

/** JSON by its media type. An answer without one may be tried as JSON (RFC 9110, section 8.3). */
function isJson(contentType: string): boolean {
  if (contentType === 'application/json') return true;
  return contentType === '' || /^application\/(?:[\w.-]+\+)?json\s*(?:;|$)/i.test(contentType);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The parser's message quotes the answer.
    return undefined;
  }
}

function isResult(body: unknown): body is Answer {
  return typeof body === 'object' && body !== null && ('data' in body || 'errors' in body);
}
