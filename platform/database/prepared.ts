import { createHash } from 'node:crypto';
import type { Pool, PoolClient } from 'pg';

/** How many times a text is executed before it is prepared. */
const EXECUTIONS_BEFORE_PREPARE = 3;
/** Every connection keeps the plan of each prepared statement. */
const MAX_PREPARED_STATEMENTS = 100;
/** When this many texts are counted, counting restarts. */
const MAX_COUNTED_TEXTS = 1_000;

/**
 * Makes a pool prepare the statements that are executed repeatedly. The conditions that row-level security adds to a
 * statement take longer to plan than to execute, and a prepared statement is planned a few times instead of every time.
 */
export function prepareRepeated(pool: Pool): void {
  const names = new Map<string, string>();
  let counts = new Map<string, number>();

  function nameOf(text: string): string | undefined {
    const known = names.get(text);
    if (known || names.size >= MAX_PREPARED_STATEMENTS) return known;
    if (counts.size >= MAX_COUNTED_TEXTS) counts = new Map();
    const count = (counts.get(text) ?? 0) + 1;
    counts.set(text, count);
    if (count < EXECUTIONS_BEFORE_PREPARE) return undefined;
    counts.delete(text);
    const name = `tocsin_${createHash('sha256').update(text).digest('hex').slice(0, 32)}`;
    names.set(text, name);
    return name;
  }

  const wrapped = new WeakSet<PoolClient>();
  pool.on('acquire', (client) => {
    if (wrapped.has(client)) return;
    wrapped.add(client);
    const query = client.query.bind(client) as (...given: unknown[]) => never;
    client.query = (statement?: unknown, ...rest: unknown[]) => {
      const name = typeof statement === 'string' && Array.isArray(rest[0]) ? nameOf(statement) : undefined;
      return query(name ? { name, text: statement } : statement, ...rest);
    };
  });
}
