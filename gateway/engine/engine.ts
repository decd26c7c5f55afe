import { setImmediate as nextTurn } from 'node:timers/promises';
import { type DocumentNode, type ExecutionResult, GraphQLError, type GraphQLSchema, getVariableValues } from 'graphql';
import { LRUCache } from 'lru-cache';
import { AppError } from '../../platform/errors.ts';
import { type CompiledPlan, compile } from './compiling/compile.ts';
import { events } from './events.ts';
import { type DecidedPlanner, openPlanners } from './planning/overrides.ts';
import type { Conditions } from './planning/wanting/conditions.ts';
import { type PreparedOperation, PreparedOperations } from './running/operations.ts';
import { roundedIds } from './running/rounded-ids.ts';
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

/** Executes the operations of a supergraph, which must have been validated. */
export interface Engine {
  /** The schema clients see: without inaccessible elements and without federation's own types and directives. */
  readonly schema: GraphQLSchema;
  /** The transport to each subgraph by its name, for requests that need no plan. */
  readonly transports: ReadonlyMap<string, Transport>;
  execute(operation: Operation): Promise<Answer>;
  /**
   * The events of a subscription, or an answer with errors if it was refused. Ending the iteration ends the upstream.
   */
  subscribe(operation: Operation): Promise<AsyncIterable<Answer> | Answer>;
}

export interface EngineOptions {
  supergraphSdl: string;
  transports: Transports;
  /** Labels of progressive `@override`s that are on for all operations. */
  overrideLabels?: readonly string[];
  /** From 0 to 1, without 1: decides the labels that are on for a share of the operations. */
  random?: () => number;
  /** Receives what a server did wrong where clients only learn that there was an internal error. */
  onFault?: OnFault;
}

/** The errors reported of an operation's variables, which may have thousands of wrong values. */
const MAX_ERRORS = 20;
/** The refusal of a subscription whose only field `@skip` or `@include` leaves out. */
const NO_SOURCE = 'The subscription selects no field.';
/** The memory that compiled plans may take together, in bytes, with the texts of their operations. */
const MAX_CACHED_BYTES = 64_000_000;

/**
 * Executes operations of a supergraph against its subgraphs, each over its transport. An operation is planned and compiled
 * once: each entity is requested once, lists in one request, and the answers are written as one JSON text.
 * @throws Error when the text is not a supergraph
 */
export function createEngine(options: EngineOptions): Engine {
  const { supergraphSdl, transports, overrideLabels = [], random = Math.random, onFault = () => {} } = options;
  const supergraph = readSupergraph(supergraphSdl);
  const schema = buildApiSchema(supergraph);
  const decidePlanner = openPlanners(supergraph, new Set(overrideLabels), random);
  const bySubgraph = new Map([...supergraph.subgraphs.values()].map(({ name, url }) => [name, transports(name, url)]));
  const operations = new PreparedOperations();
  const plans = new LRUCache<string, CompiledPlan>({
    maxSize: MAX_CACHED_BYTES,
    sizeCalculation: ({ weight }, key) => weight + key.length * 2,
  });
  const underWay = new Map<string, Promise<CompiledPlan>>();

  /** The plan for these values of the variables in `@skip` and `@include`, by a planner. Plans under way are made once. */
  function planOf(
    planner: DecidedPlanner,
    prepared: PreparedOperation,
    document: DocumentNode,
    conditions: Conditions,
  ) {
    const key = `${planner.variant} ${[...conditions.values()].join()}\n${prepared.key}`;
    const known = plans.get(key) ?? underWay.get(key);
    if (known) return known;
    const making = makePlan(planner, prepared, document, conditions)
      .then((compiled) => {
        plans.set(key, compiled);
        return compiled;
      })
      .finally(() => underWay.delete(key));
    underWay.set(key, making);
    return making;
  }

  /**
   * A new plan is made in turns of the event loop of its own, because the document has just been validated in this one: others
   * wait for the longest step only.
   */
  async function makePlan(
    { plan }: DecidedPlanner,
    { operation, fragments }: PreparedOperation,
    document: DocumentNode,
    conditions: Conditions,
  ): Promise<CompiledPlan> {
    await nextTurn();
    const planned = plan(operation, fragments, conditions);
    await nextTurn();
    return compile(planned, schema, { document, operation });
  }

  /** Plans an operation and coerces its variables. @returns a refusal if either is not possible */
  async function prepare({ document, operationName = null, variables, context }: Operation) {
    const prepared = operations.of(document, operationName);
    if (prepared instanceof GraphQLError) return refusal(prepared);
    const sent = variables ?? {};
    const definitions = prepared.operation.variableDefinitions ?? [];
    const { coerced, errors } = getVariableValues(schema, definitions, sent, { maxErrors: MAX_ERRORS });
    const rounded = coerced ? roundedIds(schema, definitions, sent).slice(0, MAX_ERRORS) : [];
    if (!coerced || rounded.length > 0) return refusal(...(errors ?? rounded).map(invalidInput));
    const conditionOf = (name: string) => (typeof coerced[name] === 'boolean' ? coerced[name] : null);
    const conditions = new Map(prepared.conditions.map((name) => [name, conditionOf(name)]));
    try {
      const plan = await planOf(decidePlanner(), prepared, document, conditions);
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
      const [source] = plan.requests;
      if (!source) {
        const { errors } = await run(plan, running);
        return refusal(...(errors.length > 0 ? errors : [invalidInput(new GraphQLError(NO_SOURCE))]));
      }
      const answer = await ask(source, source, running, []);
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
