import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type GraphQLSchema, parse, validate } from 'graphql';
import type { Viewer } from '../../domain/access/policy.ts';
import { hoursAfter } from '../../domain/notification/clock.ts';
import { createEngine, type Engine } from '../../gateway/engine/engine.ts';
import { inProcess } from '../../gateway/engine/subgraphs/in-process.ts';
import type { OperationContext } from '../../gateway/engine/subgraphs/transport.ts';
import { authorized } from '../../gateway/operations/authorization.ts';
import { openLog } from '../../platform/log.ts';
import { projectRoot } from '../../platform/project-root.ts';
import { ensureTemplate } from '../kit/database.ts';
import { TEMPLATES } from '../kit/global-setup.ts';
import { openSubgraphs, type SubgraphName, type Subgraphs } from '../kit/graph/subgraphs.ts';
import { viewerOf } from '../kit/sign-in/viewer.ts';
import { openSystem, type System } from '../kit/system.ts';
import { createIncidents } from './estate.ts';
import { type Facts, readFacts } from './facts.ts';
import { markEverything } from './marking.ts';
import { type Person, peopleOf } from './people.ts';

export interface Fixture {
  system: System;
  subgraphs: Subgraphs;
  /** An engine with the gateway's permission checks on subgraphs in this process, without cost or rate limits. */
  engine: Engine;
  facts: Facts;
  people: Person[];
  contextOf(person: Person): OperationContext;
  close(): Promise<void>;
}

async function makeEstate(): Promise<void> {
  const system = await openSystem();
  await createIncidents(system);
  await markEverything(system);
  await system.close(TEMPLATES.isolation);
}

/** Opens an estate in which every text names its owner, and an engine to query it. */
export async function openFixture(): Promise<Fixture> {
  await ensureTemplate('isolation', makeEstate);
  const system = await openSystem(null, {}, openLog('error'), 'isolation');
  const facts = await readFacts(system);
  const subgraphs = await openSubgraphs(system);
  const supergraphSdl = readFileSync(join(projectRoot, 'schema/supergraph.graphql'), 'utf8');
  const transports = (name: string) => inProcess(subgraphs.byName[name as SubgraphName]);
  const engine = authorized(createEngine({ supergraphSdl, transports }), openLog('error'));
  const opened = new Date();
  // An identity is signed and verified again for each new viewer.
  const viewers = new Map<Person, Viewer>();
  const viewerFor = (person: Person): Viewer => {
    const viewer = viewers.get(person) ?? viewerOf(person.claims, person.early ? hoursAfter(opened, -1) : opened);
    viewers.set(person, viewer);
    return viewer;
  };
  const [government] = [...facts.tenants].find(([, { partition }]) => partition === 'government') ?? [''];
  return {
    system,
    subgraphs,
    engine,
    facts,
    people: peopleOf(government),
    contextOf: (person) => ({
      requestId: 'isolation',
      roles: person.claims.tocsin.roles,
      identity: () => subgraphs.sign(viewerFor(person)),
    }),
    async close() {
      await subgraphs.close();
      await system.close();
    },
  };
}

/**
 * The parsed document of a text, validated as the gateway does.
 * @throws the validation errors
 */
export function documentOf(schema: GraphQLSchema, text: string) {
  const document = parse(text);
  const [error] = validate(schema, document);
  if (error) throw new Error(`${error.message}\n${text}`);
  return document;
}
