import { type Unmet, unmetNeeds } from '../refusal.ts';
import { checkList, checkOptional } from '../text.ts';

/** The limit of rows in one call. */
export const MAX_ROWS = 1_000;

/** The details of an incident for one tenant: Art. 33(3)(a) requires approximate numbers. */
export interface TenantDetails {
  tenantId: string;
  dataCategories: string[];
  dataSubjectCategories: string[];
  approximateDataSubjects: number | null;
  approximateRecords: number | null;
  recommendedActions: string[];
  note: string | null;
}

/**
 * Checks that rows can be recorded: all of them, or none. Every sentence begins with its row.
 * @param isKnown whether the incident impacts a tenant
 */
export function checkDetails(rows: readonly TenantDetails[], isKnown: (tenantId: string) => boolean): Unmet | null {
  const seen = new Set<string>();
  const unmet = rows.flatMap((row, index) => {
    const at = `tenants[${index}].`;
    const twice = seen.has(row.tenantId);
    seen.add(row.tenantId);
    return [
      ...(twice ? [`${at}tenantId must not be given twice (${row.tenantId})`] : []),
      ...(isKnown(row.tenantId)
        ? []
        : [`${at}tenantId must be a tenant affected by the incident, not ${row.tenantId}`]),
      ...checkList(`${at}dataCategories`, row.dataCategories),
      ...checkList(`${at}dataSubjectCategories`, row.dataSubjectCategories),
      ...checkCount(`${at}approximateDataSubjects`, row.approximateDataSubjects),
      ...checkCount(`${at}approximateRecords`, row.approximateRecords),
      ...checkList(`${at}recommendedActions`, row.recommendedActions),
      ...checkOptional({ [`${at}note`]: { value: row.note } }),
    ];
  });
  if (rows.length === 0) unmet.push('tenants must have at least one row');
  if (rows.length > MAX_ROWS) unmet.push(`tenants must not have more than ${MAX_ROWS} rows`);
  return unmet.length > 0 ? unmetNeeds('The details cannot be saved', unmet) : null;
}

function checkCount(field: string, count: number | null): string[] {
  return count !== null && count < 0 ? [`${field} must not be negative`] : [];
}
