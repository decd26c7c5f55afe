import { createHash } from 'node:crypto';
import type { Pool, PoolClient } from 'pg';

/** How often a text comes before it is prepared, and how many are: each keeps its plan in every connection. */
const OFTEN = 3;
const MOST = 100;
/** Texts counted; beyond it the counting begins anew. */
const COUNTED = 1_000;

/**
 * Has a pool prepare the statements that come again and again. What row-level security adds to a statement takes longer to
 * plan than to execute, and a prepared statement is planned a few times instead of every time.
 */
export function prepareRepeated(pool: Pool): void {
  const names = new Map<string, string>();
  let counts = new Map<string, number>();

  function nameOf(text: string): string | undefined {
    const known = names.get(text);
    if (known || names.size >= MOST) return known;
    if (counts.size >= COUNTED) counts = new Map();
    const count = (counts.get(text) ?? 0) + 1;
    counts.set(text, count);
    if (count < OFTEN) return undefined;
    counts.delete(text);
    const name = `tocsin_${createHash('sha256').update(text).digest('hex').slice(0, 32)}`;
    names.set(text, name);
    return name;
  }

  const met = new WeakSet<PoolClient>();
  pool.on('acquire', (client) => {
    if (met.has(client)) return;
    met.add(client);
    const query = client.query.bind(client) as (...given: unknown[]) => never;
    client.query = (statement?: unknown, ...rest: unknown[]) => {
      const name = typeof statement === 'string' && Array.isArray(rest[0]) ? nameOf(statement) : undefined;
      return query(name ? { name, text: statement } : statement, ...rest);
    };
  });
}
