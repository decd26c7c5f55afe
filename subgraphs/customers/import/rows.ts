import { nearest } from '../../../domain/similar.ts';
import { AppError } from '../../../platform/errors.ts';
import { UnkeptNumber } from '../../../platform/files/json-text.ts';
import { type Bytes, csvLines, jsonLines, type Line } from '../../../platform/files/records.ts';
import { type Check, flag, invalidText, Problem } from './fields.ts';
import type { Part } from './parts.ts';

export type Format = 'csv' | 'jsonl';

/** A rejected row, and the reason. */
export interface Reject {
  /** The line it begins in. */
  line: number;
  id: string | null;
  /** Null when the reason is about the whole row. */
  field: string | null;
  /** Worded to follow the field's name, or `the row`. */
  reason: string;
  /** The row's text in the file. */
  raw: string;
}

/** A row with valid fields: values in the order of its part's columns, as text for the database. */
export interface Row {
  line: number;
  id: string;
  values: (string | null)[];
  raw: string;
}

type Given = Readonly<Record<string, unknown>>;

/**
 * Reads a part's rows from a file and checks each by itself.
 * @throws AppError INVALID naming the column, when a header has an unknown or duplicate column, or lacks a required one
 */
export async function* readRows(part: Part, format: Format, bytes: Bytes): AsyncGenerator<Row | Reject> {
  const lines = format === 'csv' ? named(part, csvLines(bytes)) : jsonLines(bytes);
  for await (const line of lines) {
    if ('problem' in line) yield { line: line.line, id: null, field: null, reason: line.problem, raw: line.raw };
    else yield checkRow(part, line.line, line.content, line.raw);
  }
}

/** Records as objects by their header. */
async function* named(part: Part, lines: AsyncIterable<Line<string[]>>): AsyncGenerator<Line<Given>> {
  let header: string[] | null = null;
  for await (const each of lines) {
    if ('problem' in each) {
      if (header === null) throw new AppError('INVALID', `${part.name}: the header ${each.problem}.`);
      yield each;
      continue;
    }
    const { line, raw, content } = each;
    if (header === null) {
      header = headerOf(part, content);
      continue;
    }
    const row: Record<string, unknown> = {};
    for (let place = 0; place < header.length; place++) row[header[place] as string] = content[place];
    yield { line, raw, content: row };
  }
  if (header === null)
    throw new AppError('INVALID', `${part.name}: the file is empty; the first line must be a header.`);
}

function headerOf(part: Part, fields: string[]): string[] {
  const header = fields.map((field) => field.trim());
  const refuse = (sentence: string, field: string) => {
    const columns = Object.keys(part.columns).join(', ');
    return new AppError('INVALID', `${part.name}: ${sentence} The columns are ${columns}.`, { field });
  };
  for (const name of header) {
    if (!Object.hasOwn(part.columns, name)) throw refuse(`unknown column "${name}"${suggestion(part, name)}.`, name);
  }
  for (const [name, { required }] of Object.entries(part.columns)) {
    if (required && !header.includes(name)) throw refuse(`the column ${name} is missing.`, name);
    if (header.indexOf(name) !== header.lastIndexOf(name)) throw refuse(`the column ${name} is given twice.`, name);
  }
  return header;
}

function checkRow(part: Part, line: number, given: Given, raw: string): Row | Reject {
  const id = isText(given['id']) ? String(given['id']).trim() : null;
  const reject = (field: string, reason: string): Reject => ({ line, id, field, reason, raw });
  for (const name of Object.keys(given)) {
    if (!Object.hasOwn(part.columns, name))
      return reject(name, `is not a field of ${part.name}${suggestion(part, name)}`);
  }
  const row: Record<string, string | null> = {};
  for (const [name, { check, required }] of Object.entries(part.columns)) {
    const text = textOf(given[name], check);
    if (text instanceof Problem) return reject(name, text.reason);
    if (text === '') {
      if (required) return reject(name, 'must not be empty');
      row[name] = null;
      continue;
    }
    const value = invalidText(text) ?? check(text);
    if (value instanceof Problem) return reject(name, value.reason);
    row[name] = value;
  }
  const problem = part.checkRow(row);
  if (problem) return reject(problem.field, problem.reason);
  return { line, id: row['id'] as string, values: Object.values(row), raw };
}

const isText = (value: unknown) =>
  typeof value === 'string' || typeof value === 'number' || value instanceof UnkeptNumber;

/**
 * A field as text, empty for a missing one. JSON also has booleans, which only a flag is, and numbers: as an ID, a number that
 * JavaScript rounds (RFC 8259, section 6) would be another row's.
 */
function textOf(value: unknown, check: Check): string | Problem {
  if (typeof value === 'string') return value.trim();
  if (value == null) return '';
  if (typeof value === 'boolean') return check === flag ? String(value) : new Problem('must be a string');
  if (typeof value === 'number' && Number.isSafeInteger(value)) return String(value);
  const isNumber = typeof value === 'number' || value instanceof UnkeptNumber;
  return new Problem(
    isNumber ? `must be a string: the number ${value} may not be kept as written` : 'must be a string',
  );
}

/** A suggestion of the known column most similar to a name, worded as the end of a sentence. */
function suggestion({ columns }: Part, name: string): string {
  const plain = (text: string) => text.toLowerCase().replaceAll(/[^a-z]/g, '');
  const known = Object.keys(columns);
  const [similar] = nearest(plain(name), known.map(plain));
  return similar === undefined ? '' : `: did you mean ${known.find((column) => plain(column) === similar)}?`;
}
