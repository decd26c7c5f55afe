import { type FragmentDefinitionNode, type GraphQLError, Kind, parse, type SelectionSetNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import { type Data, isData } from './data.ts';
import type { Path } from './entities.ts';
import type { Supergraph } from './supergraph.ts';

/**
 * Attaches an error at the first null on its path, so that the completion of the result throws it there and the null
 * propagates as far up as the client's schema requires.
 * @returns false when there is no null on the path
 */
export function attachErrorAtPath(data: Data, path: Path, error: GraphQLError): boolean {
  let holder: unknown = data;
  for (const step of path) {
    if (Array.isArray(holder) && typeof step === 'number') {
      if (holder[step] === null) holder[step] = error;
      if (holder[step] === error) return true;
      holder = holder[step];
    } else if (isData(holder)) {
      const value = holder[step];
      if (value === null || value === undefined) holder[step] = error;
      if (holder[step] === error) return true;
      holder = value;
    } else {
      return false;
    }
  }
  return false;
}

/** Attaches an error to each of an object's keys that has no value yet. */
export function attachErrorToFields(object: Data, keys: readonly string[], error: GraphQLError): void {
  for (const key of keys) object[key] ??= error;
}

/** The response keys that a fetch selects, on its root or on an entity of a type. Each operation is parsed once. */
export interface Keys {
  ofRoot(operation: string): string[];
  /** @param field the alias of `_entities` */
  ofEntity(operation: string, field: string, typename: string): string[];
}

/** The number of subgraph operations whose selections are cached, and the total length of their texts in characters. */
const MAX_CACHED_OPERATIONS = 2_000;
const MAX_CACHED_CHARACTERS = 4_000_000;

export function keysOf({ isSubtype }: Supergraph): Keys {
  const documents = new LRUCache<string, ReturnType<typeof selectionsOf>>({
    max: MAX_CACHED_OPERATIONS,
    maxSize: MAX_CACHED_CHARACTERS,
    sizeCalculation: (_selections, operation) => operation.length || 1,
  });
  const read = (operation: string) => {
    const known = documents.get(operation) ?? selectionsOf(operation);
    documents.set(operation, known);
    return known;
  };
  function collect(set: SelectionSetNode, fragments: Fragments, typename: string | null): string[] {
    return set.selections.flatMap((selection) => {
      if (selection.kind === Kind.FIELD) {
        return selection.name.value === '__typename' ? [] : [(selection.alias ?? selection.name).value];
      }
      const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
      const condition = fragment?.typeCondition?.name.value;
      if (!fragment || (condition && typename && !isSubtype(typename, condition) && !isSubtype(condition, typename)))
        return [];
      return collect(fragment.selectionSet, fragments, typename);
    });
  }
  return {
    ofRoot(operation) {
      const { root, fragments } = read(operation);
      return collect(root, fragments, null);
    },
    ofEntity(operation, field, typename) {
      const { root, fragments } = read(operation);
      const entities = root.selections.find(
        (selection) => selection.kind === Kind.FIELD && (selection.alias ?? selection.name).value === field,
      );
      if (entities?.kind !== Kind.FIELD || !entities.selectionSet) return [];
      return collect(entities.selectionSet, fragments, typename);
    },
  };
}

type Fragments = Map<string, FragmentDefinitionNode>;

function selectionsOf(operation: string): { root: SelectionSetNode; fragments: Fragments } {
  const fragments: Fragments = new Map();
  let root: SelectionSetNode = { kind: Kind.SELECTION_SET, selections: [] };
  for (const definition of parse(operation).definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
    if (definition.kind === Kind.OPERATION_DEFINITION) root = definition.selectionSet;
  }
  return { root, fragments };
}
