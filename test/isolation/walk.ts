import type { ExecutionResult } from 'graphql';
import { seeded } from '../../demo/estate/seeded.ts';
import { asResult } from '../../gateway/engine/writing/answer.ts';
import { type Plan, plansFor, reachable } from './coverage.ts';
import { documentOf, type Fixture } from './fixture.ts';
import { type Operation, returned, writeOperation } from './operations.ts';
import { oracleFor } from './oracle.ts';
import type { Person } from './people.ts';
import { poolsOf, type Values, valuesFor } from './values.ts';
import type { Watch } from './watch.ts';

export interface Walk {
  seed: string;
  /** How often a random operation asks for the person's own data: 0 to 1. */
  share: number;
  /** The number of random operations per person. */
  count: number;
  /** Whether a person's operations may select a coordinate. */
  may(person: Person, coordinate: string): boolean;
  /** Whether every coordinate that may be selected must be selected in the end. */
  complete: boolean;
  /** Coordinates whose parent object appeared in a result. */
  reached: Set<string>;
  /** A further check of each answer, in addition to the owner of its values. */
  check?(person: Person, operation: Operation, result: ExecutionResult): void;
}

/**
 * Sends a person's random queries through the gateway's engine, then queries for everything not selected yet, and
 * watches the results.
 * @returns the coordinates that may be selected but were not
 */
export async function walk(fixture: Fixture, person: Person, watch: Watch, options: Walk): Promise<string[]> {
  const { seed, count, reached } = options;
  const { schema } = fixture.engine;
  const random = seeded(seed, person.name);
  const sees = oracleFor(person, fixture.facts);
  const pools = poolsOf(fixture.facts, sees);
  const cursors: string[] = [];
  const counts = new Map<string, number>();
  const may = (coordinate: string) => options.may(person, coordinate);

  async function send(share: number, depth: number, plan?: Plan['fields']): Promise<void> {
    const values = valuesFor(random, fixture.facts, pools, share, plan ? [] : cursors);
    const writing = { schema, random, values, may, counts, ...(plan && { plan }) };
    const operation = writeOperation(writing, 'query', depth);
    if (!operation) throw new Error(`There is nothing ${person.name} may select.`);
    const result = await ask(fixture, person, operation);
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

/** Reads the fields that no random query returned, from every incident in turn. */
export async function reachTheRest(fixture: Fixture, person: Person, watch: Watch, options: Walk): Promise<void> {
  const { facts, engine } = fixture;
  const random = seeded(options.seed, 'rest');
  const sees = oracleFor(person, facts);
  const anything = valuesFor(random, facts, poolsOf(facts, sees), 1, []);
  const may = (coordinate: string) => options.may(person, coordinate);
  for (const { id, tracking } of facts.incidents.values()) {
    const values: Values = (place, type) => {
      if (place === 'incident.trackingId') return tracking;
      if (place === 'incident.id' || place.endsWith('.incidentId')) return id;
      return place.endsWith('.authorityId') ? facts.authorities[0] : anything(place, type);
    };
    const missing = reachable(engine.schema, may).filter((coordinate) => !options.reached.has(coordinate));
    // The shortest path may lead through a single notice, while the incident's lists contain all of them.
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
      const result = await ask(fixture, person, operation);
      watch.see(person, sees, operation, result);
      returned(result.data, operation.selected, options.reached);
    }
  }
}

export async function ask(fixture: Fixture, person: Person, { text, variables }: Operation): Promise<ExecutionResult> {
  const document = documentOf(fixture.engine.schema, text);
  return asResult(await fixture.engine.execute({ document, variables, context: fixture.contextOf(person) }));
}

/** Works on four items at once, because most of the time is spent in the database. */
export async function together<Item>(items: readonly Item[], work: (item: Item) => Promise<void>): Promise<void> {
  const left = [...items];
  const worker = async () => {
    for (let item = left.shift(); item !== undefined; item = left.shift()) await work(item);
  };
  const ends = await Promise.allSettled([worker(), worker(), worker(), worker()]);
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
}

/** The cursors of pages: each is a list of sort keys in base 64. */
function cursorsIn(data: unknown): string[] {
  return [...JSON.stringify(data ?? null).matchAll(/"(WyJ[\w-]{10,})"/g)].map(([, cursor]) => cursor as string);
}
