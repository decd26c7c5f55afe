import type { ExecutionResult } from 'graphql';
import type { Batch } from '../compiling/collecting.ts';
import type { CompiledPlan, CompiledRequest, CompiledSent } from '../compiling/compile.ts';
import { jsonText } from '../compiling/exact.ts';
import { Representations } from '../compiling/representations.ts';
import type { Sources } from '../compiling/sources.ts';
import type { OperationContext, Transport } from '../subgraphs/transport.ts';
import type { Answer } from '../writing/answer.ts';
import type { OnFault } from '../writing/writer.ts';
import { type Asked, type Choice, take, takeFailure } from './taking.ts';

/** What the requests of one operation need. */
export interface Running {
  transports: ReadonlyMap<string, Transport>;
  /** The client's variables, coerced. */
  variables: Readonly<Record<string, unknown>>;
  /** The same as they were sent. */
  sent: Record<string, unknown>;
  context: OperationContext;
  onFault: OnFault;
}

/**
 * Executes a plan: each request begins as soon as those it depends on have been answered.
 * @param event the answer of the first request, for an event of a subscription
 */
export async function run(plan: CompiledPlan, running: Running, event?: ExecutionResult): Promise<Answer> {
  const sources = plan.begin(running.context.requestId, running.sent);
  if (plan.requests.length > 0) await requestAll(plan, running, sources, event);
  return plan.write(sources, running.onFault);
}

function requestAll(
  { requests, keys }: CompiledPlan,
  running: Running,
  sources: Sources,
  event: ExecutionResult | undefined,
): Promise<void> {
  const waitsFor = requests.map(({ dependsOn }) => dependsOn.length);
  let unanswered = requests.length;
  return new Promise((resolve, reject) => {
    function answered({ dependents }: CompiledRequest): void {
      unanswered -= 1;
      if (unanswered === 0) resolve();
      for (const id of dependents) {
        waitsFor[id]! -= 1;
        if (waitsFor[id] === 0) start(requests[id]!);
      }
    }
    function start(request: CompiledRequest): void {
      perform(request, keys, running, sources)
        .then(() => answered(request))
        .catch(reject);
    }
    const ready = requests.filter(({ dependsOn }) => dependsOn.length === 0);
    for (const request of ready) {
      if (event && request.id === 0) {
        take(sources, request, keys, { sent: request, asked: collect(request, sources, false) }, event);
        answered(request);
      } else {
        start(request);
      }
    }
  });
}

async function perform(
  request: CompiledRequest,
  keys: CompiledPlan['keys'],
  running: Running,
  sources: Sources,
): Promise<void> {
  const choice = choose(request, sources);
  const { sent, asked } = choice;
  if (asked.every(({ representations }) => representations?.list.length === 0)) return;
  let answer: unknown;
  try {
    answer = await ask(request, sent, running, asked);
  } catch (failure) {
    takeFailure(sources, request, failure);
    return;
  }
  take(sources, request, keys, choice, answer);
}

/** What is sent for a request: fetches that others carry on their own, when one of these lacks what it requires. */
function choose(request: CompiledRequest, sources: Sources): Choice {
  const { apart } = request;
  const asked = collect(request, sources, apart !== null);
  if (!apart || asked.every(({ batches }) => batches.every(({ batch }) => batch.isWhole)))
    return { sent: request, asked };
  return { sent: apart, asked: collect(apart, sources, false) };
}

/** What is asked for now. */
function collect({ parts }: CompiledSent, sources: Sources, isTrial: boolean): Asked[] {
  return parts.map(({ entities, fetches }) => {
    const representations = entities && new Representations();
    const batches = fetches.map((fetched) => ({
      fetched,
      batch: representations ? fetched.collect!(sources, representations, isTrial) : NOTHING,
    }));
    return { entities, representations, batches };
  });
}

const NOTHING: Batch = { anchors: [], indexes: [], isWhole: true };

/**
 * Sends a request to its subgraph.
 * @throws AppError UNAVAILABLE, or the reason why the operation was aborted
 */
export async function ask(
  { subgraph, kind }: CompiledRequest,
  { document, documentText, variables: used }: CompiledSent,
  { transports, variables, context }: Pick<Running, 'transports' | 'variables' | 'context'>,
  asked: readonly Asked[],
): Promise<ExecutionResult | AsyncIterable<ExecutionResult>> {
  context.signal?.throwIfAborted();
  const transport = transports.get(subgraph);
  if (!transport) throw new Error(`The supergraph names no subgraph ${subgraph}.`);
  const sent: Record<string, unknown> = {};
  for (const name of used) if (Object.hasOwn(variables, name)) sent[name] = variables[name];
  for (const { entities, representations } of asked) if (entities) sent[entities.variable] = representations?.list;
  const areExact = asked.some(({ representations }) => representations?.areExact);
  const identity = await context.identity();
  const { requestId, signal } = context;
  return transport(
    {
      query: document,
      queryText: documentText,
      variables: sent,
      ...(areExact && { variablesText: jsonText(sent) }),
      identity,
      requestId,
      ...(signal && { signal }),
    },
    kind as Parameters<Transport>[1],
  );
}
