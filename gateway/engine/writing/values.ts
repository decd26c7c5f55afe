import type { GraphQLSchema } from 'graphql';
import { exactly } from '../compiling/exact.ts';
import type { Json, Step } from '../compiling/json.ts';
import type { Sources } from '../compiling/sources.ts';
import type { Fetch, OutputType } from '../planning/plan.ts';
import { leafWriter } from './leaves.ts';
import { extend, report, reportFault, reportInvalid } from './reporting.ts';

const INTEGER = /^-?\d+$/;

/**
 * Writes a value that is not null, which `holder` has at `key`. Null means that the value becomes null, or what is around
 * it if it must not be null; the error has been reported then.
 */
export type WriteValue = (sources: Sources, value: unknown, holder: object, key: Step) => string | null;

/** Writes the object at a position. */
export type WriteObject = (sources: Sources, anchor: Json) => string | null;

/**
 * @param fetch whose answer has the value
 * @param coordinate the field's, for the log
 * @param child writes the objects of a composite field
 */
export function valueWriter(
  schema: GraphQLSchema,
  type: OutputType,
  fetch: Fetch,
  coordinate: string,
  child: WriteObject | null,
): WriteValue {
  if (type.kind === 'list') {
    return listWriter(type.of, fetch, coordinate, valueWriter(schema, type.of, fetch, coordinate, child));
  }
  if (child) return objectWriter(fetch, child);
  if (type.leaf === 'custom') return customWriter(fetch, coordinate);
  const write = leafWriter(schema, type);
  const fault = `${coordinate} of the subgraph "${fetch.subgraph}" has a value that is no ${type.name}.`;
  const isText = type.leaf === 'String' || type.leaf === 'ID';
  return (sources, value, holder, key) => {
    if (isText && typeof value === 'string' && sources.plain[fetch.id]) return `"${value}"`;
    const digits =
      type.leaf === 'ID' && typeof value === 'number' ? exactly(sources, fetch.id, holder, key) : undefined;
    const text = digits !== undefined && INTEGER.test(digits) ? `"${digits}"` : write(value);
    if (text !== null) return text;
    if (typeof value === 'object') reportInvalid(sources, fetch);
    else reportFault(sources, fault, []);
    return null;
  };
}

function listWriter({ nullable }: OutputType, fetch: Fetch, coordinate: string, write: WriteValue): WriteValue {
  const fault = nonNull(coordinate, 'an item of');
  return (sources, list) => {
    if (!Array.isArray(list)) {
      reportInvalid(sources, fetch);
      return null;
    }
    const { reported } = sources;
    let text = '[';
    for (let index = 0; index < list.length; index += 1) {
      const value: unknown = list[index];
      let item: string | null = null;
      if (value !== null && value !== undefined) {
        const before = reported.length;
        item = write(sources, value, list, index);
        if (reported.length !== before) extend(reported, before, index);
      } else if (sources.troubles !== null || !nullable) {
        const explanations = sources.troubles?.ofNull(list, index);
        if (explanations) report(sources, explanations, index, nullable);
        else if (!nullable) unexplained(sources, fetch, fault, index);
      }
      if (item === null) {
        if (!nullable) return null;
        item = 'null';
      }
      text += index === 0 ? item : `,${item}`;
    }
    return `${text}]`;
  };
}

function objectWriter(fetch: Fetch, write: WriteObject): WriteValue {
  return (sources, value) => {
    if (typeof value === 'object' && !Array.isArray(value)) return write(sources, value as Json);
    reportInvalid(sources, fetch);
    return null;
  };
}

/** A custom scalar goes out as it was sent: its text is read again if JSON.parse may not have kept its value. */
function customWriter(fetch: Fetch, coordinate: string): WriteValue {
  const fault = `${coordinate} of the subgraph "${fetch.subgraph}" has a value that is not JSON.`;
  return (sources, value, holder, key) => {
    if (typeof value === 'bigint') return String(value);
    const exact = exactly(sources, fetch.id, holder, key);
    if (exact !== undefined) return exact;
    try {
      const text = JSON.stringify(value);
      if (text !== undefined) return text;
    } catch {
      // Reported below, as any other value that is not JSON.
    }
    reportFault(sources, fault, []);
    return null;
  };
}

/** A null where the schema allows none, which no error of the answer itself explains. */
export function unexplained(sources: Sources, fetch: Fetch, fault: string, key: Step): void {
  const explanations = sources.troubles?.ofFetch(fetch.id);
  if (explanations) report(sources, explanations, key, false);
  else reportFault(sources, fault, [key]);
}

export const nonNull = (coordinate: string, what = '') =>
  `A subgraph answered null for ${what} ${coordinate}, which is non-null.`;
