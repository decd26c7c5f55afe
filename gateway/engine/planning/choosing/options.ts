import type { WantedField, WantedSelection } from '../wanting/wanted.ts';
import type { Choice, Option } from './choice.ts';
import type { Moves } from './moves.ts';
import type { Atlas, Source } from './sites.ts';

/** Of equal numbers of requests, those that move fewer fields between subgraphs are better. */
const PER_MOVED_FIELD = 1e-6;

const NOTHING: ReadonlySet<string> = new Set();

/**
 * The ways to read a field of a type: from the sources that are present, and by moving to another site. The latter are left
 * out when a source that is present has everything.
 */
export function optionsOf(
  { atlas, moves, choose }: { atlas: Atlas; moves: Moves; choose(below: WantedSelection, from: Source[]): Choice },
  field: WantedField,
  type: string,
  sources: readonly Source[],
): Option[] {
  const option = (source: Source, move: Option['move'], extra: number): Option => {
    const below = field.selection && choose(field.selection, [atlas.below(source, type, field.name)]);
    const cost = extra + (below?.cost ?? 0);
    return { source, move, distance: move?.distance ?? 0, cost, missing: below?.missing ?? NOTHING };
  };
  const present = sources
    .filter((source) => atlas.isLocal(source, type, field.name))
    .map((source) => option(source, null, 0));
  const [free] = present.filter(({ cost, missing }) => cost === 0 && missing.size === 0);
  if (free) return [free];
  const moved = [...moves.from(sources, type).values()].flatMap((move) => {
    const entry = atlas.resolves(move.site, type, field.name);
    if (!entry) return [];
    const source = atlas.source(move.site, move.site.as ?? type);
    const isOwn = sources.some(({ site }) => site.key === move.site.key);
    // Asking a subgraph again makes sense for what it could not resolve without the required fields.
    if (isOwn && !entry.requires && present.some((each) => each.source.site.key === move.site.key)) return [];
    const unmet = entry.requires?.fields.some(({ name }) => !sources.some((from) => atlas.isLocal(from, type, name)));
    return [option(source, move, PER_MOVED_FIELD * sizeOf(field) + (unmet ? 1 : 0))];
  });
  return [...present, ...moved];
}

const sizes = new WeakMap<WantedField, number>();

/** The number of fields that a field brings with it. */
function sizeOf(field: WantedField): number {
  const known = sizes.get(field);
  if (known) return known;
  const size = (field.selection?.fields ?? []).reduce((sum, below) => sum + sizeOf(below), 1);
  sizes.set(field, size);
  return size;
}
