import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { PoolClient } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { Transaction } from './database.ts';

/**
 * Divides COPY text into pieces of whole rows, each at least so many bytes long, except the last, and no longer than its last
 * row requires. The format escapes line ends within values.
 */
export async function* piecesOf(rows: Readable, bytes: number): AsyncGenerator<Buffer> {
  let held: Uint8Array[] = [];
  let size = 0;
  for await (const part of rows as AsyncIterable<Uint8Array>) {
    const end = part.lastIndexOf(LINE_END) + 1;
    if (end === 0 || size + end < bytes) {
      held.push(part);
      size += part.length;
      continue;
    }
    yield Buffer.concat([...held, part.subarray(0, end)]);
    held = [part.subarray(end)];
    size = part.length - end;
  }
  if (size > 0) yield Buffer.concat(held);
}

const LINE_END = 0x0a;

/**
 * Streams rows in COPY's text format into a table, inside the transaction, in constant memory.
 * @param target the table and its columns as COPY names them; never text from a user
 */
export async function copyIn(tx: Transaction, target: string, rows: Readable): Promise<void> {
  const client: PoolClient = await tx.queryRunner?.connect();
  await pipeline(rows, client.query(copyFrom(`COPY ${target} FROM STDIN`)));
}
