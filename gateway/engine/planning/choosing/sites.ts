import { type Field, type FieldInSubgraph, type FieldSet, namedType, type Supergraph } from '../../supergraph/model.ts';

/**
 * A subgraph, and the type by which it knows an object: the real one, or an interface that the subgraph has as an
 * `@interfaceObject` only.
 */
export interface Site {
  /** Equal for equal sites. */
  key: string;
  graph: string;
  /** The `@interfaceObject` that represents the real type, or null. */
  as: string | null;
}

/** A site with what a path into it adds: the static type there and what `@provides` makes available. */
export interface Source {
  key: string;
  site: Site;
  /** The type in the subgraph's schema; null below `_entities`, where it is the type of the representation. */
  static: string | null;
  provided: readonly FieldSet[];
}

/** What subgraphs can do, as the supergraph states it. */
export interface Atlas {
  supergraph: Supergraph;
  site(graph: string, as?: string | null): Site;
  source(site: Site, typename: string | null, provided?: readonly FieldSet[]): Source;
  /** The field as the site has it, external or not. */
  fieldAt(site: Site, type: string, name: string): FieldInSubgraph | null;
  /** Whether the site resolves the field once an entity is represented there: `@requires` may have to be met. */
  resolves(site: Site, type: string, name: string): FieldInSubgraph | null;
  /** Whether the field can be selected at the source itself, without anything else. */
  isLocal(source: Source, type: string, name: string): boolean;
  /** The source that selecting a composite field of a source leads to. */
  below(source: Source, type: string, name: string): Source;
  /** The object types that a source can have, in the words of the supergraph; inaccessible ones too. */
  typesAt(source: Source): ReadonlySet<string>;
  /** The root type of that name is entered without a key. */
  isRoot(type: string): boolean;
}

/**
 * @param overrideLabels the labels of progressive `@override`s that are on
 */
export function openAtlas(supergraph: Supergraph, overrideLabels: ReadonlySet<string>): Atlas {
  const { types, roots } = supergraph;
  const none: ReadonlySet<string> = new Set();
  const sites = new Map<string, Site>();
  const numbers = new Map<FieldSet, number>();

  function site(graph: string, as: string | null = null): Site {
    const key = as ? `${graph} as ${as}` : graph;
    const known = sites.get(key) ?? { key, graph, as };
    sites.set(key, known);
    return known;
  }

  function source(at: Site, typename: string | null, provided: readonly FieldSet[] = []): Source {
    const suffix = provided.map((set) => {
      if (!numbers.has(set)) numbers.set(set, numbers.size);
      return ` +${numbers.get(set)}`;
    });
    return { key: `${at.key}/${typename ?? ''}${suffix.join('')}`, site: at, static: typename, provided };
  }

  function fieldAt({ graph, as }: Site, type: string, name: string): FieldInSubgraph | null {
    const field: Field | undefined = types.get(as ?? type)?.fields.get(name);
    const entry = field?.in.get(graph);
    if (!entry || (entry.override && overrideLabels.has(entry.override.label) !== entry.override.when)) return null;
    return entry;
  }

  function resolves(at: Site, type: string, name: string): FieldInSubgraph | null {
    const entry = fieldAt(at, type, name);
    return entry && !entry.external ? entry : null;
  }

  function isProvided({ provided }: Source, type: string, name: string): boolean {
    return provided.some(({ fields }) => fields.some((field) => field.name === name && covers(field.on, type)));
  }

  /** Whether an object of the type satisfies the conditions of the fragments around a field. */
  function covers(on: readonly string[], type: string): boolean {
    return on.every((condition) => condition === type || types.get(condition)?.possible.has(type));
  }

  function isLocal(from: Source, type: string, name: string): boolean {
    if (name === '__typename') return from.site.as === null;
    const entry = fieldAt(from.site, type, name);
    if (!entry) return false;
    return isProvided(from, type, name) || (!entry.external && entry.requires === null);
  }

  function below(from: Source, type: string, name: string): Source {
    const entry = fieldAt(from.site, type, name)!;
    const typename = namedType(entry.type);
    const inherited = from.provided.flatMap(({ fields }) =>
      fields.flatMap((field) => (field.name === name && field.fields && covers(field.on, type) ? [field.fields] : [])),
    );
    const provided = entry.provides ? [...inherited, entry.provides] : inherited;
    const isInterfaceObject = types.get(typename)?.in.get(from.site.graph)?.isInterfaceObject ?? false;
    return source(site(from.site.graph, isInterfaceObject ? typename : null), typename, provided);
  }

  return {
    supergraph,
    site,
    source,
    fieldAt,
    resolves,
    isLocal,
    below,
    isRoot: (type) => type === roots.query || type === roots.mutation || type === roots.subscription,
    typesAt({ site: at, static: typename }) {
      const type = typename === null ? undefined : types.get(typename);
      if (!type) return none;
      return at.as ? type.possible : (type.in.get(at.graph)?.possible ?? none);
    },
  };
}
