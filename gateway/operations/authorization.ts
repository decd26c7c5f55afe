import { type ExecutionResult, GraphQLError, OperationTypeNode } from 'graphql';
import { refusedAccess } from '../../platform/access/guard.ts';
import type { Log } from '../../platform/log.ts';
import type { Engine, Operation } from '../engine/engine.ts';
import { present } from '../engine/subgraph-errors.ts';
import type { OperationContext } from '../engine/transport.ts';
import { accessViolationFinder } from './access-violation.ts';

/** The subgraph that keeps the trail of refusals, and how it is told of one. */
const KEEPER = 'incidents';
const RECORD = 'mutation ($coordinate: String!) { recordRefusal(coordinate: $coordinate) }';

/**
 * An engine that refuses an operation as a whole, before anything is fetched, when it selects or calls what the viewer's
 * roles do not include: one error, FORBIDDEN, that names the first such coordinate. What is selected counts, whatever
 * `@skip` and `@include` say. The refusal is on the audit trail before the client reads it; one that could not be put there
 * is logged, and stays a refusal.
 */
export function authorized(engine: Engine, log: Log): Engine {
  const accessViolationOf = accessViolationFinder(engine.schema);

  async function refusalOf(operation: Operation): Promise<ExecutionResult | null> {
    const accessViolation = accessViolationOf(operation);
    if (!accessViolation) return null;
    const { coordinate, position } = accessViolation;
    await record(engine, coordinate, operation.context, log);
    const { message, code, details } = refusedAccess(coordinate);
    const source = operation.document.loc?.source ?? null;
    const extensions = { ...details, code };
    return { errors: [present(new GraphQLError(message, { source, positions: [position], extensions }))] };
  }

  return {
    ...engine,
    execute: async (operation) => (await refusalOf(operation)) ?? engine.execute(operation),
    subscribe: async (operation) => (await refusalOf(operation)) ?? engine.subscribe(operation),
  };
}

/** No subgraph hears of a refused operation: the one that keeps the trail is told of it in the viewer's name. */
async function record(engine: Engine, coordinate: string, context: OperationContext, log: Log): Promise<void> {
  const { requestId } = context;
  try {
    const keeper = engine.transports.get(KEEPER);
    if (!keeper) throw new Error(`The supergraph has no subgraph "${KEEPER}".`);
    const request = { query: RECORD, variables: { coordinate }, identity: await context.identity(), requestId };
    const { data, errors } = (await keeper(request, OperationTypeNode.MUTATION)) as ExecutionResult;
    if (data?.['recordRefusal'] !== true) throw new Error(errors?.[0]?.message ?? 'Not saved.');
  } catch (error) {
    log.error({ err: error, requestId, coordinate }, 'a refusal could not be put on the audit trail');
  }
}
