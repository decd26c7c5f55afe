import { Kind, type OperationDefinitionNode, parse, print, type SelectionSetNode } from 'graphql';
import type { FieldSet, FieldSetField } from './model.ts';

/**
 * Reads a `FieldSet` scalar: a selection set without its outer braces. `__typename` is left out: a representation always
 * has it.
 * @throws Error when the text is no selection set
 */
export function parseFieldSet(text: string): FieldSet {
  const document = parse(`{${text}}`, { noLocation: true });
  return fieldSetOf((document.definitions[0] as OperationDefinitionNode).selectionSet);
}

function fieldSetOf(selectionSet: SelectionSetNode): FieldSet {
  return { text: print(selectionSet), fields: fieldsOf(selectionSet, []) };
}

function fieldsOf({ selections }: SelectionSetNode, on: readonly string[]): FieldSetField[] {
  return selections.flatMap((selection): FieldSetField[] => {
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      const condition = selection.typeCondition?.name.value;
      return fieldsOf(selection.selectionSet, condition ? [...on, condition] : on);
    }
    if (selection.kind !== Kind.FIELD || selection.name.value === '__typename') return [];
    const fields = selection.selectionSet ? fieldSetOf(selection.selectionSet) : null;
    return [{ name: selection.name.value, arguments: selection.arguments ?? [], on, fields }];
  });
}
