import { setTimeout as delay } from 'node:timers/promises';
import { createTransport, type SendMailOptions } from 'nodemailer';
import { Agent } from 'undici';
import { openDependencies } from '../app/dependencies.ts';
import { openWorker } from '../app/worker.ts';
import type { Config } from '../platform/config.ts';
import type { Database } from '../platform/database/database.ts';
import type { Logins } from '../platform/database/logins.ts';
import { openLog } from '../platform/log.ts';
import { audience } from '../subgraphs/customers/audience/audience.ts';
import { recipients } from '../subgraphs/customers/audience/recipients.ts';
import { SMTP_POOL } from '../worker/channels/smtp.ts';
import { AT_ONCE } from '../worker/dispatcher/receivers.ts';
import { answering } from './part.ts';

/** Cost of sending a number of messages, for the process that sent them. */
export interface Spent {
  seconds: number;
  cpuSeconds: number;
  /** Peak resident memory of the process. */
  peakMegabytes: number;
}

/** Tocsin's worker as `tocsin serve worker` runs it. Each question makes it send the ledger until every delivery is accepted. */
export async function runTocsinContender({ config, logins }: { config: Config; logins: Logins }): Promise<void> {
  const dependencies = await openDependencies(config, logins, 'tocsin bench worker', openLog('error'));
  const asked = {
    audience: audience(dependencies.database),
    recipients: (partition: string, whom: Parameters<typeof recipients>[2]) =>
      recipients(dependencies.database, partition, whom),
  };
  answering(
    async () => {
      const spent = spending();
      const worker = await openWorker(config, dependencies, asked);
      while (await isAnyLeft(dependencies.database)) await delay(50);
      const all = spent();
      await worker.close();
      return all;
    },
    () => dependencies.close(),
  );
}

export async function isAnyLeft({ dataSource }: Database): Promise<boolean> {
  const [row] = await dataSource.query('SELECT EXISTS (SELECT FROM notifications.open_batches) AS any');
  return row.any;
}

/** Only nodemailer's pool, with as many connections as Tocsin's, sending the same mail repeatedly. */
export function runBareMails({ url, letter }: { url: string; letter: SendMailOptions }): void {
  answering(async (mails: number) => {
    const spent = spending();
    const transport = createTransport({ pool: true, url, ...SMTP_POOL });
    await times(mails, SMTP_POOL.maxConnections * 4, () => transport.sendMail({ ...letter, date: new Date() }));
    const all = spent();
    transport.close();
    return all;
  });
}

export interface BareCall {
  path: string;
  headers: Record<string, string>;
  body: string;
}

/** Only undici, with as many concurrent calls per receiver as Tocsin's, making the same call repeatedly. */
export function runBareCalls({ receivers, call }: { receivers: string[]; call: BareCall }): void {
  answering(async (calls: number) => {
    const spent = spending();
    const agent = new Agent({ connections: AT_ONCE });
    let next = 0;
    await times(calls, receivers.length * AT_ONCE, async () => {
      const origin = receivers[next++ % receivers.length] as string;
      const { statusCode, body } = await agent.request({ origin, method: 'POST', ...call });
      await body.dump();
      if (statusCode !== 204) throw new Error(`The receiver responded with ${statusCode}.`);
    });
    const all = spent();
    await agent.close();
    return all;
  });
}

async function times(count: number, atOnce: number, work: () => Promise<unknown>): Promise<void> {
  let left = count;
  const one = async () => {
    while (left > 0) {
      left -= 1;
      await work();
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, count) }, one));
}

function spending(): () => Spent {
  const begun = performance.now();
  const before = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(before);
    return {
      seconds: (performance.now() - begun) / 1_000,
      cpuSeconds: (user + system) / 1e6,
      peakMegabytes: process.resourceUsage().maxRSS / 1_024,
    };
  };
}
