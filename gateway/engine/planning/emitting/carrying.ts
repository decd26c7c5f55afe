import type { FetchDraft } from '../building/drafts.ts';
import type { Ordered } from './order.ts';

/**
 * Which fetches are carried by others, that ask for more of the same objects: fields without requirements by fields with some.
 * Those that could be asked for earlier wait for their carrier only where a whole request is saved.
 * @param levels how many requests away from the client each fetch is
 * @returns by carrier the fetch that it carries
 */
export function carriedBy(ordered: readonly Ordered[], levels: readonly number[]): Map<number, number> {
  const carriers = new Map<number, number>();
  for (const [id, { fetch }] of ordered.entries()) {
    const carrier = ordered.findIndex(
      (other, at) => levels[at]! >= levels[id]! && canCarry(other.fetch, fetch) && ![...carriers.values()].includes(at),
    );
    if (carrier >= 0) carriers.set(id, carrier);
  }
  const waits = (id: number) => levels[carriers.get(id)!]! > levels[id]!;
  const isNeeded = (id: number) => ordered.some(({ dependsOn }) => dependsOn.includes(id));
  const savesRequest = (id: number) =>
    ordered.every(
      ({ fetch }, at) =>
        levels[at] !== levels[id] ||
        fetch.site.graph !== ordered[id]!.fetch.site.graph ||
        !fetch.entities ||
        (carriers.has(at) && waits(at) && !isNeeded(at)),
    );
  const kept = [...carriers].filter(([id]) => !waits(id) || savesRequest(id));
  return new Map(kept.map(([id, carrier]) => [carrier, id]));
}

function canCarry(carrier: FetchDraft, fetch: FetchDraft): boolean {
  if (!carrier.entities || !fetch.entities || carrier.position !== fetch.position) return false;
  if (carrier.site.key !== fetch.site.key || carrier.place.within !== fetch.place.within) return false;
  const isSameTypes =
    carrier.entities.size === fetch.entities.size &&
    [...fetch.entities.keys()].every((type) => carrier.entities!.has(type));
  const requires = ({ entities }: FetchDraft) => [...entities!.values()].some((entity) => entity.requires !== '');
  const isApart = [...fetch.place.fields.keys()].every((key) => !carrier.place.fields.has(key));
  return isSameTypes && !fetch.entities.has('') && requires(carrier) && !requires(fetch) && isApart;
}
