import type { Viewer } from '../../../domain/access/policy.ts';
import type { ActionItemKind } from '../../../domain/incident/action-items/action-item.ts';
import type { Incident } from '../../../domain/incident/incident.ts';
import { parameter, withinEngagement } from '../../../platform/access/visibility.ts';
import type { Read } from '../../../platform/database/database.ts';
import { type Connection, connection, type Page, timestampOf } from '../../../platform/queries/paging.ts';
import { findIncidents } from '../store.ts';

export interface ActionItemFilter {
  kind: ActionItemKind;
  /** Compared without regard to case. */
  owner: string | null;
  /** Whether the due date has passed; null for both. */
  overdue: boolean | null;
}

/** An open action item, with the incident it belongs to. */
export interface ActionItemOfIncident {
  incident: Incident;
  /** The id of the mitigation, or the number of the procedure revision. */
  item: string;
  dueAt: Date | null;
}

/** The number of values in the sort key of the list. */
export const SORT_KEY_PARTS = 3;
/** The due date of an item without one, in a sort key. */
const NEVER = 'infinity';

/** The open action items of one kind of all incidents that the viewer sees, those due first at the beginning. */
export async function listActionItems(
  read: Read,
  viewer: Viewer,
  filter: ActionItemFilter,
  page: Page,
  at: Date,
): Promise<Connection<ActionItemOfIncident>> {
  const parameters: unknown[] = [];
  const from = matching(viewer, filter, at, parameters);
  const after = page.after ? `AND ${followingOn(page.after, parameters)}` : '';
  const items = await read(async (tx) => {
    const rows: { incidentId: string; item: string; dueAt: Date | null }[] = await tx.query(
      `SELECT open.incident_id AS "incidentId", open.item, NULLIF(open.due_at, 'infinity') AS "dueAt"
       ${from} ${after} ORDER BY open.due_at, open.incident_id, open.item LIMIT ${page.size + 1}`,
      parameters,
    );
    const ids = [...new Set(rows.map(({ incidentId }) => incidentId))];
    const incidents = new Map(
      (await findIncidents(tx, viewer, ids, at)).flatMap((incident) => (incident ? [[incident.id, incident]] : [])),
    );
    return rows.flatMap(({ incidentId, item, dueAt }) => {
      const incident = incidents.get(incidentId);
      return incident ? [{ incident, item, dueAt }] : [];
    });
  });
  return connection(
    items,
    page,
    ({ incident, item, dueAt }) => [dueAt?.toISOString() ?? NEVER, incident.id, item],
    () => countActionItems(read, viewer, filter, at),
  );
}

async function countActionItems(read: Read, viewer: Viewer, filter: ActionItemFilter, at: Date): Promise<number> {
  const parameters: unknown[] = [];
  const statement = `SELECT count(*)::int AS count ${matching(viewer, filter, at, parameters)}`;
  const [row] = await read((tx) => tx.query(statement, parameters));
  return row.count;
}

function matching(viewer: Viewer, { kind, owner, overdue }: ActionItemFilter, at: Date, parameters: unknown[]): string {
  const conditions = [
    'open.open',
    `open.partition = ${parameter(parameters, viewer.partition)}`,
    `open.kind = ${parameter(parameters, kind)}`,
    withinEngagement(viewer, 'open.incident_id', parameters),
  ];
  if (owner !== null) conditions.push(`lower(open.owner) = lower(${parameter(parameters, owner)})`);
  if (overdue !== null) conditions.push(`open.due_at ${overdue ? '<=' : '>'} ${parameter(parameters, at)}`);
  return `FROM incidents.action_items open WHERE ${conditions.join(' AND ')}`;
}

function followingOn([dueAt, incidentId, item]: string[], parameters: unknown[]): string {
  const due = parameter(parameters, dueAt === NEVER ? dueAt : timestampOf(dueAt));
  return `(open.due_at, open.incident_id, open.item)
    > (${due}::timestamptz, ${parameter(parameters, incidentId)}, ${parameter(parameters, item)})`;
}
