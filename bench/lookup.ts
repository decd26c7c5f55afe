import { deepStrictEqual } from 'node:assert';
import { createHash } from 'node:crypto';
import { Pool } from 'pg';
import { Agent, request } from 'undici';
import { openGateway } from '../app/gateway.ts';
import { issueToken } from '../app/keys.ts';
import { HOUSEHOLDS, TRADES } from '../demo/estate/companies.ts';
import { PERSONAS } from '../demo/personas.ts';
import { scopeOf } from '../platform/access/row-scope.ts';
import { within } from '../platform/database/database.ts';
import { audience } from '../subgraphs/customers/audience/audience.ts';
import { incidentsConsumer } from '../subgraphs/notifications/projections.ts';
import { runFanOut } from '../worker/fan-out/fan-out.ts';
import { openTocsin } from './arms.ts';
import { makeBreaches, viewerOf } from './breaches.ts';
import { asOwner, fillEstate, PLACES } from './estate.ts';
import { QUESTIONS, type Question } from './lookup-questions.ts';
import { type Measured, measure, summaries, type Taken, together } from './measure.ts';
import { onStage, report, type Stage } from './stage.ts';

interface Options {
  tenants: number;
  resourcesPerTenant: number;
  portfolio: number;
  incidents: number;
  requests: number;
  concurrency: number;
  keep?: string;
  json: string;
}

type Name = keyof typeof QUESTIONS;
const ARMS = ['sql', 'store', 'graph', 'gateway'] as const;
type Arm = (typeof ARMS)[number];
/** Executes a query in one variant. */
type Way = (question: Question, asked: string[]) => Promise<unknown>;

/**
 * Measures queries of partners' account managers over many tenants in four variants: bare SQL for the same rows, the reads of
 * Tocsin's stores with the partner's row scope, the graph in this process including the audit entry of the lookup, and the
 * gateway over HTTP.
 */
export async function benchLookup(options: Options): Promise<void> {
  await onStage(async (stage) => {
    const { dependencies, ownerUrl } = stage;
    const { ask, transports } = await openTocsin(stage);
    if ((await countOf(ownerUrl, 'customers.tenants')) === 0) {
      console.log(`Creating ${options.tenants} tenants …`);
      await fillEstate(ownerUrl, { ...options, contacts: false });
    }
    // An earlier run with --keep can have been interrupted here.
    const notified = await countOf(ownerUrl, 'notifications.processes WHERE notified_at IS NOT NULL');
    if (notified < options.incidents) {
      const fanOut = runFanOut({
        ...dependencies,
        audience: audience(dependencies.database),
        incidents: incidentsConsumer(dependencies),
      });
      const scopes = PLACES.slice(notified, options.incidents).map(({ name, region }) => [
        { services: [name], regions: [region] },
      ]);
      console.log(`Publishing ${scopes.length} breaches …`);
      await makeBreaches(ask, dependencies, scopes).finally(() => fanOut.stop());
      // Otherwise query plans would depend on when autovacuum next collects statistics.
      await asOwner(ownerUrl, (owner) => owner.query('VACUUM ANALYZE'));
    }
    const asked = await asOwner(ownerUrl, (owner) => questionsAsked(owner, options));

    const ways: Record<Arm, Way> = {
      sql: bareSql(stage),
      store: (question, given) => {
        const at = dependencies.clock();
        const read = <T>(work: never) =>
          within(dependencies.requests, scopeOf(PARTNER, at), 'read', work) as Promise<T>;
        return question.store(read as never, PARTNER, given, at);
      },
      graph: ({ operation, names }, given) => ask(PARTNER, operation, variablesOf(names, given)),
      gateway: await overHttp(stage, { transports }),
    };
    const taken: Record<Arm, Taken>[] = [];
    const figures: Record<string, Record<Arm, Measured>> = {};
    for (const [name, question] of Object.entries(QUESTIONS) as [Name, Question][]) {
      const rows = await check(question, asked[name].slice(0, 50), ways);
      const contenders = Object.fromEntries(
        ARMS.map((arm) => {
          let next = 0;
          const nextAsked = () => asked[name][next++ % asked[name].length] as string[];
          return [arm, async () => void (await ways[arm](question, nextAsked()))];
        }),
      ) as Record<Arm, () => Promise<void>>;
      const once = await measure(contenders, options);
      taken.push(once);
      figures[name] = summaries(once);
      console.log(table(`${name}, ${rows.toFixed(1)} rows`, figures[name]));
    }
    figures['together'] = summaries(together(taken));
    console.log(table('together', figures['together']));
    report(options.json, { options, figures });
  }, options.keep);
}

const PARTNER = viewerOf('partner');

async function countOf(ownerUrl: string, what: string): Promise<number> {
  const { rows } = await asOwner(ownerUrl, (owner) => owner.query(`SELECT count(*)::int AS count FROM ${what}`));
  return rows[0].count;
}

/** The variables of each request, the same for every arm; they repeat only when the portfolio is smaller than the requests. */
async function questionsAsked(owner: import('pg').Client, { requests }: Options): Promise<Record<Name, string[][]>> {
  const { rows: tenants } = await owner.query(
    `SELECT tenant.id, tenant.domain, tenant.country FROM customers.tenants tenant
     JOIN platform.delegations delegation ON delegation.tenant_id = tenant.id WHERE partner_id = $1 ORDER BY md5(tenant.id)`,
    [PARTNER.partnerId],
  );
  const { rows: incidents } = await owner.query('SELECT id FROM customers.incidents ORDER BY id');
  const cycled = <Value>(values: Value[], index: number) => values[index % values.length] as Value;
  const indexes = Array.from({ length: requests }, (_, index) => index);
  const searches = indexes.map((index) => {
    const { id, domain } = cycled(tenants, index);
    const kinds = [
      cycled([...HOUSEHOLDS], index),
      cycled([...TRADES], index).slice(0, 5),
      domain.slice(2, -10),
      id.slice(0, 8),
    ];
    return [cycled(kinds, index)];
  });
  return {
    search: searches,
    domain: indexes.map((index) => [cycled(tenants, index).domain]),
    impacted: indexes.map((index) => [cycled(incidents, index).id, cycled(tenants, index).country]),
  };
}

function bareSql({ ownerUrl, closing }: Stage): Way {
  const pool = new Pool({ connectionString: ownerUrl, max: 20 });
  closing.push(() => pool.end());
  return async ({ sql }, asked) => {
    // Named statements are prepared once per connection; a name is limited to 63 bytes.
    const name = createHash('md5').update(sql).digest('hex');
    const values = [PARTNER.partnerId, new Date(), ...asked];
    return (await pool.query({ name, text: sql, values, rowMode: 'array' })).rows;
  };
}

async function overHttp(
  { config, dependencies, closing }: Stage,
  toSubgraphs: Parameters<typeof openGateway>[1],
): Promise<Way> {
  // One account manager makes more requests here than the limit allows.
  const limits = { ...config.gateway.limits, rate: Number.POSITIVE_INFINITY };
  const gateway = await openGateway(
    { ...config, gateway: { ...config.gateway, limits } },
    toSubgraphs,
    0,
    dependencies.log,
  );
  const dispatcher = new Agent({ keepAliveTimeout: 60_000 });
  closing.push(() => gateway.close());
  closing.push(() => dispatcher.close());
  const headers = {
    'content-type': 'application/json',
    authorization: `Bearer ${await issueToken(config, PERSONAS.partner, 24)}`,
  };
  return async ({ operation, names }, asked) => {
    const body = JSON.stringify({ query: operation, variables: variablesOf(names, asked) });
    const answer = await request(gateway.url, { method: 'POST', headers, body, dispatcher });
    const { data, errors } = (await answer.body.json()) as { data: unknown; errors?: unknown };
    if (errors) throw new Error(JSON.stringify(errors));
    return data;
  };
}

const variablesOf = (names: string[], asked: string[]) =>
  Object.fromEntries(names.map((name, place) => [name, asked[place]]));

/** Requires that all variants return the same rows. @returns the average number of rows */
async function check(question: Question, asked: string[][], ways: Record<Arm, Way>): Promise<number> {
  let rows = 0;
  for (const given of asked) {
    const expected = JSON.parse(JSON.stringify(await ways.sql(question, given)));
    deepStrictEqual(question.rows(JSON.parse(JSON.stringify(await ways.graph(question, given)))), expected);
    deepStrictEqual(question.rows(await ways.gateway(question, given)), expected);
    rows += expected.length;
  }
  return rows / asked.length;
}

function table(title: string, arms: Record<Arm, Measured>): string {
  const cell = (value: number, digits = 2) => value.toFixed(digits).padStart(9);
  const lines = ARMS.map((arm) => {
    const { median, p95, p99, perSecond } = arms[arm];
    const [times, worst] = [median / arms.sql.median, p99 / arms.sql.p99];
    return [arm.padEnd(10), cell(median), cell(p95), cell(p99), cell(perSecond, 0), cell(times), cell(worst)].join('');
  });
  const columns = ['median', 'p95', 'p99', '/s', 'x median', 'x p99'];
  const heading = `${'arm'.padEnd(10)}${columns.map((text) => text.padStart(9)).join('')}`;
  return [`${title} (${arms.sql.requests} requests per arm)`, heading, ...lines, ''].join('\n');
}
