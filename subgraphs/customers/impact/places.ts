import type { Place } from '../../../domain/authorities/competence.ts';
import { distinct } from '../../../domain/text.ts';
import type { Executor } from '../../../platform/database/database.ts';

/**
 * The countries of the tenants impacted by an incident, and their places: `placeOf` of each, in order, without those ruled out.
 * Every event of a change of impact carries them, so that the supervisory authorities to notify are known before any tenant is
 * notified.
 */
export async function placesOfImpact(
  executor: Executor,
  incidentId: string,
): Promise<{ countries: string[]; places: Place[] }> {
  const rows: { country: string; place: Place }[] = await executor.query(
    `SELECT DISTINCT tenant.country, COALESCE(tenant.region, tenant.country) AS place
     FROM customers.impacts impact JOIN customers.tenants tenant ON tenant.id = impact.tenant_id
     WHERE impact.incident_id = $1 AND impact.certainty <> 'RULED_OUT' ORDER BY place`,
    [incidentId],
  );
  return { countries: distinct(rows.map(({ country }) => country)), places: rows.map(({ place }) => place) };
}
