import { setTimeout as delay } from 'node:timers/promises';
import type { Breach } from './breach.ts';
import type { Follower } from './followers.ts';
import type { Server } from './server.ts';
import type { Asked } from './verdict.ts';

/** How long nothing may move before a run is given up, and between two looks: milliseconds. */
const STANDSTILL = 300_000;
const MOMENT = 500;

/**
 * Publishes one revision after another, each followed by a change of stage, until the killing is over: the next when every
 * mail of the one before is out, since an update that a later one overtakes is not sent.
 * @returns how many of each
 */
export async function notifyUntil(
  killing: Promise<unknown>,
  breach: Breach,
  { insist }: Server,
  { tenants, tell }: { tenants: number; tell: (line: string) => void },
): Promise<Pick<Asked, 'revisions' | 'moves'>> {
  let over = false;
  const end = () => {
    over = true;
  };
  killing.then(end, end);
  let revisions = 0;
  do {
    revisions += 1;
    await breach.publish(revisions);
    tell(`revision ${revisions} is published`);
    await breach.move(revisions % 2 === 1 ? 'STABILIZE' : 'DIAGNOSE');
    const isOut = async () => {
      const [row] = await insist(
        `SELECT (SELECT count(*) FROM notifications.revision_audiences WHERE incident_id = $1 AND revision = $2)::int AS notified,
           (SELECT count(*) FROM notifications.deliveries WHERE incident_id = $1 AND state <> 'ACCEPTED')::int AS open`,
        [breach.incidentId, revisions],
      );
      return { done: row?.['notified'] === tenants && row['open'] === 0, standing: JSON.stringify(row) };
    };
    await untilDone(isOut, tell);
    tell(`revision ${revisions} is out`);
  } while (!over || revisions < 2);
  return { revisions, moves: revisions };
}

/** Waits until nothing is under way any more and every follower has heard as much as it is owed. */
export async function comeToRest(
  { insist }: Server,
  { incidentId, tenants, revisions, moves }: Asked,
  followers: Follower[],
  tell: (line: string) => void,
): Promise<void> {
  await untilDone(async () => {
    const [row] = await insist(
      `SELECT (SELECT count(*) FROM platform.events CROSS JOIN unnest(tenant_ids)
          WHERE incident_id = $1 AND type LIKE 'notice.%')::int AS entries,
        (SELECT count(*) FROM graphile_worker.jobs WHERE key LIKE 'notifications.dispatcher:%')::int AS jobs`,
      [incidentId],
    );
    const missing = followers.reduce(
      (sum, { tenantIds, entries }) => sum + Math.max(0, tenantIds.length * (revisions + moves) - entries.length),
      0,
    );
    const done = row?.['entries'] === tenants * (revisions + moves) && row['jobs'] === 0 && missing === 0;
    return { done, standing: JSON.stringify({ ...row, missing }) };
  }, tell);
}

async function untilDone(
  look: () => Promise<{ done: boolean; standing: string }>,
  tell: (line: string) => void,
): Promise<void> {
  let last = '';
  let moved = Date.now();
  for (;;) {
    const { done, standing } = await look();
    if (done) return;
    if (standing !== last) moved = Date.now();
    last = standing;
    if (Date.now() - moved > STANDSTILL) return tell(`nothing moves any more: ${standing}`);
    await delay(MOMENT);
  }
}
