import type { Batch } from '../compiling/collecting.ts';
import type { CompiledFetch, CompiledRequest, CompiledSent } from '../compiling/compile.ts';
import { FoundEntities } from '../compiling/found.ts';
import { isObject, type Json, own, ROOT } from '../compiling/json.ts';
import { follow, type ResponseKeys } from '../compiling/placing.ts';
import type { Representations } from '../compiling/representations.ts';
import type { Sources } from '../compiling/sources.ts';
import { type Cause, once } from '../compiling/troubles.ts';
import type { Fetch, RequestPart } from '../planning/plan.ts';
import { unanswered } from '../writing/client-errors.ts';
import { caused, dataOf, errorsOf, failed, invalidated, saysWhy, type TakenError, troublesOf } from './answers.ts';

/** A part of a request as it was asked for. */
export interface Asked {
  entities: RequestPart['entities'];
  /** Null for root fields. */
  representations: Representations | null;
  batches: readonly { fetched: CompiledFetch; batch: Batch }[];
}

/** What is sent of a request, and what it asks for. */
export interface Choice {
  sent: CompiledSent;
  asked: readonly Asked[];
}

/** Takes the answer to a request: the data of root fields, and each anchor's entity by the index of its representation. */
export function take(
  sources: Sources,
  request: CompiledRequest,
  keys: () => ResponseKeys,
  { sent, asked }: Choice,
  answer: unknown,
): void {
  const data = dataOf(sources, request, answer);
  const lists = new Map<Asked, readonly unknown[]>();
  for (const part of asked) {
    const list = listOf(sources, request, answer, data, part);
    lists.set(part, list);
    for (const { fetched, batch } of part.batches) {
      if (part.entities) takeBatch(sources, fetched, batch, list);
      for (const fetch of fetched.fetches) {
        if (data && !part.entities) sources.roots[fetch.id] = data;
        if (data) keepText(sources, fetch, answer, data, part.entities?.responseKey ?? null);
      }
    }
  }
  for (const error of errorsOf(sources, request, sent, answer)) {
    const [key, index] = error.path;
    const part = asked.find(({ entities }) => entities?.responseKey === key);
    if (part?.representations && typeof index === 'number' && index in part.representations.list) {
      placeEntityError(sources, keys(), part, lists.get(part)!, index, error);
    } else {
      placeRootError(sources, request, keys(), data, error);
    }
  }
}

/** An error that is not about one entity explains what is null on its path, or all that the answer does not have. */
function placeRootError(
  sources: Sources,
  request: CompiledRequest,
  keys: ResponseKeys,
  data: Json | null,
  error: TakenError,
): void {
  const fetch = request.fetches.find(({ entities }) => !entities);
  if (!fetch || error.path.length === 0) {
    failed(sources, request, once(caused(sources, error, null)));
    return;
  }
  const { at, below, path } = follow(keys, data, fetch.selection, error.path);
  const cause = caused(sources, error, { position: fetch.position, anchor: anchorOf(fetch, sources), path });
  if (at) troublesOf(sources).place(at.holder, at.key, { cause, below, atPosition: false, again: 'always' });
  else if (!data) failed(sources, request, { ...once(cause, path), ...(fetch.position.parent && { again: 'always' }) });
}

function takeBatch(
  sources: Sources,
  { fetches }: CompiledFetch,
  { anchors, indexes }: Batch,
  list: readonly unknown[],
): void {
  const found = new FoundEntities(anchors, indexes, list);
  const entities: (Json | undefined)[] = [];
  for (const index of indexes) {
    const entity = list[index];
    if (isObject(entity)) entities[index] = entity;
  }
  const each = entities.filter((entity) => entity !== undefined);
  for (const { id } of fetches) {
    sources.objects[id] = found;
    sources.entities[id] = each;
  }
}

/** An error of one entity explains what is null wherever that entity occurs. */
function placeEntityError(
  sources: Sources,
  keys: ResponseKeys,
  { batches }: Asked,
  list: readonly unknown[],
  index: number,
  error: TakenError,
): void {
  const entity = isObject(list[index]) ? list[index] : null;
  const troubles = troublesOf(sources);
  let cause: Cause | null = null;
  for (const { fetched, batch } of batches) {
    const { fetches, selection } = fetched;
    const { anchors, indexes } = batch;
    const first = indexes.indexOf(index);
    if (first < 0) continue;
    const { at, below, path } = follow(keys, entity, selection, error.path.slice(2));
    // Fetches that send the same representation are given the same entity.
    const isPlaced = cause !== null;
    const { position } = fetches[0]!;
    cause ??= caused(sources, error, { position, anchor: anchors[first]!, path });
    if (at && !isPlaced) troubles.place(at.holder, at.key, { cause, below, atPosition: false, again: 'always' });
    if (entity) continue;
    for (const [at, anchor] of anchors.entries()) {
      if (indexes[at] !== index) continue;
      for (const { id } of fetches) {
        troubles.lack(id, anchor, [{ cause, below: path, atPosition: path.length > 0, again: 'always' }]);
      }
    }
    if (list.length === 0) for (const { id } of fetches) troubles.fail(id, once(cause));
  }
}

/** Takes the failure of a request that was not answered. */
export function takeFailure(sources: Sources, request: CompiledRequest, failure: unknown): void {
  const error = unanswered(failure, sources.requestId);
  failed(sources, request, once(caused(sources, { error, path: [] }, null)));
}

/** The entities of one field, as many as were asked for; none if the answer has another list. */
function listOf(
  sources: Sources,
  request: CompiledRequest,
  answer: unknown,
  data: Json | null,
  { entities, representations }: Asked,
): readonly unknown[] {
  if (!entities || !representations) return [];
  const list = data && own(data, entities.responseKey);
  if (Array.isArray(list) && list.length === representations.list.length) {
    if (list.some((entity) => entity !== null && !isObject(entity))) invalidated(sources, request);
    return list;
  }
  if (data && (list !== null || !saysWhy(answer))) invalidated(sources, request);
  return [];
}

function keepText(sources: Sources, fetch: Fetch, answer: unknown, data: Json, key: string | null): void {
  const { id, selection } = fetch;
  const text = own(answer as Json, 'text');
  if (typeof text !== 'string') return;
  sources.texts[id] = { text, data, selection, key };
  sources.plain[id] = !text.includes('\\');
}

/** The first instance of the position of root fields: the root itself unless the operation reaches a root type again. */
function anchorOf({ position }: Fetch, { anchors }: Sources): Json {
  return anchors[position.id]?.[0] ?? ROOT;
}
