import { type EntityManager, In } from 'typeorm';
import type { Revision } from '../../../domain/notification/advisory.ts';
import { NO_FILING_TEXT } from '../../../domain/notification/filing/filing.ts';
import type { Executor } from '../../../platform/database/database.ts';
import { type RevisionRow, RevisionTable } from '../tables.ts';

/** The revisions of each incident's advisory, oldest first, drafts included. */
export async function findRevisions(executor: Executor, incidentIds: readonly string[]): Promise<Revision[][]> {
  const rows = await executor
    .getRepository(RevisionTable)
    .find({ where: { incidentId: In(incidentIds) }, order: { number: 'ASC' } });
  return incidentIds.map((id) =>
    rows.filter((row) => row.incidentId === id).map(({ incidentId, ...revision }) => complete(revision)),
  );
}

export async function saveRevision(tx: EntityManager, incidentId: string, revision: Revision): Promise<void> {
  const row: RevisionRow = { ...revision, incidentId };
  await tx.upsert(RevisionTable, row as never, ['incidentId', 'number']);
}

/** Published revisions never change, so translations from before a text could be given are completed here. */
function complete(revision: Revision): Revision {
  return { ...revision, translations: revision.translations.map((each) => ({ ...NO_FILING_TEXT, ...each })) };
}
