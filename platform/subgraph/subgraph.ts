import type { ExecutionResult, GraphQLSchema } from 'graphql';
import type { JobHandler } from '../jobs/jobs.ts';

/** One operation for a subgraph, from the gateway. */
export interface SubgraphRequest {
  query: string;
  operationName?: string;
  variables?: Record<string, unknown>;
  /** The gateway's signed identity of the viewer. */
  identity: string | null;
  requestId: string;
  /** Aborted when nobody waits for the answer any more. */
  signal?: AbortSignal;
}

/**
 * The way from one subgraph to another for what events do not carry: texts. In the name of the viewer it acts for, whose
 * rights decide, and never inside a transaction.
 */
export type SubgraphClient = (subgraph: string, request: SubgraphRequest) => Promise<ExecutionResult>;

/** A subgraph as one value: what answers, wherever it runs. */
export interface Subgraph {
  name: string;
  schema: GraphQLSchema;
  /** A result; the events of a subscription; or, should it be refused, a result with errors. */
  execute(request: SubgraphRequest): Promise<ExecutionResult | AsyncIterable<ExecutionResult>>;
  /** What it does when a timer of its own rings, by task. */
  timers: Record<string, JobHandler>;
  /** Tasks among these that recur: due whenever it starts, and from then on as they set themselves. */
  standing: string[];
  close(): Promise<void>;
}
