import { mkdirSync, rmSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withDatabase } from '../../app/dependencies.ts';
import { issueToken } from '../../app/keys.ts';
import { verifyAudit } from '../../cli/audit.ts';
import { graphClient } from '../../cli/replay/graph.ts';
import { customerOf, personaOf } from '../../demo/personas.ts';
import { readConfig } from '../../platform/config.ts';
import { migrate } from '../../platform/database/migrate.ts';
import { encodeCursor, ORIGIN } from '../../platform/events/events.ts';
import { openLog } from '../../platform/log.ts';
import { listenOn } from '../../platform/net/listen.ts';
import { declareBreach } from './breach.ts';
import { chanceOf } from './chance.ts';
import { fillEstate, tenantId } from './estate.ts';
import { checkRun, type Findings } from './findings.ts';
import { follow } from './followers.ts';
import { type KillOptions, killAtRandom, type Target } from './killing.ts';
import { openMailbox } from './mailbox.ts';
import { openParts } from './parts.ts';
import { notifyUntil, waitUntilIdle } from './publishing.ts';
import { openServer } from './server.ts';

export interface KillReport extends Findings {
  kills: Partial<Record<Target, number>>;
  revisions: number;
  moves: number;
  resumed: number;
  again: number;
  /** Folder of the logs; null when there are no violations. */
  folder: string | null;
}

const COMMANDS = {
  incidents: ['serve', 'incidents'],
  customers: ['serve', 'customers'],
  notifications: ['serve', 'notifications'],
  'worker-1': ['serve', 'worker'],
  'worker-2': ['serve', 'worker'],
  gateway: ['serve', 'gateway'],
};
const STATE = 'query ($id: ID!) { notificationProcess(incidentId: $id) { state } }';
/** Tenants that every fifth customer follows at most; the others follow one. */
const MAX_TENANTS_FOLLOWED = 200;

/**
 * Notifies tenants while Tocsin's processes and its Postgres are killed at random times, waits until all work is done, and
 * checks the result from outside.
 */
export async function killWhileNotifying(options: KillOptions): Promise<KillReport> {
  const { report, tenants, seed } = options;
  const chance = chanceOf(seed);
  const folder = join(tmpdir(), `tocsin-kills-${process.pid}-${seed}`);
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  const closing: (() => Promise<unknown>)[] = [];
  let whole = false;
  try {
    const mailbox = await openMailbox(options.mailPause);
    closing.push(mailbox.close);
    const [port, incidents, customers, notifications, database] = await freePorts(5);
    const log = openLog('warn');
    const server = await openServer(folder, database as number, log);
    closing.push(server.stop);
    await migrate(server.url, log);
    await fillEstate(server, tenants);
    const address = (number?: number) => `http://127.0.0.1:${number}/graphql`;
    const environment = {
      LOG_LEVEL: 'warn',
      DATABASE_URL: server.url,
      TOCSIN_STATE: folder,
      PORT: String(port),
      INCIDENTS_URL: address(incidents),
      CUSTOMERS_URL: address(customers),
      NOTIFICATIONS_URL: address(notifications),
      SMTP_URL: mailbox.url,
      DISPATCHER_LEASE_SECONDS: String(options.lease),
    };
    const config = readConfig(environment);
    const tokenOf = (claims: Parameters<typeof issueToken>[1]) => issueToken(config, claims, 12);
    const never = new AbortController().signal;
    const responder = graphClient(address(port), await tokenOf(personaOf('responder')), never);
    const legal = graphClient(address(port), await tokenOf(personaOf('legal')), never);

    const parts = openParts(COMMANDS, environment, join(folder, 'logs'));
    closing.push(parts.stop);
    await parts.ready;
    const breach = await declareBreach(responder, legal);
    report(`declared: ${tenants} tenants, seed ${seed}`);
    const followers = await Promise.all(
      Array.from({ length: options.followers }, async (_, place) => {
        const ids = followedBy(place, options.followers, tenants);
        const { tocsin, ...claims } = customerOf(ids[0] as string);
        const token = await tokenOf({ ...claims, tocsin: { ...tocsin, tenants: ids } });
        return follow(address(port), token, ids, encodeCursor(ORIGIN));
      }),
    );
    closing.push(() => Promise.all(followers.map((follower) => follower.stop())));

    const killing = killAtRandom(options, chance, parts, server);
    const asked = { incidentId: breach.incidentId, tenants, ...(await notifyUntil(killing, breach, server, options)) };
    const kills = await killing;
    await waitUntilIdle(server, asked, followers, report);
    const findings = await checkRun(server.insist, asked, followers, mailbox.received);
    const process = await responder<{ notificationProcess: { state: string } }>(STATE, { id: breach.incidentId });
    const { state } = process.notificationProcess;
    if (state !== 'NOTIFIED') findings.violations.push(`the process is ${state}`);
    await parts.stop();
    const broken = await withDatabase(config, 'tocsin kills', log, (each) => verifyAudit(each, null, () => {}));
    findings.violations.push(...parts.faults, ...broken.map(({ chain }) => `the audit chain of ${chain} is broken`));
    whole = findings.violations.length === 0;
    return {
      ...findings,
      kills,
      revisions: asked.revisions,
      moves: asked.moves,
      resumed: followers.reduce((sum, { resumed }) => sum + resumed, 0),
      again: followers.reduce((sum, { again }) => sum + again, 0),
      folder: whole ? null : folder,
    };
  } finally {
    for (const close of closing.reverse()) await close();
    if (whole) rmSync(folder, { recursive: true, force: true });
  }
}

/** The tenants that a customer follows: several of its share of all tenants, or one. */
function followedBy(place: number, followers: number, tenants: number): string[] {
  const first = Math.floor((place * tenants) / followers);
  const part = Math.floor(((place + 1) * tenants) / followers) - first;
  const length = place % 5 === 0 ? Math.min(MAX_TENANTS_FOLLOWED, part) : 1;
  return Array.from({ length }, (_, offset) => tenantId(first + offset + 1));
}

async function freePorts(count: number): Promise<number[]> {
  const servers = Array.from({ length: count }, () => createServer());
  for (const server of servers) await listenOn(server, 0, '127.0.0.1');
  const ports = servers.map((server) => (server.address() as AddressInfo).port);
  for (const server of servers) server.close();
  return ports;
}
