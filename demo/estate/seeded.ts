import { createHash } from 'node:crypto';

/** Random choices that are the same for the same seed, on every machine. */
export interface Seeded {
  /** A number from 0 up to, not including, 1. */
  fraction(): number;
  /** A whole number between the two, both included. */
  between(low: number, high: number): number;
  chance(probability: number): boolean;
  pick<T>(from: readonly T[]): T;
  /** The same entries in another order. */
  shuffle<T>(from: readonly T[]): T[];
  /** An independent copy, which will make the same choices from now on. */
  copy(): Seeded;
}

/** A separate stream of choices for each seed and topic, so that more data of one kind never changes another kind. */
export function seeded(seed: string, topic: string): Seeded {
  return chooser(createHash('sha256').update(`${seed}\n${topic}`).digest().readUInt32LE(0));
}

function chooser(begun: number): Seeded {
  let state = begun;

  // Mulberry32, https://github.com/bryc/code/blob/master/jshash/PRNGs.md: 32 bits of state are plenty for a demo.
  function fraction(): number {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }
  const between = (low: number, high: number) => low + Math.floor(fraction() * (high - low + 1));
  const pick = <T>(from: readonly T[]) => from[between(0, from.length - 1)] as T;
  const chance = (probability: number) => fraction() < probability;

  function shuffle<T>(from: readonly T[]): T[] {
    const entries = [...from];
    for (let last = entries.length - 1; last > 0; last--) {
      const other = between(0, last);
      [entries[last], entries[other]] = [entries[other] as T, entries[last] as T];
    }
    return entries;
  }
  return { fraction, between, chance, pick, shuffle, copy: () => chooser(state) };
}

/** A UUID (RFC 9562, version 8) derived from the seed, the kind of object and its position in the estate. */
export function idOf(seed: string, kind: string, place: number | string): string {
  const digest = createHash('sha256').update(`${seed}\n${kind}\n${place}`).digest('hex');
  return `${digest.slice(0, 8)}-${digest.slice(8, 12)}-8${digest.slice(13, 16)}-a${digest.slice(17, 20)}-${digest.slice(20, 32)}`;
}
