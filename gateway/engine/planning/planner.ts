import type { FragmentDefinitionNode, OperationDefinitionNode } from 'graphql';
import type { FieldSetField, Supergraph } from '../supergraph/model.ts';
import { build } from './building/build.ts';
import type { FetchDraft } from './building/drafts.ts';
import { freePrefix } from './building/placing.ts';
import { openChoose } from './choosing/choose.ts';
import { openMoves } from './choosing/moves.ts';
import { openAtlas } from './choosing/sites.ts';
import { emit } from './emitting/emit.ts';
import { outputTypes } from './emitting/output-type.ts';
import type { Plan } from './plan.ts';
import { countSteps } from './steps.ts';
import type { Conditions } from './wanting/conditions.ts';
import { printArguments } from './wanting/hidden.ts';
import { normalise } from './wanting/normalise.ts';
import { signatures } from './wanting/signatures.ts';

export interface PlannerOptions {
  /** Labels of progressive `@override`s that are on. */
  overrideLabels?: ReadonlySet<string>;
  /** Steps that the plan of one operation may take. */
  maxSteps?: number;
}

export interface Planner {
  /**
   * Plans a validated operation.
   * @param conditions the values of its Boolean variables in `@skip` and `@include`
   * @throws AppError LIMIT_EXCEEDED when it takes more steps than allowed
   * @throws Error when no subgraph resolves one of its fields
   */
  plan(
    operation: OperationDefinitionNode,
    fragments: ReadonlyMap<string, FragmentDefinitionNode>,
    conditions: Conditions,
  ): Plan;
}

/** Ten times what the largest operation of Tocsin's own clients takes; so many take some tens of milliseconds. */
const MAX_STEPS = 8_000;

export function createPlanner(
  supergraph: Supergraph,
  { overrideLabels = new Set(), maxSteps = MAX_STEPS }: PlannerOptions = {},
): Planner {
  const atlas = openAtlas(supergraph, overrideLabels);
  const moves = openMoves(atlas);
  const prefix = freePrefix(atlas);
  const signature = signatures(supergraph);
  const signatureOf = (type: string, { name, arguments: given }: FieldSetField) =>
    signature(type, name, printArguments(given));
  const outputType = outputTypes(supergraph);
  const possible = standIns(supergraph);
  const isVisible = (type: string) => !supergraph.types.get(type)?.inaccessible;

  return {
    plan(operation, fragments, conditions) {
      const { operation: kind, selectionSet, variableDefinitions } = operation;
      const steps = countSteps(maxSteps);
      let id = 0;
      const nextId = () => ++id;
      const normalising = { supergraph, signature, fragments, conditions, possible, isVisible, steps, nextId };
      const selection = normalise(normalising, [selectionSet], supergraph.roots[kind]!);
      const choose = openChoose({ atlas, moves, steps });
      const hiding = { supergraph, signatureOf, possible, nextId };
      const fetches: FetchDraft[] = [];
      const positions = build({ atlas, moves, choose, hiding, steps, prefix, fetches }, kind, selection);
      const variables = new Map((variableDefinitions ?? []).map((each) => [each.variable.name.value, each]));
      return emit({ atlas, outputType, signatureOf, variables }, kind, positions, fetches);
    },
  };
}

/**
 * The object types that satisfy a name. An interface that some subgraph has as an
 * `@interfaceObject` is included itself: it represents its types where they make no difference.
 */
function standIns({ types }: Supergraph): (name: string) => ReadonlySet<string> {
  const none: ReadonlySet<string> = new Set();
  const known = new Map<string, ReadonlySet<string>>();
  for (const { name, possible, kind, in: subgraphs } of types.values()) {
    const isObjectSomewhere = kind === 'interface' && [...subgraphs.values()].some((there) => there.isInterfaceObject);
    known.set(name, isObjectSomewhere ? new Set([...possible, name]) : possible);
  }
  return (name) => known.get(name) ?? none;
}
