import {
  type ConstDirectiveNode,
  type DefinitionNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type InputValueDefinitionNode,
  Kind,
  type NamedTypeNode,
  type TypeNode,
} from 'graphql';
import { has } from './arguments.ts';

/**
 * Removes inaccessible elements and all that refers to them: fields, arguments and input fields of a removed type, members
 * of unions, implemented interfaces, root types. A type that is left with nothing goes too, and what refers to it.
 */
export function prune(document: DocumentNode): DocumentNode {
  let definitions = document.definitions;
  const all = new Set(definitions.flatMap((definition) => nameOfType(definition) ?? []));
  for (;;) {
    const kept = new Set(definitions.flatMap((definition) => nameOfType(definition) ?? []));
    const known = (type: TypeNode) => kept.has(namedOf(type)) || !all.has(namedOf(type));
    const next = definitions.flatMap((definition) => pruneDefinition(definition, known) ?? []);
    const isSettled = next.length === definitions.length;
    definitions = next;
    if (isSettled) return { ...document, definitions };
  }
}

type Known = (type: TypeNode) => boolean;

function pruneDefinition(definition: DefinitionNode, known: Known): DefinitionNode | null {
  if (
    'directives' in definition &&
    has({ directives: definition.directives as readonly ConstDirectiveNode[] }, 'inaccessible')
  ) {
    return null;
  }
  switch (definition.kind) {
    case Kind.SCHEMA_DEFINITION:
      return { ...definition, operationTypes: definition.operationTypes.filter(({ type }) => known(type)) };
    case Kind.OBJECT_TYPE_DEFINITION:
    case Kind.INTERFACE_TYPE_DEFINITION: {
      const fields = (definition.fields ?? []).flatMap((field) => pruneField(field, known) ?? []);
      const interfaces = (definition.interfaces ?? []).filter(known);
      return fields.length > 0 ? { ...definition, fields, interfaces } : null;
    }
    case Kind.UNION_TYPE_DEFINITION: {
      const types: NamedTypeNode[] = (definition.types ?? []).filter(known);
      return types.length > 0 ? { ...definition, types } : null;
    }
    case Kind.ENUM_TYPE_DEFINITION: {
      const values = (definition.values ?? []).filter((value) => !has(value, 'inaccessible'));
      return values.length > 0 ? { ...definition, values } : null;
    }
    case Kind.INPUT_OBJECT_TYPE_DEFINITION: {
      const fields = pruneInputs(definition.fields, known);
      return fields.length > 0 ? { ...definition, fields } : null;
    }
    case Kind.DIRECTIVE_DEFINITION:
      return { ...definition, arguments: pruneInputs(definition.arguments, known) };
    default:
      return definition;
  }
}

function pruneField(field: FieldDefinitionNode, known: Known): FieldDefinitionNode | null {
  if (has(field, 'inaccessible') || field.name.value.startsWith('__') || !known(field.type)) return null;
  return { ...field, arguments: pruneInputs(field.arguments, known) };
}

function pruneInputs(
  values: readonly InputValueDefinitionNode[] | undefined,
  known: Known,
): readonly InputValueDefinitionNode[] {
  return (values ?? []).filter((value) => !has(value, 'inaccessible') && known(value.type));
}

function nameOfType(definition: DefinitionNode): string | null {
  const isType = 'name' in definition && definition.kind.endsWith('TypeDefinition');
  return isType ? definition.name!.value : null;
}

function namedOf(type: TypeNode): string {
  let inner = type;
  while (inner.kind !== Kind.NAMED_TYPE) inner = inner.type;
  return inner.name.value;
}
