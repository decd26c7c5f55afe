import type { TocsinEvent } from '../../../domain/event.ts';
import { announce } from '../../../platform/audit/trace.ts';
import type { Transaction } from '../../../platform/database/database.ts';
import { placesOfImpact } from '../impact/places.ts';

interface Granted {
  delegationId: string;
  partnerId: string;
  tenantId: string;
  partition: string;
  from: Date;
  until: Date;
  /** When it was revoked, if that is new. */
  revokedAt: Date | null;
  /** Whether it is new, or its period has changed. */
  granted: boolean;
  /** Whether its period has become shorter. */
  shortened: boolean;
}

/** Announces delegations before they are written, in the same transaction, so that all subgraphs apply them together. */
export async function announceDelegations(tx: Transaction, at: Date): Promise<void> {
  const delegations: Granted[] = await tx.query(
    `SELECT given.id AS "delegationId", given.partner_id AS "partnerId", given.tenant_id AS "tenantId", tenant.partition,
       given.starts_at AS "from", given.ends_at AS until,
       CASE WHEN known.revoked_at IS NULL THEN given.revoked_at END AS "revokedAt",
       known.id IS NULL OR (known.starts_at, known.ends_at) <> (given.starts_at, given.ends_at) AS granted,
       COALESCE(known.starts_at < given.starts_at OR known.ends_at > given.ends_at, false) AS shortened
     FROM incoming given JOIN customers.tenants tenant ON tenant.id = given.tenant_id
     LEFT JOIN customers.delegations known ON known.id = given.id ORDER BY given.line`,
  );
  await announce(tx, ...delegations.flatMap((delegation) => eventsOf(delegation, at)));
}

interface Relocated {
  incidentId: string;
  partition: string;
}

/** The incidents that impact tenants whose country or region the chunk changes; read before it is written. */
export async function findRelocated(tx: Transaction): Promise<Relocated[]> {
  return tx.query(
    `SELECT DISTINCT incident.id AS "incidentId", incident.partition
     FROM incoming given JOIN customers.tenants known ON known.id = given.id
     JOIN customers.impacts impact ON impact.tenant_id = known.id AND impact.certainty <> 'RULED_OUT'
     JOIN customers.incidents incident ON incident.id = impact.incident_id
     WHERE (known.country, known.region) IS DISTINCT FROM (given.country, given.region) ORDER BY incident.id`,
  );
}

/** Announces where the tenants of these incidents are now, because the authorities to notify follow from it. */
export async function announceRelocated(tx: Transaction, incidents: readonly Relocated[], at: Date): Promise<void> {
  for (const { incidentId, partition } of incidents) {
    const facts = await placesOfImpact(tx, incidentId);
    await announce(tx, { type: 'impact.relocated', at, incidentId, tenantIds: [], partition, facts: { ...facts } });
  }
}

function eventsOf(
  { granted, shortened, revokedAt, from, until, partition, ...keys }: Granted,
  at: Date,
): TocsinEvent[] {
  const about = { at, incidentId: null, tenantIds: [keys.tenantId], partition };
  const { delegationId, partnerId } = keys;
  const term = { from: from.toISOString(), until: until.toISOString(), shortened };
  const events: TocsinEvent[] = [];
  if (granted) events.push({ ...about, type: 'delegation.granted', facts: { ...keys, ...term } });
  if (revokedAt) {
    const facts = { delegationId, partnerId, revokedAt: revokedAt.toISOString() };
    events.push({ ...about, type: 'delegation.revoked', facts });
  }
  return events;
}
