import type { Field, FieldSet } from '../../supergraph/model.ts';
import { type Hiding, typesHaving } from './hidden.ts';
import type { WantedField, WantedSelection } from './wanted.ts';

/**
 * Whether a selection may have the fields of a set too. Not if a field that only one of them has could fail and take the
 * whole object with it, null for both (GraphQL 6.4.4): what only the other has would then be lost.
 * @param isCertain the set is of a key, which entities have
 */
export function canShare(hiding: Hiding, selection: WantedSelection, set: FieldSet, isCertain: boolean): boolean {
  const shared = new Set<WantedField>();
  for (const field of set.fields) {
    for (const type of typesHaving(hiding.supergraph, field, selection.types)) {
      const signature = hiding.signatureOf(type, field);
      const found = selection.fields.find((each) => each.signature === signature && each.types.includes(type));
      if (!found) {
        if (isCertain || canFailAlone(hiding, type, field.name)) continue;
        return false;
      }
      shared.add(found);
      if (found.selection && field.fields && !canShare(hiding, found.selection, field.fields, isCertain)) return false;
    }
  }
  return selection.fields.every(
    (field) => shared.has(field) || field.types.every((type) => canFailAlone(hiding, type, field.name)),
  );
}

/** Whether a field of an object is nullable in every subgraph, or part of a key. */
function canFailAlone({ supergraph }: Hiding, typename: string, name: string): boolean {
  const type = supergraph.types.get(typename)!;
  const field = type.fields.get(name);
  if (!field || isNullable(field)) return true;
  return [...type.in.values()].some(({ keys }) => keys.some(({ fields }) => fields.some((each) => each.name === name)));
}

function isNullable({ type, in: inSubgraphs }: Field): boolean {
  return type.nullable && [...inSubgraphs.values()].every((there) => there.type.nullable);
}
