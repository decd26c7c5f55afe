import { availableParallelism } from 'node:os';

const compile = (tsx) => [
  '@swc/jest',
  {
    jsc: {
      parser: { syntax: 'typescript', tsx },
      transform: { react: { runtime: 'automatic' } },
      target: 'es2022',
    },
    module: { type: 'es6' },
  },
];

/** Run with processes killed, many seeds or all that a role may ask: `npm test -- --selectProjects slow`. */
const SLOW = [
  'test/attacks/**/*.test.ts',
  'test/isolation/**/*.test.ts',
  'test/cli/replay-plan.test.ts',
  'test/system/**/killed.test.ts',
  'test/system/**/sequences.test.ts',
];
/** Random federations and operations, which need no database. */
const DIFFERENTIAL = ['test/gateway/differential/*.test.ts'];
const BROWSER = ['test/web/**/*.test.ts', 'test/system/**/sign-in.test.ts', 'test/system/**/second-issuer.test.ts'];

const project = (displayName, testMatch, withDatabase = true) => ({
  displayName,
  testMatch: testMatch.map((glob) => glob.replace(/^(!?)/, '$1**/')),
  roots: ['<rootDir>/test'],
  testEnvironment: '<rootDir>/test/kit/jest/environment.mjs',
  testRunner: '<rootDir>/test/kit/jest/runner.mjs',
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: { '^.+\\.ts$': compile(false), '^.+\\.tsx$': compile(true) },
  ...(withDatabase && {
    globalSetup: '<rootDir>/test/kit/global-setup.ts',
    globalTeardown: '<rootDir>/test/kit/global-teardown.ts',
  }),
});
const not = (globs) => globs.map((glob) => `!${glob}`);

export default {
  projects: [
    project('rules', ['test/{domain,scripts}/**/*.test.ts', 'test/architecture.test.ts'], false),
    project('gateway', ['test/gateway/**/*.test.ts', ...not(DIFFERENTIAL)]),
    project('differential', DIFFERENTIAL, false),
    project('database', ['test/{agreement,platform,subgraphs,worker,cli}/**/*.test.ts', ...not(SLOW)]),
    project('system', ['test/system/**/*.test.ts', ...not(SLOW), ...not(BROWSER)]),
    project('browser', BROWSER),
    project('slow', SLOW),
  ],
  testTimeout: 300_000,
  // Where tests wait, for a page or for a process to end, another worker has use for the processor.
  maxWorkers: availableParallelism() + 1,
  testSequencer: '<rootDir>/test/kit/jest/sequencer.mjs',
  reporters: ['default', '<rootDir>/test/kit/jest/timings.mjs'],
  // A file's test data may outlive it, and files whose modules are their own leave all of these behind.
  workerIdleMemoryLimit: '1GB',
};
