// What every change has to pass before it is committed: npm run check. Its steps need no database and no build; as many run at
// once as there are processors. Prints each step's name and duration, and the output of those that failed.
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { basename } from 'node:path';
import { outputOf } from './output.mjs';

/**
 * TypeScript remembers there what it has checked, and checks what has changed since. One thread needs a third less processor time
 * than several, which would check what they share more than once; the other steps have the other processors.
 * @param {string} project
 */
const typesOf = (project) => [
  'node_modules/typescript/bin/tsc',
  ...[
    '-p',
    project,
    '--singleThreaded',
    '--incremental',
    '--tsBuildInfoFile',
    `node_modules/.cache/tsc/${basename(project)}.tsbuildinfo`,
  ],
];

/**
 * Each step by its name: a script and its arguments, for Node.js. The longest come first, so that none is left alone at the end.
 * @type {Record<string, string[]>}
 */
const STEPS = {
  'rules and architecture': [
    '--experimental-vm-modules',
    '--no-warnings',
    'node_modules/jest/bin/jest.js',
    '--selectProjects',
    'rules',
    // Two workers would load the same modules while the other steps need the processors.
    '--runInBand',
  ],
  types: typesOf('tsconfig.json'),
  'unused code': ['node_modules/knip/bin/knip.js', '--no-progress', '--cache'],
  'types of the page': typesOf('web'),
  'lint and format': ['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings'],
  'generated files': ['scripts/generate.mjs', '--check'],
  'types of the scripts': typesOf('scripts'),
  'schema of the database': ['scripts/schema-digest.mjs'],
  'retired words': ['scripts/retired-words.mjs'],
};

const began = performance.now();
const waiting = Object.entries(STEPS);
/** @type {string[]} */
const failed = [];
await Promise.all(Array.from({ length: availableParallelism() }, work));
console.log(
  failed.length === 0
    ? `All passed in ${secondsSince(began)}.`
    : `Failed in ${secondsSince(began)}: ${failed.join(', ')}.`,
);
process.exitCode = failed.length === 0 ? 0 : 1;

async function work() {
  for (let step = waiting.shift(); step; step = waiting.shift()) {
    const [name, args] = step;
    const start = performance.now();
    const { code, output } = await run(args);
    console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${name.padEnd(24)} ${secondsSince(start).padStart(7)}`);
    if (code === 0) continue;
    failed.push(name);
    console.log(output.trimEnd());
  }
}

/** @param {string[]} args */
async function run(args) {
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  return outputOf(child);
}

/** @param {number} start by `performance.now()` */
function secondsSince(start) {
  return `${((performance.now() - start) / 1000).toFixed(1)} s`;
}
