import { buildSubgraphSchema } from '@apollo/subgraph';
import { composeServices } from '@theguild/federation-composition';
import { type ExecutionResult, execute, type GraphQLSchema, getOperationAST, parse, subscribe } from 'graphql';
import { pino } from 'pino';
import { httpTransports } from '../../gateway/engine/subgraphs/http.ts';
import { inProcess } from '../../gateway/engine/subgraphs/in-process.ts';
import { type Gateway, type GatewayOptions, startGateway } from '../../gateway/http/server.ts';
import type { SubgraphRequest } from '../../platform/subgraph/subgraph.ts';
import type { Example, ExampleSubgraph } from './example.ts';
import { type ServedSchema, serveSchema } from './serve-schema.ts';

export type Way = 'http' | 'in-process';
export const silent = pino({ level: 'silent' });

export interface Federation extends Gateway {
  /** Every request that reached a subgraph, in order. */
  calls: Call[];
  supergraphSdl: string;
  /** The servers of the subgraphs, when they are reached over HTTP. */
  served: Map<string, ServedSchema>;
}

interface Call {
  subgraph: string;
  query: string;
  headers: Record<string, unknown>;
}

/** Composes an example, runs its subgraphs, and serves it behind a gateway: over HTTP as separate servers, or in this process. */
export async function startFederation(
  example: Pick<Example, 'subgraphs'>,
  way: Way = 'http',
  options: Partial<GatewayOptions> = {},
): Promise<Federation> {
  const calls: Call[] = [];
  const served = new Map<string, ServedSchema>();
  const schemas = new Map<string, GraphQLSchema>();
  for (const [name, subgraph] of Object.entries(example.subgraphs())) {
    schemas.set(name, schemaOf(subgraph));
    if (way === 'http') {
      const record = (query: string, headers: Record<string, unknown>) =>
        calls.push({ subgraph: name, query, headers });
      served.set(name, await serveSchema(schemas.get(name)!, record));
    }
  }
  const supergraphSdl = compose(example, (name) => served.get(name)?.url ?? 'http://127.0.0.1:1/graphql');
  const http = httpTransports();
  const gateway = await startGateway({
    supergraphSdl,
    transports: (name, url) => {
      if (way === 'http') return http.transports(name, url);
      return inProcess({
        execute: (request) => {
          calls.push({ subgraph: name, query: request.query, headers: { 'x-tocsin-identity': request.identity } });
          return executeIn(schemas.get(name)!, request);
        },
      });
    },
    port: 0,
    log: silent,
    ...options,
  });
  const federation: Federation = {
    ...gateway,
    calls,
    served,
    supergraphSdl,
    async close() {
      open.delete(federation);
      await gateway.close();
      await http.close();
      await Promise.all([...served.values()].map((server) => server.close()));
    },
  };
  open.add(federation);
  return federation;
}

const open = new Set<Federation>();

/** For `afterAll`: a test that fails half-way leaves its servers behind, and the run would never end. */
export async function closeFederations(): Promise<void> {
  const left = [...open];
  open.clear();
  await Promise.all(left.map((federation) => federation.close()));
}

/** The supergraph of an example, each subgraph at the address it is given. */
function compose(example: Pick<Example, 'subgraphs'>, urlOf: (name: string) => string): string {
  const composed = composeServices(
    Object.entries(example.subgraphs()).map(([name, { sdl }]) => ({
      name,
      typeDefs: parse(LINK + sdl),
      url: urlOf(name),
    })),
  );
  if (composed.errors) throw new Error(composed.errors.map((error) => error.message).join('\n'));
  return composed.supergraphSdl;
}

const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.7", import: [
  "@key", "@requires", "@provides", "@external", "@override", "@shareable", "@inaccessible", "@interfaceObject"
])`;

function schemaOf({ sdl, resolvers }: ExampleSubgraph): GraphQLSchema {
  return buildSubgraphSchema([{ typeDefs: parse(LINK + sdl), resolvers: resolvers as never }]);
}

async function executeIn(
  schema: GraphQLSchema,
  { query, variables, operationName }: SubgraphRequest,
): Promise<ExecutionResult | AsyncIterable<ExecutionResult>> {
  const document = parse(query);
  const kind = getOperationAST(document, operationName)?.operation;
  const args = { schema, document, variableValues: variables ?? null, operationName: operationName ?? null };
  return kind === 'subscription' ? subscribe(args) : execute(args);
}
