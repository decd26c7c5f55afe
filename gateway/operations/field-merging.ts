import {
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLError,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  print,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql';

/** A field with the type it is selected on. */
interface PlacedField {
  id: number;
  key: string;
  node: FieldNode;
  parent: GraphQLNamedType | undefined;
  /** Undefined for __typename, __schema and __type, and for everything below the latter two. */
  definition: GraphQLField<unknown, unknown> | undefined;
}

/** Selections that merge into one, with the type they are made on. */
type Selections = [SelectionSetNode, GraphQLNamedType | undefined];

/**
 * What is still to be compared: the shape of the values alone, for fields of types that exclude each other; the names and
 * arguments alone, where the shape has been compared already; or both.
 */
type Comparison = 'shape' | 'identity' | 'both';

/**
 * Checks that fields with the same response key can be merged (GraphQL 5.3.2, Field Selection Merging), with the same
 * decisions as graphql-js. That compares every two fields of a key, and every two fragments; here each field is compared
 * with the first of its key: the conditions are equivalences, so that all fields agree if each agrees with the first.
 * Merged selections are compared once, whichever way leads there.
 */
export class FieldMerging {
  readonly #schema: GraphQLSchema;
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly #spend: () => void;
  readonly #maxErrors: number;
  readonly #placed = new Map<FieldNode, PlacedField>();
  readonly #compared = new Set<string>();
  readonly #shapes = new Map<GraphQLOutputType, string>();
  /** A number for each name with arguments, and that of each field: arguments may be long and compared often. */
  readonly #identities = new Map<string, number>();
  readonly #identityOf = new Map<FieldNode, number>();
  readonly #errors: GraphQLError[] = [];
  readonly #conflicting = new Set<FieldNode>();

  /**
   * @param fragments of a document that is otherwise valid
   * @param spend called for each step; it may throw to end the check
   */
  constructor(
    schema: GraphQLSchema,
    fragments: ReadonlyMap<string, FragmentDefinitionNode>,
    maxErrors: number,
    spend: () => void,
  ) {
    this.#schema = schema;
    this.#fragments = fragments;
    this.#maxErrors = maxErrors;
    this.#spend = spend;
  }

  /** The conflicts of an operation that no earlier one had; in all, at most the number given to the constructor. */
  conflictsOf({ operation, selectionSet }: OperationDefinitionNode): readonly GraphQLError[] {
    this.#errors.length = 0;
    this.#compare([[selectionSet, this.#schema.getRootType(operation) ?? undefined]], 'both');
    return [...this.#errors];
  }

  #compare(selections: readonly Selections[], comparison: Comparison): void {
    const fields = this.#fieldsOf(selections);
    const name = `${comparison} ${fields.map(({ id }) => id).join()}`;
    if (fields.length === 0 || this.#compared.has(name) || this.#errors.length >= this.#maxErrors) return;
    this.#compared.add(name);
    for (const group of byKey(fields)) {
      if (comparison === 'shape') this.#compare(childrenOf(group), 'shape');
      else this.#compareIdentities(group, comparison);
      if (comparison !== 'identity') this.#expectOneShape(group);
    }
  }

  /** Fields of two object types exclude each other; a field of an interface excludes none. */
  #compareIdentities(group: readonly PlacedField[], comparison: Comparison): void {
    const objects = new Set(group.map(({ parent }) => parent).filter(isObjectType));
    if (objects.size < 2) {
      this.#expectOneIdentity(group);
      this.#compare(childrenOf(group), comparison);
      return;
    }
    for (const object of objects) {
      const together = group.filter(({ parent }) => {
        this.#spend();
        return parent === object || !isObjectType(parent);
      });
      this.#expectOneIdentity(together);
      this.#compare(childrenOf(together), 'identity');
    }
    if (comparison === 'both') this.#compare(childrenOf(group), 'shape');
  }

  #expectOneShape(group: readonly PlacedField[]): void {
    const [first, ...others] = group.filter(({ definition }) => definition);
    const other = others.find(({ definition }) => this.#shapeOf(definition) !== this.#shapeOf(first?.definition));
    if (!first || !other) return;
    const types = [first, other].map(({ definition }) => `"${definition?.type}"`).join(' and ');
    this.#conflict(first, other, `they return conflicting types ${types}`);
  }

  #expectOneIdentity(group: readonly PlacedField[]): void {
    const [first, ...others] = group as [PlacedField, ...PlacedField[]];
    const other = others.find(({ node }) => this.#identify(node) !== this.#identify(first.node));
    if (!other) return;
    const names = [first, other].map(({ node }) => node.name.value);
    const reason =
      names[0] === names[1]
        ? 'they have differing arguments'
        : `${names.map((name) => `"${name}"`).join(' and ')} are different fields`;
    this.#conflict(first, other, reason);
  }

  #identify(node: FieldNode): number {
    const known = this.#identityOf.get(node);
    if (known !== undefined) return known;
    const called = (node.arguments ?? []).map(({ name, value }) => `${name.value}: ${canonical(value)}`).sort();
    const text = `${node.name.value}(${called.join()})`;
    const identity = this.#identities.get(text) ?? this.#identities.size;
    this.#identities.set(text, identity);
    this.#identityOf.set(node, identity);
    return identity;
  }

  /** A field that conflicts in several respects is reported once. */
  #conflict(first: PlacedField, other: PlacedField, reason: string): void {
    if (this.#conflicting.has(other.node)) return;
    this.#conflicting.add(other.node);
    const advice = 'Use different aliases on the fields to fetch both if this was intentional.';
    const nodes = [first.node, other.node];
    this.#errors.push(new GraphQLError(`Fields "${first.key}" conflict because ${reason}. ${advice}`, { nodes }));
  }

  /** The fields of merged selections, each once, also if a fragment or a field is reached in several ways. */
  #fieldsOf(selections: readonly Selections[]): PlacedField[] {
    const fields: PlacedField[] = [];
    const read = new Set<SelectionSetNode>();
    const readAll = (set: SelectionSetNode, type: GraphQLNamedType | undefined) => {
      if (read.has(set)) return;
      read.add(set);
      for (const selection of set.selections) {
        this.#spend();
        if (selection.kind === Kind.FIELD) {
          fields.push(this.#place(selection, type));
        } else if (selection.kind === Kind.INLINE_FRAGMENT) {
          const condition = selection.typeCondition?.name.value;
          readAll(selection.selectionSet, condition === undefined ? type : this.#schema.getType(condition));
        } else {
          const fragment = this.#fragments.get(selection.name.value);
          if (fragment) readAll(fragment.selectionSet, this.#schema.getType(fragment.typeCondition.name.value));
        }
      }
    };
    for (const [set, type] of selections) readAll(set, type);
    return fields;
  }

  #place(node: FieldNode, parent: GraphQLNamedType | undefined): PlacedField {
    const known = this.#placed.get(node);
    if (known) return known;
    const withFields = isObjectType(parent) || isInterfaceType(parent);
    const definition = withFields ? parent.getFields()[node.name.value] : undefined;
    const placed = { id: this.#placed.size, key: node.alias?.value ?? node.name.value, node, parent, definition };
    this.#placed.set(node, placed);
    return placed;
  }

  /** The lists and non-nulls of a type, and the leaf within; composite types are compared by their fields. */
  #shapeOf(definition: GraphQLField<unknown, unknown> | undefined): string {
    if (!definition) return '';
    const known = this.#shapes.get(definition.type);
    if (known !== undefined) return known;
    const shape = shapeOf(definition.type);
    this.#shapes.set(definition.type, shape);
    return shape;
  }
}

function shapeOf(type: GraphQLOutputType): string {
  if (isNonNullType(type)) return `${shapeOf(type.ofType)}!`;
  if (isListType(type)) return `[${shapeOf(type.ofType)}]`;
  return isLeafType(type) ? type.name : '{}';
}

function byKey(fields: readonly PlacedField[]): Iterable<readonly PlacedField[]> {
  const groups = new Map<string, PlacedField[]>();
  for (const field of fields) {
    const group = groups.get(field.key);
    if (group) group.push(field);
    else groups.set(field.key, [field]);
  }
  return groups.values();
}

function childrenOf(group: readonly PlacedField[]): Selections[] {
  return group.flatMap(({ node, definition }) =>
    node.selectionSet ? [[node.selectionSet, definition && getNamedType(definition.type)] as Selections] : [],
  );
}

/** A literal in a text that is the same for the same value, whatever the order of an object's fields. */
function canonical(value: ValueNode): string {
  if (value.kind === Kind.LIST) return `[${value.values.map(canonical).join()}]`;
  if (value.kind !== Kind.OBJECT) return print(value);
  const fields = value.fields.map((field) => `${field.name.value}: ${canonical(field.value)}`);
  return `{${fields.sort().join()}}`;
}
