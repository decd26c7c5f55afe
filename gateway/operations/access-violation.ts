import {
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLFieldMap,
  type GraphQLSchema,
  getNamedType,
  getOperationAST,
  isUnionType,
  Kind,
  print,
  type SelectionSetNode,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import { mayAccess } from '../../domain/access/policy.ts';
import type { Operation } from '../engine/engine.ts';
import { fragmentsOf } from '../engine/running/operations.ts';

/** A field that an operation selects and its viewer may not access, and its position in the document in characters. */
export interface AccessViolation {
  coordinate: string;
  position: number;
}

/** The total length of the keys of cached decisions, in characters: roles, operation and document. */
const MAX_CACHED_CHARACTERS = 2_000_000;
/** A decision about a longer document, in characters, is made each time: it is usually not sent again. */
const MAX_CACHED_DOCUMENT_LENGTH = 20_000;

/** Finds the first access violation of a validated operation, or null. */
export function accessViolationFinder(schema: GraphQLSchema): (operation: Operation) => AccessViolation | null {
  const decisions = new LRUCache<string, { violation: AccessViolation | null }>({
    maxSize: MAX_CACHED_CHARACTERS,
    maxEntrySize: MAX_CACHED_DOCUMENT_LENGTH,
    sizeCalculation: (_decision, key) => key.length,
  });
  return (operation) => {
    const { document, operationName, context } = operation;
    const text = document.loc?.source.body ?? print(document);
    const key = `${[...new Set(context.roles)].sort()}\n${operationName ?? ''}\n${text}`;
    const decided = decisions.get(key) ?? { violation: firstAccessViolation(schema, operation) };
    decisions.set(key, decided);
    return decided.violation;
  };
}

/**
 * In document order; a fragment is checked where it is first spread. For a field of an interface, the interface's own
 * line in the policy matrix decides.
 */
function firstAccessViolation(
  schema: GraphQLSchema,
  { document, operationName, context }: Operation,
): AccessViolation | null {
  const { roles } = context;
  const read = new Set<string>();
  const fragments = fragmentsOf(document);
  const typeNamed = (name: string) => schema.getType(name) as GraphQLCompositeType;
  const operation = getOperationAST(document, operationName);
  return operation ? within(schema.getRootType(operation.operation)!, operation.selectionSet) : null;

  function within(type: GraphQLCompositeType, { selections }: SelectionSetNode): AccessViolation | null {
    for (const selection of selections) {
      let found: AccessViolation | null;
      if (selection.kind === Kind.FIELD) found = atField(type, selection);
      else if (selection.kind === Kind.FRAGMENT_SPREAD) found = atSpread(selection.name.value);
      else {
        const { typeCondition, selectionSet } = selection;
        found = within(typeCondition ? typeNamed(typeCondition.name.value) : type, selectionSet);
      }
      if (found) return found;
    }
    return null;
  }

  function atField(
    type: GraphQLCompositeType,
    { name: { value: name }, selectionSet, loc }: FieldNode,
  ): AccessViolation | null {
    // Every viewer may use introspection.
    if (name.startsWith('__')) return null;
    const coordinate = `${type.name}.${name}`;
    if (!mayAccess(roles, coordinate)) return { coordinate, position: loc?.start ?? 0 };
    const fields: GraphQLFieldMap<unknown, unknown> = isUnionType(type) ? {} : type.getFields();
    return selectionSet ? within(getNamedType(fields[name]!.type) as GraphQLCompositeType, selectionSet) : null;
  }

  function atSpread(name: string): AccessViolation | null {
    if (read.has(name)) return null;
    read.add(name);
    const fragment = fragments.get(name);
    if (!fragment) return null;
    return within(typeNamed(fragment.typeCondition.name.value), fragment.selectionSet);
  }
}
