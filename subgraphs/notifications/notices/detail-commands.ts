import { checkDetails, MAX_ROWS, type TenantDetails } from '../../../domain/notification/tenant-details.ts';
import { isRefusal, type Unmet } from '../../../domain/refusal.ts';
import { blankToNull } from '../../../domain/text.ts';
import { recordChange } from '../../../platform/audit/trace.ts';
import { noSuchIncident } from '../../../platform/errors.ts';
import type { Context } from '../context.ts';
import type { TenantDetailsInput, TenantDetailsRow } from '../inputs.generated.ts';
import { fetchImpacts } from '../other-subgraphs.ts';
import { lockProcess } from '../process/store.ts';
import { saveDetails } from './detail-store.ts';

/**
 * Records the details of an incident for individual tenants. Only the customers subgraph knows the impacted tenants, so they
 * are fetched before the transaction; a tenant that is not impacted is refused by name, and all rows with it.
 */
export async function setTenantDetails(
  context: Context,
  { incidentId, tenants }: TenantDetailsInput,
): Promise<{ incident: { id: string }; tenants: number } | Unmet> {
  const { viewer } = context;
  const upToDate = await context.caughtUp();
  if (!(await context.processes.load(incidentId))) throw noSuchIncident(upToDate);
  const rows = tenants.map(detailsOf);
  // A call with too many rows is refused without a query.
  const requested = rows.length > MAX_ROWS ? [] : rows.map(({ tenantId }) => tenantId);
  const impacts = requested.length > 0 ? await fetchImpacts(context, incidentId, requested) : [];
  const known = new Set(requested.filter((_id, index) => impacts[index]));
  const refused = checkDetails(rows, (id) => known.has(id) || requested.length === 0);
  if (isRefusal(refused)) return refused as Unmet;
  return context.transaction(async (tx) => {
    const process = await lockProcess(tx, viewer.partition, incidentId);
    if (!process) throw noSuchIncident();
    const recordedAt = context.clock();
    const by = viewer.subject;
    await saveDetails(
      tx,
      rows.map((row) => ({ ...row, incidentId, recordedAt, recordedBy: by })),
    );
    const tenantIds = rows.map(({ tenantId }) => tenantId);
    const { partition } = process;
    await recordChange(tx, {
      ...{ type: 'advisory.details_set', at: recordedAt, actor: by, incidentId, partition, tenantIds },
      details: { tenantIds },
    });
    return { incident: { id: incidentId }, tenants: rows.length };
  });
}

function detailsOf(row: TenantDetailsRow): TenantDetails {
  return {
    tenantId: row.tenantId,
    dataCategories: row.dataCategories ?? [],
    dataSubjectCategories: row.dataSubjectCategories ?? [],
    approximateDataSubjects: row.approximateDataSubjects ?? null,
    approximateRecords: row.approximateRecords ?? null,
    recommendedActions: row.recommendedActions ?? [],
    note: blankToNull(row.note ?? null),
  };
}
