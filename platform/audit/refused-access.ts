import type { RequestContext } from '../subgraph/request-context.ts';
import { recordAccess } from './trace.ts';

/**
 * Records an access refused for lack of rights, by schema coordinate. It runs in a transaction of its own, because the
 * refused operation has none.
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
