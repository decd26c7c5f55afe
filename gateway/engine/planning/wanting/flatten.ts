import {
  type DirectiveNode,
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import type { Steps } from '../steps.ts';

/** One occurrence of a field in the document, with the object types that the fragments around it leave. */
export interface Occurrence {
  node: FieldNode;
  types: readonly string[];
}

export interface Flattening {
  fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** The values of the Boolean variables in `@skip` and `@include`. */
  conditions: ReadonlyMap<string, boolean>;
  /** The object types that satisfy a type condition. */
  possible(condition: string): ReadonlySet<string>;
  steps: Steps;
}

/**
 * The fields of selection sets in order, fragments inlined and conditions decided (CollectFields, 6.3.2). Fragments are
 * followed by a list of what is left, not by recursion: a thousand may be nested.
 */
export function flatten(
  { fragments, conditions, possible, steps }: Flattening,
  sets: readonly { set: SelectionSetNode; types: readonly string[] }[],
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

function included(directives: readonly DirectiveNode[], conditions: ReadonlyMap<string, boolean>): boolean {
  return directives.every(({ name, arguments: given }) => {
    const skip = name.value === GraphQLSkipDirective.name;
    if (!skip && name.value !== GraphQLIncludeDirective.name) return true;
    const condition = given?.find((argument) => argument.name.value === 'if')?.value;
    const holds =
      condition?.kind === Kind.VARIABLE
        ? conditions.get(condition.name.value) === true
        : condition?.kind === Kind.BOOLEAN && condition.value;
    return holds !== skip;
  });
}
