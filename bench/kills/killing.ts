import { setTimeout as delay } from 'node:timers/promises';
import type { Chance } from './chance.ts';
import type { Parts } from './parts.ts';
import type { Server } from './server.ts';

/** Targets of a kill: a part of Tocsin, Postgres as a whole, or the backend process of one connection. */
export const TARGETS = [
  'worker-1',
  'worker-2',
  'gateway',
  'notifications',
  'customers',
  'incidents',
  'postgres',
  'connection',
] as const;
export type Target = (typeof TARGETS)[number];

export interface KillOptions {
  kills: number;
  tenants: number;
  seed: number;
  targets: readonly Target[];
  /** Number of customers that follow their feeds. */
  followers: number;
  /** Longest time between two kills, and longest time until the killed process is started again, in milliseconds. */
  every: number;
  pause: number;
  /** Seconds after which a dispatcher claims the deliveries of one that was killed. */
  lease: number;
  /** Response time of the receiving mail server, in milliseconds. */
  mailPause: number;
  report: (line: string) => void;
}

/** Kills targets one after another until the requested number of kills is reached. @returns the number of kills by target */
export async function killAtRandom(
  { kills, every, pause, targets, report }: KillOptions,
  chance: Chance,
  parts: Parts,
  server: Server,
): Promise<Partial<Record<Target, number>>> {
  const killed: Partial<Record<Target, number>> = {};
  for (let number = 1; number <= kills; ) {
    await delay(chance.between(every / 10, every));
    const target = chance.oneOf(targets);
    const wait = chance.between(0, pause);
    if (!(await killOne(target, wait))) continue;
    report(`kill ${number} of ${kills}: ${target}, for ${(wait / 1_000).toFixed(1)} s`);
    killed[target] = (killed[target] ?? 0) + 1;
    number += 1;
  }
  return killed;

  async function killOne(target: Target, wait: number): Promise<boolean> {
    if (target === 'connection') return server.crashBackend();
    return target === 'postgres' ? server.crash(wait) : parts.kill(target, wait);
  }
}
