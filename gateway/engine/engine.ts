import { setImmediate as nextTurn } from 'node:timers/promises';
import type { ApolloServerOptionsWithGateway } from '@apollo/server';
import { type DocumentNode, type ExecutionResult, GraphQLError, type GraphQLSchema, getVariableValues } from 'graphql';
import { LRUCache } from 'lru-cache';
import { AppError } from '../../platform/errors.ts';
import { type CompiledPlan, compile } from './compiling/compile.ts';
import { events } from './events.ts';
import { createPlanner } from './planning/planner.ts';
import { type PreparedOperation, PreparedOperations } from './running/operations.ts';
import { ask, type Running, run } from './running/run.ts';
import type { OperationContext, Transport, Transports } from './subgraphs/transport.ts';
import { buildApiSchema } from './supergraph/api-schema.ts';
import { readSupergraph } from './supergraph/read.ts';
import { type Answer, errorAt, refusal } from './writing/answer.ts';
import { failureOf, internal } from './writing/client-errors.ts';
import type { OnFault } from './writing/writer.ts';

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
  execute(operation: Operation): Promise<Answer>;
  /**
   * The events of a subscription, or an answer with errors if it was refused. Ending the iteration ends the upstream.
   */
  subscribe(operation: Operation): Promise<AsyncIterable<Answer> | Answer>;
};

export interface EngineOptions {
  supergraphSdl: string;
  transports: Transports;
  /** Receives what a server did wrong where clients only learn that there was an internal error. */
  onFault?: OnFault;
}

/** The errors reported of an operation's variables, which may have thousands of wrong values. */
const MAX_ERRORS = 20;
/** The memory that compiled plans may take together, in bytes, with the texts of their operations. */
const MAX_CACHED_BYTES = 64_000_000;

/**
 * Executes operations of a supergraph against its subgraphs, each over its transport. An operation is planned and compiled
 * once: each entity is requested once, lists in one request, and the answers are written as one JSON text.
 * @throws Error when the text is not a supergraph
 */
export function createEngine({ supergraphSdl, transports, onFault = () => {} }: EngineOptions): Engine {
  const supergraph = readSupergraph(supergraphSdl);
  const schema = buildApiSchema(supergraph);
  const planner = createPlanner(supergraph);
  const bySubgraph = new Map([...supergraph.subgraphs.values()].map(({ name, url }) => [name, transports(name, url)]));
  const operations = new PreparedOperations();
  const plans = new LRUCache<string, CompiledPlan>({
    maxSize: MAX_CACHED_BYTES,
    sizeCalculation: ({ weight }, key) => weight + key.length * 2,
  });

  /**
   * The plan for these values of the variables in `@skip` and `@include`. A new one is made in a turn of the event loop of
   * its own, because the document has just been validated in this one: others wait for the longer of the two only.
   */
  async function planOf(prepared: PreparedOperation, document: DocumentNode, values: ReadonlyMap<string, boolean>) {
    const key = `${[...values.values()].map(Number).join('')}\n${prepared.key}`;
    if (!plans.has(key)) await nextTurn();
    const known = plans.get(key);
    if (known) return known;
    const { operation, fragments } = prepared;
    const compiled = compile(planner.plan(operation, fragments, values), schema, { document, operation });
    plans.set(key, compiled);
    return compiled;
  }

  /** Plans an operation and coerces its variables. @returns a refusal if either is not possible */
  async function prepare({ document, operationName = null, variables, context }: Operation) {
    const prepared = operations.of(document, operationName);
    if (prepared instanceof GraphQLError) return refusal(prepared);
    const sent = variables ?? {};
    const definitions = prepared.operation.variableDefinitions ?? [];
    const { coerced, errors } = getVariableValues(schema, definitions, sent, { maxErrors: MAX_ERRORS });
    if (!coerced) return refusal(...errors.map(invalidInput));
    const values = new Map<string, boolean>();
    for (const name of prepared.conditions) {
      const value = coerced[name];
      if (typeof value !== 'boolean')
        return refusal(invalidInput(new GraphQLError(`Variable "$${name}" must not be null.`)));
      values.set(name, value);
    }
    try {
      const plan = await planOf(prepared, document, values);
      const running: Running = { transports: bySubgraph, variables: coerced, sent, context, onFault };
      return { plan, running };
    } catch (error) {
      if (error instanceof AppError) return refusal(failureOf(error));
      return faulty(error, context);
    }
  }

  function faulty(error: unknown, { requestId }: OperationContext): Answer {
    const fault = error instanceof Error ? (error.stack ?? error.message) : String(error);
    onFault({ message: fault, path: undefined, requestId });
    return refusal(errorAt(internal(fault, requestId), undefined));
  }

  async function execute(operation: Operation): Promise<Answer> {
    const prepared = await prepare(operation);
    return 'plan' in prepared ? run(prepared.plan, prepared.running) : prepared;
  }

  async function subscribe(operation: Operation): Promise<AsyncIterable<Answer> | Answer> {
    const prepared = await prepare(operation);
    if (!('plan' in prepared)) return prepared;
    const { plan, running } = prepared;
    try {
      const answer = await ask(plan.requests[0]!, running, []);
      if (Symbol.asyncIterator in answer) return events(answer, (event: ExecutionResult) => run(plan, running, event));
      const { errors } = await run(plan, running, answer);
      return errors.length > 0 ? refusal(...errors) : { data: 'null', errors };
    } catch (error) {
      if (error instanceof AppError) return refusal(failureOf(error));
      return faulty(error, operation.context);
    }
  }

  return {
    schema,
    transports: bySubgraph,
    execute,
    subscribe,
    onSchemaLoadOrUpdate(listen) {
      listen({ apiSchema: schema, coreSupergraphSdl: supergraphSdl });
      return () => {};
    },
    stop: async () => {},
  };
}

/** An error about the client's variables. */
function invalidInput({ message, nodes, originalError, extensions }: GraphQLError): GraphQLError {
  return new GraphQLError(message, {
    nodes: nodes ?? null,
    originalError: originalError ?? null,
    extensions: { ...extensions, code: 'BAD_USER_INPUT' },
  });
}
