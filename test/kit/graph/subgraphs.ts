import { AsyncLocalStorage } from 'node:async_hooks';
import type { ExecutionResult } from 'graphql';
import type { Logger } from 'typeorm';
import { openDependencies } from '../../../app/dependencies.ts';
import { readKeys } from '../../../app/keys.ts';
import { openPagingDependencies } from '../../../app/paging-dependencies.ts';
import { openWebhookDependencies } from '../../../app/webhook-dependencies.ts';
import type { Claims } from '../../../demo/personas.ts';
import type { Viewer } from '../../../domain/access/policy.ts';
import { identitySigner } from '../../../gateway/sign-in/identity.ts';
import { openLog } from '../../../platform/log.ts';
import type { Subgraph } from '../../../platform/subgraph/subgraph.ts';
import { openCustomers } from '../../../subgraphs/customers/subgraph.ts';
import { openIncidents } from '../../../subgraphs/incidents/subgraph.ts';
import { openNotifications } from '../../../subgraphs/notifications/subgraph.ts';
import { viewerOf } from '../sign-in/viewer.ts';
import type { System } from '../system.ts';

export type SubgraphName = 'incidents' | 'customers' | 'notifications';

interface Asked {
  // biome-ignore lint/suspicious/noExplicitAny: tests look wherever their query went
  data: any;
  errors: ExecutionResult['errors'];
  /** The SQL statements of this operation alone. */
  statements: string[];
}

export interface Subgraphs {
  /** Sends an operation to one subgraph as the gateway does, in the name of a viewer. */
  ask(name: SubgraphName, who: string | Claims, query: string, variables?: Record<string, unknown>): Promise<Asked>;
  /** Resolves references of entities; `selection` has the fields of their type. */
  entities(name: SubgraphName, who: string | Claims, references: Reference[], selection: string): Promise<Asked>;
  /** The subgraphs by name, for an engine in front of them. */
  byName: Record<SubgraphName, Subgraph>;
  /** Signs the identity of a viewer as the gateway does. */
  sign(viewer: Viewer): Promise<string>;
  close(): Promise<void>;
}

export interface Reference {
  __typename: string;
  [key: string]: unknown;
}

/** Opens the three subgraphs a second time, on the database of the system, without a gateway in front of them. */
export async function openSubgraphs({ config, test }: System): Promise<Subgraphs> {
  const dependencies = await openDependencies(config, test.logins, 'tocsin test subgraphs', openLog('silent'));
  const running = new AsyncLocalStorage<string[]>();
  dependencies.requests.dataSource.setOptions({ logging: true, logger: counter(running) });
  const subgraphs: Record<SubgraphName, Subgraph> = {
    incidents: openIncidents({ ...dependencies, paging: await openPagingDependencies(config) }),
    customers: openCustomers(dependencies),
    notifications: openNotifications({
      ...dependencies,
      webhooks: await openWebhookDependencies(config),
      ask: (name, request) => subgraphs[name as SubgraphName].execute(request) as Promise<ExecutionResult>,
    }),
  };
  const sign = identitySigner((await readKeys(config)).identity);

  const ask: Subgraphs['ask'] = async (name, who, query, variables = {}) => {
    const identity = await sign(viewerOf(who));
    const statements: string[] = [];
    const request = { query, variables, identity, requestId: 'test' };
    const { data, errors } = (await running.run(statements, () => subgraphs[name].execute(request))) as ExecutionResult;
    return { data, errors, statements };
  };

  return {
    ask,
    byName: subgraphs,
    sign,
    entities: (name, who, representations, selection) =>
      ask(
        name,
        who,
        `query ($representations: [_Any!]!) {
          _entities(representations: $representations) { ... on ${representations[0]?.__typename} { ${selection} } } }`,
        { representations },
      ),
    async close() {
      for (const subgraph of Object.values(subgraphs)) await subgraph.close();
      await dependencies.close();
    },
  };
}

/** The statements that begin, scope and end a transaction. */
const FRAME = /^(BEGIN|START TRANSACTION|COMMIT|SELECT set_config)/;

function counter(running: AsyncLocalStorage<string[]>): Logger {
  const ignore = () => {};
  return {
    logQuery: (statement) => void (FRAME.test(statement) || running.getStore()?.push(statement)),
    logQueryError: ignore,
    logQuerySlow: ignore,
    logSchemaBuild: ignore,
    logMigration: ignore,
    log: ignore,
  };
}
