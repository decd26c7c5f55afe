import type { Executor } from '../../../platform/database/database.ts';

/**
 * The countries of the tenants impacted by an incident, in order, without those ruled out. Every event of a change of impact
 * carries them, so that the supervisory authorities to notify are known before any tenant is notified.
 */
export async function countriesOfImpact(executor: Executor, incidentId: string): Promise<string[]> {
  const rows: { country: string }[] = await executor.query(
    `SELECT DISTINCT tenant.country FROM customers.impacts impact JOIN customers.tenants tenant ON tenant.id = impact.tenant_id
     WHERE impact.incident_id = $1 AND impact.certainty <> 'RULED_OUT' ORDER BY tenant.country`,
    [incidentId],
  );
  return rows.map(({ country }) => country);
}
