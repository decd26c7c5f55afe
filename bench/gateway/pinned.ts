import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { availableParallelism } from 'node:os';
import { request } from 'undici';
import { PUBLIC_QUERY, type Workload } from './workloads.ts';

const GATEWAY_CORE = '0';
const OTHER_CORE = '1';
const START_TIMEOUT_MS = 60_000;
/** The unit of times in /proc: fixed for programs, whatever the kernel's own (proc(5)). */
const TICKS_PER_SECOND = 100;

/** Moves this process, and so all that it starts afterwards except the gateways, to the core that no gateway uses. */
export function leaveGatewayCore(): void {
  if (!existsSync('/proc/self/stat') || availableParallelism() < 2) {
    throw new Error('The gateways are measured on a core of their own: this needs Linux and two cores.');
  }
  execFileSync('taskset', ['-a', '-c', '-p', OTHER_CORE, `${process.pid}`]);
}

/** A gateway in a process of its own, alone on its core. */
export interface Running {
  url: string;
  /** Seconds of processor time since its start; bytes of memory now and at most. */
  usage(): { processor: number; resident: number; peak: number };
  /** The number of requests to subgraphs in its process since the last question; null when it counts none. */
  countRequests: (() => Promise<number>) | null;
  stop(): Promise<void>;
}

/** A command that serves /graphql at the port, and whether it counts requests to subgraphs in its process. */
export interface Command {
  argv: readonly string[];
  cwd?: string;
  counts?: boolean;
}

/**
 * Starts a gateway and waits until it answers the public query.
 * @throws Error with the last line of its output when it ends or does not answer within a minute
 */
export async function start(commandOf: (port: number) => Command): Promise<Running> {
  const port = await freePort();
  const { argv, cwd, counts = false } = commandOf(port);
  const child = spawn('taskset', ['-c', GATEWAY_CORE, 'env', 'NODE_ENV=production', ...argv], {
    cwd,
    stdio: ['ignore', 'pipe', 'pipe', ...(counts ? (['ipc'] as const) : [])],
  });
  const kill = () => child.kill('SIGKILL');
  process.once('exit', kill);
  const output = lastOutput(child);
  const running: Running = {
    url: `http://127.0.0.1:${port}/graphql`,
    usage: () => usageOf(child.pid as number),
    countRequests: counts ? () => countOf(child) : null,
    async stop() {
      process.off('exit', kill);
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      // Some gateways do not stop by SIGTERM while clients keep their connections.
      kill();
      await ended;
    },
  };
  try {
    await answers(running.url, child);
    return running;
  } catch (error) {
    await running.stop();
    throw new Error(`${(error as Error).message} ${output()}`.trim());
  }
}

/** What a gateway answers to one request. */
export async function askOnce(url: string, workload: Workload): Promise<{ data?: unknown; errors?: unknown }> {
  const { body } = await request(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify(workload),
  });
  return (await body.json()) as { data?: unknown; errors?: unknown };
}

async function countOf(child: ChildProcess): Promise<number> {
  child.send({});
  for (;;) {
    // The process also sends a message without a number, when it is ready.
    const [{ requests }] = (await once(child, 'message')) as [{ requests?: number }];
    if (requests !== undefined) return requests;
  }
}

async function answers(url: string, child: ChildProcess): Promise<void> {
  const end = performance.now() + START_TIMEOUT_MS;
  let last = 'nothing';
  while (performance.now() < end) {
    if (child.exitCode !== null) throw new Error(`It ended with ${child.exitCode}.`);
    try {
      const { data, errors } = await askOnce(url, PUBLIC_QUERY);
      if (data && !errors) return;
      last = JSON.stringify(errors).slice(0, 200);
    } catch (error) {
      last = (error as Error).message;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`It did not answer the query within ${START_TIMEOUT_MS / 1_000} s (${last}).`);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}

/** The last line that the process has written so far. */
function lastOutput({ stdout, stderr }: ChildProcess): () => string {
  let text = '';
  for (const stream of [stdout, stderr]) {
    stream?.setEncoding('utf8').on('data', (part: string) => {
      text = (text + part).slice(-2_000);
    });
  }
  return () => text.trimEnd().split('\n').at(-1)?.slice(0, 300) ?? '';
}

function usageOf(pid: number): ReturnType<Running['usage']> {
  // The name of the command is in parentheses and may contain spaces; 11 fields after it come user and system time.
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const [user, system] = stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .slice(11, 13) as [string, string];
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const kilobytes = (name: string) => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1]) * 1_024;
  return {
    processor: (Number(user) + Number(system)) / TICKS_PER_SECOND,
    resident: kilobytes('VmRSS'),
    peak: kilobytes('VmHWM'),
  };
}
