import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { pino } from 'pino';
import { WebSocket } from 'ws';
import { seeded } from '../../demo/estate/seeded.ts';
import { mayAccess, type Role, type Viewer } from '../../domain/access/policy.ts';
import { createEngine } from '../../gateway/engine/engine.ts';
import { startGateway } from '../../gateway/http/server.ts';
import { freezePrototypes } from '../../platform/prototypes.ts';
import { answering, type Part, startPart } from '../part.ts';
import { report } from '../stage.ts';
import { CORPUS, type HostileOperation } from './corpus.ts';
import { randomOperation } from './generator.ts';
import { mockedSubgraphs, supergraphSdl } from './graph.ts';

interface Options {
  operations: number;
  texts: number;
  first: boolean;
  seed: string;
  json: string;
}

/** What one operation did to the process of the gateway. Times in milliseconds. */
interface Effect {
  name: string;
  characters: number;
  /** How long everybody else waited at most: the longest delay of the event loop. */
  delay: number;
  /** The processor's time, which other processes on the machine do not lengthen. */
  processor: number;
  outcome: string;
}

const ROLES: readonly Role[] = ['GLOBAL_TENANT_ADMINISTRATOR'];
const WORST_SHOWN = 15;
/** The random texts after which the figures so far are printed. */
const PROGRESS = 10_000;

/** Sends operations that no client needs to a gateway with mocked subgraphs, and prints those that delayed others most. */
export async function benchHostile(options: Options): Promise<void> {
  if (options.first) return benchFirst(options);
  const gateway = await openHostileGateway();
  const sending = { gateway, ended: 0, effects: [] as Effect[] };
  // The corpus is sent twice: what is measured is a warm process and a text that it knows.
  for (const operation of [...CORPUS, ...CORPUS]) await sendOne(sending, operation);
  const ofCorpus = sending.effects;
  const heaps = [await sending.gateway.part.ask<number>('heap')];
  sending.effects = [];
  for (const operation of writtenAtRandom(options)) {
    await sendOne(sending, operation);
    if (sending.effects.length % PROGRESS > 0) continue;
    heaps.push(await sending.gateway.part.ask<number>('heap'));
    console.log(`After ${sending.effects.length} random texts (heap ${heaps.at(-1)} MB):`, summaryOf(sending.effects));
  }
  heaps.push(...(await memoryAfter(sending.gateway, options.texts)));
  const polluted = await sending.gateway.part.ask<string[]>('polluted');
  sending.gateway.part.stop();

  const atRandom = summaryOf(sending.effects);
  const worst = worstOf([...ofCorpus, ...sending.effects]);
  print(worst);
  console.log(`Of ${options.operations} random texts:`, atRandom);
  console.log(
    `${sending.ended} operations ended the process. Shared prototypes changed: ${polluted.join() || 'none'}.`,
  );
  console.log(
    `Heap before the random texts, after them, and after ${options.texts} short ones: ${heaps.join(', ')} MB.`,
  );
  report(options.json, { options, ended: sending.ended, polluted, heaps, atRandom, worst });
}

/** Starts a process for each operation of the corpus, which is the first that the process is sent. */
async function benchFirst({ json }: Options): Promise<void> {
  const effects: Effect[] = [];
  for (const operation of CORPUS) {
    const gateway = await openHostileGateway();
    const effect = await effectOf(gateway, operation);
    if (effect) effects.push(effect);
    gateway.part.stop();
  }
  const worst = worstOf(effects);
  print(worst);
  report(json, { ended: CORPUS.length - effects.length, first: summaryOf(effects), worst });
}

/** Different texts: each ends with a comment of its own. */
function* writtenAtRandom({ operations, seed }: Options): Iterable<HostileOperation> {
  const { schema } = createEngine({ supergraphSdl: supergraphSdl(), transports: mockedSubgraphs() });
  const random = seeded(seed, 'hostile');
  for (let index = 0; index < operations; index += 1) {
    const operation = randomOperation(schema, random, (coordinate) => mayAccess(ROLES, coordinate));
    yield { ...operation, query: `${operation.query}\n# ${index}` };
  }
}

async function sendOne(
  sending: { gateway: HostileGateway; ended: number; effects: Effect[] },
  operation: HostileOperation,
) {
  const effect = await effectOf(sending.gateway, operation);
  if (effect) {
    sending.effects.push(effect);
    return;
  }
  sending.ended += 1;
  console.log(`The process ended: ${operation.name}: ${operation.query.slice(0, 300)}`);
  sending.gateway = await openHostileGateway();
}

/** How many had which outcome, and what they did to the process. */
function summaryOf(effects: readonly Effect[]) {
  const outcomes: Record<string, number> = Object.create(null);
  for (const { outcome } of effects) {
    const [code = ''] = outcome.split(',');
    outcomes[code] = (outcomes[code] ?? 0) + 1;
  }
  const quantiles = (of: 'delay' | 'processor') => {
    const sorted = effects.map((effect) => effect[of]).sort((one, other) => one - other);
    const at = (share: number) => Number((sorted[Math.floor((sorted.length - 1) * share)] ?? 0).toFixed(1));
    return { p50: at(0.5), p99: at(0.99), p999: at(0.999), max: at(1) };
  };
  return { outcomes, delay: quantiles('delay'), processor: quantiles('processor') };
}

const worstOf = (effects: readonly Effect[]) =>
  effects.toSorted((one, other) => other.processor - one.processor).slice(0, WORST_SHOWN);

function print(effects: readonly Effect[]): void {
  console.log('   delay  processor  characters  operation');
  for (const { delay, processor, characters, name, outcome } of effects) {
    console.log(
      `${delay.toFixed(1).padStart(8)}${processor.toFixed(1).padStart(11)}${String(characters).padStart(12)}  ${name}: ${outcome}`,
    );
  }
}

interface HostileGateway {
  part: Part;
  url: string;
}

async function openHostileGateway(): Promise<HostileGateway> {
  const part = await startPart('hostile-gateway', {});
  return { part, url: await part.ask<string>('url') };
}

/** @returns null if the operation ended the process */
async function effectOf({ part, url }: HostileGateway, operation: HostileOperation): Promise<Effect | null> {
  try {
    await part.ask('begin');
    const outcome = await (/^\s*subscription/.test(operation.query) ? overSocket : overHttp)(url, operation);
    const measured = await part.ask<Pick<Effect, 'delay' | 'processor'>>('end');
    return { name: operation.name, characters: operation.query.length, outcome, ...measured };
  } catch {
    return null;
  }
}

async function overHttp(url: string, { query, variables }: HostileOperation): Promise<string> {
  const headers = { 'content-type': 'application/json', authorization: 'Bearer customer' };
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify({ query, variables }) });
  return outcomeOf(await response.text());
}

function overSocket(url: string, { query, variables }: HostileOperation): Promise<string> {
  const socket = new WebSocket(url.replace('http', 'ws'), 'graphql-transport-ws');
  return new Promise((resolve, reject) => {
    const send = (message: object) => socket.send(JSON.stringify(message));
    socket.on('open', () => send({ type: 'connection_init', payload: { authorization: 'Bearer customer' } }));
    socket.on('close', (code) => reject(new Error(`Closed with ${code}.`)));
    socket.on('error', reject);
    socket.on('message', (data) => {
      const { type } = JSON.parse(String(data)) as { type: string };
      if (type === 'connection_ack') send({ id: '1', type: 'subscribe', payload: { query, variables } });
      if (type === 'complete' || type === 'error') resolve(outcomeOf(String(data)));
    });
  }).finally(() => socket.terminate()) as Promise<string>;
}

function outcomeOf(text: string): string {
  const [, code] = /"code":"(\w+)"/.exec(text) ?? [];
  return `${code ?? 'answered'}, ${text.length} characters`;
}

/** The heap after a collection in MB, before and after this many different texts. */
async function memoryAfter(gateway: HostileGateway, texts: number): Promise<number[]> {
  const before = await gateway.part.ask<number>('heap');
  const send = (index: number) =>
    overHttp(gateway.url, { name: '', query: index % 2 ? `{ feedPosition } #${index}` : `{ feedPosition${index} }` });
  for (let index = 0; index < texts; index += 20) {
    await Promise.all(Array.from({ length: 20 }, (_, offset) => send(index + offset)));
  }
  return [before, await gateway.part.ask<number>('heap')];
}

/** The part that is measured: a gateway in a process of its own. */
export async function runHostileGateway(): Promise<void> {
  setFlagsFromString('--expose-gc');
  const collectGarbage = runInNewContext('gc') as () => void;
  freezePrototypes();
  const shared = { Object: Object.prototype, Array: Array.prototype, Function: Function.prototype };
  const before = Object.values(shared).map(membersOf);
  const viewer = (subject: string) => ({ subject, roles: ROLES }) as unknown as Viewer;
  const gateway = await startGateway({
    supergraphSdl: supergraphSdl(),
    transports: mockedSubgraphs(),
    authenticate: async (token) => ({ viewer: viewer(token ?? ''), expiresAt: null }),
    signIdentity: async ({ subject }) => subject,
    port: 0,
    log: pino({ level: 'silent' }),
    limits: { rate: Number.POSITIVE_INFINITY },
  });
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  let used = process.cpuUsage();
  answering<string>(
    async (question) => {
      if (question === 'url') return gateway.url;
      if (question === 'heap') {
        collectGarbage();
        return Math.round(process.memoryUsage().heapUsed / 2 ** 20);
      }
      if (question === 'polluted') {
        return Object.keys(shared).filter((_, at) => membersOf(Object.values(shared)[at]!) !== before[at]);
      }
      // The delay is known at the turn of the loop after the one that was late.
      await setTimeout(2);
      const { user, system } = process.cpuUsage(used);
      const measured = { delay: delay.max / 1e6, processor: (user + system) / 1_000 };
      delay.reset();
      used = process.cpuUsage();
      return measured;
    },
    () => gateway.close(),
  );
}

/** The members of a shared prototype, in words. */
function membersOf(shared: object): string {
  const described = Object.entries(Object.getOwnPropertyDescriptors(shared));
  return described.map(([name, { value, get }]) => `${name} ${value ?? get}`).join('\n');
}
