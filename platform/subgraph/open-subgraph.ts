import { buildSubgraphSchema } from '@apollo/subgraph';
import {
  type DocumentNode,
  type ExecutionResult,
  execute,
  GraphQLError,
  type GraphQLFormattedError,
  type GraphQLSchema,
  getOperationAST,
  parse,
  subscribe,
  validate,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import type { Viewer } from '../../domain/access/policy.ts';
import { guardSchema } from '../access/guard.ts';
import { scopeOf } from '../access/row-scope.ts';
import { recordRefusedAccess } from '../audit/refused-access.ts';
import { type Database, within } from '../database/database.ts';
import { refuseUnstorable, refuseUnstorableLiterals } from '../database/storable.ts';
import { AppError, formatError } from '../errors.ts';
import type { JobHandlers } from '../jobs/jobs.ts';
import type { TaskName } from '../jobs/tasks.ts';
import type { Log } from '../log.ts';
import { DateTime } from '../timestamp.ts';
import type { RequestContext } from './request-context.ts';
import type { Subgraph, SubgraphRequest } from './subgraph.ts';

/** The dependencies of a subgraph: the same whether it runs in a process of its own or together with the others. */
export interface SubgraphDependencies {
  /** For the system's own work: consumers and jobs. */
  database: Database;
  /** For requests, each within its viewer's row scope. */
  requests: Database;
  log: Log;
  clock: () => Date;
  newId: () => string;
  /** Verifies the gateway's signed identity. @throws AppError UNAUTHENTICATED */
  verifyIdentity: (token: string | null) => Promise<Viewer>;
}

interface Definition<Context extends RequestContext> {
  name: string;
  sdl: string;
  resolvers: object;
  context: (base: RequestContext) => Context;
  timers?: JobHandlers;
  /** The tasks of its recurring jobs, which are scheduled whenever it starts. */
  recurring?: TaskName[];
  close: () => Promise<void>;
}

/** Makes a subgraph from its SDL, resolvers and context: guarded by the role matrix, with errors masked. */
export function openSubgraph<Context extends RequestContext>(
  dependencies: SubgraphDependencies,
  definition: Definition<Context>,
): Subgraph {
  const schema = guardSchema(
    buildSubgraphSchema([{ typeDefs: parse(definition.sdl), resolvers: { DateTime, ...definition.resolvers } }]),
  );
  const documents = documentCache(schema);

  async function contextFor(identity: string | null, requestId: string): Promise<Context> {
    const { requests, log, clock, newId } = dependencies;
    const viewer = await dependencies.verifyIdentity(identity);
    return definition.context({
      viewer,
      identity,
      requestId,
      read: (work) => within(requests, scopeOf(viewer, clock()), 'read', work),
      transaction: (work) => within(requests, scopeOf(viewer, clock()), 'write', work),
      log: log.child({ requestId }),
      clock,
      newId,
    });
  }

  async function maskErrors(result: ExecutionResult, context: RequestContext): Promise<ExecutionResult> {
    if (!result.errors?.length) return result;
    await auditForbidden(result.errors, context);
    const format = formatError(context.log, context.requestId);
    const errors = result.errors.map((error) => {
      const { message, extensions = {} } = format(error.toJSON(), error);
      // Apollo Server treats an error that is not a GraphQLError as its own fault, and hides it.
      return new GraphQLError(message, { nodes: error.nodes ?? null, path: error.path ?? null, extensions });
    });
    return { ...result, errors };
  }

  return {
    name: definition.name,
    schema,
    async execute(request: SubgraphRequest) {
      try {
        const context = await contextFor(request.identity, request.requestId);
        const document = documents(request.query);
        refuseUnstorable(request.variables ?? {});
        const kind = getOperationAST(document, request.operationName)?.operation;
        const args = {
          schema,
          document,
          contextValue: context,
          variableValues: request.variables ?? null,
          operationName: request.operationName ?? null,
        };
        if (kind !== 'subscription') return maskErrors(await execute(args), context);
        const stream = await subscribe(args);
        if (!(Symbol.asyncIterator in stream)) return maskErrors(stream, context);
        const fail = (error: unknown) => ({ errors: [failure(error, context.log, context.requestId)] });
        return mapResults(stream, (result) => maskErrors(result, context), fail);
      } catch (error) {
        return { errors: [failure(error, dependencies.log, request.requestId)] };
      }
    },
    timers: definition.timers ?? {},
    recurring: definition.recurring ?? [],
    close: definition.close,
  };
}

async function auditForbidden(errors: readonly GraphQLError[], context: RequestContext): Promise<void> {
  const coordinates = new Set<string>();
  for (const { originalError } of errors) {
    if (originalError instanceof AppError && originalError.code === 'FORBIDDEN') {
      coordinates.add(String(originalError.details['coordinate'] ?? 'row'));
    }
  }
  if (coordinates.size > 0) await recordRefusedAccess(context, [...coordinates]);
}

/** Limits of the document cache: the number of documents, and the length of all their texts in characters. */
const MAX_CACHED_DOCUMENTS = 1_000;
const MAX_CACHED_CHARACTERS = 4_000_000;

/** Each operation text is parsed and validated once; the gateway sends the same few hundred repeatedly. */
function documentCache(schema: GraphQLSchema): (query: string) => DocumentNode {
  const documents = new LRUCache<string, DocumentNode>({
    max: MAX_CACHED_DOCUMENTS,
    maxSize: MAX_CACHED_CHARACTERS,
    sizeCalculation: (_document, text) => text.length || 1,
  });
  return (query) => {
    const known = documents.get(query);
    if (known) return known;
    const document = parse(query, { maxTokens: 50_000 });
    const [error] = validate(schema, document);
    if (error) throw error;
    refuseUnstorableLiterals(document);
    documents.set(query, document);
    return document;
  };
}

function failure(error: unknown, log: Log, requestId: string): GraphQLError {
  const wrapped = error instanceof GraphQLError ? error : new GraphQLError('failed', { originalError: error as Error });
  const formatted: GraphQLFormattedError = formatError(log, requestId)(wrapped.toJSON(), wrapped);
  return new GraphQLError(formatted.message, { extensions: formatted.extensions ?? {} });
}

/** A stream that fails ends with a result with a masked error: rethrown, the original error would reach the gateway. */
async function* mapResults(
  stream: AsyncGenerator<ExecutionResult, void, void>,
  map: (result: ExecutionResult) => Promise<ExecutionResult>,
  fail: (error: unknown) => ExecutionResult,
): AsyncGenerator<ExecutionResult, void, void> {
  try {
    for await (const result of stream) yield await map(result);
  } catch (error) {
    yield fail(error);
  } finally {
    await stream.return?.();
  }
}
