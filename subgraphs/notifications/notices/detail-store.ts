import type { EntityManager } from 'typeorm';
import type { Executor } from '../../../platform/database/database.ts';
import { alignToKeys } from '../../../platform/queries/grouping.ts';
import { type TenantDetailsRow, TenantDetailsTable } from '../tables.ts';
import { keyText, type NoticeKey } from './audience-store.ts';

/** The details of each incident for each tenant, null where none are recorded. */
export async function findDetails(
  executor: Executor,
  keys: readonly NoticeKey[],
): Promise<(TenantDetailsRow | null)[]> {
  const rows = await executor
    .getRepository(TenantDetailsTable)
    .createQueryBuilder('details')
    .where(
      `(details.incident_id, details.tenant_id) IN (
         SELECT * FROM unnest(CAST(:incidentIds AS text[]), CAST(:tenantIds AS text[])))`,
      { incidentIds: keys.map(({ incidentId }) => incidentId), tenantIds: keys.map(({ tenantId }) => tenantId) },
    )
    .getMany();
  return alignToKeys(keys.map(keyText), rows, keyText);
}

/** Writes rows, each replacing its tenant's earlier details. */
export async function saveDetails(tx: EntityManager, rows: TenantDetailsRow[]): Promise<void> {
  await tx.upsert(TenantDetailsTable, rows, ['incidentId', 'tenantId']);
}
