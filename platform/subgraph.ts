import type { ExecutionResult, GraphQLSchema } from 'graphql';

/** One operation for a subgraph, from the gateway. */
export interface SubgraphRequest {
  query: string;
  operationName?: string;
  variables?: Record<string, unknown>;
  /** The gateway's signed identity of the viewer. */
  identity: string | null;
  requestId: string;
}

/** A subgraph as one value: what answers, wherever it runs. */
export interface Subgraph {
  name: string;
  schema: GraphQLSchema;
  /** A result; the events of a subscription; or, should it be refused, a result with errors. */
  execute(request: SubgraphRequest): Promise<ExecutionResult | AsyncIterable<ExecutionResult>>;
  close(): Promise<void>;
}
