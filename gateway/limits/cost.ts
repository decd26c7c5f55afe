import {
  type DocumentNode,
  type FieldNode,
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
import { fragmentsOf } from '../engine/running/operations.ts';
import { introspectionLengths } from './introspection.ts';

/** The assumed length of a list whose length nothing specifies. */
const ASSUMED_LIST_LENGTH = 10;
const PAGE_ARGUMENTS = new Set(['first', 'last']);

/**
 * The number of fields of a selection: those known, those for each item of the page requested by an enclosing field, and
 * those of introspection.
 */
interface Cost {
  known: number;
  perItem: number;
  introspection: number;
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
 * @returns the fields of data, and those of introspection (`__schema` and `__type`)
 */
export function costOf({ schema, document, operation, variables }: Question): { data: number; introspection: number } {
  const lengths = introspectionLengths(schema);
  const fragments = fragmentsOf(document);
  const costs = new Map<string, Cost>();
  const declared = new Map(
    operation.variableDefinitions?.map((definition) => [definition.variable.name.value, definition]),
  );

  function ofSelections(type: GraphQLNamedType | undefined, { selections }: SelectionSetNode): Cost {
    const total = { known: 0, perItem: 0, introspection: 0 };
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
      total.introspection += cost.introspection;
    }
    return total;
  }

  function ofFragment(name: string): Cost {
    const known = costs.get(name);
    if (known) return known;
    const fragment = fragments.get(name);
    const cost = fragment
      ? ofSelections(schema.getType(fragment.typeCondition.name.value), fragment.selectionSet)
      : { known: 0, perItem: 0, introspection: 0 };
    costs.set(name, cost);
    return cost;
  }

  function ofField(type: GraphQLNamedType | undefined, node: FieldNode): Cost {
    const field = fieldOf(schema, type, node.name.value);
    if (!field || !node.selectionSet) return { known: 1, perItem: 0, introspection: 0 };
    const { known, perItem, introspection } = ofSelections(getNamedType(field.type), node.selectionSet);
    if (field === SchemaMetaFieldDef || field === TypeMetaFieldDef) {
      return { known: 0, perItem: 0, introspection: 1 + known };
    }
    const length = lengths.get(`${type?.name}.${field.name}`) ?? pageOf(node, field);
    const nesting = listsIn(field.type);
    if (nesting === 0) {
      return { known: 1 + known + perItem * (length ?? ASSUMED_LIST_LENGTH), perItem: 0, introspection };
    }
    const item = (1 + known + perItem * ASSUMED_LIST_LENGTH) * ASSUMED_LIST_LENGTH ** (nesting - 1);
    return length === null
      ? { known: 0, perItem: item, introspection }
      : { known: item * length, perItem: 0, introspection };
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
    const definition = declared.get(value.name.value);
    return definition?.defaultValue && valueFromASTUntyped(definition.defaultValue);
  }

  const root = schema.getRootType(operation.operation) ?? undefined;
  const { known, perItem, introspection } = ofSelections(root, operation.selectionSet);
  return { data: known + perItem * ASSUMED_LIST_LENGTH, introspection };
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
