import type { EntityManager } from 'typeorm';
import { type ActionItem, actionItemsOf } from '../../../domain/incident/action-items/action-item.ts';
import type { Incident } from '../../../domain/incident/incident.ts';

/** Writes the rows of the action items that a command opened, changed or closed; a command that did none writes nothing. */
export async function saveActionItems(tx: EntityManager, before: Incident, after: Incident): Promise<void> {
  const [open, openBefore] = [actionItemsOf(after), actionItemsOf(before)];
  const known = new Set(openBefore.map(textOf));
  const left = new Set(open.map(keyOf));
  const rows = [
    ...open.filter((each) => !known.has(textOf(each))).map((each) => ({ ...each, open: true })),
    ...openBefore.filter((each) => !left.has(keyOf(each))).map((each) => ({ ...each, open: false })),
  ];
  if (rows.length === 0) return;
  await tx.query(
    `INSERT INTO incidents.action_items (incident_id, partition, kind, item, owner, due_at, open)
     SELECT $1, $2, kind, item, owner, COALESCE(due_at, 'infinity'), open
     FROM unnest($3::text[], $4::text[], $5::text[], $6::timestamptz[], $7::boolean[]) AS given (kind, item, owner, due_at, open)
     ON CONFLICT (incident_id, kind, item) DO UPDATE
     SET owner = excluded.owner, due_at = excluded.due_at, open = excluded.open`,
    [
      after.id,
      after.partition,
      rows.map(({ kind }) => kind),
      rows.map(({ item }) => item),
      rows.map(({ owner }) => owner),
      rows.map(({ dueAt }) => dueAt),
      rows.map((row) => row.open),
    ],
  );
}

function keyOf({ kind, item }: ActionItem): string {
  return `${kind}:${item}`;
}

function textOf({ kind, item, owner, dueAt }: ActionItem): string {
  return JSON.stringify([kind, item, owner, dueAt]);
}
