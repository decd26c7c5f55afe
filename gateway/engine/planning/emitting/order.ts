import type { FieldSetField } from '../../supergraph/model.ts';
import type { FetchDraft, FieldDraft, Need, PositionDraft } from '../building/drafts.ts';

/** Finds the field of a position that a field of a key or requirement is read from, for objects of a type. */
type Nested = (position: PositionDraft, node: FieldSetField, type: string) => FieldDraft | undefined;

/** A request in its place, with the places of those that it depends on. */
export interface Ordered {
  fetch: FetchDraft;
  dependsOn: readonly number[];
}

/** Puts requests in an order in which each follows those that it depends on; their numbers are their places in it. */
export function inOrder(fetches: readonly FetchDraft[], nested: Nested): Ordered[] {
  const dependencies = new Map(fetches.map((fetch) => [fetch, dependenciesOf(fetch, nested)]));
  const ids = new Map<FetchDraft, number>();
  const ordered: Ordered[] = [];
  const open = new Set<FetchDraft>();
  const visit = (fetch: FetchDraft) => {
    if (ids.has(fetch)) return;
    if (open.has(fetch)) throw new Error('Requests of a plan wait for each other.');
    open.add(fetch);
    const needed = [...dependencies.get(fetch)!];
    for (const each of needed) visit(each);
    ids.set(fetch, ordered.length);
    ordered.push({ fetch, dependsOn: needed.map((each) => ids.get(each)!).sort((one, other) => one - other) });
  };
  for (const fetch of fetches) visit(fetch);
  return ordered;
}

/** The request of the objects that it completes, and all that its representations are read from. */
function dependenciesOf({ position, entities, after }: FetchDraft, nested: Nested): Set<FetchDraft> {
  const found = new Set<FetchDraft>(after);
  const reads = ({ reads: [read] }: FieldDraft) => found.add(read!.fetch);
  const represented = ({ from, sets }: Need): void => {
    reads(from);
    const { child } = from;
    if (!child) return;
    if (child.typename) reads(child.typename);
    for (const node of sets.flatMap(({ fields }) => fields)) {
      for (const type of child.types) {
        const field = nested(child, node, type);
        if (field) represented({ name: node.name, from: field, sets: node.fields ? [node.fields] : [] });
      }
    }
  };
  const [primary] = position.sources;
  if (primary) found.add(primary.fetch);
  for (const [type, { needs }] of entities ?? []) {
    if (type !== '' && position.typename) reads(position.typename);
    for (const need of needs) represented(need);
  }
  return found;
}
