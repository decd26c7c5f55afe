import { deepStrictEqual } from 'node:assert';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OpenDependencies } from '../app/dependencies.ts';
import { identityKey } from '../app/keys.ts';
import { openWebhookDependencies } from '../app/webhook-dependencies.ts';
import { generateEstate } from '../demo/estate/estate.ts';
import { identitySigner } from '../gateway/sign-in/identity.ts';
import { projectRoot } from '../platform/project-root.ts';
import { audience } from '../subgraphs/customers/audience/audience.ts';
import { writeEstate } from '../subgraphs/customers/tenants/estate.ts';
import { incidentsConsumer } from '../subgraphs/notifications/projections.ts';
import { runFanOut } from '../worker/fan-out/fan-out.ts';
import { type Arm, openArm, withoutRows } from './arms.ts';
import { makeBreaches, subgraphClient, viewerOf } from './breaches.ts';
import { type Measured, measure, summaries } from './measure.ts';
import { onStage, report } from './stage.ts';

interface Options {
  tenants: number;
  incidents: number;
  requests: number;
  concurrency: number;
  json: string;
}

const QUERIES = {
  customer: {
    who: viewerOf('customer'),
    text: `query ($tenantId: ID!) { serviceHealth(tenantId: $tenantId, first: 10) { edges { node {
      trackingId state publishedAt tenant { name } incident { stage } impact { certainty resourceCount } revision { title } } } } }`,
    variables: { tenantId: viewerOf('customer').tenantIds[0] },
  },
  partner: {
    who: viewerOf('partner'),
    text: `{ tenants(first: 25) { totalCount edges { node { name country impacts(first: 5) { edges { node {
      certainty resourceCount incident { trackingId stage } } } } } } } }`,
    variables: {},
  },
  responder: {
    who: viewerOf('responder'),
    text: `{ incidents(first: 25) { edges { node { trackingId title stage severity priority
      impact { tenants resources } notification { state clock { state } progress { tenants notified } } } } } }`,
    variables: {},
  },
};
type Query = keyof typeof QUERIES;
const ARMS = ['neither', 'policy', 'rows', 'both'] as const;
type ArmName = (typeof ARMS)[number];

/** Measures the cost of access control: the same queries with the role matrix, with row-level security, with both and with neither. */
export async function benchRights(options: Options): Promise<void> {
  await onStage(async ({ config, dependencies, ownerUrl, closing }) => {
    await fill(dependencies, options);

    const supergraphSdl = readFileSync(join(projectRoot, 'schema/supergraph.graphql'), 'utf8');
    const unbound = await withoutRows(dependencies, ownerUrl);
    closing.push(() => unbound.close());
    const webhooks = await openWebhookDependencies(config);
    const arms = {} as Record<ArmName, Arm>;
    for (const name of ARMS) {
      const requests = name === 'rows' || name === 'both' ? dependencies.requests : unbound;
      arms[name] = openArm(
        { ...dependencies, webhooks },
        supergraphSdl,
        requests,
        name === 'policy' || name === 'both',
      );
      closing.push(() => arms[name].close());
    }
    const sign = identitySigner(await identityKey(config));
    const asks = Object.fromEntries(ARMS.map((name) => [name, subgraphClient(arms[name].engine, sign)])) as Record<
      ArmName,
      ReturnType<typeof subgraphClient>
    >;
    const fanOut = runFanOut({
      ...dependencies,
      audience: audience(dependencies.database),
      incidents: incidentsConsumer(dependencies),
    });
    const rule = { tenantIds: await tenantsNotified(dependencies) };
    const scopes = Array.from({ length: options.incidents }, () => [rule]);
    await makeBreaches(asks.both, dependencies, scopes).finally(() => fanOut.stop());
    // Otherwise query plans would depend on when autovacuum next collects statistics.
    await unbound.dataSource.query('VACUUM ANALYZE');

    const figures = {} as Record<Query, Record<ArmName, Measured>>;
    for (const [query, { who, text, variables }] of Object.entries(QUERIES) as [Query, (typeof QUERIES)[Query]][]) {
      const once = Object.fromEntries(ARMS.map((name) => [name, () => asks[name](who, text, variables)])) as Record<
        ArmName,
        () => Promise<unknown>
      >;
      // All arms must return the same: these viewers query only rows that they are allowed to read.
      const expected = await once.both();
      for (const name of ARMS) deepStrictEqual(await once[name](), expected);
      const taken = await measure(once as Record<ArmName, () => Promise<never>>, options);
      figures[query] = summaries(taken);
      console.log(table(query, figures[query], JSON.stringify(expected).length));
    }
    report(options.json, { options, figures });
  });
}

async function fill(dependencies: OpenDependencies, { tenants }: Options): Promise<void> {
  await writeEstate(
    dependencies.database,
    generateEstate({ tenants, resources: tenants * 20, now: new Date() }),
    dependencies.clock,
  );
}

/** All tenants of the partition that have a resource: the largest possible audience. */
async function tenantsNotified({ database }: OpenDependencies): Promise<string[]> {
  const rows = await database.dataSource.query(
    `SELECT id FROM customers.tenants tenant WHERE partition = 'public'
       AND EXISTS (SELECT FROM customers.resources WHERE tenant_id = tenant.id) ORDER BY id`,
  );
  return rows.map(({ id }: { id: string }) => id);
}

function table(query: Query, arms: Record<ArmName, Measured>, bytes: number): string {
  const cell = (value: number, digits = 2) => value.toFixed(digits).padStart(9);
  const rows = ARMS.map((name) => {
    const { median, p95, perSecond } = arms[name];
    return `${name.padEnd(10)}${cell(median)}${cell(p95)}${cell(perSecond, 0)}${cell(median / arms.neither.median)}`;
  });
  const heading = `${'arm'.padEnd(10)}${['median', 'p95', '/s', 'x neither'].map((text) => text.padStart(9)).join('')}`;
  return [`${query} (${arms.both.requests} requests per arm, ${bytes} bytes)`, heading, ...rows, ''].join('\n');
}
