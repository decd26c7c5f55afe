import { isUtf8 } from 'node:buffer';
import { setImmediate } from 'node:timers/promises';
import { type CsvError, type Parser, parse } from 'csv-parse';
import { parseExactly } from './json-text.ts';

/** A record of a file: the line it begins in, its raw text, and its content or the reason why it cannot be read. */
export type Line<Content> = { line: number; raw: string } & ({ content: Content } | { problem: string });

/** Bytes of a file, in pieces. */
export type Bytes = AsyncIterable<Buffer>;

/** A quote left open must not read the whole file into memory. */
const MAX_RECORD_BYTES = 1_000_000;
/** Limits what is parsed at once: the shortest rows take some 5 µs a byte. */
const MAX_PIECE_BYTES = 4 * 1024;
/** How long others wait for the reading of a file, in milliseconds. */
const MAX_TURN_MS = 10;
/** Blank lines cost as much time as rows, and compress to nothing. */
const MAX_BLANK_LINES = 100_000;

const NOT_UTF8 = 'is not UTF-8';
const CUT = 'the file ends in the middle of a row';
const LONG = `is longer than ${MAX_RECORD_BYTES} bytes`;
const BLANK = `is blank, like the ${MAX_BLANK_LINES} lines before it; what follows was not read`;
const ENDLESS = `${LONG}, and what follows was not read: is a quote left open?`;

/**
 * Reads CSV (RFC 4180) with `\n` or `\r\n` at the ends of lines; blank lines are skipped. A quote within an unquoted field
 * is an ordinary character. The first record is the header, even after blank lines.
 * @throws the error of the bytes, after the complete records before it
 */
export async function* csvLines(bytes: Bytes): AsyncGenerator<Line<string[]>> {
  const found: { record: string[]; raw: string }[] = [];
  const parser = parse({
    // latin1 maps each byte to a character, so that UTF-8 can be checked record by record.
    encoding: 'latin1',
    raw: true,
    relax_quotes: true,
    relax_column_count: true,
    record_delimiter: ['\r\n', '\n'],
    max_record_size: MAX_RECORD_BYTES,
    // Collected here and not from the stream, which drops the records already read when it fails.
    on_record: (each) => {
      found.push(each as never);
      return null;
    },
  });
  parser.on('error', () => {});
  parser.resume();
  let line = 1;
  let columns = 0;
  let blank = 0;
  let fault: CsvError | null = null;

  function* drain(atEnd: boolean): Generator<Line<string[]>> {
    const last = found.length - 1;
    for (const [index, { record, raw }] of found.splice(0).entries()) {
      const begun = line;
      line += count(raw);
      blank = record.length === 1 && record[0] === '' ? blank + 1 : 0;
      if (blank > 0) continue;
      columns ||= record.length;
      const text = textOf(raw);
      if (text === null) yield { line: begun, raw: shown(raw), problem: NOT_UTF8 };
      else if (record.length === columns)
        yield { line: begun, raw: text, content: text === raw ? record : record.map(utf8) };
      else if (atEnd && index === last && !/[\r\n]$/.test(raw)) yield { line: begun, raw: text, problem: CUT };
      else yield { line: begun, raw: text, problem: `has ${record.length} fields where the header has ${columns}` };
    }
  }

  try {
    for await (const piece of pieces(withoutMark(bytes))) {
      fault = await write(parser, piece);
      yield* drain(false);
      if (fault) break;
      if (blank > MAX_BLANK_LINES) return yield { line, raw: '', problem: BLANK };
    }
  } catch (error) {
    await write(parser, null);
    if (!/[\r\n]$/.test(found.at(-1)?.raw ?? '')) found.pop();
    yield* drain(false);
    throw error;
  }
  fault ??= await write(parser, null);
  yield* drain(true);
  if (!fault) return;
  const problem = fault.code === 'CSV_MAX_RECORD_SIZE' ? ENDLESS : CUT;
  yield { line, raw: shown(String(fault['raw'] ?? '')), problem };
}

/** Reads JSON Lines: one object per line; blank lines are skipped. Numbers that are not kept as written are `UnkeptNumber`. */
export async function* jsonLines(bytes: Bytes): AsyncGenerator<Line<Record<string, unknown>>> {
  let line = 0;
  let blank = 0;
  for await (const { text: latin1, ended } of split(withoutMark(bytes))) {
    line += 1;
    blank = latin1.trim() === '' ? blank + 1 : 0;
    if (blank > MAX_BLANK_LINES) return yield { line, raw: '', problem: BLANK };
    if (blank > 0) continue;
    const text = textOf(latin1);
    if (text === null) yield { line, raw: shown(latin1), problem: NOT_UTF8 };
    else if (latin1.length > MAX_RECORD_BYTES) yield { line, raw: shown(latin1), problem: ended ? LONG : ENDLESS };
    else yield { line, raw: text, ...objectOf(text, ended) };
  }
}

function objectOf(text: string, ended: boolean): { content: Record<string, unknown> } | { problem: string } {
  try {
    const value = parseExactly(text);
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isObject ? { content: value as Record<string, unknown> } : { problem: 'is not a JSON object' };
  } catch {
    return { problem: ended ? 'is not valid JSON' : CUT };
  }
}

/** Lines with each byte as one character; reading ends with a line longer than MAX_RECORD_BYTES. */
async function* split(bytes: Bytes): AsyncGenerator<{ text: string; ended: boolean }> {
  let begun = '';
  for await (const piece of pieces(bytes)) {
    const lines = piece.toString('latin1').split('\n');
    lines[0] = begun + lines[0];
    begun = lines.pop() as string;
    for (const text of lines) yield { text, ended: true };
    if (begun.length > MAX_RECORD_BYTES) break;
  }
  if (begun !== '') yield { text: begun, ended: false };
}

/** Small pieces, between which others have their turn of the event loop. */
async function* pieces(bytes: Bytes): AsyncGenerator<Buffer> {
  let turn = performance.now();
  for await (const chunk of bytes) {
    for (let start = 0; start < chunk.length; start += MAX_PIECE_BYTES) {
      yield chunk.subarray(start, start + MAX_PIECE_BYTES);
      if (performance.now() - turn < MAX_TURN_MS) continue;
      await setImmediate();
      turn = performance.now();
    }
  }
}

/** Skips the byte order mark that some tools write at the beginning of UTF-8. */
async function* withoutMark(bytes: Bytes): Bytes {
  let head: Buffer | null = Buffer.alloc(0);
  for await (const chunk of bytes) {
    if (head === null) {
      yield chunk;
      continue;
    }
    head = Buffer.concat([head, chunk]);
    if (head.length < 3) continue;
    yield head.subarray(0, 3).equals(BYTE_ORDER_MARK) ? head.subarray(3) : head;
    head = null;
  }
  if (head && head.length > 0) yield head;
}

const BYTE_ORDER_MARK = Buffer.from('\uFEFF');

function write(parser: Parser, piece: Buffer | null): Promise<CsvError | null> {
  return new Promise((resolve) => {
    const done = (error?: Error | null) => resolve((error as CsvError | null | undefined) ?? null);
    if (piece) parser.write(piece, done);
    else parser.end(done);
  });
}

/** The number of lines of a record: csv-parse omits the `\n` of a final `\r\n`. */
function count(raw: string): number {
  let lines = raw.endsWith('\r') ? 1 : 0;
  for (let at = raw.indexOf('\n'); at !== -1; at = raw.indexOf('\n', at + 1)) lines += 1;
  return lines;
}

const utf8 = (latin1: string) => (isAscii(latin1) ? latin1 : Buffer.from(latin1, 'latin1').toString());

const isAscii = (text: string) => !/[\x80-\xff]/.test(text);

/** @returns null for what is not UTF-8 */
function textOf(latin1: string): string | null {
  if (isAscii(latin1)) return latin1;
  const bytes = Buffer.from(latin1, 'latin1');
  return isUtf8(bytes) ? bytes.toString() : null;
}

/** The beginning of a raw text, for an error report. */
const shown = (latin1: string) => Buffer.from(latin1.slice(0, 10_000), 'latin1').toString();
