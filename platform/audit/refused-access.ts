import type { RequestContext } from '../subgraph/request-context.ts';
import { recordAccess } from './trace.ts';

/**
 * The audit's "every refusal for lack of rights", by schema coordinate: written apart from the refused operation, which
 * has no transaction.
 */
export async function recordRefusedAccess(
  context: Pick<RequestContext, 'transaction' | 'viewer' | 'clock'>,
  coordinates: string[],
): Promise<void> {
  const { transaction, viewer, clock } = context;
  await transaction((tx) =>
    recordAccess(tx, {
      at: clock(),
      actor: viewer.subject,
      action: 'access.refused',
      incidentId: null,
      partition: viewer.partition,
      details: { coordinates },
    }),
  );
}
