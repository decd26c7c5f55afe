import { type GraphQLSchema, isEnumType } from 'graphql';
import type { OutputType } from '../planning/plan.ts';
import { quote } from './quote.ts';

/** The JSON of a leaf's value as graphql-js serializes it; null when the type cannot represent the value. */
export type WriteLeaf = (value: unknown) => string | null;

/** GraphQL 3.5.1: a signed 32-bit integer. */
const MAX_INT = 2_147_483_647;
const MIN_INT = -2_147_483_648;

/** The writer of a leaf type other than a custom scalar. */
export function leafWriter(schema: GraphQLSchema, { name, leaf }: Extract<OutputType, { kind: 'named' }>): WriteLeaf {
  if (leaf === 'enum') return enumWriter(schema, name);
  const writer = BUILT_IN.get(leaf as string);
  if (!writer) throw new Error(`The plan has the leaf type ${name}, of no known kind.`);
  return writer;
}

const BUILT_IN = new Map<string, WriteLeaf>([
  ['Int', int],
  ['Float', float],
  ['String', string],
  ['Boolean', boolean],
  ['ID', id],
]);

function int(value: unknown): string | null {
  const number = numberOf(value);
  return Number.isInteger(number) && number <= MAX_INT && number >= MIN_INT ? String(number) : null;
}

function float(value: unknown): string | null {
  const number = numberOf(value);
  return Number.isFinite(number) ? String(number) : null;
}

/** Numbers, and what GraphQL 3.5.1 and 3.5.2 allow to coerce to a number. */
function numberOf(value: unknown): number {
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? 1 : 0;
  return typeof value === 'string' && value !== '' ? Number(value) : Number.NaN;
}

function string(value: unknown): string | null {
  if (typeof value === 'string') return quote(value);
  if (typeof value === 'boolean') return value ? '"true"' : '"false"';
  return typeof value === 'number' && Number.isFinite(value) ? `"${value}"` : null;
}

function boolean(value: unknown): string | null {
  if (typeof value === 'boolean') return value ? 'true' : 'false';
  if (typeof value !== 'number' || !Number.isFinite(value)) return null;
  return value === 0 ? 'false' : 'true';
}

function id(value: unknown): string | null {
  if (typeof value === 'string') return quote(value);
  return Number.isInteger(value) ? `"${value}"` : null;
}

/** Only the values that clients may see. */
function enumWriter(schema: GraphQLSchema, name: string): WriteLeaf {
  const type = schema.getType(name);
  const texts = new Map(isEnumType(type) ? type.getValues().map((value) => [value.name, quote(value.name)]) : []);
  return (value) => texts.get(value as string) ?? null;
}
