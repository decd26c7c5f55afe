import type { ApolloServerOptionsWithGateway } from '@apollo/server';
import { getStitchedSchemaFromSupergraphSdl } from '@graphql-tools/federation';
import {
  createSourceEventStream,
  type DocumentNode,
  type ExecutionArgs,
  type ExecutionResult,
  execute,
  type GraphQLSchema,
  subscribe,
} from 'graphql';
import { events } from './events.ts';
import { unfold } from './subgraph-errors.ts';
import { type FetchContext, subgraphExecutors } from './subgraph-executors.ts';
import type { OperationContext, Transports } from './transport.ts';

export interface Operation {
  document: DocumentNode;
  operationName?: string | null | undefined;
  variables?: Record<string, unknown> | null | undefined;
  context: OperationContext;
}

/** Apollo's GatewayInterface for queries and mutations, and subscriptions beside it. Operations arrive validated. */
export type Engine = ApolloServerOptionsWithGateway<OperationContext>['gateway'] & {
  /** The schema clients see: nothing inaccessible, nothing of federation's own. */
  readonly schema: GraphQLSchema;
  execute(operation: Operation): Promise<ExecutionResult>;
  /** The events of a subscription, or a result with errors if it was refused. Ending the iteration ends the upstream. */
  subscribe(operation: Operation): Promise<AsyncIterable<ExecutionResult> | ExecutionResult>;
};

/**
 * Executes operations of a supergraph against its subgraphs, each over the way `transports` gives for it.
 * @throws Error when the text is not a supergraph
 */
export function createEngine({ supergraphSdl, transports }: { supergraphSdl: string; transports: Transports }): Engine {
  const executors = subgraphExecutors(supergraphSdl, transports);
  const schema = getStitchedSchemaFromSupergraphSdl({
    supergraphSdl,
    batch: true,
    onSubschemaConfig: (subschema) => {
      subschema.executor = executors(subschema.name);
    },
  });

  const argumentsOf = (operation: Operation, contextValue: FetchContext): ExecutionArgs => ({
    schema,
    document: operation.document,
    operationName: operation.operationName ?? null,
    variableValues: operation.variables ?? null,
    contextValue,
  });

  async function run(operation: Operation): Promise<ExecutionResult> {
    // A context of its own: fetches are batched and remembered per context, and clients may send one twice.
    return unfold(await execute(argumentsOf(operation, { ...operation.context })));
  }

  /**
   * Every event is executed as a subscription of one event with a context of its own. In one context for the whole
   * subscription, the stitching layer would answer an entity's second event from what it remembered of the first.
   */
  async function runEvent(operation: Operation, event: ExecutionResult): Promise<ExecutionResult> {
    const stream = await subscribe(argumentsOf(operation, { ...operation.context, replay: event }));
    if (!(Symbol.asyncIterator in stream)) return unfold(stream);
    const { value } = await stream.next();
    await stream.return();
    return unfold(value ?? { data: null });
  }

  async function open(operation: Operation): Promise<AsyncIterable<ExecutionResult> | ExecutionResult> {
    const context: FetchContext = { ...operation.context, upstream: null };
    const opened = await createSourceEventStream(argumentsOf(operation, context));
    if (!(Symbol.asyncIterator in opened)) return unfold(opened);
    return context.upstream ? events(context.upstream, (event) => runEvent(operation, event)) : { data: null };
  }

  return {
    schema,
    execute: run,
    subscribe: open,
    load: async () => ({
      executor: ({ document, operationName, request, context }) =>
        run({ document, operationName, variables: request.variables, context: context as OperationContext }),
    }),
    onSchemaLoadOrUpdate(listen) {
      listen({ apiSchema: schema, coreSupergraphSdl: supergraphSdl });
      return () => {};
    },
    stop: async () => {},
  };
}
