import type { ExecutionResult, OperationTypeNode } from 'graphql';
import type { Role } from '../../../domain/access/policy.ts';
import type { SubgraphRequest } from '../../../platform/subgraph/subgraph.ts';

/** A request on its way to a subgraph. */
export interface TransportRequest extends SubgraphRequest {
  /** The query and the variables in JSON, if they have been written already. */
  queryText?: string;
  variablesText?: string;
}

/**
 * What a subgraph answers. It may belong to several operations and must not be changed. `text` is the JSON that it was
 * read from, for numbers that JavaScript does not hold exactly; absent if no JSON was read.
 */
export interface Answer extends ExecutionResult {
  text?: string;
}

/**
 * Sends a request to one subgraph. Returns the result of a query or mutation and the events of a subscription, or a
 * result with errors when the subgraph refuses the subscription. Only a request whose `kind` is query may be sent
 * twice.
 * @throws AppError UNAVAILABLE when the subgraph cannot be reached; so does an iteration of events that loses the
 *   subgraph. The reason of the request's signal once that is aborted
 */
export type Transport = (
  request: TransportRequest,
  kind: OperationTypeNode,
) => Promise<Answer | AsyncIterable<ExecutionResult>>;

/** Makes the transport of a subgraph from its name and its addresses in the supergraph, separated by commas. */
export type Transports = (subgraphName: string, urls: string) => Transport;

/** What an operation passes to every subgraph that it is sent to. */
export interface OperationContext {
  requestId: string;
  /** The viewer's roles; empty on an anonymous gateway. */
  roles: readonly Role[];
  /** Aborted with an AppError when no client waits for the answer any longer. */
  signal?: AbortSignal;
  /**
   * A valid signed identity token; null on an anonymous gateway. Called again for each fetch, because a token expires
   * after a minute.
   */
  identity(): Promise<string | null>;
}
