export interface AnsweredError {
  message: string;
  path?: unknown[];
  extensions: Record<string, unknown>;
}

export interface Answer {
  status: number;
  headers: Headers;
  body: { data?: unknown; errors?: AnsweredError[] };
}

/** Sends an operation over HTTP as a client does. */
export async function ask(
  url: string,
  query: string,
  options: { variables?: Record<string, unknown>; token?: string; headers?: Record<string, string> } = {},
): Promise<Answer> {
  const { variables, token, headers = {} } = options;
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}), ...headers },
    body: JSON.stringify({ query, variables }),
  });
  return { status: response.status, headers: response.headers, body: (await response.json()) as Answer['body'] };
}
