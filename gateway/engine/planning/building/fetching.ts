import type { Atlas, Site } from '../choosing/sites.ts';
import type { OperationKind } from '../plan.ts';
import { type FetchDraft, type FieldDraft, type Need, openPlace, type PositionDraft, waitsFor } from './drafts.ts';

/** The needs of representations by runtime type. */
export type Needs = Map<string, Need[]>;

/**
 * Makes a request for a position.
 * @param type one that it is for: a root type is asked by its fields, all others by `_entities`
 * @param within the type condition around all that is asked of entities, or null for one around each field
 */
export function openFetch(
  { atlas, fetches }: { atlas: Atlas; fetches: FetchDraft[] },
  position: PositionDraft,
  { site, type, within }: { site: Site; type: string; within: string | null },
  after: readonly FetchDraft[] = [],
): FetchDraft {
  const isRoot = atlas.isRoot(type);
  const fetch: FetchDraft = {
    id: fetches.length,
    site,
    kind: kindOf(atlas, type),
    position,
    place: isRoot ? openPlace(site.graph, type) : openPlace(site.graph, within, within),
    entities: isRoot ? null : new Map(),
    needs: new Set(),
    after,
  };
  fetches.push(fetch);
  position.fetches.push(fetch);
  return fetch;
}

function kindOf({ supergraph: { roots } }: Atlas, type: string): OperationKind {
  if (type === roots.mutation) return 'mutation';
  return type === roots.subscription ? 'subscription' : 'query';
}

/**
 * A request for the same site that none of the needs waits for, and whose representations agree with them. Fields that
 * require something are asked for apart: when it fails, the others are still to be had.
 * @param requires by type, the text of what is required
 */
export function fittingFetch(
  position: PositionDraft,
  { site, within, requires }: { site: Site; within: string | null; requires: ReadonlyMap<string, string> },
  needs: Needs,
): FetchDraft | undefined {
  const isReady = ({ reads }: FieldDraft, fetch: FetchDraft) =>
    reads.every((read) => read.fetch.position !== position || !waitsFor(read.fetch, fetch));
  const agrees = (fetch: FetchDraft, type: string, { name, from }: Need) =>
    fetch.entities?.get(type)?.needs.every((need) => need.name !== name || need.from === from) !== false;
  return position.fetches.find((fetch) => {
    if (fetch.site.key !== site.key || fetch.place.within !== within || fetch.entities?.has('')) return false;
    if (site.as && !isSame(fetch.entities, needs)) return false;
    return [...needs].every(
      ([type, own]) =>
        (fetch.entities?.get(type)?.requires ?? requires.get(type)) === requires.get(type) &&
        own.every((need) => isReady(need.from, fetch) && agrees(fetch, type, need)),
    );
  });
}

/** Whether the same types are represented: of an `@interfaceObject`, what is asked for is asked of all of them. */
function isSame(entities: FetchDraft['entities'], needs: Needs): boolean {
  return entities?.size === needs.size && [...needs.keys()].every((type) => entities.has(type));
}

/** Adds to what a request represents, and has it wait for what is read at its own position. */
export function represent(
  fetch: FetchDraft,
  { typename, requires }: { typename(type: string): string; requires: ReadonlyMap<string, string> },
  needs: Needs,
): void {
  for (const [type, own] of needs) {
    if (fetch.entities) {
      const known = fetch.entities.get(type) ?? { typename: typename(type), requires: requires.get(type)!, needs: [] };
      for (const need of own) addNeed(known.needs, need);
      fetch.entities.set(type, known);
    }
    for (const { reads } of own.map(({ from }) => from)) {
      for (const read of reads) if (read.fetch.position === fetch.position) fetch.needs.add(read.fetch);
    }
  }
}

export function addNeed(needs: Need[], need: Need): void {
  const known = needs.find(({ name }) => name === need.name);
  if (known) known.sets.push(...need.sets);
  else needs.push({ ...need, sets: [...need.sets] });
}
