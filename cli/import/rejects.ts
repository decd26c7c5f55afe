import { closeSync, openSync, rmSync, writeSync } from 'node:fs';
import type { Reject } from '../../subgraphs/customers/import/rows.ts';

export interface RejectFile {
  path: string;
  write(file: string, reject: Reject): void;
  /** How many were written. */
  close(): number;
}

/** How much is written at once, in characters. */
const BLOCK = 64 * 1024;

/**
 * A file of the rows that were not taken, as JSON Lines: file, line, id, field, reason, and the row as it stands there, so
 * that it can be mended. It is its owner's alone to read, takes the place of one that was there, and is not made for nothing.
 */
export function openRejects(path: string): RejectFile {
  let descriptor: number | null = null;
  let waiting = '';
  let written = 0;
  const flush = () => {
    if (waiting === '') return;
    if (descriptor === null) {
      rmSync(path, { force: true });
      descriptor = openSync(path, 'wx', 0o600);
    }
    writeSync(descriptor, waiting);
    waiting = '';
  };
  return {
    path,
    write(file, { line, id, field, reason, raw }) {
      waiting += `${JSON.stringify({ file, line, id, field, reason, raw: raw.replace(/\r?\n?$/, '') })}\n`;
      written += 1;
      if (waiting.length >= BLOCK) flush();
    },
    close() {
      flush();
      if (descriptor !== null) closeSync(descriptor);
      return written;
    },
  };
}
