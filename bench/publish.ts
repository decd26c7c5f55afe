import { fork } from 'node:child_process';
import { performance } from 'node:perf_hooks';
import { setTimeout as delay } from 'node:timers/promises';
import { compareCursors, type StoredEvent } from '../platform/events/events.ts';
import { audience } from '../subgraphs/customers/audience/audience.ts';
import { incidentsConsumer } from '../subgraphs/notifications/projections.ts';
import { runFanOut } from '../worker/fan-out/fan-out.ts';
import { openTocsin } from './arms.ts';
import { type Bare, insertBare } from './bare-insert.ts';
import { declareBreach } from './breaches.ts';
import { asOwner, fillEstate, PLACES } from './estate.ts';
import { onStage, report, type Stage } from './stage.ts';

interface Options {
  tenants: number[];
  resourcesPerTenant: number;
  webhooks: number;
  json: string;
}

/** Cost of one publication: seconds since the command, and memory in MB. */
interface Published extends Bare {
  tenants: number;
  lastNotice: number;
  lastDelivery: number;
  /** Memory of the whole process: subgraphs, fan-out and the client. */
  memoryBefore: number;
  memoryPeak: number;
}

/** Publishes one advisory to each number of tenants, and inserts the same rows without Tocsin. */
export async function benchPublish({ json, ...options }: Options): Promise<void> {
  const figures: Published[] = [];
  for (const tenants of options.tenants) {
    figures.push(await inAnotherProcess([tenants, options.resourcesPerTenant, options.webhooks]));
    console.log(table(figures));
  }
  report(json, { options, figures });
}

/** Measures one size and sends the result to the parent process. */
export async function publishOnce([tenants, resourcesPerTenant, webhooks]: [number, number, number]): Promise<void> {
  await onStage(async (stage) => {
    const { dependencies, ownerUrl, closing } = stage;
    const portfolio = Math.min(5_000, Math.ceil(tenants / 4));
    await fillEstate(ownerUrl, { tenants, resourcesPerTenant, portfolio, contacts: true });
    await asOwner(ownerUrl, (owner) => owner.query(REGISTER_WEBHOOKS, [webhooks]));
    const { ask } = await openTocsin(stage);
    const fanOut = runFanOut({
      ...dependencies,
      audience: audience(dependencies.database),
      incidents: incidentsConsumer(dependencies),
    });
    closing.push(() => fanOut.stop());
    const everything = { services: [...new Set(PLACES.map(({ name }) => name))] };
    const breach = await declareBreach(ask, 'Breach', [everything]);
    await caughtUp(stage);
    await asOwner(ownerUrl, (owner) => owner.query('CHECKPOINT'));

    const memory = watchMemory();
    const seconds = stopwatch();
    const ended = new AbortController();
    const notified = ({ type }: StoredEvent) => type === 'notice.published' || type === 'process.notified';
    const events = dependencies.tail.follow(dependencies.tail.position(), ended.signal, notified);
    const publishing = breach.publish();
    let lastNotice = 0;
    for await (const { type } of events) {
      if (type === 'process.notified') break;
      lastNotice = seconds();
    }
    const lastDelivery = seconds();
    ended.abort();
    await publishing;
    const memoryPeak = memory.peak();
    await fanOut.stop();
    await asOwner(ownerUrl, (owner) => owner.query('CHECKPOINT'));
    const bare = await asOwner(ownerUrl, (owner) => insertBare(owner, breach.incidentId));
    process.send?.({ tenants, lastNotice, lastDelivery, memoryBefore: memory.before, memoryPeak, ...bare });
  });
}

/** Registers a webhook for one in $1 tenants. No call is made, because no dispatcher is running. */
const REGISTER_WEBHOOKS = `INSERT INTO notifications.webhooks
    (id, tenant_id, partition, url, stage_changes, payload_version, secret, created_at, created_by)
  SELECT gen_random_uuid(), id, partition, 'https://hooks.' || domain || '/tocsin', true, 1, '\\x00', now(), 'bench'
  FROM (SELECT *, row_number() OVER (ORDER BY id) AS place FROM customers.tenants) tenant WHERE place % $1 = 0`;

function inAnotherProcess(given: number[]): Promise<Published> {
  const child = fork(process.argv[1] as string, ['publish-once', ...given.map(String)]);
  return new Promise((resolve, reject) => {
    let published: Published | null = null;
    child.on('message', (message) => {
      published = message as Published;
    });
    child.on('exit', (code) =>
      published && code === 0 ? resolve(published) : reject(new Error(`The process ended with ${code}.`)),
    );
  });
}

/** Resolves when the fan-out has processed all events so far. */
async function caughtUp({ dependencies }: Stage): Promise<void> {
  await dependencies.tail.refresh();
  const until = dependencies.tail.position();
  for (;;) {
    const [position] = await dependencies.database.dataSource.query(
      'SELECT xid::text, sequence::text FROM notifications.fan_out',
    );
    const [left] = await dependencies.database.dataSource.query(
      `SELECT count(*)::int AS events FROM platform.events WHERE (xid, sequence) > ($1::text::xid8, $2::bigint)
         AND type IN ('incident.declared', 'impact.scoped')`,
      [position?.xid ?? '0', position?.sequence ?? '0'],
    );
    if (left.events === 0 || (position && compareCursors(position, until) >= 0)) return;
    await delay(200);
  }
}

function stopwatch(): () => number {
  const begun = performance.now();
  return () => (performance.now() - begun) / 1_000;
}

/** Resident memory of this process in MB, sampled every 50 ms. */
function watchMemory() {
  const now = () => process.memoryUsage.rss() / 2 ** 20;
  const before = now();
  let most = before;
  const look = setInterval(() => {
    most = Math.max(most, now());
  }, 50);
  return {
    before,
    peak() {
      clearInterval(look);
      return Math.max(most, now());
    },
  };
}

function table(figures: Published[]): string {
  const lines = figures.map(({ tenants, rows, seconds, lastNotice, lastDelivery, memoryBefore, memoryPeak }) => {
    const total = Object.values(rows).reduce((sum, each) => sum + each, 0);
    const cells = [tenants, total, lastNotice, lastDelivery, seconds, lastDelivery / seconds];
    const perTenant = (lastDelivery / tenants) * 1e6;
    return [...cells, perTenant, memoryBefore, memoryPeak].map(cell).join('');
  });
  const columns = ['tenants', 'rows', 'notices s', 'all s', 'bare s', 'x bare', 'us/tenant', 'MB before', 'MB peak'];
  const last = Object.entries(figures.at(-1)?.rows ?? {}).map(([name, rows]) => `${rows} ${name}`);
  return [columns.map((text) => text.padStart(11)).join(''), ...lines, last.join(', '), ''].join('\n');
}

function cell(value: number): string {
  return (value >= 100 || Number.isInteger(value) ? value.toFixed(0) : value.toFixed(2)).padStart(11);
}
