import {
  type DirectiveNode,
  type FragmentDefinitionNode,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
  visit,
} from 'graphql';
import type { Steps } from '../steps.ts';

/**
 * The values of the Boolean variables in `@skip` and `@include`. One is null when the client gives null to a nullable
 * variable with a default, which is valid (5.8.5) and an error once a selection depends on it.
 */
export type Conditions = ReadonlyMap<string, boolean | null>;

/** What collecting fields uses. */
export interface Flattening {
  fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  conditions: Conditions;
  /** The object types that satisfy a type condition. */
  possible(condition: string): ReadonlySet<string>;
  steps: Steps;
}

/** A selection set, and the object types that it is of. */
export interface TypedSet {
  set: SelectionSetNode;
  types: readonly string[];
}

/** Whether a selection is included (3.13.1, 3.13.2); null if the condition that decides it is. `@skip` comes first. */
export function included(directives: readonly DirectiveNode[], conditions: Conditions): boolean | null {
  if (directives.length === 0) return true;
  const skipped = decided(GraphQLSkipDirective.name, directives, conditions, false);
  if (skipped !== false) return skipped === null ? null : false;
  return decided(GraphQLIncludeDirective.name, directives, conditions, true);
}

function decided(
  name: string,
  directives: readonly DirectiveNode[],
  conditions: Conditions,
  otherwise: boolean,
): boolean | null {
  const directive = directives.find((each) => each.name.value === name);
  if (!directive) return otherwise;
  const value = directive.arguments?.find((argument) => argument.name.value === 'if')?.value;
  if (value?.kind === Kind.BOOLEAN) return value.value;
  return value?.kind === Kind.VARIABLE ? (conditions.get(value.name.value) ?? null) : null;
}

const NONE: ReadonlySet<string> = new Set();

/**
 * The object types whose selection depends on a condition that is null. Their fields cannot be collected (6.3.2), which is
 * an error of the object as a whole: only of an object that there is, and only of its own type.
 */
export function brokenTypes(using: Flattening, sets: readonly TypedSet[]): ReadonlySet<string> {
  const nulls = new Set([...using.conditions].flatMap(([name, value]) => (value === null ? [name] : [])));
  if (nulls.size === 0) return NONE;
  const types = new Set(sets.flatMap((each) => each.types));
  return new Set([...types].filter((type) => isBroken(using, sets, type, nulls)));
}

function isBroken(using: Flattening, sets: readonly TypedSet[], type: string, nulls: ReadonlySet<string>): boolean {
  const { fragments, conditions, possible, steps } = using;
  const spread = new Set<string>();
  const left = sets.filter(({ types }) => types.includes(type)).flatMap(({ set }) => set.selections);
  left.reverse();
  for (let next = left.pop(); next; next = left.pop()) {
    steps.take();
    if (next.kind === Kind.FRAGMENT_SPREAD && spread.has(next.name.value)) continue;
    const isIncluded = included(next.directives ?? [], conditions);
    if (isIncluded === null) return true;
    if (!isIncluded) continue;
    if (next.kind === Kind.FIELD) {
      // Introspection is executed as a whole, so that it cannot fail in part.
      if (next.name.value.startsWith('__') && mentions(using, next, nulls)) return true;
      continue;
    }
    if (next.kind === Kind.FRAGMENT_SPREAD) spread.add(next.name.value);
    const fragment = next.kind === Kind.FRAGMENT_SPREAD ? fragments.get(next.name.value)! : next;
    if (fragment.typeCondition && !possible(fragment.typeCondition.name.value).has(type)) continue;
    left.push(...fragment.selectionSet.selections.toReversed());
  }
  return false;
}

/** Whether a condition below a field is one of these variables. */
function mentions({ fragments, steps }: Flattening, field: SelectionNode, nulls: ReadonlySet<string>): boolean {
  const left: (SelectionNode | FragmentDefinitionNode)[] = [field];
  const spread = new Set<string>();
  let found = false;
  for (let next = left.pop(); next; next = left.pop()) {
    visit(next, {
      Directive({ arguments: given }) {
        steps.take();
        found ||= given?.some(({ value }) => value.kind === Kind.VARIABLE && nulls.has(value.name.value)) === true;
      },
      FragmentSpread({ name: { value } }) {
        if (!spread.has(value)) left.push(fragments.get(value)!);
        spread.add(value);
      },
    });
  }
  return found;
}
