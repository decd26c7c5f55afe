import { Kind, print } from 'graphql';
import { type FieldSet, type FieldSetField, namedType, type Supergraph } from '../../supergraph/model.ts';
import type { WantedField, WantedSelection } from './wanted.ts';

/** Adds what keys and requirements need to what the client wants. */
export interface Hiding {
  supergraph: Supergraph;
  /** Of a field of a type, with its arguments: equal for fields that may be read as one. */
  signatureOf(type: string, field: FieldSetField): string;
  /** The object types of a name, as for the client's selections. */
  possible(name: string): ReadonlySet<string>;
  nextId(): number;
}

/** Which of the types have a field of a set: it is defined there, and the fragments around it apply. */
export function typesHaving(supergraph: Supergraph, field: FieldSetField, types: readonly string[]): string[] {
  return types.filter((type) => {
    const satisfies = (condition: string) =>
      condition === type || supergraph.types.get(condition)?.possible.has(type) === true;
    return supergraph.types.get(type)!.fields.has(field.name) && field.on.every(satisfies);
  });
}

/** A selection that has the fields of a set too; those that it has are shared. The numbers of its fields stay. */
export function extend(hiding: Hiding, selection: WantedSelection, { fields }: FieldSet): WantedSelection {
  let all = selection.fields;
  for (const field of fields) all = withField(hiding, all, field, selection.types);
  return { ...selection, id: hiding.nextId(), fields: all };
}

/** The fields of a set as a selection of their own. */
function hiddenSelection(hiding: Hiding, typename: string, set: FieldSet): WantedSelection {
  const types = [...hiding.possible(typename)];
  return extend(hiding, { id: 0, types, fields: [], output: new Map(), broken: new Set(), typename: false }, set);
}

/** A wanted field for each group of types in which the field of a set can be read as one. */
export function hiddenFields(hiding: Hiding, field: FieldSetField, types: readonly string[]): WantedField[] {
  const groups = new Map<string, string[]>();
  for (const type of typesHaving(hiding.supergraph, field, types)) {
    const signature = hiding.signatureOf(type, field);
    groups.set(signature, [...(groups.get(signature) ?? []), type]);
  }
  return [...groups].map(([signature, having]) => {
    const { type } = hiding.supergraph.types.get(having[0]!)!.fields.get(field.name)!;
    return {
      id: hiding.nextId(),
      name: field.name,
      arguments: field.arguments,
      signature,
      types: having,
      type,
      selection: field.fields && hiddenSelection(hiding, namedType(type), field.fields),
    };
  });
}

function withField(
  hiding: Hiding,
  known: readonly WantedField[],
  field: FieldSetField,
  types: readonly string[],
): readonly WantedField[] {
  const shared = new Map<WantedField, WantedField>();
  const lacking = typesHaving(hiding.supergraph, field, types).filter((type) => {
    const signature = hiding.signatureOf(type, field);
    const found = known.find((each) => each.signature === signature && each.types.includes(type));
    if (found?.selection && field.fields && !shared.has(found)) {
      shared.set(found, { ...found, selection: extend(hiding, found.selection, field.fields) });
    }
    return !found;
  });
  return [...known.map((each) => shared.get(each) ?? each), ...hiddenFields(hiding, field, lacking)];
}

export function printArguments(given: FieldSetField['arguments']): string {
  if (given.length === 0) return '';
  return print({ kind: Kind.FIELD, name: { kind: Kind.NAME, value: '' }, arguments: given });
}
