import { setTimeout as delay } from 'node:timers/promises';
import type { Breach } from './breach.ts';
import type { Asked } from './findings.ts';
import type { Follower } from './followers.ts';
import type { Server } from './server.ts';

/** Time without progress after which a run is given up. */
const STANDSTILL_TIMEOUT_MS = 300_000;
const POLL_INTERVAL_MS = 500;

/**
 * Publishes one revision after another, each followed by a change of stage, until the killing is over. The next one follows when
 * every mail of the previous one is sent, because an update that was replaced by a later one is not sent.
 * @returns the number of revisions and of stage changes
 */
export async function notifyUntil(
  killing: Promise<unknown>,
  breach: Breach,
  { insist }: Server,
  { tenants, report }: { tenants: number; report: (line: string) => void },
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
    report(`revision ${revisions} is published`);
    await breach.move(revisions % 2 === 1 ? 'STABILIZE' : 'DIAGNOSE');
    const isSent = async () => {
      const [row] = await insist(
        `SELECT (SELECT count(*) FROM notifications.revision_audiences WHERE incident_id = $1 AND revision = $2)::int AS notified,
           (SELECT count(*) FROM notifications.deliveries WHERE incident_id = $1 AND state <> 'ACCEPTED')::int AS open`,
        [breach.incidentId, revisions],
      );
      return { done: row?.['notified'] === tenants && row['open'] === 0, progress: JSON.stringify(row) };
    };
    await untilDone(isSent, report);
    report(`revision ${revisions} is sent`);
  } while (!over || revisions < 2);
  return { revisions, moves: revisions };
}

/** Waits until no work is left and every follower has received all its entries. */
export async function waitUntilIdle(
  { insist }: Server,
  { incidentId, tenants, revisions, moves }: Asked,
  followers: Follower[],
  report: (line: string) => void,
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
    return { done, progress: JSON.stringify({ ...row, missing }) };
  }, report);
}

async function untilDone(
  look: () => Promise<{ done: boolean; progress: string }>,
  report: (line: string) => void,
): Promise<void> {
  let last = '';
  let progressedAt = Date.now();
  for (;;) {
    const { done, progress } = await look();
    if (done) return;
    if (progress !== last) progressedAt = Date.now();
    last = progress;
    if (Date.now() - progressedAt > STANDSTILL_TIMEOUT_MS) return report(`no progress any more: ${progress}`);
    await delay(POLL_INTERVAL_MS);
  }
}
