import {
  type DocumentNode,
  executeSync,
  type FieldNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  print,
  type VariableDefinitionNode,
} from 'graphql';
import type { Json } from '../compiling/json.ts';
import type { Plan } from '../planning/plan.ts';

/** The JSON of each introspection field of an operation, by response key. */
export type Introspect = (variables: Record<string, unknown>) => Json;

/** The client's operation, whose fragments and variables introspection may use. */
export interface SourceOperation {
  document: DocumentNode;
  operation: OperationDefinitionNode;
}

/**
 * Introspection of an operation, executed by graphql-js on the clients' schema: once if it uses no variables.
 * @returns null when the operation has none
 */
export function introspectionOf(plan: Plan, schema: GraphQLSchema, source: SourceOperation): Introspect | null {
  const fields = new Map<string, readonly FieldNode[]>();
  for (const outputs of plan.root.output.values()) {
    for (const output of outputs) if (output.kind === 'introspection') fields.set(output.responseKey, output.field);
  }
  if (fields.size === 0) return null;
  const selections = [...fields.values()].flat();
  const bare = documentOf(selections, source, []);
  const isVariable = usesVariables(bare);
  const document = isVariable ? documentOf(selections, source, source.operation.variableDefinitions ?? []) : bare;
  const run: Introspect = (variableValues) => {
    const { data } = executeSync({ schema, document, variableValues });
    const texts: Record<string, unknown> = Object.create(null);
    for (const key of fields.keys()) texts[key] = JSON.stringify(data?.[key] ?? null);
    return texts;
  };
  if (isVariable) return run;
  const texts = run({});
  return () => texts;
}

/** An operation of these fields alone. The plan has decided their own conditions already. */
function documentOf(
  fields: readonly FieldNode[],
  { document }: SourceOperation,
  variableDefinitions: readonly VariableDefinitionNode[],
): DocumentNode {
  return {
    kind: Kind.DOCUMENT,
    definitions: [
      {
        kind: Kind.OPERATION_DEFINITION,
        operation: OperationTypeNode.QUERY,
        variableDefinitions,
        selectionSet: {
          kind: Kind.SELECTION_SET,
          selections: fields.map((field) => ({ ...field, directives: [] })),
        },
      },
      ...document.definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION),
    ],
  };
}

/** A text with a dollar sign may be mistaken for a variable, which costs no more than executing it each time. */
function usesVariables({ definitions }: DocumentNode): boolean {
  return definitions.some((definition) => print(definition).includes('$'));
}
