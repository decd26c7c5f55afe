import type { ExecutionResult, GraphQLSchema } from 'graphql';
import type { JobHandlers } from '../jobs/jobs.ts';
import type { TaskName } from '../jobs/tasks.ts';

/** An operation that the gateway sends to a subgraph. */
export interface SubgraphRequest {
  query: string;
  operationName?: string;
  variables?: Record<string, unknown>;
  /** The gateway's signed identity of the viewer. */
  identity: string | null;
  requestId: string;
  /** Aborted when the answer is not needed any more. */
  signal?: AbortSignal;
}

/**
 * Sends an operation to another subgraph, for texts, which events do not carry. It acts on the viewer's behalf, with the
 * viewer's rights, and never inside a transaction.
 */
export type SubgraphClient = (subgraph: string, request: SubgraphRequest) => Promise<ExecutionResult>;

/** A subgraph as one value, wherever it runs. */
export interface Subgraph {
  name: string;
  schema: GraphQLSchema;
  /** @returns a result; the events of a subscription; or, should the subscription be refused, a result with errors */
  execute(request: SubgraphRequest): Promise<ExecutionResult | AsyncIterable<ExecutionResult>>;
  /** The handlers of its jobs, by task. */
  timers: JobHandlers;
  /** The tasks of recurring jobs among these: due whenever it starts, and then as they reschedule themselves. */
  recurring: TaskName[];
  close(): Promise<void>;
}
