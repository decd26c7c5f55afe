import { type FileHandle, mkdir, open } from 'node:fs/promises';
import { join } from 'node:path';
import { csvRow } from '../../platform/files/csv.ts';
import { PARTS, type Part } from '../../subgraphs/customers/import/parts.ts';
import type { Format } from '../../subgraphs/customers/import/rows.ts';
import { type Estate, keyOf } from '../../subgraphs/customers/tenants/estate.ts';

/** How much of a file is buffered before it is written. */
const MAX_BUFFERED_CHARACTERS = 256 * 1024;

interface Output {
  part: Part;
  handle: FileHandle;
  waiting: string;
  rows: number;
}

/**
 * Writes an estate in the format of `tocsin import`, a file for each part, piece by piece.
 * @param directory created if it does not exist
 * @returns the number of rows of each part
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
        if (output.waiting.length >= MAX_BUFFERED_CHARACTERS) await flush(output);
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
