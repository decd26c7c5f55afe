import { setTimeout as delay } from 'node:timers/promises';
import type { Chance } from './chance.ts';
import type { Parts } from './parts.ts';
import type { Server } from './server.ts';

/** What can be killed: a part, Postgres as a whole, or the process of one of its connections. */
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
  /** Customers that follow their feeds. */
  followers: number;
  /** Between two kills, and before what was killed is started again: the most, in milliseconds. */
  every: number;
  pause: number;
  /** Seconds after which a courier takes over what another took that died. */
  lease: number;
  /** How long the receiving mail server thinks about a mail, in milliseconds. */
  mailPause: number;
  tell: (line: string) => void;
}

/** Kills one thing after another until there have been as many kills as were asked for. @returns how often each was killed */
export async function killAtRandom(
  { kills, every, pause, targets, tell }: KillOptions,
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
    tell(`kill ${number} of ${kills}: ${target}, for ${(wait / 1_000).toFixed(1)} s`);
    killed[target] = (killed[target] ?? 0) + 1;
    number += 1;
  }
  return killed;

  async function killOne(target: Target, wait: number): Promise<boolean> {
    if (target === 'connection') return server.crashBackend();
    return target === 'postgres' ? server.crash(wait) : parts.kill(target, wait);
  }
}
