import { readFileSync, statSync } from 'node:fs';
import { relative, sep } from 'node:path';
import Sequencer from '@jest/test-sequencer';

const kept = JSON.parse(readFileSync(new URL('../../timings.json', import.meta.url), 'utf8'));

/** Seconds by `test/timings.json`; a file that no run has measured may be the longest of all, the larger the longer. */
const secondsOf = ({ path, context }) =>
  kept[relative(context.config.rootDir, path).replaceAll(sep, '/')] ?? 1_000 + statSync(path).size;

/**
 * Starts the longest files first, so that no worker is left with a long one at the end of a run. `npm run test:timings`
 * measures again.
 */
export default class LongestFirst extends Sequencer {
  sort(tests) {
    const timed = tests.map((test) => ({ test, seconds: secondsOf(test) }));
    return timed.sort((one, other) => other.seconds - one.seconds).map(({ test }) => test);
  }
}
