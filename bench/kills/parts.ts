import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import { projectRoot } from '../../platform/project-root.ts';

/** Tocsin in separate processes, each restarted when it ends, as a process supervisor does in production. */
export interface Parts {
  /** Resolves when every process has reported that it is ready. */
  ready: Promise<void>;
  /** Kills a process with -9 and starts it again after a pause; returns false when it is not running. */
  kill(name: string, pause: number): boolean;
  /** Descriptions of processes that ended unexpectedly after they were ready, or did not stop on request. */
  faults: string[];
  stop(): Promise<void>;
}

/** Time until a process that ended unexpectedly is started again. */
const RESTART_DELAY_MS = 500;
const STOP_TIMEOUT_MS = 60_000;

/**
 * @param commands arguments of `tocsin`, by the name of the part
 * @param folder for the log files
 */
export function openParts(
  commands: Record<string, string[]>,
  environment: Record<string, string>,
  folder: string,
): Parts {
  const running = new Map<string, ChildProcess>();
  const pauses = new Map<string, number>();
  const faults: string[] = [];
  let stopping = false;
  mkdirSync(folder, { recursive: true });

  async function keep(name: string, args: string[], ready: () => void): Promise<void> {
    const log = openSync(join(folder, `${name}.log`), 'a');
    while (!stopping) {
      const child = spawn(process.execPath, [join(projectRoot, 'dist/cli/main.js'), ...args], {
        env: environment,
        stdio: ['ignore', 'pipe', log],
      });
      const exited = once(child, 'exit');
      running.set(name, child);
      let isReady = false;
      createInterface({ input: child.stdout as NonNullable<typeof child.stdout> }).once('line', () => {
        isReady = true;
        ready();
      });
      const [code, signal] = await exited;
      running.delete(name);
      const pause = pauses.get(name);
      pauses.delete(name);
      // A part that cannot start while the database is down is started again; that is not a fault.
      if (!stopping && pause === undefined && isReady) faults.push(`${name} ended unexpectedly (${code ?? signal})`);
      if (!stopping) await delay(pause ?? RESTART_DELAY_MS);
    }
  }

  const kept: Promise<void>[] = [];
  const ready = Object.entries(commands).map(
    ([name, args]) => new Promise<void>((resolve) => kept.push(keep(name, args, resolve))),
  );
  return {
    ready: Promise.all(ready).then(() => {}),
    faults,
    kill(name, pause) {
      const child = running.get(name);
      if (!child || pauses.has(name)) return false;
      pauses.set(name, pause);
      return child.kill('SIGKILL');
    },
    async stop() {
      stopping = true;
      for (const child of running.values()) child.kill('SIGTERM');
      const late = setTimeout(() => {
        for (const [name, child] of running) {
          faults.push(`${name} did not stop`);
          child.kill('SIGKILL');
        }
      }, STOP_TIMEOUT_MS);
      await Promise.all(kept);
      clearTimeout(late);
    },
  };
}
