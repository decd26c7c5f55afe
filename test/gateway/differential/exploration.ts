import type { Without } from './features.ts';
import { drawFederation } from './federation.ts';
import { drawOperation } from './operations.ts';
import { subgraphSdl } from './sdl.ts';
import { type Failing, shrink } from './shrink.ts';
import { compose, openTrial, type Trial } from './trial.ts';

/** The operations sent to each federation. */
const OPERATIONS_EACH = 20;

export interface Exploration {
  /** The number of operations that were executed. */
  executed: number;
  /** The federations that did not compose or that the engine did not open, with the reason. */
  unopened: string[];
  /** What differed, in words, with all that is necessary to see it again. */
  failures: string[];
}

/** Executes so many operations, and describes the first failures. */
export async function explore(options: {
  seed: string;
  runs: number;
  without: Without;
  /** The number of failures after which to stop. */
  atMost: number;
  /** Whether failures are described without what they do not need, which takes a while. */
  shrinks: boolean;
}): Promise<Exploration> {
  const { seed, runs, without, atMost, shrinks } = options;
  const exploration: Exploration = { executed: 0, unopened: [], failures: [] };
  for (let index = 0; exploration.executed < runs; index++) {
    const name = `${seed}/${index}`;
    const trial = open(name, without);
    if (typeof trial === 'string') {
      exploration.unopened.push(`${name}: ${trial}`);
      exploration.executed += OPERATIONS_EACH;
      continue;
    }
    for (let number = 0; number < OPERATIONS_EACH && exploration.executed < runs; number++) {
      const operation = drawOperation(trial.monolith.schema, `${name}/${number}`, without);
      exploration.executed++;
      const { found } = await trial.compare(operation);
      if (found.length === 0) continue;
      exploration.failures.push(
        await describeFailure(
          `${name}/${number}`,
          shrinks ? await shrink({ trial, operation }, without) : { trial, operation },
        ),
      );
      if (exploration.failures.length >= atMost) return exploration;
    }
  }
  return exploration;
}

function open(seed: string, without: Without): Trial | string {
  const federation = drawFederation(seed, without);
  const composed = compose(federation);
  if ('refusals' in composed) return `The subgraphs do not compose: ${composed.refusals.join(' ')}`;
  try {
    return openTrial(federation, composed.supergraphSdl, without);
  } catch (error) {
    return `The engine does not open it: ${(error as Error).message}`;
  }
}

async function describeFailure(name: string, { trial, operation }: Failing): Promise<string> {
  const { found, got } = await trial.compare(operation);
  const { federation, monolith } = trial;
  const wanted = monolith.execute(operation.document, operation.variables).result;
  const sdl = federation.subgraphs.map((subgraph) => `# ${subgraph}\n${subgraphSdl(federation, subgraph)}`);
  return [
    `${name}:`,
    ...found,
    ...sdl,
    '# operation',
    operation.text,
    `variables: ${JSON.stringify(operation.variables)}`,
    `wanted: ${JSON.stringify(wanted)}`,
    `got:    ${JSON.stringify(got.result)}`,
    ...got.observed.requests,
  ].join('\n');
}
