import { setTimeout as delay } from 'node:timers/promises';
import { Client } from 'pg';
import type { Database } from '../database/database.ts';
import type { Log } from '../log.ts';

/**
 * Does work that only one process at a time may do: whoever holds the advisory lock of that name. The lock lives as long
 * as its connection, so a process that dies hands over at once, and one that loses the connection stops working.
 * @param work runs until its signal is aborted; should it fail, it is started again after a pause
 */
export function lead(
  database: Database,
  name: string,
  log: Log,
  work: (signal: AbortSignal) => Promise<void>,
): { stop(): Promise<void> } {
  const stopped = new AbortController();
  const running = run();

  async function run(): Promise<void> {
    for (let pause = 100; !stopped.signal.aborted; pause = Math.min(pause * 2, 5_000)) {
      try {
        await term();
        pause = 100;
      } catch (error) {
        if (!stopped.signal.aborted) log.error({ error, name }, 'leading ended; trying again');
      }
      await delay(pause, undefined, { signal: stopped.signal }).catch(() => {});
    }
  }

  async function term(): Promise<void> {
    const client = new Client({ connectionString: database.url, application_name: `tocsin ${name}` });
    const lost = new AbortController();
    client.on('error', () => lost.abort());
    client.on('end', () => lost.abort());
    const quit = () => void client.end().catch(() => {});
    stopped.signal.addEventListener('abort', quit);
    try {
      await client.connect();
      await client.query('SELECT pg_advisory_lock(hashtext($1))', [`tocsin:${name}`]);
      await work(AbortSignal.any([stopped.signal, lost.signal]));
    } finally {
      stopped.signal.removeEventListener('abort', quit);
      await client.end().catch(() => {});
    }
  }

  return {
    async stop() {
      stopped.abort();
      await running;
    },
  };
}
