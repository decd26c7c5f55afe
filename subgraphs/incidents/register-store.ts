import type { Viewer } from '../../domain/access/policy.ts';
import { type RegisterEntry, registerEntries } from '../../domain/authorities/register.ts';
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

interface EntryKey {
  incidentId: string;
  entryId: string;
  at: string;
}

/** Where entries are found; times are texts in the format of `toISOString`, which sort by time, and are indexed as texts. */
const SOURCES = [
  { from: ofRecords('declaration'), id: `record.body->>'id'`, at: `record.body->>'declaredAt'`, when: 'true' },
  {
    from: ofRecords('decision_not_to_notify'),
    id: `record.body->>'id'`,
    at: `record.body->>'effectiveAt'`,
    when: `record.body->>'effectiveAt' IS NOT NULL`,
  },
  {
    from: 'incidents.incidents incident',
    id: 'incident.id',
    at: `to_char(incident.opened_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`,
    when: 'incident.undecided_breach',
  },
];

/** The breaches of the viewer's partition as entries of the register, the latest declared, decided or opened first. */
export async function listRegister(
  read: Read,
  viewer: Viewer,
  filter: RegisterFilter,
  page: Page,
  at: Date,
): Promise<Connection<RegisterEntry>> {
  const parameters: unknown[] = [];
  const keys = keysOf(viewer, filter, parameters, page);
  const { found, incidents } = await read(async (tx) => {
    const found: EntryKey[] = await tx.query(
      `SELECT entry.* FROM (${keys}) entry ORDER BY entry.at DESC, entry."entryId" DESC LIMIT ${page.size + 1}`,
      parameters,
    );
    const ids = [...new Set(found.map(({ incidentId }) => incidentId))];
    return { found, incidents: await findIncidents(tx, viewer, ids, at) };
  });
  const entries = new Map(
    incidents.flatMap((incident) => (incident ? registerEntries(incident) : [])).map((entry) => [entry.id, entry]),
  );
  return connection(
    found.flatMap(({ entryId }) => entries.get(entryId) ?? []),
    page,
    (entry) => [entry.at.toISOString(), entry.id],
    () => read((tx) => countRegister(tx, viewer, filter)),
  );
}

async function countRegister(executor: Executor, viewer: Viewer, filter: RegisterFilter): Promise<number> {
  const parameters: unknown[] = [];
  const keys = keysOf(viewer, filter, parameters, null);
  const [row] = await executor.query(`SELECT count(*)::int AS count FROM (${keys}) entry`, parameters);
  return row.count;
}

/** The keys of the entries of every source; of a page, as many of each as the page may need. */
function keysOf(viewer: Viewer, filter: RegisterFilter, parameters: unknown[], page: Page | null): string {
  const { declaredAfter, declaredBefore, exercises } = filter;
  const given = (value: unknown) => parameter(parameters, value);
  const partition = given(viewer.partition);
  const engagement = openInEngagement(viewer, 'incident', parameters);
  const from = declaredAfter && given(declaredAfter.toISOString());
  const until = declaredBefore && given(declaredBefore.toISOString());
  const after = page?.after?.map(given).join(', ');
  return SOURCES.map((source) => {
    const conditions = [
      source.when,
      `incident.partition = ${partition}`,
      engagement,
      ...(from ? [`${source.at} >= ${from}`] : []),
      ...(until ? [`${source.at} < ${until}`] : []),
      ...(after ? [`(${source.at}, ${source.id}) < (${after})`] : []),
      ...(exercises ? [] : ['NOT incident.exercise']),
    ];
    const limit = page ? `ORDER BY ${source.at} DESC, ${source.id} DESC LIMIT ${page.size + 1}` : '';
    return `(SELECT incident.id AS "incidentId", ${source.id} AS "entryId", ${source.at} AS at
      FROM ${source.from} WHERE ${conditions.join(' AND ')} ${limit})`;
  }).join(' UNION ALL ');
}

function ofRecords(kind: string): string {
  return `incidents.incidents incident JOIN incidents.records record ON record.incident_id = incident.id AND record.kind = '${kind}'`;
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
