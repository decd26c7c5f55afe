import { createHash } from 'node:crypto';
import { publicFile } from './schemas.ts';

/** The body of a client's request. */
export interface Workload {
  query: string;
  variables?: { first: number };
}

export const PUBLIC_QUERY: Workload = { query: publicFile('query.graphql') };

const LIST = `query List($first: Int) {
  topProducts(first: $first) { upc name price weight inStock shippingEstimate }
}`;

/** The number of products in answers of these sizes, some 95 bytes each. */
export const LISTS = { '1 KB': 11, '10 KB': 105, '100 KB': 1_040, '1 MB': 10_600 } as const;

export const listOf = (first: number): Workload => ({ query: LIST, variables: { first } });

/**
 * The public query with another name for the first field of its answer, so that no gateway knows it yet: it has to be
 * parsed, validated and planned. The subgraph that answers the field receives a new text as well.
 */
export const coldQuery = (number: number): Workload => ({
  query: PUBLIC_QUERY.query.replace(/\busers \{/, `users${number}: users {`),
});

/** The digest of an answer's data, in whatever order its fields come. */
export const digestOf = (data: unknown): string =>
  createHash('md5')
    .update(JSON.stringify(sorted(data)))
    .digest('hex');

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, each]) => [key, sorted(each)] as const);
  return Object.fromEntries(entries.sort(([one], [other]) => (one < other ? -1 : 1)));
}
