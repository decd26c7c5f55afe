import { monitorEventLoopDelay } from 'node:perf_hooks';
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

/** Sends operations that no client needs to a gateway with mocked subgraphs, and prints those that delayed others most. */
export async function benchHostile(options: Options): Promise<void> {
  const { schema } = createEngine({ supergraphSdl: supergraphSdl(), transports: mockedSubgraphs() });
  const random = seeded(options.seed, 'hostile');
  const may = (coordinate: string) => mayAccess(ROLES, coordinate);
  const written = Array.from({ length: options.operations }, () => randomOperation(schema, random, may));
  let gateway = await openHostileGateway();
  const effects: Effect[] = [];
  let ended = 0;
  // The corpus is sent twice: what is measured is a warm process and a text that it knows.
  for (const operation of [...CORPUS, ...CORPUS, ...written]) {
    const effect = await effectOf(gateway, operation);
    if (effect) effects.push(effect);
    else {
      ended += 1;
      console.log(`The process ended: ${operation.name}: ${operation.query.slice(0, 300)}`);
      gateway = await openHostileGateway();
    }
  }
  const memory = await memoryAfter(gateway, options.texts);
  gateway.part.stop();

  effects.sort((one, other) => other.processor - one.processor);
  console.log('   delay  processor  characters  operation');
  for (const { delay, processor, characters, name, outcome } of effects.slice(0, WORST_SHOWN)) {
    console.log(
      `${delay.toFixed(1).padStart(8)}${processor.toFixed(1).padStart(11)}${String(characters).padStart(12)}  ${name}: ${outcome}`,
    );
  }
  console.log(`${ended} operations ended the process. Heap before and after ${options.texts} texts: ${memory} MB.`);
  report(options.json, { options, ended, memory, worst: effects.slice(0, WORST_SHOWN) });
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

/** The heap after a collection, before and after this many different texts. */
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
  freezePrototypes();
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  let used = process.cpuUsage();
  answering<string>(
    (question) => {
      if (question === 'url') return gateway.url;
      if (question === 'heap') {
        globalThis.gc?.();
        return Math.round(process.memoryUsage().heapUsed / 2 ** 20);
      }
      const { user, system } = process.cpuUsage(used);
      const measured = { delay: delay.max / 1e6, processor: (user + system) / 1_000 };
      delay.reset();
      used = process.cpuUsage();
      return measured;
    },
    () => gateway.close(),
  );
}
