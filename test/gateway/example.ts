/** A small federation that shows one concept, and what it has to answer. */
export interface Example {
  concept: string;
  /** Made anew for each run: resolvers may hold state. */
  subgraphs(): Record<string, ExampleSubgraph>;
  checks: Check[];
}

export interface ExampleSubgraph {
  sdl: string;
  resolvers: object;
}

export interface Check {
  /** A sentence that says what is right. */
  says: string;
  query: string;
  variables?: Record<string, unknown>;
  data?: unknown;
  errors?: unknown[];
  /** The results of a subscription, in order, in place of data and errors. */
  results?: unknown[];
  /** How often each subgraph is asked. */
  asked?: Record<string, number>;
}
