import type { VariableDefinitionNode } from 'graphql';
import type { Atlas } from '../choosing/sites.ts';
import type { Request } from '../plan.ts';
import { type Body, printDocument } from './document.ts';
import type { Ordered } from './order.ts';

interface Joined {
  level: number;
  /** Ids of fetches by the text of what they select. */
  parts: Map<string, number[]>;
}

/**
 * Joins fetches of entities that are equally many round trips away, of the same subgraph, into one request; so are fetches of
 * the same root fields. As all that a request depends on is nearer, no circle can come of it.
 * @param ordered the fetches
 * @param bodies what each selects
 */
export function join(
  ordered: readonly Ordered[],
  bodies: readonly Body[],
  { atlas, variables }: { atlas: Atlas; variables: ReadonlyMap<string, VariableDefinitionNode> },
): Request[] {
  const levels: number[] = [];
  const joined = new Map<string, Joined>();
  for (const [id, { fetch, dependsOn }] of ordered.entries()) {
    const level = dependsOn.reduce((deepest, needed) => Math.max(deepest, levels[needed]! + 1), 0);
    levels.push(level);
    const { text } = bodies[id]!;
    const key = `${level} ${fetch.site.graph} ${fetch.entities ? '' : `${fetch.kind} ${text}`}`;
    const request = joined.get(key) ?? { level, parts: new Map<string, number[]>() };
    joined.set(key, request);
    request.parts.set(text, [...(request.parts.get(text) ?? []), id]);
  }
  const nearestFirst = [...joined.values()].sort((one, other) => one.level - other.level);
  const requestOf = new Map(
    nearestFirst.flatMap(({ parts }, index) => [...parts.values()].flat().map((id) => [id, index] as const)),
  );
  return nearestFirst.map(({ parts }): Request => {
    const ids = [...parts.values()];
    const all = ids.flat();
    const { fetch } = ordered[all[0]!]!;
    const partBodies = ids.map(([id]) => bodies[id!]!);
    const {
      text,
      variables: used,
      entities,
    } = printDocument(fetch.kind, partBodies, fetch.entities !== null, variables);
    const needed = new Set(all.flatMap((id) => ordered[id]!.dependsOn.map((each) => requestOf.get(each)!)));
    return {
      subgraph: atlas.supergraph.subgraphs.get(fetch.site.graph)!.name,
      kind: fetch.kind,
      dependsOn: [...needed].sort((one, other) => one - other),
      document: text,
      variables: used,
      parts: ids.map((fetches, index) => ({ entities: entities[index] ?? null, fetches })),
    };
  });
}
