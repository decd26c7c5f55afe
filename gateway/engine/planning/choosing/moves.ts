import type { FieldSet } from '../../supergraph/model.ts';
import type { Atlas, Site, Source } from './sites.ts';

/** How an entity of one type gets from the sources that have it to another site. */
export interface Move {
  site: Site;
  /** The key to represent it by; null for a root type, which needs none. */
  key: FieldSet | null;
  /** Of each field of the key, the site that it is read from: a site of the sources, or one that has been moved to before. */
  keyFrom: ReadonlyMap<string, Site>;
  /** The number of requests until the site has answered. */
  distance: number;
}

export interface Moves {
  /**
   * The shortest move to every site that an entity of the type can be moved to, in the order of distance. Sites of the
   * sources are among them: a field with `@requires` needs its own subgraph asked again.
   */
  from(sources: readonly Source[], type: string): ReadonlyMap<string, Move>;
}

/** Moves depend on types and sources alone, not on paths, so they are remembered for all operations. */
export function openMoves(atlas: Atlas): Moves {
  const known = new Map<string, ReadonlyMap<string, Move>>();
  /** Pairs of type and sources whose moves are being searched: a nested key may lead back to its own type. */
  const searching = new Set<string>();
  const { types } = atlas.supergraph;

  /** The sites where the type, or an `@interfaceObject` that represents it, is an entity, with its keys there. */
  function entries(type: string): { site: Site; keys: readonly (FieldSet | null)[] }[] {
    const own = types.get(type);
    if (!own) return [];
    const isRoot = atlas.isRoot(type);
    const direct = [...own.in].map(([graph, { keys, isInterfaceObject }]) => ({
      site: atlas.site(graph, isInterfaceObject ? type : null),
      keys: isRoot ? [null] : keys,
    }));
    const asInterface = own.interfaces.flatMap((name) =>
      [...(types.get(name)?.in ?? [])].flatMap(([graph, { keys, isInterfaceObject }]) =>
        isInterfaceObject ? [{ site: atlas.site(graph, name), keys }] : [],
      ),
    );
    return [...direct, ...asInterface].filter(({ keys }) => keys.length > 0);
  }

  /** From which of the sources each field of a key can be read; null when one of the fields cannot be. */
  function sourcesOfKey(key: FieldSet | null, type: string, from: readonly Source[]): ReadonlyMap<string, Site> | null {
    const found = new Map<string, Site>();
    for (const field of key?.fields ?? []) {
      const provider = from.find(
        (source) =>
          atlas.isLocal(source, type, field.name) &&
          (!field.fields || canProvide(atlas.below(source, type, field.name), field.fields)),
      );
      if (!provider) return null;
      found.set(field.name, provider.site);
    }
    return found;
  }

  /** Whether the fields of a nested set can be had from a source, there or by moving on from it. */
  function canProvide(source: Source, { fields }: FieldSet): boolean {
    const typename = source.static!;
    const objects = types.get(typename)?.kind === 'object' ? [typename] : [...atlas.typesAt(source)];
    return objects.every((type) =>
      fields.every(({ name, on, fields: nested }) => {
        if (on.length > 0 && !on.includes(type)) return true;
        if (atlas.isLocal(source, type, name)) return !nested || canProvide(atlas.below(source, type, name), nested);
        return [...from([source], type).values()].some(({ site }) => atlas.resolves(site, type, name));
      }),
    );
  }

  function search(sources: readonly Source[], type: string): ReadonlyMap<string, Move> {
    const targets = entries(type);
    const found = new Map<string, Move>();
    const reached = [...sources];
    for (let distance = 1; found.size < targets.length; distance++) {
      const next: Move[] = [];
      for (const { site, keys } of targets) {
        if (found.has(site.key)) continue;
        for (const key of keys) {
          const keyFrom = sourcesOfKey(key, type, reached);
          if (!keyFrom) continue;
          next.push({ site, key, keyFrom, distance });
          break;
        }
      }
      if (next.length === 0) break;
      for (const move of next) {
        found.set(move.site.key, move);
        reached.push(atlas.source(move.site, move.site.as ?? type));
      }
    }
    return found;
  }

  function from(sources: readonly Source[], type: string): ReadonlyMap<string, Move> {
    const key = `${type} ${sources.map((source) => source.key).join(' ')}`;
    const before = known.get(key);
    if (before) return before;
    if (searching.has(key)) return new Map();
    searching.add(key);
    const found = search(sources, type);
    searching.delete(key);
    // What was found while a search around it was cut short may be incomplete.
    if (searching.size === 0) known.set(key, found);
    return found;
  }

  return { from };
}
