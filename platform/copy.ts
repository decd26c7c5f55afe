import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { PoolClient } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { Transaction } from './database.ts';

/**
 * Streams rows in COPY's text format into a table, inside the transaction: memory stays flat however many there are.
 * @param target the table and its columns as COPY names them; never anything a user wrote
 */
export async function copyIn(tx: Transaction, target: string, rows: Readable): Promise<void> {
  const client: PoolClient = await tx.queryRunner?.connect();
  await pipeline(rows, client.query(copyFrom(`COPY ${target} FROM STDIN`)));
}
