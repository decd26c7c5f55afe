import type { CompiledRequest, CompiledSent } from '../compiling/compile.ts';
import { isObject, type Json, own } from '../compiling/json.ts';
import type { Sources } from '../compiling/sources.ts';
import { type Cause, type Explanation, Troubles } from '../compiling/troubles.ts';
import { clientErrorOf, invalidAnswer } from '../writing/client-errors.ts';
import { refusedLiterals } from '../writing/literals.ts';

export interface TakenError {
  error: Cause['error'];
  path: readonly unknown[];
}

/** The errors of an answer; all that are none, together, as one of the gateway. */
export function errorsOf(
  sources: Sources,
  request: CompiledRequest,
  { document }: CompiledSent,
  answer: unknown,
): TakenError[] {
  const errors = isObject(answer) ? own(answer, 'errors') : undefined;
  if (errors === undefined || errors === null) return [];
  if (!Array.isArray(errors)) {
    invalidated(sources, request);
    return [];
  }
  const isOfLiteral = refusedLiterals(document);
  return errors.flatMap((each: unknown) => {
    const error = clientErrorOf(each, sources.requestId, isOfLiteral);
    if (!error) {
      invalidated(sources, request);
      return [];
    }
    const { path } = each as { path?: unknown };
    return [{ error, path: Array.isArray(path) ? path : [] }];
  });
}

export function dataOf(sources: Sources, request: CompiledRequest, answer: unknown): Json | null {
  const data = isObject(answer) ? own(answer, 'data') : undefined;
  if (isObject(data)) return data;
  if ((data !== null && data !== undefined) || !saysWhy(answer)) invalidated(sources, request);
  return null;
}

/** Whether an answer without data has errors. */
export function saysWhy(answer: unknown): boolean {
  const errors = isObject(answer) ? own(answer, 'errors') : undefined;
  return Array.isArray(errors) && errors.length > 0;
}

/** Notes that an answer is not what was asked for, once however often it is noted. */
export function invalidated(sources: Sources, request: CompiledRequest): void {
  const [first] = request.fetches;
  const troubles = troublesOf(sources);
  if (troubles.isInvalid(first!.id)) return;
  const ids = request.fetches.map(({ id }) => id);
  failed(
    sources,
    request,
    troubles.invalid(ids, () => invalidAnswer(request.subgraph)),
  );
}

/** Explains all that the fetches of a request do not have. */
export function failed(sources: Sources, { fetches }: CompiledRequest, explanation: Explanation): void {
  for (const { id } of fetches) troublesOf(sources).fail(id, explanation);
}

export function caused(sources: Sources, { error }: TakenError, place: Cause['place']): Cause {
  const cause: Cause = { error, reported: false, place };
  troublesOf(sources).causes.push(cause);
  return cause;
}

export function troublesOf(sources: Sources): Troubles {
  sources.troubles ??= new Troubles();
  return sources.troubles;
}
