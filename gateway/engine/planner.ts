import { type PlanNode, QueryPlanner } from '@graphql-hive/router-query-planner';
import {
  buildASTSchema,
  type DefinitionNode,
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  isSpecifiedDirective,
  isSpecifiedScalarType,
  Kind,
  type OperationDefinitionNode,
  parse,
  print,
  specifiedDirectives,
  specifiedScalarTypes,
  visit,
} from 'graphql';
import { LRUCache } from 'lru-cache';

/** How an operation is executed. */
export interface Plan {
  operation: OperationDefinitionNode;
  /** Null when no subgraph is needed: introspection alone. */
  node: PlanNode | null;
}

export interface Planner {
  /** The schema clients see: without inaccessible elements and without federation's own types and directives. */
  schema: GraphQLSchema;
  /** @throws GraphQLError when the document has no such operation, or several and none is named */
  plan(document: DocumentNode, operationName: string | null): Plan;
}

/** The number of cached plans, by document and operation. Clients send the same few hundred operations repeatedly. */
const MAX_CACHED_PLANS = 1_000;
/** The total length of the cached documents in characters. A plan needs a few times as much memory as its text. */
const MAX_CACHED_CHARACTERS = 4_000_000;

/** @throws Error when the text is not a supergraph */
export function openPlanner(supergraphSdl: string): Planner {
  const planner = new QueryPlanner(supergraphSdl);
  const plans = new LRUCache<string, Plan>({
    max: MAX_CACHED_PLANS,
    maxSize: MAX_CACHED_CHARACTERS,
    sizeCalculation: (_plan, key) => key.length,
  });

  function make(document: DocumentNode, operationName: string | null): Plan {
    const operation = getOperationAST(document, operationName);
    if (!operation) {
      const extensions = { code: 'OPERATION_RESOLUTION_FAILURE' };
      throw new GraphQLError('`operationName` is required: the document has several operations.', { extensions });
    }
    const remaining = withoutIntrospection(document, operation);
    const node = remaining && planner.plan(print(remaining), operationName, new Set(), 0).node;
    return { operation, node: node ?? null };
  }

  return {
    schema: publicSchema(planner.consumerSchema),
    plan(document, operationName) {
      const key = `${operationName ?? ''}\n${document.loc?.source.body ?? print(document)}`;
      const known = plans.get(key);
      if (known) return known;
      const plan = make(document, operationName);
      plans.set(key, plan);
      return plan;
    },
  };
}

/**
 * Directives and types for the gateway's own access checks. The planner keeps them; the clients' schema must not
 * contain them.
 */
const RIGHTS = new Set(['policy', 'policy__Policy']);

/**
 * Builds the clients' schema. The planner's text also defines the built-in scalars and directives that graphql-js adds
 * itself.
 */
function publicSchema(sdl: string): GraphQLSchema {
  const builtIn = new Set([...specifiedScalarTypes, ...specifiedDirectives].map(({ name }) => name));
  const ownOf = (definition: DefinitionNode) => {
    if (!('name' in definition) || !definition.name) return true;
    const { value } = definition.name;
    if (RIGHTS.has(value)) return false;
    const isBuiltIn =
      definition.kind === Kind.DIRECTIVE_DEFINITION
        ? isSpecifiedDirective({ name: value } as never) || builtIn.has(value)
        : value.startsWith('__') || isSpecifiedScalarType({ name: value } as never);
    return !isBuiltIn;
  };
  const document = parse(sdl);
  const definitions = document.definitions.filter(ownOf).map((definition) =>
    visit(definition, {
      FieldDefinition: ({ name }) => (name.value.startsWith('__') ? null : undefined),
      Directive: ({ name }) => (RIGHTS.has(name.value) ? null : undefined),
    }),
  );
  return buildASTSchema({ ...document, definitions }, { assumeValidSDL: true });
}

/** An operation and its fragments without introspection; null when nothing is left to ask a subgraph. */
function withoutIntrospection(document: DocumentNode, operation: OperationDefinitionNode): DocumentNode | null {
  const fragments = document.definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION);
  const own = { ...document, definitions: [withoutTypename(operation), ...fragments] };
  const emptied = new Set<string>();
  for (;;) {
    const before = emptied.size;
    const stripped = visit(own, {
      Field: ({ name }) => (name.value === '__schema' || name.value === '__type' ? null : undefined),
      FragmentSpread: ({ name }) => (emptied.has(name.value) ? null : undefined),
      InlineFragment: { leave: ({ selectionSet }) => (selectionSet.selections.length === 0 ? null : undefined) },
      FragmentDefinition: {
        enter: ({ typeCondition }) => (typeCondition.name.value.startsWith('__') ? null : undefined),
        leave({ name, selectionSet }) {
          if (selectionSet.selections.length > 0) return undefined;
          emptied.add(name.value);
          return null;
        },
      },
    });
    if (emptied.size > before) continue;
    const [first] = stripped.definitions as [OperationDefinitionNode];
    return first.selectionSet.selections.length > 0 ? stripped : null;
  }
}

/**
 * Removes the `__typename` of the root, which needs no subgraph: many monitors send `{ __typename }` to check that the
 * gateway is up.
 */
function withoutTypename(operation: OperationDefinitionNode): OperationDefinitionNode {
  const selections = operation.selectionSet.selections.filter(
    (selection) => selection.kind !== Kind.FIELD || selection.name.value !== '__typename',
  );
  return { ...operation, selectionSet: { ...operation.selectionSet, selections } };
}
