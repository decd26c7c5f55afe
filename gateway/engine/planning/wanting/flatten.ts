import { type FieldNode, Kind, type SelectionNode, type SelectionSetNode } from 'graphql';
import { type Flattening, included, type TypedSet } from './conditions.ts';

/** One occurrence of a field in the document, with the object types that the fragments around it leave. */
export interface Occurrence {
  node: FieldNode;
  types: readonly string[];
}

/**
 * The fields of selection sets in order, fragments inlined and conditions decided (CollectFields, 6.3.2). Fragments are
 * followed by a list of what is left, not by recursion: a thousand may be nested.
 */
export function flatten(
  { fragments, conditions, possible, steps }: Flattening,
  sets: readonly TypedSet[],
): Occurrence[] {
  const found: Occurrence[] = [];
  const spread = new Set<string>();
  const left: { selection: SelectionNode; types: readonly string[] }[] = [];
  const push = (set: SelectionSetNode, types: readonly string[]) => {
    for (let index = set.selections.length - 1; index >= 0; index--) {
      left.push({ selection: set.selections[index]!, types });
    }
  };
  for (let index = sets.length - 1; index >= 0; index--) push(sets[index]!.set, sets[index]!.types);
  for (let next = left.pop(); next; next = left.pop()) {
    const { selection, types } = next;
    steps.take();
    if (!included(selection.directives ?? [], conditions)) continue;
    if (selection.kind === Kind.FIELD) {
      found.push({ node: selection, types });
      continue;
    }
    const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value)! : selection;
    const narrowed = fragment.typeCondition ? meet(types, possible(fragment.typeCondition.name.value)) : types;
    if (narrowed.length === 0) continue;
    if (selection.kind === Kind.FRAGMENT_SPREAD) {
      const key = `${selection.name.value} ${narrowed.join(' ')}`;
      if (spread.has(key)) continue;
      spread.add(key);
    }
    steps.take(Math.ceil(narrowed.length / 16));
    push(fragment.selectionSet, narrowed);
  }
  return found;
}

/** The same list when nothing is left out. */
function meet(types: readonly string[], condition: ReadonlySet<string>): readonly string[] {
  const narrowed = types.filter((type) => condition.has(type));
  return narrowed.length === types.length ? types : narrowed;
}
