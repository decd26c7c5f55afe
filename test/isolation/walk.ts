import type { ExecutionResult } from 'graphql';
import { seeded } from '../../cli/estate/seeded.ts';
import { documentOf, type Ground } from './ground.ts';
import { type Operation, returned, writeOperation } from './operations.ts';
import { oracleFor } from './oracle.ts';
import type { Person } from './people.ts';
import { valuesFor } from './values.ts';
import type { Watch } from './watch.ts';

export interface Walk {
  seed: string;
  /** How many operations of each person. */
  count: number;
  /** Which coordinates a person's operations select. */
  may(person: Person, coordinate: string): boolean;
  /** How often each coordinate was selected. */
  counts: Map<string, number>;
  /** Which coordinates had an object to be read from. */
  reached: Set<string>;
  /** What each answer is held to, beside whose it is. */
  check?(person: Person, operation: Operation, result: ExecutionResult): void;
}

/** Sends somebody's random queries through the gateway's engine, and watches what comes back. */
export async function walk(ground: Ground, person: Person, watch: Watch, options: Walk): Promise<void> {
  const { seed, count, counts, reached } = options;
  const random = seeded(seed, person.name);
  const sees = oracleFor(person, ground.facts);
  const cursors: string[] = [];
  const values = valuesFor(random, ground.facts, sees, 0.6, cursors);
  const may = (coordinate: string) => options.may(person, coordinate);
  const writing = { schema: ground.engine.schema, random, values, may, counts };
  for (let asked = 0; asked < count; asked++) {
    const operation = writeOperation(writing, 'query', random.between(3, 9));
    if (!operation) return;
    const t0 = performance.now(); const result = await ask(ground, person, operation); const dt = performance.now() - t0; if (dt > 400) console.log(Math.round(dt), person.name, operation.text, JSON.stringify(result).length);
    watch.see(person, sees, operation, result);
    returned(result.data, operation.selected, reached);
    cursors.push(...cursorsIn(result.data).slice(0, 3));
    options.check?.(person, operation, result);
  }
}

export function ask(ground: Ground, person: Person, { text, variables }: Operation): Promise<ExecutionResult> {
  const document = documentOf(ground.engine.schema, text);
  return ground.engine.execute({ document, variables, context: ground.contextOf(person) });
}

/** Several people at once: what takes the time is the database. */
export async function together<Item>(items: readonly Item[], work: (item: Item) => Promise<void>): Promise<void> {
  const left = [...items];
  const lane = async () => {
    for (let item = left.shift(); item !== undefined; item = left.shift()) await work(item);
  };
  const ends = await Promise.allSettled([lane(), lane(), lane(), lane()]);
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
}

function cursorsIn(data: unknown): string[] {
  return [...JSON.stringify(data ?? null).matchAll(/"(W1[\w-]{10,}|WyJ[\w-]{10,})"/g)].map(([, cursor]) => cursor as string);
}
