/** A small federation that shows one concept, and its required answers. */
export interface Example {
  concept: string;
  /** Creates the subgraphs for each run, because resolvers may hold state. */
  subgraphs(): Record<string, ExampleSubgraph>;
  checks: Check[];
}

export interface ExampleSubgraph {
  sdl: string;
  resolvers: object;
}

export interface Check {
  /** The requirement, as a sentence. */
  says: string;
  query: string;
  variables?: Record<string, unknown>;
  data?: unknown;
  errors?: unknown[];
  /** The results of a subscription, in order, instead of data and errors. */
  results?: unknown[];
  /** The number of requests to each subgraph. */
  asked?: Record<string, number>;
}
