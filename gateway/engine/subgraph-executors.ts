import type { FederationSubschemaConfig } from '@graphql-tools/federation';
import { type ExecutionResult, GraphQLError, OperationTypeNode, parse, print } from 'graphql';
import { AppError } from '../../platform/errors.ts';
import { events, only } from './events.ts';
import { fromSubgraph } from './subgraph-errors.ts';
import type { OperationContext, Transport, Transports } from './transport.ts';

type Executor = FederationSubschemaConfig['executor'];

/** An operation's context on its way through the stitched schema. */
export interface FetchContext extends OperationContext {
  /** Present and null when a subscription is to be opened: the upstream is put here and not read. */
  upstream?: AsyncIterable<ExecutionResult> | null;
  /** The event to execute in place of an upstream. */
  replay?: ExecutionResult;
}

/**
 * The executor of each subgraph, by its name in `join__Graph`. One executor per subgraph however many parts the stitching
 * layer splits it into: what shares an executor is batched together.
 */
export function subgraphExecutors(supergraphSdl: string, transports: Transports): (graph: string) => Executor {
  const executors = new Map<string, Executor>();
  for (const { graph, name, url } of subgraphsOf(supergraphSdl)) {
    executors.set(graph, executorOver(transports(name, url)));
  }
  return (graph) => {
    const executor = executors.get(graph);
    if (!executor) throw new Error(`The supergraph names no subgraph ${graph}.`);
    return executor;
  };
}

function executorOver(transport: Transport): Executor {
  const executor = async ({ document, variables, operationName, operationType, context }: Fetch) => {
    if (context.replay) return only(context.replay);
    const kind = operationType ?? OperationTypeNode.QUERY;
    const request = {
      query: print(document),
      ...(variables ? { variables } : {}),
      ...(operationName ? { operationName } : {}),
      identity: await context.identity(),
      requestId: context.requestId,
    };
    try {
      const answer = await transport(request, kind);
      if (!(Symbol.asyncIterator in answer)) return fromSubgraph(answer);
      context.upstream = events(answer, async (event) => fromSubgraph(event));
      return noEvents();
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      const extensions = { ...error.details, code: error.code };
      return fromSubgraph({ data: null, errors: [new GraphQLError(error.message, { extensions })] });
    }
  };
  return executor as Executor;
}

interface Fetch {
  document: Parameters<typeof print>[0];
  variables?: Record<string, unknown>;
  operationName?: string;
  operationType?: OperationTypeNode;
  context: FetchContext;
}

async function* noEvents(): AsyncGenerator<ExecutionResult, void, void> {}

/** `enum join__Graph { INCIDENTS @join__graph(name: "incidents", url: "…") }` */
function subgraphsOf(supergraphSdl: string): { graph: string; name: string; url: string }[] {
  const graphs = parse(supergraphSdl).definitions.find(
    (definition) => definition.kind === 'EnumTypeDefinition' && definition.name.value === 'join__Graph',
  );
  if (graphs?.kind !== 'EnumTypeDefinition') throw new Error('not a supergraph: it has no join__Graph');
  return (graphs.values ?? []).map((value) => {
    const facts = value.directives?.find((directive) => directive.name.value === 'join__graph')?.arguments ?? [];
    const fact = (key: string) => {
      const given = facts.find((argument) => argument.name.value === key)?.value;
      return given?.kind === 'StringValue' ? given.value : '';
    };
    return { graph: value.name.value, name: fact('name'), url: fact('url') };
  });
}
