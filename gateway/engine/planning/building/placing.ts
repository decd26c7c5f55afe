import type { Atlas, Source } from '../choosing/sites.ts';
import { type FetchDraft, type FieldDraft, openPlace, type Place } from './drafts.ts';

/**
 * Adds a field to a place in a request's document, under a key that nothing else has there: two fields of one key could
 * conflict, and a client's alias could hide the field of a key.
 * @param prefix with which no field of the supergraph begins
 */
export function placeField(
  { atlas, prefix }: { atlas: Atlas; prefix: string },
  { fetch, place, source }: { fetch: FetchDraft; place: Place; source: Source },
  field: FieldDraft,
): void {
  const isFree = !place.fields.has(field.name) && !(field.name in Object.prototype);
  const key = isFree ? field.name : `${prefix}${place.fields.size}_${field.name}`;
  const [type] = field.types;
  const below = field.selection && atlas.below(source, type!, field.name);
  const inner = below && openPlace(below.site.graph, below.static);
  place.fields.set(key, { field, place: inner });
  field.reads.push({ fetch, key, below: below && inner && { source: below, place: inner } });
}

/** A prefix with which no field of the supergraph begins. */
export function freePrefix({ supergraph }: Pick<Atlas, 'supergraph'>): string {
  const names = [...supergraph.types.values()].flatMap(({ fields }) => [...fields.keys()]);
  let prefix = '_';
  while (names.some((name) => name.startsWith(prefix))) prefix = `a${prefix}`;
  return prefix;
}
