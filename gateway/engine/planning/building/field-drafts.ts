import type { Cell, Option } from '../choosing/choice.ts';
import type { WantedField } from '../wanting/wanted.ts';
import type { FieldDraft } from './drafts.ts';

/** A field of types that are read from the same places. */
export interface Taking {
  field: WantedField;
  types: string[];
  taken: readonly Option[];
}

/** Cells of one field that are read from the same places are one. */
export function takingsOf(cells: readonly Cell[]): Taking[] {
  const takings = new Map<string, Taking>();
  for (const { field, type, taken } of cells) {
    const places = taken.map(({ source, move }) => (move ? `to ${move.site.key}` : source.key));
    const key = `${field.id} ${places.join(' ')}`;
    const taking = takings.get(key) ?? { field, types: [], taken };
    taking.types.push(type);
    takings.set(key, taking);
  }
  return [...takings.values()];
}

export function draftOf({ field, types, taken }: Taking): FieldDraft {
  // Where the real type is not known, the field is read of the interface.
  const asInterface = taken.flatMap(({ source: { site } }) =>
    site.as && field.types.includes(site.as) ? [site.as] : [],
  );
  return {
    name: field.name,
    arguments: field.arguments,
    signature: field.signature,
    types: new Set([...types, ...asInterface]),
    type: field.type,
    wanted: field.id,
    selection: field.selection,
    taken,
    reads: [],
    child: null,
  };
}

export function typenameDraft(types: Iterable<string>): FieldDraft {
  return {
    name: '__typename',
    arguments: [],
    signature: '__typename',
    types: new Set(types),
    type: { kind: 'named', nullable: false, name: 'String' },
    wanted: null,
    selection: null,
    taken: [],
    reads: [],
    child: null,
  };
}
