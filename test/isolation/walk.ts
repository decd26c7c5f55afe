import type { ExecutionResult } from 'graphql';
import { seeded } from '../../demo/estate/seeded.ts';
import { type Plan, plansFor, reachable } from './coverage.ts';
import { documentOf, type Ground } from './ground.ts';
import { type Operation, returned, writeOperation } from './operations.ts';
import { oracleFor } from './oracle.ts';
import type { Person } from './people.ts';
import { type Values, valuesFor } from './values.ts';
import type { Watch } from './watch.ts';

export interface Walk {
  seed: string;
  /** How often a random operation asks for what is theirs. */
  share: number;
  /** How many random operations of each person. */
  count: number;
  /** Which coordinates a person's operations select. */
  may(person: Person, coordinate: string): boolean;
  /** Whether everything that may be selected is, in the end. */
  complete: boolean;
  /** Which coordinates had an object to be read from. */
  reached: Set<string>;
  /** What each answer is held to, beside whose it is. */
  check?(person: Person, operation: Operation, result: ExecutionResult): void;
}

/**
 * Sends somebody's random queries through the gateway's engine, then whatever they have not selected yet, and watches
 * what comes back.
 * @returns what of all that may be selected was not
 */
export async function walk(ground: Ground, person: Person, watch: Watch, options: Walk): Promise<string[]> {
  const { seed, count, reached } = options;
  const { schema } = ground.engine;
  const random = seeded(seed, person.name);
  const sees = oracleFor(person, ground.facts);
  const cursors: string[] = [];
  const counts = new Map<string, number>();
  const may = (coordinate: string) => options.may(person, coordinate);

  async function send(share: number, depth: number, plan?: Plan['fields']): Promise<void> {
    const values = valuesFor(random, ground.facts, sees, share, plan ? [] : cursors);
    const writing = { schema, random, values, may, counts, ...(plan && { plan }) };
    const operation = writeOperation(writing, 'query', depth);
    if (!operation) throw new Error(`There is nothing ${person.name} may select.`);
    const result = await ask(ground, person, operation);
    watch.see(person, sees, operation, result);
    returned(result.data, operation.selected, reached);
    cursors.push(...cursorsIn(result.data).slice(0, 3));
    options.check?.(person, operation, result);
  }

  for (let asked = 0; asked < count; asked++) await send(options.share, random.between(3, 9));
  const missing = () => reachable(schema, may).filter((coordinate) => !counts.has(coordinate));
  if (!options.complete) return [];
  for (const { depth, fields } of plansFor(schema, may, missing())) await send(1, depth, fields);
  return missing();
}

/** Reads what nobody's incident at random had yet, from every incident in turn. */
export async function reachTheRest(ground: Ground, person: Person, watch: Watch, options: Walk): Promise<void> {
  const { facts, engine } = ground;
  const random = seeded(options.seed, 'rest');
  const sees = oracleFor(person, facts);
  const anything = valuesFor(random, facts, sees, 1, []);
  const may = (coordinate: string) => options.may(person, coordinate);
  for (const { id, tracking } of facts.incidents.values()) {
    const values: Values = (place, type) => {
      if (place === 'incident.trackingId') return tracking;
      if (place === 'incident.id' || place.endsWith('.incidentId')) return id;
      return place.endsWith('.authorityId') ? facts.authorities[0] : anything(place, type);
    };
    const missing = reachable(engine.schema, may).filter((coordinate) => !options.reached.has(coordinate));
    // The shortest way may lead through one notice, whichever; the incident's lists have them all.
    const inLists = (coordinate: string) => may(coordinate) && coordinate !== 'Query.notice';
    const plans = [may, inLists].flatMap((allowed) => plansFor(engine.schema, allowed, missing));
    for (const { depth, fields } of plans) {
      const writing = {
        schema: engine.schema,
        random,
        values,
        may,
        counts: new Map(),
        plan: fields,
        always: ['first', 'incidentId'],
      };
      const operation = writeOperation(writing, 'query', depth) as Operation;
      const result = await ask(ground, person, operation);
      watch.see(person, sees, operation, result);
      returned(result.data, operation.selected, options.reached);
    }
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

/** Of pages: each is a list of sort keys in base 64. */
function cursorsIn(data: unknown): string[] {
  return [...JSON.stringify(data ?? null).matchAll(/"(WyJ[\w-]{10,})"/g)].map(([, cursor]) => cursor as string);
}
