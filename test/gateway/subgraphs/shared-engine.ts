import { setImmediate as turn } from 'node:timers/promises';
import { composeServices } from '@theguild/federation-composition';
import { type ExecutionResult, type OperationTypeNode, parse } from 'graphql';
import { createEngine, type Engine, type Operation } from '../../../gateway/engine/engine.ts';
import { sharedQueries } from '../../../gateway/engine/subgraphs/shared-queries.ts';
import { sharedTransports } from '../../../gateway/engine/subgraphs/shared-transports.ts';
import { Sharing } from '../../../gateway/engine/subgraphs/sharing.ts';
import type { Transport, TransportRequest } from '../../../gateway/engine/subgraphs/transport.ts';
import { asResult } from '../../../gateway/engine/writing/answer.ts';

/** A request that waits at the subgraph until a test answers it. */
interface Held extends TransportRequest {
  kind: OperationTypeNode;
  answer(result: ExecutionResult | AsyncIterable<ExecutionResult>): void;
  fail(error: Error): void;
}

/** A subgraph that holds every request. */
export function openHolding() {
  const held: Held[] = [];
  const transport: Transport = (request, kind) =>
    new Promise((answer, fail) => {
      held.push({ ...request, kind, answer, fail });
      request.signal?.addEventListener('abort', () => fail(request.signal?.reason));
    });
  return { held, transport };
}

const SDL = `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.6", import: ["@key"])
  type Query { a(n: Int): Int b: Int item: Item }
  type Item @key(fields: "id") { id: ID! name: String }
  type Mutation { a: Int }
  type Subscription { changed: Int }
`;

/** The supergraph of one subgraph, "stock". */
export function supergraphOf(url = 'http://stock.invalid/'): string {
  const { supergraphSdl } = composeServices([{ name: 'stock', typeDefs: parse(SDL), url }]);
  if (!supergraphSdl) throw new Error('The subgraph does not compose.');
  return supergraphSdl;
}

/** An engine that shares queries, before a subgraph that holds its requests. */
export function openSharedEngine() {
  const { held, transport } = openHolding();
  const sharing = new Sharing();
  const transports = sharedTransports(() => transport, sharing);
  const engine: Engine = createEngine({ supergraphSdl: supergraphOf(), transports });
  const execute = sharedQueries(engine.execute, sharing);
  const operationOf = (text: string, options: Asked = {}): Operation => {
    const { identity = 'token', variables, operationName, signal } = options;
    const context = { requestId: 'r', roles: [], identity: async () => identity, ...(signal && { signal }) };
    return { document: parse(text), variables, operationName, context };
  };
  return {
    held,
    ask: async (text: string, options?: Asked) => asResult(await execute(operationOf(text, options))),
    subscribe: (text: string) => engine.subscribe(operationOf(text)),
  };
}

interface Asked {
  identity?: string | null;
  variables?: Record<string, unknown>;
  operationName?: string;
  signal?: AbortSignal;
}

/** Resolves when everything that can happen without the outside has happened. */
export async function settled(): Promise<void> {
  for (let count = 0; count < 5; count++) await turn();
}
