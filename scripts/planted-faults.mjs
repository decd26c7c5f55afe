// Shows that the differential test finds faults: plants each of scripts/planted-faults.json in a copy of the engine, and asks that copy
// at random until an answer differs: node scripts/planted-faults.mjs [words of a fault]. As many copies are asked at once as there are
// processors. Exits with 1 when a fault is not found, or when its place in the engine is not found exactly once.
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { outputOf } from './output.mjs';

/**
 * A text to replace in a file of the engine, and the operations after which the fault must have been found.
 * @typedef {{ fault: string; file: string; from: string; to: string; operations?: number }} Fault
 */

const SEED = 'faults';
const OPERATIONS = 3_000;
/** Characters of the output of a run that failed for another reason. */
const SHOWN = 2_000;
/** What the engine and its differential test are made of. */
const COPIED = ['gateway', 'platform', 'domain', 'demo', 'test', 'jest.config.js', 'package.json'];

const words = process.argv.slice(2).join(' ');
/** @type {Fault[]} */
const faults = JSON.parse(readFileSync('scripts/planted-faults.json', 'utf8'));
/** @type {Fault} A run without any fault must pass: the others then fail because of theirs. */
const none = { fault: 'none', file: 'gateway/engine/engine.ts', from: '', to: '', operations: OPERATIONS };
const waiting = [none, ...faults.filter(({ fault }) => fault.includes(words))];

let isComplete = true;
console.log('operations  fault');
await Promise.all(Array.from({ length: availableParallelism() }, work));
process.exitCode = isComplete ? 0 : 1;

async function work() {
  const copy = mkdtempSync(join(tmpdir(), 'planted-faults-'));
  try {
    for (const name of COPIED) cpSync(name, join(copy, name), { recursive: true });
    symlinkSync(resolve('node_modules'), join(copy, 'node_modules'));
    for (let fault = waiting.shift(); fault; fault = waiting.shift()) {
      const { isRight, says } = await findIn(copy, fault);
      isComplete &&= isRight;
      console.log(`${says.padStart(10)}  ${fault.fault}`);
    }
  } finally {
    rmSync(copy, { recursive: true });
  }
}

/**
 * @param {string} copy the folder of the engine's copy
 * @param {Fault} fault
 */
async function findIn(copy, fault) {
  const { file, from, to, operations = OPERATIONS } = fault;
  const path = join(copy, file);
  const text = readFileSync(path, 'utf8');
  if (fault !== none && text.split(from).length !== 2) return { isRight: false, says: 'NO PLACE' };
  // A function: the replacement may contain what `replace` would take for a pattern.
  writeFileSync(
    path,
    text.replace(from, () => to),
  );
  try {
    const { code, output } = await explore(copy, operations);
    const [, federation, operation] = new RegExp(`${SEED}/(\\d+)/(\\d+):`).exec(output) ?? [];
    if (fault === none && code !== 0) waiting.length = 0;
    if (fault === none) return { isRight: code === 0, says: code === 0 ? '-' : 'FAILED' };
    if (code !== 0 && operation === undefined) console.log(output.slice(0, SHOWN));
    if (operation === undefined) return { isRight: false, says: code === 0 ? 'NOT FOUND' : 'FAILED' };
    return { isRight: true, says: String(Number(federation) * 20 + Number(operation) + 1) };
  } finally {
    writeFileSync(path, text);
  }
}

/**
 * @param {string} folder
 * @param {number} operations
 */
async function explore(folder, operations) {
  const jest = ['--experimental-vm-modules', '--no-warnings', 'node_modules/jest/bin/jest.js'];
  const child = spawn(
    process.execPath,
    [...jest, '--selectProjects', 'differential', '--', 'test/gateway/differential/differential.test.ts'],
    {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        TOCSIN_DIFFERENTIAL_SEED: SEED,
        TOCSIN_DIFFERENTIAL_RUNS: String(operations),
        TOCSIN_DIFFERENTIAL_FIRST: '1',
      },
    },
  );
  return outputOf(child);
}
