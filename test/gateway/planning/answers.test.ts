import { buildSubgraphSchema } from '@apollo/subgraph';
import { type ExecutionResult, execute, getOperationAST, getVariableValues, parse, validate } from 'graphql';
import { buildApiSchema } from '../../../gateway/engine/supergraph/api-schema.ts';
import type { Check, Example } from '../example.ts';
import { examples } from '../federations/all.ts';
import { interpret } from './interpret.ts';
import { LINK, planOf, supergraphOf } from './planning.ts';

/** Executes the plan of a check over the subgraphs of its example. */
async function answer(example: Example, { query, variables = {} }: Check): Promise<ExecutionResult> {
  const subgraphs = Object.entries(example.subgraphs());
  const supergraph = supergraphOf(Object.fromEntries(subgraphs.map(([name, { sdl }]) => [name, sdl])));
  const schema = buildApiSchema(supergraph);
  const schemas = new Map(
    subgraphs.map(([name, { sdl, resolvers }]) => [
      name,
      buildSubgraphSchema([{ typeDefs: parse(LINK + sdl), resolvers: resolvers as never }]),
    ]),
  );
  const definitions = getOperationAST(parse(query))!.variableDefinitions ?? [];
  const { coerced = {} } = getVariableValues(schema, definitions, variables);
  const conditions = Object.entries(coerced).filter(
    (entry): entry is [string, boolean] => typeof entry[1] === 'boolean',
  );
  const plan = planOf(supergraph, query, Object.fromEntries(conditions));
  return interpret(plan, schema, coerced, async (subgraph, document, variableValues) => {
    const asked = { schema: schemas.get(subgraph)!, document: parse(document), variableValues };
    expect(validate(asked.schema, asked.document)).toEqual([]);
    return JSON.parse(JSON.stringify(await execute(asked)));
  });
}

/** Introspection is not planned, and what a custom scalar holds is for those who write the answer. */
const isPlanned = ({ says, query, results, data }: Check) =>
  !results && data !== undefined && !/__schema|__type\(/.test(query) && !says.startsWith('a scalar may be an object');

describe.each(examples.filter(({ checks }) => checks.some(isPlanned)))(
  'plans, executed in the plainest way, $concept:',
  (example) => {
    test.each(example.checks.filter(isPlanned))('$says', async (check) => {
      const { data, errors = [] } = await answer(example, check);
      expect(JSON.parse(JSON.stringify(data))).toEqual(check.data);
      expect(errors.length > 0).toBe((check.errors ?? []).length > 0);
    });
  },
);
