import type { Viewer } from '../../domain/access/policy.ts';
import { type RegisterEntry, registerEntry } from '../../domain/authorities/register.ts';
import { openInEngagement, parameter } from '../../platform/access/visibility.ts';
import type { Executor, Read } from '../../platform/database/database.ts';
import { type Connection, connection, type Page } from '../../platform/queries/paging.ts';
import type { DetectionSource } from './inputs.generated.ts';
import { findIncidents } from './store.ts';

export interface RegisterFilter {
  declaredAfter: Date | null;
  declaredBefore: Date | null;
  exercises: boolean;
}

interface DeclarationKey {
  incidentId: string;
  declarationId: string;
  declaredAt: string;
}

/** Every declaration of the viewer's partition as an entry of the register, the latest declared first. */
export async function listRegister(
  read: Read,
  viewer: Viewer,
  filter: RegisterFilter,
  page: Page,
  at: Date,
): Promise<Connection<RegisterEntry>> {
  const parameters: unknown[] = [];
  const from = registerOf(viewer, filter, parameters);
  const after = page.after
    ? `AND (record.body->>'declaredAt', record.body->>'id')
        < (${page.after.map((value) => parameter(parameters, value)).join(', ')})`
    : '';
  const { keys, incidents } = await read(async (tx) => {
    const found: DeclarationKey[] = await tx.query(
      `SELECT record.incident_id AS "incidentId", record.body->>'id' AS "declarationId",
         record.body->>'declaredAt' AS "declaredAt"
       ${from} ${after} ORDER BY record.body->>'declaredAt' DESC, record.body->>'id' DESC LIMIT ${page.size + 1}`,
      parameters,
    );
    const ids = [...new Set(found.map(({ incidentId }) => incidentId))];
    return { keys: found, incidents: await findIncidents(tx, viewer, ids, at) };
  });
  const byId = new Map(incidents.map((incident) => [incident?.id, incident]));
  const entries = keys.flatMap(({ incidentId, declarationId }) => {
    const incident = byId.get(incidentId);
    const declaration = incident?.declarations.find(({ id }) => id === declarationId);
    return incident && declaration ? [registerEntry(incident, declaration)] : [];
  });
  return connection(
    entries,
    page,
    ({ declaration }) => [declaration.declaredAt.toISOString(), declaration.id],
    () => read((tx) => countRegister(tx, viewer, filter)),
  );
}

async function countRegister(executor: Executor, viewer: Viewer, filter: RegisterFilter): Promise<number> {
  const parameters: unknown[] = [];
  const [row] = await executor.query(
    `SELECT count(*)::int AS count ${registerOf(viewer, filter, parameters)}`,
    parameters,
  );
  return row.count;
}

function registerOf(viewer: Viewer, filter: RegisterFilter, parameters: unknown[]): string {
  const { declaredAfter, declaredBefore, exercises } = filter;
  const conditions = [
    `incident.partition = ${parameter(parameters, viewer.partition)}`,
    openInEngagement(viewer, 'incident', parameters),
  ];
  // Times in records are texts in the format of `toISOString`, which sort by time, and are indexed as texts.
  const declaredAt = `record.body->>'declaredAt'`;
  if (declaredAfter) conditions.push(`${declaredAt} >= ${parameter(parameters, declaredAfter.toISOString())}`);
  if (declaredBefore) conditions.push(`${declaredAt} < ${parameter(parameters, declaredBefore.toISOString())}`);
  if (!exercises) conditions.push('NOT incident.exercise');
  return `FROM incidents.records record JOIN incidents.incidents incident ON incident.id = record.incident_id
    WHERE record.kind = 'declaration' AND ${conditions.join(' AND ')}`;
}

export interface FalsePositives {
  source: DetectionSource;
  rootCause: string;
  count: number;
  lastClosedAt: Date;
  incidentIds: string[];
}

const MAX_SAMPLE_INCIDENTS = 5;

/**
 * Closed false positives by detection source and root cause, the most frequent first, without exercises, which are no fault
 * of detection. Root causes are free text: those that differ in case and white space only are counted together.
 */
export function groupFalsePositives(executor: Executor, viewer: Viewer, since: Date | null): Promise<FalsePositives[]> {
  const parameters: unknown[] = [viewer.partition, since];
  return executor.query(
    `SELECT incident.detection->>'source' AS source, count(*)::int AS count, max(incident.closed_at) AS "lastClosedAt",
       (array_agg(cause.text ORDER BY incident.closed_at DESC, incident.id DESC))[1] AS "rootCause",
       (array_agg(incident.id ORDER BY incident.closed_at DESC, incident.id DESC))[1:${MAX_SAMPLE_INCIDENTS}] AS "incidentIds"
     FROM incidents.incidents incident
     CROSS JOIN LATERAL (
       SELECT record.body->>'rootCause' AS text FROM incidents.records record
       WHERE record.incident_id = incident.id AND record.kind = 'classification'
       ORDER BY record.position DESC LIMIT 1) cause
     WHERE incident.partition = $1 AND incident.classification = 'FALSE_POSITIVE' AND NOT incident.exercise
       AND ${openInEngagement(viewer, 'incident', parameters)}
       AND incident.closed_at IS NOT NULL AND ($2::timestamptz IS NULL OR incident.closed_at >= $2)
     GROUP BY incident.detection->>'source', lower(regexp_replace(btrim(cause.text), '\\s+', ' ', 'g'))
     ORDER BY count(*) DESC, max(incident.closed_at) DESC, 1, 4`,
    parameters,
  );
}
