import DataLoader from 'dataloader';
import {
  type AuditRow,
  chainLength,
  generalChain,
  readChain,
  type Verification,
  verifyChain,
} from '../../platform/audit/audit.ts';
import { recordAccess } from '../../platform/audit/trace.ts';
import { AppError, noSuchIncident } from '../../platform/errors.ts';
import { type Connection, connection, type Page } from '../../platform/queries/paging.ts';
import type { RequestContext } from '../../platform/subgraph/request-context.ts';
import { findIncidents } from './store.ts';

/**
 * A page of a chain, oldest first. The reading is recorded in the partition's general chain: recorded in the chain itself,
 * it would add an entry for every page, and a reader would never reach the end.
 */
export async function readTrail(
  context: RequestContext,
  incidentId: string | null,
  page: Page,
): Promise<Connection<AuditRow>> {
  const chain = await chainFor(context, incidentId);
  const after = positionOf(page);
  const rows = await context.read((tx) => readChain(tx, chain, after, page.size + 1));
  await recordLook(context, 'audit.read', chain, { after, entries: Math.min(rows.length, page.size) });
  return connection(
    rows,
    page,
    ({ position }) => [String(position)],
    () => context.read((tx) => chainLength(tx, chain)),
  );
}

export async function verifyTrail(context: RequestContext, incidentId: string | null): Promise<Verification> {
  const chain = await chainFor(context, incidentId);
  const verification = await context.read((tx) => verifyChain(tx, chain));
  await recordLook(context, 'audit.verified', chain, { brokenAt: verification.brokenAt });
  return verification;
}

/**
 * Records in the incident's chain that a post-mortem is read: once per request, however often the request selects it. The
 * post-mortem is returned only after the entry is written.
 */
export function postMortemReads({ transaction, viewer, clock }: RequestContext): DataLoader<string, true> {
  return new DataLoader(async (incidentIds) => {
    const entry = { at: clock(), actor: viewer.subject, action: 'post_mortem.read', details: {} };
    await transaction((tx) => recordAccess(tx, ...incidentIds.map((incidentId) => ({ ...entry, incidentId }))));
    return incidentIds.map(() => true as const);
  });
}

/** @throws AppError NOT_FOUND when the viewer's partition has no such incident */
async function chainFor({ read, viewer, clock }: RequestContext, incidentId: string | null): Promise<string> {
  if (incidentId === null) return generalChain(viewer.partition);
  const [incident] = await read((tx) => findIncidents(tx, viewer, [incidentId], clock()));
  if (!incident) throw noSuchIncident();
  return incidentId;
}

function recordLook(
  { transaction, viewer, clock }: RequestContext,
  action: string,
  chain: string,
  details: Record<string, number | null>,
): Promise<void> {
  const { subject: actor, partition } = viewer;
  const entry = { at: clock(), actor, action, incidentId: null, partition, details: { chain, ...details } };
  return transaction((tx) => recordAccess(tx, entry));
}

function positionOf({ after }: Page): number {
  if (!after) return 0;
  const position = Number(after[0]);
  if (Number.isSafeInteger(position) && position > 0) return position;
  throw new AppError('INVALID', 'Invalid cursor: `after` must be the `cursor` of an edge of this list.', {
    field: 'after',
  });
}
