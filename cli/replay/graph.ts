/** The graph responded with errors, or did not respond. */
export class GraphError extends Error {
  override name = 'GraphError';
}

/** Executes an operation with one user's token. */
export type GraphClient = <T>(document: string, variables?: Record<string, unknown>) => Promise<T>;

interface Answer {
  data?: unknown;
  errors?: { message: string; path?: (string | number)[]; extensions?: { code?: string } }[];
}

/** Timeout of one operation. */
const RESPONSE_TIMEOUT_MS = 60_000;

/**
 * A client of the graph at `url` with a bearer token.
 * @throws GraphError from each call, with the graph's messages and codes
 */
export function graphClient(url: string, token: string, signal: AbortSignal): GraphClient {
  return async <T>(document: string, variables: Record<string, unknown> = {}) => {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query: document, variables }),
      signal: AbortSignal.any([signal, AbortSignal.timeout(RESPONSE_TIMEOUT_MS)]),
    }).catch((error: Error) => {
      signal.throwIfAborted();
      throw new GraphError(
        `Can't connect to ${url}: ${(error.cause as Error | undefined)?.message ?? error.message}. Is Tocsin running (\`npm start\`)? Use --url for another address.`,
      );
    });
    const answer = await readAnswer(url, response);
    if (answer.errors && answer.errors.length > 0) throw new GraphError(answer.errors.map(sentence).join('; '));
    if (answer.data == null) throw new GraphError(`${url} responded with ${response.status} and no data.`);
    return answer.data as T;
  };
}

async function readAnswer(url: string, response: Response): Promise<Answer> {
  const text = await response.text();
  try {
    return JSON.parse(text) as Answer;
  } catch {
    throw new GraphError(`${url} responded with ${response.status} and no GraphQL response: ${text.slice(0, 200)}`);
  }
}

function sentence({ message, path, extensions }: NonNullable<Answer['errors']>[number]): string {
  const place = path ? ` at ${path.join('.')}` : '';
  return `${extensions?.code ? `${extensions.code}: ` : ''}${message}${place}`;
}
