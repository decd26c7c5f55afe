import { createReadStream } from 'node:fs';
import { AppError } from '../../platform/errors.ts';
import { csvLines, jsonLines } from '../../platform/files/records.ts';

/** One tenant's details, as the graph accepts them. */
export interface DetailsRow {
  tenantId: string;
  dataCategories: string[];
  dataSubjectCategories: string[];
  approximateDataSubjects: number | null;
  approximateRecords: number | null;
  recommendedActions: string[];
  note: string | null;
}

/** The content of a line: a row, or what is wrong with it. */
export type Line = { line: number; row: DetailsRow } | { line: number; problem: string };

/** Converts a column's text, or a property's value, to the graph's type. */
const COLUMNS: { [column in keyof DetailsRow]: (value: unknown, name: string) => DetailsRow[column] } = {
  tenantId: (value, name) => text(value, name) ?? fail(`${name} must not be blank`),
  dataCategories: list,
  dataSubjectCategories: list,
  approximateDataSubjects: count,
  approximateRecords: count,
  recommendedActions: list,
  note: text,
};
const NAMES = Object.keys(COLUMNS) as (keyof DetailsRow)[];
/** Separates the entries of a list in one CSV field. */
const SEPARATOR = ';';
/** Largest value of GraphQL's Int. */
const MAX_INT = 2 ** 31 - 1;

/**
 * Reads details from a file line by line: CSV with a header or, when the file's name ends in `.jsonl` or `.ndjson`,
 * JSON Lines.
 * @throws AppError INVALID when the file cannot be read or its header has no tenant column
 */
export async function* readRows(file: string): AsyncGenerator<Line> {
  try {
    yield* /\.(jsonl|ndjson)$/i.test(file) ? readJsonLines(file) : readTable(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).syscall) {
      throw new AppError('INVALID', `${file} cannot be read: ${(error as Error).message}`);
    }
    throw error;
  }
}

async function* readTable(file: string): AsyncGenerator<Line> {
  let header: string[] | null = null;
  for await (const read of csvLines(createReadStream(file))) {
    const { line } = read;
    if ('problem' in read) {
      yield { line, problem: read.problem };
      continue;
    }
    if (!header) {
      header = headerOf(read.content);
      continue;
    }
    const columns = header;
    yield lineOf(line, () => Object.fromEntries(columns.map((column, index) => [column, read.content[index]])));
  }
  if (!header) throw new AppError('INVALID', `${file} is empty. The first line must be a header.`);
}

async function* readJsonLines(file: string): AsyncGenerator<Line> {
  for await (const read of jsonLines(createReadStream(file))) {
    const { line } = read;
    if ('problem' in read) yield { line, problem: read.problem };
    else
      yield lineOf(line, () => {
        const unknown = Object.keys(read.content).find((name) => !NAMES.includes(name as keyof DetailsRow));
        if (unknown) fail(`unknown field ${unknown}; the fields are ${NAMES.join(', ')}`);
        return read.content;
      });
  }
}

function headerOf(fields: string[]): string[] {
  const header = fields.map((field) => field.trim());
  const unknown = header.filter((column) => !NAMES.includes(column as keyof DetailsRow));
  const known = `The columns are ${NAMES.join(', ')}.`;
  if (unknown.length > 0) throw new AppError('INVALID', `Unknown column ${unknown.join(', ')} in the header. ${known}`);
  if (!header.includes('tenantId')) throw new AppError('INVALID', `The header must have a tenantId column. ${known}`);
  if (new Set(header).size < header.length) throw new AppError('INVALID', `The header has a column twice. ${known}`);
  return header;
}

class Problem extends Error {}

function fail(problem: string): never {
  throw new Problem(problem);
}

function lineOf(line: number, read: () => Record<string, unknown>): Line {
  try {
    const given = read();
    const row = Object.fromEntries(NAMES.map((name) => [name, COLUMNS[name](given[name], name)]));
    return { line, row: row as unknown as DetailsRow };
  } catch (error) {
    if (error instanceof Problem) return { line, problem: error.message };
    throw error;
  }
}

function text(value: unknown, name: string): string | null {
  if (value == null) return null;
  if (typeof value !== 'string') fail(`${name} must be a string`);
  return value.trim() === '' ? null : value.trim();
}

function list(value: unknown, name: string): string[] {
  if (value == null) return [];
  if (Array.isArray(value)) return value.map((entry, index) => text(entry, `${name}[${index}]`) ?? '');
  return (text(value, name) ?? '')
    .split(SEPARATOR)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
}

function count(value: unknown, name: string): number | null {
  if (value == null || value === '') return null;
  const number = typeof value === 'string' && /^\s*\d+\s*$/.test(value) ? Number(value) : value;
  if (typeof number === 'number' && Number.isInteger(number) && number >= 0 && number <= MAX_INT) return number;
  return fail(`${name} must be an integer from 0 to ${MAX_INT}, not ${value}`);
}
