import { record } from '../../platform/audit.ts';
import type { RequestContext } from '../../platform/open-subgraph.ts';

/**
 * The audit's "every partner look-up": which question a partner's account manager asked, about which tenant or incident.
 * Ids alone; what was typed into a search may be somebody's name.
 */
export async function recordLookUp(
  { transaction, viewer, clock }: RequestContext,
  question: string,
  about: Record<string, string | null | undefined>,
): Promise<void> {
  const { partnerId } = viewer;
  if (partnerId === null) return;
  const ids = Object.fromEntries(Object.entries(about).map(([name, id]) => [name, id ?? null]));
  await transaction((tx) =>
    record(tx, {
      at: clock(),
      actor: viewer.subject,
      action: 'partner.look_up',
      incidentId: null,
      partition: viewer.partition,
      details: { question, partnerId, ...ids },
    }),
  );
}
