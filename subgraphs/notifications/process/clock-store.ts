import { escapeLiteral } from 'pg';
import type { Viewer } from '../../../domain/access/policy.ts';
import { type ClockState, RUNNING_CLOCK_STATES } from '../../../domain/notification/clock.ts';
import { type Commitment, commitmentClocks } from '../../../domain/notification/process.ts';
import type { Executor, Read } from '../../../platform/database/database.ts';
import { type OwnedList, readPages } from '../../../platform/queries/batched-pages.ts';
import { type Connection, connection, numberOf, type Page } from '../../../platform/queries/paging.ts';
import { type ProcessRow, ProcessTable } from '../tables.ts';

/**
 * Processes by urgency: running clocks, the earliest deadline first, then stopped ones, the newest first. The states are
 * those recorded last: a timer records a change within moments of its time.
 */
export async function listClocks(
  read: Read,
  viewer: Viewer,
  states: readonly ClockState[] | null,
  page: Page,
): Promise<Connection<ProcessRow>> {
  const matching = (tx: Executor) => {
    const query = tx
      .createQueryBuilder(ProcessTable, 'process')
      .where('process.partition = :partition AND process.startedAt IS NOT NULL', { partition: viewer.partition });
    return states ? query.andWhere('process.clockState = ANY(:states)', { states }) : query;
  };
  const { entities, raw } = await read((tx) => {
    const query = matching(tx)
      .addSelect(URGENCY, 'urgency')
      .orderBy('urgency')
      .addOrderBy('process.incidentId')
      .limit(page.size + 1);
    if (page.after) {
      const [urgency, id] = page.after;
      query.andWhere(`(${URGENCY}, process.incidentId) > (:urgency::numeric, :id)`, { urgency: numberOf(urgency), id });
    }
    return query.getRawAndEntities<{ urgency: string }>();
  });
  const urgencies = new Map(entities.map(({ incidentId }, index) => [incidentId, String(raw[index]?.urgency)]));
  return connection(
    entities,
    page,
    ({ incidentId }) => [urgencies.get(incidentId) as string, incidentId],
    () => read((tx) => matching(tx).getCount()),
  );
}

/** Milliseconds of the deadline while the clock runs; behind all of these, the newest first, what has stopped. */
const URGENCY = `CASE WHEN process.clockState IN (${RUNNING_CLOCK_STATES.map(escapeLiteral).join(', ')})
  THEN floor(extract(epoch FROM process.declaredAt) * 1000)
  ELSE 1e15 - floor(extract(epoch FROM COALESCE(process.declaredAt, process.startedAt)) * 1000) END`;

export interface DueRow extends Commitment {
  tenantId: string;
  reference: string;
  deadline: Date;
  state: ClockState;
}

interface AudienceRow extends Commitment {
  tenantId: string;
  reference: string;
  deadline: Date;
  declaredAt: Date;
  foundAt: Date;
  notifiedAt: Date | null;
  finalNotifiedAt: Date | null;
}

/** The commitments to the tenants of an incident's audience, with the times that decide their clocks. */
const COMMITMENTS: OwnedList<AudienceRow> = {
  owner: ['id'],
  columns: `audience.tenant_id AS "tenantId", commitment.step, commitment.hours, commitment.reference,
    ${deadline()} AS deadline, process.declared_at AS "declaredAt", audience.found_at AS "foundAt",
    notice.published_at AS "notifiedAt", CASE WHEN latest.kind = 'FINAL' THEN notice.updated_at END AS "finalNotifiedAt"`,
  from: () => `FROM notifications.audience
    JOIN notifications.processes process USING (incident_id)
    CROSS JOIN LATERAL jsonb_to_recordset(audience.commitments) AS commitment (step text, hours integer, reference text)
    -- A notice that waits for its first mail notifies no tenant yet, and one of a declaration withdrawn before meets no commitment now.
    LEFT JOIN notifications.notices notice
      ON notice.incident_id = audience.incident_id AND notice.tenant_id = audience.tenant_id
        AND notice.state <> 'PENDING' AND notice.published_at >= process.declared_at
    LEFT JOIN notifications.revisions latest
      ON latest.incident_id = notice.incident_id AND latest.number = notice.revision
    WHERE audience.incident_id = owner.id AND audience.certainty <> 'RULED_OUT'
      AND process.declared_at IS NOT NULL AND process.withdrawn_at IS NULL`,
  sort: [
    { column: deadline(), property: 'deadline', type: 'timestamptz' },
    { column: 'audience.tenant_id', property: 'tenantId', type: 'text' },
    { column: 'commitment.step', property: 'step', type: 'text' },
  ],
  direction: 'ASC',
};

/** For each incident a page of the notices and reports due to its tenants by law or contract, the earliest first. */
export async function listDeadlines(
  read: Read,
  incidentIds: readonly string[],
  page: Page,
  now: Date,
): Promise<Connection<DueRow>[]> {
  const lists = await readPages(
    read,
    COMMITMENTS,
    incidentIds.map((id) => [id]),
    page,
  );
  return lists.map(({ edges, ...list }) => ({
    ...list,
    edges: edges.map(({ cursor, node }) => ({ cursor, node: clocked(node, now) })),
  }));
}

function clocked({ declaredAt, foundAt, notifiedAt, finalNotifiedAt, ...commitment }: AudienceRow, now: Date): DueRow {
  const [due] = commitmentClocks([commitment], { declaredAt, foundAt, notifiedAt, finalNotifiedAt }, now);
  return due as DueRow;
}

/** The deadline by the rule of `commitmentClocks`, in SQL, for sorting. */
function deadline(): string {
  return `GREATEST(process.declared_at, audience.found_at) + commitment.hours * interval '1 hour'`;
}
