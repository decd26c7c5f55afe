import type { Steps } from '../steps.ts';
import type { WantedField, WantedSelection } from '../wanting/wanted.ts';
import { type Cell, type Choice, cellKey, type Option } from './choice.ts';
import { cover } from './cover.ts';
import type { Moves } from './moves.ts';
import { optionsOf } from './options.ts';
import { possibleTypes } from './possible-types.ts';
import type { Atlas, Source } from './sites.ts';

export type Choose = (selection: WantedSelection, sources: readonly Source[]) => Choice;

/**
 * Decides where what is wanted at a place is read, given the sources that are there already. A decision depends on the
 * selection and the sources alone and is made once for each pair, so that the work grows with the size of the operation
 * and not with the number of ways through the subgraphs.
 */
export function openChoose({ atlas, moves, steps }: { atlas: Atlas; moves: Moves; steps: Steps }): Choose {
  const decided = new Map<string, Choice>();

  const choose: Choose = (selection, sources) => {
    const key = `${selection.id} ${sources.map((source) => source.key).join(' ')}`;
    const known = decided.get(key) ?? steps.deeper(() => decide(selection, sources));
    decided.set(key, known);
    return known;
  };

  function decide(selection: WantedSelection, given: readonly Source[]): Choice {
    const { types, identified } = possibleTypes({ atlas, moves }, selection, given);
    const sources = identified ? [...given, identified.source] : given;
    const having = new Set(types);
    const open = selection.fields.flatMap((field) =>
      field.types
        .filter((type) => having.has(type))
        .map((type) => {
          const options = optionsOf({ atlas, moves, choose }, field, type, sources);
          steps.take(1 + options.length);
          return { field, type, options };
        }),
    );
    const { taken, cost } = cover(open.map(({ options }) => options.filter(({ missing }) => missing.size === 0)));
    const missing = new Set<string>();
    let joined = 0;
    const cells = open.map(({ field, type, options }, index): Cell => {
      const chosen = taken[index];
      if (chosen) return { field, type, taken: [chosen] };
      const several = join(field, type, options);
      for (const each of several.missing) missing.add(each);
      joined += several.cost;
      return { field, type, taken: several.taken };
    });
    return { types, identified, cells, cost: cost + joined + (identified?.move.distance ?? 0), missing };
  }

  /** Reads a field from several places because none knows everything below: a value type that subgraphs share. */
  function join(field: WantedField, type: string, options: readonly Option[]) {
    const ordered = options.toSorted((one, other) => one.missing.size - other.missing.size);
    const [first, ...others] = ordered;
    if (!first) return { taken: [], cost: 0, missing: new Set([cellKey(field, type)]) };
    let taken = [first];
    let { missing, cost } = first;
    for (const option of others) {
      if (missing.size === 0) break;
      const wider = [...taken, option];
      const below = wider.map(({ source }) => atlas.below(source, type, field.name));
      const choice = choose(field.selection!, below);
      if (choice.missing.size >= missing.size) continue;
      taken = wider;
      missing = choice.missing;
      cost = choice.cost;
    }
    const distance = taken.reduce((sum, option) => sum + option.distance, 0);
    return { taken, cost: cost + distance, missing };
  }

  return choose;
}
