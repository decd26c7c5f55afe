import { type FileHandle, mkdir, open } from 'node:fs/promises';
import { join } from 'node:path';
import { csvRow } from '../../platform/files/csv.ts';
import { PARTS, type Part } from '../../subgraphs/customers/import/parts.ts';
import type { Format } from '../../subgraphs/customers/import/rows.ts';
import { type Estate, keyOf } from '../../subgraphs/customers/tenants/estate.ts';

/** How much of a file waits to be written, in characters. */
const BLOCK = 256 * 1024;

interface Output {
  part: Part;
  handle: FileHandle;
  waiting: string;
  rows: number;
}

/**
 * Writes an estate as `tocsin import` reads it, a file for each part, as its pieces come.
 * @param directory made when it is not there
 * @returns how many rows each part has
 */
export async function writeFiles(
  directory: string,
  pieces: Iterable<Estate>,
  format: Format,
): Promise<Record<string, number>> {
  await mkdir(directory, { recursive: true });
  const outputs: Output[] = [];
  try {
    for (const part of PARTS) {
      const handle = await open(join(directory, `${part.name}.${format}`), 'w');
      outputs.push({ part, handle, waiting: format === 'csv' ? csvRow(Object.keys(part.columns)) : '', rows: 0 });
    }
    for (const piece of pieces) {
      for (const output of outputs) {
        for (const row of piece[keyOf(output.part)]) {
          output.waiting += textOf(row, output.part, format);
          output.rows += 1;
        }
        if (output.waiting.length >= BLOCK) await flush(output);
      }
    }
    for (const output of outputs) await flush(output);
  } finally {
    for (const { handle } of outputs) await handle.close();
  }
  return Object.fromEntries(outputs.map(({ part, rows }) => [part.name, rows]));
}

async function flush(output: Output): Promise<void> {
  const { handle, waiting } = output;
  output.waiting = '';
  await handle.writeFile(waiting);
}

function textOf(row: object, { columns }: Part, format: Format): string {
  if (format === 'jsonl') return `${JSON.stringify(row)}\n`;
  const values = row as Record<string, string | number | boolean | Date | null | undefined>;
  return csvRow(
    Object.keys(columns).map((name) => {
      const value = values[name] ?? null;
      return value instanceof Date ? value.toISOString() : value;
    }),
  );
}
