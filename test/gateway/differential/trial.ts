import { composeServices } from '@theguild/federation-composition';
import { parse } from 'graphql';
import { createEngine, type Engine } from '../../../gateway/engine/engine.ts';
import { asResult } from '../../../gateway/engine/writing/answer.ts';
import { differences, type Got } from './compare.ts';
import { openWorld } from './data.ts';
import type { Without } from './features.ts';
import type { Federation } from './model.ts';
import { type Monolith, openMonolith } from './monolith.ts';
import type { Operation } from './operations.ts';
import { subgraphSdl } from './sdl.ts';
import { type Observed, openSubgraph } from './subgraph.ts';

/** A federation behind the engine, and the one schema to compare it with. */
export interface Trial {
  federation: Federation;
  engine: Engine;
  monolith: Monolith;
  /** Executes an operation both ways. */
  compare(operation: Operation): Promise<{ found: string[]; got: Got }>;
}

/**
 * Composes the subgraphs of a federation.
 * @param disableValidationRules rules of the composer to leave out. Its rule of satisfiability takes more time than all
 *   the rest, and refuses a root type below the root whose fields are in several subgraphs, which gateways must answer
 */
export function compose(
  federation: Federation,
  disableValidationRules = ['SatisfiabilityRule'],
): { supergraphSdl: string } | { refusals: string[] } {
  const composed = composeServices(
    federation.subgraphs.map((name) => ({
      name,
      url: `http://${name}.invalid/graphql`,
      typeDefs: parse(subgraphSdl(federation, name)),
    })),
    { disableValidationRules },
  );
  if (composed.errors) return { refusals: composed.errors.map(({ message }) => message) };
  return { supergraphSdl: composed.supergraphSdl };
}

export function openTrial(federation: Federation, supergraphSdl: string, without: Without = new Set()): Trial {
  const world = openWorld(federation, without);
  const monolith = openMonolith(federation, world);
  let observed: Observed = { faults: [], mutations: [], requests: [] };
  const engine = createEngine({
    supergraphSdl,
    transports: (name) => openSubgraph(federation, world, name, () => observed),
  });

  async function ask({ document, variables }: Operation): Promise<Got> {
    observed = { faults: [], mutations: [], requests: [] };
    const context = { requestId: 'differential', roles: [], identity: async () => null };
    try {
      return { result: asResult(await engine.execute({ document, variables, context })), observed };
    } catch (error) {
      observed.faults.push(`The gateway throws: ${(error as Error).message}`);
      return { result: { data: null }, observed };
    }
  }

  return {
    federation,
    engine,
    monolith,
    async compare(operation) {
      const got = await ask(operation);
      return { found: differences(operation, monolith, got), got };
    },
  };
}
