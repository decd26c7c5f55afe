import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import { projectRoot } from '../../platform/project-root.ts';

/** Tocsin in processes, each started again when it ends, as whoever runs it in earnest has it. */
export interface Parts {
  /** Resolves once each has said that it is ready. */
  ready: Promise<void>;
  /** Kills one with -9 and starts it again after a pause; false when it is not running just now. */
  kill(name: string, pause: number): boolean;
  /** Those that ended of themselves after they were ready, or did not stop when asked to. */
  faults: string[];
  stop(): Promise<void>;
}

/** Before what ended of itself is started again, and how long one may take to stop: milliseconds. */
const AGAIN = 500;
const STOPPING = 60_000;

/**
 * @param commands by the name of a part: what follows `tocsin`
 * @param folder where each one's log is written
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
      // What cannot start while the database is away is started again, and no fault.
      if (!stopping && pause === undefined && isReady) faults.push(`${name} ended of itself (${code ?? signal})`);
      if (!stopping) await delay(pause ?? AGAIN);
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
      }, STOPPING);
      await Promise.all(kept);
      clearTimeout(late);
    },
  };
}
