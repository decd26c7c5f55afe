import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';

/** Lines of a proof are far shorter; a longer one would have to be kept in memory as a whole. */
const MAX_LINE_BYTES = 16 * 1024 * 1024;

/** Size, number of lines and hexadecimal digest of a file, as the manifest lists them. */
export interface Measured {
  bytes: number;
  rows: number;
  sha256: string;
}

/** Counts and hashes bytes as they are read or written. */
export function openMeasure(): { add(chunk: Buffer): void; measured(): Measured } {
  const hash = createHash('sha256');
  let bytes = 0;
  let rows = 0;
  return {
    add(chunk) {
      hash.update(chunk);
      bytes += chunk.length;
      for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, end + 1)) rows += 1;
    },
    measured: () => ({ bytes, rows, sha256: hash.digest('hex') }),
  };
}

/** A line that cannot be read, with its number; all lines before it were read. */
export class UnreadableLine extends Error {
  readonly line: number;
  constructor(line: number, reason: string) {
    super(reason);
    this.line = line;
  }
}

/**
 * The lines of a file, chunk by chunk, without their line feeds; memory use does not grow with their number.
 * @param add receives every byte read
 * @throws UnreadableLine when a line is not UTF-8, is too long, or is the last one and has no line feed
 */
export async function* linesOf(path: string, add: (chunk: Buffer) => void = () => {}): AsyncGenerator<string[]> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let rest: Buffer = Buffer.alloc(0);
  let line = 0;
  for await (const chunk of createReadStream(path, { highWaterMark: 256 * 1024 }) as AsyncIterable<Buffer>) {
    add(chunk);
    const held = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    const lines: string[] = [];
    let start = 0;
    for (let end = held.indexOf(10); end >= 0; end = held.indexOf(10, start)) {
      line += 1;
      lines.push(decoded(decoder, held.subarray(start, end), line));
      start = end + 1;
    }
    rest = held.subarray(start);
    if (rest.length > MAX_LINE_BYTES) throw new UnreadableLine(line + 1, 'line too long');
    if (lines.length > 0) yield lines;
  }
  if (rest.length > 0)
    throw new UnreadableLine(line + 1, 'no line feed at the end: the file was truncated or extended');
}

function decoded(decoder: { decode(bytes: Buffer): string }, bytes: Buffer, line: number): string {
  try {
    return decoder.decode(bytes);
  } catch {
    throw new UnreadableLine(line, 'not UTF-8');
  }
}
