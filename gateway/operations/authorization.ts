import { type ExecutionResult, GraphQLError, OperationTypeNode } from 'graphql';
import { refusedAccess } from '../../platform/access/guard.ts';
import type { Log } from '../../platform/log.ts';
import type { Engine, Operation } from '../engine/engine.ts';
import { present } from '../engine/subgraph-errors.ts';
import type { OperationContext } from '../engine/subgraphs/transport.ts';
import { type Answer, refusal } from '../engine/writing/answer.ts';
import { accessViolationFinder } from './access-violation.ts';

/** The subgraph that keeps the audit trail, and the mutation that records a refusal there. */
const AUDIT_SUBGRAPH = 'incidents';
const RECORD = 'mutation ($coordinate: String!) { recordRefusal(coordinate: $coordinate) }';

/**
 * An engine that refuses an entire operation, before anything is fetched, when it selects a field that the viewer's
 * roles may not access: with one error, FORBIDDEN, that names the first such coordinate. A selected field counts even
 * if `@skip` or `@include` excludes it. The refusal is on the audit trail before the client receives it; if it cannot
 * be recorded there, that failure is logged and the operation is still refused.
 */
export function authorized(engine: Engine, log: Log): Engine {
  const accessViolationOf = accessViolationFinder(engine.schema);

  async function refusalOf(operation: Operation): Promise<Answer | null> {
    const accessViolation = accessViolationOf(operation);
    if (!accessViolation) return null;
    const { coordinate, position } = accessViolation;
    await record(engine, coordinate, operation.context, log);
    const { message, code, details } = refusedAccess(coordinate);
    const source = operation.document.loc?.source ?? null;
    const extensions = { ...details, code };
    return refusal(present(new GraphQLError(message, { source, positions: [position], extensions })));
  }

  return {
    ...engine,
    execute: async (operation) => (await refusalOf(operation)) ?? engine.execute(operation),
    subscribe: async (operation) => (await refusalOf(operation)) ?? engine.subscribe(operation),
  };
}

/** Records a refusal on the audit trail as the viewer: the refused operation itself is sent to no subgraph. */
async function record(engine: Engine, coordinate: string, context: OperationContext, log: Log): Promise<void> {
  const { requestId } = context;
  try {
    const transport = engine.transports.get(AUDIT_SUBGRAPH);
    if (!transport) throw new Error(`The supergraph has no subgraph "${AUDIT_SUBGRAPH}".`);
    const request = { query: RECORD, variables: { coordinate }, identity: await context.identity(), requestId };
    const { data, errors } = (await transport(request, OperationTypeNode.MUTATION)) as ExecutionResult;
    if (data?.['recordRefusal'] !== true) throw new Error(errors?.[0]?.message ?? 'Not saved.');
  } catch (error) {
    log.error({ err: error, requestId, coordinate }, 'recording a refusal on the audit trail failed');
  }
}
