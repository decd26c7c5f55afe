import { type DocumentNode, type ExecutionResult, type GraphQLError, visit } from 'graphql';
import type { Monolith } from './monolith.ts';
import type { Operation } from './operations.ts';
import type { Observed } from './subgraph.ts';

/** What the gateway answered to an operation. */
export interface Got {
  result: ExecutionResult;
  observed: Observed;
}

type Path = readonly (string | number)[];

/** The most faults of subgraphs that the gateway reports of one operation. */
const MAX_FAULTS = 100;

/**
 * Every difference between the gateway's answer and the one schema's, as sentences; none if they agree.
 *
 * Values and the order of keys must be the same, and so must the root fields of mutations that were executed. Of the
 * errors, the paths are compared, as sets, by three rules (an error of the root as a whole has none):
 *
 * 1. An error lands at the null that it caused: the first null on its path. The gateway's errors land where those of
 *    the one schema do, all of them and no others.
 * 2. Where null has propagated, one error is enough to explain it, and which of several is reported depends on which
 *    field is executed first. One of the gateway's must be at a place where the one schema would have an error or a null
 *    if no null propagated. Others may be at fields whose values a subgraph's null removed with it.
 *    The real type of an object that a null removed is not known: its field may be named by another type's alias.
 * 3. A field that failed and was fetched only because another requires it may be reported, at its place in the object,
 *    although the client did not select it.
 */
export function differences(operation: Operation, monolith: Monolith, { result, observed }: Got): string[] {
  const { document, variables } = operation;
  const wanted = monolith.execute(document, variables);
  const found = [...observed.faults];
  const data = JSON.stringify(wanted.result.data ?? null);
  if (JSON.stringify(result.data ?? null) !== data) found.push('The data differs.');
  const mutations = observed.mutations.join(' ');
  if (mutations !== wanted.mutations.join(' ')) found.push(`These mutations were executed: ${mutations}.`);
  if (found.length > 0) return found;
  return errorDifferences(operation, monolith, wanted.result, result.errors ?? []);
}

function errorDifferences(
  operation: Operation,
  monolith: Monolith,
  wanted: ExecutionResult,
  errors: readonly GraphQLError[],
): string[] {
  const paths = new Set((wanted.errors ?? []).map(({ path }) => textOf(path ?? [])));
  const wantedAt = new Set((wanted.errors ?? []).map(({ path }) => textOf(landing(wanted.data, path ?? []) ?? [])));
  const reported = new Map<string, Path[]>();
  const found: string[] = [];
  for (const { path, message } of errors) {
    const at = landing(wanted.data, path ?? []);
    const landed = at ? textOf(at) : null;
    if (landed !== null && wantedAt.has(landed)) reported.set(landed, [...(reported.get(landed) ?? []), path ?? []]);
    else if (!monolith.isOfRequired(message)) found.push(`Nothing failed here: ${message} at ${textOf(path ?? [])}`);
  }
  let possible: Set<string> | undefined;
  const isPossible = (path: Path) => {
    if (paths.has(textOf(path))) return true;
    possible ??= possiblePaths(monolith, operation);
    if (possible.has(textOf(path))) return true;
    const shape = shapeWith(fieldNames(operation.document));
    return [...paths, ...possible].some((each) => shape(JSON.parse(each)) === shape(path));
  };
  // Of many values that no subgraph may send, so many are reported.
  if (errors.length >= MAX_FAULTS) return found;
  for (const at of wantedAt) {
    if (!reported.get(at)?.some(isPossible)) found.push(`No error explains why this is null: ${at}`);
  }
  return found;
}

/** The path to the first null on a path; null when there is none. */
function landing(data: unknown, path: Path): Path | null {
  let value = data ?? null;
  for (const [index, step] of path.entries()) {
    if (value === null) return path.slice(0, index);
    if (typeof value !== 'object' || !Object.hasOwn(value, step)) return null;
    value = (value as Record<string | number, unknown>)[step] ?? null;
  }
  return value === null ? path : null;
}

/** Where the one schema has errors and nulls if no null propagates. */
function possiblePaths(monolith: Monolith, { document, variables }: Operation): Set<string> {
  const { result } = monolith.executeWithoutPropagation(document, variables);
  const possible = new Set((result.errors ?? []).map(({ path }) => textOf(path ?? [])));
  const walk = (value: unknown, path: Path): void => {
    if (value === null) possible.add(textOf(path));
    else if (Array.isArray(value)) for (const [index, item] of value.entries()) walk(item, [...path, index]);
    else if (typeof value === 'object') {
      for (const [key, item] of Object.entries(value)) walk(item, [...path, key]);
    }
  };
  walk(result.data ?? null, []);
  return possible;
}

/** The field that each response key of a document represents. */
function fieldNames(document: DocumentNode): Map<string, string> {
  const names = new Map<string, string>();
  visit(document, {
    Field({ alias, name }) {
      if (alias) names.set(alias.value, name.value);
    },
  });
  return names;
}

/** A path with fields in place of their aliases. */
const shapeWith = (names: ReadonlyMap<string, string>) => (path: Path) =>
  textOf(path.map((step) => names.get(String(step)) ?? step));

function textOf(path: Path): string {
  return JSON.stringify(path);
}
