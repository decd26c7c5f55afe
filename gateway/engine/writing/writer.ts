import type { GraphQLError } from 'graphql';
import { ROOT, type Step } from '../compiling/json.ts';
import type { ResponseKeys } from '../compiling/placing.ts';
import type { Reading } from '../compiling/reading.ts';
import type { Sources } from '../compiling/sources.ts';
import { type Answer, errorAt } from './answer.ts';
import { objectWriter, type Writing } from './objects.ts';
import { placesWith } from './paths.ts';

/** Receives what a server did wrong, and where in the answer. */
export type OnFault = (fault: { message: string; path: readonly Step[] | undefined; requestId: string }) => void;

/** Compiles how the client's answer is written, in one pass over what the fetches were answered. */
export function writerOf(writing: Omit<Writing, 'made'>, keys: () => ResponseKeys) {
  const writeData = objectWriter({ ...writing, made: new Map() }, writing.plan.root);
  return (sources: Sources, onFault: OnFault): Answer => {
    const data = writeData(sources, ROOT) ?? 'null';
    if (sources.reported.length === 0 && sources.troubles === null) return { data, errors: [] };
    return { data, errors: errorsOf(writing.reading, keys(), sources, onFault) };
  };
}

/** The errors that explain a null in the answer, in the answer's order, then the others. */
function errorsOf(reading: Reading, keys: ResponseKeys, sources: Sources, onFault: OnFault): GraphQLError[] {
  const { reported, troubles, requestId } = sources;
  const { isReached, pathOf } = placesWith(reading, keys, sources);
  const all = reported.map(({ error, path }) => ({ error, path: path.length > 0 ? path.toReversed() : undefined }));
  for (const cause of troubles?.causes ?? []) {
    if (cause.reported) continue;
    const { error, place } = cause;
    if (place && !isReached(place.position)) continue;
    all.push({ error, path: place ? (pathOf(place.position, place.anchor, place.path) as Step[]) : undefined });
  }
  return all.map(({ error, path }) => {
    if (error.fault !== null) onFault({ message: error.fault, path, requestId });
    return errorAt(error, path);
  });
}
