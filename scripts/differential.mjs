// Asks the gateway at random, in as many processes as there are processors: node scripts/differential.mjs [operations] [seed]
// One million operations unless stated otherwise. Exits with 1 when an answer differs from that of the one schema.
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { availableParallelism } from 'node:os';

const [runs = '1000000', seed = randomUUID()] = process.argv.slice(2);
const processes = availableParallelism();
console.log(`${runs} operations in ${processes} processes, seed ${seed}`);
const codes = await Promise.all(Array.from({ length: processes }, (_, index) => run(`${seed}-${index}`)));
process.exitCode = codes.every((code) => code === 0) ? 0 : 1;

/** @param {string} part the seed of one process */
async function run(part) {
  const jest = ['--experimental-vm-modules', '--no-warnings', 'node_modules/jest/bin/jest.js'];
  const child = spawn(
    process.execPath,
    [...jest, '--selectProjects', 'differential', '--', 'test/gateway/differential/differential.test.ts'],
    {
      stdio: 'inherit',
      env: {
        ...process.env,
        TOCSIN_DIFFERENTIAL_SEED: part,
        TOCSIN_DIFFERENTIAL_RUNS: String(Math.ceil(Number(runs) / processes)),
      },
    },
  );
  const [code] = await once(child, 'exit');
  return code;
}
