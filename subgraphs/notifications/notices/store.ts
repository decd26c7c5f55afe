import { type EntityManager, In } from 'typeorm';
import { type Viewer, visibleSubscriptions } from '../../../domain/access/policy.ts';
import { parameter, tenantCondition, withinEngagement } from '../../../platform/access/visibility.ts';
import type { Executor, Read } from '../../../platform/database/database.ts';
import { type OwnedList, readPages } from '../../../platform/queries/batched-pages.ts';
import { alignToKeys } from '../../../platform/queries/grouping.ts';
import type { Connection, Page } from '../../../platform/queries/paging.ts';
import type { NoticeFilter } from '../inputs.generated.ts';
import { type NoticeRow, NoticeTable } from '../tables.ts';
import type { NoticeKey } from './audience-store.ts';

/** Notices by id, null where none is visible to the viewer. */
export async function findNotices(
  executor: Executor,
  viewer: Viewer,
  ids: readonly string[],
  at: Date,
): Promise<(NoticeRow | null)[]> {
  const rows = await select(executor, viewer, at, (parameters) => `notice.id = ANY(${parameter(parameters, ids)})`);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => byId.get(id) ?? null);
}

/** The notices of one incident at the given tenants that are visible to the viewer. */
export function findNoticesAt(
  executor: Executor,
  viewer: Viewer,
  incidentId: string,
  tenantIds: readonly string[],
  at: Date,
): Promise<NoticeRow[]> {
  return select(
    executor,
    viewer,
    at,
    (parameters) =>
      `notice.incident_id = ${parameter(parameters, incidentId)} AND notice.tenant_id = ANY(${parameter(parameters, tenantIds)})`,
  );
}

/** The notice of each incident at each tenant, null where none is visible to the viewer. */
export async function findNoticesOf(
  executor: Executor,
  viewer: Viewer,
  keys: readonly NoticeKey[],
  at: Date,
): Promise<(NoticeRow | null)[]> {
  const column = (name: keyof NoticeKey) => keys.map((key) => key[name]);
  const rows = await select(
    executor,
    viewer,
    at,
    (parameters) =>
      `(notice.incident_id, notice.tenant_id) IN (SELECT * FROM unnest(
        ${parameter(parameters, column('incidentId'))}::text[], ${parameter(parameters, column('tenantId'))}::text[]))`,
  );
  const keyText = ({ incidentId, tenantId }: NoticeKey) => JSON.stringify([incidentId, tenantId]);
  return alignToKeys(keys.map(keyText), rows, keyText);
}

/** The notices of one incident at tenants that are authorized already: the live feed reads them once for all followers. */
export function findOwnNotices(executor: Executor, incidentId: string, tenantIds: string[]): Promise<NoticeRow[]> {
  return executor.getRepository(NoticeTable).findBy({ incidentId, tenantId: In(tenantIds), serviceHealth: true });
}

/** For each tenant a page of its feed, newest first. */
export function listNotices(
  read: Read,
  viewer: Viewer,
  tenantIds: readonly string[],
  filter: NoticeFilter,
  page: Page,
  at: Date,
): Promise<Connection<NoticeRow>[]> {
  const list: OwnedList<NoticeRow> = {
    owner: ['tenant_id'],
    columns: COLUMNS,
    from: (parameters) =>
      `${FROM} WHERE notice.tenant_id = owner.tenant_id AND notice.service_health AND ${scope(viewer, at, parameters)}
        ${filtered(filter, parameters)}`,
    sort: [
      { column: 'notice.published_at', property: 'publishedAt', type: 'timestamptz' },
      { column: 'notice.id', property: 'id', type: 'text' },
    ],
    direction: 'DESC',
  };
  return readPages(
    read,
    list,
    tenantIds.map((id) => [id]),
    page,
  );
}

/** The number of each tenant's active notices that are visible to the viewer. */
export async function countActive(
  executor: Executor,
  viewer: Viewer,
  tenantIds: readonly string[],
  at: Date,
): Promise<number[]> {
  const parameters: unknown[] = [];
  const where = `${scope(viewer, at, parameters)} AND notice.state = 'ACTIVE' AND notice.service_health AND notice.tenant_id = ANY(${parameter(parameters, tenantIds)})`;
  const rows: { tenant_id: string; count: number }[] = await executor.query(
    `SELECT notice.tenant_id, count(*)::int AS count ${FROM} WHERE ${where} GROUP BY notice.tenant_id`,
    parameters,
  );
  return tenantIds.map((id) => rows.find((row) => row.tenant_id === id)?.count ?? 0);
}

/** Marks a notice as acknowledged. @returns false when it was acknowledged before: only the first acknowledgement counts */
export async function acknowledge(tx: EntityManager, id: string, by: string, at: Date): Promise<boolean> {
  const result = await tx.query(
    `UPDATE notifications.notices SET acknowledged_at = $2, acknowledged_by = $3
     WHERE id = $1 AND acknowledged_at IS NULL RETURNING id`,
    [id, at, by],
  );
  return result[1] > 0;
}

const COLUMNS = `notice.id, notice.incident_id AS "incidentId", notice.tenant_id AS "tenantId",
  notice.first_revision AS "firstRevision", notice.revision, notice.state, notice.published_at AS "publishedAt",
  notice.recorded_at AS "recordedAt", notice.updated_at AS "updatedAt", notice.deadline,
  notice.acknowledged_at AS "acknowledgedAt", notice.acknowledged_by AS "acknowledgedBy", notice.locale,
  notice.service_health AS "serviceHealth",
  notice.resolved_reason AS "resolvedReason", notice.escalated_at AS "escalatedAt"`;
const FROM = 'FROM notifications.notices notice JOIN notifications.processes process USING (incident_id)';

/** The condition on the notices visible to a viewer; every statement here uses it. */
function scope(viewer: Viewer, at: Date, parameters: unknown[]): string {
  const bound = visibleSubscriptions(viewer);
  const ofSubscriptions = bound
    ? `EXISTS (SELECT FROM notifications.audience member
        WHERE member.incident_id = notice.incident_id AND member.tenant_id = notice.tenant_id
          AND member.cloud_subscription_ids && ${parameter(parameters, bound)}::text[])`
    : 'true';
  return `notice.state <> 'PENDING' AND process.partition = ${parameter(parameters, viewer.partition)} AND ${ofSubscriptions}
    AND ${withinEngagement(viewer, 'notice.incident_id', parameters)}
    AND ${tenantCondition(viewer, 'notice.tenant_id', parameters, at)}`;
}

async function select(
  executor: Executor,
  viewer: Viewer,
  at: Date,
  condition: (parameters: unknown[]) => string,
): Promise<NoticeRow[]> {
  const parameters: unknown[] = [];
  const where = `${scope(viewer, at, parameters)} AND ${condition(parameters)}`;
  return executor.query(`SELECT ${COLUMNS} ${FROM} WHERE ${where}`, parameters);
}

function filtered(filter: NoticeFilter, parameters: unknown[]): string {
  const { states, acknowledged, publishedAfter, publishedBefore } = filter;
  let conditions = '';
  if (states) conditions += ` AND notice.state = ANY(${parameter(parameters, states)}::text[])`;
  if (acknowledged != null)
    conditions += ` AND (notice.acknowledged_at IS NOT NULL) = ${parameter(parameters, acknowledged)}`;
  if (publishedAfter) conditions += ` AND notice.published_at > ${parameter(parameters, publishedAfter)}`;
  if (publishedBefore) conditions += ` AND notice.published_at < ${parameter(parameters, publishedBefore)}`;
  return conditions;
}
