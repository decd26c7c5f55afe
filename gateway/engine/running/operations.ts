import {
  type DocumentNode,
  type FragmentDefinitionNode,
  GraphQLError,
  getOperationAST,
  Kind,
  type OperationDefinitionNode,
  print,
  visit,
} from 'graphql';

/** An operation of a document, and what decides how it is planned. */
export interface PreparedOperation {
  operation: OperationDefinitionNode;
  fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** The variables that `@skip` and `@include` use anywhere in the document. */
  conditions: readonly string[];
  /** Distinguishes the operation from those of other documents. */
  key: string;
}

/** Documents are parsed once and executed often, so what is found out about them is kept as long as they are. */
export class PreparedOperations {
  readonly #known = new WeakMap<DocumentNode, Map<string, PreparedOperation>>();

  /** @returns an error when the document has no such operation, or several and none is named */
  of(document: DocumentNode, operationName: string | null): PreparedOperation | GraphQLError {
    const operations = this.#known.get(document) ?? new Map<string, PreparedOperation>();
    this.#known.set(document, operations);
    const known = operations.get(operationName ?? '');
    if (known) return known;
    const operation = getOperationAST(document, operationName);
    if (!operation) return unresolved(operationName);
    const prepared = prepare(document, operation, operationName);
    operations.set(operationName ?? '', prepared);
    return prepared;
  }
}

function prepare(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  operationName: string | null,
): PreparedOperation {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  const conditions = new Set<string>();
  visit(document, {
    Directive(directive) {
      if (directive.name.value !== 'skip' && directive.name.value !== 'include') return;
      for (const { value } of directive.arguments ?? []) {
        if (value.kind === Kind.VARIABLE) conditions.add(value.name.value);
      }
    },
  });
  const used = (operation.variableDefinitions ?? []).map(({ variable }) => variable.name.value);
  const text = document.loc?.source.body ?? print(document);
  return {
    operation,
    fragments,
    conditions: used.filter((name) => conditions.has(name)),
    key: `${operationName ?? ''}\n${text}`,
  };
}

function unresolved(operationName: string | null): GraphQLError {
  const message = operationName
    ? `Unknown operation named "${operationName}".`
    : '`operationName` is required: the document has several operations.';
  return new GraphQLError(message, { extensions: { code: 'OPERATION_RESOLUTION_FAILURE' } });
}
