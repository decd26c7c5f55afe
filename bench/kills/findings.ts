import { encodeCursor } from '../../platform/events/events.ts';
import type { Follower } from './followers.ts';
import type { Received } from './mailbox.ts';
import type { Server } from './server.ts';

/** What a run requested, to compare the result with. */
export interface Asked {
  incidentId: string;
  tenants: number;
  revisions: number;
  /** Stage changes after the first revision. */
  moves: number;
}

export interface Findings {
  /** Empty when nothing was lost or duplicated. */
  violations: string[];
  /** Number of mails received, and of those received before under the same Message-ID. */
  mails: number;
  duplicates: number;
  entries: number;
}

type Ask = Server['insist'];

/** Statements that find violations: each returned row is one. $1 is the incident. */
const FORBIDDEN: Record<string, string> = {
  'not exactly one notice per tenant': `SELECT tenant_id, count(*) FROM notifications.notices WHERE incident_id = $1
    GROUP BY tenant_id HAVING count(*) <> 1`,
  'not exactly one feed entry per tenant and revision': `SELECT tenant_id, facts ->> 'revision' AS revision, count(*)
    FROM platform.events CROSS JOIN unnest(tenant_ids) tenant_id
    WHERE incident_id = $1 AND type IN ('notice.published', 'notice.updated') GROUP BY 1, 2 HAVING count(*) <> 1`,
  'not exactly one delivery per recipient and revision': `SELECT recipient, revision, channel, count(*)
    FROM notifications.deliveries WHERE incident_id = $1 GROUP BY 1, 2, 3 HAVING count(*) <> 1`,
  'deliveries not accepted': `SELECT state, count(*) FROM notifications.deliveries
    WHERE incident_id = $1 AND state <> 'ACCEPTED' GROUP BY 1`,
  'jobs left over': `SELECT key, attempts, locked_by FROM graphile_worker.jobs
    WHERE $1 <> '' AND key LIKE 'notifications.dispatcher:%'`,
};

/** Checks the result of a run from outside, after all its work is done. */
export async function checkRun(ask: Ask, asked: Asked, followers: Follower[], received: Received): Promise<Findings> {
  const { incidentId } = asked;
  const violations: string[] = [];
  for (const [what, statement] of Object.entries(FORBIDDEN)) {
    const rows = await ask(statement, [incidentId]);
    if (rows.length > 0) violations.push(`${what}: ${rows.length}, such as ${JSON.stringify(rows[0])}`);
  }
  violations.push(...(await miscounted(ask, asked)));
  const mails = await checkMails(ask, incidentId, received);
  violations.push(...mails.violations);
  for (const [number, follower] of followers.entries()) {
    violations.push(...(await checkFeed(ask, asked, follower)).map((words) => `follower ${number}: ${words}`));
  }
  const entries = followers.reduce((sum, follower) => sum + follower.entries.length, 0);
  return { ...mails, violations, entries };
}

async function miscounted(ask: Ask, { incidentId, tenants, revisions, moves }: Asked): Promise<string[]> {
  const [counted] = await ask(
    `SELECT (SELECT count(*) FROM notifications.notices WHERE incident_id = $1 AND revision = $2)::int AS notices,
       (SELECT count(*) FROM notifications.revision_audiences WHERE incident_id = $1)::int AS notified,
       (SELECT count(*) FROM platform.events CROSS JOIN unnest(tenant_ids) WHERE incident_id = $1
          AND type IN ('notice.published', 'notice.updated'))::int AS entries,
       (SELECT count(*) FROM platform.events CROSS JOIN unnest(tenant_ids) WHERE incident_id = $1
          AND type = 'notice.stage_changed')::int AS "stageChanges",
       (SELECT count(*) FROM notifications.deliveries WHERE incident_id = $1 AND channel = 'SERVICE_HEALTH')::int AS "serviceHealth",
       (SELECT count(*) FROM notifications.deliveries WHERE incident_id = $1 AND channel = 'EMAIL')::int AS mails,
       (SELECT count(*) FROM customers.contacts)::int AS contacts`,
    [incidentId, revisions],
  );
  const { contacts, ...counts } = counted as Record<string, number>;
  const notified = tenants * revisions;
  const wanted: Record<string, number> = {
    notices: tenants,
    notified,
    entries: notified,
    stageChanges: tenants * moves,
    serviceHealth: notified,
    mails: (contacts as number) * revisions,
  };
  return Object.entries(wanted)
    .filter(([what, count]) => counts[what] !== count)
    .map(([what, count]) => `${what}: ${counts[what]} instead of ${count}`);
}

/** Every contact must have received every mail in its deliveries and no other; a repeated Message-ID is a duplicate. */
async function checkMails(
  ask: Ask,
  incidentId: string,
  received: Received,
): Promise<Pick<Findings, 'violations' | 'mails' | 'duplicates'>> {
  const rows = await ask(
    `SELECT contact.email, array_agg(delivery.id) AS ids FROM notifications.deliveries delivery
     JOIN customers.contacts contact ON contact.id = delivery.recipient
     WHERE delivery.incident_id = $1 AND delivery.channel = 'EMAIL' GROUP BY 1`,
    [incidentId],
  );
  const violations: string[] = [];
  for (const { email, ids } of rows as { email: string; ids: string[] }[]) {
    const due = new Set(ids);
    const came = [...(received.get(email)?.keys() ?? [])].map((messageId) => messageId.split('@')[0] as string);
    for (const id of came)
      if (!due.has(id)) violations.push(`a mail arrived with a Message-ID of none of the contact’s deliveries: ${id}`);
    for (const id of ids) if (!came.includes(id)) violations.push(`delivery ${id} is missing in the mailbox`);
  }
  const counts = [...received.values()].flatMap((mails) => [...mails.values()]);
  const mails = counts.reduce((sum, count) => sum + count, 0);
  return { violations, mails, duplicates: mails - counts.length };
}

const KINDS: Record<string, string> = {
  'notice.published': 'AdvisoryPublished',
  'notice.updated': 'AdvisoryUpdated',
  'notice.stage_changed': 'StageChanged',
};

/** A feed must have all events about its tenants, in order and once each, with one notice per tenant. */
async function checkFeed(ask: Ask, asked: Asked, { tenantIds, entries }: Follower): Promise<string[]> {
  const rows = await ask(
    `SELECT xid::text, sequence::text, type, tenant_id, place::int FROM platform.events
     CROSS JOIN unnest(tenant_ids) WITH ORDINALITY AS named (tenant_id, place)
     WHERE incident_id = $1 AND type LIKE 'notice.%' AND tenant_id = ANY($2::text[])
     ORDER BY events.xid, events.sequence, place`,
    [asked.incidentId, tenantIds],
  );
  const due = (rows as { xid: string; sequence: string; type: string; tenant_id: string; place: number }[]).map(
    ({ tenant_id: tenant, type, place, ...cursor }) => `${KINDS[type]} ${tenant} ${encodeCursor(cursor, place - 1)}`,
  );
  const came = entries.map(({ kind, tenantId, cursor }) => `${kind} ${tenantId} ${cursor}`);
  const violations: string[] = [];
  const place = due.findIndex((entry, index) => came[index] !== entry);
  if (place >= 0) violations.push(`entry ${place} of ${due.length} is ${came[place] ?? 'missing'}, not ${due[place]}`);
  if (came.length > due.length) violations.push(`${came.length} entries, not ${due.length}`);
  const wanted = tenantIds.length * (asked.revisions + asked.moves);
  if (came.length !== wanted) violations.push(`${came.length} entries, expected ${wanted} as requested`);
  const notices = new Set(entries.map(({ noticeId }) => noticeId));
  if (notices.size !== tenantIds.length) violations.push(`${notices.size} notices of ${tenantIds.length} tenants`);
  return violations;
}
