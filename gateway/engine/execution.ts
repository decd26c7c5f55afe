import type { BatchFetchNode, FetchNode, FlattenNodePathSegment, PlanNode } from '@graphql-hive/router-query-planner';
import { type ExecutionResult, GraphQLError, type OperationTypeNode } from 'graphql';
import { AppError } from '../../platform/errors.ts';
import { type Data, isData, merge, rewrite } from './data.ts';
import { type EntityRequest, entityRequestsOf, type Path, type Target, targetsAt } from './entities.ts';
import { attachErrorAtPath, attachErrorToFields, type Keys } from './error-paths.ts';
import { present } from './subgraph-errors.ts';
import type { Supergraph } from './supergraph.ts';
import type { OperationContext, Transport } from './transport.ts';

/** The state of one operation while the nodes of its plan run. */
export interface Execution {
  supergraph: Supergraph;
  transports: ReadonlyMap<string, Transport>;
  keys: Keys;
  variables: Data;
  context: OperationContext;
  /** Grows as subgraphs answer. */
  data: Data;
  /** Every error so far, whether or not it could be attached to the data. */
  errors: GraphQLError[];
}

/**
 * Runs a node of a plan and merges its results into `execution.data`. A subgraph that fails becomes an error in
 * `execution`.
 */
export async function runNode(
  execution: Execution,
  node: PlanNode,
  path: FlattenNodePathSegment[] = [],
): Promise<void> {
  switch (node.kind) {
    case 'Sequence':
      for (const each of node.nodes) await runNode(execution, each, path);
      return;
    case 'Parallel':
      await Promise.all(node.nodes.map((each) => runNode(execution, each, path)));
      return;
    case 'Flatten':
      return runNode(execution, node.node, [...path, ...node.path]);
    case 'Condition': {
      const chosen = execution.variables[node.condition] === true ? node.ifClause : node.elseClause;
      return chosen && runNode(execution, chosen, path);
    }
    case 'Fetch':
      return node.requires ? fetchEntities(execution, batchOf(node, path)) : fetchRoot(execution, node);
    case 'BatchFetch':
      return fetchEntities(execution, node);
    default:
      throw new Error(`The planner made a node of a kind that is not run here: ${node.kind}.`);
  }
}

/**
 * Sends the operation of a node to a subgraph.
 * @throws AppError UNAVAILABLE, or the reason why the operation was aborted
 */
export async function ask(
  { transports, variables, context }: Execution,
  node: Pick<FetchNode, 'serviceName' | 'operation' | 'operationKind' | 'operationName' | 'variableUsages'>,
  more: Data = {},
): Promise<ExecutionResult | AsyncIterable<ExecutionResult>> {
  context.signal?.throwIfAborted();
  const transport = transports.get(node.serviceName);
  if (!transport) throw new Error(`The supergraph names no subgraph ${node.serviceName}.`);
  const used = Object.fromEntries((node.variableUsages ?? []).flatMap((name) => entryOf(variables, name)));
  const request = {
    query: node.operation,
    ...(node.operationName ? { operationName: node.operationName } : {}),
    variables: { ...used, ...more },
    identity: await context.identity(),
    requestId: context.requestId,
    ...(context.signal ? { signal: context.signal } : {}),
  };
  return transport(request, (node.operationKind ?? 'query') as OperationTypeNode);
}

async function fetchRoot(execution: Execution, node: FetchNode): Promise<void> {
  takeRoot(execution, node, await answerOf(execution, node));
}

/** Merges the result of a root operation of a subgraph into the data. */
export function takeRoot(execution: Execution, node: FetchNode, answer: ExecutionResult): void {
  const { data, keys, supergraph } = execution;
  const answered = (answer.data ?? {}) as Data;
  rewrite(answered, node.outputRewrites, supergraph);
  merge(data, answered);
  for (const error of errorsOf(answer)) {
    execution.errors.push(error);
    if (error.path) attachErrorAtPath(data, error.path, error);
    else if (!answer.data) attachErrorToFields(data, keys.ofRoot(node.operation), error);
  }
}

/** A single entity fetch as a batch of one. */
function batchOf(
  { requires = [], inputRewrites, outputRewrites, ...fetch }: FetchNode,
  path: FlattenNodePathSegment[],
) {
  const alias = { alias: '_entities', representationsVariableName: 'representations', paths: [path], requires };
  const rewrites = { ...(inputRewrites && { inputRewrites }), ...(outputRewrites && { outputRewrites }) };
  return {
    ...fetch,
    kind: 'BatchFetch',
    entityBatch: { aliases: [{ ...alias, ...rewrites }] },
  } satisfies BatchFetchNode;
}

async function fetchEntities(execution: Execution, node: BatchFetchNode): Promise<void> {
  const { data, supergraph, variables } = execution;
  const { isSubtype } = supergraph;
  const requestsByAlias = new Map<string, EntityRequest[]>();
  const representations: Data = {};
  for (const { alias, paths, requires, representationsVariableName, inputRewrites } of node.entityBatch.aliases) {
    const targets = paths.flatMap((path) => targetsAt(data, path, isSubtype));
    const requests = entityRequestsOf(targets, requires, variables, isSubtype);
    for (const { representation } of requests) rewrite(representation, inputRewrites, supergraph);
    requestsByAlias.set(alias, requests);
    representations[representationsVariableName] = requests.map(({ representation }) => representation);
  }
  if ([...requestsByAlias.values()].every((requests) => requests.length === 0)) return;

  const answer = await answerOf(execution, node, representations);
  for (const { alias, outputRewrites } of node.entityBatch.aliases) {
    const entities = (answer.data as Record<string, unknown[]> | null | undefined)?.[alias] ?? [];
    for (const [index, { targets }] of (requestsByAlias.get(alias) ?? []).entries()) {
      const entity = entities[index];
      if (!isData(entity)) continue;
      rewrite(entity, outputRewrites, supergraph);
      for (const { object } of targets) merge(object, entity);
    }
  }
  for (const error of errorsOf(answer)) attachEntityError(execution, node.operation, requestsByAlias, error);
}

/**
 * Attaches an error of one entity wherever the entity occurs, and any other error to all fields that the fetch should
 * return.
 */
function attachEntityError(
  { errors, keys }: Execution,
  operation: string,
  requestsByAlias: ReadonlyMap<string, EntityRequest[]>,
  error: GraphQLError,
): void {
  const attachErrorToAll = ({ object }: Target, alias: string, placed: GraphQLError) =>
    attachErrorToFields(object, keys.ofEntity(operation, alias, String(object['__typename'])), placed);
  const [alias, index, ...rest] = error.path ?? [];
  const request = requestsByAlias.get(String(alias))?.[Number(index)];
  if (request) {
    for (const target of request.targets) {
      const own = relocated(error, rest.length > 0 ? [...target.path, ...rest] : null);
      errors.push(own);
      if (rest.length === 0 || !attachErrorAtPath(target.object, rest, own))
        attachErrorToAll(target, String(alias), own);
    }
    return;
  }
  const shared = relocated(error, null);
  errors.push(shared);
  for (const [name, all] of requestsByAlias) {
    for (const target of all.flatMap(({ targets }) => targets)) attachErrorToAll(target, name, shared);
  }
}

async function answerOf(
  execution: Execution,
  node: Parameters<typeof ask>[1],
  more: Data = {},
): Promise<ExecutionResult> {
  try {
    return (await ask(execution, node, more)) as ExecutionResult;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { data: null, errors: [failureOf(error)] };
  }
}

/** A failure of the gateway itself, as an error that clients may see. */
export function failureOf({ message, details, code }: AppError): GraphQLError {
  return present(new GraphQLError(message, { extensions: { ...details, code } }));
}

/** Errors as the client may see them: the subgraph has already masked what clients must not see. */
function errorsOf({ errors = [] }: ExecutionResult): GraphQLError[] {
  return errors.map((error) => relocated(error, error.path ?? null));
}

function relocated({ message, extensions }: GraphQLError, path: Path | null): GraphQLError {
  return present(new GraphQLError(message, { path: path && [...path], extensions: extensions ?? {} }));
}

function entryOf(variables: Data, name: string): [string, unknown][] {
  return Object.hasOwn(variables, name) ? [[name, variables[name]]] : [];
}
