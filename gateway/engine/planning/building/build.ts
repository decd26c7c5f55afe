import type { OperationKind } from '../plan.ts';
import type { WantedField, WantedSelection } from '../wanting/wanted.ts';
import { type Building, Completing } from './completing.ts';
import type { FetchDraft, PositionDraft } from './drafts.ts';
import { openFetch } from './fetching.ts';

/**
 * Carries the decisions out: makes the positions of an operation and the requests that complete them, from the root down.
 * @returns all positions, the root's first
 */
export function build(using: Building, kind: OperationKind, selection: WantedSelection): PositionDraft[] {
  const builder = new Builder(using);
  const root = builder.position(selection, null);
  if (kind === 'query') builder.complete(root);
  else builder.inOrder(root);
  return builder.positions;
}

class Builder {
  readonly positions: PositionDraft[] = [];
  readonly #using: Building;

  constructor(using: Building) {
    this.#using = using;
  }

  position(selection: WantedSelection, parent: PositionDraft['parent']): PositionDraft {
    this.#using.steps.take();
    const position: PositionDraft = {
      id: this.positions.length,
      selection,
      parent,
      sources: [],
      types: selection.types,
      typename: null,
      fields: [],
      fetches: [],
    };
    this.positions.push(position);
    return position;
  }

  complete(position: PositionDraft): void {
    new Completing(this.#using, position).complete();
    this.#descend(position);
  }

  /** Completes what the fields of a position lead to; those that lead somewhere already are left. */
  #descend(position: PositionDraft): void {
    for (const field of position.fields) {
      if (!field.selection || field.child) continue;
      const child = this.position(field.selection, { position, field });
      field.child = child;
      child.sources = field.reads.map(({ fetch, below }) => ({ fetch, source: below!.source, place: below!.place }));
      this.#using.steps.deeper(() => this.complete(child));
    }
  }

  /**
   * Root fields of a mutation run one after the other (GraphQL 6.2.2), each with all that is below it; neighbours of one
   * subgraph are one request, in which the subgraph keeps the order. A subscription has a single root field.
   */
  inOrder(root: PositionDraft): void {
    const { fetches, atlas } = this.#using;
    let current: FetchDraft | null = null;
    for (const field of root.selection.fields) {
      const graph = this.#graphFor(field, root, current);
      if (current?.site.graph !== graph) {
        this.#descend(root);
        current = openFetch(this.#using, root, { site: atlas.site(graph), type: root.types[0]!, within: null }, [
          ...fetches,
        ]);
      }
      new Completing(this.#using, root).read(field, current);
    }
    this.#descend(root);
  }

  /** The subgraph that leaves the least to others; the one in hand, when it does as well. */
  #graphFor(field: WantedField, root: PositionDraft, current: FetchDraft | null): string {
    const { choose, atlas } = this.#using;
    const [type] = root.types;
    const costAt = (graph: string) => {
      const source = atlas.source(atlas.site(graph), type!);
      if (!atlas.isLocal(source, type!, field.name)) return Number.POSITIVE_INFINITY;
      if (!field.selection) return 0;
      const { cost, missing } = choose(field.selection, [atlas.below(source, type!, field.name)]);
      return missing.size > 0 ? Number.POSITIVE_INFINITY : cost;
    };
    const graphs = [...(atlas.supergraph.types.get(type!)?.in.keys() ?? [])];
    const ordered = current ? [current.site.graph, ...graphs] : graphs;
    const costs = ordered.map((graph) => ({ graph, cost: costAt(graph) }));
    const best = costs.reduce((one, other) => (other.cost < one.cost ? other : one));
    if (best.cost === Number.POSITIVE_INFINITY) throw new Error('No subgraph resolves a root field of the operation.');
    return best.graph;
  }
}
