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

/** The operations named in an error, and the length of a name there. */
const MAX_NAMES = 10;
const MAX_NAME_LENGTH = 100;

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
    if (!operation) return unresolved(document, operationName);
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
    fragments: fragmentsOf(document),
    conditions: used.filter((name) => conditions.has(name)),
    key: `${operationName ?? ''}\n${text}`,
  };
}

/** The fragments of a document by name. */
export function fragmentsOf({ definitions }: Pick<DocumentNode, 'definitions'>): Map<string, FragmentDefinitionNode> {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  return fragments;
}

/** The error for an operation name that the document lacks, or that is missing; it says what would be right. */
export function unresolved({ definitions }: DocumentNode, operationName: string | null): GraphQLError {
  const quote = (name: string) => `"${name.length > MAX_NAME_LENGTH ? `${name.slice(0, MAX_NAME_LENGTH)}…` : name}"`;
  const operations = definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION) as OperationDefinitionNode[];
  const names = operations.flatMap(({ name }) => (name ? [quote(name.value)] : []));
  const offered = `${names.slice(0, MAX_NAMES).join(', ')}${names.length > MAX_NAMES ? ', …' : ''}`;
  const right =
    operations.length === 0
      ? 'The document has no operation, only fragments.'
      : names.length === 0
        ? 'The only operation of the document has no name: leave out operationName.'
        : `operationName must be one of ${offered}.`;
  const wrong = operationName == null ? '' : `Unknown operation named ${quote(operationName)}. `;
  return new GraphQLError(`${wrong}${right}`, { extensions: { code: 'OPERATION_RESOLUTION_FAILURE' } });
}
