import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSubgraphSchema } from '@apollo/subgraph';
import {
  execute,
  type GraphQLFieldResolver,
  type GraphQLOutputType,
  type GraphQLSchema,
  getOperationAST,
  isAbstractType,
  isEnumType,
  isListType,
  isNonNullType,
  isObjectType,
  parse,
  subscribe,
} from 'graphql';
import { inProcess } from '../../gateway/engine/subgraphs/in-process.ts';
import type { Transports } from '../../gateway/engine/subgraphs/transport.ts';
import { projectRoot } from '../../platform/project-root.ts';
import type { SubgraphRequest } from '../../platform/subgraph/subgraph.ts';

const SUBGRAPHS = ['incidents', 'customers', 'notifications'] as const;

export const supergraphSdl = (): string => readFileSync(join(projectRoot, 'schema/supergraph.graphql'), 'utf8');

/** The mark in every text that a viewer is sent. */
export const markOf = (viewer: string): string => `⟦${viewer}⟧`;

/**
 * Tocsin's subgraphs without their stores: every field has a plausible value, and every text contains the mark of the
 * viewer who receives it. Lists have two items.
 */
export function mockedSubgraphs(): Transports {
  const schemas = new Map<string, GraphQLSchema>(
    SUBGRAPHS.map((name) => {
      const typeDefs = parse(readFileSync(join(projectRoot, `schema/${name}.graphql`), 'utf8'));
      return [name, buildSubgraphSchema([{ typeDefs }])];
    }),
  );
  return (name) => inProcess({ execute: (request) => answer(schemas.get(name) as GraphQLSchema, request) });
}

async function answer(schema: GraphQLSchema, { query, variables, operationName, identity }: SubgraphRequest) {
  const document = parse(query);
  const given = {
    schema,
    document,
    variableValues: variables ?? null,
    operationName: operationName ?? null,
    contextValue: identity,
    fieldResolver: plausible,
  };
  if (getOperationAST(document, operationName)?.operation !== 'subscription') return execute(given);
  return subscribe({ ...given, subscribeFieldResolver: twoEvents });
}

async function* twoEvents(): AsyncGenerator<object> {
  yield {};
  yield {};
}

/** The value that the parent has already, such as an entity's key, or a new one. */
const plausible: GraphQLFieldResolver<unknown, string | null> = (
  source,
  _args,
  viewer,
  { fieldName, returnType, schema },
) => {
  const parent = (source ?? {}) as Record<string, unknown>;
  if (Object.hasOwn(parent, fieldName)) return parent[fieldName];
  return plausibleValue(returnType, fieldName, schema, viewer ?? '');
};

function plausibleValue(type: GraphQLOutputType, fieldName: string, schema: GraphQLSchema, viewer: string): unknown {
  if (isNonNullType(type)) return plausibleValue(type.ofType, fieldName, schema, viewer);
  if (isListType(type)) return [1, 2].map((item) => plausibleValue(type.ofType, `${fieldName}${item}`, schema, viewer));
  if (isAbstractType(type)) return { __typename: schema.getPossibleTypes(type)[fieldName.length % 2]?.name };
  if (isObjectType(type)) return { __typename: type.name };
  if (isEnumType(type)) return type.getValues()[0]?.value;
  if (type.name === 'Int' || type.name === 'Float') return 1;
  return type.name === 'Boolean' ? true : `${markOf(viewer)}${fieldName}`;
}
