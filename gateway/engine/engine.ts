import type { ApolloServerOptionsWithGateway } from '@apollo/server';
import type { FetchNode, PlanNode } from '@graphql-hive/router-query-planner';
import { type DocumentNode, type ExecutionResult, type GraphQLSchema, getVariableValues } from 'graphql';
import { AppError } from '../../platform/errors.ts';
import { complete } from './completion.ts';
import { keysOf } from './error-paths.ts';
import { events } from './events.ts';
import { ask, type Execution, failureOf, runNode, takeRoot } from './execution.ts';
import { openPlanner, type Plan } from './planner.ts';
import { readSupergraph } from './supergraph.ts';
import type { OperationContext, Transport, Transports } from './transport.ts';

export interface Operation {
  document: DocumentNode;
  operationName?: string | null | undefined;
  variables?: Record<string, unknown> | null | undefined;
  context: OperationContext;
}

/**
 * Apollo's GatewayInterface without its executor, which formats the results of `execute`. Operations must be validated.
 */
export type Engine = Omit<ApolloServerOptionsWithGateway<OperationContext>['gateway'], 'load'> & {
  /** The schema clients see: without inaccessible elements and without federation's own types and directives. */
  readonly schema: GraphQLSchema;
  /** The transport to each subgraph by its name, for requests that need no plan. */
  readonly transports: ReadonlyMap<string, Transport>;
  execute(operation: Operation): Promise<ExecutionResult>;
  /**
   * The events of a subscription, or a result with errors if it was refused. Ending the iteration ends the upstream.
   */
  subscribe(operation: Operation): Promise<AsyncIterable<ExecutionResult> | ExecutionResult>;
};

/**
 * Executes operations of a supergraph against its subgraphs, each over its transport. Hive's query planner decides
 * which subgraph is asked for what. The engine does the rest: it requests each entity once and lists in one request,
 * merges the answers and completes them into the result of the client's operation.
 * @throws Error when the text is not a supergraph
 */
export function createEngine({ supergraphSdl, transports }: { supergraphSdl: string; transports: Transports }): Engine {
  const supergraph = readSupergraph(supergraphSdl);
  const planner = openPlanner(supergraphSdl);
  const { schema } = planner;
  const keys = keysOf(supergraph);
  const bySubgraph = new Map(supergraph.subgraphs.map(({ name, url }) => [name, transports(name, url)]));

  /** Plans an operation and coerces its variables; returns the errors if the variables are invalid. */
  function prepare({ document, operationName = null, variables, context }: Operation) {
    const plan = planner.plan(document, operationName);
    const { coerced, errors } = getVariableValues(schema, plan.operation.variableDefinitions ?? [], variables ?? {});
    if (!coerced) return { errors };
    const begin = (): Execution => {
      return { supergraph, transports: bySubgraph, keys, variables: coerced, context, data: {}, errors: [] };
    };
    const end = ({ data, errors: met }: Execution) =>
      complete(schema, { document, operationName, variables: variables ?? {} }, data, met);
    return { plan, begin, end };
  }

  async function run(operation: Operation): Promise<ExecutionResult> {
    const { plan, begin, end, errors } = prepare(operation);
    if (!plan) return { errors };
    const execution = begin();
    if (plan.node) await runNode(execution, plan.node);
    return end(execution);
  }

  async function open(operation: Operation): Promise<AsyncIterable<ExecutionResult> | ExecutionResult> {
    const { plan, begin, end, errors } = prepare(operation);
    if (!plan) return { errors };
    const { primary, completing } = liveOf(plan);
    const onEvent = async (event: ExecutionResult) => {
      const execution = begin();
      takeRoot(execution, primary, event);
      for (const node of completing) await runNode(execution, node);
      return end(execution);
    };
    try {
      const answer = await ask(begin(), { ...primary, operationKind: 'subscription' });
      if (Symbol.asyncIterator in answer) return events(answer, onEvent);
      const { errors: refusals } = await onEvent(answer);
      return refusals ? { errors: refusals } : { data: null };
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      return { errors: [failureOf(error)] };
    }
  }

  return {
    schema,
    transports: bySubgraph,
    execute: run,
    subscribe: open,
    onSchemaLoadOrUpdate(listen) {
      listen({ apiSchema: schema, coreSupergraphSdl: supergraphSdl });
      return () => {};
    },
    stop: async () => {},
  };
}

/** The subscription of a plan, and the nodes that complete each of its events. */
function liveOf({ node }: Plan): { primary: FetchNode; completing: PlanNode[] } {
  const [first, ...completing] = node?.kind === 'Sequence' ? node.nodes : [node];
  if (first?.kind !== 'Subscription') throw new Error('The planner made no subscription of a subscription.');
  return { primary: first.primary, completing: completing as PlanNode[] };
}
