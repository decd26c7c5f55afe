import { type EntityManager, In, type SelectQueryBuilder } from 'typeorm';
import { type Viewer, visibleTenants } from '../../domain/access/policy.ts';
import { isUndecidedBreach } from '../../domain/incident/breach.ts';
import { classificationOf } from '../../domain/incident/classification.ts';
import { declarationInForce } from '../../domain/incident/declaration.ts';
import type { Incident } from '../../domain/incident/incident.ts';
import type { Due } from '../../domain/incident/obligation.ts';
import { currentSeverity } from '../../domain/incident/severity.ts';
import { sideOf } from '../../domain/notification/audience.ts';
import { narrow, openInEngagement, parameter, tenantCondition } from '../../platform/access/visibility.ts';
import type { Executor, Read } from '../../platform/database/database.ts';
import { AppError } from '../../platform/errors.ts';
import { type Connection, connection, type Page, timestampOf } from '../../platform/queries/paging.ts';
import { saveActionItems } from './action-items/writes.ts';
import type { IncidentFilter } from './inputs.generated.ts';
import { findNotified } from './learned-store.ts';
import {
  type IncidentRow,
  IncidentTable,
  RECORD_KINDS,
  type RecordList,
  type RecordRow,
  RecordTable,
} from './tables.ts';

/**
 * Incidents by id, each complete, null where none is visible to the viewer. One statement reads all rows and one their
 * records, for any number of ids.
 */
export async function findIncidents(
  executor: Executor,
  viewer: Viewer,
  ids: readonly string[],
  at: Date,
): Promise<(Incident | null)[]> {
  const rows = await visible(executor, viewer, at).andWhere('incident.id = ANY(:ids)', { ids }).getMany();
  const incidents = await assemble(executor, rows);
  const byId = new Map(incidents.map((incident) => [incident.id, incident]));
  return ids.map((id) => byId.get(id) ?? null);
}

export async function findIncidentByTrackingId(
  executor: Executor,
  viewer: Viewer,
  trackingId: string,
  at: Date,
): Promise<Incident | null> {
  const rows = await visible(executor, viewer, at)
    .andWhere('incident.trackingId = :trackingId', { trackingId })
    .getMany();
  return (await assemble(executor, rows))[0] ?? null;
}

/** The incidents visible to the viewer, newest first. */
export async function listIncidents(
  read: Read,
  viewer: Viewer,
  filter: IncidentFilter,
  page: Page,
  at: Date,
): Promise<Connection<Incident>> {
  return newestFirst(read, (tx) => filtered(visible(tx, viewer, at), filter), page);
}

/** The incidents that the viewer reported, newest first: for a tenant, as long as the tenant is visible to the viewer. */
export async function listReports(read: Read, viewer: Viewer, page: Page, at: Date): Promise<Connection<Incident>> {
  const matching = (tx: Executor) =>
    narrow(
      tx
        .createQueryBuilder(IncidentTable, 'incident')
        .where('incident.reporter = :reporter', { reporter: viewer.subject }),
      (parameters) => `(incident.reporting_tenant_id IS NULL
        OR ${tenantCondition(viewer, 'incident.reporting_tenant_id', parameters, at)})`,
    );
  return newestFirst(read, matching, page);
}

/** Whether tenants visible to the viewer were notified of incidents. */
export async function areNotifiedOf(
  executor: Executor,
  viewer: Viewer,
  ids: readonly string[],
  at: Date,
): Promise<boolean[]> {
  const parameters: unknown[] = [ids];
  const rows: { id: string }[] = await executor.query(
    `SELECT incident.id FROM unnest($1::text[]) AS incident (id) WHERE ${notifiedOf(viewer, parameters, at)}`,
    parameters,
  );
  const found = new Set(rows.map(({ id }) => id));
  return ids.map((id) => found.has(id));
}

/** Locks an incident for the rest of the transaction: of two concurrent commands the second waits for the first's changes. */
export async function lockIncident(tx: EntityManager, partition: string, id: string): Promise<Incident | null> {
  const row = await tx
    .createQueryBuilder(IncidentTable, 'incident')
    .setLock('pessimistic_write')
    .where({ id, partition })
    .getOne();
  return row ? ((await assemble(tx, [row]))[0] ?? null) : null;
}

/**
 * Adds a reported incident.
 * @returns the incident reported before under the same key, when there is one and the reporter still sees it
 * @throws AppError CONFLICT when the reporter does not see it any more
 */
export async function insertIncident(
  tx: EntityManager,
  incident: Incident,
  reporter: string,
  idempotencyKey: string | null,
): Promise<Incident | null> {
  const row = { ...rowOf(incident), reporter, idempotencyKey };
  const inserted = await tx
    .createQueryBuilder()
    .insert()
    .into(IncidentTable)
    .values(row)
    .orIgnore()
    .returning('id')
    .execute();
  if (inserted.raw.length === 0) {
    const before = await tx.findOneBy(IncidentTable, { reporter, idempotencyKey: idempotencyKey ?? '' });
    if (!before) {
      throw new AppError('CONFLICT', 'The key was used for another report. Choose another one.', {
        field: 'idempotencyKey',
      });
    }
    return (await assemble(tx, [before]))[0] ?? null;
  }
  await saveRecords(tx, null, incident);
  return null;
}

/** Saves the changes of a command and increments the version. */
export async function saveIncident(tx: EntityManager, before: Incident, after: Incident): Promise<Incident> {
  const saved = { ...after, version: before.version + 1 };
  await tx.update(IncidentTable, { id: after.id }, rowOf(saved));
  await saveRecords(tx, before, saved);
  await saveActionItems(tx, before, saved);
  return saved;
}

/** Marks an obligation as overdue since a given time. @returns whether it was not marked before */
export async function markOverdue(
  tx: EntityManager,
  incidentId: string,
  { obligation, item, dueAt }: Due,
): Promise<boolean> {
  const rows: unknown[] = await tx.query(
    `INSERT INTO incidents.overdue_obligations (incident_id, obligation, item, due_at) VALUES ($1, $2, $3, $4)
     ON CONFLICT DO NOTHING RETURNING 1`,
    [incidentId, obligation, item ?? '', dueAt],
  );
  return rows.length > 0;
}

function visible(executor: Executor, viewer: Viewer, at: Date): SelectQueryBuilder<IncidentRow> {
  const query = executor
    .createQueryBuilder(IncidentTable, 'incident')
    .where('incident.partition = :partition', { partition: viewer.partition });
  if (visibleTenants(viewer).kind === 'ALL') {
    return narrow(query, (parameters) => openInEngagement(viewer, 'incident', parameters));
  }
  return narrow(
    query,
    (parameters) => `(${notifiedOf(viewer, parameters, at)} OR ${briefedOf(viewer, parameters, at)})`,
  );
}

function notifiedOf(viewer: Viewer, parameters: unknown[], at: Date): string {
  return `EXISTS (SELECT FROM incidents.notified_tenants notified
    WHERE notified.incident_id = incident.id AND ${tenantCondition(viewer, 'notified.tenant_id', parameters, at)})`;
}

/** An incident is visible where a briefing makes its impact visible, by the same rule: `seesImpact`. */
function briefedOf(viewer: Viewer, parameters: unknown[], at: Date): string {
  if (sideOf(viewer) !== 'PROVIDER_ACCOUNT_TEAM') return 'false';
  return `(EXISTS (SELECT FROM platform.briefings briefing
      WHERE briefing.incident_id = incident.id AND ${tenantCondition(viewer, 'briefing.tenant_id', parameters, at)})
    AND NOT EXISTS (SELECT FROM platform.risk_delays delay
      WHERE delay.incident_id = incident.id AND delay.until > ${parameter(parameters, at)}::timestamptz))`;
}

function filtered(query: SelectQueryBuilder<IncidentRow>, filter: IncidentFilter): SelectQueryBuilder<IncidentRow> {
  const { stages, classifications, severities, declared, open, search, openedAfter, openedBefore } = filter;
  if (stages) query.andWhere('incident.stage = ANY(:stages)', { stages });
  if (classifications) query.andWhere('incident.classification = ANY(:classifications)', { classifications });
  if (severities) query.andWhere('incident.severity = ANY(:severities)', { severities });
  if (declared != null) query.andWhere('incident.declared = :declared', { declared });
  if (open != null) query.andWhere(`(incident.stage <> 'CLOSE') = :open`, { open });
  if (openedAfter) query.andWhere('incident.openedAt > :openedAfter', { openedAfter });
  if (openedBefore) query.andWhere('incident.openedAt < :openedBefore', { openedBefore });
  if (search) {
    query.andWhere('(strpos(lower(incident.title), lower(:search)) > 0 OR incident.trackingId = upper(:search))', {
      search,
    });
  }
  return query;
}

async function newestFirst(
  read: Read,
  matching: (tx: Executor) => SelectQueryBuilder<IncidentRow>,
  page: Page,
): Promise<Connection<Incident>> {
  const incidents = await read(async (tx) => {
    const query = matching(tx)
      .orderBy('incident.openedAt', 'DESC')
      .addOrderBy('incident.id', 'DESC')
      .limit(page.size + 1);
    if (page.after) {
      const [openedAt, id] = page.after;
      query.andWhere('(incident.openedAt, incident.id) < (:openedAt::timestamptz, :id)', {
        openedAt: timestampOf(openedAt),
        id,
      });
    }
    return assemble(tx, await query.getMany());
  });
  return connection(
    incidents,
    page,
    (incident) => [incident.openedAt.toISOString(), incident.id],
    () => read((tx) => matching(tx).getCount()),
  );
}

/** Assembles incidents from rows and their records, in the rows' order. */
async function assemble(executor: Executor, rows: IncidentRow[]): Promise<Incident[]> {
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const manager = 'manager' in executor ? executor.manager : executor;
  const [records, notified] = await Promise.all([
    manager.find(RecordTable, { where: { incidentId: In(ids) }, order: { position: 'ASC' } }),
    findNotified(manager, ids),
  ]);
  const byIncident = new Map<string, RecordRow[]>();
  for (const record of records) {
    const list = byIncident.get(record.incidentId);
    if (list) list.push(record);
    else byIncident.set(record.incidentId, [record]);
  }
  return rows.map((row) => {
    const { reporter, idempotencyKey, classification, severity, priority, declared, undecidedBreach, ...scalars } = row;
    const own = byIncident.get(row.id) ?? [];
    const lists = Object.fromEntries(
      Object.entries(RECORD_KINDS).map(([list, kind]) => [
        list,
        own.filter((record) => record.kind === kind).map((record) => record.body),
      ]),
    ) as unknown as Pick<Incident, RecordList>;
    const incident: Incident = { ...scalars, ...lists, noticesOut: false };
    return { ...incident, noticesOut: notified.has(declarationInForce(incident)?.id ?? '') };
  });
}

function rowOf(incident: Incident): Omit<IncidentRow, 'reporter' | 'idempotencyKey'> {
  const now = currentSeverity(incident);
  return {
    ...scalarsOf(incident),
    classification: classificationOf(incident),
    severity: now?.severity ?? null,
    priority: now?.priority ?? null,
    declared: declarationInForce(incident) !== null,
    undecidedBreach: isUndecidedBreach(incident),
  };
}

function scalarsOf(incident: Incident): Omit<Incident, RecordList | 'noticesOut'> {
  const { stageChanges, assessments, classifications, declarations, decisionsNotToNotify, evidence, ...others } =
    incident;
  const {
    awareness,
    mitigations,
    mitigationChanges,
    procedureRevisionChanges,
    unmarkings,
    participants,
    noticesOut,
    ...scalars
  } = others;
  return scalars;
}

/** Writes only the records that a command added or changed. */
async function saveRecords(tx: EntityManager, before: Incident | null, after: Incident): Promise<void> {
  const changed: RecordRow[] = [];
  for (const [list, kind] of Object.entries(RECORD_KINDS) as [RecordList, string][]) {
    after[list].forEach((body, position) => {
      if (before?.[list][position] !== body) changed.push({ incidentId: after.id, kind, position, body });
    });
  }
  if (changed.length > 0) await tx.upsert(RecordTable, changed as never, ['incidentId', 'kind', 'position']);
}
