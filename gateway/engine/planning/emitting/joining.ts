import type { VariableDefinitionNode } from 'graphql';
import type { Atlas } from '../choosing/sites.ts';
import type { Request } from '../plan.ts';
import { carriedBy } from './carrying.ts';
import { type Body, printBody, printDocument } from './document.ts';
import type { Ordered } from './order.ts';

interface Joined {
  level: number;
  /** Ids of fetches. */
  ids: number[];
}

/**
 * Joins fetches of entities that are equally many round trips away, of the same subgraph, into one request; so are fetches of
 * the same root fields. As all that a request depends on is nearer, no circle can come of it.
 */
export function join(
  ordered: readonly Ordered[],
  { atlas, variables }: { atlas: Atlas; variables: ReadonlyMap<string, VariableDefinitionNode> },
): Request[] {
  const levels: number[] = [];
  for (const { dependsOn } of ordered) {
    levels.push(dependsOn.reduce((deepest, needed) => Math.max(deepest, levels[needed]! + 1), 0));
  }
  const carried = carriedBy(ordered, levels);
  for (const [carrier, id] of carried) levels[id] = levels[carrier]!;
  const bodies = ordered.map(({ fetch }) => printBody(atlas, [fetch]));
  const joined = new Map<string, Joined>();
  for (const [id, { fetch }] of ordered.entries()) {
    const level = levels[id]!;
    const key = `${level} ${fetch.site.graph} ${fetch.entities ? '' : `${fetch.kind} ${bodies[id]!.text}`}`;
    const request = joined.get(key) ?? { level, ids: [] };
    joined.set(key, request);
    request.ids.push(id);
  }
  const nearestFirst = [...joined.values()].sort((one, other) => one.level - other.level);
  const requestOf = new Map(nearestFirst.flatMap(({ ids }, index) => ids.map((id) => [id, index] as const)));

  /** What is sent for fetches; one that another carries has no part of its own. */
  function sent(ids: readonly number[], carries: ReadonlyMap<number, number>) {
    const { fetch } = ordered[ids[0]!]!;
    const isCarried = new Set(carries.values());
    const parts = new Map<string, { body: Body; fetches: number[]; carried: number[] }>();
    for (const id of ids.filter((each) => !isCarried.has(each))) {
      const other = carries.get(id);
      const body = other === undefined ? bodies[id]! : printBody(atlas, [ordered[other]!.fetch, ordered[id]!.fetch]);
      const key = `${body.text}${other === undefined ? '' : ' carried'}`;
      const part = parts.get(key) ?? { body, fetches: [], carried: [] };
      parts.set(key, part);
      part.fetches.push(id);
      if (other !== undefined) part.carried.push(other);
    }
    const all = [...parts.values()];
    const printed = printDocument(
      fetch.kind,
      all.map(({ body }) => body),
      fetch.entities !== null,
      variables,
    );
    return {
      document: printed.text,
      variables: printed.variables,
      parts: all.map(({ body: _, ...part }, index) => ({ entities: printed.entities[index] ?? null, ...part })),
    };
  }

  return nearestFirst.map(({ ids }): Request => {
    const { fetch } = ordered[ids[0]!]!;
    const needed = new Set(ids.flatMap((id) => ordered[id]!.dependsOn.map((each) => requestOf.get(each)!)));
    return {
      subgraph: atlas.supergraph.subgraphs.get(fetch.site.graph)!.name,
      kind: fetch.kind,
      dependsOn: [...needed].sort((one, other) => one - other),
      ...sent(ids, carried),
      apart: ids.some((id) => carried.has(id)) ? sent(ids, new Map()) : null,
    };
  });
}
