import { createReadStream, existsSync, readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';

import { AppError } from '../../platform/errors.ts';
import type { Bytes } from '../../platform/files/records.ts';
import { PARTS, type Part, partNamed } from '../../subgraphs/customers/import/parts.ts';
import type { Format } from '../../subgraphs/customers/import/rows.ts';

/** A file with one part of a customer inventory. */
export interface PartFile {
  path: string;
  part: Part;
  format: Format;
  zipped: boolean;
  /** Size on disk in bytes. */
  size: number;
}

const NAMES = `File names are ${PARTS.map(({ name }) => name).join(', ')} with .csv, .jsonl or .ndjson, plus .gz if compressed.`;
const ENDING = /\.(csv|jsonl|ndjson)(\.gz)?$/i;

/**
 * Finds the files of a customer inventory, given by path or by folder, in the order in which their rows refer to one another.
 * @throws AppError INVALID when a file is missing or not named after a part, when a part is present twice, or when there are no files
 */
export function findFiles(paths: readonly string[]): PartFile[] {
  const files = paths.flatMap(listed).map(fileAt);
  for (const { path, part } of files) {
    const twin = files.find((other) => other.part === part && other.path !== path);
    if (twin)
      throw new AppError('INVALID', `${path} and ${twin.path} both contain ${part.name}. Specify only one of them.`);
  }
  if (files.length === 0) throw new AppError('INVALID', `No importable files in ${paths.join(', ')}. ${NAMES}`);
  return files.sort((one, other) => PARTS.indexOf(one.part) - PARTS.indexOf(other.part));
}

function listed(path: string): string[] {
  if (!existsSync(path)) throw new AppError('INVALID', `File not found: ${path}.`);
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .filter((name) => ENDING.test(name))
    .map((name) => join(path, name));
}

function fileAt(path: string): PartFile {
  const name = basename(path);
  const [ending, kind = '', zipped] = ENDING.exec(name) ?? [''];
  const part = partNamed(name.slice(0, name.length - ending.length));
  if (!part || ending === '') throw new AppError('INVALID', `Unknown file name ${path}. ${NAMES}`);
  const format = kind.toLowerCase() === 'csv' ? 'csv' : 'jsonl';
  return { path, part, format, zipped: zipped !== undefined, size: statSync(path).size };
}

/**
 * A file's bytes, unzipped.
 * @param onRead is called with the number of bytes read from the file itself
 * @throws AppError UNAVAILABLE when it cannot be read to its end, also because it is cut off, and once the signal is aborted
 */
export async function* bytesOf(file: PartFile, onRead: (bytes: number) => void, signal: AbortSignal): Bytes {
  const source = createReadStream(file.path, { highWaterMark: 256 * 1024 });
  source.on('data', (chunk) => onRead(chunk.length));
  const gunzip = file.zipped ? createGunzip() : null;
  try {
    for await (const chunk of gunzip ? pipeline(source, gunzip, () => {}) : source) {
      if (signal.aborted) {
        throw new AppError('UNAVAILABLE', 'Interrupted. Rows already imported are kept; run again to continue.');
      }
      yield chunk;
    }
  } catch (error) {
    if (error instanceof AppError) throw error;
    const reason = (error as Error).message;
    throw new AppError(
      'UNAVAILABLE',
      `${file.path} is cut off or damaged (${reason}). Complete rows before that were processed; later files were not.`,
    );
  }
}
