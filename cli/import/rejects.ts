import { closeSync, openSync, rmSync, writeSync } from 'node:fs';
import type { Reject } from '../../subgraphs/customers/import/rows.ts';

export interface RejectFile {
  path: string;
  write(file: string, reject: Reject): void;
  /** @returns the number of rows written */
  close(): number;
}

/** Characters written at once. */
const BLOCK_LENGTH = 64 * 1024;

/**
 * A file of the rejected rows as JSON Lines: file, line, id, field, reason, and the original row, so that it can be corrected.
 * Only its owner can read it. It replaces an existing file, and is created only when a row is rejected.
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
      if (waiting.length >= BLOCK_LENGTH) flush();
    },
    close() {
      flush();
      if (descriptor !== null) closeSync(descriptor);
      return written;
    },
  };
}
