import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Client } from 'pg';
import { startEmbeddedPostgres } from '../../platform/database/embedded-postgres.ts';
import type { Log } from '../../platform/log.ts';

/** A Postgres that can be killed, and is started again with the same data at the same address. */
export interface Server {
  url: string;
  /** Kills all its processes with -9 and starts it again after a pause. Returns false while it is down. */
  crash(pause: number): boolean;
  /** Kills one connection's process with -9; Postgres then ends all others and recovers. Returns false while it is down. */
  crashBackend(): Promise<boolean>;
  /** Runs a statement as the owner. @throws while it is down */
  ask(statement: string, parameters?: unknown[]): Promise<Record<string, unknown>[]>;
  /** Like `ask`, but retries while Postgres is down. */
  insist(statement: string, parameters?: unknown[]): Promise<Record<string, unknown>[]>;
  stop(): Promise<void>;
}

const POLL_INTERVAL_MS = 100;

/** @param stateDirectory must be accessible to the user that Postgres runs as */
export async function openServer(stateDirectory: string, port: number, log: Log): Promise<Server> {
  const start = () => startEmbeddedPostgres({ stateDirectory, log, port });
  let postgres = await start();
  const { url } = postgres;
  let back: Promise<void> | null = null;

  async function ask(statement: string, parameters: unknown[] = []): Promise<Record<string, unknown>[]> {
    const client = new Client({ connectionString: url, application_name: 'tocsin kills' });
    client.on('error', () => {});
    await client.connect();
    try {
      return (await client.query(statement, parameters)).rows;
    } finally {
      await client.end().catch(() => {});
    }
  }

  async function restart(pause: number): Promise<void> {
    const postmaster = Number(readFileSync(join(stateDirectory, 'postgres/postmaster.pid'), 'utf8').split('\n')[0]);
    const processes = [postmaster, ...childrenOf(postmaster)];
    for (const pid of processes) killNow(pid);
    while (processes.some(isRunning)) await delay(POLL_INTERVAL_MS);
    await delay(pause);
    postgres = await start();
  }

  return {
    url,
    ask,
    crash(pause) {
      if (back) return false;
      back = restart(pause).then(() => {
        back = null;
      });
      return true;
    },
    async crashBackend() {
      try {
        const [row] = await ask(
          `SELECT pid FROM pg_stat_activity WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()
           ORDER BY (state = 'active') DESC, random() LIMIT 1`,
        );
        if (row) killNow(row['pid'] as number);
        return Boolean(row);
      } catch {
        return false;
      }
    },
    async insist(statement, parameters) {
      for (;;) {
        try {
          return await ask(statement, parameters);
        } catch (error) {
          // Class 42 means an invalid statement; all other errors mean that Postgres was killed.
          if (/^42/.test(String((error as { code?: string }).code))) throw error;
          await delay(POLL_INTERVAL_MS);
        }
      }
    },
    async stop() {
      await back;
      await postgres.stop();
    },
  };
}

function killNow(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

function childrenOf(parent: number): number[] {
  return processes()
    .filter(([, of]) => Number(of) === parent)
    .map(([pid]) => Number(pid));
}

/** Zombies do not count: they have ended, and only their parent has not waited for them. */
function isRunning(pid: number): boolean {
  return processes().some(([of, , state]) => Number(of) === pid && !state?.startsWith('Z'));
}

function processes(): string[][] {
  const listed = execFileSync('ps', ['-A', '-o', 'pid=', '-o', 'ppid=', '-o', 'stat='], { encoding: 'utf8' });
  return listed.split('\n').map((line) => line.trim().split(/\s+/));
}
