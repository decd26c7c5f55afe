import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  SchemaMetaFieldDef,
  type SelectionSetNode,
  TypeMetaFieldDef,
  valueFromASTUntyped,
} from 'graphql';

/** The assumed length of a list whose length nothing specifies. */
const ASSUMED_LIST_LENGTH = 10;
const PAGE_ARGUMENTS = new Set(['first', 'last']);

/**
 * The number of fields of a selection: those known, and those for each item of the page requested by an enclosing
 * field.
 */
interface Cost {
  known: number;
  perItem: number;
}

interface Question {
  schema: GraphQLSchema;
  document: DocumentNode;
  operation: OperationDefinitionNode;
  variables: Record<string, unknown>;
}

/**
 * How many fields the result can have. The length of a list is `first`, of the list itself or of the connection around
 * it, or else the default in the schema, or else ten. A fragment counts at each use and is visited once. The result
 * never has more fields, except where lists are longer than assumed: conditions and type conditions are assumed to
 * hold.
 * @param question a valid operation
 */
export function costOf({ schema, document, operation, variables }: Question): number {
  const fragments = new Map<string, FragmentDefinitionNode>();
  const costs = new Map<string, Cost>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }

  function ofSelections(type: GraphQLNamedType | undefined, { selections }: SelectionSetNode): Cost {
    const total = { known: 0, perItem: 0 };
    for (const selection of selections) {
      let cost: Cost;
      if (selection.kind === Kind.FIELD) cost = ofField(type, selection);
      else if (selection.kind === Kind.FRAGMENT_SPREAD) cost = ofFragment(selection.name.value);
      else {
        const condition = selection.typeCondition?.name.value;
        cost = ofSelections(condition ? schema.getType(condition) : type, selection.selectionSet);
      }
      total.known += cost.known;
      total.perItem += cost.perItem;
    }
    return total;
  }

  function ofFragment(name: string): Cost {
    const known = costs.get(name);
    if (known) return known;
    const fragment = fragments.get(name);
    const cost = fragment
      ? ofSelections(schema.getType(fragment.typeCondition.name.value), fragment.selectionSet)
      : { known: 0, perItem: 0 };
    costs.set(name, cost);
    return cost;
  }

  function ofField(type: GraphQLNamedType | undefined, node: FieldNode): Cost {
    const field = fieldOf(schema, type, node.name.value);
    if (!field || !node.selectionSet) return { known: 1, perItem: 0 };
    const inner = ofSelections(getNamedType(field.type), node.selectionSet);
    const page = pageOf(node, field);
    const nesting = listsIn(field.type);
    if (nesting === 0) return { known: 1 + inner.known + inner.perItem * (page ?? ASSUMED_LIST_LENGTH), perItem: 0 };
    const item = (1 + inner.known + inner.perItem * ASSUMED_LIST_LENGTH) * ASSUMED_LIST_LENGTH ** (nesting - 1);
    return page === null ? { known: 0, perItem: item } : { known: item * page, perItem: 0 };
  }

  function pageOf(node: FieldNode, field: GraphQLField<unknown, unknown>): number | null {
    const argument = field.args.find(({ name }) => PAGE_ARGUMENTS.has(name) && given(node, name) !== undefined);
    const assumed = field.args.find(({ name }) => PAGE_ARGUMENTS.has(name));
    if (!assumed) return null;
    const size = (argument && given(node, argument.name)) ?? (argument ?? assumed).defaultValue;
    return typeof size === 'number' ? Math.max(size, 1) : ASSUMED_LIST_LENGTH;
  }

  function given(node: FieldNode, name: string): unknown {
    const value = node.arguments?.find((argument) => argument.name.value === name)?.value;
    if (value?.kind !== Kind.VARIABLE) return value && valueFromASTUntyped(value);
    const own = variables[value.name.value];
    if (own !== undefined) return own;
    const definition = operation.variableDefinitions?.find(({ variable }) => variable.name.value === value.name.value);
    return definition?.defaultValue && valueFromASTUntyped(definition.defaultValue);
  }

  const { known, perItem } = ofSelections(schema.getRootType(operation.operation) ?? undefined, operation.selectionSet);
  return known + perItem * ASSUMED_LIST_LENGTH;
}

function fieldOf(
  schema: GraphQLSchema,
  type: GraphQLNamedType | undefined,
  name: string,
): GraphQLField<unknown, unknown> | undefined {
  if (type === schema.getQueryType()) {
    if (name === SchemaMetaFieldDef.name) return SchemaMetaFieldDef;
    if (name === TypeMetaFieldDef.name) return TypeMetaFieldDef;
  }
  return isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined;
}

function listsIn(type: GraphQLOutputType): number {
  if (isNonNullType(type)) return listsIn(type.ofType);
  return isListType(type) ? 1 + listsIn(type.ofType) : 0;
}
