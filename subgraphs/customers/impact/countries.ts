import type { Executor } from '../../../platform/database/database.ts';

/**
 * The countries of the tenants an incident touches, in order; of one ruled out no longer. Said with every change of an
 * impact, so that whoever must tell their supervisory authorities knows which before anybody is told.
 */
export async function countriesOfImpact(executor: Executor, incidentId: string): Promise<string[]> {
  const rows: { country: string }[] = await executor.query(
    `SELECT DISTINCT tenant.country FROM customers.impacts impact JOIN customers.tenants tenant ON tenant.id = impact.tenant_id
     WHERE impact.incident_id = $1 AND impact.certainty <> 'RULED_OUT' ORDER BY tenant.country`,
    [incidentId],
  );
  return rows.map(({ country }) => country);
}
