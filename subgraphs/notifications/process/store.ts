import { type EntityManager, In } from 'typeorm';
import type { Viewer } from '../../../domain/access/policy.ts';
import type { Stage } from '../../../domain/incident/stage.ts';
import type { Executor } from '../../../platform/database/database.ts';
import { type ProcessRow, ProcessTable } from '../tables.ts';

/** Processes by incident, null where the viewer's partition has none. */
export async function findProcesses(
  executor: Executor,
  viewer: Viewer,
  incidentIds: readonly string[],
): Promise<(ProcessRow | null)[]> {
  const rows = await executor
    .getRepository(ProcessTable)
    .findBy({ incidentId: In(incidentIds), partition: viewer.partition });
  const byIncident = new Map(rows.map((row) => [row.incidentId, row]));
  return incidentIds.map((id) => byIncident.get(id) ?? null);
}

export function lockProcess(tx: EntityManager, partition: string, incidentId: string): Promise<ProcessRow | null> {
  return tx
    .createQueryBuilder(ProcessTable, 'process')
    .setLock('pessimistic_write')
    .where({ incidentId, partition })
    .getOne();
}

/** Adds the row of a newly reported incident. */
export async function addIncident(
  tx: EntityManager,
  row: Pick<ProcessRow, 'incidentId' | 'trackingId' | 'partition' | 'exercise' | 'detectedAt'>,
): Promise<void> {
  await tx
    .createQueryBuilder()
    .insert()
    .into(ProcessTable)
    .values({ ...row, stage: 'DETECT' })
    .orIgnore()
    .execute();
}

export async function setStage(tx: EntityManager, incidentId: string, stage: Stage): Promise<void> {
  await tx.update(ProcessTable, { incidentId }, { stage });
}

/** @returns the process after the change */
export async function updateProcess(
  tx: EntityManager,
  process: ProcessRow,
  change: Partial<ProcessRow>,
): Promise<ProcessRow> {
  await tx.update(ProcessTable, { incidentId: process.incidentId }, change);
  return { ...process, ...change };
}

/** The progress of each incident's notices. */
export async function countProgress(
  executor: Executor,
  incidentIds: readonly string[],
): Promise<{ tenants: number; notified: number; acknowledged: number }[]> {
  const rows: { incident_id: string; tenants: number; notified: number; acknowledged: number }[] = await executor.query(
    `SELECT audience.incident_id, count(*)::int AS tenants, (count(notice.id) FILTER (WHERE notice.state <> 'PENDING'))::int AS notified,
       count(notice.acknowledged_at)::int AS acknowledged
     FROM notifications.audience
     LEFT JOIN notifications.notices notice USING (incident_id, tenant_id)
     WHERE audience.incident_id = ANY($1) AND audience.certainty <> 'RULED_OUT'
     GROUP BY audience.incident_id`,
    [incidentIds],
  );
  return incidentIds.map(
    (id) => rows.find((row) => row.incident_id === id) ?? { tenants: 0, notified: 0, acknowledged: 0 },
  );
}
