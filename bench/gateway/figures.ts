import { askInProcess } from './ask.ts';
import type { Loaded, LoadGenerator } from './load.ts';
import { askOnce, type Running } from './pinned.ts';
import { answerByHand, answerListByHand } from './plan.ts';
import { coldQuery, digestOf, PUBLIC_QUERY, type Workload } from './workloads.ts';

/** One gateway under one load. */
export interface Figures extends Loaded {
  perSecond: number;
  /** Milliseconds of processor time for each answered request, and the share of its core that the gateway used. */
  processor: number;
  busy: number;
  /** Bytes of memory, at the end and at most. */
  resident: number;
  peak: number;
  /** Requests to subgraphs for each client's request: for one alone, and under load. */
  alone: number;
  loaded: number;
}

/** What measures a running gateway. */
export interface Meter {
  running: Running;
  generator: LoadGenerator;
  /** The number of requests to subgraphs since the last question. */
  countRequests(): Promise<number>;
}

/**
 * Compares a gateway's answer with that of the plan written by hand.
 * @throws Error when the data differ or the answer has errors
 */
async function checkAnswer(url: string, workload: Workload): Promise<void> {
  const { variables } = workload;
  const expected = await (variables ? answerListByHand(askInProcess, variables.first) : answerByHand(askInProcess));
  const { data, errors } = await askOnce(url, workload);
  if (errors) throw new Error(`answers with errors: ${JSON.stringify(errors).slice(0, 200)}`);
  if (digestOf(data) !== digestOf(expected)) throw new Error('answers with other data than the plan written by hand');
}

/** Seconds of load before a measurement, and of the measurement itself. */
export interface Times {
  warmUp: number;
  seconds: number;
}

/** Fewer requests than this do not make V8 compile most of a gateway. */
const MIN_WARM_REQUESTS = 200;
/** A load that yields too few answers is repeated, twice as long each time, at most this many times as long. */
const MAX_TIMES_AS_LONG = 4;

/**
 * Checks the answer, warms up and measures.
 * @throws Error when the answer is not right, or nothing is answered
 */
export async function measureLoad(
  meter: Meter,
  { workload, connections, warmUp, seconds }: { workload: Workload; connections: number } & Times,
): Promise<Figures> {
  const { running, generator, countRequests } = meter;
  const { url } = running;
  await checkAnswer(url, workload);
  await countRequests();
  await askOnce(url, workload);
  const alone = await countRequests();
  await untilEnough(warmUp, MIN_WARM_REQUESTS, (length) =>
    generator.load({ url, workload, connections, seconds: length }),
  );
  return untilEnough(seconds, 2 * connections, async (length) => {
    await countRequests();
    const before = running.usage();
    const loaded = await generator.load({ url, workload, connections, seconds: length });
    const { processor, resident, peak } = running.usage();
    if (loaded.requests === 0) throw new Error(`answered no request within ${length} s`);
    const used = processor - before.processor;
    return {
      ...loaded,
      perSecond: loaded.requests / loaded.seconds,
      processor: (used / loaded.requests) * 1_000,
      busy: used / loaded.seconds,
      resident,
      peak,
      alone,
      // Those under way at the end have been sent to subgraphs too.
      loaded: (await countRequests()) / (loaded.requests + connections),
    };
  });
}

async function untilEnough<Result extends Loaded>(
  seconds: number,
  requests: number,
  load: (seconds: number) => Promise<Result>,
): Promise<Result> {
  for (let length = seconds; ; length *= 2) {
    const isLast = length >= MAX_TIMES_AS_LONG * seconds;
    try {
      const loaded = await load(length);
      if (isLast || loaded.requests >= requests) return loaded;
    } catch (error) {
      if (isLast) throw error;
    }
  }
}

/** Waits for one request after another, in milliseconds. */
export interface Cold {
  requests: number;
  warm: number;
  median: number;
  p99: number;
}

/** Measures operations that the gateway has never seen, and as often one that it knows. */
export async function measureCold(url: string, requests: number): Promise<Cold> {
  const one = async (workload: Workload) => {
    const begun = performance.now();
    const { errors } = await askOnce(url, workload);
    if (errors) throw new Error(`answers with errors: ${JSON.stringify(errors).slice(0, 200)}`);
    return performance.now() - begun;
  };
  const cold: number[] = [];
  const warm: number[] = [];
  for (let number = 1; number <= requests; number++) {
    cold.push(await one(coldQuery(number)));
    warm.push(await one(PUBLIC_QUERY));
  }
  const at = (waits: number[], share: number) => {
    const sorted = waits.toSorted((first, second) => first - second);
    return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  };
  return { requests, warm: at(warm, 0.5), median: at(cold, 0.5), p99: at(cold, 0.99) };
}
