import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Pool } from 'undici';
import { projectRoot } from '../../platform/project-root.ts';
import { answering, startPart } from '../part.ts';
import type { Workload } from './workloads.ts';

interface Load {
  url: string;
  workload: Workload;
  connections: number;
  seconds: number;
}

export interface Loaded {
  requests: number;
  seconds: number;
  /** Milliseconds. */
  median: number;
  p99: number;
  /** Answers that were none, or had another status than 200 or errors. */
  failed: number;
}

export interface LoadGenerator {
  name: string;
  /** Keeps one request under way on each connection; on all of them at once from the beginning. */
  load(load: Load): Promise<Loaded>;
  close(): void;
}

const run = promisify(execFile);

/** wrk where it is installed; otherwise one of our own, which takes more of the core that it shares with the subgraphs. */
export async function openLoadGenerator(): Promise<LoadGenerator> {
  const installed = await run('sh', ['-c', 'command -v wrk']).then(
    () => true,
    () => false,
  );
  if (installed) return withWrk();
  const part = await startPart('gateway-load', null);
  return { name: 'own (undici)', load: (load) => part.ask(load), close: () => part.stop() };
}

function withWrk(): LoadGenerator {
  const folder = mkdtempSync(join(tmpdir(), 'tocsin-bench-load-'));
  const body = join(folder, 'body.json');
  const script = join(projectRoot, 'bench/gateway/post.lua');
  return {
    name: 'wrk',
    async load({ url, workload, connections, seconds }) {
      writeFileSync(body, JSON.stringify(workload));
      const times = ['-d', `${seconds}s`, '--timeout', '20s'];
      const { stdout } = await run('wrk', ['-t', '1', '-c', `${connections}`, ...times, '-s', script, url, '--', body]);
      const printed = /^LOADED (.*)$/m.exec(stdout)?.[1];
      if (!printed) throw new Error(`wrk measured nothing: ${stdout.slice(0, 200)}`);
      return JSON.parse(printed) as Loaded;
    },
    close: () => rmSync(folder, { recursive: true }),
  };
}

/** The load generator of our own, in a process of its own. */
export function runLoadGenerator(): void {
  answering(loadOnce);
}

async function loadOnce({ url, workload, connections, seconds }: Load): Promise<Loaded> {
  const { origin, pathname: path } = new URL(url);
  const pool = new Pool(origin, { connections, pipelining: 1 });
  const body = JSON.stringify(workload);
  const headers = { 'content-type': 'application/json', accept: 'application/json' };
  const waits: number[] = [];
  let failed = 0;
  const begun = performance.now();
  const end = begun + seconds * 1_000;
  const connection = async () => {
    for (let sent = performance.now(); sent < end; sent = performance.now()) {
      const text = await pool
        .request({ path, method: 'POST', headers, body })
        .then(async (answer) => ({ status: answer.statusCode, text: await answer.body.text() }))
        .catch(() => null);
      const wait = performance.now() - sent;
      if (text?.status !== 200 || (waits.length % 50 === 0 && text.text.includes('"errors"'))) failed += 1;
      waits.push(wait);
    }
  };
  await Promise.all(Array.from({ length: connections }, connection));
  const took = (performance.now() - begun) / 1_000;
  await pool.close();
  waits.sort((one, other) => one - other);
  const at = (share: number) => waits[Math.min(waits.length - 1, Math.floor(waits.length * share))] ?? 0;
  return { requests: waits.length, seconds: took, median: at(0.5), p99: at(0.99), failed };
}
