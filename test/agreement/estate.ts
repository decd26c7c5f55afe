import fc from 'fast-check';
import { Client, escapeLiteral } from 'pg';
import type { ContactRole, CustomerRole } from '../../domain/access/role.ts';
import type { RevisionKind } from '../../domain/notification/advisory.ts';
import type { Contact } from '../../domain/notification/audience.ts';
import { openTestDatabase, type TestDatabase } from '../kit/database.ts';

/** A database in which every case has ids of its own, so that all cases of a file share it. */
export interface Estate extends TestDatabase {
  /** Inserts rows into tables, in one round trip, as their owner. All rows of a table have the same columns. */
  insert(tables: Record<string, readonly Record<string, unknown>[]>): Promise<void>;
  /** Runs a statement as the database's owner, on a connection that is open already. */
  run(statement: string, parameters?: unknown[]): Promise<Record<string, unknown>[]>;
  /** An id that no other case has. */
  id(what: string): string;
}

export async function openEstate(): Promise<Estate> {
  const test = await openTestDatabase();
  const client = new Client({ connectionString: test.url });
  await client.connect();
  let cases = 0;
  const run = async (statement: string, parameters: unknown[] = []) =>
    (await client.query(statement, parameters)).rows as Record<string, unknown>[];
  return {
    ...test,
    run,
    async insert(tables) {
      const statements = Object.entries(tables).flatMap(([table, rows]) => {
        if (!rows[0]) return [];
        const columns = Object.keys(rows[0]).join(', ');
        const given = escapeLiteral(JSON.stringify(rows));
        return `INSERT INTO ${table} (${columns}) SELECT ${columns} FROM jsonb_populate_recordset(NULL::${table}, ${given}::jsonb)`;
      });
      await client.query(statements.join(';'));
    },
    id(what) {
      cases += 1;
      return `${what}-${String(cases).padStart(6, '0')}`;
    },
    async drop() {
      await client.end();
      await test.drop();
    },
  };
}

export interface Agreement<Case> {
  cases: fc.Arbitrary<Case>;
  numRuns: number;
  /** Holds SQL and rule to the same answer in one drawn case. */
  compare: (drawn: Case) => Promise<void>;
  /** Changes of the SQL, each of which has to make some case fail: a part of a statement, and what takes its place. */
  noticed: readonly (readonly [part: string, instead: string])[];
}

/**
 * Tests that SQL and rule agree, fast-check printing the seed and the smallest case that fails, and that the cases are good
 * enough to notice when a condition or a constant of the SQL changes.
 */
export function agreement<Case>(title: string, { cases, numRuns, compare, noticed }: Agreement<Case>): void {
  const property = fc.asyncProperty(cases, compare);
  it(title, () => fc.assert(property, { numRuns, interruptAfterTimeLimit: 60_000 }));

  // With a seed, so that a change that is noticed today is noticed tomorrow; shrinking the case would be of no use.
  it.each(noticed)(`${title}: not with other SQL for %s: %s`, async (part, instead) => {
    const { replaced, restore } = replaceInStatements(part, instead);
    const found = await fc.check(property, { seed: 1, numRuns: 4 * numRuns, endOnFailure: true }).finally(restore);
    expect(replaced()).toBeGreaterThan(0);
    expect(found.failed).toBe(true);
    // Other rows, and not an error of Postgres.
    expect(found.errorInstance).toHaveProperty('matcherResult');
  });
}

/** Changes the statements that are sent to Postgres from now on. */
function replaceInStatements(part: string, instead: string): { replaced: () => number; restore: () => void } {
  const query = Client.prototype.query as (this: Client, ...given: unknown[]) => unknown;
  let replaced = 0;
  const change = (text: string) => {
    if (text.includes(part)) replaced += 1;
    return text.replaceAll(part, instead);
  };
  Client.prototype.query = function (this: Client, statement: string | { text?: string }, ...rest: unknown[]) {
    if (typeof statement === 'string') return query.call(this, change(statement), ...rest);
    if (typeof statement.text === 'string') statement.text = change(statement.text);
    return query.call(this, statement, ...rest);
  } as never;
  return {
    replaced: () => replaced,
    restore: () => {
      Client.prototype.query = query as never;
    },
  };
}

const DETECTED = Date.UTC(2026, 2, 2, 8);

/** Times on the hour and a millisecond next to it, close enough together that many are equal. */
export function times(min: number, max: number): fc.Arbitrary<Date> {
  return fc
    .tuple(fc.integer({ min, max }), fc.constantFrom(0, 0, 0, -1, 1))
    .map(([hours, milliseconds]) => new Date(DETECTED + hours * 3_600_000 + milliseconds));
}

export const orNull = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | null> =>
  fc.option(value, { nil: null, freq: 3 });

export const kinds = fc.constantFrom<RevisionKind>('INITIAL', 'UPDATE', 'FINAL', 'RETRACTION');

/** The columns of a process that no rule tested here depends on. */
export function processOf(incidentId: string, facts: Record<string, unknown>): Record<string, unknown> {
  return {
    ...{ incident_id: incidentId, tracking_id: incidentId, partition: 'public', exercise: false, stage: 'DIAGNOSE' },
    ...{ detected_at: new Date(DETECTED), clock_state: 'NOT_STARTED' },
    ...facts,
  };
}

/** The columns of a published revision that no rule tested here depends on. */
export function revisionOf(incidentId: string, number: number, kind: RevisionKind): Record<string, unknown> {
  const at = new Date(DETECTED);
  return {
    ...{ incident_id: incidentId, number, kind, title: '', what_happened: '', data_categories: [], contact_point: '' },
    ...{ recommended_actions: [], to_follow: [], translations: [], include_post_mortem_summary: false },
    ...{ drafted_at: at, drafted_by: '', recorded_at: at, published_at: at },
  };
}

/** A contact as an audience knows it: one that answers for an impacted cloud subscription, or for its whole tenant. */
export function knownContact(id: string, role: CustomerRole, subscription: string): Contact {
  const bound = role === 'SUBSCRIPTION_ADMINISTRATOR' || role === 'SUBSCRIPTION_OWNER';
  return { id, role: role as ContactRole, cloudSubscriptionId: bound ? subscription : null, mailUpdates: false };
}
