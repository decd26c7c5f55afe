import type { WantedSelection } from '../wanting/wanted.ts';
import type { Choice } from './choice.ts';
import type { Moves } from './moves.ts';
import type { Atlas, Source } from './sites.ts';

/**
 * Which object types are possible at a place, and whether they must be asked for. Behind an `@interfaceObject` the subgraph
 * does not know the real type; it is asked of a subgraph that has the interface with its implementations, but only where
 * the answer depends on it.
 * @param sources those of the place, the first gives its objects; none at the root
 */
export function possibleTypes(
  { atlas, moves }: { atlas: Atlas; moves: Moves },
  selection: WantedSelection,
  sources: readonly Source[],
): Pick<Choice, 'types' | 'identified'> {
  const [primary] = sources;
  const objects = selection.types.filter((type) => atlas.supergraph.types.get(type)!.kind === 'object');
  if (!primary) return { types: objects, identified: null };
  const possible = atlas.typesAt(primary);
  const unknown = primary.site.as ?? (possible.size === 0 ? primary.static! : null);
  if (!unknown || !selection.types.includes(unknown)) {
    return { types: objects.filter((type) => possible.has(type)), identified: null };
  }
  if (!primary.site.as || isAlike(selection)) return { types: [unknown], identified: null };
  return { types: objects, identified: identify({ atlas, moves }, selection, sources, unknown) };
}

/** The nearest subgraph that has the interface with its implementations; of several, the one that has most of the fields. */
function identify(
  { atlas, moves }: { atlas: Atlas; moves: Moves },
  { fields }: WantedSelection,
  sources: readonly Source[],
  typename: string,
): Choice['identified'] {
  const candidates = [...moves.from(sources, typename).values()].flatMap((move) => {
    const there = atlas.supergraph.types.get(typename)!.in.get(move.site.graph)!;
    if (move.site.as || there.possible.size === 0) return [];
    const source = atlas.source(move.site, typename);
    const local = fields.filter(({ name, types }) => types.some((type) => atlas.isLocal(source, type, name)));
    return [{ source, move, local: local.length }];
  });
  const [best] = candidates.sort((one, other) => one.move.distance - other.move.distance || other.local - one.local);
  return best ?? null;
}

/** Whether the same is wanted of every type, so that it need not be known. Of an inaccessible type nothing is. */
function isAlike({ typename, types, fields, broken }: WantedSelection): boolean {
  if (broken.size > 0 && !types.every((type) => broken.has(type))) return false;
  return !typename && fields.every((field) => types.every((type) => field.types.includes(type)));
}
