import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ExecutionResult, type GraphQLSchema, isIntrospectionType, isObjectType } from 'graphql';
import type { Pool } from 'pg';
import { DataSource } from 'typeorm';
import type { OpenDependencies } from '../app/dependencies.ts';
import { identityKey } from '../app/keys.ts';
import { openWebhookDependencies } from '../app/webhook-dependencies.ts';
import { createEngine, type Engine } from '../gateway/engine/engine.ts';
import { inProcess } from '../gateway/engine/subgraphs/in-process.ts';
import type { Transports } from '../gateway/engine/subgraphs/transport.ts';
import { authorized } from '../gateway/operations/authorization.ts';
import { identitySigner } from '../gateway/sign-in/identity.ts';
import type { Database } from '../platform/database/database.ts';
import { prepareRepeated } from '../platform/database/prepared.ts';
import { projectRoot } from '../platform/project-root.ts';
import type { SubgraphDependencies } from '../platform/subgraph/open-subgraph.ts';
import type { Subgraph } from '../platform/subgraph/subgraph.ts';
import { resolvers as ofCustomers } from '../subgraphs/customers/resolvers.ts';
import { openCustomers } from '../subgraphs/customers/subgraph.ts';
import { resolvers as ofIncidents } from '../subgraphs/incidents/resolvers.ts';
import { openIncidents } from '../subgraphs/incidents/subgraph.ts';
import { resolvers as ofNotifications } from '../subgraphs/notifications/resolvers.ts';
import { type NotificationsDependencies, openNotifications } from '../subgraphs/notifications/subgraph.ts';
import { type SubgraphClient, subgraphClient } from './breaches.ts';
import type { Stage } from './stage.ts';

export interface Arm {
  engine: Engine;
  /** The transports to its subgraphs, for a gateway. */
  transports: Transports;
  close(): Promise<void>;
}

/**
 * Tocsin's three subgraphs and its engine in this process.
 * @param policy whether the role matrix applies, at the gateway and to every field
 * @param requests database of the requests: with row-level security, or without it (see `withoutRows`)
 */
export function openArm(
  dependencies: OpenDependencies & Pick<NotificationsDependencies, 'webhooks'>,
  supergraphSdl: string,
  requests: SubgraphDependencies['requests'],
  policy: boolean,
): Arm {
  const subgraphs = new Map<string, Subgraph>();
  const own = {
    ...dependencies,
    requests,
    ask: (name: string, request: Parameters<Subgraph['execute']>[0]) =>
      subgraphs.get(name)!.execute(request) as Promise<ExecutionResult>,
  };
  for (const subgraph of [
    openIncidents({ ...own, paging: own.webhooks }),
    openCustomers(own),
    openNotifications(own),
  ]) {
    subgraphs.set(subgraph.name, subgraph);
    if (!policy) unguard(subgraph.schema, RESOLVERS[subgraph.name] as Fields);
  }
  const transports: Transports = (name) => inProcess(subgraphs.get(name)!);
  const engine = createEngine({ supergraphSdl, transports });
  return {
    transports,
    engine: policy ? authorized(engine, dependencies.log) : engine,
    async close() {
      for (const subgraph of subgraphs.values()) await subgraph.close();
    },
  };
}

/** Tocsin as in production, on a stage, and a client that executes operations as any viewer. */
export async function openTocsin({ config, dependencies, closing }: Stage): Promise<Arm & { ask: SubgraphClient }> {
  const supergraphSdl = readFileSync(join(projectRoot, 'schema/supergraph.graphql'), 'utf8');
  const webhooks = await openWebhookDependencies(config);
  const arm = openArm({ ...dependencies, webhooks }, supergraphSdl, dependencies.requests, true);
  closing.push(() => arm.close());
  return { ...arm, ask: subgraphClient(arm.engine, identitySigner(await identityKey(config))) };
}

/** The same database as its owner, who bypasses row-level security, and without the statement that sets the row scope. */
export async function withoutRows({ requests }: OpenDependencies, ownerUrl: string): Promise<Database> {
  const dataSource = new DataSource({
    ...requests.dataSource.options,
    url: ownerUrl,
    extra: { options: '-c TimeZone=UTC' },
  } as never);
  await dataSource.initialize();
  prepareRepeated((dataSource.driver as unknown as { master: Pool }).master);
  const open = dataSource.createQueryRunner.bind(dataSource);
  dataSource.createQueryRunner = (mode) => {
    const runner = open(mode);
    const query = runner.query.bind(runner);
    runner.query = async (statement: string, ...rest: never[]) =>
      statement.includes(`set_config('tocsin.scope'`) ? [] : query(statement, ...rest);
    return runner;
  };
  return { dataSource, url: ownerUrl, close: () => dataSource.destroy() };
}

type Fields = Record<string, Record<string, unknown> | undefined>;

const RESOLVERS: Record<string, unknown> = {
  incidents: ofIncidents,
  customers: ofCustomers,
  notifications: ofNotifications,
};

/** Replaces the guard of each field with the field's own resolver, in this arm's schema only. */
function unguard(schema: GraphQLSchema, resolvers: Fields): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || isIntrospectionType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      if (field.name.startsWith('_') || type.name.startsWith('_')) continue;
      const own = resolvers[type.name]?.[field.name];
      if (typeof own === 'function') field.resolve = own as never;
      else delete field.resolve;
    }
  }
}
