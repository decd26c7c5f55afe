import type { EntityManager } from 'typeorm';
import type { CommittedStep } from '../../../domain/regimes/contract.ts';
import type { RegimeOverride } from '../../../domain/regimes/override.ts';
import type { Executor } from '../../../platform/database/database.ts';
import { alignToKeys } from '../../../platform/queries/grouping.ts';

/** What responders and Legal recorded about the law that applies to an incident. */
export interface RegimeRecords {
  /** Those recorded last. */
  dataSubjectCountries: string[];
  /** Oldest first. */
  overrides: RegimeOverride[];
}

export async function findRegimeRecords(executor: Executor, incidentIds: readonly string[]): Promise<RegimeRecords[]> {
  const countries: { incidentId: string; countries: string[] }[] = await executor.query(
    `SELECT DISTINCT ON (incident_id) incident_id AS "incidentId", countries FROM notifications.data_subject_countries
     WHERE incident_id = ANY($1::text[]) ORDER BY incident_id, number DESC`,
    [incidentIds],
  );
  const overrides: (RegimeOverride & { incidentId: string })[] = await executor.query(
    `SELECT incident_id AS "incidentId", regime, applies, reason, at, by FROM notifications.regime_overrides
     WHERE incident_id = ANY($1::text[]) ORDER BY incident_id, number`,
    [incidentIds],
  );
  return incidentIds.map((id) => ({
    dataSubjectCountries: countries.find(({ incidentId }) => incidentId === id)?.countries ?? [],
    overrides: overrides.filter(({ incidentId }) => incidentId === id),
  }));
}

/** The shortest commitment to each step, over the impacted tenants of each incident. */
export async function findShortestCommitments(
  executor: Executor,
  incidentIds: readonly string[],
): Promise<CommittedStep[][]> {
  const rows: { incidentId: string; commitments: CommittedStep[] }[] = await executor.query(
    `SELECT incident_id AS "incidentId", jsonb_agg(jsonb_build_object('step', step, 'hours', hours) ORDER BY step) AS commitments
     FROM (SELECT audience.incident_id, commitment.step, min(commitment.hours) AS hours FROM notifications.audience
       CROSS JOIN LATERAL jsonb_to_recordset(audience.commitments) AS commitment (step text, hours integer)
       WHERE audience.incident_id = ANY($1::text[]) AND audience.certainty <> 'RULED_OUT' AND audience.commitments <> '[]'
       GROUP BY audience.incident_id, commitment.step) shortest
     GROUP BY incident_id`,
    [incidentIds],
  );
  return alignToKeys(incidentIds, rows, ({ incidentId }) => incidentId).map((row) => row?.commitments ?? []);
}

/** Appends under the lock of the incident's process. */
export async function insertDataSubjectCountries(
  tx: EntityManager,
  incidentId: string,
  recorded: { countries: readonly string[]; at: Date; by: string },
): Promise<void> {
  await tx.query(
    `INSERT INTO notifications.data_subject_countries (incident_id, number, countries, recorded_at, recorded_by)
     SELECT $1, count(*) + 1, $2::text[], $3, $4 FROM notifications.data_subject_countries WHERE incident_id = $1`,
    [incidentId, recorded.countries, recorded.at, recorded.by],
  );
}

/** Appends under the lock of the incident's process. */
export async function insertOverride(tx: EntityManager, incidentId: string, override: RegimeOverride): Promise<void> {
  const { regime, applies, reason, at, by } = override;
  await tx.query(
    `INSERT INTO notifications.regime_overrides (incident_id, number, regime, applies, reason, at, by)
     SELECT $1, count(*) + 1, $2, $3, $4, $5, $6 FROM notifications.regime_overrides WHERE incident_id = $1`,
    [incidentId, regime, applies, reason, at, by],
  );
}
