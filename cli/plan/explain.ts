import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { GraphQLError, getVariableValues, parse, validate } from 'graphql';
import { createPlanner } from '../../gateway/engine/planning/planner.ts';
import { printPlan } from '../../gateway/engine/planning/print.ts';
import { PreparedOperations } from '../../gateway/engine/running/operations.ts';
import { buildApiSchema } from '../../gateway/engine/supergraph/api-schema.ts';
import { readSupergraph } from '../../gateway/engine/supergraph/read.ts';
import { AppError } from '../../platform/errors.ts';
import { projectRoot } from '../../platform/project-root.ts';

export interface PlanOptions {
  /** The file of the supergraph; without it, Tocsin's own. */
  supergraph?: string;
  operationName?: string;
  /** JSON. The variables in `@skip` and `@include` decide what is requested. */
  variables: string;
  /** Labels of progressive `@override`s. */
  override: string[];
}

/**
 * How the gateway answers an operation: its requests to subgraphs, as a tree.
 * @throws AppError INVALID, with the reason, when the operation or its variables are not valid
 */
export async function explain(
  file: string,
  { supergraph: own, operationName, variables, override }: PlanOptions,
): Promise<string> {
  const supergraph = readSupergraph(await readFile(own ?? join(projectRoot, 'schema/supergraph.graphql'), 'utf8'));
  const schema = buildApiSchema(supergraph);
  const document = parsed(file, await readFile(file, 'utf8'), parse);
  refuse(file, validate(schema, document));
  const prepared = new PreparedOperations().of(document, operationName ?? null);
  if (prepared instanceof GraphQLError) throw new AppError('INVALID', `${file}: ${prepared.message}`);
  const { operation, fragments, conditions } = prepared;
  const given = parsed('--variables', variables, JSON.parse) as Record<string, unknown>;
  // Only the conditions matter here: the others may be left out.
  const definitions = (operation.variableDefinitions ?? []).filter(({ variable }) =>
    conditions.includes(variable.name.value),
  );
  const { coerced, errors } = getVariableValues(schema, definitions, given);
  refuse('--variables', errors ?? []);
  const values = new Map(conditions.map((name) => [name, coerced?.[name] === true]));
  const planner = createPlanner(supergraph, { overrideLabels: new Set(override) });
  return printPlan(planner.plan(operation, fragments, values));
}

function parsed<Result>(where: string, text: string, parser: (text: string) => Result): Result {
  try {
    return parser(text);
  } catch (error) {
    throw new AppError('INVALID', `${where}: ${(error as Error).message}`);
  }
}

function refuse(where: string, errors: readonly GraphQLError[]): void {
  if (errors.length > 0) throw new AppError('INVALID', errors.map(({ message }) => `${where}: ${message}`).join('\n'));
}
