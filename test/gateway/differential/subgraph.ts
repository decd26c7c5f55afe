import { buildSubgraphSchema } from '@apollo/subgraph';
import {
  type DocumentNode,
  type ExecutionResult,
  execute,
  type GraphQLError,
  type GraphQLFieldResolver,
  parse,
  validate,
} from 'graphql';
import type { Transport } from '../../../gateway/engine/subgraphs/transport.ts';
import { answerOf, type Node, selectionOf, type World } from './data.ts';
import { type Federation, type Field, fieldOf, typeIn, typesOf } from './model.ts';
import { subgraphSdl } from './sdl.ts';

/** What subgraphs saw while an operation ran. */
export interface Observed {
  /** Requests that no gateway may send: refused by the schema, without a key, for a field that is not to be had there. */
  faults: string[];
  /** The root fields of mutations in the order of their execution. */
  mutations: string[];
  requests: string[];
}

/** An object as a resolver of a subgraph passes it on. */
interface Local extends Node {
  __typename: string;
  /** The fields that the field leading here provides. */
  provided?: readonly string[];
  /** What the gateway sent to identify it, with the values that fields require. */
  representation?: Record<string, unknown>;
}

/**
 * The transport to a subgraph in this process. It validates each request, and answers with plain JSON as one over HTTP.
 * @param observe returns where to note what is seen
 */
export function openSubgraph(federation: Federation, world: World, name: string, observe: () => Observed): Transport {
  const sdl = subgraphSdl(federation, name);
  const interfaceObjects = typesOf(federation, 'interface').filter(({ entity }) => entity?.object === name);
  const typenameOf = (type: string) => interfaceObjects.find(({ members }) => members.includes(type))?.name ?? type;
  const local = (node: Node, more: Partial<Local> = {}): Local => ({
    ...node,
    ...more,
    __typename: typenameOf(node.type),
  });

  function resolveReference(reference: Record<string, unknown>): Local | null {
    const typename = String(reference['__typename']);
    const keys = keysOf(federation, typename, name);
    const complete = keys.filter((fields) => isComplete(selectionOf(fields), reference));
    const { faults } = observe();
    if (complete.length === 0) {
      faults.push(`${name} is sent a representation without a key: ${JSON.stringify(reference)}`);
      return null;
    }
    const found = complete.map((fields) => world.find(typename, reference, selectionOf(fields)));
    const [node] = found;
    if (!node || found.some((other) => other?.id !== node.id)) {
      faults.push(`${name} is sent a representation of no object: ${JSON.stringify(reference)}`);
      return null;
    }
    if (world.isUnknown(typeIn(federation, 'object', node.type), node.id, name)) return null;
    return local(node, { representation: reference });
  }

  const resolve: GraphQLFieldResolver<Partial<Local>, unknown> = (source, args, _context, { fieldName, operation }) => {
    const type = source.type ?? (operation.operation === 'mutation' ? 'Mutation' : 'Query');
    const field = fieldOf(federation, type, fieldName);
    const { faults, mutations } = observe();
    if (type === 'Mutation') mutations.push(world.callText(field, args));
    const isOwnKey = fieldName === 'id' && typenameOf(type) !== type;
    const fault = isOwnKey ? null : refusal(federation, name, type, field, source);
    if (fault) faults.push(`${name} is asked for ${type}.${fieldName}: ${fault}`);
    const requirements = field.requires === undefined ? undefined : requirementsOf(field, source, faults);
    const outcome = world.value(type, source.id ?? '', field, args, requirements);
    const provided = field.provides ? { provided: field.provides } : {};
    return answerOf(outcome, (node) => local(node, provided));
  };

  function requirementsOf(field: Field, { representation }: Partial<Local>, faults: string[]): string {
    try {
      return world.requirementsIn(field, representation ?? {});
    } catch (error) {
      faults.push(`${name}: ${(error as Error).message}`);
      return '';
    }
  }

  const resolvers = Object.fromEntries(
    [...typesOf(federation, 'object'), ...typesOf(federation, 'interface')]
      .filter((type) => keysOf(federation, type.name, name).length > 0)
      .map((type) => [type.name, { __resolveReference: resolveReference, ...typeResolver(type.kind) }]),
  );
  const schema = buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers: resolvers as never }]);
  const documents = new Map<string, { document: DocumentNode; refused: readonly GraphQLError[] }>();
  const read = (query: string) => {
    const known = documents.get(query);
    if (known) return known;
    const document = parse(query);
    const entry = { document, refused: validate(schema, document) };
    documents.set(query, entry);
    return entry;
  };

  return async ({ query, variables, operationName }) => {
    const observed = observe();
    observed.requests.push(`${name}: ${query} ${JSON.stringify(variables ?? {})}`);
    const { document, refused } = read(query);
    const result =
      refused.length > 0
        ? { errors: refused }
        : await execute({
            schema,
            document,
            variableValues: variables ?? null,
            operationName: operationName ?? null,
            rootValue: {},
            fieldResolver: resolve,
            typeResolver: (source) => source.__typename,
          });
    if (!('data' in result)) {
      observed.faults.push(`${name} refuses ${query}: ${result.errors?.map(({ message }) => message).join(' ')}`);
    }
    return JSON.parse(JSON.stringify(result)) as ExecutionResult;
  };
}

function typeResolver(kind: string) {
  return kind === 'interface' ? { __resolveType: (source: Local) => source.__typename } : {};
}

/** The keys by which a subgraph may be asked for an entity. */
function keysOf(federation: Federation, type: string, subgraph: string): string[] {
  const known = federation.types.get(type);
  if (known?.kind === 'interface') return known.entity && Object.values(known.entity).includes(subgraph) ? ['id'] : [];
  if (known?.kind !== 'object') return [];
  return (known.presence.get(subgraph) ?? []).filter(({ resolvable }) => resolvable).map(({ fields }) => fields);
}

function isComplete(selection: ReturnType<typeof selectionOf>, data: unknown): boolean {
  if (typeof data !== 'object' || data === null) return false;
  return selection.selections.every((each) => {
    if (each.kind !== 'Field') return true;
    const value = (data as Record<string, unknown>)[each.name.value];
    if (value === undefined || value === null) return false;
    return !each.selectionSet || isComplete(each.selectionSet, value);
  });
}

/** Why a subgraph must not be asked for a field of an object; null when it may. */
function refusal(
  federation: Federation,
  subgraph: string,
  type: string,
  field: Field,
  { provided, representation }: Partial<Local>,
): string | null {
  const { owners, override, requires } = field;
  const { role } = typeIn(federation, 'object', type);
  if (requires !== undefined && !representation) return 'what it requires is not given';
  // No label is on.
  if (override?.label && owners.includes(subgraph)) return 'it has not been moved here';
  if (role === 'value' || owners.includes(subgraph)) return null;
  if (override?.from === subgraph) return override.label ? null : 'it is overridden';
  return provided?.includes(field.name) ? null : 'it is external, and not provided here';
}
