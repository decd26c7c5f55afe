import type { EntityManager } from 'typeorm';
import type { Viewer } from '../../../domain/access/policy.ts';
import type { DueClock } from '../../../domain/authorities/authority-clock.ts';
import { type ClockState, NOTICE_HOURS, RUNNING_CLOCK_STATES } from '../../../domain/notification/clock.ts';
import type { Executor, Read } from '../../../platform/database/database.ts';
import { type Connection, connection, type Page, timestampOf } from '../../../platform/queries/paging.ts';

/** The clock of what is due to one authority, as recorded last. */
export interface AuthorityClockRow extends DueClock {
  incidentId: string;
  authorityId: string;
  partition: string;
  declaredAt: Date;
  toFollow: string[];
  remindedAt: Date;
}

export function findAuthorityClocks(executor: Executor, incidentId: string): Promise<AuthorityClockRow[]> {
  return executor.query(
    `SELECT incident_id AS "incidentId", authority_id AS "authorityId", partition, declared_at AS "declaredAt", phase, number,
       started_at AS "startedAt", target, legal_deadline AS "legalDeadline", state, to_follow AS "toFollow",
       reminded_at AS "remindedAt"
     FROM notifications.authority_clocks WHERE incident_id = $1`,
    [incidentId],
  );
}

export async function saveAuthorityClock(tx: EntityManager, row: AuthorityClockRow): Promise<void> {
  await tx.query(
    `INSERT INTO notifications.authority_clocks (incident_id, authority_id, partition, declared_at, phase, number, started_at,
       target, legal_deadline, state, to_follow, reminded_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
     ON CONFLICT (incident_id, authority_id) DO UPDATE SET declared_at = EXCLUDED.declared_at, phase = EXCLUDED.phase,
       number = EXCLUDED.number, started_at = EXCLUDED.started_at, target = EXCLUDED.target,
       legal_deadline = EXCLUDED.legal_deadline, state = EXCLUDED.state, to_follow = EXCLUDED.to_follow,
       reminded_at = EXCLUDED.reminded_at`,
    [
      ...[row.incidentId, row.authorityId, row.partition, row.declaredAt, row.phase, row.number, row.startedAt],
      ...[row.target, row.legalDeadline, row.state, row.toFollow, row.remindedAt],
    ],
  );
}

/** Removes the clocks of authorities that are due nothing any longer, such as after a withdrawal. */
export async function removeAuthorityClocks(
  tx: EntityManager,
  incidentId: string,
  rows: readonly Pick<AuthorityClockRow, 'authorityId'>[],
): Promise<void> {
  await tx.query(
    'DELETE FROM notifications.authority_clocks WHERE incident_id = $1 AND authority_id = ANY($2::text[])',
    [incidentId, rows.map(({ authorityId }) => authorityId)],
  );
}

/** What is due to customers or to one authority. */
export interface DueClockRow extends DueClock {
  incidentId: string;
  /** Null for customers. */
  authorityId: string | null;
  toFollow: string[];
  /** The target or, without one, the start. */
  urgency: Date;
}

export interface DueFilter {
  states: readonly ClockState[];
  recipients: readonly ('CUSTOMERS' | 'SUPERVISORY_AUTHORITY')[] | null;
}

/**
 * What is due over all incidents, the most urgent first. States are those recorded last: a timer records a change within
 * moments of its time. What was due under a withdrawn declaration is due no longer.
 */
export async function listDue(
  read: Read,
  viewer: Viewer,
  filter: DueFilter,
  page: Page,
): Promise<Connection<DueClockRow>> {
  const [after, id, authority] = page.after ?? [];
  const { states, recipients } = filter;
  const parameters = [viewer.partition, states, recipients];
  const rows: DueClockRow[] = await read((tx) =>
    tx.query(
      `${DUE} ${page.after ? `AND (urgency, "incidentId", COALESCE("authorityId", '')) > ($5::timestamptz, $6, $7)` : ''}
       ORDER BY urgency, "incidentId", COALESCE("authorityId", '') LIMIT $4`,
      [...parameters, page.size + 1, ...(page.after ? [timestampOf(after), id, authority] : [])],
    ),
  );
  return connection(
    rows,
    page,
    ({ urgency, incidentId, authorityId }) => [urgency.toISOString(), incidentId, authorityId ?? ''],
    async () => {
      const [{ count }] = await read((tx) => tx.query(`SELECT count(*)::int AS count FROM (${DUE}) due`, parameters));
      return count;
    },
  );
}

/** The states of what is still due. */
export const DUE_STATES: readonly ClockState[] = RUNNING_CLOCK_STATES;

const DUE = `SELECT * FROM (
    SELECT incident_id AS "incidentId", authority_id AS "authorityId", phase, number, started_at AS "startedAt", target,
      legal_deadline AS "legalDeadline", state, to_follow AS "toFollow", COALESCE(target, started_at) AS urgency, partition
    FROM notifications.authority_clocks
    UNION ALL
    SELECT incident_id, NULL, 'NOTICE', 1, declared_at, declared_at + interval '${NOTICE_HOURS} hours', NULL, clock_state, '{}',
      declared_at + interval '${NOTICE_HOURS} hours', partition
    FROM notifications.processes WHERE declared_at IS NOT NULL AND withdrawn_at IS NULL) due
  WHERE partition = $1 AND state = ANY ($2::text[])
    AND ($3::text[] IS NULL OR CASE WHEN "authorityId" IS NULL THEN 'CUSTOMERS' ELSE 'SUPERVISORY_AUTHORITY' END = ANY ($3))`;
