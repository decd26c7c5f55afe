import { performance } from 'node:perf_hooks';

export interface Measured {
  requests: number;
  /** Milliseconds. */
  median: number;
  p95: number;
  p99: number;
  perSecond: number;
}

/** Duration of each request, and total time of a contender, in milliseconds. */
export interface Taken {
  waits: readonly number[];
  busy: number;
}

/**
 * Measures contenders in rounds: each in turn executes a small part of the requests, and the order rotates from round to round,
 * so that other load of the machine affects all of them alike.
 * @param contenders one request of each
 */
export async function measure<Name extends string>(
  contenders: Record<Name, () => Promise<void>>,
  { requests, concurrency, rounds = 10 }: { requests: number; concurrency: number; rounds?: number },
): Promise<Record<Name, Taken>> {
  const names = namesOf(contenders);
  const taken = forEach(names, () => ({ waits: [] as number[], busy: 0 }));
  const share = Math.ceil(requests / rounds);
  for (const name of names) await spend(contenders[name], share, concurrency);
  for (let round = 0; round < rounds; round++) {
    for (const place of names.keys()) {
      const name = names[(place + round) % names.length] as Name;
      const total = taken[name];
      const begun = performance.now();
      total.waits.push(...(await spend(contenders[name], share, concurrency)));
      total.busy += performance.now() - begun;
    }
  }
  return taken;
}

async function spend(work: () => Promise<void>, requests: number, concurrency: number): Promise<number[]> {
  const waits: number[] = [];
  let left = requests;
  const one = async () => {
    while (left > 0) {
      left -= 1;
      const begun = performance.now();
      await work();
      waits.push(performance.now() - begun);
    }
  };
  await Promise.all(Array.from({ length: concurrency }, one));
  return waits;
}

/** Combines several measurements of the same contenders into one. */
export function together<Name extends string>(measurements: readonly Record<Name, Taken>[]): Record<Name, Taken> {
  return forEach(namesOf(measurements[0]), (name) => {
    const all = measurements.map((each) => each[name]);
    return { waits: all.flatMap(({ waits }) => waits), busy: all.reduce((sum, { busy }) => sum + busy, 0) };
  });
}

export function summaries<Name extends string>(taken: Record<Name, Taken>): Record<Name, Measured> {
  return forEach(namesOf(taken), (name) => summary(taken[name]));
}

const namesOf = <Name extends string>(contenders: Record<Name, unknown> | undefined) =>
  Object.keys(contenders ?? {}) as Name[];

function forEach<Name extends string, Value>(names: readonly Name[], of: (name: Name) => Value): Record<Name, Value> {
  return Object.fromEntries(names.map((name) => [name, of(name)] as const)) as Record<Name, Value>;
}

function summary({ waits, busy }: Taken): Measured {
  const sorted = waits.toSorted((one, other) => one - other);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  const perSecond = (waits.length / busy) * 1_000;
  return { requests: waits.length, median: at(0.5), p95: at(0.95), p99: at(0.99), perSecond };
}
