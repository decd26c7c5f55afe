import type { EntityManager } from 'typeorm';
import type { Delay } from '../../../domain/notification/delay.ts';
import type { Executor } from '../../../platform/database/database.ts';
import { type DelayRow, DelayTable, type ProcessRow } from '../tables.ts';

/** The delays of the declaration in force, oldest first. */
export async function findDelays(executor: Executor, process: ProcessRow): Promise<Delay[]> {
  const { incidentId, declarationId } = process;
  if (declarationId === null) return [];
  const rows = await executor
    .getRepository(DelayTable)
    .find({ where: { incidentId, declarationId }, order: { recordedAt: 'ASC' } });
  return rows.map(({ incidentId: _, declarationId: __, ...delay }) => delay);
}

/** Every delay of each incident, those of declarations withdrawn included, oldest first. */
export async function findAllDelays(executor: Executor, incidentIds: readonly string[]): Promise<DelayRow[][]> {
  const rows = await executor
    .createQueryBuilder(DelayTable, 'delay')
    .where('delay.incidentId = ANY(:incidentIds)', { incidentIds })
    .orderBy('delay.recordedAt')
    .getMany();
  return incidentIds.map((id) => rows.filter(({ incidentId }) => incidentId === id));
}

/** The incident that a delay belongs to; null where the partition has no such delay. */
export async function findDelay(
  executor: Executor,
  partition: string,
  id: string,
): Promise<{ incidentId: string } | null> {
  const [row] = await executor.query(
    `SELECT delay.incident_id AS "incidentId" FROM notifications.delays delay
     JOIN notifications.processes process USING (incident_id) WHERE delay.id = $1 AND process.partition = $2`,
    [id, partition],
  );
  return row ?? null;
}

export async function saveDelay(tx: EntityManager, process: ProcessRow, delay: Delay): Promise<void> {
  const { incidentId, declarationId } = process;
  await tx.upsert(DelayTable, { ...delay, incidentId, declarationId: declarationId as string } as never, ['id']);
}
