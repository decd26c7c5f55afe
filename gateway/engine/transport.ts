import type { ExecutionResult, OperationTypeNode } from 'graphql';
import type { Role } from '../../domain/access/policy.ts';
import type { SubgraphRequest } from '../../platform/subgraph/subgraph.ts';

/**
 * The way to one subgraph. Answers a query or mutation with its result and a subscription with its events, or with a
 * result that holds errors when the subgraph refuses it. `kind` says whether the request may be sent twice.
 * @throws AppError UNAVAILABLE when the subgraph cannot be reached; an iteration under way throws it too
 */
export type Transport = (
  request: SubgraphRequest,
  kind: OperationTypeNode,
) => Promise<ExecutionResult | AsyncIterable<ExecutionResult>>;

/** The way to each subgraph: its name and address as the supergraph states them. */
export type Transports = (subgraphName: string, url: string) => Transport;

/** What an operation carries to every subgraph it touches. */
export interface OperationContext {
  requestId: string;
  /** The viewer's; nobody's on a gateway that knows nobody. */
  roles: readonly Role[];
  /** Aborted with an AppError when nobody waits for the answer any more. */
  signal?: AbortSignal;
  /** A fresh signed identity token; null on a gateway that knows nobody. Asked again for each fetch: a token lives a minute. */
  identity(): Promise<string | null>;
}
