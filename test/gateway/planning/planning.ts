import { composeServices } from '@theguild/federation-composition';
import { type FragmentDefinitionNode, getOperationAST, Kind, parse } from 'graphql';
import type { Plan } from '../../../gateway/engine/planning/plan.ts';
import { createPlanner, type PlannerOptions } from '../../../gateway/engine/planning/planner.ts';
import { printPlan } from '../../../gateway/engine/planning/print.ts';
import type { Supergraph } from '../../../gateway/engine/supergraph/model.ts';
import { readSupergraph } from '../../../gateway/engine/supergraph/read.ts';

export const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.8", import: [
  "@key", "@requires", "@provides", "@external", "@override", "@shareable", "@inaccessible", "@interfaceObject",
  "@context", "@fromContext"
])`;

/** The SDL of the supergraph of some subgraphs, by their names. */
export function compose(subgraphs: Record<string, string>): string {
  const services = Object.entries(subgraphs).map(([name, sdl]) => {
    return { name, typeDefs: parse(LINK + sdl), url: `http://${name}.invalid` };
  });
  // Composers refuse a root type below the root whose fields are in several subgraphs; gateways must answer it.
  const composed = composeServices(services, { disableValidationRules: ['SatisfiabilityRule'] });
  if (composed.errors) throw new Error(composed.errors.map(({ message }) => message).join('\n'));
  return composed.supergraphSdl;
}

export function supergraphOf(subgraphs: Record<string, string>): Supergraph {
  return readSupergraph(compose(subgraphs));
}

/** Plans the only operation of a document. */
export function planOf(
  supergraph: Supergraph,
  text: string,
  conditions: Record<string, boolean> = {},
  options: PlannerOptions = {},
): Plan {
  const document = parse(text);
  const fragments = document.definitions.filter(
    (definition): definition is FragmentDefinitionNode => definition.kind === Kind.FRAGMENT_DEFINITION,
  );
  return createPlanner(supergraph, options).plan(
    getOperationAST(document)!,
    new Map(fragments.map((fragment) => [fragment.name.value, fragment])),
    new Map(Object.entries(conditions)),
  );
}

/** The plan of an operation over subgraphs, as people read it. */
export function planText(
  subgraphs: Record<string, string>,
  text: string,
  conditions: Record<string, boolean> = {},
  options: PlannerOptions = {},
): string {
  return printPlan(planOf(supergraphOf(subgraphs), text, conditions, options));
}

/** A text without the indentation that it has in a test. */
export function text(indented: string): string {
  const lines = indented.split('\n').slice(1, -1);
  const depth = /^ */.exec(lines[0]!)![0].length;
  return lines.map((line) => line.slice(depth)).join('\n');
}
