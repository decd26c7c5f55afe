import { mkdirSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

const SLOWEST = 20;

/**
 * Ends a run with the slowest files, the seconds of each project (of its files together, whichever worker ran them), and
 * the counts. Leaves the seconds of each file in `dist/test-timings.json`.
 */
export default class Timings {
  constructor({ rootDir, json }) {
    this.rootDir = rootDir;
    this.output = json ? process.stderr : process.stdout;
  }

  onRunComplete(_contexts, results) {
    const files = results.testResults.map(({ testFilePath, perfStats, displayName, ...counts }) => ({
      path: relative(this.rootDir, testFilePath).replaceAll(sep, '/'),
      project: displayName?.name ?? '',
      seconds: Math.max(0, perfStats.end - perfStats.start) / 1_000,
      tests: counts.numPassingTests + counts.numFailingTests,
    }));
    this.write(files);

    // jest has its own summary to say yet.
    process.once('exit', () =>
      this.output.write(`${[...slowest(files), ...projects(files), '', counts(results)].join('\n')}\n`),
    );
  }

  write(files) {
    const entries = files.map(({ path, seconds }) => [path, Number(seconds.toFixed(1))]);
    mkdirSync(join(this.rootDir, 'dist'), { recursive: true });
    writeFileSync(
      join(this.rootDir, 'dist/test-timings.json'),
      `${JSON.stringify(Object.fromEntries(entries.sort()), null, 2)}\n`,
    );
  }
}

function slowest(files) {
  const bySeconds = [...files].sort((one, other) => other.seconds - one.seconds);
  return ['', 'Slowest files:', ...bySeconds.slice(0, SLOWEST).map(({ path, seconds }) => line(seconds, path))];
}

function projects(files) {
  const names = [...new Set(files.map(({ project }) => project))];
  return [
    '',
    'Projects:',
    ...names.map((name) =>
      total(
        name,
        files.filter(({ project }) => project === name),
      ),
    ),
  ];
}

function total(name, files) {
  const seconds = files.reduce((sum, file) => sum + file.seconds, 0);
  const tests = files.reduce((sum, file) => sum + file.tests, 0);
  return line(seconds, `${name}: ${files.length} files, ${tests} tests`);
}

function counts({ numPassedTests, numFailedTests, numPendingTests, numRuntimeErrorTestSuites }) {
  return `${numPassedTests} passed, ${numFailedTests + numRuntimeErrorTestSuites} failed, ${numPendingTests} skipped`;
}

const line = (seconds, text) => `${seconds.toFixed(1).padStart(8)} s  ${text}`;
