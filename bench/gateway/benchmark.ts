import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPart } from '../part.ts';
import { report } from '../stage.ts';
import { type Cold, type Meter, measureCold, measureLoad, type Times } from './figures.ts';
import { GATEWAY_NAMES, GATEWAYS, type GatewayName, type GatewayRow, type Place } from './gateways.ts';
import { type LoadGenerator, openLoadGenerator } from './load.ts';
import { installPeers } from './peers.ts';
import { leaveGatewayCore, start } from './pinned.ts';
import { publicFile } from './schemas.ts';
import { coldTable, gatewaysTable, legend, type Points, type Rows, type Series, seriesTable } from './tables.ts';
import { LISTS, listOf, PUBLIC_QUERY } from './workloads.ts';

export interface GatewayOptions {
  only?: GatewayName[];
  quick?: boolean;
  rounds: number;
  warmUp: number;
  seconds: number;
  connections: number;
  json: string;
}

/** Seconds of a whole run of some two minutes. */
const QUICK = { warmUp: 1, seconds: 2 };
const QUICK_COLD = 50;
const COLD = 500;

/** The gateways whose answers of several sizes, connections and new operations are measured too. */
const SERIES = ['plan', 'tocsin', 'tocsin-shared'] satisfies GatewayName[];
/** Few, so that a gateway that takes long for a megabyte answers at all. */
const LIST_CONNECTIONS = 4;
const CONNECTIONS = [1, 10, 100, 1_000];
const QUICK_CONNECTIONS = [1, 10, 100];

/** What all gateways of a run share. */
interface Stage {
  place: Place;
  generator: LoadGenerator;
  countRequests(): Promise<number>;
}

/**
 * Measures gateways in front of the four subgraphs of the public benchmark, each alone on one core; the other core has the
 * subgraphs and the load generator. In every round, each is started, its answer checked and warmed up.
 */
export async function benchGateway(options: GatewayOptions): Promise<void> {
  const names = options.only ?? GATEWAY_NAMES;
  const times = options.quick ? QUICK : options;
  const { rounds, connections } = options;
  const load = loadavg()[0]?.toFixed(1);
  const peersMissing = names.some((name) => rowOf(name).peer) ? await installPeers() : null;
  leaveGatewayCore();
  // Ends by `exit`, which ends the gateways too.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
  await onGatewayStage(peersMissing, async (stage) => {
    const rows = await measureRounds(stage, names, { rounds, connections, ...times });
    console.log(`\n${legend(names)}\n\nThe public query, ${connections} connections:\n\n${gatewaysTable(rows)}\n`);
    const counts = options.quick ? QUICK_CONNECTIONS : CONNECTIONS;
    const operations = options.quick ? QUICK_COLD : COLD;
    const measured = SERIES.filter((name) => 'rounds' in (rows.get(name) ?? {}));
    const series = await measureSeries(stage, measured, { counts, operations, ...times });
    if (measured.length > 0) {
      console.log(`\nLists of products, ${LIST_CONNECTIONS} connections:\n\n${seriesTable('answer', series.lists)}`);
      console.log(`\nThe public query:\n\n${seriesTable('connections', series.byConnections)}`);
      console.log(`\nOne request after another:\n\n${coldTable(series.cold)}\n`);
    }
    const generator = stage.generator.name;
    console.log(`Load generator: ${generator}. Load average of the machine before the run: ${load}.`);
    report(options.json, { options, generator, loadAverage: load, figures: plain({ rows, ...series }) });
  });
}

/** Every gateway once in each round, in another order each time. One that fails keeps the figures it has. */
async function measureRounds(
  stage: Stage,
  names: readonly GatewayName[],
  { rounds, connections, ...times }: Times & { rounds: number; connections: number },
): Promise<Rows> {
  const rows: Rows = new Map(names.map((name) => [name, { rounds: [] }]));
  for (let round = 0; round < rounds; round++) {
    for (const place of names.keys()) {
      const name = names[(place + round) % names.length] as GatewayName;
      const row = rows.get(name);
      if (!row || 'missing' in row) continue;
      try {
        const load = { ...times, workload: PUBLIC_QUERY, connections };
        const figures = await onGateway(stage, name, (meter) => measureLoad(meter, load));
        row.rounds.push(figures);
        console.log(`round ${round + 1}, ${name}: ${figures.perSecond.toFixed(0)}/s`);
      } catch (error) {
        const missing = (error as Error).message;
        if (row.rounds.length === 0) rows.set(name, { missing });
        console.log(`round ${round + 1}, ${name}: ${missing}`);
      }
    }
  }
  return rows;
}

async function measureSeries(
  stage: Stage,
  names: readonly GatewayName[],
  { counts, operations, ...times }: Times & { counts: readonly number[]; operations: number },
): Promise<{ lists: Series; byConnections: Series; cold: Map<GatewayName, Cold> }> {
  const lists: Series = new Map();
  const byConnections: Series = new Map();
  const cold = new Map<GatewayName, Cold>();
  for (const name of names) {
    console.log(`sizes, connections and new operations, ${name} …`);
    try {
      await onGateway(stage, name, async (meter) => {
        lists.set(name, await measureLists(meter, times));
        byConnections.set(name, await measureConnections(meter, counts, times));
        cold.set(name, await measureCold(meter.running.url, operations));
      });
    } catch (error) {
      console.log(`  ${(error as Error).message}`);
    }
  }
  return { lists, byConnections, cold };
}

const rowOf = (name: GatewayName): GatewayRow => GATEWAYS[name];

/** Maps as objects, for JSON. */
function plain(value: unknown): unknown {
  if (value instanceof Map) return Object.fromEntries([...value].map(([key, each]) => [key, plain(each)]));
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, plain(each)]));
}

async function onGatewayStage(peersMissing: string | null, work: (stage: Stage) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'tocsin-bench-gateway-'));
  const subgraphs = await startPart('gateway-subgraphs', null);
  const generator = await openLoadGenerator();
  try {
    const { port } = await subgraphs.ask<{ port: number }>({});
    const origin = `http://127.0.0.1:${port}`;
    const supergraph = join(folder, 'supergraph.graphql');
    writeFileSync(supergraph, publicFile('supergraph.graphql').replaceAll('http://127.0.0.1:4200', origin));
    await work({
      place: { supergraph, subgraphs: origin, folder, peersMissing },
      generator,
      countRequests: async () => (await subgraphs.ask<{ requests: number }>({})).requests,
    });
  } finally {
    generator.close();
    subgraphs.stop();
    rmSync(folder, { recursive: true });
  }
}

/** Starts a gateway, alone on its core, and stops it after the work. */
async function onGateway<Result>(
  { place, generator, countRequests }: Stage,
  name: GatewayName,
  work: (meter: Meter) => Promise<Result>,
): Promise<Result> {
  const row = rowOf(name);
  if (row.peer && place.peersMissing) throw new Error(place.peersMissing);
  const running = await start((port) => row.command(place, port));
  try {
    return await work({ running, generator, countRequests: running.countRequests ?? countRequests });
  } finally {
    await running.stop();
  }
}

async function measureLists(meter: Meter, times: Times): Promise<Points> {
  const points: Points = new Map();
  for (const [size, first] of Object.entries(LISTS)) {
    points.set(size, await point(meter, { ...times, workload: listOf(first), connections: LIST_CONNECTIONS }));
  }
  return points;
}

async function measureConnections(meter: Meter, counts: readonly number[], times: Times): Promise<Points> {
  const points: Points = new Map();
  for (const connections of counts) {
    const load = { ...times, workload: PUBLIC_QUERY, connections };
    points.set(connections.toLocaleString('en'), await point(meter, load));
  }
  return points;
}

/** The figures of one point of a series, or why there are none: the next point may have some. */
function point(...given: Parameters<typeof measureLoad>): Promise<Awaited<ReturnType<typeof measureLoad>> | string> {
  return measureLoad(...given).catch((error: Error) => error.message);
}
